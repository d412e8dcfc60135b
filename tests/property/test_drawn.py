"""What the strategies of ``zfxxgk.testing`` promise, by arithmetic of our own and by the engine."""

from __future__ import annotations

import json
import re
from functools import cache
from itertools import pairwise, product
from pathlib import Path
from typing import Any

import pytest
from consistent import TABLES, cells
from hypothesis import Phase, find, given, settings

import zfxxgk_generated
from zfxxgk import Finding, check
from zfxxgk.spec.problems import find_problems
from zfxxgk.testing import (
    Area,
    Fault,
    area_with_members,
    guarded,
    report_series,
    reports_with_one_fault,
    unguarded,
    valid_reports,
)

MANY = settings(max_examples=5_000, deadline=None)
EXTRA_INPUT = {"missing-input"}
PAGE = Path(__file__).parents[2] / "docs" / "testing.md"
Report = dict[str, Any]


def adds_up(report: Report) -> bool:
    """The sums as the form prints them: rows, （七）总计, the balance, the tracks of table 4."""
    table = {row: cells for row, cells in report["requests"].items() if row != "form"}
    ends = ("received", "carried_in", "concluded", "carried_out")
    results = [row for row in table if row not in ends]
    rows = [*table.values(), *report["disputes"].values()]
    right = [sum(list(row.values())[:-1]) == row["total"] == list(row.values())[-1] for row in rows]
    for column in table["received"]:
        received, carried_in, concluded, carried_out = (table[row][column] for row in ends)
        right.append(sum(table[row][column] for row in results) == concluded)
        right.append(received + carried_in == concluded + carried_out)
    return all(right)


def unexpected(report: Report, **others: Any) -> list[Finding]:
    """Findings other than that of the form of another year, which only mixed reports have."""
    result = check(report, **others)
    assert result.outcomes["error"] == 0
    assert {entry.reason for entry in result.not_checked} <= EXTRA_INPUT
    prescribed = "2021" if report["year"] >= 2021 else "2019"
    forms = {report["proactive_disclosure"]["form"], report["requests"]["form"]}
    foreign = [f for f in result.findings if f.rule == "form/prescribed"]
    assert bool(foreign) == (forms != {prescribed})
    assert not foreign or len(forms) == 2
    return [f for f in result.findings if f not in foreign]


# ---------------------------------------------------------------------- valid reports


def is_clean(report: Report) -> None:
    assert find_problems(report) == []
    assert adds_up(report)
    assert unexpected(report) == []


test_a_valid_report_is_clean = given(valid_reports())(is_clean)
test_very_many_valid_reports_are_clean = pytest.mark.slow(reason="5 000 reports: a minute")(
    MANY(given(valid_reports())(is_clean))
)


@given(valid_reports(blanks=True))
def test_blanks_are_all_that_is_found_in_a_valid_report_with_blanks(report: Report) -> None:
    assert find_problems(report) == []
    found = check(report)
    assert {finding.rule.rpartition("/")[0] for finding in found.findings} <= {
        "form", "form/blank-cell", "form/blank-total",
    }  # fmt: skip
    assert all(f.rule == "form/prescribed" or "/blank-" in f.rule for f in found.findings)
    reasons = {entry.reason for entry in found.not_checked}
    assert reasons <= EXTRA_INPUT | {"blank-total", "blank-components", "missing"}


# ---------------------------------------------------------------------- one fault


def is_caught(fault: Fault) -> None:
    assert find_problems(fault.report) == []
    assert fault.new != fault.old
    assert fault.breaks
    found = check(fault.report)
    failed = {(f.rule, tuple(sorted(f.binding.items()))) for f in found.findings}
    assert {instance for instance in failed if instance[0] in HARD} == fault.breaks
    for finding in found.findings:
        if finding.rule in HARD:
            assert fault.pointer in {cell.pointer for cell in finding.cells}
    _, table, row, column = fault.pointer.split("/")
    assert fault.report[table][row][column] == fault.new


HARD = ("requests/balance", "requests/concluded-total", "requests/row-total", "disputes/total")
"""The relations printed in the form; the strategies learn of them from the table of rules only."""
test_a_single_fault_is_caught_by_the_rules_it_breaks = given(reports_with_one_fault())(is_caught)
test_a_single_fault_among_blanks_is_caught = given(reports_with_one_fault(blanks=True))(is_caught)
test_very_many_faults_are_caught = pytest.mark.slow(reason="5 000 reports: a minute")(
    MANY(given(reports_with_one_fault(blanks=True))(is_caught))
)


