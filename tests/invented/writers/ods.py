"""OpenDocument spreadsheets by odfpy, in the manner of LibreOffice."""

from __future__ import annotations

import io

from odf.element import Element
from odf.opendocument import OpenDocumentSpreadsheet
from odf.style import Style, TextProperties
from odf.table import CoveredTableCell, TableCell, TableColumn, TableRow
from odf.table import Table as Sheet
from odf.text import P, Span

from invented.layout import Line, Page, Slot, Table
from invented.writers.placing import (
    Placed,
    Placement,
    habits,
    hidden_rows,
    place,
    sheet_names,
    sheets,
    shown,
    typical,
    value,
)

ALL_ROWS = 1_048_576


def write(page: Page) -> bytes:
    """*page* as an OpenDocument spreadsheet."""
    document = OpenDocumentSpreadsheet()
    raised = Style(name="raised", family="text")
    raised.addElement(TextProperties(textposition="super 58%"))
    document.automaticstyles.addElement(raised)
    parts = sheets(page)
    for name, blocks in zip(sheet_names(page, len(parts)), parts, strict=True):
        document.spreadsheet.addElement(_sheet(name, page, blocks))
    out = io.BytesIO()
    document.write(out)
    return out.getvalue()


def _sheet(name: str, page: Page, blocks: list[Line | Table]) -> Element:
    width = max(typical(page), 6)
    sheet = Sheet(name=name)
    sheet.addElement(TableColumn(numbercolumnsrepeated=width))
    count = 0
    gap = habits(page, "ods").choice([0, 1])
    for block in blocks:
        if isinstance(block, Line):
            _put(sheet, _line(block, width))
            count += 1
            continue
        placement, hide = place(block), hidden_rows(page, block)
        for row in range(len(block.rows)):
            _put(sheet, _row(placement, row, row in hide))
        for _ in range(gap):
            _put(sheet, _blank(1, width))
        count += len(block.rows) + gap
    _put(sheet, _blank(ALL_ROWS - count, width))
    return sheet


def _line(line: Line, width: int) -> Element:
    row = TableRow()
    cell = TableCell(valuetype="string", numbercolumnsspanned=width, numberrowsspanned=1)
    _paragraphs(cell, line.text + line.run_in)
    _put(row, cell)
    _put(row, CoveredTableCell(numbercolumnsrepeated=width - 1))
    return row


def _blank(count: int, width: int) -> Element:
    row = TableRow(numberrowsrepeated=count)
    _put(row, TableCell(numbercolumnsrepeated=width))
    return row


def _row(placement: Placement, number: int, hidden: bool) -> Element:
    row = TableRow(visibility="collapse") if hidden else TableRow()
    for column, placed in enumerate(placement.covering[number]):
        if placed is None:
            _put(row, TableCell())
        elif (placed.row, placed.column) == (number, column):
            _put(row, _cell(placed))
        else:
            _put(row, CoveredTableCell())
    return row


def _cell(placed: Placed) -> Element:
    slot = placed.slot
    wanted: dict[str, object] = {}
    if placed.row_span > 1 or placed.column_span > 1:
        wanted = {
            "numberrowsspanned": placed.row_span,
            "numbercolumnsspanned": placed.column_span,
        }
    if "formula" in slot.marks:
        return TableCell(formula=_formula(slot), **wanted)
    held = value(slot)
    if held:
        cell = TableCell(valuetype="float", value=held[0], **wanted)
        _paragraphs(cell, slot.text)
        return cell
    if not slot.text and "sup" not in slot.marks:
        return TableCell(**wanted)
    cell = TableCell(valuetype="string", **wanted)
    _paragraphs(cell, shown(slot), slot.marks.get("sup", ""))
    return cell


def _formula(slot: Slot) -> str:
    mark = slot.marks["formula"]
    if mark.startswith("="):
        return "of:" + mark
    return f"of:={slot.text}+0" if value(slot) else f'of:="{slot.text}"'


def _paragraphs(cell: Element, text: str, raised: str = "") -> None:
    for line in text.split("\n"):
        paragraph = P(text=line)
        _put(cell, paragraph)
    if raised:
        paragraph.addElement(Span(stylename="raised", text=raised))


def _put(parent: Element, child: Element) -> None:
    """Like ``addElement`` without its check against the grammar, which takes most of the time."""
    parent.appendChild(child)
