"""The report's own tables in the layout of the form, with the cells that item marked."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING

from zfxxgk.batch.records import Judged
from zfxxgk.cli.language import Language, flatten, pick, say
from zfxxgk.cli.reporters.html import elements as E
from zfxxgk.cli.reporters.html.elements import Element
from zfxxgk.cli.reporters.marks import MARKS, Mark, mark_cells
from zfxxgk.cli.reporters.phrases import tell_doubts
from zfxxgk.read import ReadResult
from zfxxgk.spec import forms
from zfxxgk.spec.labels import header_path
from zfxxgk.spec.layout import Box, lay_out
from zfxxgk.spec.places import get_cell, get_value
from zfxxgk.spec.provenance import DOUBTFUL

if TYPE_CHECKING:
    from zfxxgk.spec.documents import CellRecord, Report


def build_section(judged: Judged, report: int, language: Language) -> Iterator[Element]:
    """Nothing without the report that was read."""
    read = judged.kept
    if not isinstance(read, ReadResult):
        return
    cells = read.provenance["cells"] if read.provenance else ()
    records = {each["pointer"]: each for each in cells}
    content = read.report
    assert judged.result is not None
    marks = mark_cells(judged.result, records)
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
        yield E.wide(E.TABLE(*lines, E.CLASS("form")))
    yield from _doubts(records, content, language)


def _cell(
    box: Box,
    content: Report,
    records: Mapping[str, CellRecord],
    marks: Mapping[str, Mark],
    report: int,
    language: Language,
) -> Element:
    spans = {"rowspan": str(box.rows), "colspan": str(box.columns)}
    spans = {key: value for key, value in spans.items() if value != "1"}
    if box.pointer is None:
        return E.TH(flatten(pick(box.text, language)), **spans)
    mark = marks.get(box.pointer)
    value = _value(box.pointer, content, records)
    if mark is None:
        return E.TD(value, **spans)
    parts: list[Element | str] = [value or say(language, "page-blank")]
    if mark.number is not None:
        name = say(language, "page-item", number=mark.number)
        parts.append(E.A(name, E.CLASS("mark"), href=f"#r{report}f{mark.number}"))
    elif mark.kind == "doubtful":
        parts.append(E.SPAN(say(language, "page-doubt"), E.CLASS("mark")))
    if mark.kind == "certain" and mark.implied is not None:
        parts.append(E.SMALL(f"→ {mark.implied}"))
    return E.TD(*parts, E.CLASS(mark.kind), **spans)


def _value(pointer: str, content: Report, records: Mapping[str, CellRecord]) -> str:
    """What is printed where the value could not be read, else the value."""
    value, record = get_cell(content, pointer), records.get(pointer)
    if value is None:
        return flatten(record["raw"] or "") if record else ""
    return str(value)


def _legend(kinds: set[str], language: Language) -> Element:
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
) -> Iterator[Element]:
    unread = [record for record in records.values() if record["status"] in DOUBTFUL]
    if not unread:
        return
    told = tell_doubts(unread, content, language)
    lines = [E.LI(f"{words} [{where}]" if where else words) for words, where in told]
    yield E.H4(say(language, "page-doubts"))
    yield E.UL(*lines)
