"""The headings of the columns of table 3 in each of its fragments."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from itertools import groupby

from zfxxgk.read.formats.document import Cell
from zfxxgk.read.likeness import make_plain, measure_closest
from zfxxgk.read.tables.align import ALIKE
from zfxxgk.read.tables.lines import Line
from zfxxgk.read.tables.values import is_below
from zfxxgk.read.tables.vocabulary import list_column_words
from zfxxgk.spec.forms import Column

Headings = Mapping[int, Mapping[str, Cell]]
"""Heading cells by column key for each grid (by id) that has header rows."""


def find_headings(stream: Iterable[Line], columns: Sequence[Column]) -> Headings:
    """Finds the headings of every fragment in *stream*, the lines of the table in order.

    Where a page ends within the header, the cells below the page break carry the words of those
    above it.
    """
    headings: dict[int, dict[str, Cell]] = {}
    before, above = 0, list[Cell]()
    for grid, group in groupby(stream, key=lambda line: id(line.grid)):
        lines = list(group)
        head = [cell for line in lines if line.header for cell in line.cells]
        if not lines[0].header:
            above = []
        if head:
            headings[grid] = _by_column((_with_words_above(cell, above) for cell in head), columns)
        if above and headings[grid].keys() >= headings[before].keys():
            del headings[before]
        before, above = grid, head if all(line.header for line in lines) else []
    return headings


def _by_column(cells: Iterable[Cell], columns: Sequence[Column]) -> dict[str, Cell]:
    by_column: dict[str, Cell] = {}
    for cell in cells:
        column = _column(cell, columns)
        if column is not None:
            by_column.setdefault(column.key, cell)
    return by_column


def _with_words_above(cell: Cell, above: Sequence[Cell]) -> Cell:
    box = cell.place.bbox
    words = [each.text for each in above if box and is_below(each, box)]
    return replace(cell, text="".join([*words, cell.text])) if words else cell


def _column(cell: Cell, columns: Sequence[Column]) -> Column | None:
    word = make_plain(cell.text)
    if not word:
        return None
    best = max(columns, key=lambda column: measure_closest(word, list_column_words(column)))
    return best if measure_closest(word, list_column_words(best)) > ALIKE else None


def find_edges(stream: Iterable[Line]) -> dict[int, int]:
    """Returns the last column of the header rows for each grid (by id) that has any."""
    edges: dict[int, int] = {}
    for line in stream:
        if line.header:
            last = max(cell.column + cell.column_span - 1 for cell in line.cells)
            edges[id(line.grid)] = max(last, edges.get(id(line.grid), 0))
    return edges


def order_columns(headers: Headings, columns: Sequence[Column]) -> tuple[str, ...]:
    """Returns the keys of the columns from left to right: as printed if a header is complete."""
    for cells in headers.values():
        if len({cell.column for cell in cells.values()}) == len(columns):
            return tuple(sorted(cells, key=lambda key: cells[key].column))
    return tuple(column.key for column in columns)
