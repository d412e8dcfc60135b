"""A summary as a workbook: a sheet each, with filters, the headings frozen."""

from __future__ import annotations

import io
from collections.abc import Sequence
from typing import TYPE_CHECKING

from zfxxgk.cli.language import make_error
from zfxxgk.cli.layout import measure
from zfxxgk.cli.reporters import Run
from zfxxgk.cli.reporters.summary.sheets import SummarySheet

if TYPE_CHECKING:
    from xlsxwriter.format import Format
    from xlsxwriter.worksheet import Worksheet

WIDEST = 60
_OPTIONS = {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False}


def render(sheets: Sequence[SummarySheet], run: Run) -> bytes:
    """Raises InputError when the extra that writes workbooks is not installed."""
    try:
        import xlsxwriter
    except ImportError:
        raise make_error("xlsx-needs-extra") from None
    out = io.BytesIO()
    book = xlsxwriter.Workbook(out, _OPTIONS)
    # By this the reader knows the workbook for no report.
    book.set_properties({"author": "zfxxgk"})
    bold = book.add_format({"bold": True, "bg_color": "#EEEEEE", "border": 1})
    for sheet in sheets:
        _fill(book.add_worksheet(sheet.title), sheet, bold)
    book.close()
    return out.getvalue()


def _fill(page: Worksheet, sheet: SummarySheet, bold: Format) -> None:
    page.write_row(0, 0, sheet.columns, bold)
    for number, line in enumerate(sheet.lines, 1):
        page.write_row(number, 0, line)
    page.freeze_panes(1, 1)
    page.autofilter(0, 0, max(len(sheet.lines), 1), len(sheet.columns) - 1)
    for column, title in enumerate(sheet.columns):
        values = [
            title,
            *("" if line[column] is None else str(line[column]) for line in sheet.lines),
        ]
        page.set_column(column, column, min(max(map(measure, values)) + 2, WIDEST))
    page.set_landscape()
    page.fit_to_pages(1, 0)
    page.repeat_rows(0)
