"""Excel workbooks, through openpyxl."""

from __future__ import annotations

import io

from openpyxl import Workbook

from invented.layout import Page
from invented.writers.cells import sheets, spans, value


def write(page: Page) -> bytes:
    book = Workbook()
    for number, sheet in enumerate(sheets(page)):
        found = book.active if number == 0 else book.create_sheet()
        assert found is not None
        found.title = sheet.name
        for (row, column), slot in sheet.cells.items():
            formula = slot.marks.get("formula")
            content = f"={formula}" if formula else value(slot)
            found.cell(row + 1, column + 1, content)
        for top, bottom, left, right in spans(sheet):
            found.merge_cells(
                start_row=top + 1, end_row=bottom + 1, start_column=left + 1, end_column=right + 1
            )
        if page.options.get("hidden_rows"):
            found.cell(sheet.rows + 1, 1, "一、本年新收政府信息公开申请数量")
            for column in range(4, 11):
                found.cell(sheet.rows + 1, column, 99)
            found.row_dimensions[sheet.rows + 1].hidden = True
    data = io.BytesIO()
    book.save(data)
    return data.getvalue()
