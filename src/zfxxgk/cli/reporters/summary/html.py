"""A summary as a self-contained page, with a chart of the most frequent rules."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from zfxxgk.cli.language import flatten, pick, say
from zfxxgk.cli.reporters.html import elements as E
from zfxxgk.cli.reporters.html.elements import Element
from zfxxgk.cli.reporters.html.skeleton import build_page
from zfxxgk.cli.reporters.summary.offices import NUMBERS
from zfxxgk.cli.reporters.summary.sheet import Content, SummarySheet, Value, Values, show_value
from zfxxgk.cli.reporters.summary.totals import Grid, list_grids
from zfxxgk.cli.streams import as_bytes
from zfxxgk.spec.layout import Box
from zfxxgk.spec.places import get_cell
from zfxxgk.spec.severities import SEVERITIES

BARS = 15
"""Rules shown in the chart."""
LEFT_OUT = frozenset({"fingerprint", "answer", "accept"})
"""Columns that are there to be filled in or compared, which a page is not made for."""
LONG = frozenset({"wrong", "problem"})
BESIDE = frozenset({*NUMBERS, *(f"before-{key}" for key in NUMBERS), "year", "file"})


def render(sheets: Sequence[SummarySheet], content: Content) -> bytes:
    title = say(content.run.language, "summary-title")
    return as_bytes(build_page(title, [build_body(sheets, content)], content.run.language))


def build_body(sheets: Sequence[SummarySheet], content: Content) -> Element:
    """All of the page but its title."""
    language = content.run.language
    parts = [part for sheet in sheets for part in _section(sheet, content)]
    nothing = [] if parts else [E.P(say(language, "summary-empty"))]
    remarks = [E.P(flatten(pick(each, language))) for each in content.run.batch.remarks]
    return E.DIV(*remarks, *parts, *nothing, E.CLASS("summary"))


def _section(sheet: SummarySheet, content: Content) -> Iterator[Element]:
    if not sheet.lines and not sheet.notes:
        return
    yield E.H2(sheet.title)
    if sheet.key == "rules":
        yield _chart(sheet)
    yield from (E.P(note) for note in sheet.notes)
    if sheet.key == "totals":
        for grid in list_grids(content.total.report, content.run.language):
            yield from _form(grid, content)
    elif sheet.key == "offices":
        # Verdicts and numbers side by side would be too wide for paper and screen.
        yield _list(sheet, [key for key in sheet.keys if key not in BESIDE])
        yield E.H3(say(content.run.language, "summary-numbers"))
        yield _list(sheet, ["office", *(key for key in sheet.keys if key in BESIDE)])
    elif sheet.lines:
        yield _list(_pick_grave(sheet), [key for key in sheet.keys if key not in LEFT_OUT])


def _list(sheet: SummarySheet, keys: Sequence[str]) -> Element:
    """The lines, without columns in which none has anything."""
    chosen = [
        number
        for number, key in enumerate(sheet.keys)
        if key in keys and any(line[number] not in (None, "") for line in sheet.lines)
    ]
    head = E.THEAD(E.TR(*(E.TH(sheet.columns[number]) for number in chosen)))
    marks = sheet.marks or [""] * len(sheet.lines)
    lines = [
        E.TR(*(_cell(sheet.keys[n], line[n]) for n in chosen), E.CLASS(f"state {mark}"))
        for line, mark in zip(sheet.lines, marks, strict=True)
    ]
    return E.wide(E.TABLE(head, E.TBODY(*lines), E.CLASS("list")))


def _pick_grave(sheet: SummarySheet) -> SummarySheet:
    """Without what is only worth attention, which most offices have."""
    if sheet.key != "problems":
        return sheet
    grave = [
        (line, mark)
        for line, mark in zip(sheet.lines, sheet.marks, strict=True)
        if mark != SEVERITIES[-1]
    ]
    lines, marks = zip(*grave, strict=True) if grave else ((), ())
    return replace(sheet, lines=lines, marks=marks)


def _cell(key: str, value: Value) -> Element:
    words = show_value(key, value)
    if not isinstance(value, str):
        return E.TD(words)
    return E.TD(words, E.CLASS("text long" if key in LONG else "text"))


def _form(grid: Grid, content: Content) -> Iterator[Element]:
    yield E.H3(grid.title)
    rows: dict[int, list[Element]] = {}
    for row, _, box in grid.cells:
        rows.setdefault(row, []).append(_box(box, content))
    lines = [E.TR(*cells) for _, cells in sorted(rows.items())]
    yield E.wide(E.TABLE(*lines, E.CLASS("form")))


def _box(box: Box, content: Content) -> Element:
    spans = {"rowspan": str(box.rows), "colspan": str(box.columns)}
    spans = {key: value for key, value in spans.items() if value != "1"}
    if box.pointer is None:
        return E.TH(flatten(pick(box.text, content.run.language)), **spans)
    assert content.total.report is not None
    value = get_cell(content.total.report, box.pointer)
    return E.TD("" if value is None else str(value), **spans)


def _chart(sheet: SummarySheet) -> Element:
    """Bars of style sheet boxes: nothing to draw, nothing to load."""
    most = max(_reports(line) for line in sheet.lines)
    rows = [
        E.TR(
            E.TH(str(line[0])),
            E.TD(
                E.SPAN(E.CLASS("bar"), style=f"width: {round(100 * _reports(line) / most, 1)}%"),
                E.CLASS("track"),
            ),
            E.TD(str(_reports(line))),
        )
        for line in sheet.lines[:BARS]
    ]
    return E.TABLE(*rows, E.CLASS("chart"))


def _reports(line: Values) -> int:
    count = line[2]
    assert isinstance(count, int)
    return count
