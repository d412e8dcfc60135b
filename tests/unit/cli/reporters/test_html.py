from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from lxml import html
from lxml.html import HtmlElement

Command = Callable[..., Any]


@pytest.fixture
def page(zfxxgk: Command) -> Callable[..., HtmlElement]:
    def read(*paths: str, lang: str = "zh") -> HtmlElement:
        done = zfxxgk("check", *paths, "--format", "html", "--lang", lang)
        assert done.out.startswith("<!DOCTYPE html>\n<html lang=")
        return html.fromstring(done.out)

    return read


def texts(page: HtmlElement, kind: str) -> list[str]:
    return [str(td.text) for td in page.xpath(f"//td[@class='{kind}']")]


def test_the_page_needs_no_script_and_no_network(
    page: Callable[..., HtmlElement], wrong: Callable[..., str], document: Callable[..., str]
) -> None:
    found = page(wrong("a.json"), document("b.md"), "missing.json")
    assert found.xpath("//script | //img | //link | //iframe | //@src | //@onclick") == []
    assert all(str(target).startswith("#") for target in found.xpath("//@href"))
    assert "url(" not in found.xpath("string(//style)")
    assert "@import" not in found.xpath("string(//style)")


def test_every_reference_within_the_page_leads_somewhere(
    page: Callable[..., HtmlElement], wrong: Callable[..., str], document: Callable[..., str]
) -> None:
    found = page(wrong("a.json"), document("b.md"))
    ids = found.xpath("//@id")
    assert len(ids) == len(set(ids))
    assert {str(target)[1:] for target in found.xpath("//@href")} <= set(ids)


def test_a_certain_suspect_stands_out_with_the_implied_value(
    page: Callable[..., HtmlElement], report: Callable[..., str]
) -> None:
    # 30 granted to natural persons in the example; both sums of the cell then miss one.
    found = page(report("a.json", requests__granted__natural_person=31))
    (certain,) = found.xpath("//td[@class='certain']")
    assert certain.text == "31"
    assert certain.findtext("small") == "→ 30"
    mark = certain.findtext("a")
    assert mark == "问题1"
    (card,) = found.xpath("//section[@id='r1f1']")
    assert card.xpath("string(.//b)") == mark
    assert "请先查台账，不要为凑平直接改数" in card.text_content()
    assert len(card.xpath(".//ul/li")) == 2


def test_where_several_cells_may_be_wrong_none_is_certain(
    page: Callable[..., HtmlElement], wrong: Callable[..., str]
) -> None:
    found = page(wrong("a.json"))
    assert texts(found, "certain") == []
    assert texts(found, "possible")
    assert found.xpath("//td[@class='possible']/small") == []


def test_a_blank_is_told_as_one_and_no_mark_can_be_read_as_its_number(
    page: Callable[..., HtmlElement], report: Callable[..., str]
) -> None:
    found = page(report("a.json", requests__granted__natural_person=None, year=2024))
    (blank,) = found.xpath("//td[starts-with(., '（空白）')]")
    marked = found.xpath("//td/*[contains(@class, 'mark')]")
    assert blank.xpath("*[@class='mark']")
    assert all(each.text.startswith("问题") for each in marked)
    # Every mark shown is in the legend, and no other.
    kinds = {str(kind) for kind in found.xpath("//table[@class='form']//td/@class")}
    samples = {str(each).partition(" ")[2] for each in found.xpath("//*[@class='legend']/*/@class")}
    assert samples == kinds


def test_the_path_of_the_machine_is_not_printed(
    page: Callable[..., HtmlElement], wrong: Callable[..., str], office: Path
) -> None:
    path = wrong("a.json")
    told = page(str(office / path), str(office / "missing.json")).text_content()
    assert "文件：a.json" in told
    assert str(office) not in told


def test_the_tables_are_those_of_the_report(
    page: Callable[..., HtmlElement], report: Callable[..., str]
) -> None:
    found = page(report("a.json"))
    headings = [str(heading.text) for heading in found.xpath("//h4")]
    assert "三、收到和处理政府信息公开申请情况" in headings
    # Table 2 of 2021 has 10 values, table 3 has 25 rows of 7, table 4 has 3 of 5.
    assert len(found.xpath("//table[@class='form']//td")) == 10 + 175 + 15
    assert texts(found, "certain") + texts(found, "sum") == []


