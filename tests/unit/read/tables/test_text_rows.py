from __future__ import annotations

import pytest

from zfxxgk.read.formats.document import Grid, Paragraph, Place
from zfxxgk.read.tables.text_rows import UNCLEAR, count_values, lay_out_rows


def grid_of(text: str, key: str, opened: bool = False) -> Grid:
    lines = [Paragraph(line, Place(line=at)) for at, line in enumerate(text.splitlines(), 1)]
    return lay_out_rows(lines, key, opened=opened)


def rows(text: str, key: str, opened: bool = False) -> list[list[str]]:
    return [[cell.text for cell in row] for row in grid_of(text, key, opened).rows]


def test_the_longest_row_of_each_table_is_that_of_the_form() -> None:
    assert count_values("proactive_disclosure") == 3
    assert count_values("requests") == 7
    assert count_values("disputes") == 15


def test_a_heading_over_two_lines_is_one() -> None:
    text = "信息内容\n本年新\n制作数量\n本年新\n公开数量\n对外公开总数量\n规章\n1\n2\n3"
    assert rows(text, "proactive_disclosure") == [
        ["信息内容", "本年新制作数量", "本年新公开数量", "对外公开总数量"],
        ["规章", "1", "2", "3"],
    ]


@pytest.mark.parametrize(
    "text",
    [
        "行政处罚 |\n|\n+4 |\n31 |",
        "行政处罚\n|\n\n|\n+4\n|\n31\n|",
        "行政处罚 |\n|\n+4 |\n31 |\n|||",
    ],
)
def test_a_pipe_with_nothing_before_it_is_a_blank_cell(text: str) -> None:
    text = "\n".join(line for line in text.splitlines() if line)
    assert rows(text, "proactive_disclosure") == [["行政处罚", "", "+4", "31"]]


def test_the_pipe_that_opens_a_row_is_no_cell_of_the_row_before() -> None:
    text = "规章 |\n0 |\n0 |\n|\n|\n行政规范性文件 |\n3 |\n1 |\n14 |"
    assert rows(text, "proactive_disclosure", opened=True) == [
        ["规章", "0", "0", ""],
        ["行政规范性文件", "3", "1", "14"],
    ]


def test_a_row_of_which_only_the_label_is_printed_has_blank_cells() -> None:
    assert rows("规章\n行政规范性文件\n3\n1\n14", "proactive_disclosure")[0] == ["规章", "", "", ""]
    assert rows("规章 |\n行政许可 |\n4 |", "proactive_disclosure")[0] == ["规章"]


def test_blanks_that_fill_a_row_up_go_where_a_row_tells_that_they_stand_behind() -> None:
    full = "一、本年新收政府信息公开申请数量 | 1 | 0 | 0 | 0 | 0 | 0 | 1 |||"
    blank = "(一)予以公开 | | 2 | 0 | 0 | 0 | | |||"
    assert rows(f"{full}\n{blank}", "requests")[-1][1:] == ["", "2", "0", "0", "0", "", ""]
    assert len(rows(blank, "requests")[-1]) == 10


@pytest.mark.parametrize(
    "text",
    [
        "信息内容\n本年处理决定数量\n57\n行政许可\n8\n行政处罚",
        "信息内容\n本年制发件数\n规章\n行政许可\n行政处罚\n0\n1\n2\n3\n4",
    ],
)
def test_values_that_do_not_stand_behind_their_labels_are_in_doubt(text: str) -> None:
    cells = [cell for row in grid_of(text, "proactive_disclosure").rows for cell in row]
    doubts = {cell.doubt for cell in cells if cell.text.isdigit()}
    assert doubts == {UNCLEAR}


def test_the_tracks_of_table_four_stand_above_one_row_of_values() -> None:
    words = "行政复议\n行政诉讼\n结果维持\n总计\n未经复议直接起诉\n复议后起诉"
    assert rows(f"{words}\n1\n2", "disputes") == [words.split("\n"), ["1", "2"]]
    assert rows(words, "disputes")[1] == [""] * 15
