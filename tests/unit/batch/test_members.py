from __future__ import annotations

from collections.abc import Callable
from itertools import permutations
from typing import Any

import pytest

from zfxxgk.batch.identity import identify_report
from zfxxgk.batch.members import find_members, may_have_members
from zfxxgk.batch.records import Members
from zfxxgk.batch.roster.model import Office, Roster
from zfxxgk.batch.sums import SUM
from zfxxgk.read import ReadResult

Make = Callable[..., Any]
AREA = "青禾县人民政府"


def roster(*names: str, complete: bool = True, **facts: Any) -> Roster:
    offices = [Office(name, superior=AREA, **facts) for name in names]
    return Roster({o.name: o for o in (Office(AREA, complete=complete), *offices)})


def of(area: Any, *members: Any, known: Roster | None = None, doubt: str = "") -> Members:
    """The members of an area among reports; those of the agency *doubt* have one unread cell."""
    readings = {}
    for number, report in enumerate(members):
        cell = {"pointer": "/requests/received/total", "status": "unreadable"}
        record = {"cells": [cell]} if report["agency"]["name"] == doubt else None
        readings[f"{number}.json"] = ReadResult(report, record)
    pool = [identify_report(path, each.report, known) for path, each in readings.items()]
    return find_members(identify_report("area.json", area, known), area, readings, known, pool)


def names(found: Members) -> list[str]:
    return [report["agency"]["name"] for report in found.reports or ()]


def words(found: Members) -> str:
    return "；".join(note.zh for note in found.notes)


# ---------------------------------------------------------------------- without a roster


def test_all_reports_given_are_members_of_a_list_that_is_not_complete(report: Make) -> None:
    found = of(report(AREA), report("甲局"), report("乙局"))
    assert names(found) == ["甲局", "乙局"]
    assert found.coverage == {"complete": False, "missing": []}
    assert "与 2 个所属机关的报告核对：名单不全或未声明完整" in words(found)


@pytest.mark.parametrize(
    ("changes", "reason"),
    [
        ({"year": 2023}, "年度不同（1 份）：乙局"),
        ({"agency__kind": "vertical"}, "垂直管理部门（1 份）：乙局"),
        ({"requests": None}, "缺少表格（1 份）：乙局"),
        ({"base": "hybrid"}, "表三格式年度不同（1 份）：乙局"),
    ],
)
def test_what_cannot_be_added_is_left_out_and_told(
    report: Make, changes: dict[str, Any], reason: str
) -> None:
    found = of(report(AREA), report("甲局"), report("乙局", **changes))
    assert names(found) == ["甲局"]
    assert reason in words(found)


def test_the_area_itself_is_no_member(report: Make) -> None:
    assert names(of(report(AREA), report("甲局"), report(AREA))) == ["甲局"]


def test_what_the_area_has_of_itself_alone_is_a_member(report: Make) -> None:
    """The government's own requests, beside those of its departments."""
    own = report(AREA, scope="organ")
    assert names(of(report(AREA), report("甲局"), own)) == ["甲局", AREA]
    found = of(report(AREA), report("甲局"), own, known=roster("甲局"))
    assert (names(found), found.coverage["missing"]) == (["甲局", AREA], [])


def test_the_sum_of_the_members_is_none_of_them(report: Make) -> None:
    total = report(AREA, extensions={SUM: {}})
    found = of(report(AREA), total)
    assert names(found) == []
    assert f"请用 compare 与汇总报告逐格比较，或者在这里给出各机关的报告（1 份）：{AREA}" in words(
        found
    )


def test_of_editions_that_no_date_orders_none_is_added(report: Make) -> None:
    given = {"published_on": None, "requests__received__total": 1}
    one, other = (
        report("甲局", **given),
        report("甲局", **{**given, "requests__received__total": 2}),
    )
    found = of(report(AREA), one, other, report("乙局"), known=roster("甲局", "乙局"))
    assert names(found) == ["乙局"]
    assert found.coverage == {"complete": True, "missing": ["甲局"]}
    assert "有数字不同的版本，先后不明（1 份）：甲局" in words(found)


def test_editions_of_the_same_numbers_are_one(report: Make) -> None:
    one = report("甲局", published_on=None)
    assert names(of(report(AREA), one, one, report("乙局"))) == ["甲局", "乙局"]


def test_the_latest_edition_of_a_member_counts_whatever_the_order(report: Make) -> None:
    old = report("甲局", published_on="2025-01-10", requests__received__total=1)
    new = report("甲局", published_on="2025-01-20", requests__received__total=2)
    for order in permutations((old, new, report("乙局"))):
        found = of(report(AREA), *order)
        received = {r["agency"]["name"]: r["requests"]["received"]["total"] for r in found.reports}
        assert received == {"甲局": 2, "乙局": 85}
        assert "已有更新的版本（1 份）：甲局" in words(found)


