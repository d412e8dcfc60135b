from __future__ import annotations

import pytest

from zfxxgk.read.formats.document import Document, Grid
from zfxxgk.read.formats.markdown import read, split_row, strip_marks
from zfxxgk.read.formats.marks import STRUCK


def texts(document: Document) -> list[list[list[str]]]:
    return [[[cell.text for cell in row] for row in grid.rows] for grid in document.grids()]


def test_rows_keep_their_own_number_of_cells() -> None:
    document = read("| a | b |\n|---|---|\n| 1 |\n| 1 | 2 | 3 |\n", "x")
    assert texts(document) == [[["a", "b"], ["1"], ["1", "2", "3"]]]


def test_blank_cells_stay() -> None:
    assert split_row("|  | a |  | b ||") == ["", "a", "", "b", ""]


def test_escaped_pipes_belong_to_the_text() -> None:
    assert split_row(r"| a \| b | c |") == [r"a \| b", "c"]
    assert strip_marks(r"a \| b") == "a | b"


@pytest.mark.parametrize("struck", ["<del>1</del>", "~~1~~", "<s>1</s>", "<strike>1</strike>"])
def test_what_is_struck_out_is_not_read_and_a_cell_struck_out_whole_is_in_doubt(
    struck: str,
) -> None:
    (grid,) = read(f"| a | b |\n|---|---|\n| {struck}5 | {struck} |\n", "x").grids()
    assert [cell.text for cell in grid.cells] == ["a", "b", "5", ""]
    assert [cell.doubt for cell in grid.cells] == [None, None, None, STRUCK]


def test_a_break_is_a_new_line() -> None:
    assert strip_marks("(四)<br>无法<BR/>提供") == "(四)\n无法\n提供"


@pytest.mark.parametrize(
    ("marked", "plain"),
    [
        ("**（一）** 予以公开", "（一） 予以公开"),
        ("[网站](http://example.org/a(b)) 下载", "网站 下载"),
        ("![图](a.png)文", "文"),
        ("12*", "12*"),
        ("*12*", "12"),
        (r"12\*", "12*"),
        ("12<sup>2</sup>", "12²"),
        ("&nbsp;5&nbsp;", "5"),
        ("<u>5</u>", "5"),
        ("3<5 且 7>6", "3<5 且 7>6"),
    ],
)
def test_marks_of_emphasis_go_and_the_text_stays(marked: str, plain: str) -> None:
    assert strip_marks(marked) == plain


def test_the_second_line_is_a_delimiter_and_a_later_dash_is_a_value() -> None:
    document = read("| a | b |\n|-|-|\n| - | - |\n|--|---|\n| 1 | 2 |", "x")
    assert texts(document) == [[["a", "b"], ["-", "-"], ["1", "2"]]]


def test_a_blank_line_ends_a_table() -> None:
    document = read("| a |\n|---|\n\n| b |\n|---|\n", "x")
    assert texts(document) == [[["a"]], [["b"]]]
    assert [grid.place.table for grid in document.grids()] == [1, 2]


def test_a_table_without_outer_pipes_is_read() -> None:
    assert texts(read("a | b\n--|--\n1 | 2\n", "x")) == [[["a", "b"], ["1", "2"]]]


def test_a_pipe_in_prose_makes_no_table() -> None:
    assert texts(read("甲 | 乙\n丙\n", "x")) == []


def test_lines_are_counted_from_the_top() -> None:
    document = read("# 题\n\n| a |\n|---|\n| 1 |\n", "x")
    (grid,) = document.grids()
    assert [cell.place.line for cell in grid.cells] == [3, 5]
    assert [p.place.line for p in document.paragraphs()] == [1]


def test_headings_bold_openings_and_lists_become_paragraphs() -> None:
    source = (
        "## 一、总体情况 ##\n**（一）主动公开。** 全年。\n- 项\n> 引\n---\n```\n码\n```\n题\n===\n"
    )
    found = [(p.text, p.heading, p.lead) for p in read(source, "x").paragraphs()]
    assert found == [
        ("一、总体情况", True, ""),
        ("（一）主动公开。 全年。", False, "（一）主动公开。"),
        ("项", False, ""),
        ("引", False, ""),
        ("码", False, ""),
        ("题", False, ""),
    ]


def test_a_html_table_keeps_its_line_and_counts_among_the_tables() -> None:
    source = "| a |\n|---|\n\n字\n<table>\n<tr><td>1</td></tr>\n</table>\n\n| b |\n|---|\n"
    document = read(source, "x")
    assert [block.place.line for block in document.blocks if isinstance(block, Grid)] == [1, 5, 9]
    assert [grid.place.table for grid in document.grids()] == [1, 2, 3]
    assert [cell.place.line for cell in list(document.grids())[1].cells] == [6]


@pytest.mark.parametrize("mark", ["[", "![", "[a](", "<!--", "<!--- "])
def test_marks_that_nothing_closes_stay_as_they_are(mark: str) -> None:
    assert strip_marks(f"受理{mark * 3}件") == f"受理{mark * 3}件"
