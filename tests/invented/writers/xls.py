"""Old Excel workbooks, through xlwt."""

from __future__ import annotations

import io

import xlwt

from invented.layout import Page
from invented.writers.cells import sheets, value


def write(page: Page) -> bytes:
    book = xlwt.Workbook(encoding="utf-8")
    for sheet in sheets(page):
        found = book.add_sheet(sheet.name)
        for (row, column), slot in sheet.cells.items():
            if (slot.row_span, slot.column_span) == (1, 1):
                found.write(row, column, value(slot))
            else:
                bottom = min(row + slot.row_span, sheet.rows) - 1
                found.write_merge(row, bottom, column, column + slot.column_span - 1, value(slot))
    data = io.BytesIO()
    book.save(data)
    return data.getvalue()
