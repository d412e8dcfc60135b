from __future__ import annotations

from zfxxgk.read.formats.markdown import read
from zfxxgk.read.tables.disclosure import read_disclosure
from zfxxgk.read.tables.merged import merge_repeated

KEY = "proactive_disclosure"
TABLE = """
| 第二十条第（一）项 | 第二十条第（一）项 | 第二十条第（一）项 | 第二十条第（一）项 |
|---|---|---|---|
| 信息内容 | 本年制发件数 | 本年废止件数 | 现行有效件数 |
| 规章 | 0 | 0 | 0 |
| 行政规范性文件 | 4 | 4 | 21 |
| 第二十条第（五）项 | 第二十条第（五）项 | 第二十条第（五）项 | 第二十条第（五）项 |
| 信息内容 | 本年处理决定数量 | 本年处理决定数量 | 本年处理决定数量 |
| 行政许可 | 35 | 35 | 35 |
| 行政处罚 | 6 | 6 | 16 |
"""


def spans(text: str) -> list[list[tuple[str, int]]]:
    (grid,) = read(text, "x").grids()
    rows = merge_repeated(grid, KEY).rows
    return [[(cell.text, cell.column_span) for cell in row] for row in rows]


def test_a_value_below_a_repeated_heading_is_one() -> None:
    rows = spans(TABLE)
    assert rows[5] == [("信息内容", 1), ("本年处理决定数量", 3)]
    assert rows[6] == [("行政许可", 1), ("35", 3)]


def test_values_under_headings_of_their_own_stay_apart() -> None:
    assert spans(TABLE)[2] == [("规章", 1), ("0", 1), ("0", 1), ("0", 1)]
    assert spans(TABLE)[3] == [("行政规范性文件", 1), ("4", 1), ("4", 1), ("21", 1)]


def test_a_title_across_all_columns_is_one() -> None:
    assert spans(TABLE)[4] == [("第二十条第（五）项", 4)]


def test_different_values_below_a_repeated_heading_are_not_one() -> None:
    assert spans(TABLE)[7] == [("行政处罚", 1), ("6", 2), ("16", 1)]
    (grid,) = read(TABLE, "x").grids()
    found = read_disclosure([grid], "2021")
    assert found is not None
    assert found.values["penalties"] == {"decisions": None}
    assert found.values["licensing"] == {"decisions": 35}


def test_headings_cut_off_alike_are_two() -> None:
    cut = (
        "| 信息内容 | 本年新 | 本年新 | 对外公开总数量 |\n|---|---|---|---|\n| 规章 | 0 | 0 | 0 |\n"
    )
    assert spans(cut)[1] == [("规章", 1), ("0", 1), ("0", 1), ("0", 1)]


def test_a_table_without_repeated_cells_is_left_as_it_is() -> None:
    (grid,) = read("| 信息内容 | 本年处理决定数量 |\n|---|---|\n| 行政许可 | 4 |\n", "x").grids()
    assert merge_repeated(grid, KEY) is grid
