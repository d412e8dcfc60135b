from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from invented.reports import page
from invented.writers import write

from zfxxgk.cli.reporters.phrases import name_place

SUM_OF_RECEIVED = "applicant.map(c, report.requests.received[c]).sum()"


def test_a_cause_tells_the_cells_the_broken_sums_the_place_and_the_basis(
    zfxxgk: Callable[..., Any], document: Callable[..., str]
) -> None:
    lines = zfxxgk("check", document("a.md"), "--select", "disputes").out.splitlines()
    assert lines[:3] == ["【a.md】青禾县民政局 2024 年度", "", "必须改正（1 处）"]
    # 2 + 1 + 0 + 0 = 3 is printed as 4: the total is 3, or one of the four is one more.
    assert lines[3].startswith("  1. 以下 5 格之一疑似有误")
    assert "：表四行政复议：" in lines[3]
    for name, value, implied in (
        ("结果纠正", 1, 2),
        ("其他结果", 0, 1),
        ("尚未审结", 0, 1),
        ("总计", 4, 3),
        ("结果维持", 2, 3),
    ):
        assert f"{name} {value}（推算为 {implied}）" in lines[3]
    assert lines[3].endswith("请先查台账，不要为凑平直接改数。")
    places = ("结果纠正", "其他结果", "尚未审结", "总计", "结果维持")
    assert lines[4] == "     不相符之处："
    assert lines[5].startswith("       表四行政复议")
    assert "结果维持 2＋结果纠正 1" in lines[5]
    assert lines[5].endswith("总计填 4，相差 1。 [disputes/total]")
    assert lines[6] == "     位置："
    for line, column in zip(sorted(lines[7:12]), sorted(places), strict=True):
        assert line.startswith(f"       表四 · 行政复议 · {column}：第 1 个表格，第 4 行，第 ")
        assert line.endswith(" 列，文件第 13 行")
    assert lines[12].startswith("     依据：")
    # three totals of table 4: reconsideration, and two kinds of litigation
    assert lines[13:] == ["", "已核对 3 项，有 1 处问题。"]


def test_sums_that_one_cell_broke_are_one_entry(
    zfxxgk: Callable[..., Any], report: Callable[..., str]
) -> None:
    path = report("a.json", requests__granted__business=77, published_on="2025-04-02")
    out = zfxxgk("check", path, "--select", "requests,form/deadline-government").out
    assert "必须改正（1 处）" in out
    lines = out.splitlines()
    at = next(n for n, line in enumerate(lines) if line.startswith("  1. 疑似有误："))
    assert [line.rpartition(" ")[2] for line in lines[at + 2 : at + 4]] == [
        "[requests/concluded-total]",
        "[requests/row-total]",
    ]
    # Both rest on the notice in force for the year, each with its own place in it.
    assert lines[at + 4].count("国办公开办函〔2021〕30号") == 1
    assert "附件，表三（七）总计、表三“总计”列" in lines[at + 4]
    assert "国办公开办函〔2019〕60号" not in out
    assert "请核实（1 处）" in out


def test_findings_are_grouped_by_severity_in_words(
    zfxxgk: Callable[..., Any], report: Callable[..., str]
) -> None:
    path = report("a.json", disputes__reconsideration__total=99, published_on="2025-04-02")
    out = zfxxgk("check", path).out
    assert out.index("必须改正（1 处）") < out.index("请核实（1 处）")
    assert "请留意" not in out
    english = zfxxgk("check", path, "--lang", "en").out
    assert english.index("Must be corrected (1)") < english.index("Please verify (1)")


def test_a_clean_report_tells_what_was_checked_and_what_was_not(
    zfxxgk: Callable[..., Any], report: Callable[..., str]
) -> None:
    out = zfxxgk("check", report("a.json"), "--select", "disputes/total,years/carry-over").out
    assert out == (
        "【a.json】澄湖县人民政府 2024 年度\n\n已核对 3 项，未发现问题。\n"
        "另有 1 项没有核对：未提供上年报告。用 --verbose 查看。\n"
    )


def test_cells_whose_values_the_message_has_and_the_year_are_not_told_again(
    zfxxgk: Callable[..., Any], report: Callable[..., str]
) -> None:
    path = report("a.json", published_on="2025-04-02")
    out = zfxxgk("check", path, "--select", "form/deadline-government").out
    assert "发布（落款）日期为2025-04-02" in out
    assert "涉及" not in out
    assert "报告年度" not in out


