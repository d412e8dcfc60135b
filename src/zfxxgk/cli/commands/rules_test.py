"""``zfxxgk rules test``: the cases of rules, and what comes out of them otherwise."""

from __future__ import annotations

import json
from argparse import Namespace
from typing import TYPE_CHECKING

from zfxxgk.cli import streams
from zfxxgk.cli.commands.rules import declare_chosen, read_chosen
from zfxxgk.cli.config import Settings
from zfxxgk.cli.language import Language, format_error, say
from zfxxgk.cli.options import Parser
from zfxxgk.engine.rule_set import require_known
from zfxxgk.spec.catalogue import read_catalogue

if TYPE_CHECKING:
    from zfxxgk.authoring.trials import Trial
    from zfxxgk.spec.documents import JsonObject

MET, OTHERWISE, NOT_JUDGED = 0, 1, 2


def declare(parser: Parser) -> None:
    declare_chosen(parser)
    parser.add_epilog("exit-codes-test")


def run(options: Namespace, settings: Settings, language: Language) -> int:
    from zfxxgk.authoring.trials import run_cases

    folders, prefixes = read_chosen(options, settings)
    found = run_cases(folders, prefixes)
    if prefixes and not found.rules and not found.errors:
        require_known(prefixes[0], read_catalogue(folders))
    if options.format == "json":
        streams.emit(json.dumps(_as_dict(found), ensure_ascii=False, indent=2) + "\n")
    else:
        lines = [format_error(fault.as_error(), language) for fault in found.faults]
        lines += _sum_up(found, language)
        streams.show("\n".join(lines) + "\n")
    for error in found.errors:
        streams.complain(format_error(error, language))
    if found.errors:
        return NOT_JUDGED
    return OTHERWISE if found.faults else MET


def _sum_up(found: Trial, language: Language) -> list[str]:
    """How many cases came out as they should; nothing is said so where no rule could be tried."""
    counts = {"rules": found.rules, "cases": found.cases, "faults": len(found.faults)}
    key = "test-otherwise" if found.faults else "test-met"
    told = [say(language, key, **counts)] if found.rules or not found.errors else []
    unusable = [say(language, "lint-unusable", faults=len(found.errors))] if found.errors else []
    return told + unusable


def _as_dict(found: Trial) -> JsonObject:
    faults = [
        {
            "rule": fault.rule,
            "case": fault.case,
            "message": fault.text.as_dict(),
            "path": fault.path,
            "place": fault.place,
        }
        for fault in found.faults
    ]
    return {"rules": found.rules, "cases": found.cases, "faults": faults}
