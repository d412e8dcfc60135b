"""Where the labels and cells of the tables stand, and what else stands in them."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, cast

from zfxxgk.read.formats.document import NOWHERE, Cell, Grid
from zfxxgk.read.tables.disclosure import KEY as DISCLOSURE
from zfxxgk.read.tables.merged import merge_repeated
from zfxxgk.read.tables.reading import TableReading
from zfxxgk.read.tables.tokens import is_value
from zfxxgk.read.tables.vocabulary import is_caption, is_header_word, is_label
from zfxxgk.read.trace.layout import Layout
from zfxxgk.read.trace.page import CellUse, Mark, TracedCell, TracedTable
from zfxxgk.spec.places import get_value, split_pointer

if TYPE_CHECKING:
    from zfxxgk.spec.documents import CellRecord, LabelRecord


class TableMarks:
    """The marks of all tables by the place of the cell, and the rows printed out of order."""

    def __init__(
        self,
        tables: Mapping[str, TableReading | None],
        grids: Mapping[str, Sequence[Grid]],
        layout: Layout,
    ) -> None:
        self.layout = layout
        self.taken_for = {id(grid): key for key, own in grids.items() for grid in own}
        self.by_place: dict[int, Mark] = {}
        self.moved: set[str] = set()
        for table in tables.values():
            if table is not None:
                self._add(table)

    def _add(self, table: TableReading) -> None:
        content = {table.table.key: table.values}
        rows: list[tuple[int, str]] = []
        for record, place in table.origins:
            if place is NOWHERE:
                continue
            mark = _mark(record, self.layout.find_cell(place), content)
            # Where tracks stand below each other, one heading is that of a column in each of them.
            self.by_place.setdefault(id(place), mark)
            if record.get("kind") == "row":
                rows.append((mark.start, mark.target))
        order = {f"/{table.table.key}/{row.key}": at for at, row in enumerate(table.table.rows)}
        self.moved.update(find_moved([row for _, row in sorted(rows)], order))

    def trace(
        self, grid: Grid, start: int, end: int, section: str | None, *, copied: bool
    ) -> TracedTable:
        """Returns *grid*, which stands from *start* to *end*, with what its cells were read as."""
        marks = [self.by_place[id(c.place)] for c in grid.cells if id(c.place) in self.by_place]
        found = dict.fromkeys(mark.target.split("/")[1] for mark in marks)
        keys = tuple(found) or tuple(filter(None, (self.taken_for.get(id(grid)),)))
        repeated = _list_repeated(grid) if DISCLOSURE in keys else set()
        cells = []
        for cell in (cell for row in grid.rows for cell in row):
            span = self.layout.find_cell(cell.place)
            cells.append(TracedCell(*span, cell, self._use(cell, keys, repeated)))
        moved = frozenset(mark.target for mark in marks if mark.target in self.moved)
        return TracedTable(
            start, end, grid.place, section, tuple(cells), keys, moved, copied, read=bool(marks)
        )

    def _use(self, cell: Cell, keys: Sequence[str], repeated: set[int]) -> CellUse:
        mark = self.by_place.get(id(cell.place))
        if mark is not None:
            return "cell" if mark.kind == "cell" else "label"
        if cell.blank:
            return "blank"
        if id(cell.place) in repeated:
            return "repeated"
        if is_value(cell.text):
            return "number"
        return "form" if any(_is_of_form(cell.text, key) for key in keys) else "words"


def _mark(
    record: CellRecord | LabelRecord, span: tuple[int, int], content: Mapping[str, object]
) -> Mark:
    if "kind" in record:
        label = cast("LabelRecord", record)
        status = "agrees" if label["agrees"] else "differs"
        return Mark(*span, "label", label["pointer"], label["official"], status)
    cell = record
    value = cast("float | None", get_value(content, split_pointer(cell["pointer"])))
    return Mark(*span, "cell", cell["pointer"], value, cell["status"], cell["reason"])


def find_moved(rows: Sequence[str], order: Mapping[str, int]) -> Iterator[str]:
    """Yields the fewest of *rows*, as printed, that must move for all to stand in *order*."""
    ends: list[int] = []
    lengths: list[int] = []
    for row in rows:
        at = bisect_left(ends, order[row])
        ends[at : at + 1] = [order[row]]
        lengths.append(at + 1)
    wanted, above = len(ends), len(order)
    for row, length in zip(reversed(rows), reversed(lengths), strict=True):
        if length == wanted and order[row] < above:
            wanted, above = wanted - 1, order[row]
        else:
            yield row


def _list_repeated(grid: Grid) -> set[int]:
    """The places of cells that say again what the cell before them says, as the reader has it."""
    kept = {id(cell.place) for cell in merge_repeated(grid, DISCLOSURE).cells}
    return {id(cell.place) for cell in grid.cells} - kept


def _is_of_form(text: str, key: str) -> bool:
    return is_label(text, key) or is_header_word(text, key) or is_caption(text, key)
