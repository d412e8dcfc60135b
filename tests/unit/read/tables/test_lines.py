from __future__ import annotations

import pytest

from zfxxgk.errors import InputError
from zfxxgk.read.formats.markdown import read
from zfxxgk.read.tables.lines import MOST_LINES, Line, read_lines


def lines_of(text: str, key: str = "requests") -> tuple[Line, ...]:
    return read_lines(list(read(text, "x").grids()), key)


def parts(line: Line) -> tuple[str, list[str]]:
    return line.own, [cell.text for cell in line.values]


def test_values_begin_after_the_last_label() -> None:
    (line,) = lines_of("| （三）不予公开 | 1.属于国家秘密 | 1 | 2 | |\n|---|\n")
    assert parts(line) == ("1.属于国家秘密", ["1", "2", ""])
    assert line.whole == "（三）不予公开1.属于国家秘密"
    assert line.filled


def test_a_number_in_a_column_of_its_own_is_no_value() -> None:
    (line,) = lines_of("| 1 | 属于国家秘密 | 5 | 6 |\n|---|\n")
    assert parts(line) == ("属于国家秘密", ["5", "6"])


def test_words_of_no_label_stand_for_one_where_there_is_none() -> None:
    (line,) = lines_of("| | 若干说明 | 5 | 6 |\n|---|\n")
    assert parts(line) == ("若干说明", ["5", "6"])


def test_a_line_of_values_alone_has_no_label() -> None:
    (line,) = lines_of("| | 5 | 6 |\n|---|\n")
    assert parts(line) == ("", ["", "5", "6"])


def test_blank_rows_are_left_out_and_header_rows_marked() -> None:
    found = lines_of("| 申请人情况 | |\n|---|\n| | |\n| 自然人 | 总计 |\n| （七）总计 | 5 |\n")
    assert [line.header for line in found] == [True, True, False]


def test_page_numbers_within_a_table_are_left_out_and_bare_numbers_kept() -> None:
    found = lines_of(
        "| 第 3 页 共 6 页 | |\n|---|\n| — 12 — | |\n| | 3 |\n| （七）总计 | - 4 - |\n"
    )
    assert [parts(line) for line in found] == [("", ["", "3"]), ("（七）总计", ["- 4 -"])]


def test_line_breaks_inside_a_label_go() -> None:
    (line,) = lines_of("| 2. 重复申<br>请 | 5 |\n|---|\n")
    assert line.own == "2. 重复申请"


def test_far_more_rows_than_any_report_has_are_refused() -> None:
    with pytest.raises(InputError, match="too large"):
        lines_of("| （七）总计 | 5 |\n" * (MOST_LINES + 1))


def test_the_label_again_in_another_script_is_no_value() -> None:
    first, second = lines_of(
        "| 2.重复申请 | | བསྐྱར་ཞུ། | 1 | 2 |\n|---|\n| གསར་ཐོབ། | 1.属于国家秘密 | 3 | |\n"
    )
    assert parts(first) == ("2.重复申请", ["1", "2"])
    assert parts(second) == ("1.属于国家秘密", ["3", ""])
