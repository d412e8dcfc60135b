"""Table 3: requests received and handled."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from zfxxgk.read.formats.document import Cell, Grid
from zfxxgk.read.tables.align import Alignment, Match, align
from zfxxgk.read.tables.headings import find_edges, find_headings, order_columns
from zfxxgk.read.tables.lines import Line, join_text, read_lines
from zfxxgk.read.tables.reach import find_first_columns
from zfxxgk.read.tables.reading import TableReading
from zfxxgk.read.tables.values import pick, pick_by_header, pick_by_position
from zfxxgk.read.tables.vocabulary import list_editions, list_items
from zfxxgk.spec.forms import Row, Table

KEY = "requests"
FEWEST_ROWS = 3
UNSURE_LABEL = 0.7
LABEL_UNSURE = "行名与规定格式相差较大，不能确定是哪一行"
VALUES_BESIDE = "本行空白，相邻的一行有数而不能确定是哪一行，可能是本行的数"


def read_requests(grids: Sequence[Grid], prescribed: str) -> TableReading | None:
    """Reads table 3 from its fragments; None when fewer than three rows are found.

    The edition is that whose rows match best; *prescribed* decides only where both do equally.
    """
    stream = read_lines(grids, KEY)
    body = [line for line in stream if not line.header]
    aligned = [(table, align(body, list_items(table))) for table in list_editions(KEY)]
    table, alignment = max(aligned, key=lambda pair: (pair[1].score, pair[0].form == prescribed))
    if len(alignment.rows) < FEWEST_ROWS:
        return None
    return _Reader(table, alignment, stream).read()


class _Reader:
    def __init__(self, table: Table, alignment: Alignment, stream: Sequence[Line]) -> None:
        self.reading = TableReading(table)
        self.alignment = alignment
        self.columns = table.rows[0].columns
        self.headers = find_headings(stream, self.columns)
        self.edges = find_edges(stream)
        self.order = order_columns(self.headers, self.columns)
        self.firsts = find_first_columns(self._filled(), len(self.order), self._headed_from())

    def read(self) -> TableReading:
        self._columns()
        for row in self.reading.table.rows:
            match = self.alignment.rows.get(row.key)
            if match is None:
                self.reading.add_absent(row)
            else:
                self._row(row, match)
        return self.reading

    def _columns(self) -> None:
        first = self.reading.table.rows[0]
        for column in self.columns:
            cell = next((h[column.key] for h in self.headers.values() if column.key in h), None)
            if cell is not None:
                self.reading.add_label(column, "column", join_text([cell]), cell.place, first)

    def _row(self, row: Row, match: Match) -> None:
        self.reading.add_label(row, "row", match.printed, match.lines[0].place)
        cells = self._cells(choose_value_line(match.lines))
        doubt = explain_doubt(self.alignment, row, match)
        again = [self._cells(line) for line in self.alignment.again.get(row.key, ())]
        self.reading.add_row(row, cells, doubt, again, match.likeness)

    def _cells(self, line: Line) -> Mapping[str, Cell] | None:
        picked = pick(line.values, len(self.order), self.firsts.get(line))
        if picked is not None:
            return dict(zip(self.order, picked, strict=True))
        headed = self._headed(line.grid)
        headers, edge = self.headers.get(headed, {}), self.edges.get(headed, 0)
        start = _end(line) + 1
        placed = pick_by_header(line.grid, line.cells[0].row, start, headers, edge)
        if placed is None and id(line.grid) not in self.headers:
            every = (each for each in self.headers.values() if len(each) == len(self.order))
            placed = pick_by_position(line.values, next(every, {}), self.order)
        return placed

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
        return {grid: cells[first].column for grid, cells in self.headers.items() if first in cells}

    def _headed(self, grid: Grid) -> int:
        """The fragment whose header is that of *grid*: its own, or of one as wide before it."""
        if id(grid) in self.headers:
            return id(grid)
        return next((key for key, edge in self.edges.items() if edge == grid.width), 0)


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
