from __future__ import annotations

import pytest

from zfxxgk.read import trace_bytes
from zfxxgk.read.formats.document import Document, Paragraph
from zfxxgk.read.steps import Reading
from zfxxgk.read.trace.page import PageText
from zfxxgk.read.trace.trace import trace

TABLE = """
## 四、政府信息公开行政复议、行政诉讼情况

| 行政复议 | | | | |
| --- | --- | --- | --- | --- |
| 结果维持 | 结果纠正 | 其他结果 | 尚未审结 | 总计 |
| 0 | 0 | 0 | 0 | 0 |
"""
TITLE = "# 青禾县民政局2024年政府信息公开工作年度报告\n\n"


def traced(before: str, after: str = "") -> PageText:
    return trace_bytes(f"{before}\n{TABLE}{after}".encode(), "report")


def marked(page: PageText, kind: str) -> list[str]:
    return [page.text[mark.start : mark.end] for mark in page.marks if mark.kind == kind]


def test_a_title_over_two_lines_is_marked_on_both() -> None:
    page = traced("青禾县民政局2024年政府信\n\n息公开工作年度报告\n\n## 一、总体情况\n\n做好公开。")
    assert marked(page, "title") == ["青禾县民政局2024年政府信", "息公开工作年度报告"]
    assert marked(page, "agency") == ["青禾县民政局"]
    assert page.found["agency"] == ("青禾县民政局", "title")


@pytest.mark.parametrize(
    ("line", "printed", "basis"),
    [
        ("本报告由青禾县 民政局编制。", "青禾县 民政局", "preamble"),
        ("本報告由青禾縣民政局編製。", "青禾縣民政局", "preamble"),
        ("如有疑问，请与青禾县民政局办公室联系。", "青禾县民政局", "contact"),
    ],
)
def test_a_name_is_marked_where_it_was_found(line: str, printed: str, basis: str) -> None:
    page = traced(f"# 2024年政府信息公开工作年度报告\n\n{line}\n\n## 一、总体情况\n\n做好公开。")
    assert marked(page, "agency") == [printed]
    assert page.found["agency"][1] == basis


def test_a_name_from_the_name_of_the_file_stands_nowhere() -> None:
    text = f"# 2024年政府信息公开工作年度报告\n\n## 一、总体情况\n\n做好公开。\n{TABLE}"
    page = trace_bytes(text.encode(), "青禾县民政局2024年年报.md")
    assert page.found["agency"] == ("青禾县民政局", "file_name")
    assert marked(page, "agency") == []


def test_the_year_is_never_that_of_a_document_number() -> None:
    opening = "根据国办公开办函〔2021〕30号，编制2021年度报告。"
    page = traced(f"青禾县民政局\n\n{opening}\n\n## 一、总体情况\n\n做好公开。")
    (year,) = [mark for mark in page.marks if mark.kind == "year"]
    assert page.text[year.start - 2 : year.end + 2] == "编制2021年度"
    assert year.status == "preamble"


def test_a_year_told_by_the_signature_is_the_one_before() -> None:
    signature = "\n青禾县民政局\n\n2025年1月8日\n"
    page = traced("# 青禾县民政局\n\n## 一、总体情况\n\n做好公开。", signature)
    (year,) = [mark for mark in page.marks if mark.kind == "year"]
    assert (year.value, year.status) == (2024, "signature")
    assert page.text[year.start : year.end + 3] == "2025年1月"


@pytest.mark.parametrize(
    ("text", "lead", "printed"),
    [
        ("一、总体情况 做好公开。", "一、总体情况", "一、总体情况"),
        ("一、总体情况。做好公开。", "总体情况", "总体情况"),
        ("一、总体\n情况 做好公开。", "一、总体 情况", "一、总体\n情况"),
    ],
)
def test_a_heading_in_bold_is_marked_in_its_line(text: str, lead: str, printed: str) -> None:
    blocks = (Paragraph(text, lead=lead), Paragraph("做好公开。"))
    page = trace(Reading(Document("a.docx", "", blocks), b""))
    assert marked(page, "heading") == [printed]


def test_headings_of_parts_are_marked_on_one_line_too() -> None:
    line = "（一）主动公开。公开3条。（二）依申请公开：收到申请3件。（三）加强平台建设和监督保障。"
    page = traced(f"{TITLE}## 一、总体情况\n\n{line}")
    assert marked(page, "part") == [
        "（一）主动公开",
        "（二）依申请公开",
        *["（三）加强平台建设和监督保障"] * 2,
    ]
    parts = [mark.target for mark in page.marks if mark.kind == "part"]
    assert parts[2:] == ["/overview/platforms", "/overview/supervision"]


def test_claims_are_marked_behind_a_heading_in_its_line_and_over_line_ends() -> None:
    prose = "一、总体情况。全年收到政府信息公开申请12件，上年结\n\n转3件。"
    page = traced(f"{TITLE}{prose}")
    claims = [mark for mark in page.marks if mark.kind == "claim"]
    assert marked(page, "heading")[0] == "一、总体情况"
    told = [(mark.target, mark.value, page.text[mark.start : mark.end]) for mark in claims]
    assert told == [
        ("received", 12, "收到政府信息公开申请12件"),
        ("carried_in", 3, "上年结"),
        ("carried_in", 3, "转3件"),
    ]


def test_the_day_of_publication_is_marked_in_a_line_and_in_a_table_of_the_page() -> None:
    facts = "发布日期：2025-01-12 来源：本站\n\n| 公开日期： | 2025-01-12 |\n\n"
    page = traced(f"{facts}{TITLE}## 一、总体情况\n")
    assert marked(page, "published") == ["发布日期：2025-01-12", "公开日期：", "2025-01-12"]
    assert page.found["published"] == ("2025-01-12", None)
