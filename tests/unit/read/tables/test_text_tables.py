from __future__ import annotations

import pytest
from invented.layout import Table
from invented.measure import measure
from invented.reports import page
from invented.writers import SCRAPED, write

from zfxxgk.read import read_bytes
from zfxxgk.read.formats.document import Block, Grid, Paragraph, Place
from zfxxgk.read.tables.text_tables import count_rows, restore_tables

WHOLE_LABELS = [style for style in SCRAPED if style != "scraped-copied"]

TABLE_TWO = """第二十条第(一)项
信息内容
本年制发件数
本年废止件数
现行有效件数
规章
0
0
0
行政规范性文件
5
1
23"""


def lines(text: str) -> list[Block]:
    return [Paragraph(line, Place(line=at)) for at, line in enumerate(text.splitlines(), 1)]


def texts(grid: Block) -> list[list[str]]:
    assert isinstance(grid, Grid)
    return [[cell.text for cell in row] for row in grid.rows]


@pytest.mark.parametrize("style", SCRAPED)
@pytest.mark.parametrize("form", ["2019", "2021"])
def test_every_cell_of_a_report_that_came_apart_is_read_in_its_own_form(
    style: str, form: str
) -> None:
    printed = page(7, form)
    report = read_bytes(write(printed, style), "report").report
    assert {key: report[key]["form"] for key in printed.form} == printed.form  # type: ignore[literal-required]
    for pointer, value in printed.truth.items():
        table, row, column = pointer[1:].split("/")
        assert report[table][row][column] == value, pointer  # type: ignore[literal-required]


def test_a_cell_a_line_becomes_rows_and_each_cell_keeps_its_line() -> None:
    (grid,) = restore_tables(lines(TABLE_TWO))
    assert texts(grid) == [
        ["第二十条第(一)项", "", "", ""],
        ["信息内容", "本年制发件数", "本年废止件数", "现行有效件数"],
        ["规章", "0", "0", "0"],
        ["行政规范性文件", "5", "1", "23"],
    ]
    assert isinstance(grid, Grid)
    assert [cell.place.line for cell in grid.rows[3]] == [10, 11, 12, 13]


def test_text_before_and_behind_the_cells_stays_text() -> None:
    before, grid, behind = restore_tables(lines(f"情况见下表\n{TABLE_TWO}\n办公室供稿"))
    assert (before, behind) == (
        Paragraph("情况见下表", Place(line=1)),
        lines("\n" * 14 + "办公室供稿")[14],
    )
    assert len(texts(grid)) == 4


def test_a_heading_of_a_section_and_prose_end_a_table() -> None:
    found = restore_tables(lines(f"{TABLE_TWO}\n三、收到和处理政府信息公开申请情况\n12"))
    assert [type(block) for block in found] == [Grid, Paragraph, Paragraph]
    found = restore_tables(lines(f"{TABLE_TWO}\n以上数据由各科室报送。\n12"))
    assert [type(block) for block in found] == [Grid, Paragraph, Paragraph]


def test_a_few_words_of_the_form_among_prose_are_no_table() -> None:
    few = lines("行政许可\n行政处罚\n行政强制\n共办理12件")
    assert restore_tables(few) == tuple(few)


def test_pipes_that_part_the_links_of_a_page_are_left_out() -> None:
    found = restore_tables(lines("首页\n|\n政务公开\n|\n互动交流"))
    assert [block.text for block in found if isinstance(block, Paragraph)] == [
        "首页",
        "政务公开",
        "互动交流",
    ]


def test_tables_of_other_formats_are_left_as_they_are() -> None:
    grid = Grid(())
    assert restore_tables([grid]) == (grid,)


def test_lines_that_are_a_row_of_the_form_or_begin_with_one_are_counted() -> None:
    assert count_rows(lines("规章 | 0 | 0\n行政许可\n其他来信\n(一)予以公开 3 0 +1")) == 3


TRANSLATIONS = ["མིང་དང་གྲངས་ཀ།", "ᠨᠡᠷ᠎ᠡ ᠪᠠ ᠲᠤᠭᠠ", "ئاتى ۋە سانى", "Name and number (art. 20)"]


@pytest.mark.parametrize("name", ["html", "markdown", "docx", *WHOLE_LABELS])
@pytest.mark.parametrize("words", TRANSLATIONS)
def test_a_report_in_two_scripts_is_read_like_one_in_chinese(name: str, words: str) -> None:
    printed = page(11, "2021")
    for block in printed.blocks:
        if isinstance(block, Table):
            for slot in (slot for row in block.rows for slot in row if not slot.pointer):
                slot.text = f"{slot.text}\n{words}"
        elif block.level == 2:
            block.text = f"{block.text} {words}"
    found, told = measure(printed, write(printed, name))
    assert found["right"] == len(printed.truth), told[:5]
