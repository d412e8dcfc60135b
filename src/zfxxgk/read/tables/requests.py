"""Table 3: requests received and handled."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from zfxxgk.read.formats.document import NOWHERE, Cell, Grid
from zfxxgk.read.tables.align import Alignment, Match, align
from zfxxgk.read.tables.headings import (
    NO_HEADER,
    Header,
    find_headings,
    is_ragged,
    may_count,
    order_columns,
)
from zfxxgk.read.tables.layouts import arrange
from zfxxgk.read.tables.lines import Line, join_text, read_lines
from zfxxgk.read.tables.reach import find_first_columns
from zfxxgk.read.tables.reading import TableReading
from zfxxgk.read.tables.values import doubt_merged, pick, pick_by_header, pick_by_position
from zfxxgk.read.tables.vocabulary import list_editions, list_items
from zfxxgk.spec import doubts
from zfxxgk.spec.forms import Row, Table

KEY = "requests"
FEWEST_ROWS = 3
UNSURE_LABEL = 0.7
LABEL_UNSURE = doubts.LABEL_UNSURE.zh
VALUES_BESIDE = doubts.VALUES_BESIDE.zh


def read_requests(
    grids: Sequence[Grid], prescribed: str, year: int | None = None
) -> TableReading | None:
    """Reads table 3 from its fragments; None when fewer than three rows are found.

    The edition is that whose rows match best; *prescribed* decides only where both do equally.
    Where a table holds several years, the columns are those of *year*.
    """
    stream = read_lines([part for grid in grids for part in arrange(grid, KEY)], KEY)
    body = [line for line in stream if not line.header]
    aligned = [(table, align(body, list_items(table))) for table in list_editions(KEY)]
    table, alignment = max(aligned, key=lambda pair: (pair[1].score, pair[0].form == prescribed))
    if len(alignment.rows) < FEWEST_ROWS:
        return None
    return _Reader(table, alignment, stream, year).read()


class _Reader:
    def __init__(
        self, table: Table, alignment: Alignment, stream: Sequence[Line], year: int | None
    ) -> None:
        self.reading = TableReading(table)
        self.alignment = alignment
        self.columns = table.rows[0].columns
        self.headers = find_headings(stream, self.columns, year)
        self.widths = {id(line.grid): line.grid.width for line in stream}
        self.order = order_columns(self.headers, self.columns)
        self.rows = {
            (id(line.grid), line.cells[0].row): key
            for key, match in alignment.rows.items()
            for line in match.lines
        }
        self.firsts = find_first_columns(self._filled(), len(self.order), self._headed_from())

    def read(self) -> TableReading:
        self._columns()
        for row in self.reading.table.rows:
            match = self.alignment.rows.get(row.key)
            if match is None:
                self.reading.add_absent(row)
            else:
                self._row(row, match)
        self._absent_columns()
        return self.reading

    def _columns(self) -> None:
        first = self.reading.table.rows[0]
        headers = [header.cells for header in self.headers.values()]
        for column in self.columns:
            cell = next((each[column.key] for each in headers if column.key in each), None)
            if cell is not None:
                self.reading.add_label(column, "column", join_text([cell]), cell.place, first)

    def _absent_columns(self) -> None:
        """Columns that no header names and in which nothing was read."""
        headers = self.headers.values()
        for column in self.columns:
            lacking = any(h.lacks(column.key) for h in headers)
            named = any(column.key in h.cells for h in headers)
            if lacking and not named and not self.reading.has_read(column):
                first = self.reading.table.rows[0]
                self.reading.add_label(column, "column", None, NOWHERE, first)

    def _row(self, row: Row, match: Match) -> None:
        self.reading.add_label(row, "row", match.printed, match.lines[0].place)
        cells = self._cells(choose_value_line(match.lines))
        doubt = explain_doubt(self.alignment, row, match)
        again = [self._cells(line) for line in self.alignment.again.get(row.key, ())]
        self.reading.add_row(row, cells, doubt, again, match.likeness)

    def _cells(self, line: Line) -> Mapping[str, Cell] | None:
        cells = self._placed(line)
        return None if cells is None else doubt_merged(cells, line, self.rows)

    def _placed(self, line: Line) -> Mapping[str, Cell] | None:
        header = self._header(line.grid)
        picked = pick(line.values, len(self.order), self.firsts.get(line))
        if picked is not None and self._may_count(line, header):
            counted = dict(zip(self.order, picked, strict=True))
            if is_ragged(line, header) or header.agrees(counted):
                return counted
        placed = None
        if not is_ragged(line, header):
            row, start = line.cells[0].row, _end(line) + 1
            placed = pick_by_header(
                line.grid, row, start, header.spans, header.foreign, header.edge
            )
        if placed is None and id(line.grid) not in self.headers:
            every = (h.cells for h in self.headers.values() if len(h.cells) == len(self.order))
            placed = pick_by_position(line.values, next(every, {}), self.order)
        return placed

    def _may_count(self, line: Line, header: Header) -> bool:
        """True if the number of values tells their columns. Where no header is known for a
        fragment, those of others must have named every column."""
        named = {key for each in self.headers.values() for key in each.cells}
        if header is NO_HEADER and 0 < len(named) < len(self.order):
            return False
        return may_count(line, header, len(self.order))

    def _filled(self) -> list[tuple[Row, Line]]:
        """Every line with values, and the row that it is."""
        return [
            (row, line)
            for row in self.reading.table.rows
            for lines in (
                self.alignment.rows[row.key].lines if row.key in self.alignment.rows else (),
                self.alignment.again.get(row.key, ()),
            )
            for line in lines
            if line.filled
        ]

    def _headed_from(self) -> dict[int, int]:
        first = self.order[0]
        return {g: h.spans[first].start for g, h in self.headers.items() if first in h.spans}

    def _header(self, grid: Grid) -> Header:
        """The header of *grid*: its own, or that of a fragment as wide before it."""
        if id(grid) in self.headers:
            return self.headers[id(grid)]
        return next((h for g, h in self.headers.items() if self.widths[g] == grid.width), NO_HEADER)


def explain_doubt(alignment: Alignment, row: Row, match: Match) -> str | None:
    """Returns why the row of *match* is in doubt (in Chinese), None where it is not."""
    if match.likeness < UNSURE_LABEL:
        return LABEL_UNSURE
    return VALUES_BESIDE if row.key in alignment.unsettled else None


def choose_value_line(lines: Sequence[Line]) -> Line:
    """Returns the line that carries the values: the one with any, else that with most cells."""
    return max(lines, key=lambda line: (line.filled, len(line.values)))


def _end(line: Line) -> int:
    """The last column of the label."""
    label = line.labels[-1:]
    return label[0].column + label[0].column_span - 1 if label else 0
