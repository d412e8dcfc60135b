"""The report's own tables in the layout of the form, with the cells that item marked."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from lxml.html import HtmlElement
from lxml.html import builder as E

from zfxxgk.batch.records import Judged
from zfxxgk.cli.language import Language, flatten, pick, say
from zfxxgk.cli.reporters.html.findings import number_items
from zfxxgk.cli.reporters.phrases import name_place
from zfxxgk.read import ReadResult
from zfxxgk.spec import forms
from zfxxgk.spec.labels import header_path
from zfxxgk.spec.layout import Box, lay_out
from zfxxgk.spec.places import get_cell, get_value, parse_pointer
from zfxxgk.spec.provenance import DOUBTFUL

if TYPE_CHECKING:
    from zfxxgk.spec.documents import CellRecord, Report

ABSENT, INVALID = "row_absent", "invalid"
MARKS = ("certain", "possible", "sum", "doubtful", "absent")
"""Kinds of marks, each a class of the style sheet; a cell has the first that fits."""


@dataclass(frozen=True, slots=True)
class Mark:
    """How a cell is marked, by which item of the page, and the value that the sums imply."""

    kind: str
    number: int | None = None
    implied: float | None = None


def build_section(judged: Judged, report: int, language: Language) -> Iterator[HtmlElement]:
    """Nothing without the report that was read."""
    read = judged.kept
    if not isinstance(read, ReadResult):
        return
    cells = read.provenance["cells"] if read.provenance else ()
    records = {each["pointer"]: each for each in cells}
    content = read.report
    marks = _marks(judged, records)
    yield E.H3(say(language, "page-tables"))
    if marks:
        yield _legend({mark.kind for mark in marks.values()}, language)
    for key in dict.fromkeys(each.key for each in forms.tables()):
        if get_value(content, (key,)) is None:
            title = pick(header_path(("report", key)), language)
            yield E.P(say(language, "show-no-table", table=title))
            continue
        table = forms.table(key, forms.get_form(content, key))
        short = pick(header_path(("report", key), table.form), language)
        yield E.H4(table.title if language == "zh" else short)
        lines = [
            E.TR(*(_cell(box, content, records, marks, report, language) for box in line))
            for line in lay_out(table)
        ]
        yield E.DIV(E.TABLE(*lines, E.CLASS("form")), E.CLASS("wide"))
    yield from _doubts(records, content, language)


def _marks(judged: Judged, records: Mapping[str, CellRecord]) -> dict[str, Mark]:
    """The mark of each cell; doubt comes first, as a doubtful cell accuses nobody."""
    assert judged.result is not None
    statuses = {pointer: record["status"] for pointer, record in records.items()}
    found = {
        pointer: Mark("absent" if status == ABSENT else "doubtful")
        for pointer, status in statuses.items()
        if status == ABSENT or status in DOUBTFUL
    }
    involved: dict[str, Mark] = {}
    for number, item in number_items(judged.result):
        for suspect in item.cause.suspects if item.cause else ():
            kind = "certain" if suspect["certain"] else "possible"
            found.setdefault(suspect["pointer"], Mark(kind, number, suspect["implied"]))
        for finding in item.findings:
            for cell in finding.cells:
                if statuses.get(cell.pointer) == INVALID:
                    found.setdefault(cell.pointer, Mark("certain", number))
                elif cell.value != 0 or not item.cause:
                    involved.setdefault(cell.pointer, Mark("sum", number))
    return {**involved, **found}


def _cell(
    box: Box,
    content: Report,
    records: Mapping[str, CellRecord],
    marks: Mapping[str, Mark],
    report: int,
    language: Language,
) -> HtmlElement:
    spans = {"rowspan": str(box.rows), "colspan": str(box.columns)}
    spans = {key: value for key, value in spans.items() if value != "1"}
    if box.pointer is None:
        return E.TH(flatten(pick(box.text, language)), **spans)
    mark = marks.get(box.pointer)
    value = _value(box.pointer, content, records)
    if mark is None:
        return E.TD(value, **spans)
    parts: list[HtmlElement | str] = [value]
    if mark.number is not None:
        parts.append(E.A(str(mark.number), E.CLASS("mark"), href=f"#r{report}f{mark.number}"))
    elif mark.kind == "doubtful":
        parts.append(E.SPAN("?", E.CLASS("mark")))
    if mark.kind == "certain" and mark.implied is not None:
        parts.append(E.E.small(f"→ {mark.implied}"))
    return E.TD(*parts, E.CLASS(mark.kind), **spans)


def _value(pointer: str, content: Report, records: Mapping[str, CellRecord]) -> str:
    """What is printed where the value could not be read, else the value."""
    value, record = get_cell(content, pointer), records.get(pointer)
    if value is None:
        return flatten(record["raw"] or "") if record else ""
    return str(value)


def _legend(kinds: set[str], language: Language) -> HtmlElement:
    samples = [
        E.SPAN(say(language, f"page-mark-{kind}"), E.CLASS(f"sample {kind}"))
        for kind in MARKS
        if kind in kinds
    ]
    spaced = [part for sample in samples for part in (sample, " ")]
    number = say(language, "page-number")
    return E.P(say(language, "page-marks"), " ", *spaced, number, E.CLASS("legend"))


def _doubts(
    records: Mapping[str, CellRecord], content: Report, language: Language
) -> Iterator[HtmlElement]:
    unread = [record for record in records.values() if record["status"] in DOUBTFUL]
    if not unread:
        return
    lines = []
    for record in unread:
        path = parse_pointer(record["pointer"])
        form = forms.get_form(content, record["pointer"].split("/")[1])
        words = say(
            language,
            "show-doubt",
            label=pick(header_path(path, form), language),
            raw=flatten(record["raw"] or ""),
            reason=flatten(record["reason"] or ""),
        )
        where = name_place(record["place"], language)
        lines.append(E.LI(f"{words} [{where}]" if where else words))
    yield E.H4(say(language, "page-doubts"))
    yield E.UL(*lines)
