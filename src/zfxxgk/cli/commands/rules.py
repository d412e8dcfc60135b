"""``zfxxgk rules``: all rules on one page."""

from __future__ import annotations

import json
from argparse import Namespace
from pathlib import Path

from zfxxgk.cli import streams
from zfxxgk.cli.config import Settings
from zfxxgk.cli.language import Language, pick, say
from zfxxgk.cli.layout import align_columns
from zfxxgk.cli.options import Parser
from zfxxgk.spec.catalogue import read_catalogue
from zfxxgk.spec.data import rules_dir


def declare(parser: Parser) -> None:
    parser.add_choice("--format", "help-format", ("text", "json"))
    parser.add_value("--rules", "help-rules", "FOLDER", many=True)
    parser.add_epilog("rules-format", path=rules_dir() / "README.md")


def declare_chosen(parser: Parser) -> None:
    """What the commands that look at rules themselves can be told."""
    parser.add_place("rules_of", "help-rules-of", "RULES", many=True, default="all")
    parser.add_choice("--format", "help-format", ("text", "json"))
    parser.add_value("--rules", "help-rules-lint", "FOLDER", many=True)


def read_chosen(options: Namespace, settings: Settings) -> tuple[list[str], list[str]]:
    """The folders of rules, and the ids or beginnings of ids to which to keep."""
    folders = [name for name in options.rules_of if Path(name).is_dir()]
    prefixes = [name for name in options.rules_of if name not in folders]
    return [*folders, *(options.rules or ())] or list(settings.rules), prefixes


def run(options: Namespace, settings: Settings, language: Language) -> int:
    rules = read_catalogue(options.rules or settings.rules).values()
    if options.format == "json":
        data = [rule.as_dict() for rule in rules]
        streams.emit(json.dumps(data, ensure_ascii=False, indent=2) + "\n")
        return 0
    rows = [(rule.id, say(language, rule.severity), pick(rule.title, language)) for rule in rules]
    streams.show("".join(f"{line}\n" for line in align_columns(rows)))
    return 0
