"""Areas of a store against their members: what `zfxxgk check --roster` finds, drawn areas."""

from __future__ import annotations

import copy
import json
import tempfile
from pathlib import Path
from typing import Any

import polars as pl
from hypothesis import HealthCheck, given, note, settings
from hypothesis import strategies as st
from unit.corpus.corpus_samples import fill

from zfxxgk.batch.batch import Criteria, Related, judge_files
from zfxxgk.batch.records import Source
from zfxxgk.batch.roster.model import Office, Roster
from zfxxgk.corpus.add import Item
from zfxxgk.corpus.check import FINDINGS, check_store
from zfxxgk.corpus.ledger import Ledger
from zfxxgk.engine.rule_set import load_builtin
from zfxxgk.read import read_bytes
from zfxxgk.testing import Area, area_with_members

AREA = "青禾县人民政府"
MOST = 4
CALM = [HealthCheck.too_slow, HealthCheck.data_too_large, HealthCheck.large_base_example]
Failures = set[tuple[str, str, str, str]]


def name_member(number: int) -> str:
    return f"青禾县{'甲乙丙丁戊'[number]}镇人民政府"


@st.composite
def areas(draw: st.DrawFn) -> tuple[Roster, dict[str, Any]]:
    """A roster, and reports by file: of an area, of some of its members in several editions, with
    cells that are wrong or blank."""
    drawn: Area = draw(area_with_members(max_members=MOST - 1, blanks=draw(st.booleans())))
    reports: dict[str, Any] = {"area.json": name(drawn.report, AREA) | {"scope": draw(SCOPES)}}
    for number, member in enumerate(drawn.members):
        reports[f"{number}.json"] = name(member, name_member(number)) | {"scope": draw(SCOPES)}
    for path in draw(st.lists(st.sampled_from(sorted(reports)), max_size=2, unique=True)):
        again = copy.deepcopy(reports[path])
        again["published_on"] = draw(st.sampled_from([None, "2031-01-01"]))
        reports[f"again-{path}"] = again
    for path in draw(st.lists(st.sampled_from(sorted(reports)), min_size=1, max_size=5)):
        draw(faults(reports[path]))
    listed = draw(st.integers(len(drawn.members), MOST))
    offices = [Office(AREA, complete=draw(st.booleans()))]
    offices += (Office(name_member(number), superior=AREA) for number in range(listed))
    # The same bytes at two places are one report of a store.
    once = {json.dumps(report): path for path, report in reports.items()}
    return Roster({each.name: each for each in offices}), {
        path: report for path, report in reports.items() if once[json.dumps(report)] == path
    }


SCOPES = st.sampled_from(["area", None, "area", "own_level", "organ"])


def name(report: Any, agency: str) -> dict[str, Any]:
    report = copy.deepcopy(report)
    report["agency"] = {**report["agency"], "name": agency, "uscc": None}
    return dict(report) | {"published_on": None, "revised_on": None, "replaces": None}


@st.composite
def faults(draw: st.DrawFn, report: Any) -> None:
    """One wrong or blank cell, a table that is missing, or another year."""
    match draw(st.integers(0, 15)):
        case 15:
            report[draw(st.sampled_from(["requests", "disputes", "proactive_disclosure"]))] = None
        case 14:
            report["year"] += 1
        case _:
            table = report[draw(st.sampled_from(["requests", "disputes"]))] or {}
            rows = [row for row in table.values() if isinstance(row, dict)]
            if rows:
                row = draw(st.sampled_from(rows))
                column = draw(st.sampled_from(["total", *sorted(row)]))
                row[column] = draw(st.sampled_from([(row[column] or 0) + 1, 0, None]))


def judge_each(roster: Roster, reports: dict[str, Any]) -> Failures:
    sources = [Source(path) for path in reports]
    criteria = Criteria(select=("members",))
    batch = judge_files(
        sources,
        criteria,
        Related(roster),
        read=lambda path: read_bytes(json.dumps(reports[path]).encode(), path),
    )
    return {
        (
            judged.path,
            finding.rule,
            json.dumps(dict(finding.binding)),
            " ".join(cell.pointer for cell in finding.cells),
        )
        for judged in batch.reports
        if judged.result
        for finding in judged.result.findings
    }


def judge_store(roster: Roster, reports: dict[str, Any]) -> Failures:
    items = [Item(path, data=json.dumps(report).encode()) for path, report in reports.items()]
    rules = load_builtin().choose(("members",))
    with tempfile.TemporaryDirectory() as folder:
        fill(Path(folder) / "s", items)
        ledger = Ledger(Path(folder) / "s", "1")
        found = pl.concat(
            [
                FINDINGS.to_frame(),
                *check_store(Path(folder) / "s", ledger, rules, roster=roster),
            ]
        )
        ledger.close()
    rows = found.select("file", "rule", "binding", "cells").iter_rows()
    return {(file, rule, json.dumps(json.loads(key)), cells) for file, rule, key, cells in rows}


@settings(max_examples=25, deadline=None, suppress_health_check=CALM)
@given(areas())
def test_members_of_a_store_are_held_against_their_area(given_: Any) -> None:
    roster, reports = given_
    note(json.dumps(reports, ensure_ascii=False))
    assert judge_store(roster, reports) == judge_each(roster, reports)
