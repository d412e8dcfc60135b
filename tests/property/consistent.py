"""Reports that add up, with many zeros, in both forms and mixed; and what may befall them."""

from __future__ import annotations

import random
from typing import Any

from hypothesis import strategies as st

from zfxxgk.spec import forms, schemas

APPLICANTS = forms.dimension("applicant", {})
OUTCOMES = {form: forms.dimension("outcome", {"requests": form}) for form in ("2019", "2021")}
TRACKS, RESULTS = forms.dimension("track", {}), forms.dimension("dispute_outcome", {})
TABLES = forms.dimension("table", {})
EXAMPLES = {form: schemas.example(f"form-{form}") for form in ("2019", "2021")}
NOWHERE = dict.fromkeys(("page", "line", "table", "row", "column", "sheet", "bbox"))
BARE = {"reason": None, "place": NOWHERE}

counts = st.one_of(st.integers(0, 9), st.integers(0, 400), st.integers(0, 10**12))
amounts = st.one_of(st.integers(0, 20000), st.decimals(0, 10**6, places=4).map(float))


def sparse(rows: tuple[str, ...], columns: tuple[str, ...]) -> st.SearchStrategy[dict[Any, int]]:
    """A few cells by row and column; all others are 0."""
    cells = st.tuples(st.sampled_from(rows), st.sampled_from(columns))
    return st.dictionaries(cells, counts, max_size=8)


@st.composite
def requests(draw: st.DrawFn, form: str) -> dict[str, Any]:
    """Table 3: results are free, the number received is what makes each column balance."""
    drawn = draw(sparse((*OUTCOMES[form], "carried_in", "carried_out"), APPLICANTS))
    rows = ("received", "carried_in", *OUTCOMES[form], "concluded", "carried_out")
    table: dict[str, Any] = {r: {c: drawn.get((r, c), 0) for c in APPLICANTS} for r in rows}
    for c in APPLICANTS:
        table["concluded"][c] = sum(table[r][c] for r in OUTCOMES[form])
        received = table["concluded"][c] + table["carried_out"][c] - table["carried_in"][c]
        table["received"][c] = max(received, 0)
        table["carried_out"][c] += max(-received, 0)
    for row in table.values():
        row["total"] = sum(row.values())
    return {"form": form, **table}


@st.composite
def disputes(draw: st.DrawFn) -> dict[str, Any]:
    drawn = draw(sparse(TRACKS, RESULTS))
    table = {t: {r: drawn.get((t, r), 0) for r in RESULTS} for t in TRACKS}
    return {t: {**row, "total": sum(row.values())} for t, row in table.items()}


@st.composite
def disclosure(draw: st.DrawFn, form: str) -> dict[str, Any]:
    table = {
        k: dict(row) if isinstance(row, dict) else row
        for k, row in EXAMPLES[form]["proactive_disclosure"].items()
    }
    for kind in forms.dimension("document_kind", {}):
        for key in table[kind]:
            table[kind][key] = draw(st.integers(0, 5))
    if form == "2021":
        table["fees"]["amount"] = draw(amounts)
    return table


@st.composite
def reports(draw: st.DrawFn) -> dict[str, Any]:
    """A complete report that adds up; the forms of its tables and its year are independent."""
    first, second = (draw(st.sampled_from(("2019", "2021"))) for _ in range(2))
    base = EXAMPLES[first]
    agency = base["agency"] | {
        "level": draw(st.sampled_from(("township", "county", "city", "province", None))),
        "kind": draw(st.sampled_from(("government", "department", None))),
    }
    year = draw(st.integers(2018, 2025))
    published = st.sampled_from(("-12-25", "-12-31")).map(lambda day: f"{year}{day}")
    later = st.sampled_from(("-01-31", "-02-01", "-03-31", "-04-01"))
    return {
        **base,
        "year": year,
        "agency": agency,
        "scope": draw(st.sampled_from(("organ", "area", None))),
        "published_on": draw(st.one_of(st.none(), published, later.map(f"{year + 1}".__add__))),
        "proactive_disclosure": draw(disclosure(first)),
        "requests": draw(requests(second)),
        "disputes": draw(disputes()),
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
    return {"document": None, "cells": records, "labels": [], "headings": [], "grids": []}


def shuffled(value: Any, random: random.Random) -> Any:
    """The same JSON with the keys of every object in another order."""
    if isinstance(value, dict):
        keys = random.sample(list(value), len(value))
        return {key: shuffled(value[key], random) for key in keys}
    return [shuffled(item, random) for item in value] if isinstance(value, list) else value
