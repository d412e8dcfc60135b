from __future__ import annotations

from dataclasses import replace

import pytest
from invented.damages import damaged
from invented.measure import measure
from invented.reports import page
from invented.writers import write

from zfxxgk.read.formats.document import Grid, GridBuilder, Place
from zfxxgk.read.tables.layouts import arrange


def grid(*rows: str) -> Grid:
    builder = GridBuilder(Place(table=1))
    for row in rows:
        builder.start_row()
        for text in row.split("|"):
            builder.add(text)
    return builder.build()


def texts(found: Grid) -> list[list[str]]:
    return [[cell.text for cell in row] for row in found.rows]


@pytest.mark.parametrize("kind", ["transposed", "halves-side-by-side"])
@pytest.mark.parametrize("form", ["2021", "2019"])
@pytest.mark.parametrize("name", ["html", "markdown", "xlsx"])
def test_a_table_in_another_layout_is_read_whole(kind: str, form: str, name: str) -> None:
    printed = damaged(page(5, form), kind, 5)
    assert printed is not None
    found, told = measure(printed, write(printed, name))
    assert found["right"] == len(printed.truth), told[:5]


HALVES = (
    "项目|自然人|总计|项目|自然人|总计",
    "本年新收政府信息公开申请数量|1|1|要求提供公开出版物|0|0",
    "上年结转政府信息公开申请数量|0|0|无正当理由大量反复申请|0|0",
    "予以公开|1|1|结转下年度继续办理|0|0",
)


def test_halves_come_one_after_the_other_and_keep_their_places() -> None:
    left, right = arrange(grid(*HALVES), "requests")
    assert texts(left)[1] == ["本年新收政府信息公开申请数量", "1", "1"]
    assert texts(right)[3] == ["结转下年度继续办理", "0", "0"]
    assert right.cells[0].place.column == 4


def test_columns_of_two_offices_are_no_halves() -> None:
    other = grid(*(row.replace("要求提供公开出版物", "5") for row in HALVES[:2]))
    assert [*arrange(other, "requests")] == [other]
    twice = grid(*(row + "|" + row for row in ("项目|自然人", *HALVES[1:])))
    assert [*arrange(twice, "requests")] == [twice]


def test_lines_of_text_are_in_no_columns() -> None:
    lines = replace(grid(*HALVES), ranged=False)
    assert [*arrange(lines, "requests")] == [lines]
