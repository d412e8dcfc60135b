"""The printed tables as cells with spans, headings merged as they are on paper."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from functools import cache
from itertools import groupby
from typing import NamedTuple, TypeVar

from zfxxgk.spec.forms import Column, Group, Row, Table
from zfxxgk.spec.labels import Text

Part = TypeVar("Part", Row, Column)


class Box(NamedTuple):
    """A cell of the grid: a heading, or a value where ``pointer`` is given."""

    text: Text
    rows: int = 1
    columns: int = 1
    pointer: str | None = None


Line = tuple[Box, ...]
"""The cells that begin in one row of the grid."""


class Placed(NamedTuple):
    """A cell where it stands, rows and columns counted from 0."""

    row: int
    column: int
    box: Box


@cache
def lay_out(table: Table) -> tuple[Line, ...]:
    """The rows of a table, headings included.

    A table whose rows share their columns has one header, and its groups of rows stand to the
    left. In others each group has a caption and a header of its own.
    """
    titles = {tuple(column.title for column in row.columns) for row in table.rows}
    return tuple(_uniform(table) if len(titles) == 1 else _in_blocks(table))


@cache
def lay_out_as_printed(table: Table) -> tuple[Line, ...]:
    """As :func:`lay_out`, but a table that the form prints in one row of values is one."""
    return tuple(_in_one_row(table)) if table.in_one_row else lay_out(table)


@cache
def place_boxes(lines: tuple[Line, ...]) -> tuple[Placed, ...]:
    """Each cell with the first place in its row that none from above covers."""
    placed: list[Placed] = []
    taken: set[tuple[int, int]] = set()
    for row, line in enumerate(lines):
        column = 0
        for box in line:
            while (row, column) in taken:
                column += 1
            placed.append(Placed(row, column, box))
            spanned = range(row, row + box.rows), range(column, column + box.columns)
            taken.update((y, x) for y in spanned[0] for x in spanned[1])
    return tuple(placed)


def _in_one_row(table: Table) -> Iterator[Line]:
    """The groups of rows, the rows below them, their columns, and all values."""
    yield from _stack(table.rows, lambda row: len(row.columns))
    yield tuple(Box(_words(column)) for row in table.rows for column in row.columns)
    yield tuple(box for row in table.rows for box in _values(table, row))


def _uniform(table: Table) -> Iterator[Line]:
    depth = 1 + max(len(row.groups) for row in table.rows)
    header = list(_header(table.rows[0].columns, Text(table.caption, "")))
    corner = Box(Text(table.note, ""), len(header), depth)
    yield (corner, *header[0])
    yield from header[1:]
    spans = [_spans([row.groups[:level] for row in table.rows]) for level in range(1, depth + 1)]
    for number, row in enumerate(table.rows):
        groups = [
            Box(_words(group), rows=spans[level][number])
            for level, group in enumerate(row.groups)
            if spans[level][number]
        ]
        label = Box(_label(row), columns=depth - len(row.groups))
        yield (*groups, label, *_values(table, row))


def _header(columns: Sequence[Column], caption: Text) -> Iterator[Line]:
    """The caption over all columns, then groups of columns, then their titles."""
    if caption.zh:
        yield (Box(caption, columns=len(columns)),)
    yield from _stack(columns, lambda _: 1)


def _stack(parts: Sequence[Part], measure: Callable[[Part], int]) -> Iterator[Line]:
    """Groups of parts over their titles, each as wide as *measure* says of what is below it."""
    depth = max(len(part.groups) for part in parts)
    for level in range(depth + 1):
        line = []
        for path, members in groupby(parts, key=lambda p: (p.groups[: level + 1], p.groups)):
            found = list(members)
            if len(path[1]) > level:
                line.append(Box(_words(path[0][level]), columns=sum(map(measure, found))))
            elif len(path[1]) == level:
                rows = depth - level + 1
                line += [Box(_words(p), rows=rows, columns=measure(p)) for p in found]
        yield tuple(line)


def _in_blocks(table: Table) -> Iterator[Line]:
    wide = max(len(row.columns) for row in table.rows)
    for groups, members in groupby(table.rows, key=lambda row: row.groups):
        rows = list(members)
        yield (Box(_words(groups[-1]), columns=wide + 1),)
        titles = [Box(_words(column)) for column in rows[0].columns]
        yield (Box(Text(table.caption, "")), *_stretched(titles, wide))
        for row in rows:
            yield (Box(_label(row)), *_stretched(_values(table, row), wide))


def _values(table: Table, row: Row) -> list[Box]:
    return [
        Box(Text("", ""), pointer=f"/{table.key}/{row.key}/{column.key}") for column in row.columns
    ]


def _stretched(boxes: Sequence[Box], wide: int) -> Line:
    """*boxes* over *wide* columns of the grid, the last one taking what is left."""
    *first, last = boxes
    return (*first, last._replace(columns=wide - len(first)))


def _spans(keys: Sequence[object]) -> list[int]:
    """For each item how many equal ones begin with it; 0 within a run."""
    spans: list[int] = []
    for _, members in groupby(keys):
        count = len(list(members))
        spans += [count, *[0] * (count - 1)]
    return spans


def _words(part: Group | Row | Column) -> Text:
    return Text(part.title, part.en)


def _label(row: Row) -> Text:
    return Text(row.title + row.note, row.en)
