"""``zfxxgk rules lint``: what is wrong with the rules themselves."""

from __future__ import annotations

import json
from argparse import Namespace
from typing import TYPE_CHECKING

from zfxxgk.cli import streams
from zfxxgk.cli.commands.rules import declare_chosen, read_chosen
from zfxxgk.cli.config import Settings
from zfxxgk.cli.language import Language, escape, flatten, pick, say
from zfxxgk.cli.layout import cut
from zfxxgk.cli.options import Parser
from zfxxgk.engine.rule_set import require_known
from zfxxgk.spec.catalogue import read_catalogue

if TYPE_CHECKING:
    from zfxxgk.authoring.lint.faults import LintFinding
    from zfxxgk.authoring.lint.run_all import Lint

CLEAN, FAULTY, NOT_JUDGED = 0, 1, 2
_WIDE = 400


def declare(parser: Parser) -> None:
    declare_chosen(parser)
    parser.add_epilog("exit-codes-lint")


def run(options: Namespace, settings: Settings, language: Language) -> int:
    from zfxxgk.authoring.lint.run_all import lint

    folders, prefixes = read_chosen(options, settings)
    found = lint(folders, prefixes)
    if prefixes and not found.rules and found.judged:
        require_known(prefixes[0], read_catalogue(folders))
    if options.format == "json":
        streams.emit(json.dumps(found.as_dict(), ensure_ascii=False, indent=2) + "\n")
    else:
        streams.show(_describe(found, language))
    if not found.judged:
        return NOT_JUDGED
    return CLEAN if found.clean else FAULTY


def _describe(found: Lint, language: Language) -> str:
    """Lines like those of a compiler, ``path:line:column: [kind] what``, and a summary."""
    from zfxxgk.authoring.lint.faults import FAULT

    faults = [each for each in found.findings if each.level == FAULT]
    notes = [each for each in found.findings if each.level != FAULT]
    lines = [_line(each, language) for each in faults]
    if notes:
        lines += [""] * bool(faults) + [say(language, "lint-notes")]
        lines += [f"  {_line(each, language)}" for each in notes]
    counts = {
        "rules": found.rules,
        "faults": len(faults),
        "mutants": found.mutants,
        "survivors": found.survivors,
    }
    key = "lint-clean" if found.clean else "lint-faults" if found.judged else "lint-unusable"
    return "\n".join([*lines, "", say(language, key, **counts)]).lstrip("\n") + "\n"


def _line(each: LintFinding, language: Language) -> str:
    where = ":".join(part for part in (each.path and escape(each.path), each.place) if part)
    head = f"{where}: " if where else ""
    return f"{head}[{each.kind}] {cut(flatten(pick(each.text, language)), _WIDE)}"
