from __future__ import annotations

import pytest

from zfxxgk.read.formats.document import NOWHERE
from zfxxgk.read.tables.reading import TableReading
from zfxxgk.spec.forms import Column, Row, table

OLD, NEW = table("proactive_disclosure", "2019"), table("proactive_disclosure", "2021")
REQUESTS = table("requests", "2021")


def find_row(key: str) -> Row:
    tables = (OLD, NEW, REQUESTS)
    return next(row for each in tables for row in each.rows if row.key == key)


def find_column(row: str, key: str) -> Column:
    return next(column for column in find_row(row).columns if column.key == key)


AMOUNT = find_column("procurement", "amount")
FEES = next(row for row in NEW.rows if row.key == "fees").columns[0]
CHANGE = find_column("licensing", "change")
RECEIVED = find_row("received")


@pytest.mark.parametrize(
    ("part", "printed", "agrees"),
    [
        (AMOUNT, "采购总金额(万元)", True),
        (AMOUNT, "采购总金额（单位：万元）", True),
        (FEES, "本年收费金额（单位:0万元）", True),
        (FEES, "本年收费金额", True),
        (FEES, "本年收费金额（元）", False),
        (CHANGE, "本年增/", True),
        (CHANGE, "本年增", False),
        (find_row("licensing"), "行政许可（由审批部门填报）", True),
        (find_row("licensing"), "行政许可（含备案事项）", False),
        (RECEIVED, "一、本年新收政府信息公开申请数量（件）", True),
        (RECEIVED, "一、本年受理政府信息公开申请数量（件）", False),
        (
            find_row("partially_granted"),
            "（二）部分公开（区分处理的，只计这一情形，不计其他情形）",
            True,
        ),
    ],
)
def test_units_and_notes_make_no_other_label(
    part: Row | Column, printed: str, agrees: bool
) -> None:
    reading = TableReading(NEW)
    reading.add_label(part, "row", printed, NOWHERE)
    assert reading.labels[0]["agrees"] is agrees
