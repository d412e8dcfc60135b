"""What must be true of the checks of any report."""

from __future__ import annotations

import copy
import json
import operator
import random
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from consistent import TABLES, blanked, cells, provenance, reports, shuffled
from hypothesis import given
from hypothesis import strategies as st

import zfxxgk_generated
from zfxxgk import Result, check
from zfxxgk.authoring.cases import list_rule_outcomes
from zfxxgk.batch.records import Batch, Judged
from zfxxgk.cli.reporters import Run
from zfxxgk.cli.reporters import json as json_reporter
from zfxxgk.engine import rule_set
from zfxxgk.spec import forms, schemas
from zfxxgk.spec.problems import find_problems
from zfxxgk.testing import Fault, reports_with_one_fault

SUMS = ("requests", "disputes/total")
OPERATORS = {"==": operator.eq, "<=": operator.le, ">=": operator.ge}
Broken = set[tuple[str, tuple[tuple[str, str], ...]]]
"""Rules and their bindings."""


@cache
def linear_rows() -> list[dict[str, Any]]:
    """The unconditional rows of the table of arithmetic rules, as anyone else would read it."""
    path = Path(zfxxgk_generated.__file__).parent / "linear-checks.json"
    rows = json.loads(path.read_text(encoding="utf-8"))["checks"]
    return [row for row in rows if row["when"] is None]


def fits(row: dict[str, Any], report: dict[str, Any]) -> bool:
    """Whether a row is for the editions of the report's tables."""
    known = {f"report.{t}": (report[t] or {}).get("form") for t in TABLES}
    return all(known.get(table) in editions for table, editions in row["forms"].items())


def predicted(report: dict[str, Any]) -> Broken:
    """The arithmetic rules that a complete report breaks, by arithmetic of our own."""
    broken: Broken = set()
    for row in linear_rows():
        if fits(row, report):
            total = 0
            for term in row["terms"]:
                _, table, line, column = term["pointer"].split("/")
                total += term["coefficient"] * report[table][line][column]
            if not OPERATORS[row["operator"]](total, row["constant"]):
                broken.add((row["rule"], tuple(row["binding"].items())))
    return broken


def found(report: dict[str, Any]) -> Broken:
    result = check(report, select=sorted({row["rule"] for row in linear_rows()}))
    assert result.outcomes["undetermined"] == result.outcomes["error"] == 0
    return {(finding.rule, tuple(finding.binding.items())) for finding in result.findings}


def without_places(result: Result) -> dict[str, Any]:
    data = result.as_dict()
    for finding in data["findings"]:
        del finding["location"]
    return data


@given(reports())
def test_a_report_that_adds_up_is_valid_and_has_no_finding(report: dict[str, Any]) -> None:
    assert find_problems(report) == []
    result = check(report, select=SUMS)
    assert (result.findings, result.not_checked) == ((), ())
    rows = len(forms.dimension("row", {"requests": report["requests"]["form"]}))
    assert result.outcomes["pass"] == sum(result.outcomes.values()) == 7 + 7 + rows + 3


@given(reports_with_one_fault())
def test_a_changed_cell_breaks_the_rules_that_arithmetic_predicts(fault: Fault) -> None:
    after = found(fault.report)
    assert after == predicted(fault.report) == fault.breaks
    _, table, row, column = fault.pointer.split("/")
    fault.report[table][row][column] = fault.old
    assert found(fault.report) == predicted(fault.report) == set()


@pytest.mark.parametrize("name", schemas.examples())
def test_every_cell_of_an_example_is_guarded(name: str) -> None:
    report = schemas.example(name)
    for table, row, column in cells(report, "requests", "disputes"):
        changed = copy.deepcopy(report)
        changed[table][row][column] += 1
        broken = found(changed)
        assert broken
        assert broken == predicted(changed)


@given(blanked(), st.integers())
def test_the_order_of_keys_changes_nothing(report: dict[str, Any], seed: int) -> None:
    turned = shuffled(report, random.Random(seed))
    assert check(turned).as_dict() == check(report).as_dict()


@given(blanked())
def test_a_record_that_every_cell_was_read_changes_no_verdict_on_sums(
    report: dict[str, Any],
) -> None:
    plain = check(report, select=SUMS)
    recorded = check(report, select=SUMS, provenance=provenance(report))
    assert without_places(recorded) == without_places(plain)


@given(blanked(), st.data())
def test_a_doubt_leaves_every_other_instance_as_it_was(
    report: dict[str, Any], data: st.DataObject
) -> None:
    """The engine takes a shorter way through tables without blanks and doubts."""
    cell = "/".join(("", *data.draw(st.sampled_from(cells(report, *TABLES)))))
    others = {"report": report, "previous": report, "members": None, "claims": None}
    for rule in rule_set.load_builtin().rules:
        checks = [each for each in rule_set.load_builtin().checks if each.rule == rule]
        plain = list_rule_outcomes(checks, others | {"provenance": provenance(report)})
        doubted = list_rule_outcomes(checks, others | {"provenance": provenance(report, (cell,))})
        assert [o for o in doubted if o.reason != "unread"] == [
            before for before, after in zip(plain, doubted, strict=True) if after.reason != "unread"
        ]
        assert {o.detail for o in doubted if o.reason == "unread"} <= {cell}
        arithmetic = [row for row in linear_rows() if row["rule"] == rule and fits(row, report)]
        if arithmetic:
            reading = [row for row in arithmetic if cell in {t["pointer"] for t in row["terms"]}]
            assert sum(o.reason == "unread" for o in doubted) == len(reading)


@given(blanked(), st.data())
def test_a_cell_in_doubt_is_never_accused_and_the_rest_is_judged_as_before(
    report: dict[str, Any], data: st.DataObject
) -> None:
    every = cells(report, *TABLES)
    doubtful = {"/".join(("", *cell)) for cell in data.draw(st.lists(st.sampled_from(every)))}
    records = provenance(report, doubtful=tuple(doubtful))
    arithmetic = sorted({row["rule"] for row in linear_rows()})
    before = check(report, select=arithmetic)
    after = check(report, select=arithmetic, provenance=records)
    assert not any(cell.pointer in doubtful for f in after.findings for cell in f.cells)
    assert {f.fingerprint for f in after.findings} == {
        f.fingerprint
        for f in before.findings
        if not any(cell.pointer in doubtful for cell in f.cells)
    }


@given(blanked())
def test_a_check_changes_nothing_and_its_result_fits_its_schema(report: dict[str, Any]) -> None:
    before = json.dumps(report)
    result = check(report)
    assert json.dumps(report) == before
    assert all(count >= 0 for count in result.outcomes.values())
    assert result.outcomes["error"] == 0
    assert result.outcomes["undetermined"] == sum(entry.count for entry in result.not_checked)
    assert len({finding.fingerprint for finding in result.findings}) == len(result.findings)
    output = json_reporter.render(Run(Batch((Judged("report.json", result),), {}), "zh"))
    assert find_problems(json.loads(output), "check_output.json") == []
