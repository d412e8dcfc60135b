"""Rows of a store as rows of data: a long table, a row a cell, and a wide one, a row a report."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from functools import cache
from typing import Any

import polars as pl

from zfxxgk.corpus.frame import drop_doubts
from zfxxgk.corpus.layout import AMOUNT, Column
from zfxxgk.corpus.tidy.variables import list_cells, list_forms, list_variables
from zfxxgk.engine.check import scaled
from zfxxgk.spec.provenance import DOUBTFUL

REPORT = "report"
"""The number of a report: its row among all that the store holds."""
NUMBER, NOT_GIVEN = "number", "not_given"
UNIT = "/proactive_disclosure/procurement/unit"
"""The only unit that a report writes itself."""
UNIT_NAME = "t2_procurement_unit"
KEYS = pl.Schema({REPORT: pl.UInt32, "agency_id": pl.String, "year": pl.Int32})
LONG = pl.Schema(
    {
        "agency_id": pl.String,
        "year": pl.Int32,
        **dict.fromkeys(("table", "form", "row", "column"), pl.String),
        "value": pl.Float64,
        **dict.fromkeys(("unit", "status", "raw", "variable"), pl.String),
        REPORT: pl.UInt32,
    }
)
"""Columns of the long table. ``raw`` is what stands in a cell that is no plain number."""
COUNTED = {
    "cells_number": (NUMBER,),
    "cells_blank": ("blank", "dash", NOT_GIVEN),
    "cells_unread": ("invalid", *sorted(DOUBTFUL)),
    "cells_absent": ("row_absent",),
}
"""How many cells of the tables of a report have which status."""
_ROW = "row of the long table"
_RECORDS = pl.Struct(
    {
        "cells": pl.List(
            pl.Struct({"pointer": pl.String, "status": pl.String, "raw": pl.String}),
        )
    }
)


def scan_rows(
    parts: Iterable[pl.LazyFrame], keys: pl.LazyFrame, *, at_once: int, records: bool
) -> Iterator[pl.DataFrame]:
    """The reports of *keys* (:data:`KEYS`, and what else is to stand beside) with their numbers,
    some at a time.

    Numbers are null where the cell was not read for certain; *records* tells whether the records
    of the reading are wanted.
    """
    columns = list_variables().values()
    names = [*list_forms().values(), UNIT, *(column.name for column in columns)]
    names += ["unread", "whole", *(["provenance"] if records else [])]
    waiting: list[pl.DataFrame] = []
    height = start = 0
    for part in parts:
        frame = part.select(names).with_row_index(REPORT, start).collect()
        here = keys.filter(pl.col(REPORT).is_between(start, start + frame.height, closed="left"))
        start += frame.height
        waiting.append(here.collect().join(frame, on=REPORT, how="inner", maintain_order="right"))
        height += waiting[-1].height
        if height >= at_once:
            yield from _cut(pl.concat(waiting), at_once)
            waiting, height = [], 0
    yield from _cut(pl.concat(waiting), at_once) if height else ()


def _cut(frame: pl.DataFrame, at_once: int) -> Iterator[pl.DataFrame]:
    for rows in frame.iter_slices(at_once):
        yield drop_doubts(_take_whole(rows), frame.columns)


def _take_whole(frame: pl.DataFrame) -> pl.DataFrame:
    """Numbers too large for their columns, out of the report itself."""
    columns = list(list_variables().values())
    frame = frame.with_columns(pl.col([column.name for column in columns]).cast(pl.Int64))
    large = frame.filter(pl.col("whole").is_not_null()).select(REPORT, "whole").rows()
    if not large:
        return frame
    values = [
        (number, *(_read(report, column) for column in columns))
        for number, report in ((number, json.loads(whole)) for number, whole in large)
    ]
    schema = {REPORT: pl.UInt32, **{column.name: pl.Int64 for column in columns}}
    return frame.update(pl.DataFrame(values, schema=schema, orient="row"), on=REPORT)


def _read(report: Any, column: Column) -> int | None:
    value = report
    for step in column.path:
        value = value.get(step) if value else None
    return scaled(value, column.scale) if column.kind == AMOUNT and value is not None else value


@cache
def make_wide_schema() -> pl.Schema:
    """Names and types of the columns of the wide table."""
    numbers = {
        name: pl.Float64 if column.kind == AMOUNT else pl.Int64
        for name, column in list_variables().items()
    }
    texts = dict.fromkeys((*list_forms(), UNIT_NAME), pl.String)
    return pl.Schema({REPORT: pl.UInt32, **texts, **numbers})


def make_wide(frame: pl.DataFrame) -> pl.DataFrame:
    """A row a report: its number, the editions of its tables, and the variables."""
    forms = [pl.col(column).alias(name) for name, column in list_forms().items()]
    numbers = [_print(column).alias(name) for name, column in list_variables().items()]
    return frame.select(REPORT, *forms, pl.col(UNIT).alias(UNIT_NAME), *numbers)


def _print(column: Column) -> pl.Expr:
    """A number as the report has it; amounts are read, as division would not give the nearest."""
    found = pl.col(column.name)
    if column.kind != AMOUNT:
        return found
    whole, rest = found // 10**column.scale, found % 10**column.scale
    digits = rest.cast(pl.String).str.zfill(column.scale)
    return pl.concat_str(whole.cast(pl.String), digits, separator=".").cast(pl.Float64)


def print_plain(value: pl.Expr) -> pl.Expr:
    """A number as text, whole ones without decimals."""
    whole = pl.when(value == value.floor()).then(value.cast(pl.Int64).cast(pl.String))
    return whole.otherwise(value.cast(pl.String))


def make_long(frame: pl.DataFrame) -> pl.DataFrame:
    """A row for each cell that the editions of a report's tables have, in printed order."""
    kinds = frame.group_by(*list_forms().values(), maintain_order=True)
    parts = [_spell_out(group, forms) for forms, group in kinds]
    return parts[0] if len(parts) == 1 else pl.concat(parts).sort(REPORT, maintain_order=True)


