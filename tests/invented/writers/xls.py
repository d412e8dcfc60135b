"""Excel 97 workbooks by xlwt."""

from __future__ import annotations

import io
from functools import cache

import xlwt

from invented.layout import Line, Page, Table
from invented.writers.placing import (
    Placed,
    habits,
    hidden_rows,
    place,
    sheet_names,
    sheets,
    shown,
    typical,
    value,
)

BORDERS = "borders: left thin, right thin, top thin, bottom thin; "


def write(page: Page) -> bytes:
    """*page* as a BIFF8 workbook. xlwt stores 0 as the result of every formula, which no office
    program leaves behind, so a formula is written as the number it shows."""
    book = xlwt.Workbook(encoding="utf-8")
    parts = sheets(page)
    for name, blocks in zip(sheet_names(page, len(parts)), parts, strict=True):
        _sheet(book.add_sheet(name, cell_overwrite_ok=True), page, blocks)
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


def _sheet(sheet: xlwt.Worksheet, page: Page, blocks: list[Line | Table]) -> None:
    habit = habits(page, "xls")
    width = max(typical(page), 6)
    row = habit.choice([0, 0, 1])
    gap = habit.choice([0, 1])
    for block in blocks:
        if isinstance(block, Line):
            text = block.text + block.run_in
            sheet.write_merge(row, row, 0, width - 1, text, _style("line", "General"))
            row += 1
        else:
            for placed in place(block).slots:
                _slot(sheet, placed, row)
            for hidden in hidden_rows(page, block):
                sheet.row(row + hidden).hidden = True
            row += len(block.rows) + gap


def _slot(sheet: xlwt.Worksheet, placed: Placed, top: int) -> None:
    slot, row, column = placed.slot, top + placed.row, placed.column
    held = value(slot)
    kind = "value" if slot.pointer or slot.header else "label"
    if "sup" in slot.marks:
        raised = xlwt.easyfont("escapement superscript")
        parts = (slot.text, (slot.marks["sup"], raised))
        sheet.write_rich_text(row, column, parts, _style(kind, "General"))
        return
    text_format = "@" if "text-number" in slot.marks else "General"
    content, shape = held if held else (shown(slot), text_format)
    bottom, right = row + placed.row_span - 1, column + placed.column_span - 1
    sheet.write_merge(row, bottom, column, right, content, _style(kind, shape))


@cache
def _style(kind: str, number_format: str) -> xlwt.XFStyle:
    across = {"value": "centre", "label": "left", "line": "left"}[kind]
    borders = "" if kind == "line" else BORDERS
    text = f"font: name 宋体, height 200; {borders}align: wrap on, vert centre, horiz {across}"
    return xlwt.easyxf(text, num_format_str=number_format)
