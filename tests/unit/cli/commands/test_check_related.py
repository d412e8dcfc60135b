from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from zfxxgk.spec.problems import find_problems

Run = Callable[..., Any]
Write = Callable[..., str]
CARRY = ("--select", "years/carry-over", "--fail-on", "warning")


def listed(*lines: str) -> str:
    Path("lists").mkdir(exist_ok=True)
    Path("lists/roster.csv").write_text("\n".join(lines), encoding="utf-8")
    return "lists/roster.csv"


def last(report: Write, path: str, name: str, carried_out: int, **changes: Any) -> str:
    row = {"requests__carried_out__total": carried_out}
    return report(path, year=2023, agency__name=name, **row, **changes)


@pytest.mark.parametrize(
    ("year", "name", "words"),
    [
        (2022, "澄湖县人民政府", "last.json: 这是 2022 年度的报告"),
        (2023, "青禾县人民政府", "last.json: 这是青禾县人民政府的报告，不是澄湖县人民政府的"),
    ],
)
def test_a_year_before_of_another_office_or_year_is_refused(
    zfxxgk: Run, report: Write, year: int, name: str, words: str
) -> None:
    before = report("last.json", year=year, agency__name=name)
    done = zfxxgk("check", report("a.json"), "--previous", before)
    assert (done.code, done.out, done.err.startswith(words)) == (2, "", True)


def test_a_year_before_that_cannot_be_read_is_told(zfxxgk: Run, report: Write) -> None:
    done = zfxxgk("check", report("a.json"), "--previous", "missing.json")
    assert (done.code, done.err) == (2, "missing.json: 找不到该文件，请检查路径。\n")


def test_a_folder_of_last_year_is_paired_by_agency(zfxxgk: Run, report: Write) -> None:
    last(report, "last/1.json", "甲局", 3)
    last(report, "last/2.json", "乙局", 4)
    Path("last/3.json").write_text("{", encoding="utf-8")
    now = [report(f"now/{name}.json", agency__name=f"{name}局") for name in "甲乙丙"]
    done = zfxxgk("check", *now, "--previous", "last", *CARRY, "--format", "json")
    output = json.loads(done.out)
    assert find_problems(output, "check_output.json") == []
    found = {each["path"]: len(each["findings"]) for each in output["reports"]}
    assert found == {now[0]: 0, now[1]: 1, now[2]: 0, "last/3.json": 0}
    assert output["reports"][3]["error"] is not None
    assert output["reports"][2]["notes"][0]["zh"] == "没有找到丙局 2023 年度的报告"
    assert done.code == 2


def test_what_agrees_with_one_edition_of_last_year_is_clean(zfxxgk: Run, report: Write) -> None:
    last(report, "last/1.json", "甲局", 4, published_on="2024-01-20")
    last(report, "last/2.json", "甲局", 3, published_on="2024-01-10")
    now = report("a.json", agency__name="甲局")
    done = zfxxgk("check", now, "--previous", "last", *CARRY)
    assert done.code == 0
    assert "说明：上年报告有 2 个版本，先后为 last/1.json、last/2.json" in done.out


def test_a_roster_names_who_is_who(zfxxgk: Run, report: Write) -> None:
    roster = listed("机关名称,曾用名,文件或网址", "甲局,丁局,", "乙局,,乙.json", "丙局,,")
    report("lists/乙.json", agency__name="不详")
    old = report("in/1.json", agency__name="甲局", published_on="2025-01-05")
    new = report("in/2.json", agency__name="甲局", published_on="2025-01-15")
    last(report, "last/1.json", "丁局", 4)
    done = zfxxgk("check", old, new, "--roster", roster, "--previous", "last", *CARRY)
    assert done.code == 2  # of the other office there is no report of last year to compare with
    assert f"【{old}】甲局 2024 年度\n说明：同一机关同一年度有更新的版本 {new}，" in done.out
    assert "【lists/乙.json】" in done.out
    assert "0 份未发现问题，1 份有问题（请核实 1 处），1 份无法核对" in done.out
    assert "1 个机关没有 2024 年度报告：丙局" in done.out


