from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

Command = Callable[..., Any]
Report = Callable[..., str]

WAIVER = '[[waivers]]\nrule = "disputes"\nreason = "核对中"\nauthor = "李四"\nexpires = {}\n'


def settings(expires: str = "2999-01-01", extra: str = "") -> None:
    Path("zfxxgk.toml").write_text(WAIVER.format(expires) + extra, encoding="utf-8")


def test_only_new_findings_count_against_a_baseline(
    zfxxgk: Command, wrong: Callable[..., str], report: Report
) -> None:
    wrong("a.json")
    assert zfxxgk("check", "a.json", "--format", "json", "--output", "old.json").code == 1
    done = zfxxgk("check", "a.json", "--baseline", "old.json")
    assert done.code == 0
    assert "已接受 1 处，不计入结论：\n  1 处以前的核对中已有（--baseline）\n" in done.out
    assert "除已接受的 1 处（其中必须改正 1 处）以外，已核对 " in done.out
    report("b.json")
    both = zfxxgk("check", "a.json", "b.json", "--baseline", "old.json").out
    assert "2 份未发现问题，0 份有问题，0 份无法核对。另有已接受的问题 1 处，不计入。" in both
    report("a.json", disputes__reconsideration__total=99, requests__granted__total=1)
    assert zfxxgk("check", "a.json", "--baseline", "old.json").code == 1


def test_another_wrong_number_in_a_cell_of_the_baseline_counts_again(
    zfxxgk: Command, wrong: Callable[..., str], report: Report
) -> None:
    zfxxgk("check", wrong("a.json"), "--output", "old.json")
    report("a.json", disputes__reconsideration__total=900)
    done = zfxxgk("check", "a.json", "--baseline", "old.json")
    assert done.code == 1
    assert "900" in done.out
    assert "基线中有 1 处问题的数字与当时不同，重新计入。" in done.out
    assert "不存在" not in done.out


def test_a_page_says_what_is_accepted_where_nothing_else_was_found(
    zfxxgk: Command, wrong: Callable[..., str]
) -> None:
    zfxxgk("check", wrong("a.json"), "--format", "json", "--output", "old.json")
    page = zfxxgk("check", "a.json", "--baseline", "old.json", "--format", "html").out
    assert "未发现其他问题（已接受 1 处）" in page
    assert "经核对，除已接受的 1 处（其中必须改正 1 处）以外，没有发现需要改正的问题。" in page


def test_what_has_been_mended_is_told(
    zfxxgk: Command, wrong: Callable[..., str], report: Report
) -> None:
    wrong("a.json")
    zfxxgk("check", "a.json", "--format", "json", "--output", "old.json")
    report("a.json")
    out = zfxxgk("check", "a.json", "--baseline", "old.json").out
    assert "基线中有 1 处问题已不存在" in out


def test_of_files_that_were_not_checked_nothing_is_said(
    zfxxgk: Command, wrong: Callable[..., str], report: Report
) -> None:
    # As pre-commit runs it: the baseline is of all files, the run of those that changed.
    other = report("b.json", agency__name="乙局", disputes__reconsideration__total=99)
    zfxxgk("check", wrong("a.json"), other, "--output", "old.json")
    zfxxgk("check", "b.json", "--baseline", "old.json")
    done = zfxxgk("check", "a.json", "--baseline", "old.json")
    assert done.code == 0
    assert "不存在" not in done.out
    report("a.json")
    assert "基线中有 1 处问题已不存在" in zfxxgk("check", "a.json", "--baseline", "old.json").out


@pytest.mark.parametrize("content", ["", "[]", "{}", '{"reports": [{}]}', "[" * 100_000])
def test_what_is_no_baseline_is_refused(zfxxgk: Command, report: Report, content: str) -> None:
    Path("old.json").write_text(content, encoding="utf-8")
    done = zfxxgk("check", report("a.json"), "--baseline", "old.json")
    assert (done.code, done.out) == (2, "")
    assert done.err == "old.json: 不是 zfxxgk check --format json 的结果，请重新生成。\n"


