from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

from unit.cli.commands.county_samples import AREA, HEAD, WRONG, rows

Command = Callable[..., Any]
Report = Callable[..., str]


def test_every_office_has_a_row_with_what_is_wrong_in_words(
    zfxxgk: Command, wrong: Report, report: Report
) -> None:
    done = zfxxgk("summary", report("b.json"), wrong("a.json"), "missing.json", "--format", "csv")
    first, second, third = rows(done.out)
    assert (first["机关"], first["年度"], first["文件"]) == (AREA, "2024", "a.json")
    assert (first["结论"], first["必须改正"], first["请核实"]) == ("需要改正", "1", "0")
    assert "行政复议" in first["哪里不对"]
    assert (second["报送"], second["结论"]) == ("读不了", "无法核对")
    assert second["哪里不对"] == "找不到该文件，请检查路径。"
    assert (third["结论"], third["哪里不对"]) == ("未发现问题", "")
    assert done.code == 2


def test_of_many_problems_the_first_are_told_and_the_others_counted(
    zfxxgk: Command, report: Report
) -> None:
    tracks = ("reconsideration", "litigation_direct", "litigation_after_reconsideration")
    many = {f"disputes__{track}__total": 99 for track in tracks}
    file = report("a.json", published_on="2024-12-30", **many)
    (line,) = rows(zfxxgk("summary", file, "--format", "csv").out)
    assert (line["必须改正"], line["请留意"]) == ("3", "1")
    assert line["哪里不对"].endswith("另有 2 处。")
    # Beside errors, what is only worth attention is but counted.
    assert "发布" not in line["哪里不对"]


def test_missing_and_late_reports_come_from_the_roster(zfxxgk: Command, report: Report) -> None:
    lines = f"{AREA},,2025-03-15,\n澄湖县数据局,,2025-01-31,\n澄湖县粮食局,,,更名？\n"
    Path("roster.csv").write_text(HEAD + lines, encoding="utf-8")
    # Published on 20 March 2025, due on 15 March.
    done = zfxxgk("summary", report("a.json"), "--roster", "roster.csv", "--format", "csv")
    missing, late, asked = rows(done.out)
    assert (late["发布日期"], late["期限"]) == ("2025-03-20", "晚 5 天")
    assert (missing["机关"], missing["报送"], missing["结论"]) == ("澄湖县数据局", "未报送", "")
    assert missing["期限"] == "应于 2025-01-31 前发布"
    assert (asked["机关"], asked["报送"], asked["哪里不对"]) == ("澄湖县粮食局", "待确认", "更名？")
    assert "名单中有 1 个机关没有 2024 年度报告：澄湖县数据局" in done.err


def test_the_key_numbers_stand_beside_those_of_last_year(zfxxgk: Command, report: Report) -> None:
    before = report("old/a.json", year=2023, requests__received__total=80)
    report("b.json", agency__name="澄湖县数据局", requests__received__total=100)
    arguments = ("--previous", before, "--format", "csv")
    (line,) = rows(zfxxgk("summary", report("a.json"), *arguments).out)
    shown = [line[key] for key in ("本年新收", "上年新收", "增减", "增减%", "新收排名")]
    assert shown == ["85", "80", "5", "+6.2%", "1"]
    # By hand: 38 granted and 9 in part, of 83 results.
    assert (line["公开（含部分公开）"], line["公开比例"]) == ("47", "56.6%")
    assert (line["不予公开"], line["不予公开主要理由"]) == ("5", "4.保护第三方合法权益")
    assert (line["行政诉讼"], line["复议诉讼结果纠正"], line["上年：行政诉讼"]) == ("4", "1", "4")
    both = rows(zfxxgk("summary", "a.json", "b.json", "--format", "csv").out)
    assert {each["机关"]: each["新收排名"] for each in both} == {AREA: "2", "澄湖县数据局": "1"}
    assert {each["上年新收"] for each in both} == {""}


def test_of_a_report_that_no_rule_could_judge_this_is_told(zfxxgk: Command, report: Report) -> None:
    file = report("a.json", disputes=None)
    chosen = ("--select", "disputes/total", "--format", "csv")
    (line,) = rows(zfxxgk("summary", file, *chosen).out)
    assert line["哪里不对"].startswith("没有核对任何一项")


