"""Cells across several columns that a converter wrote in each of them: they are one again."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import groupby

from zfxxgk.read.formats.document import Cell, Grid
from zfxxgk.read.tables.lines import is_header
from zfxxgk.read.tables.tokens import is_value
from zfxxgk.read.tables.vocabulary import is_header_word


def merge_repeated(grid: Grid, key: str) -> Grid:
    """Returns *grid*, of the table *key*, with the cells below one repeated heading as one.

    Only the same text in neighbouring columns whose headings are the same is one cell: under
    headings of their own three zeros are three values.
    """
    cells: list[Cell] = []
    headings: dict[int, str] = {}
    for row in grid.rows:
        if _is_title(row):
            cells.append(replace(row[0], column_span=len(row)))
            continue
        if is_header(row, key):
            # What is cut off may be the beginning of two headings.
            headings = {cell.column: cell.text for cell in row if is_header_word(cell.text, key)}
        cells += _merge(row, headings)
    return grid if len(cells) == len(grid.cells) else Grid(tuple(cells), grid.place)


def _is_title(row: Sequence[Cell]) -> bool:
    """True for the title of a block that is written in every column."""
    text = row[0].text
    if len(row) == 1 or row[0].blank or is_value(text):
        return False
    return all(cell.text == text and cell.column_span == 1 for cell in row)


def _merge(row: Iterable[Cell], headings: dict[int, str]) -> Iterator[Cell]:
    for (heading, _, span), same in groupby(
        row, key=lambda cell: (headings.get(cell.column), cell.text, cell.column_span)
    ):
        first, *others = same
        if heading is None or first.blank or span > 1:
            yield from (first, *others)
        else:
            yield replace(first, column_span=1 + len(others))