def test_a_baseline_that_is_not_there_is_told(zfxxgk: Command, report: Report) -> None:
    done = zfxxgk("check", report("a.json"), "--baseline", "old.json")
    assert (done.code, done.err) == (2, "old.json: 找不到该文件，请检查路径。\n")


def test_a_waiver_keeps_a_finding_from_counting(zfxxgk: Command, wrong: Report) -> None:
    settings()
    done = zfxxgk("check", wrong("a.json"))
    assert done.code == 0
    assert "（豁免至 2999-01-01，李四：核对中）" in done.out


def test_an_expired_waiver_is_a_warning_and_covers_nothing(zfxxgk: Command, wrong: Report) -> None:
    settings("2020-01-01")
    done = zfxxgk("check", wrong("a.json"), "--format", "json")
    (entry,) = json.loads(done.out)["reports"]
    assert done.code == 1
    by_rule = {finding["rule"]: finding for finding in entry["findings"]}
    assert by_rule["waivers/expired"]["severity"] == "warning"
    assert by_rule["disputes/total"]["accepted"] is None


def test_a_waiver_that_covers_nothing_is_told(zfxxgk: Command, report: Report) -> None:
    settings()
    out = zfxxgk("check", report("a.json")).out
    assert (
        "设置中的 waivers[0]（disputes）在这次核对的报告里没有对应的问题，不再需要的请删除。\n"
        in out
    )


def test_machines_are_told_what_is_accepted(zfxxgk: Command, wrong: Report) -> None:
    settings()
    path = wrong("a.json")
    (entry,) = json.loads(zfxxgk("check", path, "--format", "json").out)["reports"]
    (finding,) = entry["findings"]
    assert finding["accepted"] == {
        "by": "waiver",
        "reason": "核对中",
        "author": "李四",
        "expires": "2999-01-01",
    }
    sarif = json.loads(zfxxgk("check", path, "--format", "sarif").out)
    (result,) = sarif["runs"][0]["results"]
    assert result["suppressions"][0]["justification"] == "核对中"
    assert "::error" not in zfxxgk("check", path, "--format", "github").out
    assert 'failures="0"' in zfxxgk("check", path, "--format", "junit").out


@pytest.mark.parametrize(
    ("content", "words"),
    [
        ("waivers = 3", "zfxxgk.toml:waivers: 应为表的列表（[[waivers]]）。"),
        ("waivers = [3]", "zfxxgk.toml:waivers[0]: 应为表。"),
        ('[[waivers]]\nrule = "disputes"', "zfxxgk.toml:waivers[0]: 豁免缺少 reason；"),
        (WAIVER.format('"2026-01-01"'), "zfxxgk.toml:waivers[0].expires: 应为日期，如"),
        (WAIVER.format("2026-01-01T00:00:00"), "zfxxgk.toml:waivers[0].expires: 应为日期，如"),
        (WAIVER.format("2026-01-01") + "year = true", "zfxxgk.toml:waivers[0].year: 应为整数。"),
        (WAIVER.format("2026-01-01") + 'until = "x"', "zfxxgk.toml:waivers[0]: 没有设置项“until”"),
        (WAIVER.replace("核对中", "").format("2026-01-01"), "waivers[0].reason: 应为文本。"),
        (WAIVER.replace('"disputes"', '"dispute"').format("2026-01-01"), "“dispute”"),
    ],
)
def test_a_wrong_waiver_is_told_with_its_place(
    zfxxgk: Command, report: Report, content: str, words: str
) -> None:
    Path("zfxxgk.toml").write_text(content, encoding="utf-8")
    done = zfxxgk("check", report("a.json"))
    assert (done.code, done.out, len(done.err.splitlines())) == (2, "", 1)
    assert words in done.err
