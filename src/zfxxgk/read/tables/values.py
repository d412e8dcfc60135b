"""Which cells of a line are its values."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from zfxxgk.read.formats.document import Cell, Grid
from zfxxgk.read.tables.tokens import is_value


def pick(
    cells: Sequence[Cell], count: int, first_column: int | None = None, *, gaps: bool = False
) -> tuple[Cell, ...] | None:
    """Returns the *count* value cells right of a label, None where that is not certain.

    Exactly as many: in order. More: the run of neighbours that leaves out blank cells only;
    where several would do, the one that starts at *first_column*. With *gaps*, blank cells
    between the values are left out too where as many as wanted remain. Fewer: not certain.
    """
    if len(cells) == count:
        return tuple(cells)
    filled = [cell for cell in cells if not cell.blank]
    if gaps and len(filled) == count:
        return tuple(filled)
    windows = [tuple(cells[start : start + count]) for start in range(len(cells) - count + 1)]
    kept = [window for window in windows if all(cell in window for cell in filled)]
    if len(kept) == 1 or (kept and not filled):
        return kept[0]
    return next((window for window in kept if window[0].column == first_column), None)


def pick_by_header(
    grid: Grid, row: int, start: int, headers: Mapping[str, Cell], edge: int
) -> dict[str, Cell] | None:
    """Returns the value cells of *row* by the headings; None where it does not fit under them.

    The values must begin, in column *start*, under the first heading and end under the last
    column of the header, *edge*; a filler on either side would shift them. Blank cells before
    the first heading are fillers of the label where the last cell is filled, for then there are
    none at the end. A cell that spans more than one heading, or reaches in from another row, is
    left out.
    """
    covering = grid.map_columns(row)
    columns = {header.column for header in headers.values()}
    if not columns or edge != max(covering) or not start <= min(columns):
        return None
    fillers = [covering.get(column) for column in range(start, min(columns))]
    if fillers and (
        covering[edge].blank or any(cell is None or not cell.blank for cell in fillers)
    ):
        return None
    picked: dict[str, Cell] = {}
    for key, header in headers.items():
        cell = covering.get(header.column)
        if cell is None:
            return None
        spanned = range(cell.column, cell.column + cell.column_span)
        if cell.row == row and len(columns.intersection(spanned)) == 1:
            picked[key] = cell
    return picked


def pick_by_position(
    cells: Sequence[Cell], headers: Mapping[str, Cell], columns: Sequence[str]
) -> dict[str, Cell] | None:
    """Returns the cells below the headings of *columns* on paper; None if not certain.

    For the part of a table on a later page, which has other columns than the part with the
    header: each heading must have one cell of its own below it, in the order of the page.
    """
    picked: dict[str, Cell] = {}
    for key in columns:
        box = headers[key].place.bbox if key in headers else None
        below = [cell for cell in cells if box and is_below(cell, box)]
        if len(below) != 1 or below[0] in picked.values():
            return None
        picked[key] = below[0]
    return picked


def is_below(cell: Cell, box: tuple[float, float, float, float]) -> bool:
    """True if *cell* and *box* share most of their width on the page."""
    own = cell.place.bbox
    if own is None:
        return False
    shared = min(own[2], box[2]) - max(own[0], box[0])
    return shared > 0.8 * max(own[2] - own[0], box[2] - box[0])


def are_values(cells: Sequence[Cell]) -> bool:
    """True if something is printed in *cells*, and nothing but numbers and dashes."""
    filled = [cell for cell in cells if not cell.blank]
    return bool(filled) and all(is_value(cell.text) for cell in filled)
