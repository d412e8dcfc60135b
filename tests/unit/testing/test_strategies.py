"""What the strategies promise: small examples, every kind of cell reached, clear refusals."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Callable
from typing import Any

import pytest
from hypothesis import Phase, find, given, settings
from hypothesis import strategies as st

from zfxxgk.testing import (
    Fault,
    area_with_members,
    report_series,
    reports_with_one_fault,
    valid_reports,
)

FOUND = settings(max_examples=5_000, database=None, phases=(Phase.generate, Phase.shrink))
ANY = settings(FOUND, phases=(Phase.generate,))
"""For what need not be minimal."""


def filled(report: dict[str, Any]) -> dict[str, Any]:
    """Cells that are neither 0 nor blank, by table, row and column."""
    return {
        f"{table}/{row}/{column}": value
        for table in ("proactive_disclosure", "requests", "disputes")
        for row, values in report[table].items()
        if isinstance(values, dict)
        for column, value in values.items()
        if value and not isinstance(value, str)
    }


def test_a_minimal_report_with_one_result_has_the_six_cells_it_needs() -> None:
    report = find(
        valid_reports(), lambda r: r["requests"]["granted"]["business"] >= 3, settings=FOUND
    )
    six = [
        f"requests/{r}/{c}"
        for r in ("received", "granted", "concluded")
        for c in ("business", "total")
    ]
    assert filled(report) == dict.fromkeys(six, 3)


@pytest.mark.parametrize(
    ("most", "wanted"),
    [
        (4, lambda r: min(r["requests"][k]["total"] for k in ("carried_in", "carried_out")) > 0),
        (2, lambda r: r["disputes"]["litigation_direct"]["total"] > 0),
        pytest.param(
            12,
            lambda r: sum(row["total"] > 0 for row in list(r["requests"].values())[1:]) >= 5,
            marks=pytest.mark.slow(reason="a thousand reports tried on the way to the smallest"),
        ),
    ],
)
def test_other_minimal_reports_have_about_a_dozen_cells_at_most(
    most: int, wanted: Callable[[dict[str, Any]], bool]
) -> None:
    assert len(filled(find(valid_reports(), wanted, settings=FOUND))) <= most


def sample(strategy: st.SearchStrategy[Any], size: int) -> list[Any]:
    """The same examples in every run."""
    found: list[Any] = []

    @settings(FOUND, max_examples=size, derandomize=True)
    @given(strategy)
    def collect(example: Any) -> None:
        found.append(example)

    collect()
    return found


def test_every_kind_of_cell_form_and_office_is_drawn() -> None:
    drawn = sample(valid_reports(), 200)
    tables = ("proactive_disclosure", "requests")
    assert {tuple(r[t]["form"] for t in tables) for r in drawn} == {
        (one, other) for one in ("2019", "2021") for other in ("2019", "2021")
    }
    kinds = [r["proactive_disclosure"] for r in drawn]
    amounts = {type(table["fees"]["amount"]) for table in kinds if table["form"] == "2021"}
    assert amounts == {int, float}
    rows = [row for table in kinds for row in table.values() if isinstance(row, dict)]
    assert {
        (change > 0) - (change < 0) for row in rows if (change := row.get("change")) is not None
    } == {-1, 0, 1}
    assert any(row.get("repealed", 0) > 0 for row in rows)
    assert any(r["requests"]["received"]["total"] > 400 for r in drawn)
    assert {r["scope"] for r in drawn} == {"organ", "own_level", "area", "system"}
    assert "vertical" in {r["agency"]["kind"] for r in drawn}


def test_a_minimal_fault_is_one_request_that_nothing_balances() -> None:
    fault = find(reports_with_one_fault(), lambda f: len(f.breaks) == 2, settings=FOUND)
    assert (fault.old, fault.new) == (0, 1)
    assert list(filled(fault.report)) == [fault.pointer.removeprefix("/")]


@pytest.mark.parametrize("form", ["2019", "2021"])
def test_the_form_of_a_table_can_be_fixed(form: str) -> None:
    report = find(valid_reports(forms={"requests": form}), lambda _: True, settings=ANY)
    assert report["requests"]["form"] == form
    other = "2019" if form == "2021" else "2021"
    mixed = find(
        valid_reports(forms={"requests": form}),
        lambda r: r["proactive_disclosure"]["form"] == other,
        settings=ANY,
    )
    assert mixed["requests"]["form"] == form


@pytest.mark.parametrize("forms", [{"requests": "2020"}, {"disputes": "2021"}])
def test_an_edition_that_does_not_exist_is_refused_with_those_that_do(
    forms: dict[str, str],
) -> None:
    with pytest.raises(ValueError, match=r"no edition .*'requests': \('2019', '2021'\)"):
        find(valid_reports(forms=forms), lambda _: True, settings=ANY)


def blanks(report: dict[str, Any]) -> int:
    tables = [report[t] for t in ("proactive_disclosure", "requests", "disputes")]
    rows = [row for table in tables for row in table.values() if isinstance(row, dict)]
    return sum(value is None for row in rows for key, value in row.items() if key != "unit")


def test_reports_are_blank_where_asked_for() -> None:
    assert not any(map(blanks, sample(valid_reports(), 20)))
    assert any(map(blanks, sample(valid_reports(blanks=True), 20)))
    assert any(blanks(fault.report) for fault in sample(reports_with_one_fault(blanks=True), 20))
    assert any(blanks(series[-1]) for series in sample(report_series(blanks=True), 20))
    areas = sample(area_with_members(blanks=True), 20)
    assert any(blanks(area.report) for area in areas)
    assert any(blanks(area.members[-1]) for area in areas)


def test_the_number_of_years_and_of_members_can_be_fixed() -> None:
    series = find(report_series(min_years=3, max_years=3), lambda _: True, settings=ANY)
    assert [report["year"] - series[0]["year"] for report in series] == [0, 1, 2]
    area = find(area_with_members(min_members=3, max_members=3), lambda _: True, settings=ANY)
    assert len({member["agency"]["name"] for member in (area.report, *area.members)}) == 4


def test_a_fault_cannot_be_changed() -> None:
    fault = find(reports_with_one_fault(), lambda _: True, settings=ANY)
    assert isinstance(fault, Fault)
    with pytest.raises(AttributeError):
        fault.pointer = ""  # type: ignore[misc]


def test_without_hypothesis_the_extra_is_named() -> None:
    code = "import sys; sys.modules['hypothesis'] = None; import zfxxgk.testing"
    run = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)
    assert run.returncode == 1
    assert 'pip install "zfxxgk[testing]"' in run.stderr.splitlines()[-1]
