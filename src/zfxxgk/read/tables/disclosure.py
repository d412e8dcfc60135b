"""Table 2: proactive disclosure."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import groupby

from zfxxgk.read.formats.document import NOWHERE, Cell, Grid
from zfxxgk.read.likeness import make_plain, measure_closest
from zfxxgk.read.tables.align import Alignment, align
from zfxxgk.read.tables.editions import count_own_words
from zfxxgk.read.tables.headings import (
    NO_HEADER,
    Header,
    build_header,
    find_years,
    is_ragged,
    may_count,
    order_columns,
)
from zfxxgk.read.tables.lines import Line, join_text, read_lines
from zfxxgk.read.tables.merged import merge_repeated
from zfxxgk.read.tables.reading import TableReading
from zfxxgk.read.tables.requests import choose_value_line, explain_doubt
from zfxxgk.read.tables.values import doubt_merged, pick, pick_by_header
from zfxxgk.read.tables.vocabulary import is_caption, list_column_words, list_editions, list_items
from zfxxgk.spec import doubts
from zfxxgk.spec.forms import Column, Row, Table

KEY = "proactive_disclosure"
FEWEST_ROWS = 2
OTHER_EDITION = doubts.OTHER_EDITION.zh
MIXED_EDITIONS = doubts.MIXED_EDITIONS.zh
OTHER_UNIT = doubts.OTHER_UNIT.zh

_UNIT = re.compile("万元|元")


def read_disclosure(
    grids: Sequence[Grid], prescribed: str, year: int | None = None
) -> TableReading | None:
    """Reads table 2 from its fragments; None when fewer than two rows are found.

    The edition is that whose rows, column headings and numbers of values fit best; never one of
    which no word is printed where words of another are. Where words of both are printed and more
    are of the other, rows are in doubt that have no headings of their own. Where a table holds
    several years, the columns are those of *year*.
    """
    grids = [merge_repeated(grid, KEY) for grid in grids]
    stream = read_lines(grids, KEY)
    own = {table: count_own_words(grids, table) for table in list_editions(KEY)}
    told = [table for table in own if own[table] or not any(own.values())]
    fits = [_Fit.of(table, stream, year) for table in told]
    best = max(fits, key=lambda fit: (fit.score, fit.table.form == prescribed))
    best.mixed = own[best.table] < max(own.values())
    return best.read() if len(best.alignment.rows) >= FEWEST_ROWS else None


@dataclass(frozen=True, slots=True)
class _Heading:
    """The row of headings above a line, and the row of years that divides them, if there is one."""

    cells: Sequence[Cell]
    years: Sequence[Cell]
    grid: Grid


@dataclass(slots=True)
class _Fit:
    """The table read as one edition, and how well it fits."""

    table: Table
    alignment: Alignment
    headings: Mapping[Line, _Heading]
    year: int | None
    rows: dict[tuple[int, int], str] = field(default_factory=dict)
    mixed: bool = False

    @classmethod
    def of(cls, table: Table, stream: Sequence[Line], year: int | None) -> _Fit:
        body = [line for line in stream if not line.header]
        fit = cls(table, align(body, list_items(table)), _headings(stream), year)
        for key, match in fit.alignment.rows.items():
            fit.rows |= {(id(line.grid), line.cells[0].row): key for line in match.lines}
        return fit

    @property
    def score(self) -> float:
        return self.alignment.score + sum(self._fit(row) for row in self.table.rows)

    def _fit(self, row: Row) -> float:
        match = self.alignment.rows.get(row.key)
        if match is None:
            return -1.0
        line = choose_value_line(match.lines)
        readable = 1.0 if pick(line.values, len(row.columns), gaps=True) is not None else -1.0
        named = self._header(row, line).cells
        alike = [
            measure_closest(make_plain(named[column.key].text), list_column_words(column))
            for column in row.columns
            if column.key in named
        ]
        return readable + sum(alike) / len(row.columns)

    def _header(self, row: Row, line: Line) -> Header:
        """The header of the values of *row*, whichever fragment it stands in."""
        heading = self.headings.get(line)
        if heading is None:
            return NO_HEADER
        return build_header(heading.cells, heading.years, row.columns, self.year)

    def read(self) -> TableReading:
        reading = TableReading(self.table)
        labelled: set[int] = set()
        lacking: set[tuple[int, str]] = set()
        for row in self.table.rows:
            match = self.alignment.rows.get(row.key)
            if match is None:
                reading.add_absent(row)
                continue
            line = choose_value_line(match.lines)
            reading.add_label(row, "row", match.printed, match.lines[0].place)
            for key, cell in self._header(row, line).cells.items():
                if id(cell) not in labelled:
                    labelled.add(id(cell))
                    column = next(column for column in row.columns if column.key == key)
                    reading.add_label(column, "column", join_text([cell]), cell.place, row)
            again = [self._cells(row, other) for other in self.alignment.again.get(row.key, ())]
            doubt = self._doubt(row, line) or explain_doubt(self.alignment, row, match)
            reading.add_row(row, self._cells(row, line), doubt, again, match.likeness)
            _add_unit(reading, row, self._header(row, line))
            self._absent_columns(reading, row, line, lacking)
        return reading

    def _absent_columns(
        self, reading: TableReading, row: Row, line: Line, lacking: set[tuple[int, str]]
    ) -> None:
        """Columns that the headings of *line* lack, told once for the first row below them."""
        header = self._header(row, line)
        for column in row.columns:
            seen = (id(self.headings.get(line)), column.key)
            if header.lacks(column.key) and not reading.has_read(column, row):
                if seen not in lacking:
                    reading.add_label(column, "column", None, NOWHERE, row)
                lacking.add(seen)

    def _cells(self, row: Row, line: Line) -> dict[str, Cell] | None:
        cells = self._placed(row, line)
        return None if cells is None else doubt_merged(cells, line, self.rows)

    def _placed(self, row: Row, line: Line) -> dict[str, Cell] | None:
        header = self._header(row, line)
        heading = self.headings.get(line)
        headed = heading is not None and heading.grid is line.grid and not is_ragged(line, header)
        picked = pick(line.values, len(row.columns), gaps=True)
        if picked is not None and may_count(line, header, len(row.columns)):
            order = order_columns({0: header}, row.columns)
            counted = dict(zip(order, picked, strict=True))
            if not headed or header.agrees(counted):
                return counted
        if not headed:
            return None
        start = min((cell.column for cell in line.values), default=0)
        return pick_by_header(
            line.grid, line.cells[0].row, start, header.spans, header.foreign, header.edge
        )

    def _doubt(self, row: Row, line: Line) -> str | None:
        header = self._header(row, line)
        if self.mixed and len(header.cells) < len(row.columns):
            return MIXED_EDITIONS
        if any(
            _has_other_unit(c, header.cells[c.key]) for c in row.columns if c.key in header.cells
        ):
            return OTHER_UNIT
        heading = self.headings.get(line)
        if heading and any(self._is_of_other_edition(row, cell) for cell in heading.cells):
            return OTHER_EDITION
        return None

    def _is_of_other_edition(self, row: Row, heading: Cell) -> bool:
        word = make_plain(heading.text)
        if any(word in list_column_words(column) for column in row.columns):
            return False
        others = (t for t in list_editions(KEY) if t.form != self.table.form)
        return any(
            word == make_plain(other.title)
            for t in others
            for row in t.rows
            for other in row.columns
        )


def _add_unit(reading: TableReading, row: Row, header: Header) -> None:
    """Gives an amount without a unit the one printed in the heading of its column."""
    values = reading.values[row.key]
    for column in row.columns:
        if column.kind != "amount" or column.unit is not None or column.key not in header.cells:
            continue
        units = _UNIT.findall(header.cells[column.key].text)
        if len(units) == 1 and values[column.key] is not None and values["unit"] is None:
            values["unit"] = units[0]


def _has_other_unit(column: Column, heading: Cell) -> bool:
    units = _UNIT.findall(heading.text)
    return column.kind == "amount" and column.unit is not None and units not in ([], [column.unit])


def _headings(stream: Sequence[Line]) -> dict[Line, _Heading]:
    """For each line the headings of its columns: those of the last header rows above."""
    headings: dict[Line, _Heading] = {}
    current: _Heading | None = None
    for header, group in groupby(stream, key=lambda line: (line.header, id(line.grid))):
        lines = list(group)
        if header[0]:
            cells = [*_column_headings(lines)]
            below = stream[stream.index(lines[-1]) + 1 :][:1]
            current = _Heading(cells, find_years([lines[-1], *below]), lines[-1].grid)
        elif current is not None:
            headings |= dict.fromkeys(lines, current)
    return headings


def _column_headings(lines: Iterable[Line]) -> Iterator[Cell]:
    for line in lines:
        for cell in line.cells:
            if not is_caption(cell.text, KEY):
                yield cell
