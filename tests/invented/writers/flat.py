"""A table with its spans laid out: which slot stands at which row and column."""

from __future__ import annotations

from itertools import pairwise

from invented.layout import Slot, Table


def placed(table: Table) -> list[tuple[int, int, Slot]]:
    """Row, column (from 0) and slot of every anchor, as a browser lays them out."""
    taken: set[tuple[int, int]] = set()
    found = []
    for row, slots in enumerate(table.rows):
        column = 0
        for slot in slots:
            while (row, column) in taken:
                column += 1
            high = min(slot.row_span, len(table.rows) - row)
            taken.update(
                (r, c)
                for r in range(row, row + high)
                for c in range(column, column + slot.column_span)
            )
            found.append((row, column, slot))
            column += slot.column_span
    return found


def filled(table: Table) -> list[list[str]]:
    """The texts as a rectangle, blank where a span covers."""
    places = placed(table)
    width = max(column + slot.column_span for _, column, slot in places)
    cells = [[""] * width for _ in table.rows]
    for row, column, slot in places:
        cells[row][column] = slot.text
    return cells


def fragments(table: Table) -> list[Table]:
    """The table cut at its page breaks; spans are cut already."""
    edges = [0, *sorted(table.page_breaks), len(table.rows)]
    return [
        Table(table.rows[start:end], table.name) for start, end in pairwise(edges) if start < end
    ]
