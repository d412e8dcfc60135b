"""Which cells of a line are its values."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from zfxxgk.read.document import Cell, Grid


def pick(
    cells: Sequence[Cell], count: int, first_column: int | None = None
) -> tuple[Cell, ...] | None:
    """The *count* value cells among those right of a label, None where that is not certain.

    Exactly as many: in order. More: the run of neighbours that leaves out blank cells only;
    where several would do, the one that starts at *first_column*. Fewer: not certain.
    """
    if len(cells) == count:
        return tuple(cells)
    filled = [cell for cell in cells if not cell.blank]
    if len(cells) < count or len(filled) > count:
        return None
    if len(filled) == count:
        return tuple(filled)
    windows = [tuple(cells[start : start + count]) for start in range(len(cells) - count + 1)]
    kept = [window for window in windows if all(cell in window for cell in filled)]
    if len(kept) == 1 or (kept and not filled):
        return kept[0]
    return next((window for window in kept if window[0].column == first_column), None)


def common_first_column(picked: Sequence[tuple[Cell, ...] | None]) -> int | None:
    """The column in which the values of every line begin, None where lines disagree."""
    columns = {cells[0].column for cells in picked if cells and any(not c.blank for c in cells)}
    return columns.pop() if len(columns) == 1 else None


def by_header(
    grid: Grid, row: int, headers: Mapping[str, Cell], edge: int
) -> dict[str, Cell] | None:
    """Value cells of *row* by the columns of the headings, None where it does not fit under them.

    *edge* is the last column of the header. A cell that spans more than one heading, or reaches
    in from another row, is left out.
    """
    covering = grid.covering(row)
    columns = {header.column for header in headers.values()}
    if not columns or not columns <= covering.keys():
        return None
    if any(column > edge and not cell.blank for column, cell in covering.items()):
        return None
    found: dict[str, Cell] = {}
    for key, header in headers.items():
        cell = covering[header.column]
        spanned = range(cell.column, cell.column + cell.column_span)
        if cell.row == row and len(columns.intersection(spanned)) == 1:
            found[key] = cell
    return found
