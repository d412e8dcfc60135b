from __future__ import annotations

from zfxxgk.read.formats.document import Paragraph, Place
from zfxxgk.read.head.one_line import cut_lines

TITLE = "明岚县财政局2023年政府信息公开工作年度报告"


def cut(text: str) -> list[str]:
    blocks = cut_lines([Paragraph(text, Place(line=4))])
    assert {block.place.line for block in blocks} == {4}
    return [block.text for block in blocks if isinstance(block, Paragraph)]


def test_title_and_sections_on_one_line_are_cut() -> None:
    rest = [
        "内容共六个部分。",
        "一、总体情况 （一）主动公开。公开8条。",
        "二、主动公开政府信息情况",
    ]
    assert cut(" ".join([TITLE, *rest])) == [TITLE, *rest]


def test_prose_that_names_a_report_or_numbers_its_points_is_whole() -> None:
    for text in (
        "现公布明岚县财政局2023年政府信息公开工作年度报告 ，包括一、总体情况等六个部分，截至年底。",
        "全年做了三件事： 一、修订目录和指南，增加栏目八个。 二、清理文件三十件，标注失效日期。",
    ):
        assert cut(text) == [text]


def test_a_short_line_is_whole() -> None:
    assert cut("一、总体情况 二、主动公开") == ["一、总体情况 二、主动公开"]


def test_a_line_of_headings_without_end_is_whole() -> None:
    text = "一、总体情况 " * 40
    assert cut(text) == [text]
