from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

from zfxxgk.spec.width import measure


def test_wrong_cells_are_marked_with_their_place(
    zfxxgk: Callable[..., Any], document: Callable[..., str]
) -> None:
    done = zfxxgk("show", document("a.md"))
    assert (done.code, done.err) == (0, "")
    row = next(line for line in done.out.splitlines() if "行政复议" in line and "*" in line)
    assert row.split() == ["行政复议", "*2", "*1", "*0", "*0", "*4"]
    remark = next(line for line in done.out.splitlines() if line.startswith("* "))
    assert "结果维持 2" in remark
    assert "文件第 13 行" in remark


def test_only_the_cells_that_the_check_names_are_marked(
    zfxxgk: Callable[..., Any], report: Callable[..., str]
) -> None:
    # 30 granted to natural persons and 9 received from businesses in the example, in two sums
    # each: both errors can be told to the cell.
    changed = {"requests__granted__natural_person": 31, "requests__received__business": 22}
    lines = zfxxgk("show", report("a.json", **changed)).out.splitlines()
    marked = [word for line in lines for word in line.split() if word.startswith("*") and word[1:]]
    assert marked == ["*22", "*31"]


def test_blanks_with_which_the_check_finds_fault_are_marked(
    zfxxgk: Callable[..., Any], report: Callable[..., str]
) -> None:
    out = zfxxgk("show", report("a.json", requests__declined_petition__business=None)).out
    row = next(line for line in out.splitlines() if "信访举报投诉类申请" in line)
    assert row.split()[1:4] == ["4", "*", "0"]


def test_what_is_no_count_is_shown_as_printed(
    zfxxgk: Callable[..., Any], document: Callable[..., str]
) -> None:
    path = Path(document("a.md"))
    path.write_text(path.read_text(encoding="utf-8").replace("| 2 | 1 |", "| 2.5件 | 1 |"), "utf-8")
    out = zfxxgk("show", str(path)).out
    assert "?2.5件" in out
    assert any(line.startswith("? ") and "不是整数" in line for line in out.splitlines())


def test_a_table_that_is_not_there_is_said(
    zfxxgk: Callable[..., Any], document: Callable[..., str]
) -> None:
    assert zfxxgk("show", document("a.md")).out.count("没有找到") == 2


def test_a_sound_report_is_shown_without_marks(
    zfxxgk: Callable[..., Any], report: Callable[..., str]
) -> None:
    for language in ("zh", "en"):
        out = zfxxgk("show", report("a.json"), "--lang", language).out
        *lines, _legend = out.splitlines()
        assert not any("*" in line or "?" in line for line in lines)
        assert max(map(measure, lines)) <= 140


def test_the_tables_may_be_written_to_a_file(
    zfxxgk: Callable[..., Any], report: Callable[..., str]
) -> None:
    done = zfxxgk("show", report("a.json"), "--output", "a.txt")
    assert (done.code, done.out) == (0, "")
    assert "（七）总计" in Path("a.txt").read_text(encoding="utf-8")


def test_a_file_that_is_not_there_is_told(zfxxgk: Callable[..., Any]) -> None:
    done = zfxxgk("show", "b.docx")
    assert done.code == 2
    assert "b.docx" in done.err


def test_a_name_that_was_inferred_is_said_to_be(
    zfxxgk: Callable[..., Any], document: Callable[..., str]
) -> None:
    path = Path(document("a.md"))
    _, _, rest = path.read_text(encoding="utf-8").partition("\n")
    contact = "2024年政府信息公开工作年度报告\n\n如有疑问，请与明岚县财政局办公室联系。\n"
    path.write_text(contact + rest, encoding="utf-8")
    assert zfxxgk("show", str(path)).out.startswith("明岚县财政局（由联系方式推断） 2024 年度\n")
    assert "明岚县财政局（由联系方式推断） 2024 年度" in zfxxgk("check", str(path)).out
    told = zfxxgk("show", str(path), "--lang", "en").out
    assert told.startswith("明岚县财政局 (inferred from the contact), 2024\n")


def test_the_format_of_the_reading_goes_by_the_ending_of_the_file(
    zfxxgk: Callable[..., Any], document: Callable[..., str]
) -> None:
    path = document("a.md")
    zfxxgk("show", "--reading", path, "--output", "a.HTML")
    assert Path("a.HTML").read_text(encoding="utf-8").startswith("<!DOCTYPE html>")
    zfxxgk("show", "--reading", path, "--output", "b.txt")
    assert Path("b.txt").read_text(encoding="utf-8").startswith("读取对照：a.md")
    assert zfxxgk("show", "--reading", path, "--output", "c.docx").code == 2
    refused = zfxxgk("show", path, "--format", "html")
    assert (refused.code, "--reading" in refused.err) == (2, True)


def test_the_reading_of_a_file_without_a_report_is_shown_all_the_same(
    zfxxgk: Callable[..., Any], report: Callable[..., str]
) -> None:
    Path("a.txt").write_text("通知\n请各单位报送材料\n", encoding="utf-8")
    done = zfxxgk("show", "--reading", "a.txt")
    assert done.code == 2
    assert done.err.startswith("a.txt: ")
    assert "请各单位报送材料" in done.out
    done = zfxxgk("show", "--reading", report("a.json"))
    assert (done.code, done.out) == (2, "")
    assert "JSON" in done.err


def test_a_doubt_is_told_in_the_language_of_the_reader(
    zfxxgk: Callable[..., Any], document: Callable[..., str]
) -> None:
    path = document("a.md")
    text = Path(path).read_text(encoding="utf-8")
    Path(path).write_text(text.replace("| 4 | 0 |", "| 2.5 | 0 |"), encoding="utf-8")
    for command in (("show", path), ("show", path, "--reading"), ("check", path)):
        told = zfxxgk(*command, "--lang", "en").out
        assert "not a whole number" in told
        assert "不是整数" not in told
