"""``zfxxgk rules``: all rules on one page; ``zfxxgk rules lint``: what is wrong with them."""

from __future__ import annotations

import json
from argparse import Namespace

from zfxxgk.cli import streams
from zfxxgk.cli.catalogue import as_data, catalogue
from zfxxgk.cli.config import Settings
from zfxxgk.cli.language import Language, pick, problem, say
from zfxxgk.cli.layout import table
from zfxxgk.cli.options import Parser

LINT = "lint"


def declare(parser: Parser) -> None:
    parser.add_place("action", "help-lint", "lint", many=True, default=" ")
    parser.add_choice("--format", "help-format", ("text", "json"))
    parser.add_value("--rules", "help-rules", "FOLDER", many=True)


def run(options: Namespace, settings: Settings, language: Language) -> int:
    if options.action:
        return _lint(options, settings, language)
    rules = catalogue(options.rules or settings.rules).values()
    if options.format == "json":
        data = [as_data(rule) for rule in rules]
        streams.emit(json.dumps(data, ensure_ascii=False, indent=2) + "\n")
        return 0
    rows = [(rule.id, say(language, rule.severity), pick(rule.title, language)) for rule in rules]
    streams.show("".join(f"{line}\n" for line in table(rows)))
    return 0


def _lint(options: Namespace, settings: Settings, language: Language) -> int:
    if wrong := [word for n, word in enumerate(options.action) if n or word != LINT]:
        raise problem("extra-argument", name=wrong[0])
    from zfxxgk.authoring.lint.run_all import lint
    from zfxxgk.cli.reporters import lint as reporter

    found = lint(options.rules or settings.rules)
    if options.format == "json":
        streams.emit(json.dumps(found.as_dict(), ensure_ascii=False, indent=2) + "\n")
    else:
        streams.show(reporter.text(found, language))
    return 0 if found.clean else 1
