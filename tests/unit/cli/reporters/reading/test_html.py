from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from lxml import html
from lxml.html import HtmlElement

Command = Callable[..., Any]


@pytest.fixture
def page(zfxxgk: Command, document: Callable[..., str]) -> Callable[..., HtmlElement]:
    """The page on the short report, with some of its text changed."""

    def read(*changes: tuple[str, str], lang: str = "zh") -> HtmlElement:
        path = Path(document("a.md"))
        text = path.read_text(encoding="utf-8")
        for old, new in changes:
            assert old in text
            text = text.replace(old, new)
        path.write_text(text, encoding="utf-8")
        done = zfxxgk("show", "--reading", "--format", "html", str(path.resolve()), "--lang", lang)
        assert done.out.startswith("<!DOCTYPE html>\n<html lang=")
        assert str(path.resolve().parent) not in done.out
        return html.fromstring(done.out)

    return read


def classes(page: HtmlElement, kind: str) -> list[str]:
    return [each.text_content() for each in page.xpath(f"//*[contains(@class, '{kind}')]")]


def test_the_page_needs_no_script_and_no_network(page: Callable[..., HtmlElement]) -> None:
    found = page()
    assert found.xpath("//script | //img | //link | //iframe | //@src | //@href | //@onclick") == []
    policy = found.xpath("string(//meta[@http-equiv='Content-Security-Policy']/@content)")
    assert policy.startswith("default-src 'none'")


def test_html_in_the_text_is_text(page: Callable[..., HtmlElement]) -> None:
    hostile = "<script>alert(1)</script><img src=x onerror=alert(1)>"
    found = page(("认真做好", f"`{hostile}`"), ("| 2 | 1 |", f"| {hostile} | 1 |"))
    assert found.xpath("//script | //img") == []
    assert "alert(1)" in found.text_content()


def test_what_was_read_is_marked_and_says_as_what(page: Callable[..., HtmlElement]) -> None:
    found = page(("认真做好", "收到政府信息公开申请12件，认真做好"))
    assert classes(found, "r r-agency") == ["青禾县民政局机关"]
    assert classes(found, "r r-claim") == ["本局收到政府信息公开申请12件新收申请 12"]
    (total,) = found.xpath("//td[@title='表四 · 行政复议 · 总计：4']")
    assert total.text == "4"


def test_a_doubtful_cell_says_why_without_a_hover(page: Callable[..., HtmlElement]) -> None:
    found = page(("| 2 | 1 |", "| 两件 | 1 |"))
    (doubtful,) = found.xpath("//td[@class='r-doubtful']")
    assert doubtful.text == "两件"
    assert doubtful.findtext("small")


def test_tables_are_drawn_as_they_are_laid_out(page: Callable[..., HtmlElement]) -> None:
    found = page()
    (table,) = found.xpath("//table")
    widths = [
        sum(int(cell.get("colspan", 1)) for cell in row.xpath("td[not(@class='told')]"))
        for row in table.xpath(".//tr")
    ]
    assert set(widths) == {15}


def test_a_file_without_a_report_is_shown_as_it_was_seen(zfxxgk: Command, office: Path) -> None:
    Path("a.txt").write_text("通知\n请各单位报送材料\n", encoding="utf-8")
    done = zfxxgk("show", "--reading", "a.txt", "--output", "a.html")
    assert done.code == 2
    assert done.err.startswith("a.txt: 未找到表格")
    found = html.fromstring(Path("a.html").read_text(encoding="utf-8"))
    assert "没有读出报告：未找到表格" in found.text_content()
    assert [line.xpath("string(div)") for line in found.xpath("//div[@class='line l-unread']")] == [
        "通知",
        "请各单位报送材料",
    ]
