"""A summary as a workbook: a sheet each, to filter, to fill in, and to print on A4."""

from __future__ import annotations

import io
from collections.abc import Sequence
from typing import TYPE_CHECKING, BinaryIO

from zfxxgk.cli.language import flatten, make_error, pick
from zfxxgk.cli.reporters.summary.form import fill
from zfxxgk.cli.reporters.summary.sheet import (
    CHANGES,
    SHARES,
    Content,
    SummarySheet,
    Value,
    show_value,
)
from zfxxgk.render.cells import count_lines, fit, measure_height

if TYPE_CHECKING:
    from xlsxwriter.format import Format
    from xlsxwriter.workbook import Workbook
    from xlsxwriter.worksheet import Worksheet

COLOURS = {
    **dict.fromkeys(("return", "error"), "#F8CBAD"),
    **dict.fromkeys(("unread", "missing"), "#D9D9D9"),
    **dict.fromkeys(("verify", "warning"), "#FFE699"),
    **dict.fromkeys(("unsure", "unconfirmed"), "#DDEBF7"),
    "clean": "#E2EFDA",
}
"""What the first cell of a line is filled with, by its state or severity."""
WIDTHS = {
    **dict.fromkeys(("office", "answer"), 22),
    **dict.fromkeys(("wrong", "problem"), 52),
    **dict.fromkeys(("item", "earlier", "later"), 30),
    **dict.fromkeys(("remarks", "file", "older", "where", "rule", "fingerprint"), 20),
    **dict.fromkeys(("verdict", "published", "revised", "late"), 11),
    **dict.fromkeys(("granted", "before-granted", "ground"), 10),
    **dict.fromkeys(("handed_in", "severity", "value", "implied", "accept", "percent"), 8),
}
"""Characters; of all other columns, which hold small numbers, :data:`NARROW`."""
PRINTED = {"offices": "file", "problems": "accept"}
"""The last column that is printed; those behind it are for the screen."""
SECOND = {"offices": "received"}
"""The column with which a second page begins beside the first, the names repeated on it."""
SCALE = 66
"""Per cent of the size on the screen, where pages lie beside each other."""
NARROW = 6.5
MARGIN = 0.4
A4 = 9
HEAD = {"bold": True, "bg_color": "#EEEEEE", "border": 1, "text_wrap": True, "valign": "top"}
_OPTIONS = {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False}


def render(sheets: Sequence[SummarySheet], content: Content) -> bytes:
    """Raises InputError when the extra that writes workbooks is not installed."""
    out = io.BytesIO()
    book = open_book(out)
    remarks = [flatten(pick(each, content.run.language)) for each in content.run.batch.remarks]
    for sheet in sheets:
        page = book.add_worksheet(sheet.title)
        _set_up(page)
        notes = [*sheet.notes, *(remarks if sheet is sheets[0] else ())]
        if sheet.key == "totals":
            fill(page, book, sheet.title, notes, content)
        else:
            _fill(page, book, sheet, notes)
            if sheet.key == "rules" and sheet.lines:
                _draw(page, book, sheet)
    book.close()
    return out.getvalue()


def open_book(out: BinaryIO) -> Workbook:
    """A workbook that is written to *out* when it is closed. Raises InputError when the extra that
    writes workbooks is not installed."""
    try:
        import xlsxwriter
    except ImportError:
        raise make_error("xlsx-needs-extra") from None
    book = xlsxwriter.Workbook(out, _OPTIONS)
    # By this the reader knows the workbook for no report.
    book.set_properties({"author": "zfxxgk"})
    return book


def _set_up(page: Worksheet) -> None:
    page.set_landscape()
    page.set_paper(A4)
    page.set_margins(MARGIN, MARGIN, MARGIN, 2 * MARGIN)
    page.set_footer("&L&A&R&P / &N")


def _fill(page: Worksheet, book: Workbook, sheet: SummarySheet, notes: Sequence[str]) -> None:
    page.write_row(0, 0, sheet.columns, book.add_format(HEAD))
    formats = [_format(book, key) for key in sheet.keys]
    filled = {mark: _format(book, sheet.keys[0], COLOURS.get(mark)) for mark in set(sheet.marks)}
    page.set_row(0, _find_height(sheet, sheet.columns))
    for number, line in enumerate(sheet.lines, 1):
        page.set_row(number, _find_height(sheet, line))
        for column, value in enumerate(line):
            page.write(number, column, fit(value), formats[column])
        if sheet.marks:
            page.write(number, 0, fit(line[0]), filled[sheet.marks[number - 1]])
    for column, key in enumerate(sheet.keys):
        page.set_column(column, column, WIDTHS.get(key, NARROW))
    last = max(len(sheet.lines), 1)
    page.freeze_panes(1, 1)
    page.autofilter(0, 0, last, len(sheet.columns) - 1)
    page.repeat_rows(0)
    _arrange(page, sheet, last + len(notes) + 1)
    for number, note in enumerate(notes, last + 2):
        page.write(number, 0, fit(note))


def _arrange(page: Worksheet, sheet: SummarySheet, last: int) -> None:
    """What is printed where; the length of a bar shows who receives most."""
    if sheet.key in PRINTED:
        page.print_area(0, 0, last, sheet.keys.index(PRINTED[sheet.key]))
    if sheet.key in SECOND:
        column = sheet.keys.index(SECOND[sheet.key])
        bar = {"type": "data_bar", "bar_color": "#9DC3E6"}
        page.conditional_format(1, column, max(len(sheet.lines), 1), column, bar)
        page.set_print_scale(SCALE)
        page.set_v_pagebreaks([column])
        page.repeat_columns(0)
    else:
        page.fit_to_pages(1, 0)


def _find_height(sheet: SummarySheet, line: Sequence[Value]) -> int:
    """Points for the cell with the most lines."""
    widths = [WIDTHS.get(key, NARROW) for key in sheet.keys]
    shown = map(show_value, sheet.keys, line)
    lines = max(count_lines(words, wide) for words, wide in zip(shown, widths, strict=True))
    return measure_height(lines)


def _format(book: Workbook, key: str, colour: str | None = None) -> Format:
    known: dict[str, object] = {"border": 1, "border_color": "#BFBFBF", "valign": "top"}
    if key in WIDTHS:
        known["text_wrap"] = True
    if key in SHARES:
        known["num_format"] = "0.0%"
    if key in CHANGES:
        known["num_format"] = "+0.0%;-0.0%;0.0%"
    if colour is not None:
        known["bg_color"] = colour
    return book.add_format(known)


def _draw(page: Worksheet, book: Workbook, sheet: SummarySheet) -> None:
    """The most frequent rules, the first on top."""
    last = min(len(sheet.lines), 15)
    column = sheet.keys.index("reports")
    chart = book.add_chart({"type": "bar"})
    series = {
        "name": [sheet.title, 0, column],
        "categories": [sheet.title, 1, 0, last, 0],
        "values": [sheet.title, 1, column, last, column],
        "data_labels": {"value": True},
    }
    chart.add_series(series)
    chart.set_title({"name": sheet.title})
    chart.set_legend({"none": True})
    chart.set_y_axis({"reverse": True})
    chart.set_size({"width": 620, "height": 90 + 28 * last})
    page.insert_chart(0, len(sheet.keys) + 1, chart)
