"""Reports as rows of a frame, and back."""

from __future__ import annotations

import json
from collections.abc import Mapping
from decimal import Decimal
from functools import cache
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


@cache
def make_schema() -> pl.Schema:
    """Names and types of the columns of a report."""
    return pl.Schema({each.name: _TYPES.get(each.kind, pl.String) for each in list_columns()})


def flatten(report: Report) -> list[Any]:
    """The values of the columns, in their order; null for a number too large for its column."""
    found = ((_read(report, column), column) for column in list_columns())
    return [None if _is_too_large(value, column) else value for value, column in found]


def is_beyond(report: Report) -> bool:
    """True if a number is too large for its column: then the report is judged by itself."""
    return any(_is_too_large(_read(report, column), column) for column in list_columns())


def _is_too_large(value: Any, column: Column) -> bool:
    return value is not None and column.kind in _LIMITS and abs(value) >= _LIMITS[column.kind]


def _read(report: Report, column: Column) -> Any:
    value: Any = report
    *outer, last = column.path
    for step in outer:
        value = value.get(step)
        if value is None:
            return None
    value = value.get(last, ONLY if last == "form" else None)
    if value is None:
        return None
    if column.kind == AMOUNT:
        return scaled(value, column.scale)
    return json.dumps(value, ensure_ascii=False) if column.kind == OBJECT else value


def restore(row: Mapping[str, Any]) -> Report:
    """The report that a row was made of."""
    found: dict[str, Any] = {}
    lacking = {table for table in list_tables() if row[name_edition(table)] is None}
    for column in list_columns():
        if column.path[0] not in lacking and _has(column, row):
            owner = found
            for step in column.path[:-1]:
                owner = owner.setdefault(step, {})
            owner[column.path[-1]] = _write(row[column.name], column)
    found |= dict.fromkeys(lacking)
    report: Report = found  # type: ignore[assignment]  # the columns are those of the schema
    return report


def _has(column: Column, row: Mapping[str, Any]) -> bool:
    """True if the edition of the report's table has the column."""
    form = row[name_edition(column.path[0])] if column.path[0] in list_tables() else None
    return form != ONLY if column.path[-1] == "form" else form in (column.editions or (None,))


def _write(value: Any, column: Column) -> Any:
    if value is None:
        return None
    if column.kind == AMOUNT:
        exact = Decimal(value).scaleb(-column.scale)
        return int(exact) if exact == exact.to_integral_value() else float(exact)
    return json.loads(value) if column.kind == OBJECT else value
