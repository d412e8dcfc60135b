"""Rows in force, by documents and rows small enough to judge by hand."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest
from hypothesis import Phase, find, given, settings

from zfxxgk.engine import linear_checks
from zfxxgk.engine.linear_checks import LinearCheck
from zfxxgk.spec import schemas
from zfxxgk.spec.places import get_cell, set_cell
from zfxxgk.testing import Fault, matrix, reports_with_one_fault, unguarded, valid_reports

FEW = settings(max_examples=30, deadline=None, database=None)
ROW = "/requests/granted"


def rules_in_force(report: dict[str, Any], previous: dict[str, Any] | None = None) -> set[str]:
    rows = linear_checks.load_builtin()
    return {rows[number].rule for number in matrix.find_in_force(report, previous)}


def test_rows_of_the_forms_at_hand_are_in_force_and_rules_that_are_off_are_not() -> None:
    found = rules_in_force(schemas.example("form-2021"))
    printed = {"requests/balance", "requests/concluded-total", "requests/row-total"}
    assert found == printed | {"disputes/total", "disclosure/stock"}


def test_a_condition_on_the_office_decides() -> None:
    report = schemas.example("form-2019")
    assert report["agency"]["level"] == "county"
    assert "disclosure/rules-without-power-2019" in rules_in_force(report)
    report["agency"]["level"] = "city"
    assert "disclosure/rules-without-power-2019" not in rules_in_force(report)


def test_rows_about_the_year_before_need_its_report() -> None:
    report, previous = schemas.example("form-2021"), schemas.example("form-2021")
    previous["year"] -= 1
    assert {"years/carry-over", "years/carry-over-columns"} <= rules_in_force(report, previous)
    previous["year"] -= 1
    assert "years/carry-over" not in rules_in_force(report, previous)
    assert "years/carry-over" not in rules_in_force(report)


def test_a_table_that_is_missing_has_no_rows() -> None:
    report = schemas.example("form-2021") | {"requests": None}
    assert rules_in_force(report) == {"disputes/total", "disclosure/stock"}
    assert len(unguarded(report)) == 10


@pytest.mark.parametrize(
    ("blank", "guards"),
    [
        # 44 relations: 7 of balance, 7 of （七）, 25 of rows, 3 of disputes, 2 of stock.
        ({}, 44),
        # A result as a part: its row and its column are still judged.
        ({"/requests/granted/natural_person": None}, 44),
        # A total of a row: the row, and the column of totals.
        ({"/requests/granted/total": None}, 42),
        # All parts of a row: the row only.
        (
            {
                f"{ROW}/{column}": None
                for column in schemas.load("request_counts.json")["properties"]
                if column != "total"
            },
            43,
        ),
        # （七） of one kind of applicant: its column, its balance and the row （七）.
        ({"/requests/concluded/business": None}, 41),
    ],
)
def test_blanks_put_off_what_the_contract_says(blank: dict[str, None], guards: int) -> None:
    report = schemas.example("form-2021")
    for pointer, value in blank.items():
        set_cell(report, pointer, value)
    assert len(matrix.select_settled(matrix.find_in_force(report), report)) == guards


# ---------------------------------------------------------------------- a relation that is added

LICENSING, PENALTIES = (
    f"/proactive_disclosure/{row}/decisions" for row in ("licensing", "penalties")
)


@pytest.fixture
def another_rule(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """As if the form said that twice the licences are the penalties."""
    added = LinearCheck(
        rule="requests/balance",
        editions={},
        binding={"col": "invented"},
        terms=((LICENSING, 2), (PENALTIES, -1)),
        operator="==",
        constant=0,
        scale=0,
        when=None,
    )
    rows = (*linear_checks.load_builtin(), added)
    monkeypatch.setattr(linear_checks, "load_builtin", lambda: rows)
    for each in (matrix.make_filling, matrix._list_fitting):
        each.cache_clear()
    yield
    for each in (matrix.make_filling, matrix._list_fitting):
        each.cache_clear()


@pytest.mark.usefixtures("another_rule")
def test_a_relation_that_is_added_holds_and_is_broken_without_a_word_about_it_here() -> None:
    @FEW
    @given(valid_reports())
    def holds(report: dict[str, Any]) -> None:
        assert 2 * get_cell(report, LICENSING) == get_cell(report, PENALTIES)
        assert LICENSING not in unguarded(report)

    @FEW
    @given(reports_with_one_fault())
    def breaks(fault: Fault) -> None:
        invented = ("requests/balance", (("col", "invented"),))
        assert (invented in fault.breaks) == (fault.pointer in (LICENSING, PENALTIES))

    holds()
    breaks()
    any_such = settings(FEW, phases=(Phase.generate,))
    assert find(valid_reports(), lambda report: get_cell(report, LICENSING) > 0, settings=any_such)