# ---------------------------------------------------------------------- the rule matrix


@cache
def matrix() -> list[dict[str, Any]]:
    """The table of arithmetic rules, as anyone else would read it."""
    path = Path(zfxxgk_generated.__file__).parent / "linear-checks.json"
    found: list[dict[str, Any]] = json.loads(path.read_text(encoding="utf-8"))["checks"]
    return found


@cache
def any_report(table_2: str, table_3: str) -> Report:
    """A report of these forms."""
    forms = {"proactive_disclosure": table_2, "requests": table_3}
    first = settings(database=None, phases=(Phase.generate,))
    return find(valid_reports(forms=forms), lambda _: True, settings=first)


FORMS = tuple(product(("2019", "2021"), repeat=2))


@pytest.mark.parametrize(("table_2", "table_3"), FORMS)
def test_any_change_of_one_cell_of_tables_3_and_4_breaks_a_printed_relation(
    table_2: str, table_3: str
) -> None:
    """Where all equalities hold, changing a cell by d changes a sum by its coefficient times d."""
    report = any_report(table_2, table_3)
    forms = {"report.proactive_disclosure": table_2, "report.requests": table_3}
    guard = {
        term["pointer"]
        for row in matrix()
        if row["rule"] in HARD
        and row["operator"] == "=="
        and row["when"] is None
        and all(forms[table] in editions for table, editions in row["forms"].items())
        for term in row["terms"]
        if term["coefficient"] != 0
    }
    wanted = {"/".join(("", *cell)) for cell in cells(report, "requests", "disputes")}
    assert len(wanted) == (25 if table_3 == "2021" else 23) * 7 + 3 * 5
    assert guard == wanted == set(guarded(report))


@pytest.mark.parametrize(("table_2", "table_3"), FORMS)
def test_the_cells_that_no_rule_guards_are_those_that_the_page_lists(
    table_2: str, table_3: str
) -> None:
    text = PAGE.read_text(encoding="utf-8")
    [listed] = re.findall(rf"^```text {table_2}\n(.*?)^```$", text, re.MULTILINE | re.DOTALL)
    report = any_report(table_2, table_3)
    assert unguarded(report) == tuple(listed.split())
    assert set(unguarded(report)) == {
        "/".join(("", *cell)) for cell in cells(report, "proactive_disclosure")
    }


# ---------------------------------------------------------------------- years


@given(report_series())
def test_years_that_chain_are_clean(series: list[Report]) -> None:
    for report in series:
        is_valid_alone(report)
    for before, report in pairwise(series):
        assert report["year"] == before["year"] + 1
        assert report["agency"]["name"] == before["agency"]["name"]
        assert report["requests"]["carried_in"] == before["requests"]["carried_out"]
        earlier, now = before["proactive_disclosure"], report["proactive_disclosure"]
        for kind in ("rules", "normative_documents"):
            if earlier["form"] == now["form"] == "2021":
                stock = earlier[kind]["in_force"] + now[kind]["issued"] - now[kind]["repealed"]
                assert now[kind]["in_force"] == stock
        for track, row in report["disputes"].items():
            assert row["total"] >= before["disputes"][track]["pending"]
        assert chained(report, before) == []


def chained(report: Report, before: Report) -> list[Finding]:
    found = check(report, previous=before).findings
    return [finding for finding in found if finding.rule != "form/prescribed"]


def is_valid_alone(report: Report) -> None:
    assert find_problems(report) == []
    assert adds_up(report)


@given(report_series(min_years=2, max_years=2))
def test_one_request_carried_over_from_nowhere_is_noticed(series: list[Report]) -> None:
    before, report = series
    for row, column in product(("carried_in", "carried_out"), ("natural_person", "total")):
        report["requests"][row][column] += 1
    assert adds_up(report)
    assert "years/carry-over" in {finding.rule for finding in chained(report, before)}


# ---------------------------------------------------------------------- areas


@given(area_with_members())
def test_an_area_is_the_clean_sum_of_its_clean_members(area: Area) -> None:
    for report in (area.report, *area.members):
        is_clean(report)
    for table, row, column in cells(area.report, *TABLES):
        parts = [member[table][row][column] for member in area.members]
        assert round(sum(parts) - area.report[table][row][column], 6) == 0
    assert unexpected(area.report, members=area.members) == []
    names = [report["agency"]["name"] for report in (area.report, *area.members)]
    assert len(set(names)) == len(names)
