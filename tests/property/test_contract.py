"""The contract of evaluation, written a second time for the arithmetic rules, on drawn documents.

``rules/README.md`` is followed step by step here; neither the engine nor its compiled checks are
asked for anything but the outcomes that are compared.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from consistent import TABLES, blanked, cells, provenance
from hypothesis import given, settings
from hypothesis import strategies as st

import zfxxgk_generated
from zfxxgk.authoring.cases import list_rule_outcomes
from zfxxgk.engine import rule_set
from zfxxgk.engine.check import Input
from zfxxgk.engine.evaluate import evaluate
from zfxxgk.engine.plan import list_fitting
from zfxxgk.engine.quick import list_outcomes
from zfxxgk.engine.view import InputView
from zfxxgk.spec import schemas
from zfxxgk.testing import report_series

Verdict = tuple[str, str, str]
"""Outcome, reason and detail."""
UNREAD = ("unreadable", "invalid", "doubtful", "row_absent")
READ = ("number", "blank")
CONDITIONS = {
    "disclosure/rules-without-power-2019": lambda r, p: known(
        r["agency"]["level"], "/agency/level", ("county", "township")
    ),
    "years/carry-over": lambda r, p: p["year"] == r["year"] - 1,
    "years/pending-disputes": lambda r, p: p["year"] == r["year"] - 1,
}
"""Conditions that read no cell, by hand; a place that is not known is given instead."""


def known(value: Any, pointer: str, among: tuple[str, ...]) -> bool | str:
    return pointer if value is None else value in among


@cache
def rows() -> list[dict[str, Any]]:
    path = Path(zfxxgk_generated.__file__).parent / "linear-checks.json"
    checks: list[dict[str, Any]] = json.loads(path.read_text(encoding="utf-8"))["checks"]
    return [row for row in checks if row["when"] is None or row["rule"] in CONDITIONS]


def is_total(steps: list[str]) -> bool:
    """A total by its row or its column, as the form prints them."""
    return steps[-1] == "total" or steps[-2] == "concluded"


def judged(row: dict[str, Any], document: dict[str, Any]) -> Verdict | None:
    """What the contract says of one row; None where its rule has no instance for the editions."""
    paths = [term["pointer"].split("/")[1:] for term in row["terms"]]
    paths = [p if p[0] == "previous" else ["report", *p] for p in paths]
    reports = {name: document[name] for name in ("report", "previous")}
    # 1. Editions outside applies, then variables not given.
    for place, editions in row["forms"].items():
        variable, table = place.split(".")
        if reports[variable] is not None:
            form = (reports[variable][table] or {}).get("form")
            if form not in editions:
                return None
    if any(reports[path[0]] is None for path in paths):
        return "undetermined", "missing-input", "previous"
    # 2. Tables that are missing.
    for variable, table, *_ in paths:
        if reports[variable][table] is None:
            where = f"/{table}" if variable == "report" else f"/{variable}/{table}"
            return "not_applicable", "no-table", where
    # 3. The condition.
    if row["rule"] in CONDITIONS:
        condition = CONDITIONS[row["rule"]](reports["report"], reports["previous"])
        if isinstance(condition, str):
            return "undetermined", "missing", condition
        if not condition:
            return "not_applicable", "condition", ""
    # 4. Cells that were not read.
    status = {c["pointer"]: c["status"] for c in (document["provenance"] or {"cells": ()})["cells"]}
    for term in row["terms"]:
        if status.get(term["pointer"]) in UNREAD:
            return "undetermined", "unread", term["pointer"]
    # 6. Blanks that are not counted as 0.
    values = [reports[variable][t][r][c] for variable, t, r, c in paths]
    tables = [f"/{t}" if v == "report" else f"/{v}/{t}" for v, t, _, _ in paths]
    for path, value, table in zip(paths, values, tables, strict=True):
        if value is None and is_total(path):
            return "undetermined", "blank-total", table
    parts = [at for at, path in enumerate(paths) if not is_total(path)]
    if parts and all(values[at] is None for at in parts):
        return "undetermined", "blank-components", tables[parts[0]]
    # 8. The sum.
    total = sum(t["coefficient"] * (v or 0) for t, v in zip(row["terms"], values, strict=True))
    right = {"==": total == row["constant"], "<=": total <= row["constant"]}
    right[">="] = total >= row["constant"]
    return ("pass" if right[row["operator"]] else "fail"), "", ""


@st.composite
def documents(draw: st.DrawFn) -> dict[str, Any]:
    """A report with blanks, mistakes and cells in doubt, and perhaps one of a year before."""
    before, report = draw(report_series(min_years=2, max_years=2, blanks=True))
    if draw(st.booleans()):
        report = draw(blanked())
    every = cells(report, *TABLES)
    for table, row, column in draw(st.lists(st.sampled_from(every), max_size=2)) if every else ():
        report[table][row][column] = draw(st.integers(0, 9))
    records = None
    if draw(st.booleans()):
        records = provenance(report)
        for at in draw(st.lists(st.integers(0, len(every) - 1), max_size=3)) if every else ():
            records["cells"][at]["status"] = draw(st.sampled_from((*UNREAD, *READ)))
    if draw(st.integers(0, 5)) == 5:
        before[draw(st.sampled_from(TABLES))] = None
    previous = draw(st.sampled_from((None, before, before)))
    return {"report": report, "previous": previous, "provenance": records} | dict.fromkeys(
        set(schemas.load(schemas.INPUT)["properties"]) - {"report", "previous", "provenance"}
    )


def compare(document: dict[str, Any]) -> Iterator[Verdict]:
    """The verdicts of the contract, each found to be the engine's."""
    for rule in dict.fromkeys(row["rule"] for row in rows()):
        checks = [check for check in rule_set.load_builtin().checks if check.rule == rule]
        found = {outcome.binding: outcome for outcome in list_rule_outcomes(checks, document)}
        for row in (each for each in rows() if each["rule"] == rule):
            wanted = judged(row, document)
            if wanted is not None:
                outcome = found.pop(tuple(row["binding"].values()))
                assert (outcome.outcome, outcome.reason, outcome.detail) == wanted, row
                yield wanted
        assert not found


