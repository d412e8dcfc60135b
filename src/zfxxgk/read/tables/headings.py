"""The headings of the columns of table 3 in each of its fragments."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from itertools import groupby

from zfxxgk.read.formats.document import Cell
from zfxxgk.read.likeness import closest, plain
from zfxxgk.read.tables.align import ALIKE
from zfxxgk.read.tables.lines import Line
from zfxxgk.read.tables.values import is_below
from zfxxgk.read.tables.vocabulary import column_words
from zfxxgk.spec.forms import Column

Headings = Mapping[int, Mapping[str, Cell]]
"""Heading cells by column key for each grid (by id) that has header rows."""


def headings(stream: Iterable[Line], columns: Sequence[Column]) -> Headings:
    """The headings of every fragment in *stream*, the lines of the table in order.

    Where a page ends within the header, the cells below the page break carry the words of those
    above it.
    """
    found: dict[int, dict[str, Cell]] = {}
    before, above = 0, list[Cell]()
    for grid, group in groupby(stream, key=lambda line: id(line.grid)):
        lines = list(group)
        head = [cell for line in lines if line.header for cell in line.cells]
        if not lines[0].header:
            above = []
        if head:
            found[grid] = _by_column((_with_words_above(cell, above) for cell in head), columns)
        if above and found[grid].keys() >= found[before].keys():
            del found[before]
        before, above = grid, head if all(line.header for line in lines) else []
    return found


def _by_column(cells: Iterable[Cell], columns: Sequence[Column]) -> dict[str, Cell]:
    found: dict[str, Cell] = {}
    for cell in cells:
        column = _column(cell, columns)
        if column is not None:
            found.setdefault(column.key, cell)
    return found


def _with_words_above(cell: Cell, above: Sequence[Cell]) -> Cell:
    box = cell.place.bbox
    words = [each.text for each in above if box and is_below(each, box)]
    return replace(cell, text="".join([*words, cell.text])) if words else cell


def _column(cell: Cell, columns: Sequence[Column]) -> Column | None:
    word = plain(cell.text)
    if not word:
        return None
    best = max(columns, key=lambda column: closest(word, column_words(column)))
    return best if closest(word, column_words(best)) > ALIKE else None


def edges(stream: Iterable[Line]) -> dict[int, int]:
    """The last column of the header rows for each grid (by id) that has any."""
    found: dict[int, int] = {}
    for line in stream:
        if line.header:
            last = max(cell.column + cell.column_span - 1 for cell in line.cells)
            found[id(line.grid)] = max(last, found.get(id(line.grid), 0))
    return found


def printed_order(headers: Headings, columns: Sequence[Column]) -> tuple[str, ...]:
    """Keys of the columns from left to right: as the header prints them if it is complete."""
    for cells in headers.values():
        if len({cell.column for cell in cells.values()}) == len(columns):
            return tuple(sorted(cells, key=lambda key: cells[key].column))
    return tuple(column.key for column in columns)
