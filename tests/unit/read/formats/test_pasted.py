from __future__ import annotations

from collections.abc import Callable

from zfxxgk.read import ReadResult
from zfxxgk.read.formats.document import Grid
from zfxxgk.read.formats.pasted import read

Read = Callable[[str], ReadResult]


def rows(text: str) -> list[list[str]]:
    (grid,) = read(text, "x").grids()
    assert isinstance(grid, Grid)
    return [[cell.text for cell in row] for row in grid.rows]


def test_tabs_keep_blank_cells() -> None:
    assert rows("甲\t\t1\r\n乙\t2\t\r\n") == [["甲", "", "1"], ["乙", "2", ""]]


def test_a_spreadsheet_quotes_cells_of_several_lines() -> None:
    assert rows('"甲\n乙"\t1\n丙\t2\n') == [["甲\n乙", "1"], ["丙", "2"]]


def test_a_quote_that_nothing_closes_is_text() -> None:
    lines = "".join(f"行{n}\t{n}\n" for n in range(2000))
    assert len(rows('"甲\t1\n' + lines)) == 2001


def test_gaps_of_two_spaces_set_cells_apart() -> None:
    assert rows("甲  1   2\n乙　　3  4\n") == [["甲", "1", "2"], ["乙", "3", "4"]]


def test_text_between_tables_ends_them() -> None:
    document = read("题目\n甲\t1\n三、下一节\n乙\t2\n", "x")
    assert [type(block).__name__ for block in document.blocks] == [
        *("Paragraph", "Grid", "Paragraph", "Grid")
    ]
    assert [grid.place.line for grid in document.grids()] == [2, 4]


LABELS = ("一、本年新收政府信息公开申请数量", "二、上年结转政府信息公开申请数量", "（一）予以公开")


def test_where_blanks_are_lost_the_row_is_refused_and_shown(read: Read) -> None:
    full = "".join(f"{label}  1  0  0  0  0  0  1\n" for label in LABELS)
    lost = "（二）部分公开（区分处理的，只计这一情形，不计其他情形）  1  1\n"
    result = read(f"昌禾镇2023年政府信息公开工作年度报告\n{full}{lost}")
    assert result.provenance is not None
    status = {cell["pointer"]: cell["status"] for cell in result.provenance["cells"]}
    assert status["/requests/granted/total"] == "number"
    assert status["/requests/partially_granted/total"] == "unreadable"
    texts = [cell["text"] for grid in result.provenance["grids"] for cell in grid["cells"]]
    assert texts[-2:] == ["1", "1"]


def test_rows_of_different_lengths_stand_in_no_columns() -> None:
    def ranged(text: str) -> list[bool]:
        return [grid.ranged for grid in read(text, "x").grids()]

    assert ranged("甲\t1\t2\n乙\t\t3\n") == [True]
    assert ranged("甲\t1\t2\n乙\t3\n") == [False]
    assert ranged("甲  1  2\n乙  3  4\n") == [False]


def test_a_line_of_any_length_is_text() -> None:
    long = "公" * 200_000
    document = read(f"甲\t1\n{long}\n乙\t2\n", "x")
    assert [len(block.text) for block in document.paragraphs()] == [200_000]
