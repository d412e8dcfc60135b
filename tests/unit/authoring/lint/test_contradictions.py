from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from zfxxgk.authoring.lint.contradictions import find_contradictions
from zfxxgk.authoring.lint.instances import list_contexts, list_instances
from zfxxgk.spec.rule_files import RuleFile

Files = Callable[[dict[str, Any]], list[RuleFile]]
ROW = "report.disputes.reconsideration"
TOWN, COUNTY = ('report.agency.level == "township"', 'report.agency.level == "county"')


def cores(files: Files, *rules: dict[str, Any]) -> list[list[str]]:
    read = files({f"own/r{number}": rule for number, rule in enumerate(rules)})
    own = {file.rule.id for file in read}
    found = find_contradictions(
        [list(list_instances(read, context)) for context in list_contexts()], own
    )
    return [list(finding.data["core"]) for finding in found]


def says(text: str, when: str | None = None) -> dict[str, Any]:
    return {"assert": text, "when": when}


def test_sums_that_clash_are_found_with_no_more_than_it_takes(files: Files) -> None:
    found = cores(
        files,
        says(f"{ROW}.upheld + {ROW}.corrected == {ROW}.total"),
        says(f"{ROW}.other <= 7"),
        says(f"{ROW}.upheld > {ROW}.total"),
    )
    # A count is never negative, so that upheld is at most the total.
    assert found == [["own/r0", "own/r2"]]


def test_sums_that_agree_are_left_alone(files: Files) -> None:
    found = cores(
        files,
        says(f"{ROW}.upheld + {ROW}.corrected == {ROW}.total"),
        says(f"{ROW}.upheld >= {ROW}.total"),
    )
    assert found == []


def test_the_core_names_the_bindings(files: Files) -> None:
    every = {"for_each": {"t": "track"}, "assert": "report.disputes[t].total >= 1"}
    found = cores(files, every, says("report.disputes.litigation_direct.total == 0"))
    assert found == [["own/r0[t=litigation_direct]", "own/r1"]]


def test_halves_are_no_counts(files: Files) -> None:
    one, other = says(f"2 * {ROW}.upheld == {ROW}.total"), says(f"{ROW}.total == 3")
    assert cores(files, one, other) == [["own/r0", "own/r1"]]


@pytest.mark.parametrize(
    ("one", "other", "clash"),
    [
        (None, TOWN, True),
        (TOWN, TOWN, True),
        (TOWN, COUNTY, False),
        (TOWN, "report.year > 2020", True),
    ],
)
def test_conditions_must_be_able_to_hold_together(
    files: Files, one: str | None, other: str, clash: bool
) -> None:
    found = cores(files, says(f"{ROW}.total == 1", one), says(f"{ROW}.total == 2", other))
    assert bool(found) is clash


def test_what_a_condition_says_of_the_cells_counts(files: Files) -> None:
    assert cores(files, says(f"{ROW}.total <= 5", f"{ROW}.total > 9")) == [["own/r0"]]
    assert cores(files, says(f"{ROW}.total <= 5", f"{ROW}.total > 4")) == []


@pytest.mark.parametrize(
    ("one", "other", "clash"),
    [
        ('report.agency.level == "city"', 'report.agency.level == "county"', True),
        ('report.agency.level in ["city", "county"]', 'report.agency.level == "county"', False),
        ("report.overview.text == null", "report.overview.text != null", True),
        (f"{ROW}.total == 0 || {ROW}.other == 0", f"{ROW}.total + {ROW}.other == 9", False),
        (f"{ROW}.total == 0 || {ROW}.other == 0", f"{ROW}.total > 0 && {ROW}.other > 0", True),
    ],
)
def test_other_statements_are_held_against_each_other_in_pairs(
    files: Files, one: str, other: str, clash: bool
) -> None:
    assert cores(files, says(one), says(other)) == ([["own/r0", "own/r1"]] if clash else [])


def test_a_rule_that_can_never_pass_is_found(files: Files) -> None:
    assert cores(files, says('report.agency.level == "vilage"')) == [["own/r0"]]
    assert cores(files, says('report.agency.level == "city"', TOWN)) == [["own/r0"]]
