"""Reports as rows of a frame, and back."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Iterator, Mapping
from decimal import Decimal
from functools import cache, lru_cache
from itertools import groupby
from typing import TYPE_CHECKING, Any, TypeAlias

import polars as pl

from zfxxgk.corpus.layout import (
    AMOUNT,
    CELL,
    MAX_CELL,
    NUMBER,
    OBJECT,
    TEXTS,
    Column,
    list_columns,
    list_tables,
    name_edition,
)
from zfxxgk.engine.check import scaled
from zfxxgk.spec.editions import ONLY

if TYPE_CHECKING:
    from zfxxgk.spec.documents import Report

PolarsType: TypeAlias = pl.DataType | type[pl.DataType]
_TYPES: Mapping[str, PolarsType] = {
    CELL: pl.Int32,
    NUMBER: pl.Int32,
    AMOUNT: pl.Int64,
    TEXTS: pl.List(pl.String),
}
_LIMITS = {CELL: MAX_CELL, NUMBER: 2**31, AMOUNT: 2**62}
_TOO_LARGE = object()


@cache
def make_schema() -> pl.Schema:
    """Names and types of the columns of a report."""
    return pl.Schema({each.name: _TYPES.get(each.kind, pl.String) for each in list_columns()})


def flatten(report: Report) -> list[Any]:
    """The values of the columns, in their order; null for a number too large for its column."""
    return flatten_whole(report)[0]


def flatten_whole(report: Report) -> tuple[list[Any], bool]:
    """As :func:`flatten`, and whether a number is too large for its column: then the report is
    judged by itself."""
    values: list[Any] = []
    for outer, columns in _group():
        owner: Any = report
        for step in outer:
            owner = owner and owner.get(step)
        values += [None] * len(columns) if owner is None else _read(owner, columns)
    is_beyond = _TOO_LARGE in values
    return [None if each is _TOO_LARGE else each for each in values], is_beyond


@cache
def _group() -> list[tuple[tuple[str, ...], list[Column]]]:
    """The columns by the object that their values stand in."""
    grouped = groupby(list_columns(), key=lambda column: column.path[:-1])
    return [(outer, list(columns)) for outer, columns in grouped]


def _read(owner: Mapping[str, Any], columns: Iterable[Column]) -> Iterator[Any]:
    for column in columns:
        value: Any = owner.get(column.path[-1])
        if value is None:
            # A table of one edition does not tell it.
            yield ONLY if column.path[-1] == "form" else None
            continue
        if column.kind == AMOUNT:
            value = scaled(value, column.scale)
        elif column.kind == OBJECT:
            value = json.dumps(value, ensure_ascii=False)
        limit = _LIMITS.get(column.kind)
        yield value if limit is None or abs(value) < limit else _TOO_LARGE


def restore(row: Mapping[str, Any], beside: str = "") -> Report:
    """The report that a row was made of, or one *beside* it, whose columns have names that begin
    with that; what it has no column for is null."""
    editions = tuple(row[f"{beside}{name_edition(table)}"] for table in list_tables())
    report: Report = _compile(editions, beside)(row)  # the columns are those of the schema
    return report


@lru_cache(maxsize=64)
def _compile(editions: tuple[str | None, ...], beside: str) -> Callable[[Mapping[str, Any]], Any]:
    """What makes the report of a row whose tables have these editions.

    A loop over the columns takes three times as long. The source holds names of the schema only.
    """
    by_table = dict(zip(list_tables(), editions, strict=True))
    columns = {each.name: each for each in list_columns() if has_column(each, by_table)}
    report: dict[str, Any] = {}
    for name, column in columns.items():
        owner = report
        for step in column.path[:-1]:
            owner = owner.setdefault(step, {})
        value = f"row.get({beside + name!r})" if beside else f"row[{name!r}]"
        changes = column.kind in (AMOUNT, OBJECT)
        owner[column.path[-1]] = f"give_back({value}, columns[{name!r}])" if changes else value
    report |= {table: "None" for table, form in by_table.items() if form is None}
    names = {"give_back": give_back, "columns": columns}
    made: Callable[[Mapping[str, Any]], Any] = eval(f"lambda row: {_write(report)}", names)
    return made


def _write(source: dict[str, Any] | str) -> str:
    if isinstance(source, str):
        return source
    return f"{{{', '.join(f'{key!r}: {_write(inner)}' for key, inner in source.items())}}}"


def has_column(column: Column, editions: Mapping[str, str | None]) -> bool:
    """True if the edition of the report's table has the column."""
    table = column.path[0]
    if table not in editions:
        return True
    form = editions[table]
    if form is None or column.path[-1] == "form":
        return form not in (None, ONLY)
    return form in (column.editions or ())


def give_back(value: Any, column: Column) -> Any:
    """The value of the report that a value of its column was made of."""
    if value is None:
        return None
    if column.kind == AMOUNT:
        exact = Decimal(value).scaleb(-column.scale)
        return int(exact) if exact == exact.to_integral_value() else float(exact)
    return json.loads(value) if column.kind == OBJECT else value


def drop_doubts(frame: pl.DataFrame, cells: Iterable[str], beside: str = "") -> pl.DataFrame:
    """The frame without the values of *cells* that were read with doubt, as ``unread`` tells; the
    names of its columns begin with *beside*."""
    unread = pl.col(f"{beside}unread")
    doubtful = set(frame[f"{beside}unread"].explode().drop_nulls()).intersection(cells)
    return frame.with_columns(
        pl.when(~unread.list.contains(name).fill_null(False))
        .then(f"{beside}{name}")
        .alias(f"{beside}{name}")
        for name in sorted(doubtful)
    )