def test_another_edition_is_not_dropped_in_silence(zfxxgk: Command, county: Any) -> None:
    folder = county(水利={"published_on": "2025-01-20", "revised_on": "2025-01-22"})
    old = json.loads(Path(folder, "澄湖县水利局.json").read_text(encoding="utf-8"))
    old |= {"published_on": "2025-01-10", "revised_on": None}
    old["requests"]["granted"]["total"] = 37
    Path(folder, "初稿.json").write_text(json.dumps(old), encoding="utf-8")
    found = rows(zfxxgk("summary", folder, "--roster", "roster.csv", "--format", "csv").out)
    (line,) = (each for each in found if each["机关"] == "澄湖县水利局")
    assert line["备注"] == "另有一版未计：reports/初稿.json"
    arguments = ("--roster", "roster.csv", "--sheet", "corrections", "--format", "csv")
    day, cell = rows(zfxxgk("summary", folder, *arguments).out)
    shown = day["项目"], day["另一版"], day["这一版"]
    assert shown == ("发布日期", "2025-01-10", "2025-01-20")
    assert cell["项目"].endswith("（一）予以公开 · 总计")
    assert (cell["另一版"], cell["这一版"], cell["增减"]) == ("37", "38", "1")
    assert (cell["另一版的文件"], cell["更正日期"]) == ("reports/初稿.json", "2025-01-22")


def test_where_undated_editions_differ_is_shown(zfxxgk: Command, county: Any) -> None:
    folder = county(水利={"published_on": None})
    other = json.loads(Path(folder, "澄湖县水利局.json").read_text(encoding="utf-8"))
    other["requests"]["granted"]["total"] = 37
    Path(folder, "x.json").write_text(json.dumps(other), encoding="utf-8")
    arguments = ("--roster", "roster.csv", "--sheet", "corrections", "--format", "csv")
    (line,) = rows(zfxxgk("summary", folder, *arguments).out)
    assert line["项目"].endswith("（一）予以公开 · 总计")
    assert {line["另一版"], line["这一版"]} == {"37", "38"}
    assert line["更正日期"] == "先后不明，两版都已核对"


def test_a_corrected_edition_alone_is_told_as_such(zfxxgk: Command, report: Report) -> None:
    file = report("a.json", revised_on="2025-04-01", replaces="旧版")
    arguments = ("--sheet", "corrections", "--format", "csv")
    (line,) = rows(zfxxgk("summary", file, *arguments).out)
    assert (line["更正日期"], line["另一版的文件"]) == ("2025-04-01", "旧版")
    assert line["项目"] == "报告写明已更正，未见更正前的版本"


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
    assert [line["文件"] for line in lines if line["结论"] == "无法核对"] == ["r/07.json"]
    assert lines[0]["文件"] == "r/07.json"


def test_each_problem_has_a_line_with_room_for_an_answer(zfxxgk: Command, county: Any) -> None:
    folder = county(财政={"requests__received__total": 88}, 审计=WRONG)
    arguments = ("--roster", "roster.csv", "--sheet", "problems", "--format", "csv")
    first, second = (
        each
        for each in rows(zfxxgk("summary", folder, *arguments).out)
        if each["程度"] == "必须改正"
    )
    assert (first["机关"], first["现为"], first["应为（推算）"]) == ("澄湖县财政局", "88", "85")
    assert first["项目"] == "表三 · 一、本年新收政府信息公开申请数量 · 总计"
    rules = {"narrative/received", "requests/balance", "requests/row-total"}
    assert set(first["规则"].split("；")) == rules
    assert len(first["指纹"].split("；")) == len(rules)
    assert (first["单位说明"], first["不退回"]) == ("", "")
    # One of several cells: what it should be is not known.
    assert (second["机关"], second["应为（推算）"]) == ("澄湖县审计局", "")


def test_rules_come_by_the_number_of_reports_they_concern(
    zfxxgk: Command, wrong: Report, report: Report
) -> None:
    wrong("a.json")
    both = report("b.json", disputes__reconsideration__total=99, published_on="2024-12-30")
    done = zfxxgk("summary", "a.json", both, "--sheet", "rules", "--format", "csv")
    first, second = rows(done.out)
    assert (first["规则"], first["涉及报告数"], first["处数"]) == ("disputes/total", "2", "2")
    assert (second["规则"], second["涉及报告数"]) == ("form/published-too-early", "1")
