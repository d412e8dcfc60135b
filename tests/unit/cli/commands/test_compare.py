from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

Command = Callable[..., Any]
Report = Callable[..., str]


def test_the_same_content_ends_with_0(zfxxgk: Command, report: Report) -> None:
    done = zfxxgk("compare", report("a.json"), report("b.json"))
    assert done.code == 0
    assert done.out.endswith("内容相同。\n")


def test_changed_cells_are_a_table_of_old_new_and_change(zfxxgk: Command, report: Report) -> None:
    # The example received 85 requests and has 5 reconsiderations upheld.
    after = report("b.json", requests__received__total=87, disputes__reconsideration__upheld=None)
    done = zfxxgk("compare", report("a.json"), after)
    assert done.code == 1
    rows = [line.split() for line in done.out.splitlines()]
    assert ["表三", "·", "一、本年新收政府信息公开申请数量", "·", "总计", "85", "87", "+2"] in rows
    assert ["表四", "·", "行政复议", "·", "结果维持", "5", "空白"] in rows
    assert done.out.endswith("共 2 处不同。\n")


def test_a_changed_text_is_told_by_the_passage_that_changed(
    zfxxgk: Command, report: Report
) -> None:
    first = report("a.json", preamble="本报告由某某局根据有关规定编制，统计期限为2023年全年。")
    second = report("b.json", preamble="本报告由某某局根据有关规定编制，统计期限为2024年全年。")
    out = zfxxgk("compare", first, second).out
    assert "前言：文字有改动，首处“…期限为2023年全年。”→“…期限为2024年全年。”" in out


def test_json_holds_both_values_and_whether_they_are_doubtful(
    zfxxgk: Command, document: Callable[..., str]
) -> None:
    before = document("a.md")
    text = Path(before).read_text(encoding="utf-8").replace("| 4 | 0 |", "| 两个 | 0 |", 1)
    Path("b.md").write_text(text, encoding="utf-8")
    done = zfxxgk("compare", before, "b.md", "--format", "json")
    (found,) = json.loads(done.out)["differences"]
    assert found["pointer"] == "/disputes/reconsideration/total"
    assert (found["before"], found["after"], found["doubtful"]) == (4, None, [False, True])


@pytest.mark.parametrize("count", [0, 1, 3])
def test_two_files_are_needed(zfxxgk: Command, report: Report, count: int) -> None:
    done = zfxxgk("compare", *(report(f"{number}.json") for number in range(count)))
    assert (done.code, done.out, len(done.err.splitlines())) == (2, "", 1)


def test_a_file_that_cannot_be_read_is_named(zfxxgk: Command, report: Report) -> None:
    done = zfxxgk("compare", report("a.json"), "missing.docx")
    assert (done.code, done.out) == (2, "")
    assert done.err.startswith("missing.docx: 找不到该文件")


def test_the_result_can_be_written_but_not_over_a_source(zfxxgk: Command, report: Report) -> None:
    first, second = report("a.json"), report("b.json", year=2023)
    assert zfxxgk("compare", first, second, "--output", "c.txt").code == 1
    assert "共 1 处不同" in Path("c.txt").read_text(encoding="utf-8")
    assert zfxxgk("compare", first, second, "--output", second).code == 2