def test_a_report_of_the_organ_alone_is_not_compared(report: Make) -> None:
    found = of(report(AREA, scope="organ"), report("甲局"))
    assert (found.reports, "仅统计本机关" in words(found)) == ((), True)


def test_an_area_that_reports_its_own_level_is_not_held_against_those_below(report: Make) -> None:
    given = report(AREA, scope="own_level", agency__level="county", agency__kind="government")
    bureau = report("甲局", agency__level="county", agency__kind="department")
    town = report("乙镇", agency__level="township", agency__kind="government")
    known = roster("甲局", "乙镇")
    found = of(given, bureau, town, known=known)
    assert (names(found), found.coverage) == (["甲局"], {"complete": True, "missing": []})
    assert "属于下级，不在本级之内（1 份）：乙镇" in words(found)


def test_another_edition_of_table_2_is_told(report: Make) -> None:
    older = report("乙局", base="form-2019")["proactive_disclosure"]
    found = of(report(AREA), report("甲局"), report("乙局", proactive_disclosure=older))
    assert names(found) == ["甲局", "乙局"]
    assert "表二未与所属机关比较" in words(found)


# ---------------------------------------------------------------------- through the roster


def test_a_complete_list_without_a_gap_is_all_there_is(report: Make) -> None:
    found = of(report(AREA), report("甲局"), report("乙局"), known=roster("甲局", "乙局"))
    assert found.coverage == {"complete": True, "missing": []}
    assert words(found) == "与 2 个所属机关的报告核对：各格应相等"


def test_members_without_a_report_are_missing(report: Make) -> None:
    found = of(report(AREA), report("甲局"), known=roster("甲局", "乙局", "丙局"))
    assert found.coverage == {"complete": True, "missing": ["乙局", "丙局"]}
    assert "所属机关缺 2 个：乙局、丙局" in words(found)


def test_a_list_that_is_not_complete_stays_so(report: Make) -> None:
    found = of(report(AREA), report("甲局"), known=roster("甲局", complete=False))
    assert found.coverage == {"complete": False, "missing": []}


@pytest.mark.parametrize("changes", [{"disputes": None}, {"base": "hybrid"}, {"year": 2023}])
def test_a_member_that_cannot_be_added_is_missing(report: Make, changes: dict[str, Any]) -> None:
    known = roster("甲局", "乙局")
    found = of(report(AREA), report("甲局"), report("乙局", **changes), known=known)
    assert (names(found), found.coverage["missing"]) == (["甲局"], ["乙局"])


def test_what_was_read_in_doubt_is_blank_and_no_ground_for_equality(report: Make) -> None:
    known = roster("甲局", "乙局")
    found = of(report(AREA), report("甲局"), report("乙局"), known=known, doubt="乙局")
    assert names(found) == ["甲局", "乙局"]
    assert found.reports[1]["requests"]["received"]["total"] is None
    assert found.coverage == {"complete": True, "missing": ["乙局"]}
    assert "部分数值读取存疑（1 份）：乙局" in words(found)


def test_others_than_the_listed_are_told(report: Make) -> None:
    known = roster("甲局")
    found = of(report(AREA), report("甲局"), report("丁局"), known=known)
    assert (names(found), "不在所属机关之列（1 份）：丁局" in words(found)) == (["甲局"], True)


def test_vertical_organs_are_left_out_but_of_a_system(report: Make) -> None:
    bureau = Office("市税务局", vertical=True, complete=True)
    below = Office("县税务局", superior="市税务局", vertical=True)
    county = Office("气象局", superior=AREA, vertical=True)
    member = Office("甲局", superior=AREA)
    known = Roster({o.name: o for o in (Office(AREA), bureau, below, county, member)})
    found = of(report(AREA), report("甲局"), report("气象局"), known=known)
    assert (names(found), "垂直管理部门（1 份）：气象局" in words(found)) == (["甲局"], True)
    assert names(of(report("市税务局", scope="system"), report("县税务局"), known=known)) == [
        "县税务局"
    ]


# ---------------------------------------------------------------------- which reports have any


@pytest.mark.parametrize(
    ("scope", "kind", "level", "expected"),
    [
        ("area", "government", "county", True),
        ("system", "vertical", None, True),
        ("own_level", "government", "county", True),
        ("organ", "government", "county", False),
        (None, "government", "county", True),
        (None, "government", None, True),
        (None, "government", "township", False),
        (None, "department", "county", False),
        (None, None, None, False),
    ],
)
def test_who_may_have_members(
    report: Make, scope: Any, kind: Any, level: Any, expected: bool
) -> None:
    given = report("甲", scope=scope, agency__kind=kind, agency__level=level)
    assert may_have_members(given) is expected