def _spell_out(frame: pl.DataFrame, forms: tuple[str | None, ...]) -> pl.DataFrame:
    """The long rows of reports whose tables have the same editions."""
    columns = {column.name: column for column in list_variables().values()}
    cells = _list_cells(forms)
    numbers = (_print(columns[name]).cast(pl.Float64) for name in cells["pointer"])
    values = frame.select(*KEYS.names(), UNIT, value=pl.concat_list(numbers)).explode("value")
    rows = pl.int_range(values.height, dtype=pl.UInt32)
    every = values.hstack(cells.select(pl.all().gather(rows % cells.height)))
    told = every.with_columns(rows.alias(_ROW)).join(
        _list_records(frame, cells), on=_ROW, how="left", maintain_order="left"
    )
    given = pl.when(pl.col("value").is_null()).then(pl.lit(NOT_GIVEN)).otherwise(pl.lit(NUMBER))
    own_unit = pl.when(pl.col("variable") == "t2_procurement_amount").then(pl.col(UNIT))
    return told.with_columns(
        status=pl.coalesce("status", given), unit=own_unit.otherwise(pl.col("unit"))
    ).select(LONG.names())


def _list_records(frame: pl.DataFrame, cells: pl.DataFrame) -> pl.DataFrame:
    """Status and text of the cells that are no plain numbers, by the row of the long table."""
    told = frame.with_row_index("number").drop_nulls("provenance")
    records = told.select("number", pl.col("provenance").str.json_decode(_RECORDS).struct.unnest())
    found = records.explode("cells").drop_nulls("cells").unnest("cells")
    special = found.filter(pl.col("status") != NUMBER)
    placed = special.join(cells.with_row_index("cell"), on="pointer")
    row = pl.col("number") * cells.height + pl.col("cell")
    return placed.select(row.cast(pl.UInt32).alias(_ROW), "status", "raw")


def count_statuses(long: pl.DataFrame) -> pl.DataFrame:
    """How many cells of the tables of each report were read, were blank, and were not read."""
    of_tables = long.filter(pl.col("form").is_not_null())
    counts = {
        name: pl.col("status").is_in(statuses).sum().cast(pl.Int32)
        for name, statuses in COUNTED.items()
    }
    return of_tables.group_by(REPORT).agg(**counts)


@cache
def _list_cells(forms: tuple[str | None, ...]) -> pl.DataFrame:
    """The cells of tables in these editions, and of what stands in no table."""
    tables = (column.split("/")[1] for column in list_forms().values())
    chosen = dict(zip(tables, forms, strict=True))
    rows = [
        (cell.pointer, cell.form, *cell.path[:3], cell.unit, cell.variable)
        for cell in list_cells()
        if cell.form == chosen.get(cell.table)
    ]
    names = ("pointer", "form", "table", "row", "column", "unit", "variable")
    return pl.DataFrame(rows, schema=dict.fromkeys(names, pl.String), orient="row")
