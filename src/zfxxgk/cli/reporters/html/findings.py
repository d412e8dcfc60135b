"""What was found, as cards that the marks in the tables refer to by number."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from zfxxgk.batch.records import Judged
from zfxxgk.cli.language import Language, flatten, pick, say
from zfxxgk.cli.reporters import Run
from zfxxgk.cli.reporters.html import elements as E
from zfxxgk.cli.reporters.html.elements import Element
from zfxxgk.cli.reporters.marks import number_items
from zfxxgk.cli.reporters.phrases import (
    describe_gap,
    list_broken,
    name_basis,
    name_place,
    tell_accepted,
)
from zfxxgk.engine.findings import Cause, Finding, Item, Result
from zfxxgk.engine.verdict import list_accepted
from zfxxgk.spec.severities import SEVERITIES

if TYPE_CHECKING:
    from zfxxgk.spec.documents import Suspect

MOST_REPAIRS = 6
"""Explanations that a card spells out."""


def build_section(judged: Judged, report: int, run: Run) -> Iterator[Element]:
    assert judged.result is not None
    language = run.language
    yield E.H3(say(language, "page-findings"))
    found = number_items(judged.result)
    if not found:
        yield E.P(tell_accepted(judged.result, language) + say(language, "page-nothing"))
    for severity in SEVERITIES:
        chosen = [(number, item) for number, item in found if item.severity == severity]
        if chosen:
            heading = say(language, "group", severity=say(language, severity), count=len(chosen))
            yield E.H4(heading, E.CLASS(severity))
            yield from (_card(n, item, f"r{report}f{n}", language) for n, item in chosen)
    if accepted := list_accepted(judged.result):
        lines = [E.LI(flatten(pick(finding.message, language))) for finding in accepted]
        yield _folded(say(language, "page-accepted"), E.UL(*lines))


def build_not_checked(result: Result, run: Run) -> Iterator[Element]:
    language = run.language
    if not result.not_checked:
        return
    lines = [E.LI(flatten(describe_gap(left, run))) for left in result.not_checked]
    count = sum(left.count for left in result.not_checked)
    yield E.H3(say(language, "page-not-checked", count=count))
    yield E.UL(*lines)


def _card(number: int, item: Item, anchor: str, language: Language) -> Element:
    first = item.findings[0]
    cause = item.cause
    parts: list[Element] = [
        E.P(
            E.B(say(language, "page-item", number=number), E.CLASS("number")),
            flatten(pick(item.message, language)),
        )
    ]
    if cause and cause.suspects:
        parts.append(_suspects(cause, language))
    if cause and (broken := list_broken(cause, item.findings)):
        sums = [E.LI(flatten(pick(finding.message, language))) for finding in broken]
        parts.append(E.DIV(E.B(say(language, "page-sums")), E.UL(*sums)))
    # Several suspects have their places in the table; the place of one would accuse it.
    where = cause.location if cause else first.location
    if where is not None and (words_of := name_place(where, language)):
        parts.append(E.P(say(language, "place", place=words_of)))
    parts += _basis(item.findings, language)
    return E.SECTION(*parts, E.CLASS(f"card {item.severity}"), id=anchor)


def _suspects(cause: Cause, language: Language) -> Element:
    """The cells of each explanation; between two of them, that one or the other is meant."""
    keys = ("page-cell", "page-value", "page-implied", "page-difference", "page-where")
    lines = [E.TR(*(E.TH(say(language, key)) for key in keys))]
    suspects = {each["pointer"]: each for each in cause.suspects}
    for number, repair in enumerate(cause.repairs[:MOST_REPAIRS]):
        if number:
            lines.append(_across(say(language, "page-or"), len(keys)))
        lines += (_suspect(suspects[i["pointer"]], i["implied"], language) for i in repair)
    if more := len(cause.repairs[MOST_REPAIRS:]):
        lines.append(_across(say(language, "page-more", count=more), len(keys)))
    return E.wide(E.TABLE(*lines, E.CLASS("suspects")))


def _across(words: str, columns: int) -> Element:
    return E.TR(E.TD(words, colspan=str(columns)))


def _suspect(suspect: Suspect, implied: float, language: Language) -> Element:
    value, where = suspect["value"], suspect["location"]
    cells = (
        flatten(suspect["label"][language]),
        say(language, "blank") if value is None else str(value),
        str(implied),
        str(abs(implied - (value or 0))),
        name_place(where, language) if where else "",
    )
    return E.TR(*(E.TD(cell) for cell in cells))


def _basis(findings: Sequence[Finding], language: Language) -> list[Element]:
    """Folded on the screen; printed in small type, as paper cannot be unfolded."""
    words = name_basis(findings, language)
    rules = say(language, "list").join(dict.fromkeys(finding.rule for finding in findings))
    lines = [line for line in (words, say(language, "page-rule", rule=rules)) if line]
    folded = _folded(say(language, "page-basis"), *(E.P(line) for line in lines))
    return [folded, E.P(say(language, "apart").join(lines), E.CLASS("on-paper"))]


def _folded(summary: str, *content: Element) -> Element:
    return E.DETAILS(E.SUMMARY(summary), *content)
