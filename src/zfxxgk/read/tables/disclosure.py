"""Table 2: proactive disclosure."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from zfxxgk.read.formats.document import Cell, Grid
from zfxxgk.read.likeness import make_plain, measure_closest
from zfxxgk.read.tables.align import Alignment, align
from zfxxgk.read.tables.lines import Line, join_text, read_lines
from zfxxgk.read.tables.reading import TableReading
from zfxxgk.read.tables.requests import choose_value_line, explain_doubt
from zfxxgk.read.tables.values import pick, pick_by_header
from zfxxgk.read.tables.vocabulary import (
    is_header_word,
    list_column_words,
    list_editions,
    list_items,
)
from zfxxgk.spec.forms import Column, Row, Table

KEY = "proactive_disclosure"
FEWEST_ROWS = 2
OTHER_EDITION = "列名是另一版格式的，含义不同"


def read_disclosure(grids: Sequence[Grid], prescribed: str) -> TableReading | None:
    """Reads table 2 from its fragments; None when fewer than two rows are found.

    The edition is that whose rows, column headings and numbers of values fit best.
    """
    stream = read_lines(grids, KEY)
    fits = [_Fit.of(table, stream) for table in list_editions(KEY)]
    best = max(fits, key=lambda fit: (fit.score, fit.table.form == prescribed))
    return best.read() if len(best.alignment.rows) >= FEWEST_ROWS else None


@dataclass(slots=True)
class _Fit:
    """The table read as one edition, and how well it fits."""

    table: Table
    alignment: Alignment
    headings: Mapping[Line, Sequence[Cell]]

    @classmethod
    def of(cls, table: Table, stream: Sequence[Line]) -> _Fit:
        body = [line for line in stream if not line.header]
        return cls(table, align(body, list_items(table)), _headings(stream))

    @property
    def score(self) -> float:
        return self.alignment.score + sum(self._fit(row) for row in self.table.rows)

    def _fit(self, row: Row) -> float:
        match = self.alignment.rows.get(row.key)
        if match is None:
            return -1.0
        line = choose_value_line(match.lines)
        readable = 1.0 if pick(line.values, len(row.columns), gaps=True) is not None else -1.0
        pairs = zip(row.columns, self._heading_cells(line), strict=False)
        alike = [
            measure_closest(make_plain(cell.text), list_column_words(column))
            for column, cell in pairs
        ]
        return readable + sum(alike) / len(row.columns)

    def _heading_cells(self, line: Line) -> Sequence[Cell]:
        return self.headings.get(line, ())

    def read(self) -> TableReading:
        reading = TableReading(self.table)
        labelled: set[int] = set()
        for row in self.table.rows:
            match = self.alignment.rows.get(row.key)
            if match is None:
                reading.add_absent(row)
                continue
            line = choose_value_line(match.lines)
            reading.add_label(row, "row", match.printed, match.lines[0].place)
            headings = self._heading_cells(line)
            for column, cell in zip(row.columns, headings, strict=False):
                if id(cell) not in labelled:
                    labelled.add(id(cell))
                    reading.add_label(column, "column", join_text([cell]), cell.place, row)
            again = [self._cells(row, other) for other in self.alignment.again.get(row.key, ())]
            doubt = self._doubt(row, headings) or explain_doubt(self.alignment, row, match)
            reading.add_row(row, self._cells(row, line), doubt, again, match.likeness)
        return reading

    def _cells(self, row: Row, line: Line) -> dict[str, Cell] | None:
        picked = pick(line.values, len(row.columns), gaps=True)
        if picked is not None:
            return {column.key: cell for column, cell in zip(row.columns, picked, strict=True)}
        headings = self._heading_cells(line)
        if len(headings) != len(row.columns) or headings[0] not in line.grid.cells:
            return None
        headers = {column.key: cell for column, cell in zip(row.columns, headings, strict=True)}
        edge = max(line.grid.map_columns(headings[0].row))
        start = min((cell.column for cell in line.values), default=0)
        return pick_by_header(line.grid, line.cells[0].row, start, headers, edge)

    def _doubt(self, row: Row, headings: Sequence[Cell]) -> str | None:
        if any(
            self._is_of_other_edition(c, h) for c, h in zip(row.columns, headings, strict=False)
        ):
            return OTHER_EDITION
        return None

    def _is_of_other_edition(self, column: Column, heading: Cell) -> bool:
        word = make_plain(heading.text)
        if word in list_column_words(column):
            return False
        others = (t for t in list_editions(KEY) if t.form != self.table.form)
        return any(
            word == make_plain(other.title)
            for t in others
            for row in t.rows
            for other in row.columns
        )


def _headings(stream: Sequence[Line]) -> dict[Line, Sequence[Cell]]:
    """For each line the heading cells of its columns: those of the last header row above."""
    headings: dict[Line, Sequence[Cell]] = {}
    current: Sequence[Cell] = ()
    for line in stream:
        if line.header:
            current = tuple(_column_headings(line))
        else:
            headings[line] = current
    return headings


def _column_headings(line: Line) -> Iterator[Cell]:
    caption = make_plain(list_editions(KEY)[0].caption)
    for cell in line.cells:
        if not cell.blank and make_plain(cell.text) != caption and is_header_word(cell.text, KEY):
            yield cell
