"""Table 3: requests received and handled."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from zfxxgk.read.align import ALIKE, Alignment, Match, align
from zfxxgk.read.document import Cell, Grid
from zfxxgk.read.lines import Line, joined, lines
from zfxxgk.read.reading import TableReading
from zfxxgk.read.values import by_header, common_first_column, pick
from zfxxgk.read.vocabulary import column_words, editions, items
from zfxxgk.read.words import closest, plain
from zfxxgk.spec.forms import Column, Row, Table

KEY = "requests"
FEWEST_ROWS = 3
UNSURE_LABEL = 0.7
LABEL_UNSURE = "行名与规定格式相差较大，不能确定是哪一行"


def read_requests(grids: Sequence[Grid], prescribed: str) -> TableReading | None:
    """Table 3 from its fragments, None when fewer than three rows are found.

    The edition is that whose rows match best; *prescribed* decides only where both do equally.
    """
    stream = lines(grids, KEY)
    body = [line for line in stream if not line.header]
    aligned = [(table, align(body, items(table))) for table in editions(KEY)]
    table, found = max(aligned, key=lambda pair: (pair[1].score, pair[0].form == prescribed))
    if len(found.rows) < FEWEST_ROWS:
        return None
    return _Reader(table, found, [line for line in stream if line.header]).read()


class _Reader:
    def __init__(self, table: Table, found: Alignment, headers: Sequence[Line]) -> None:
        self.reading = TableReading(table)
        self.found = found
        self.columns = table.rows[0].columns
        self.headers = _headings(headers, self.columns)
        self.edges = {id(line.grid): _edge(line.grid, headers) for line in headers}
        self.order = _printed_order(self.headers, self.columns)
        self.first_columns: dict[tuple[int, int, int], int | None] = {}

    def read(self) -> TableReading:
        self._columns()
        for row in self.reading.table.rows:
            match = self.found.rows.get(row.key)
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
                self.reading.add_label(column, "column", joined([cell]), cell.place, first)

    def _row(self, row: Row, match: Match) -> None:
        self.reading.add_label(row, "row", match.printed, match.lines[0].place)
        cells = self._cells(value_line(match.lines))
        doubt = LABEL_UNSURE if match.likeness < UNSURE_LABEL else None
        again = [self._cells(line) for line in self.found.again.get(row.key, ())]
        self.reading.add_row(row, cells, doubt, again)

    def _cells(self, line: Line) -> Mapping[str, Cell] | None:
        picked = pick(line.values, len(self.order), self._first_column(line))
        if picked is not None:
            return dict(zip(self.order, picked, strict=True))
        headers, edge = self.headers.get(id(line.grid), {}), self.edges.get(id(line.grid), 0)
        row, start = line.cells[0].row, _end(line) + 1
        return by_header(line.grid, row, start, headers, edge)

    def _first_column(self, line: Line) -> int | None:
        """Where the values begin in the lines of the same fragment that are laid out alike."""
        layout = _layout(line)
        if layout not in self.first_columns:
            lines = (other for match in self.found.rows.values() for other in match.lines)
            alike = [other for other in lines if other.filled and _layout(other) == layout]
            picked = [pick(other.values, len(self.order)) for other in alike]
            self.first_columns[layout] = common_first_column(picked)
        return self.first_columns[layout]


def value_line(lines: Sequence[Line]) -> Line:
    """The line that carries the values: the one with any, else the one with most cells."""
    return max(lines, key=lambda line: (line.filled, len(line.values)))


def _headings(headers: Sequence[Line], columns: Sequence[Column]) -> dict[int, dict[str, Cell]]:
    """Heading cells by column key, for each grid that has header rows."""
    found: dict[int, dict[str, Cell]] = {}
    for line in headers:
        cells = found.setdefault(id(line.grid), {})
        for cell in line.cells:
            column = _column(cell, columns)
            if column is not None:
                cells.setdefault(column.key, cell)
    return found


def _layout(line: Line) -> tuple[int, int, int]:
    """Fragment, column of the label, number of cells after it."""
    return id(line.grid), _end(line), len(line.values)


def _end(line: Line) -> int:
    """The last column of the label."""
    label = line.labels[-1:]
    return label[0].column + label[0].column_span - 1 if label else 0


def _edge(grid: Grid, headers: Sequence[Line]) -> int:
    """The last column of the header rows of *grid*."""
    cells = (cell for line in headers if line.grid is grid for cell in line.cells)
    return max(cell.column + cell.column_span - 1 for cell in cells)


def _column(cell: Cell, columns: Sequence[Column]) -> Column | None:
    word = plain(cell.text)
    if not word:
        return None
    best = max(columns, key=lambda column: closest(word, column_words(column)))
    return best if closest(word, column_words(best)) > ALIKE else None


def _printed_order(
    headers: Mapping[int, Mapping[str, Cell]], columns: Sequence[Column]
) -> tuple[str, ...]:
    """Keys of the columns from left to right: as the header prints them if it is complete."""
    for cells in headers.values():
        if len({cell.column for cell in cells.values()}) == len(columns):
            return tuple(sorted(cells, key=lambda key: cells[key].column))
    return tuple(column.key for column in columns)
