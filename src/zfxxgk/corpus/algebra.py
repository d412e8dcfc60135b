"""What emitted code calls: operations on values that are known and on columns alike.

A value that every row has, such as the key of a row of the form, is a value of Python; what
differs from row to row is an expression of Polars.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from typing import Any, TypeAlias, TypeVar

import polars as pl

from zfxxgk.corpus.layout import list_tables
from zfxxgk.spec.editions import TableKey
from zfxxgk.spec.places import Path, format_pointer

Edition: TypeAlias = tuple[TableKey, tuple[str, ...]]
Value: TypeAlias = Any
"""An integer, a text or a truth value: of Python, or an expression of Polars."""

Frame = TypeVar("Frame", pl.DataFrame, pl.LazyFrame)
Test: TypeAlias = Callable[..., Value]
"""A condition or an assertion; it takes :class:`Places` and the keys of a binding."""
Tests: TypeAlias = Mapping[tuple[str, tuple[Edition, ...]], tuple[Test | None, Test]]
"""By rule and editions, the condition and the assertion."""


FILLED = "filled "
"""What the names of the columns begin with in which a blank is 0, see :func:`fill`."""
TOTAL, COUNT = "total ", "count "
"""What the names of the columns begin with that hold sums over the members of an area, and in how
many of them a place is not blank; without a place, how many there are."""
MEMBER_COUNT = f"{COUNT}/members"


def fill(frame: Frame, cells: Collection[str]) -> Frame:
    """The frame with a column without blanks beside each of *cells*."""
    return frame.with_columns(pl.col(*cells).fill_null(0).name.prefix(FILLED)) if cells else frame


class Places:
    """The columns behind the places that expressions name.

    *tables* are those that are there in all rows, as ``("report", "requests")``. *known* are the
    values, by their places, that are the same in all rows, such as the year; of a list how many
    items it has at most.
    """

    def __init__(self, tables: frozenset[Path], known: Mapping[Path, Value] = {}) -> None:
        self.tables = tables
        self.known = known

    def cell(self, *path: str) -> Value:
        """The cell, a blank counting as 0."""
        return pl.col(f"{FILLED}{format_pointer(path)}")

    def value(self, *path: str) -> Value:
        return self.known[path] if path in self.known else pl.col(format_pointer(path))

    def total(self, *path: str) -> Value:
        """The sum of a cell over the members."""
        return pl.col(f"{TOTAL}{format_pointer(path)}")

    def count(self, *path: str) -> Value:
        """How many members there are, or how many names a list of the coverage has."""
        return pl.col(f"{COUNT}{format_pointer(path)}")

    def are_of_year(self, year: Value) -> Value:
        """True if all members are of the *year*: they are added by years."""
        of_members = self.value("members", "year")
        if isinstance(of_members, pl.Expr):
            return of_members.eq_missing(lift(year))  # Null where they differ.
        return of_members == year

    def items(self, *path: str) -> list[tuple[Value, int]]:
        """The items of a list by their numbers, each behind whether there are so many."""
        numbers = range(self.known.get(path, 0))
        return [(self.has_item(*path, number), number) for number in numbers]

    def has_item(self, *path: str | int) -> Value:
        """True if the list of an item is as long."""
        return self.count(*map(str, path[:-1])) > path[-1]

    def has(self, *path: str) -> Value:
        if path in self.tables:
            return True
        if is_table(path):
            path = (*path, "form")
        if path in self.known:
            return self.known[path] is not None
        return pl.col(format_pointer(path)).is_not_null()


def is_table(path: Path) -> bool:
    return len(path) == 2 and path[1] in list_tables()


def every(values: Sequence[Value]) -> Value:
    """``&&``; a value that decides it alone is not asked of the rows."""
    return _join(values, pl.all_horizontal, neutral=True)


def some(values: Sequence[Value]) -> Value:
    return _join(values, pl.any_horizontal, neutral=False)


def _join(values: Sequence[Value], join: Callable[..., pl.Expr], *, neutral: bool) -> Value:
    if any(value is (not neutral) for value in values):
        return not neutral
    asked = [value for value in values if value is not neutral]
    if len(asked) > 1:
        return join(asked)
    return asked[0] if asked else neutral


def add(values: Sequence[Value]) -> Value:
    """The sum of values none of which is null."""
    if any(isinstance(value, pl.Expr) for value in values):
        return pl.sum_horizontal(map(lift, values))
    return sum(values)


def negate(value: Value) -> Value:
    return ~value if isinstance(value, pl.Expr) else not value


def branch(test: Value, then: Value, otherwise: Value) -> Value:
    if not isinstance(test, pl.Expr):
        return then if test else otherwise
    return pl.when(test).then(lift(then)).otherwise(lift(otherwise))


def tally(items: Iterable[tuple[Value, Value]]) -> Value:
    """How many of the items are there, each behind whether it is."""
    return total((there, 1) for there, _ in items)


def total(items: Iterable[tuple[Value, Value]]) -> Value:
    """The sum of those that are there."""
    return sum(branch(there, value, 0) for there, value in items)


def is_in(value: Value, among: Value) -> Value:
    if isinstance(among, pl.Expr):
        return among.list.contains(lift(value))
    # Of a few values, this is twice as fast as a set of them.
    return some([value == each for each in among]) if isinstance(value, pl.Expr) else value in among


def remainder(dividend: Value, divisor: int) -> Value:
    """The remainder with the sign of the dividend."""
    if not isinstance(dividend, pl.Expr):
        rest = abs(dividend) % divisor
        return -rest if dividend < 0 else rest
    rest = dividend.abs() % divisor
    return pl.when(dividend < 0).then(-rest).otherwise(rest)


# ---------------------------------------------------------------------- text


def text(value: Value) -> Value:
    return value.cast(pl.String) if isinstance(value, pl.Expr) else str(value)


def contains(whole: Value, part: Value) -> Value:
    if not isinstance(whole, pl.Expr) and not isinstance(part, pl.Expr):
        return part in whole
    return lift(whole).str.contains(lift(part), literal=True)


def contains_some(whole: Value, parts: Sequence[str]) -> Value:
    """True for a text with any of the *parts*, which are looked for in one pass."""
    if not isinstance(whole, pl.Expr):
        return any(part in whole for part in parts)
    return whole.str.contains("|".join(map(re.escape, parts)))


def starts_with(whole: Value, part: Value) -> Value:
    if not isinstance(whole, pl.Expr) and not isinstance(part, pl.Expr):
        return whole.startswith(part)
    return lift(whole).str.starts_with(lift(part))


def ends_with(whole: Value, part: Value) -> Value:
    if not isinstance(whole, pl.Expr) and not isinstance(part, pl.Expr):
        return whole.endswith(part)
    return lift(whole).str.ends_with(lift(part))


def size(value: Value) -> Value:
    """Characters of a text, items of a list that is known."""
    return value.str.len_chars().cast(pl.Int64) if isinstance(value, pl.Expr) else len(value)


def letter(whole: Value, index: int) -> Value:
    """The character at an index that is known."""
    return lift(whole).str.slice(index, 1)


def find(whole: Value, part: Value) -> Value:
    """Where a part begins, in characters; -1 where there is none."""
    whole, part = lift(whole), lift(part)
    offset = whole.str.find(part, literal=True)  # in bytes
    before = whole.cast(pl.Binary).bin.slice(0, offset).cast(pl.String)
    return pl.when(offset.is_null()).then(-1).otherwise(before.str.len_chars().cast(pl.Int64))


def lift(value: Value) -> pl.Expr:
    """An expression for a value that may be known."""
    return value if isinstance(value, pl.Expr) else pl.lit(value)
