from __future__ import annotations

import csv
import io
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import openpyxl
import pytest
from lxml import html

Command = Callable[..., Any]
Report = Callable[..., str]

ROSTER = """\
机关名称,应报日期
澄湖县人民政府,2025-03-15
澄湖县数据局,2025-01-31
"""


def rows(text: str) -> list[dict[str, str]]:
    assert text.startswith("\ufeff")
    return list(csv.DictReader(io.StringIO(text[1:])))


def test_every_office_has_a_row_with_its_verdict_in_words(
    zfxxgk: Command, wrong: Report, report: Report
) -> None:
    done = zfxxgk("summary", wrong("a.json"), report("b.json"), "missing.json", "--format", "csv")
    first, second, third = rows(done.out)
    assert first["结论"] == "退回修改（必须改正 1，请核实 0，读取存疑 0）"
    assert (first["机关"], first["年度"], first["必须改正"]) == ("澄湖县人民政府", "2024", "1")
    assert second["结论"].startswith("未发现问题")
    assert third["结论"].startswith("无法核对")
    assert third["备注"] == "找不到该文件，请检查路径。"
    assert done.code == 2


def test_missing_and_late_reports_come_from_the_roster(zfxxgk: Command, report: Report) -> None:
    Path("roster.csv").write_text(ROSTER, encoding="utf-8")
    # Published on 20 March 2025, due on 15 March.
    done = zfxxgk("summary", report("a.json"), "--roster", "roster.csv", "--format", "csv")
    late, missing = rows(done.out)
    assert (late["发布日期"], late["期限"]) == ("2025-03-20", "晚 5 天")
    assert (missing["机关"], missing["结论"]) == ("澄湖县数据局", "没有报告")
    assert missing["期限"] == "应于 2025-01-31 前发布"


def test_the_years_stand_side_by_side(zfxxgk: Command, report: Report) -> None:
    before = report("old/a.json", year=2023, requests__received__total=80)
    arguments = ("--previous", before, "--sheet", "years", "--format", "csv")
    found = {
        line["项目"]: line for line in rows(zfxxgk("summary", report("a.json"), *arguments).out)
    }
    line = found["表三 · 一、本年新收政府信息公开申请数量 · 总计"]
    assert (line["上年"], line["本年"], line["增减"]) == ("80", "85", "5")


def test_rules_come_by_the_number_of_reports_they_concern(
    zfxxgk: Command, wrong: Report, report: Report
) -> None:
    wrong("a.json")
    both = report("b.json", disputes__reconsideration__total=99, published_on="2024-12-30")
    done = zfxxgk("summary", "a.json", both, "--sheet", "rules", "--format", "csv")
    first, second = rows(done.out)
    assert (first["规则"], first["涉及报告数"], first["处数"]) == ("disputes/total", "2", "2")
    assert (second["规则"], second["涉及报告数"]) == ("form/published-too-early", "1")


def test_a_workbook_has_a_sheet_each_and_no_formulas(zfxxgk: Command, report: Report) -> None:
    evil = report("a.json", agency__name="=1+1", year=2024)
    assert zfxxgk("summary", evil, "--output", "s.xlsx").code == 0
    book = openpyxl.load_workbook("s.xlsx")
    assert book.sheetnames == ["机关", "常见问题", "与上年比较"]
    cell = book["机关"]["A2"]
    assert (cell.value, cell.data_type) == ("=1+1", "s")
    assert book["机关"]["D2"].value == 0


def test_csv_holds_no_formulas_either(zfxxgk: Command, report: Report) -> None:
    (line,) = rows(zfxxgk("summary", report("a.json", agency__name="=1+1"), "--format", "csv").out)
    assert line["机关"] == "'=1+1"


def test_the_page_has_a_chart_and_needs_nothing_else(
    zfxxgk: Command, wrong: Report, report: Report
) -> None:
    both = report("b.json", disputes__reconsideration__total=99, published_on="2024-12-30")
    zfxxgk("summary", wrong("a.json"), both, "--output", "s.html")
    page = html.fromstring(Path("s.html").read_text(encoding="utf-8"))
    assert page.xpath("//script | //link | //img | //@src | //@href") == []
    bars = [bar.get("style") for bar in page.xpath("//span[@class='bar']")]
    assert bars == ["width: 100.0%", "width: 50.0%"]


def test_text_shows_every_sheet_that_has_lines(zfxxgk: Command, wrong: Report) -> None:
    out = zfxxgk("summary", wrong("a.json")).out
    assert out.startswith("机关\n")
    assert "\n\n常见问题\n" in out
    assert "与上年比较" not in out


def test_a_workbook_needs_a_file(zfxxgk: Command, report: Report) -> None:
    done = zfxxgk("summary", report("a.json"), "--format", "xlsx")
    assert (done.code, done.out, done.err) == (2, "", "xlsx 格式需要用 --output 指定文件。\n")


def test_without_the_extra_the_remedy_is_named(
    zfxxgk: Command, report: Report, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "xlsxwriter", None)
    done = zfxxgk("summary", report("a.json"), "--output", "s.xlsx")
    assert done.code == 2
    assert 'pip install "zfxxgk[excel]"' in done.err
    assert not Path("s.xlsx").exists()


def test_accepted_findings_do_not_count(zfxxgk: Command, wrong: Report) -> None:
    wrong("a.json")
    zfxxgk("check", "a.json", "--format", "json", "--output", "old.json")
    done = zfxxgk("summary", "a.json", "--baseline", "old.json", "--format", "csv")
    (line,) = rows(done.out)
    assert (done.code, line["必须改正"]) == (0, "0")


def test_a_poisoned_file_does_not_stop_the_others(zfxxgk: Command, report: Report) -> None:
    Path("r").mkdir()
    for number in range(30):
        report(f"r/{number:02}.json", agency__name=f"第{number}局")
    Path("r/07.json").write_bytes(b'{"spec_version": ' + b"[" * 100_000)
    lines = rows(zfxxgk("summary", "r", "--format", "csv").out)
    assert len(lines) == 30
    assert [line["文件"] for line in lines if line["结论"].startswith("无法核对")] == ["r/07.json"]
