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
import zfxxgk_generated
from consistent import blanked, cells, counts, provenance, reports, shuffled
from hypothesis import given, settings
from hypothesis import strategies as st

from zfxxgk import Result, check
from zfxxgk.spec import forms, schemas
from zfxxgk.spec.problems import problems

SUMS = ("requests", "disputes/total")
NORMAL = settings(max_examples=200, deadline=None)
OPERATORS = {"==": operator.eq, "<=": operator.le, ">=": operator.ge}
Broken = set[tuple[str, tuple[tuple[str, str], ...]]]
"""Rules and their bindings."""


@cache
def linear_rows() -> list[dict[str, Any]]:
    """The unconditional rows of the table of arithmetic rules, as anyone else would read it."""
    path = Path(zfxxgk_generated.__file__).parent / "linear-checks.json"
    rows = json.loads(path.read_text(encoding="utf-8"))["checks"]
    return [row for row in rows if row["when"] is None]


def predicted(report: dict[str, Any]) -> Broken:
    """The arithmetic rules that a complete report breaks, by arithmetic of our own."""
    known = {f"report.{t}": (report[t] or {}).get("form") for t in forms.dimension("table", {})}
    broken: Broken = set()
    for row in linear_rows():
        if all(known.get(table) in editions for table, editions in row["forms"].items()):
            total = 0
            for term in row["terms"]:
                _, table, line, column = term["pointer"].split("/")
                total += term["coefficient"] * report[table][line][column]
            if not OPERATORS[row["operator"]](total, row["constant"]):
                broken.add((row["rule"], tuple(row["binding"].items())))
    return broken


def found(report: dict[str, Any]) -> Broken:
    result = check(report, select=sorted({row["rule"] for row in linear_rows()}))
    assert result.counts["undetermined"] == result.counts["error"] == 0
    return {(finding.rule, tuple(finding.binding.items())) for finding in result.findings}


def without_places(result: Result) -> dict[str, Any]:
    data = result.as_dict()
    for finding in data["findings"]:
        del finding["location"]
    return data


@NORMAL
@given(reports())
def test_a_report_that_adds_up_is_valid_and_has_no_finding(report: dict[str, Any]) -> None:
    assert problems(report) == []
    result = check(report, select=SUMS)
    assert result.findings == result.not_checked == ()
    rows = len(forms.dimension("row", {"requests": report["requests"]["form"]}))
    assert result.counts["pass"] == sum(result.counts.values()) == 7 + 7 + rows + 3


@NORMAL
@given(reports(), st.data())
def test_a_changed_cell_breaks_the_rules_that_arithmetic_predicts(
    report: dict[str, Any], data: st.DataObject
) -> None:
    before = found(report)
    assert before == predicted(report)
    tables = ("requests", "disputes")
    table, row, column = data.draw(st.sampled_from(cells(report, *tables)))
    value = data.draw(counts.filter(lambda new: new != report[table][row][column]))
    report[table][row][column] = value
    after = found(report)
    assert after == predicted(report)
    assert {rule for rule, _ in after - before} & {
        "requests/balance",
        "requests/concluded-total",
        "requests/row-total",
        "disputes/total",
    }


@pytest.mark.parametrize("name", schemas.examples())
def test_every_cell_of_an_example_is_guarded(name: str) -> None:
    report = schemas.example(name)
    for table, row, column in cells(report, "requests", "disputes"):
        changed = copy.deepcopy(report)
        changed[table][row][column] += 1
        broken = found(changed)
        assert broken
        assert broken == predicted(changed)


@NORMAL
@given(blanked(), st.randoms(use_true_random=False))
def test_the_order_of_keys_changes_nothing(report: dict[str, Any], random: random.Random) -> None:
    turned = shuffled(report, random)
    assert check(turned).as_dict() == check(report).as_dict()


@NORMAL
@given(blanked())
def test_a_record_that_every_cell_was_read_changes_no_verdict_on_sums(
    report: dict[str, Any],
) -> None:
    plain = check(report, select=SUMS)
    recorded = check(report, select=SUMS, provenance=provenance(report))
    assert without_places(recorded) == without_places(plain)


@NORMAL
@given(blanked())
def test_a_doubt_about_another_table_changes_no_verdict_on_sums(report: dict[str, Any]) -> None:
    """The engine takes a shorter way through reports without doubts and blanks."""
    records = provenance(report, doubtful=("/proactive_disclosure/licensing/decisions",))
    doubtful = check(report, select=SUMS, provenance=records)
    assert without_places(doubtful) == without_places(check(report, select=SUMS))


@NORMAL
@given(blanked(), st.data())
def test_a_cell_in_doubt_is_never_accused_and_the_rest_is_judged_as_before(
    report: dict[str, Any], data: st.DataObject
) -> None:
    every = cells(report, *forms.dimension("table", {}))
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


@NORMAL
@given(blanked())
def test_a_check_changes_nothing_and_counts_each_instance_once(report: dict[str, Any]) -> None:
    before = json.dumps(report)
    result = check(report)
    assert json.dumps(report) == before
    assert all(count >= 0 for count in result.counts.values())
    assert result.counts["error"] == 0
    assert result.counts["undetermined"] == sum(entry.count for entry in result.not_checked)
    assert len({finding.fingerprint for finding in result.findings}) == len(result.findings)
