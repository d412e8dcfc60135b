from __future__ import annotations

import pytest

from zfxxgk.read.formats.document import Grid, Paragraph, Place
from zfxxgk.read.tables.text_rows import UNCLEAR, lay_out_rows

NOTE = "(本列数据的勾稽关系为:第一项加第二项之和,等于第三项加第四项之和)"
HEAD = (
    f"{NOTE}\n申请人情况\n自然人\n法人或其他组织\n总计\n"
    "商业企业\n科研机构\n社会公益组织\n法律服务机构\n其他\n"
)
ORDER = ["自然人", "商业企业", "科研机构", "社会公益组织", "法律服务机构", "其他", "总计"]
ABOVE = [NOTE, "申请人情况", "法人或其他组织"]


def grid_of(text: str, key: str, opened: bool = False) -> Grid:
    lines = [Paragraph(line, Place(line=at)) for at, line in enumerate(text.splitlines(), 1)]
    return lay_out_rows(lines, key, opened=opened)


def rows(text: str, key: str, opened: bool = False) -> list[list[str]]:
    return [[cell.text for cell in row] for row in grid_of(text, key, opened).rows]


def test_headings_of_columns_in_the_order_of_the_text_stand_as_above_the_values() -> None:
    found = rows(HEAD + "一、本年新收政府信息公开申请数量\n9\n2\n0\n0\n1\n0\n12", "requests")
    assert found[:2] == [ABOVE, ["", *ORDER]]
    assert found[2][1:] == ["9", "2", "0", "0", "1", "0", "12"]


def test_a_total_told_first_is_the_first_column() -> None:
    text = HEAD.replace("自然人\n法人或其他组织\n总计", "总计\n自然人\n法人或其他组织")
    assert rows(text + "(一)予以公开\n1", "requests")[1] == ["", "总计", *ORDER[:6]]


def test_without_all_headings_no_order_is_made_up() -> None:
    found = rows(HEAD.replace("科研机构\n", "") + "(一)予以公开\n1", "requests")
    assert found == [[*ABOVE], ["(一)予以公开", "1"]]


def test_the_header_of_rows_with_pipes_is_laid_out_the_same() -> None:
    head = (
        f"{NOTE} | 申请人情况 ||||||\n自然人 | 法人或其他组织 | 总计 ||||\n"
        "商业企业 | 科研机构 | 社会公益组织 | 法律服务机构 | 其他 |||\n"
    )
    found = rows(head + "(七)总计 | 9 | 1 | 0 | 0 | 1 | 0 | 11 |", "requests")
    assert found[:2] == [ABOVE, ["", *ORDER]]


@pytest.mark.parametrize("head", [HEAD.replace("科研机构\n", ""), f"{HEAD}合伙企业\n"])
def test_values_under_other_columns_than_those_of_the_form_are_in_doubt(head: str) -> None:
    label = "一、本年新收政府信息公开申请数量"
    cells = grid_of(f"{head}{label}\n9\n2\n0\n0\n1\n0\n12", "requests").cells
    assert {cell.doubt for cell in cells if cell.text.isdigit()} == {UNCLEAR}
