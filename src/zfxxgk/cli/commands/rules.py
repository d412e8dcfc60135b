"""``zfxxgk rules``: all rules on one page."""

from __future__ import annotations

import json
from argparse import Namespace

from zfxxgk.cli import streams
from zfxxgk.cli.config import Settings
from zfxxgk.cli.language import Language, pick, say
from zfxxgk.cli.layout import align_columns
from zfxxgk.cli.options import Parser
from zfxxgk.spec.catalogue import read_catalogue


def declare(parser: Parser) -> None:
    parser.add_choice("--format", "help-format", ("text", "json"))
    parser.add_value("--rules", "help-rules", "FOLDER", many=True)


def run(options: Namespace, settings: Settings, language: Language) -> int:
    rules = read_catalogue(options.rules or settings.rules).values()
    if options.format == "json":
        data = [rule.as_dict() for rule in rules]
        streams.emit(json.dumps(data, ensure_ascii=False, indent=2) + "\n")
        return 0
    rows = [(rule.id, say(language, rule.severity), pick(rule.title, language)) for rule in rules]
    streams.show("".join(f"{line}\n" for line in align_columns(rows)))
    return 0
