from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from zfxxgk.batch.batch import Criteria, judge_files
from zfxxgk.batch.figures import keep_figures
from zfxxgk.batch.identity import identify_report
from zfxxgk.batch.records import Batch, Judged, Source
from zfxxgk.batch.roster.model import Office, Roster
from zfxxgk.batch.sums import SUM, is_sum
from zfxxgk.batch.total import Total, add_up
from zfxxgk.read import ReadResult
from zfxxgk.spec.problems import find_problems

Make = Callable[..., Any]
AREA = "青禾县人民政府"
BUREAU = {"agency__kind": "department", "scope": None}
DOUBT = {"pointer": "/requests/received/total", "status": "doubtful"}


def roster(*names: str, **facts: Any) -> Roster:
    offices = [Office(name, superior=AREA, **facts) for name in names]
    return Roster({o.name: o for o in (Office(AREA), *offices)})


def total(*reports: Any, known: Roster | None = None, doubt: str = "") -> Total:
    """The sum of reports, of which that of the agency *doubt* was read with a doubtful cell."""
    judged = []
    for number, report in enumerate(reports):
        path = f"{number}.json"
        record = {"cells": [DOUBT]} if report["agency"]["name"] == doubt else None
        kept = keep_figures(ReadResult(report, record), [])
        judged.append(Judged(path, identity=identify_report(path, report, known), kept=kept))
    return add_up(Batch(tuple(judged), {}, roster=known))


def words(found: Total) -> str:
    return "；".join(note.zh for note in found.notes)


def received(found: Total) -> int:
    return found.report["requests"]["received"]["total"]


def test_the_sum_is_the_report_of_the_area_of_the_roster(report: Make) -> None:
    found = total(report("甲局", **BUREAU), report("乙局", **BUREAU), known=roster("甲局", "乙局"))
    assert (found.members, found.missing, received(found)) == (("甲局", "乙局"), (), 85 + 85)
    agency = found.report["agency"]
    assert (agency["name"], agency["level"], agency["kind"]) == (AREA, "county", "government")
    assert found.report["scope"] == "area"
    assert found.report["period"] == {"from": "2024-01-01", "to": "2024-12-31"}
    assert find_problems(found.report) == []
    assert is_sum(found.report)


def test_the_report_of_the_area_itself_is_not_added(report: Make) -> None:
    for known in (roster("甲局"), None):
        found = total(report(AREA), report("甲局", **BUREAU), known=known)
        assert (found.members, received(found)) == (("甲局",), 85)
        assert found.report["agency"]["name"] == AREA


def test_what_the_area_has_of_itself_alone_is_added(report: Make) -> None:
    own = report(AREA, scope="organ")
    given = [own, report(AREA), report("甲局", **BUREAU)]
    for known in (roster("甲局"), None):
        for order in (given, given[::-1]):
            found = total(*order, known=known)
            assert set(found.members) == {"甲局", f"{AREA}（仅本机关）"}
            assert received(found) == 85 + 85


def test_who_is_missing_is_named_in_the_file(report: Make) -> None:
    found = total(report("甲局", **BUREAU), known=roster("甲局", "乙局"))
    assert found.missing == ("乙局",)
    assert "所属机关缺 1 个：乙局" in words(found)
    about = found.report["extensions"][SUM]
    assert (about["members"], about["missing"]) == (["甲局"], ["乙局"])


def test_a_report_read_with_doubt_is_not_added(report: Make) -> None:
    given = report("甲局", **BUREAU), report("乙局", **BUREAU)
    for known in (None, roster("甲局", "乙局")):
        found = total(*given, known=known, doubt="乙局")
        assert (found.members, found.missing) == (("甲局",), ("乙局",))
        assert "部分数值读取存疑（1 份）：乙局" in words(found)


@pytest.mark.parametrize(
    ("changes", "reason"),
    [
        ({"year": 2023}, "年度不同（1 份）：丙局"),
        ({"agency__kind": "vertical"}, "垂直管理部门（1 份）：丙局"),
        ({"disputes": None}, "缺少表格（1 份）：丙局"),
        ({"base": "hybrid"}, "表三格式年度不同（1 份）：丙局"),
    ],
)
def test_what_cannot_be_added_is_left_out_and_told(
    report: Make, changes: dict[str, Any], reason: str
) -> None:
    given = [report("甲局", **BUREAU), report("乙局", **BUREAU), report("丙局", **BUREAU | changes)]
    found = total(*given)
    assert found.members == ("甲局", "乙局")
    assert reason in words(found)


def test_the_edition_of_table_2_that_most_use_counts(report: Make) -> None:
    older = report("丙局", base="form-2019")["proactive_disclosure"]
    third = report("丙局", **BUREAU, proactive_disclosure=older)
    found = total(report("甲局", **BUREAU), report("乙局", **BUREAU), third)
    assert (found.members, found.missing) == (("甲局", "乙局"), ("丙局",))
    assert "表格格式年度与多数报告不同（1 份）：丙局" in words(found)


def test_a_report_of_no_known_office_is_not_added(report: Make) -> None:
    found = total(report("甲局", **BUREAU), report(None, **BUREAU))
    assert (found.members, found.missing) == (("甲局",), ("1.json",))
    assert "机关名称不详（1 份）：1.json" in words(found)


def test_amounts_in_different_units_are_told(report: Make) -> None:
    given = [
        report(name, base="form-2019", **BUREAU, proactive_disclosure__procurement__unit=unit)
        for name, unit in (("甲局", "元"), ("乙局", "万元"))
    ]
    found = total(*given)
    assert found.report["proactive_disclosure"]["procurement"]["amount"] is None
    assert "金额单位不一，金额没有汇总" in words(found)


def test_what_must_be_corrected_is_added_and_told(report: Make, tmp_path: Path) -> None:
    sources = []
    for name, changes in (("甲局", {}), ("乙局", {"disputes__reconsideration__total": 99})):
        path = tmp_path / f"{name}.json"
        path.write_text(json.dumps(report(name, **BUREAU, **changes)), encoding="utf-8")
        sources.append(Source(str(path)))
    found = add_up(judge_files(sources, Criteria(("disputes/total",)), keep=keep_figures))
    assert set(found.members) == {"甲局", "乙局"}
    assert "已计入但有必须改正的问题，改正后请重新汇总（1 份）：乙局" in words(found)


def test_a_blank_total_stays_blank_and_its_office_is_named(report: Make) -> None:
    blank = report("乙局", **BUREAU, requests__received__total=None)
    found = total(report("甲局", **BUREAU), blank)
    assert received(found) is None
    assert "有合计空白，汇总的相应合计也留空（1 份）：乙局" in words(found)


def test_a_vertical_system_is_added_up_as_such(report: Make) -> None:
    head = Office("某市税务局", vertical=True)
    below = Office("某县税务局", superior=head.name, vertical=True)
    known = Roster({head.name: head, below.name: below})
    found = total(report("某县税务局", agency__kind="vertical", scope=None), known=known)
    assert (found.members, found.report["scope"]) == (("某县税务局",), "system")


def test_without_reports_there_is_no_sum() -> None:
    assert total() == Total(None, notes=add_up(Batch((), {})).notes)
    assert words(total()) == "没有可以汇总的报告"


def test_of_nothing_but_doubt_there_is_no_sum(report: Make) -> None:
    found = total(report("甲局", **BUREAU), doubt="甲局")
    assert (found.report, found.missing) == (None, ("甲局",))
    assert words(found).endswith("没有可以汇总的报告")
