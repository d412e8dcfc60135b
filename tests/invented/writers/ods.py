"""OpenDocument spreadsheets, through odfpy."""

from __future__ import annotations

import io

from odf.opendocument import OpenDocumentSpreadsheet
from odf.table import CoveredTableCell, TableCell, TableRow
from odf.table import Table as OdfTable
from odf.text import P

from invented.layout import Page, Slot
from invented.writers.cells import Sheet, sheets, value


def write(page: Page) -> bytes:
    book = OpenDocumentSpreadsheet()
    for sheet in sheets(page):
        book.spreadsheet.addElement(_table(sheet))
    data = io.BytesIO()
    book.save(data)
    return data.getvalue()


def _table(sheet: Sheet) -> OdfTable:
    table = OdfTable(name=sheet.name)
    covered = {
        (r, c)
        for (row, column), slot in sheet.cells.items()
        for r in range(row, min(row + slot.row_span, sheet.rows))
        for c in range(column, column + slot.column_span)
    } - set(sheet.cells)
    width = 1 + max(column + slot.column_span for (_, column), slot in sheet.cells.items())
    for row in range(sheet.rows):
        line = TableRow()
        for column in range(width):
            if (row, column) in covered:
                line.addElement(CoveredTableCell())
            else:
                line.addElement(_cell(sheet.cells.get((row, column), Slot("")), sheet.rows - row))
        table.addElement(line)
    return table


def _cell(slot: Slot, below: int) -> TableCell:
    about: dict[str, object] = {}
    if slot.row_span > 1:
        about["numberrowsspanned"] = min(slot.row_span, below)
    if slot.column_span > 1:
        about["numbercolumnsspanned"] = slot.column_span
    content = value(slot)
    if isinstance(content, int | float):
        about |= {"valuetype": "float", "value": content}
    elif content is not None:
        about["valuetype"] = "string"
    cell = TableCell(**about)
    for line in slot.text.split("\n") if content is not None else ():
        cell.addElement(P(text=line))
    return cell
