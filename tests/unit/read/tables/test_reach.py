"""Fragments of three value columns; rows of table 3 lend their levels."""

from __future__ import annotations

from zfxxgk.read.formats.markdown import read
from zfxxgk.read.tables.lines import Line, read_lines
from zfxxgk.read.tables.reach import find_first_columns
from zfxxgk.spec.forms import Row, table

ROWS = {row.title: row for row in table("requests", "2021").rows}
IN, BEFORE, GRANTED = (
    "一、本年新收政府信息公开申请数量",
    "二、上年结转政府信息公开申请数量",
    "（一）予以公开",
)
AFTER = "四、结转下年度继续办理"
SECRET, LAW, SUM = "1.属于国家秘密", "2.其他法律行政法规禁止公开", "（七）总计"


def firsts(*rows: str, headed: int | None = None) -> dict[str, int]:
    """First columns by the row's own label; the cells of a row stand between bars."""
    grids = list(read("\n".join(["|---|", *(f"|{row}|" for row in rows)]), "x").grids())
    own: list[tuple[Row, Line]] = [(ROWS[line.own], line) for line in read_lines(grids, "requests")]
    header = {} if headed is None else {id(grids[0]): headed}
    return {line.own: first for line, first in find_first_columns(own, 3, header).items()}


def test_as_many_cells_as_values_are_certain() -> None:
    assert firsts(f"{SECRET}|1|2|", f"{LAW}|||3") == {SECRET: 2, LAW: 2}


def test_rows_of_one_level_share_the_distance_from_their_label() -> None:
    assert firsts(f"{IN}|||5|7|9", f"{BEFORE}|||5|7|") == {IN: 4, BEFORE: 4}
    shifted = firsts(f"（三）不予公开|{SECRET}||5|7|9|", f"{LAW}||5|7|||")
    assert shifted == {SECRET: 4, LAW: 3}


def test_a_heading_before_a_label_tells_the_reach_of_its_own_level() -> None:
    rows = (f"三、本年度办理结果|{GRANTED}||1|2|3", f"{IN}|||5|7|")
    assert firsts(*rows) == {GRANTED: 4, IN: 4}
    assert firsts(*rows, headed=4) == {GRANTED: 4, IN: 4}


def test_what_was_inferred_tells_about_further_levels() -> None:
    rows = (
        f"|（三）不予公开|{SECRET}|1|2|",
        f"三、本年度办理结果|{GRANTED}||1|2|",
        f"{IN}|||5|7|",
    )
    assert firsts(*rows) == {SECRET: 4, GRANTED: 4, IN: 4}


def test_a_header_that_says_otherwise_leaves_it_open() -> None:
    assert firsts(f"{IN}|||5|7|9", f"{BEFORE}|||5|7|", headed=3) == {IN: 4}


def test_rows_that_disagree_leave_it_open() -> None:
    sure = (f"{IN}|||5|7|9", f"{BEFORE}||5|7|9|")
    assert firsts(*sure, f"{AFTER}|||5|7|") == {IN: 4, BEFORE: 3}


def test_an_expected_column_that_would_leave_out_a_value_is_not_taken() -> None:
    assert firsts(f"{IN}|||5|7|9", f"{BEFORE}||5|7||") == {IN: 4}


def test_a_label_of_another_level_tells_nothing() -> None:
    assert firsts(f"{SECRET}|5|7|9|", f"{SUM}||5|7|") == {SECRET: 2}