def test_doubtful_cells_are_marked_and_accuse_nobody(
    page: Callable[..., HtmlElement], document: Callable[..., str]
) -> None:
    path = document("a.md")
    text = Path(path).read_text(encoding="utf-8")
    # A number too few in the row: which column a value is in is left open.
    Path(path).write_text(
        text.replace("| 2 | 1 | 0 | 0 | 4 | 0 |", "| 2 | 1 | 0 | 0 | 4 |"), encoding="utf-8"
    )
    found = page(path)
    assert found.xpath("//td[@class='doubtful']")
    assert "读取存疑的格" in found.text_content()
    doubts = [each.text_content() for each in found.xpath("//li[contains(., '读取存疑')]")]
    assert len(doubts) == 1
    assert "等 15 格：本行数值格数与表头不符" in doubts[0]
    assert texts(found, "certain") + texts(found, "possible") + texts(found, "sum") == []


def test_a_value_that_is_no_number_is_shown_as_it_is_printed(
    page: Callable[..., HtmlElement], document: Callable[..., str]
) -> None:
    path = document("a.md")
    text = Path(path).read_text(encoding="utf-8")
    Path(path).write_text(text.replace("| 4 | 0 |", "| 四件 | 0 |"), encoding="utf-8")
    found = page(path)
    (marked,) = found.xpath("//td[@class='certain']")
    assert marked.text == "四件"
    assert marked.findtext("a") is not None


def test_the_message_to_the_office_lists_what_it_must_see_to(
    page: Callable[..., HtmlElement], wrong: Callable[..., str], report: Callable[..., str]
) -> None:
    found = page(wrong("a.json"))
    letter = found.xpath("string(//pre)")
    assert letter.startswith(
        "澄湖县人民政府：你单位《2024年政府信息公开工作年度报告》经核对，有以下 1 处请处理："
    )
    assert "1. 【必须改正】" in letter
    assert letter.endswith("不要为凑平直接改数。")
    clean = page(report("b.json")).xpath("string(//pre)")
    assert clean.endswith("没有发现需要改正的问题。")


def test_the_basis_is_folded_on_the_screen_and_printed_on_paper(
    page: Callable[..., HtmlElement], wrong: Callable[..., str]
) -> None:
    (card,) = page(wrong("a.json")).xpath("//section")
    folded = card.xpath("string(details)")
    assert "国办公开办函〔2021〕30号" in folded
    assert "disputes/total" in folded
    (paper,) = card.xpath("p[@class='on-paper']")
    assert "国办公开办函〔2021〕30号" in paper.text_content()


def test_several_reports_have_a_list_with_their_verdicts(
    page: Callable[..., HtmlElement], wrong: Callable[..., str], report: Callable[..., str]
) -> None:
    found = page(wrong("a.json"), report("b.json"), "missing.json")
    lines = [item.text_content() for item in found.xpath("//ol/li")]
    assert lines[0] == "澄湖县人民政府 2024 年度 需要改正（必须改正 1 处）"
    assert lines[2].startswith("missing.json 无法核对")
    assert "找不到该文件" in found.text_content()


def test_what_a_report_says_is_text_and_never_markup(
    page: Callable[..., HtmlElement], report: Callable[..., str]
) -> None:
    evil = "<script>alert(1)</script>\x00\x1b[31m&amp;"
    found = page(report("a.json", agency__name=evil))
    assert found.xpath("//script") == []
    assert "<script>alert(1)</script>" in found.text_content()


def test_the_page_speaks_english(
    page: Callable[..., HtmlElement], wrong: Callable[..., str]
) -> None:
    found = page(wrong("a.json"), lang="en")
    assert found.get("lang") == "en"
    assert "To be corrected (must be corrected 1" in found.text_content()
    assert "Table 4" in [str(heading.text) for heading in found.xpath("//h4")]
