"""``zfxxgk rules``: all rules on one page."""

from __future__ import annotations

import json
from argparse import Namespace

from zfxxgk.cli import streams
from zfxxgk.cli.catalogue import as_data, catalogue
from zfxxgk.cli.config import Settings
from zfxxgk.cli.language import Language, pick, say
from zfxxgk.cli.layout import table
from zfxxgk.cli.parser import Parser


def declare(parser: Parser) -> None:
    parser.add_choice("--format", "help-format", ("text", "json"))
    parser.add_value("--rules", "help-rules", "FOLDER", many=True)


def run(options: Namespace, settings: Settings, language: Language) -> int:
    rules = catalogue(options.rules or settings.rules).values()
    if options.format == "json":
        data = [as_data(rule) for rule in rules]
        streams.emit(json.dumps(data, ensure_ascii=False, indent=2) + "\n")
        return 0
    rows = [(rule.id, say(language, rule.severity), pick(rule.title, language)) for rule in rules]
    streams.show("".join(f"{line}\n" for line in table(rows)))
    return 0