def test_all_that_was_not_checked_is_told_when_asked_for(
    zfxxgk: Callable[..., Any], report: Callable[..., str]
) -> None:
    out = zfxxgk("check", report("a.json"), "--select", "years/carry-over", "--verbose").out
    assert out.endswith(
        "未核对 1 项：\n  未提供上年报告（1 项）：上年结转与上年报告的结转下年不一致\n"
    )
    out = zfxxgk("check", report("a.json")).out
    assert "等。用 --verbose 查看。\n" in out
    assert len([line for line in out.splitlines() if "没有核对" in line]) == 1


def test_nothing_checked_is_not_called_clean(
    zfxxgk: Callable[..., Any], report: Callable[..., str]
) -> None:
    out = zfxxgk("check", report("a.json"), "--select", "years/carry-over").out
    assert "没有核对任何一项" in out
    assert "未发现问题" not in out


@pytest.mark.parametrize("options", [(), ("--quiet",)])
def test_where_nothing_could_be_checked_the_reason_is_told_for_each_file(
    zfxxgk: Callable[..., Any], report: Callable[..., str], options: tuple[str, ...]
) -> None:
    paths = [report(f"{name}.json", agency__name=name) for name in ("甲局", "乙局")]
    done = zfxxgk("check", *paths, "--select", "years/carry-over", *options)
    assert done.code == 2
    for path in paths:
        (block,) = [each for each in done.out.split("\n\n") if f"【{path}】" in each]
        assert "没有核对任何一项" in done.out
        assert "未提供上年报告（1 项）" in done.out.partition(block)[2].partition("【")[0]


def test_what_could_not_be_read_is_told_where_nothing_else_is(
    zfxxgk: Callable[..., Any], office: Path
) -> None:
    rows = "规章 0 0 0 行政规范性文件 1 0 3 行政许可 1 行政处罚 2 行政强制 0 本年处理决定数量"
    text = write(page(4, "2021"), "text").decode()
    (office / "a.txt").write_text(re.sub(r"(?s)第二十条.*?(?=\r\n三、)", rows, text), "utf-8")
    out = zfxxgk("check", "a.txt", "--select", "disclosure,disputes/total").out
    assert "已核对 3 项，未发现问题；但是有的格没有读出，请对照原件。" in out
    assert "等 10 格未能可靠读取：文字中有本表的内容" in out


def test_several_files_end_with_a_summary(
    zfxxgk: Callable[..., Any], report: Callable[..., str], wrong: Callable[..., str]
) -> None:
    out = zfxxgk("check", report("a.json"), wrong("b.json"), "c.json").out
    assert (
        out.splitlines()[-1]
        == "共 3 份报告：1 份未发现问题，1 份有问题（必须改正 1 处），1 份无法核对。"
    )
    assert "【c.json】\n无法核对：找不到该文件" in out
    assert "份报告" not in zfxxgk("check", "a.json").out


def write_many(report: Callable[..., str], count: int) -> list[str]:
    """A folder of reports of so many offices, the first with a wrong total."""
    wrong = {"disputes__reconsideration__total": 99}
    return [
        report(f"in/{n}.json", agency__name=f"{n}号局", **({} if n else wrong))
        for n in range(count)
    ]


def test_of_many_files_those_without_anything_to_say_are_only_counted(
    zfxxgk: Callable[..., Any], report: Callable[..., str]
) -> None:
    write_many(report, 3)
    select = ("--select", "disputes/total,years/carry-over")
    lines = zfxxgk("check", "in", *select).out.splitlines()
    assert [line for line in lines if line.startswith("【")] == ["【in/0.json】0号局 2024 年度"]
    assert lines[-2:] == [
        "另有 3 项没有核对：未提供上年报告。用 --verbose 查看。",
        "共 3 份报告：2 份未发现问题，1 份有问题（必须改正 1 处），0 份无法核对。",
    ]
    assert zfxxgk("check", "in", *select, "--verbose").out.count("【") == 3


def test_a_hundred_reports_are_a_screen(
    zfxxgk: Callable[..., Any], report: Callable[..., str]
) -> None:
    write_many(report, 100)
    out = zfxxgk("check", "in", "--select", "disclosure,requests,disputes,years").out
    assert len(out.splitlines()) < 25


