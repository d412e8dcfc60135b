"""A summary as a self-contained page, with a chart of the most frequent rules."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from lxml.html import HtmlElement
from lxml.html import builder as E

from zfxxgk.cli.language import flatten, pick, say
from zfxxgk.cli.reporters import Run
from zfxxgk.cli.reporters.html.skeleton import build_page
from zfxxgk.cli.reporters.summary.sheets import SummarySheet, Values
from zfxxgk.cli.streams import as_bytes

BARS = 15
"""Rules shown in the chart."""


def render(sheets: Sequence[SummarySheet], run: Run) -> bytes:
    parts = [part for sheet in sheets if sheet.lines for part in _section(sheet)]
    nothing = [] if parts else [E.P(say(run.language, "summary-empty"))]
    remarks = [E.P(flatten(pick(remark, run.language))) for remark in run.batch.remarks]
    title = say(run.language, "summary-title")
    return as_bytes(build_page(title, [*parts, *nothing, *remarks], run.language))


def _section(sheet: SummarySheet) -> Iterator[HtmlElement]:
    yield E.H2(sheet.title)
    if sheet.key == "rules":
        yield _chart(sheet)
    head = E.THEAD(E.TR(*(E.TH(column) for column in sheet.columns)))
    lines = E.TBODY(*(E.TR(*(_cell(value) for value in line)) for line in sheet.lines))
    yield E.DIV(E.TABLE(head, lines, E.CLASS("list")), E.CLASS("wide"))


def _cell(value: str | int | float | None) -> HtmlElement:
    words = "" if value is None else str(value)
    return E.TD(words, E.CLASS("text")) if isinstance(value, str) else E.TD(words)


def _chart(sheet: SummarySheet) -> HtmlElement:
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
