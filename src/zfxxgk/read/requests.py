"""Table 3: requests received and handled."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from zfxxgk.read.align import ALIKE, Alignment, Match, align
from zfxxgk.read.document import Cell, Grid
from zfxxgk.read.lines import Line, joined, lines
from zfxxgk.read.reading import TableReading
from zfxxgk.read.values import by_header, by_position, common_first_column, pick
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
        cells = self._cells(row, value_line(match.lines))
        doubt = LABEL_UNSURE if match.likeness < UNSURE_LABEL else None
        again = [self._cells(row, line) for line in self.found.again.get(row.key, ())]
        self.reading.add_row(row, cells, doubt, again, match.likeness)

    def _cells(self, row: Row, line: Line) -> Mapping[str, Cell] | None:
        picked = pick(line.values, len(self.order), self._first_column(line, len(row.groups)))
        if picked is not None:
            return dict(zip(self.order, picked, strict=True))
        headed = self._headed(line.grid)
        headers, edge = self.headers.get(headed, {}), self.edges.get(headed, 0)
        start = _end(line) + 1
        placed = by_header(line.grid, line.cells[0].row, start, headers, edge)
        if placed is None and id(line.grid) not in self.headers:
            every = (each for each in self.headers.values() if len(each) == len(self.order))
            placed = by_position(line.values, next(every, {}), self.order)
        return placed

    def _headed(self, grid: Grid) -> int:
        """The fragment whose header is that of *grid*: its own, or of one as wide before it."""
        if id(grid) in self.headers:
            return id(grid)
        return next((key for key, edge in self.edges.items() if edge == _width(grid)), 0)

    def _first_column(self, line: Line, depth: int) -> int | None:
        """Where the values begin in the lines of the fragment that are laid out alike.

        Alike are lines as wide whose rows have as many groups, *depth*: a fragment may lack the
        columns of groups, and then rows outside of groups are shifted less than others.
        """
        key = (id(line.grid), len(line.cells), depth)
        if key not in self.first_columns:
            picked = [pick(other.values, len(self.order)) for other in self._alike(line, depth)]
            self.first_columns[key] = common_first_column(picked)
        return self.first_columns[key]

    def _alike(self, line: Line, depth: int) -> Iterator[Line]:
        for row in self.reading.table.rows:
            match = self.found.rows.get(row.key)
            for other in match.lines if match and len(row.groups) == depth else ():
                if other.grid is line.grid and len(other.cells) == len(line.cells) and other.filled:
                    yield other


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


def _end(line: Line) -> int:
    """The last column of the label."""
    label = line.labels[-1:]
    return label[0].column + label[0].column_span - 1 if label else 0


def _edge(grid: Grid, headers: Sequence[Line]) -> int:
    """The last column of the header rows of *grid*."""
    cells = (cell for line in headers if line.grid is grid for cell in line.cells)
    return max(cell.column + cell.column_span - 1 for cell in cells)


def _width(grid: Grid) -> int:
    return max(cell.column + cell.column_span - 1 for cell in grid.cells)


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