def test_quiet_is_what_was_found_and_the_last_line(
    zfxxgk: Callable[..., Any], report: Callable[..., str], wrong: Callable[..., str]
) -> None:
    clean, beside = report("a.json"), "in/b.png"
    assert re.fullmatch(r"已核对 \d+ 项，未发现问题。\n", zfxxgk("check", clean, "-q").out)
    wrong("in/a.json")
    Path(beside).touch()
    done = zfxxgk("check", clean, "in", "missing.json", "-q")
    heads = [line for line in done.out.splitlines() if line and line[0] != " "]
    assert heads == [
        "【in/a.json】澄湖县人民政府 2024 年度",
        "必须改正（1 处）",
        "【missing.json】",
        "无法核对：找不到该文件，请检查路径。",
        "共 3 份报告：1 份未发现问题，1 份有问题（必须改正 1 处），1 份无法核对。",
    ]
    both = zfxxgk("check", clean, "-q", "--verbose")
    assert (both.code, both.err) == (2, "--quiet 与 --verbose 不能同时使用。\n")


def test_what_a_rule_failed_at_is_told_however_quiet(
    zfxxgk: Callable[..., Any], report: Callable[..., str], own_rules: Callable[..., str]
) -> None:
    folder = own_rules("(report.requests.received.total - 85) * 9223372036854775807")
    path = report("a.json", requests__received__total=5)
    done = zfxxgk("check", path, "--rules", folder, "--select", "local", "--quiet")
    assert done.code == 2
    assert "新收申请过多" in done.out


def test_many_cells_are_told_without_their_zeros(
    zfxxgk: Callable[..., Any], report: Callable[..., str], own_rules: Callable[..., str]
) -> None:
    rules = own_rules(SUM_OF_RECEIVED)
    out = zfxxgk("check", report("a.json"), "--rules", rules, "--select", "local").out
    told = [line.strip() for line in out.splitlines() if line.startswith("       ")]
    assert [line.rpartition("：")[2] for line in told[:-1]] == ["70", "9", "1"]
    assert told[0] == "表三 · 一、本年新收政府信息公开申请数量 · 自然人：70"
    assert told[-1] == "另有 3 格"
    few = report(
        "b.json",
        requests__received__other_organization=0,
        requests__received__legal_service=0,
    )
    out = zfxxgk("check", few, "--rules", rules, "--select", "local").out
    assert "另有 3 格为 0\n" in out


def test_a_blank_is_told_as_a_blank(
    zfxxgk: Callable[..., Any], report: Callable[..., str], own_rules: Callable[..., str]
) -> None:
    path = report("a.json", requests__received__natural_person=None)
    rules = own_rules(SUM_OF_RECEIVED)
    out = zfxxgk("check", path, "--rules", rules, "--select", "local").out
    assert "自然人：空白（按 0 计）\n" in out
    out = zfxxgk("check", path, "--select", "requests").out
    assert "行自然人列没有填数，按其余各格推算应为 70。" in out


def test_names_cannot_steer_the_terminal(
    zfxxgk: Callable[..., Any], report: Callable[..., str]
) -> None:
    out = zfxxgk("check", report("a\nb.json", agency__name="某县\x1b[2J\n政府")).out
    assert out.startswith("【a\\nb.json】某县\\x1b[2J 政府 2024 年度\n")
    assert "\x1b" not in out


def test_an_agency_without_a_name_is_told(
    zfxxgk: Callable[..., Any], report: Callable[..., str]
) -> None:
    assert "【a.json】机关名称不详 2024 年度" in (
        zfxxgk("check", report("a.json", agency__name=None)).out
    )


@pytest.mark.parametrize(
    ("where", "words"),
    [
        ({}, ""),
        ({"line": 7}, "文件第 7 行"),
        ({"page": 2, "table": 3, "row": 4, "column": 5}, "第 2 页，第 3 个表格，第 4 行，第 5 列"),
        ({"sheet": "表三", "row": 35, "column": 4}, "工作表“表三”，D35 格"),
        ({"sheet": "表三", "row": 4, "column": 28}, "工作表“表三”，AB4 格"),
        ({"sheet": "表三", "row": 4}, "工作表“表三”，第 4 行"),
    ],
)
def test_a_place_is_told_in_words(where: dict[str, Any], words: str) -> None:
    nowhere = dict.fromkeys(("page", "line", "table", "row", "column", "sheet", "bbox"))
    assert name_place({**nowhere, **where}, "zh") == words
