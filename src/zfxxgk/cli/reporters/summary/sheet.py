"""What every sheet of a summary is made from, and what it comes to."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import NamedTuple

from zfxxgk.batch.overview import Line
from zfxxgk.batch.records import Judged
from zfxxgk.batch.total import Total
from zfxxgk.cli.language import Language, flatten, pick, say
from zfxxgk.cli.reporters import Run
from zfxxgk.cli.reporters.phrases import name_office
from zfxxgk.engine.findings import Item, Result, group_findings
from zfxxgk.spec.labels import Text
from zfxxgk.spec.severities import SEVERITIES

Value = str | int | float | None
Values = tuple[Value, ...]

SHARES = frozenset({"share", "before-share"})
CHANGES = frozenset({"percent"})
"""Columns whose numbers are parts of 1."""


class Content(NamedTuple):
    """The verdicts, the offices in their order, and what they come to together."""

    run: Run
    lines: Sequence[Line]
    total: Total


@dataclass(frozen=True, slots=True)
class SummarySheet:
    """A heading, the keys and titles of the columns, and lines of as many values.

    ``marks`` are the states or severities of the lines; ``notes`` stand beneath them.
    """

    key: str
    title: str
    keys: tuple[str, ...]
    columns: tuple[str, ...]
    lines: tuple[Values, ...]
    marks: tuple[str, ...] = ()
    notes: tuple[str, ...] = ()


def make_sheet(
    key: str,
    keys: Sequence[str],
    lines: Sequence[Values],
    language: Language,
    *,
    marks: Sequence[str] = (),
    notes: Sequence[Text] = (),
) -> SummarySheet:
    return SummarySheet(
        key,
        say(language, f"summary-{key}"),
        tuple(keys),
        tuple(say(language, f"summary-{name}") for name in keys),
        tuple(lines),
        tuple(marks),
        tuple(flatten(pick(note, language)) for note in notes),
    )


def name_line(line: Line, language: Language) -> str:
    """The office of a line; with a question where nothing in the report tells."""
    if line.judged is None or line.judged.supposed is not None:
        assert line.office is not None
        name = flatten(line.office.name)
        return say(language, "summary-supposed", name=name) if line.judged else name
    name = name_office(_find_name(line.judged), language)
    return say(language, "summary-own", name=name) if line.own else name


def _find_name(judged: Judged) -> str | None:
    return judged.identity.organ_name if judged.identity else None


def list_items(result: Result) -> list[Item]:
    """What a person looks into, the gravest first."""
    return sorted(group_findings(result), key=lambda item: SEVERITIES.index(item.severity))


def tell_item(item: Item, language: Language) -> str:
    return flatten(pick(item.message, language))


def show_value(key: str, value: Value) -> str:
    """A value in words: parts of 1 in per cent."""
    if value is None:
        return ""
    if isinstance(value, int | float) and key in SHARES | CHANGES:
        return f"{value:+.1%}" if key in CHANGES else f"{value:.1%}"
    return str(value)
