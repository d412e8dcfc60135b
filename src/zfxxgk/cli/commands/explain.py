"""``zfxxgk explain``: what a rule demands, and why; or the rules about a table or a word."""

from __future__ import annotations

import json
from argparse import Namespace
from collections.abc import Iterable, Iterator
from pathlib import Path

from zfxxgk.authoring.compiled import load_with_builtin
from zfxxgk.authoring.examples import Change, Example, find_examples
from zfxxgk.cli import streams
from zfxxgk.cli.config import Settings
from zfxxgk.cli.language import Language, flatten, make_error, pick, say, suggest
from zfxxgk.cli.layout import align_columns, cut
from zfxxgk.cli.options import Parser
from zfxxgk.engine.rule_set import fits_prefix
from zfxxgk.errors import InputError
from zfxxgk.spec import forms, labels
from zfxxgk.spec.catalogue import read_catalogue
from zfxxgk.spec.data import rules_dir
from zfxxgk.spec.labels import Text
from zfxxgk.spec.retired import tell_retired
from zfxxgk.spec.rules import Basis, Rule

WIDEST_VALUE = 60


def declare(parser: Parser) -> None:
    parser.add_place("rule", "help-rule", "RULE")
    parser.add_choice("--format", "help-format", ("text", "json"))
    parser.add_value("--rules", "help-rules", "FOLDER", many=True)
    parser.add_flag("--verbose", "help-verbose-explain")


def run(options: Namespace, settings: Settings, language: Language) -> int:
    folders = options.rules or settings.rules
    rules = read_catalogue(folders)
    name = options.rule[0]
    if name not in rules:
        starting = [rule for key, rule in rules.items() if fits_prefix(key, name)]
        found = starting or [rule for rule in rules.values() if _is_about(rule, name)]
        if not found or options.format == "json":
            if retired := tell_retired(name):
                raise InputError(retired)
            raise make_error("unknown-rule", **suggest(name, rules))
        streams.show(_listed(found, language))
        return 0
    drawn = _examples(name, folders)
    if options.format == "json":
        data = {**rules[name].as_dict(), "examples": [each.as_dict() for each in drawn]}
        streams.emit(json.dumps(data, ensure_ascii=False, indent=2) + "\n")
    else:
        streams.show(describe_rule(rules[name], drawn, language, options.verbose))
    return 0


def _is_about(rule: Rule, wanted: str) -> bool:
    """True if *wanted* stands in the title, or in the name of a table that the rule reads."""
    read = " ".join(line for _, lines in _expressions(rule) for line in lines)
    tables = {table.key for table in forms.tables() if f".{table.key}" in read}
    told = (rule.title, *(labels.header_path(("report", key)) for key in tables))
    return any(wanted.casefold() in words.casefold() for text in told for words in text)


def _listed(rules: Iterable[Rule], language: Language) -> str:
    rows = [(rule.id, pick(rule.title, language)) for rule in rules]
    lines = [*align_columns(rows), "", say(language, "explain-one")]
    return "\n".join(lines) + "\n"


def describe_rule(
    rule: Rule, drawn: Iterable[Example], language: Language, verbose: bool = False
) -> str:
    """A rule in words; *verbose* adds its expressions, as they are written."""
    lines = [f"{pick(rule.title, language)} [{rule.id}]", ""]
    fields = _fields(rule, language)
    for key, values in (*fields, *(_expressions(rule) if verbose else ())):
        if values:
            lines.append(say(language, "field", name=say(language, key)))
            lines += [f"  {line}" for value in values for line in value.splitlines()]
    for example in drawn:
        key = "example-fails" if example.message else "example-passes"
        lines += [say(language, key), *(f"  {line}" for line in _told(example, language))]
    return "\n".join(lines) + "\n"


def _fields(rule: Rule, language: Language) -> Iterator[tuple[str, list[str]]]:
    yield "note", [pick(rule.note, language)] if rule.note else []
    yield "severity", [_severity(rule, language)]
    yield "bases", [_basis(entry, language) for entry in rule.basis]
    yield "applies", _forms(rule, language)
    status = say(language, rule.status)
    since = rule.since and say(language, "since", status=status, since=rule.since)
    yield "status", [since or status]


def _expressions(rule: Rule) -> Iterator[tuple[str, list[str]]]:
    yield "demands", [rule.assertion] if rule.assertion else []
    yield "readings", [f"{name}: {words}" for name, words in rule.readings.items()]
    yield "condition", [rule.when] if rule.when else []
    yield "each", [f"{name} = {over}" for name, over in rule.for_each.items()]


def _examples(name: str, folders: Iterable[str]) -> tuple[Example, ...]:
    """Examples from the file of the rule, whichever folder it lies in."""
    homes = (*map(Path, folders), rules_dir())
    home = next(folder for folder in homes if (folder / f"{name}.yaml").is_file())
    return find_examples(name, home, load_with_builtin(folders))


def _told(example: Example, language: Language) -> Iterator[str]:
    changes = [
        say(language, "cell", label=pick(change.label, language), value=_value(change, language))
        for change in example.changes
    ]
    yield say(language, "example-base" if changes else "example-as-is")
    yield from (f"  {change}" for change in changes)
    if example.message:
        yield say(language, "example-says", words=flatten(pick(example.message, language)))


def _value(change: Change, language: Language) -> str:
    if change.value is None:
        return say(language, "blank")
    if isinstance(change.value, dict | list):
        return say(language, "example-given")
    return cut(flatten(str(change.value)), WIDEST_VALUE)


def _severity(rule: Rule, language: Language) -> str:
    parts = [say(language, rule.severity), say(language, rule.norm)]
    if rule.report_by:
        parts.append(say(language, "folded"))
    return say(language, "apart").join(parts)


def _basis(entry: Basis, language: Language) -> str:
    where = say(language, "clause").join(filter(None, (entry.document, entry.place)))
    brackets = "（{}）" if language == "zh" else " ({})"
    return where + brackets.format(say(language, f"mark-{entry.mark}"))


def _forms(rule: Rule, language: Language) -> list[str]:
    """The forms by table, the table as the schema calls it."""
    if not rule.applies:
        return [say(language, "any-form")]
    lines = []
    for place, editions in rule.applies.items():
        variable, key = place.split(".")
        table = _table(variable, key, editions[0])
        named = say(language, "list").join(say(language, "form", form=form) for form in editions)
        lines.append(say(language, "form-of", table=table, forms=named))
    return lines


def _table(variable: str, table: str, form: str) -> Text:
    """A table of the report, or with the name of the variable of the others."""
    named = labels.header_path(("report", table), form)
    if variable == "report":
        return named
    owner = labels.header_path((variable,))
    return Text(*(labels.SEPARATOR.join(words) for words in zip(owner, named, strict=True)))
