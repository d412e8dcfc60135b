"""Table 3 laid out otherwise than in the form: turned, or in two halves side by side.

Labels and headings tell both; the table is brought to the layout of the form, each cell keeping
its place in the document.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from zfxxgk.read.formats.document import Cell, Grid
from zfxxgk.read.tables.tokens import is_value
from zfxxgk.read.tables.vocabulary import is_column_word, is_whole_label

MOST_BESIDE = 4
"""Row labels in one row that may stand there by chance, or as headings before its own."""
FEWEST_BELOW = 3


def arrange(grid: Grid, key: str) -> Iterator[Grid]:
    """Yields *grid*, of the table *key*, as the form has it, its halves one after the other.

    Lines of text are left as they are: what stands in one column there does not belong together.
    """
    if not grid.ranged:
        yield grid
    elif any(sum(_is_label(cell, key) for cell in row) > MOST_BESIDE for row in grid.rows):
        yield _turn(grid)
    else:
        yield from _split(grid, key)


def _split(grid: Grid, key: str) -> Iterator[Grid]:
    border = _find_border(grid, key)
    if border is None:
        yield grid
        return
    for own in (range(1, border), range(border, grid.width + 1)):
        yield replace(grid, cells=tuple(cell for cell in grid.cells if cell.column in own))


def _is_label(cell: Cell, key: str) -> bool:
    return not is_value(cell.text) and is_whole_label(cell.text, key)


def _turn(grid: Grid) -> Grid:
    turned = (
        replace(c, row=c.column, column=c.row, row_span=c.column_span, column_span=c.row_span)
        for c in grid.cells
    )
    return replace(grid, cells=tuple(sorted(turned, key=lambda c: (c.row, c.column))))


def _find_border(grid: Grid, key: str) -> int | None:
    """The column in which the right half begins, which has labels and headings like the left."""
    for row in grid.rows:
        heads = [cell.column for cell in row if is_column_word(cell.text, key)]
        words = [cell.text for cell in row if cell.column in heads]
        half = len(heads) // 2
        if half and words[:half] == words[half:]:
            border = heads[half] - heads[0] + 1
            return border if _has_halves(grid.cells, border, key) else None
    return None


def _has_halves(cells: Sequence[Cell], border: int, key: str) -> bool:
    if any(cell.column < border < cell.column + cell.column_span for cell in cells):
        return False
    right = {cell.text for cell in cells if cell.column >= border and _is_label(cell, key)}
    left = {cell.text for cell in cells if cell.column < border and _is_label(cell, key)}
    return min(len(left), len(right)) >= FEWEST_BELOW and not left & right
