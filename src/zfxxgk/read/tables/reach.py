"""In which column the values of a row begin, where blank cells leave that open.

A table has a column for each level of its headings and labels, then those of the values. What
writes a fragment without the blank cells left of a label shifts the row with its label. So
rows of one level share the distance from their label to their first value, the reach, and
rows without doubt tell it for the others of their fragment. Fragments tell nothing of each
other: converters lay each out by itself.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from zfxxgk.read.likeness import make_plain, measure_closest
from zfxxgk.read.tables.lines import Line
from zfxxgk.read.tables.values import are_values, pick
from zfxxgk.spec.forms import Row

SAME_HEADING = 0.9

Rows = Sequence[tuple[Row, Line]]
Reach = Mapping[int, int | None]
"""Columns from label to first value by level (0 outermost), None where rows disagree."""


def find_first_columns(rows: Rows, count: int, headed: Mapping[int, int]) -> dict[Line, int]:
    """Finds the column of the first of *count* values for each line for which it is certain.

    *rows* holds each line with the row of the form that it is; *headed* the column of the first
    heading for each grid (by id) that has a header, which must not say otherwise.
    """
    firsts: dict[Line, int] = {}
    for _, line in rows:
        cells = pick(line.values, count)
        if cells and are_values(cells):
            firsts[line] = cells[0].column
    fragments: dict[int, list[tuple[Row, Line]]] = {}
    for row, line in rows:
        fragments.setdefault(id(line.grid), []).append((row, line))
    for grid, own in fragments.items():
        while more := _expected(own, count, firsts, _reach(own, firsts), headed.get(grid)):
            firsts |= more
    return firsts


def _reach(rows: Rows, firsts: Mapping[Line, int]) -> Reach:
    """The reach of the lines among *rows* whose first column is known."""
    seen: dict[int, set[int]] = {}
    for row, line in rows:
        if line in firsts:
            for level, column in _levels(row, line):
                seen.setdefault(level, set()).add(firsts[line] - column)
    return {level: each.pop() if len(each) == 1 else None for level, each in seen.items()}


def _levels(row: Row, line: Line) -> Iterable[tuple[int, int]]:
    """The level and column of a line's label and of the headings printed before it."""
    *before, own = line.labels or (None,)
    if own is None:
        return
    yield len(row.groups), own.column
    outwards = list(enumerate(row.groups))[::-1]
    for cell, (level, group) in zip(before[::-1], outwards, strict=False):
        if measure_closest(make_plain(cell.text), (make_plain(group.title),)) >= SAME_HEADING:
            yield level, cell.column


def _expected(
    rows: Rows, count: int, firsts: Mapping[Line, int], reach: Reach, headed: int | None
) -> dict[Line, int]:
    """First columns of the lines not in *firsts* yet, where *reach* gives one that is possible."""
    more = {}
    for row, line in rows:
        distance = reach.get(len(row.groups))
        if line in firsts or not line.filled or not line.labels or distance is None:
            continue
        first = line.labels[-1].column + distance
        if headed in (None, first) and pick(line.values, count, first) is not None:
            more[line] = first
    return more
