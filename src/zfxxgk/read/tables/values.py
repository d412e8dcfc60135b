"""Which cells of a line are its values."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from zfxxgk.read.formats.document import Cell, Grid
from zfxxgk.read.tables.tokens import is_value
from zfxxgk.spec import doubts

if TYPE_CHECKING:
    from zfxxgk.read.tables.lines import Line

MERGED = doubts.MERGED.zh


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
    if filled and filled[0] is cells[0] and not is_value(filled[0].text):
        # Words before too many cells may be what is left of a label.
        return None
    windows = [tuple(cells[start : start + count]) for start in range(len(cells) - count + 1)]
    kept = [window for window in windows if all(cell in window for cell in filled)]
    if len(kept) == 1 or (kept and not filled):
        return kept[0]
    return next((window for window in kept if window[0].column == first_column), None)


def pick_by_header(
    grid: Grid,
    row: int,
    start: int,
    spans: Mapping[str, range],
    foreign: Collection[int],
    edge: int,
) -> dict[str, Cell] | None:
    """Returns the value cells of *row* by the headings; None where it does not fit under them.

    *spans* holds the columns of the grid under each heading of the form, *foreign* those under
    others, *edge* the last of all. The values begin in column *start*. Nothing may be printed
    beside the headings; blank cells before the first are fillers of the label where the last cell
    is filled, for then there are none at the end. A cell is left out that spans more than one
    heading, reaches in from another row, or shares its heading with another; where nothing is
    printed in it, all that it covers is blank.
    """
    covering = grid.map_columns(row)
    columns = {column for span in spans.values() for column in span}
    if not columns or edge not in covering or not start <= min(columns):
        return None
    headed = {*columns, *foreign}
    if any(c >= start and c not in headed and not cell.blank for c, cell in covering.items()):
        return None
    fillers = [covering.get(c) for c in range(start, min(columns)) if c not in foreign]
    if fillers and (covering[edge].blank or None in fillers):
        return None
    picked: dict[str, Cell] = {}
    for key, span in spans.items():
        cells = {covering.get(column) for column in span}
        cell = cells.pop()
        if cell is None or cells:
            continue
        if cell.blank or (
            cell.row == row
            and headed.intersection(range(cell.column, cell.column + cell.column_span)) <= {*span}
        ):
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


def is_reached_into(line: Line) -> bool:
    """True if a value from a row above reaches in right of the label of *line*."""
    end = line.labels[-1].column if line.labels else 0
    row = line.cells[0].row
    return any(
        column > end and cell.row < row and (cell.blank or is_value(cell.text))
        for column, cell in line.grid.map_columns(row).items()
    )


def doubt_merged(
    cells: Mapping[str, Cell], line: Line, rows: Mapping[tuple[int, int], str]
) -> dict[str, Cell]:
    """Returns *cells* of *line*, in doubt where one reaches down into another row of the form.

    *rows* holds the row of the form in each grid (by id) and row of the grid.
    """
    grid = id(line.grid)

    def is_shared(cell: Cell) -> bool:
        if cell.blank:
            return False
        covered = range(cell.row, cell.row + cell.row_span)
        return len({key for row in covered if (key := rows.get((grid, row)))}) > 1

    return {
        key: replace(cell, doubt=MERGED) if is_shared(cell) else cell for key, cell in cells.items()
    }
