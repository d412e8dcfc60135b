from __future__ import annotations

from collections.abc import Callable

import pytest

from zfxxgk.spec import forms
from zfxxgk.spec.layout import Line, lay_out, lay_out_as_printed


def tiled(lines: tuple[Line, ...]) -> dict[tuple[int, int], int]:
    """How often each place of the grid is covered, boxes set as HTML sets them."""
    covered: dict[tuple[int, int], int] = {}
    for row, line in enumerate(lines):
        column = 0
        for box in line:
            while (row, column) in covered:
                column += 1
            for down in range(box.rows):
                for right in range(box.columns):
                    place = (row + down, column + right)
                    covered[place] = covered.get(place, 0) + 1
    return covered


@pytest.mark.parametrize("lay_out", [lay_out, lay_out_as_printed])
@pytest.mark.parametrize("table", forms.tables(), ids=lambda table: f"{table.key}-{table.form}")
def test_the_boxes_cover_the_grid_and_never_twice(
    table: forms.Table, lay_out: Callable[[forms.Table], tuple[Line, ...]]
) -> None:
    lines = lay_out(table)
    covered = tiled(lines)
    wide = 1 + max(column for _, column in covered)
    assert set(covered.values()) == {1}
    assert set(covered) == {(row, column) for row in range(len(lines)) for column in range(wide)}


@pytest.mark.parametrize("lay_out", [lay_out, lay_out_as_printed])
@pytest.mark.parametrize("table", forms.tables(), ids=lambda table: f"{table.key}-{table.form}")
def test_every_cell_has_one_box_in_the_printed_order(
    table: forms.Table, lay_out: Callable[[forms.Table], tuple[Line, ...]]
) -> None:
    pointers = [box.pointer for line in lay_out(table) for box in line if box.pointer]
    assert pointers == [pointer for pointer, _, _ in table.cells()]


def test_table_3_is_laid_out_as_the_form_prints_it() -> None:
    lines = lay_out(forms.table("requests", "2021"))
    corner, caption = lines[0]
    assert (corner.rows, corner.columns) == (3, 3)
    assert (caption.text.zh, caption.columns) == ("申请人情况", 7)
    assert [(box.text.zh, box.rows, box.columns) for box in lines[1]] == [
        ("自然人", 2, 1),
        ("法人或其他组织", 1, 5),
        ("总计", 2, 1),
    ]
    results = next(box for line in lines for box in line if box.text.zh == "三、本年度办理结果")
    assert results.rows == 22


def test_a_value_alone_in_its_block_spans_the_three_columns() -> None:
    lines = lay_out(forms.table("proactive_disclosure", "2021"))
    (fees,) = [line for line in lines if line[0].text.zh == "行政事业性收费"]
    assert [box.columns for box in fees] == [1, 3]


def test_table_4_is_printed_in_one_row_of_fifteen_values() -> None:
    *header, values = lay_out_as_printed(forms.table("disputes"))
    shown = [[(box.text.zh, box.rows, box.columns) for box in line] for line in header]
    outcomes = [(name, 1, 1) for name in ("结果维持", "结果纠正", "其他结果", "尚未审结", "总计")]
    assert shown == [
        [("行政复议", 2, 5), ("行政诉讼", 1, 10)],
        [("未经复议直接起诉", 1, 5), ("复议后起诉", 1, 5)],
        outcomes * 3,
    ]
    assert len(values) == 15
