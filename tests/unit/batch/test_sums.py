from __future__ import annotations

import copy
from collections.abc import Callable
from typing import Any

from zfxxgk.batch.sums import SUM, add_reports, tell_sum
from zfxxgk.spec.problems import find_problems


def test_tables_are_added_cell_by_cell(report: Callable[..., Any]) -> None:
    one = report("甲局", proactive_disclosure__fees__amount=0.1)
    two = report("乙局", proactive_disclosure__fees__amount=0.2, requests__received__total=5)
    found = add_reports([one, two])
    assert found["agency"]["name"] == "甲局、乙局"
    assert found["requests"]["received"]["total"] == 85 + 5
    assert found["requests"]["received"]["natural_person"] == 70 + 70
    assert found["proactive_disclosure"]["fees"]["amount"] == 0.3
    assert find_problems(found) == []


def test_nothing_but_tables_is_left(report: Callable[..., Any]) -> None:
    found = add_reports([report("甲局"), report("乙局")])
    assert found["overview"]["text"] is found["published_on"] is found["title"] is None
    assert found["other_matters"]["processing_fee"]["charged"] is None
    assert found["cites"] == []


def test_a_blank_total_stays_blank_and_a_blank_item_adds_nothing(
    report: Callable[..., Any],
) -> None:
    blank = report("甲局", requests__received__total=None, requests__received__business=None)
    found = add_reports([blank, report("乙局")])["requests"]["received"]
    assert (found["total"], found["business"]) == (None, 9)
    nowhere = add_reports([blank, copy.deepcopy(blank)])["requests"]["received"]
    assert nowhere["business"] is None


def test_tables_of_different_editions_have_no_sum(report: Callable[..., Any]) -> None:
    found = add_reports([report("甲局"), report("乙局", base="form-2019")])
    assert found["requests"] is found["proactive_disclosure"] is None
    assert found["disputes"]["reconsideration"]["total"] > 0


def test_amounts_in_different_units_are_not_added(report: Callable[..., Any]) -> None:
    """251,000 yuan in the example; a unit that is not written may be the other one."""
    one = report("甲局", base="form-2019")
    for unit in ("万元", None):
        changes = {"proactive_disclosure__procurement__unit": unit}
        found = add_reports([one, report("乙局", base="form-2019", **changes)])
        procurement = found["proactive_disclosure"]["procurement"]
        assert procurement == {"projects": 3 + 3, "amount": None, "unit": None}
    alike = add_reports([one, one])["proactive_disclosure"]["procurement"]
    assert alike == {"projects": 6, "amount": 502000, "unit": "元"}


def test_whose_sum_a_report_is_survives_what_people_do_to_the_file(
    report: Callable[..., Any],
) -> None:
    assert tell_sum(report("甲局")) is None
    about: dict[str, Any] = {"members": ["甲局", "乙局"], "missing": ["丙局"]}
    told = tell_sum(report("某县", extensions={SUM: about}))
    assert told is not None
    assert told.zh == "共 2 份报告之和，缺 1 个：丙局"
    for broken in ({}, {"members": 3, "missing": None}, {"members": [1], "missing": [{}]}):
        told = tell_sum(report("某县", extensions={SUM: broken}))
        assert told is not None
        assert told.zh == "共 0 份报告之和"
    assert tell_sum(report("某县", extensions={SUM: "x"})) is None


def test_the_given_reports_stay_as_they_are(report: Callable[..., Any]) -> None:
    one = report("甲局")
    add_reports([one, report("乙局")])
    assert one == report("甲局")
