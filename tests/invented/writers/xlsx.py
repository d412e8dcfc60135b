"""Excel workbooks by openpyxl."""

from __future__ import annotations

import io
from random import Random

from openpyxl import Workbook
from openpyxl.cell.cell import Cell
from openpyxl.cell.rich_text import CellRichText, TextBlock
from openpyxl.cell.text import InlineFont
from openpyxl.styles import Alignment, Border, Font, Side
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.worksheet import Worksheet

from invented.layout import Line, Page, Slot, Table
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

THIN = Side(style="thin")
BOX = Border(left=THIN, right=THIN, top=THIN, bottom=THIN)
CENTRED = Alignment(horizontal="center", vertical="center", wrap_text=True)
LEFT = Alignment(vertical="center", wrap_text=True)
STACKED = Alignment(horizontal="center", vertical="center", textRotation=255)
TITLE = Font(name="宋体", size=16, bold=True)
HEADING = Font(name="黑体", size=12, bold=True)
BODY = Font(name="宋体", size=10)


def write(page: Page) -> bytes:
    """*page* as a workbook, numbers as numbers, with formulas that nobody has calculated yet."""
    book = Workbook()
    book.remove(book.worksheets[0])
    parts = sheets(page)
    for name, blocks in zip(sheet_names(page, len(parts)), parts, strict=True):
        _sheet(book.create_sheet(name), page, blocks)
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


def _sheet(sheet: Worksheet, page: Page, blocks: list[Line | Table]) -> None:
    habit = habits(page, "xlsx")
    width = max(typical(page), 6)
    for column in range(1, width + 1):
        sheet.column_dimensions[get_column_letter(column)].width = 11
    row = habit.choice([1, 1, 2])
    gap = habit.choice([0, 1])
    for block in blocks:
        if isinstance(block, Line):
            _line(sheet, block, row, width)
            row += 1
        else:
            hide = hidden_rows(page, block)
            _table(sheet, block, row, hide, habit)
            row += len(block.rows) + gap
    if "hidden-column" in page.options:
        hidden = get_column_letter(int(page.options["hidden-column"]) + 1)
        sheet.column_dimensions[hidden].hidden = True
    if "landscape" in page.options:
        sheet.page_setup.orientation = "landscape"


def _line(sheet: Worksheet, line: Line, row: int, width: int) -> None:
    cell = sheet.cell(row, 1, line.text + line.run_in)
    cell.data_type = "s"
    cell.font = {0: BODY, 1: TITLE}.get(line.level, HEADING)
    cell.alignment = CENTRED if line.level == 1 else LEFT
    sheet.merge_cells(start_row=row, start_column=1, end_row=row, end_column=width)
    if len(cell.value) > 80:
        sheet.row_dimensions[row].height = 15 * (1 + len(cell.value) // 60)


def _table(sheet: Worksheet, table: Table, top: int, hide: set[int], habit: Random) -> None:
    placement = place(table)
    stacked = habit.random() < 0.5
    for placed in placement.slots:
        _slot(sheet, placed, top, stacked)
    for row in hide:
        sheet.row_dimensions[top + row].hidden = True


def _slot(sheet: Worksheet, placed: Placed, top: int, stacked: bool) -> None:
    slot, row, column = placed.slot, top + placed.row, placed.column + 1
    cell = sheet.cell(row, column)
    assert isinstance(cell, Cell)
    # Merged before it has a border, which else every cell of the range is given, at great length.
    if placed.row_span > 1 or placed.column_span > 1:
        sheet.merge_cells(
            start_row=row,
            start_column=column,
            end_row=row + placed.row_span - 1,
            end_column=column + placed.column_span - 1,
        )
    cell.border = BOX
    cell.font = BODY
    cell.alignment = CENTRED if slot.pointer or slot.header else LEFT
    _fill(cell, slot, stacked)


def _fill(cell: Cell, slot: Slot, stacked: bool) -> None:
    held = value(slot)
    if "formula" in slot.marks:
        cell.value = formula(slot, cell.row, cell.column)
    elif held:
        cell.value, cell.number_format = held
    elif "sup" in slot.marks:
        raised = InlineFont(rFont="宋体", sz=10, vertAlign="superscript")
        body = TextBlock(InlineFont(rFont="宋体", sz=10), slot.text or " ")
        cell.value = CellRichText(body, TextBlock(raised, slot.marks["sup"]))
    elif slot.text:
        upright = stacked and "vertical" in slot.marks
        cell.value = slot.text if upright else shown(slot)
        cell.data_type = "s"
        if upright:
            cell.alignment = STACKED
        if "text-number" in slot.marks:
            cell.number_format = "@"


def formula(slot: Slot, row: int, column: int) -> str:
    """The mark's own formula, or a sum that gives the number printed."""
    mark = slot.marks["formula"]
    if mark.startswith("="):
        return mark
    if column > 6:
        return f"=SUM({get_column_letter(column - 6)}{row}:{get_column_letter(column - 1)}{row})"
    return f"={slot.text}+0" if value(slot) else f'="{slot.text}"'
