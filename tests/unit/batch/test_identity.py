from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from zfxxgk.batch.identity import drop_doubtful, identify_report
from zfxxgk.batch.roster.model import Office, Roster

CODE, OTHER = "11990102MB0000001P", "11990102MB0000002T"


def named(report: Callable[..., Any], name: str | None, code: str | None = None) -> Any:
    return identify_report("a.json", report(name, agency__uscc=code))


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        (("甲局", None), ("甲 局", None), True),
        (("甲局", None), ("乙局", None), False),
        (("甲局", CODE), ("乙局", CODE), True),
        (("甲局", CODE), ("甲局", OTHER), False),  # towns of one name in two counties
        (("甲局", CODE), ("甲局", None), True),
        ((None, None), (None, None), False),
        ((None, CODE), ("甲局", None), False),
    ],
)
def test_an_organ_is_known_by_its_code_else_by_its_name(
    report: Callable[..., Any], one: Any, other: Any, same: bool
) -> None:
    first, second = named(report, *one), named(report, *other)
    assert first.is_same_organ(second) is second.is_same_organ(first) is same


def test_the_place_in_the_roster_comes_before_the_name(report: Callable[..., Any]) -> None:
    office, other = Office("甲局", place="in/a.json"), Office("乙局")
    roster = Roster({"甲局": office, "乙局": other}, path="lists/roster.csv")
    assert identify_report("lists/in/a.json", report("乙局"), roster).office is office
    assert identify_report("in/a.json", report("乙局"), roster).office is other


def test_two_names_of_one_row_are_one_organ(report: Callable[..., Any]) -> None:
    roster = Roster({"甲局": Office("甲局", former_names=("丙局",)), "乙局": Office("乙局")})
    today, before = (identify_report("x", report(name), roster) for name in ("甲局", "丙局"))
    assert today.is_same_organ(before)
    assert not today.is_same_organ(identify_report("x", report("乙局"), roster))


def test_values_read_with_doubt_are_not_held_against_anybody(report: Callable[..., Any]) -> None:
    read = report("甲局")
    states = {"doubtful": "/requests/received/total", "number": "/requests/carried_in/total"}
    record = {"cells": [{"pointer": p, "status": status} for status, p in states.items()]}
    found = drop_doubtful(read, record)
    assert found["requests"]["received"]["total"] is None
    assert found["requests"]["carried_in"] == read["requests"]["carried_in"]
    assert read["requests"]["received"]["total"] == 85


def test_a_report_read_without_doubt_is_not_copied(report: Callable[..., Any]) -> None:
    read = report("甲局")
    assert drop_doubtful(read, None) is read


def test_a_cell_of_a_table_that_is_missing_is_no_matter(report: Callable[..., Any]) -> None:
    read = report("甲局", requests=None)
    record = {"cells": [{"pointer": "/requests/received/total", "status": "row_absent"}]}
    assert drop_doubtful(read, record)["requests"] is None