def test_json_tells_of_editions_and_of_missing_reports(zfxxgk: Run, report: Write) -> None:
    roster = listed("机关名称", "甲局", "丙局")
    days = {"1": "2025-01-05", "2": "2025-01-15"}
    now = [report(f"{n}.json", agency__name="甲局", published_on=day) for n, day in days.items()]
    done = zfxxgk("check", *now, "--roster", roster, *CARRY, "--format", "json")
    output = json.loads(done.out)
    assert find_problems(output, "check_output.json") == []
    assert [each["superseded"] for each in output["reports"]] == [True, False]
    assert [each["en"] for each in output["remarks"]] == [
        "offices of the roster without a report for 2024 (1): 丙局"
    ]
    assert done.code == 2  # the only rule chosen needs last year's report


def test_an_address_in_a_roster_cannot_be_judged(zfxxgk: Run, report: Write) -> None:
    roster = listed("机关名称,网址", "甲局,", "乙局,https://qinghe.example/1.html")
    done = zfxxgk("check", report("a.json", agency__name="甲局"), "--roster", roster, *CARRY)
    assert done.code == 2
    assert "乙局：网址不会自动下载。请用浏览器打开，另存为网页后再核对该文件。" in done.err


def test_a_mistake_in_the_roster_is_told_with_its_cell(zfxxgk: Run, report: Write) -> None:
    roster = listed("机关名称", "甲局", "甲局")
    done = zfxxgk("check", report("a.json"), "--roster", roster)
    assert (done.code, done.out) == (2, "")
    assert done.err.startswith("lists/roster.csv:A3: 机关名称“甲局”在 A2 已有。")


def test_a_roster_in_the_settings_is_used(zfxxgk: Run, report: Write) -> None:
    listed("机关名称", "甲局", "丙局")
    Path("zfxxgk.toml").write_text('roster = "lists/roster.csv"', encoding="utf-8")
    done = zfxxgk("check", report("a.json", agency__name="甲局"), *CARRY)
    assert "没有 2024 年度报告：丙局" in done.out


# ---------------------------------------------------------------------- members

SUMS = ("--select", "members", "--fail-on", "warning")


def test_members_are_compared_with_the_area(zfxxgk: Run, report: Write) -> None:
    area = report("area.json")
    for name in ("甲", "乙"):
        report(f"members/{name}.json", agency__name=f"{name}局")
    done = zfxxgk("check", area, "--members", "members", *SUMS)
    assert done.code == 1
    # Two offices with 85 received each against 85 of the area.
    assert (
        "“一、本年新收政府信息公开申请数量”总计：汇总报告85件，2个所属机关的报告合计170件"
        in done.out
    )
    assert "甲局 · 表三 · 一、本年新收政府信息公开申请数量 · 总计：85" in done.out
    assert "说明：与 2 个所属机关的报告核对：名单不全或未声明完整" in done.out
    one = zfxxgk("check", area, "--members", "members/甲.json", *SUMS)
    assert one.code == 0


def test_members_that_cannot_be_read_are_told(zfxxgk: Run, report: Write) -> None:
    report("members/甲.json", agency__name="甲局")
    Path("members/乙.json").write_text("{", encoding="utf-8")
    done = zfxxgk("check", report("area.json"), "--members", "members", *SUMS)
    assert (done.code, done.err.startswith("members/乙.json:")) == (2, True)


def test_members_belong_to_one_area(zfxxgk: Run, report: Write) -> None:
    several = [report(name) for name in ("a.json", "b.json")]
    done = zfxxgk("check", *several, "--members", report("m/c.json"), *SUMS)
    assert (done.code, "这里有 2 份" in done.err) == (2, True)
