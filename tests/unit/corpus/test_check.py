"""The findings of a store are those of the engine, report by report."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import polars as pl
import pytest
from unit.corpus.corpus_samples import as_items, fill, office

from zfxxgk.batch.roster.file import read_roster
from zfxxgk.corpus.check import FINDINGS, check_counted, check_store
from zfxxgk.corpus.counted import find_counted
from zfxxgk.corpus.layout import MAX_CELL
from zfxxgk.corpus.ledger import Ledger
from zfxxgk.engine.check import Input
from zfxxgk.engine.evaluate import FAIL, evaluate
from zfxxgk.engine.plan import make_plan
from zfxxgk.engine.rule_set import load_builtin
from zfxxgk.engine.view import InputView
from zfxxgk.read import read_bytes
from zfxxgk.spec import schemas

RULES = load_builtin().choose()
NAME = "青禾县水利局"


def list_failures(report: Any, previous: Any = None) -> set[tuple[str, str]]:
    """What fails by the engine."""
    reading = read_bytes(json.dumps(report).encode(), "a.json")
    view = InputView(Input(reading.report, previous, claims=reading.claims, prose=reading.prose))
    return {
        (check.rule, json.dumps(dict(zip(check.names, each.binding, strict=True))))
        for check in make_plan(RULES, view.editions, view.lacking).checks
        for each in evaluate(check, view)
        if each.outcome == FAIL
    }


def judge(store: Path, *, at_once: int = 50) -> pl.DataFrame:
    ledger = Ledger(store, "1")
    try:
        found = list(check_store(store, ledger, RULES, at_once=at_once))
        return pl.concat([FINDINGS.to_frame(), *found])
    finally:
        ledger.close()


def pick(found: pl.DataFrame, place: str) -> set[tuple[str, str]]:
    rows = found.filter(pl.col("place") == place)
    pairs = rows.select("rule", "binding").iter_rows()
    return {(rule, json.dumps(json.loads(binding))) for rule, binding in pairs}


@pytest.mark.parametrize("at_once", [1, 50])
def test_reports_come_to_what_they_come_to_one_by_one(tmp_path: Path, at_once: int) -> None:
    reports = [
        *(schemas.example(name) for name in schemas.examples()),
        office("青禾县水利局", granted__natural_person=2),
        office("青禾县民政局", received__total=None, carried_in__business=None),
        office("青禾县财政局") | {"requests": None},
        office("青禾县审计局", received__total=MAX_CELL),
    ]
    fill(tmp_path / "s", as_items(reports))
    found = judge(tmp_path / "s", at_once=at_once)
    wanted = {str(number): list_failures(report) for number, report in enumerate(reports, 1)}
    assert {place: pick(found, place) for place in wanted} == wanted
    assert sum(map(len, wanted.values())) > 10


@pytest.mark.parametrize("words", [False, True])
def test_several_processes_find_the_same_in_the_same_order(tmp_path: Path, words: bool) -> None:
    area, *members = ("青禾县人民政府", "青禾县甲镇人民政府", "青禾县乙镇人民政府")
    reports = [
        *(office(name, year) for name in (area, *members) for year in (2023, 2024)),
        office("青禾县水利局", granted__natural_person=2),
        office("青禾县民政局", received__total=None, carried_in__business=None),
        office("青禾县审计局", received__total=MAX_CELL),
    ]
    fill(tmp_path / "s", as_items(reports))
    rows = ["机关名称,上级机关", f"{area},", *(f"{name},{area}" for name in members)]
    (tmp_path / "roster.csv").write_text("\n".join(rows), encoding="utf-8")
    ledger = Ledger(tmp_path / "s", "1")
    counted = find_counted(tmp_path / "s", ledger, read_roster(str(tmp_path / "roster.csv")))
    ledger.close()
    alone, together = (
        list(check_counted(counted, RULES, words=words, at_once=2, processes=processes))
        for processes in (1, 2)
    )
    assert len(alone) == len(together) > 5
    assert all(one.equals(other) for one, other in zip(alone, together, strict=True))
    assert any(rule.startswith("members/") for rule in pl.concat(alone)["rule"])


def test_last_years_report_is_held_against_this(tmp_path: Path) -> None:
    before = office(NAME, 2023, carried_out__total=9)
    now = office(NAME, 2024)
    fill(tmp_path / "s", as_items([now, before]))
    found = judge(tmp_path / "s")
    assert pick(found, "1") == list_failures(now, before)
    assert any(rule == "years/carry-over" for rule, _ in pick(found, "1"))
    assert pick(found, "2") == list_failures(before)


def test_an_older_edition_is_not_judged(tmp_path: Path) -> None:
    old = office(NAME, granted__natural_person=2) | {"published_on": "2025-01-02"}
    new = office(NAME) | {"published_on": "2025-01-20"}
    fill(tmp_path / "s", as_items([old, new]))
    assert judge(tmp_path / "s").filter(pl.col("place") == "1").height == 0


def test_a_finding_tells_whose_it_is(tmp_path: Path) -> None:
    fill(tmp_path / "s", as_items([office(NAME, granted__natural_person=2)]))
    (row,) = judge(tmp_path / "s").filter(pl.col("rule") == "requests/row-total").to_dicts()
    assert (row["agency"], row["year"], row["file"]) == (NAME, 2024, "reports.ndjson")
    assert (row["severity"], row["norm"]) == ("error", "hard")
    assert json.loads(row["binding"]) == {"row": "granted"}
    assert {"/requests/granted/natural_person", "/requests/granted/total"} <= {
        *row["cells"].split()
    }


def test_an_empty_store_has_no_findings(tmp_path: Path) -> None:
    Ledger(tmp_path / "s", "1", create=True).close()
    assert judge(tmp_path / "s").height == 0