@given(documents())
def test_the_engine_judges_as_the_contract_says(document: dict[str, Any]) -> None:
    assert list(compare(document))


@given(documents())
def test_short_cuts_come_to_what_every_instance_comes_to(document: dict[str, Any]) -> None:
    view = InputView(Input(**document))
    for check in list_fitting(rule_set.load_builtin().checks, view.editions):
        assert tuple(list_outcomes(check, view)) == evaluate(check, view), check.rule


def nothing(document: dict[str, Any]) -> None: ...


def one_more(document: dict[str, Any]) -> None:
    document["report"]["requests"]["granted"]["business"] += 1


def no_previous(document: dict[str, Any]) -> None:
    document["previous"] = None


def in_doubt(document: dict[str, Any]) -> None:
    document["provenance"] = provenance(document["report"], ("/requests/granted/business",))


def level_unknown(document: dict[str, Any]) -> None:
    document["report"] = schemas.example("form-2019")
    document["report"]["agency"]["level"] = None


def total_blank(document: dict[str, Any]) -> None:
    document["report"]["requests"]["granted"]["total"] = None


def row_blank_but_for_its_total(document: dict[str, Any]) -> None:
    row = document["report"]["requests"]["granted"]
    row.update(dict.fromkeys(key for key in row if key != "total"))


def table_missing(document: dict[str, Any]) -> None:
    document["report"]["disputes"] = None


def a_year_between(document: dict[str, Any]) -> None:
    document["previous"]["year"] -= 1


@pytest.mark.parametrize(
    ("change", "verdict", "where"),
    [
        (nothing, ("pass", "", ""), {}),
        (one_more, ("fail", "", ""), {"row": "granted"}),
        (no_previous, ("undetermined", "missing-input", "previous"), {}),
        (in_doubt, ("undetermined", "unread", "/requests/granted/business"), {"row": "granted"}),
        (level_unknown, ("undetermined", "missing", "/agency/level"), {}),
        (total_blank, ("undetermined", "blank-total", "/requests"), {"row": "granted"}),
        (
            row_blank_but_for_its_total,
            ("undetermined", "blank-components", "/requests"),
            {"row": "granted"},
        ),
        (
            table_missing,
            ("not_applicable", "no-table", "/disputes"),
            {"track": "litigation_direct"},
        ),
        (a_year_between, ("not_applicable", "condition", ""), {}),
    ],
)
def test_every_verdict_and_every_reason_is_reached(
    change: Callable[[dict[str, Any]], None], verdict: Verdict, where: dict[str, str]
) -> None:
    document = dict.fromkeys(schemas.load(schemas.INPUT)["properties"])
    document["report"] = schemas.example("form-2021")
    document["previous"] = schemas.example("form-2021")
    document["previous"]["year"] -= 1
    change(document)
    assert verdict in list(compare(document))
    assert any(
        judged(row, document) == verdict
        for row in rows()
        if where.items() <= row["binding"].items()
    )


@pytest.mark.slow(reason="10 000 documents take some minutes")
@settings(max_examples=5_000, deadline=None)
@given(documents())
def test_the_engine_judges_very_many_documents_as_the_contract_says(
    document: dict[str, Any],
) -> None:
    assert list(compare(document))
