"""A report as sheets of cells, for the writers of workbooks."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from invented.layout import Line, Page, Slot
from invented.writers.flat import fragments, placed

WIDTH = 10


@dataclass(slots=True)
class Sheet:
    """Anchors by row and column from 0."""

    name: str
    cells: dict[tuple[int, int], Slot] = field(default_factory=dict)
    rows: int = 0


def sheets(page: Page) -> list[Sheet]:
    """One sheet, or one for each table with the text on the first."""
    found = [Sheet("年度报告")]
    for block in page.blocks:
        sheet = found[0]
        if isinstance(block, Line):
            sheet.cells[sheet.rows, 0] = Slot(block.text + block.run_in, 1, WIDTH)
            sheet.rows += 1
            continue
        if page.options.get("sheets"):
            sheet = Sheet(f"表{len(found)}")
            found.append(sheet)
        for part in fragments(block):
            for row, column, slot in placed(part):
                sheet.cells[sheet.rows + row, column] = slot
            sheet.rows += len(part.rows)
            sheet.rows += part is not fragments(block)[-1]
    return found


def value(slot: Slot) -> str | int | float | None:
    """What the program stores: numbers as numbers, unless they are typed as text."""
    if not slot.text:
        return None
    if slot.pointer is None or "text-number" in slot.marks:
        return slot.text
    try:
        return int(slot.text)
    except ValueError:
        pass
    try:
        return float(slot.text) if slot.text.replace(".", "").isdigit() else slot.text
    except ValueError:
        return slot.text


def spans(sheet: Sheet) -> Iterator[tuple[int, int, int, int]]:
    """First row, last row, first column, last column of each merged cell."""
    for (row, column), slot in sheet.cells.items():
        if (slot.row_span, slot.column_span) != (1, 1):
            bottom = min(row + slot.row_span, sheet.rows) - 1
            yield row, bottom, column, column + slot.column_span - 1
