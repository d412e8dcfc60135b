"""Drawn reports of any office and day, with what may befall them on the way to a check."""

from __future__ import annotations

import random
from typing import Any

from hypothesis import strategies as st

from zfxxgk.spec import forms, schemas
from zfxxgk.testing import valid_reports

TABLES = forms.dimension("table", {})
EXAMPLES = {form: schemas.example(f"form-{form}") for form in ("2019", "2021")}
NOWHERE = dict.fromkeys(("page", "line", "table", "row", "column", "sheet", "bbox"))
BARE = {"reason": None, "place": NOWHERE}


@st.composite
def reports(draw: st.DrawFn) -> dict[str, Any]:
    """A complete report that adds up, with whatever office, year and date rules ask for."""
    report = draw(valid_reports())
    year = draw(st.integers(2018, 2025))
    published = st.sampled_from(("-12-25", "-12-31")).map(lambda day: f"{year}{day}")
    later = st.sampled_from(("-01-31", "-02-01", "-03-31", "-04-01")).map(f"{year + 1}".__add__)
    levels = ("township", "county", "city", "province", None)
    kinds = ("government", "department", None)
    return {
        **report,
        "year": year,
        "agency": {
            **report["agency"],
            "level": draw(st.sampled_from(levels)),
            "kind": draw(st.sampled_from(kinds)),
        },
        "scope": draw(st.sampled_from(("organ", "area", None))),
        "published_on": draw(st.one_of(st.none(), published, later)),
        "cites": draw(st.sampled_from(([], schemas.example("form-2019")["cites"]))),
    }


def cells(report: dict[str, Any], *tables: str) -> list[tuple[str, str, str]]:
    """Table, row and column of every cell of the tables that are there."""
    return [
        (table, row.key, column.key)
        for table in tables
        if report[table] is not None
        for row in forms.table(table, report[table].get("form")).rows
        for column in row.columns
    ]


@st.composite
def blanked(draw: st.DrawFn) -> dict[str, Any]:
    """A report with blanks: single cells, whole rows, totals; or without a table."""
    report = draw(reports())
    every = cells(report, *TABLES)
    for table, row, column in draw(st.lists(st.sampled_from(every), max_size=6)):
        report[table][row][column] = None
    for table, row, _ in draw(st.lists(st.sampled_from(every), max_size=1)):
        report[table][row] = {
            k: v if isinstance(v, str) else None for k, v in report[table][row].items()
        }
    for table in draw(st.lists(st.sampled_from(TABLES), max_size=1)):
        if draw(st.integers(0, 4)) == 0:
            report[table] = None
    return report


def provenance(report: dict[str, Any], doubtful: tuple[str, ...] = ()) -> dict[str, Any]:
    """A record that says of every cell that it was read; of some that it is in doubt."""
    records = []
    for table, row, column in cells(report, *TABLES):
        pointer = f"/{table}/{row}/{column}"
        status = "blank" if report[table][row][column] is None else "number"
        status = "doubtful" if pointer in doubtful else status
        records.append({"pointer": pointer, "status": status, "confidence": 1, "raw": None} | BARE)
    empty: dict[str, Any] = {"agency": None, "labels": [], "headings": [], "grids": []}
    return {"document": None, "cells": records, **empty}


def shuffled(value: Any, random: random.Random) -> Any:
    """The same JSON with the keys of every object in another order."""
    if isinstance(value, dict):
        keys = random.sample(list(value), len(value))
        return {key: shuffled(value[key], random) for key in keys}
    return [shuffled(item, random) for item in value] if isinstance(value, list) else value
