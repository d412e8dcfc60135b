"""The rows of all fragments of a table as one stream of lines: label on the left, values after."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import takewhile

from zfxxgk.read.formats.document import MAX_COLUMNS, Cell, Grid, Place, refuse_large_table
from zfxxgk.read.formats.marks import is_page_number
from zfxxgk.read.likeness import is_foreign, make_plain
from zfxxgk.read.tables.tokens import is_value
from zfxxgk.read.tables.vocabulary import (
    is_caption,
    is_column_word,
    is_header_word,
    is_label,
    is_whole_label,
)

MOST_LINES = 1000
# Column headings short enough to be row labels too (其他, 总计) do not make a header row alone.
HEADER_CELLS = {"requests": 2, "proactive_disclosure": 1, "disputes": 2}


@dataclass(frozen=True, slots=True, eq=False)
class Line:
    """One row of a grid. ``labels`` are the cells with words, the row's own label last."""

    grid: Grid
    cells: tuple[Cell, ...]
    labels: tuple[Cell, ...]
    values: tuple[Cell, ...]
    header: bool

    @property
    def filled(self) -> bool:
        """True if anything is printed in a value cell."""
        return any(not cell.blank for cell in self.values)

    @property
    def own(self) -> str:
        """The row's own label as printed, without line breaks."""
        return join_text(self.labels[-1:])

    @property
    def whole(self) -> str:
        """All words left of the values, headings included."""
        return join_text(self.labels)

    @property
    def place(self) -> Place:
        """The place of the label, of the last cell where there is none."""
        return (self.labels or self.cells)[-1].place


def join_text(cells: Iterable[Cell]) -> str:
    """Returns the text of *cells* without line breaks."""
    return "".join("".join(cell.text.splitlines()) for cell in cells)


def read_lines(grids: Sequence[Grid], key: str) -> tuple[Line, ...]:
    """Returns the lines of the table *key* in its fragments, without blank rows and page numbers.

    Raises InputError when there are far more than any report has.
    """
    lines = tuple(line for grid in grids for line in _lines(grid, key))
    if len(lines) > MOST_LINES:
        refuse_large_table(
            grids[0].place, f"共 {len(lines)} 行", f"{len(lines)} rows in all its fragments"
        )
    return lines


def _lines(grid: Grid, key: str) -> Iterator[Line]:
    heads: list[int] = []
    above = False
    for row in grid.rows:
        header = is_header(row, key)
        if header:
            own = [cell.column for cell in row if is_column_word(cell.text, key)]
            heads = own + (heads if above or not own else [])
            yield Line(grid, row, (), (), True)
        elif not _is_empty(row):
            labels = _labels(row, key, heads)
            end = _find_end(row, labels)
            yield Line(grid, row, labels, row[end:], False)
        above = header


def _is_empty(row: Sequence[Cell]) -> bool:
    """True if nothing is printed in *row*, or only the number of a page that ends there."""
    printed = [cell.text.strip() for cell in row if not cell.blank]
    return not printed or (len(printed) == 1 and is_page_number(printed[0]))


def _labels(row: Sequence[Cell], key: str, heads: Sequence[int]) -> tuple[Cell, ...]:
    """The cells with words of the table; where there are none, the words before the values.

    Words that only look like a piece of a label are none below the headings of columns, which
    stand in *heads*, nor right of a value, if a label stands before them.
    """
    known = tuple(cell for cell in row if is_label(cell.text, key))
    if not known:
        before = takewhile(lambda cell: not is_value(cell.text), row)
        return tuple(cell for cell in before if not cell.blank)
    first = known[0].column
    end = next((c.column for c in row if c.column > first and is_value(c.text)), MAX_COLUMNS)
    # A row that ends beyond the headings does not stand under them.
    fits = heads and not any(cell.column > max(heads) and not cell.blank for cell in row)
    if fits and first < min(heads):
        end = min(end, *heads)
    return tuple(cell for cell in known if cell.column < end or is_whole_label(cell.text, key))


def _find_end(row: Sequence[Cell], labels: Sequence[Cell]) -> int:
    """The number of cells of *row* up to the last of its labels and of their translations."""
    end = row.index(labels[-1]) + 1 if labels else 0
    for at, cell in enumerate(row[end:], end + 1):
        if _is_translation(cell.text):
            end = at
        elif not cell.blank:
            break
    return end


def _is_translation(text: str) -> bool:
    """True for the label again in another script, in a cell of its own."""
    return is_foreign(text) and not is_value(text)


def is_header(row: Sequence[Cell], key: str) -> bool:
    """True if *row* is a header row: a caption, or enough headings of columns.

    Behind a label of table 3 they are words in value cells.
    """
    if any(is_caption(cell.text, key) for cell in row):
        return True
    if key == "requests" and any(is_whole_label(cell.text, key) for cell in row):
        return False
    words = {make_plain(cell.text) for cell in row if is_header_word(cell.text, key)}
    return len(words) >= HEADER_CELLS[key]
