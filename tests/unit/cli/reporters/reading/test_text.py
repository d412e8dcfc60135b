from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

Command = Callable[..., Any]


def test_names_numbers_and_headings_are_marked_without_colour(
    zfxxgk: Command, document: Callable[..., str]
) -> None:
    path = Path(document("a.md"))
    text = path.read_text(encoding="utf-8")
    path.write_text(
        text.replace("工作。\n", "工作，收到政府信息公开申请12件。\n"), encoding="utf-8"
    )
    done = zfxxgk("show", "--reading", str(path))
    assert (done.code, done.err) == (0, "")
    lines = done.out.splitlines()
    assert "标题      〖青禾县民政局｜机关〗〖2024｜年度〗年政府信息公开工作年度报告" in lines
    assert "部分      〖一、总体情况〗" in lines
    assert any("〖收到政府信息公开申请12件｜新收申请 12〗。" in line for line in lines)
    assert "没有读出的表：表二、表三" in lines
    assert any(line.endswith("→ 行政复议、未经复议直接起诉、复议后起诉") for line in lines)
    assert not any("×" in line for line in lines if "没有读作" not in line)


def test_what_was_not_read_meets_the_eye(zfxxgk: Command, document: Callable[..., str]) -> None:
    path = Path(document("a.md"))
    other = "| 联系人 | 电话 |\n| --- | --- |\n| 某某 | 12 |\n\n"
    text = path.read_text(encoding="utf-8").replace("## 一、", f"{other}## 一、")
    path.write_text(f"{text}\n本表不含乡镇。\n\n{other}", encoding="utf-8")
    lines = zfxxgk("show", "--reading", str(path)).out.splitlines()
    assert "表格    × 没有读作任何一张表" in lines
    assert "未读    × 本表不含乡镇。" in lines
    assert "表格    × 看作表四，但没有读出任何一格" in lines
    assert "没有读作任何内容的：1 段文字、2 个表格、已读出的表格中 0 格" in lines


def test_doubtful_and_blank_cells_are_told_with_their_reason(
    zfxxgk: Command, document: Callable[..., str]
) -> None:
    path = Path(document("a.md"))
    text = path.read_text(encoding="utf-8").replace("| 2 | 1 | 0 |", "| 两件 | 1 |  |")
    path.write_text(text, encoding="utf-8")
    lines = zfxxgk("show", "--reading", str(path), "--lang", "en").out.splitlines()
    row = next(line for line in lines if "?两件" in line)
    assert row.split(" | ")[:3] == [" " * 10 + "?两件", "1", "□"]
    (doubt,) = [line for line in lines if line.startswith(" " * 8 + "?")]
    assert "Table 4 · Administrative reconsideration · Upheld" in doubt


def test_columns_in_another_order_are_named(zfxxgk: Command, document: Callable[..., str]) -> None:
    path = Path(document("a.md"))
    text = path.read_text(encoding="utf-8")
    swapped = text.replace("| 结果维持 | 结果纠正 |", "| 结果纠正 | 结果维持 |", 1)
    path.write_text(swapped, encoding="utf-8")
    out = zfxxgk("show", "--reading", str(path)).out
    assert "（各格依次为：结果纠正、结果维持、其他结果、尚未审结、总计、" in out


def test_nothing_of_the_document_steers_the_terminal(
    zfxxgk: Command, document: Callable[..., str]
) -> None:
    path = Path(document("a.md"))
    hostile = "\x1b[31m红\u202e反\u2066\x07\n\n| \x1b]0;标题\x07 | \u200f1 |\n\n"
    path.write_text(path.read_text(encoding="utf-8") + hostile, encoding="utf-8")
    out = zfxxgk("show", "--reading", str(path)).out
    assert all(c.isprintable() or c in "\n\u3000" for c in out)
    assert "\\x1b[31m红\\u202e反" in out


def test_a_section_without_its_heading_is_told(
    zfxxgk: Command, document: Callable[..., str]
) -> None:
    path = Path(document("a.md"))
    text = path.read_text(encoding="utf-8")
    parts = "（一）主动公开。公开3条。\n\n（二）依申请公开。没有申请。\n"
    path.write_text(text.replace("## 一、总体情况\n", parts), encoding="utf-8")
    out = zfxxgk("show", "--reading", str(path)).out
    assert out.count("以下读作“一、总体情况”（没有找到标题）") == 1
    assert "〖（一）主动公开｜主动公开〗。公开3条。" in out
