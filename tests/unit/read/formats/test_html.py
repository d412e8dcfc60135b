from __future__ import annotations

import pytest

from zfxxgk.errors import InputError
from zfxxgk.read.formats.document import Document
from zfxxgk.read.formats.html import read


def page(body: str) -> Document:
    return read(f"<!DOCTYPE html><html><head><title> 题 </title></head><body>{body}</body>", "x")


def texts(document: Document) -> list[list[list[str]]]:
    return [[[cell.text for cell in row] for row in grid.rows] for grid in document.grids()]


def paragraphs(document: Document) -> list[str]:
    return [paragraph.text for paragraph in document.paragraphs()]


def test_blocks_come_in_document_order() -> None:
    document = page("<p>甲</p><table><tr><td>1</td></tr></table><p>乙</p>")
    assert [type(block).__name__ for block in document.blocks] == ["Paragraph", "Grid", "Paragraph"]
    assert document.title == "题"


def test_text_outside_any_element_and_breaks_make_paragraphs() -> None:
    assert paragraphs(page("甲<br>乙<div>丙<p>丁</div>戊")) == ["甲", "乙", "丙", "丁", "戊"]


def test_spans_are_laid_out() -> None:
    (grid,) = page(
        "<table><tr><td rowspan=2>a</td><td colspan=2>b</td></tr>"
        "<tr><td>c</td><td>d</td></tr></table>"
    ).grids()
    assert [(c.text, c.row, c.column, c.row_span, c.column_span) for c in grid.cells] == [
        ("a", 1, 1, 2, 1),
        ("b", 1, 2, 1, 2),
        ("c", 2, 2, 1, 1),
        ("d", 2, 3, 1, 1),
    ]


@pytest.mark.parametrize("span", ["", "0", "-1", "x", "2.5", "９"])
def test_a_span_that_is_no_number_does_no_harm(span: str) -> None:
    (grid,) = page(f'<table><tr><td colspan="{span}">a</td><td>b</td></tr></table>').grids()
    assert [cell.text for cell in grid.cells] == ["a", "b"]


def test_cells_not_closed_are_kept_apart() -> None:
    assert texts(page("<table><tr><td>1<td>2<tr><td>3</table>")) == [[["1", "2"], ["3"]]]


def test_a_table_around_tables_is_walked_through() -> None:
    document = page("<table><tr><td>甲<table><tr><td>1</td></tr></table>乙</td></tr></table>")
    assert texts(document) == [[["1"]]]
    assert paragraphs(document) == ["甲", "乙"]


@pytest.mark.parametrize(
    "hidden",
    [
        '<span style="display:none">9</span>',
        '<span style="Display : None;">9</span>',
        '<span style="visibility:hidden">9</span>',
        "<span hidden>9</span>",
        "<script>9</script>",
        "<style>9</style>",
        "<!-- 9 -->",
        "<?php 9 ?>",
    ],
)
def test_what_nobody_sees_is_skipped(hidden: str) -> None:
    document = page(f"<p>甲{hidden}乙</p><table><tr><td>1{hidden}2</td></tr></table>")
    assert paragraphs(document) == ["甲乙"]
    assert texts(document) == [[["12"]]]


def test_text_after_a_hidden_bold_element_is_not_bold() -> None:
    document = page("<p><b>甲</b>乙<b hidden>丙</b>丁</p><p>戊<b>己</b></p>")
    assert [p.lead for p in document.paragraphs()] == ["甲", ""]


def test_bold_openings_and_headings_are_marked() -> None:
    document = page("<h2>甲</h2><p><strong>乙</strong>丙</p><p><b>丁</b></p>")
    assert [(p.text, p.heading, p.lead) for p in document.paragraphs()] == [
        ("甲", True, ""),
        ("乙丙", False, "乙"),
        ("丁", False, ""),
    ]


def test_cell_text_keeps_lines_and_raised_digits() -> None:
    document = page("<table><tr><td><p> 甲 </p><p>乙<br>丙</p></td><td>12<sup>2</sup></td></table>")
    assert texts(document) == [[["甲\n乙\n丙", "12²"]]]


def test_a_source_line_inside_a_cell_is_no_line_of_the_text() -> None:
    assert texts(page("<table><tr><td>甲\n  乙</td></tr></table>")) == [[["甲 乙"]]]


def test_cells_know_their_line() -> None:
    (grid,) = read("<p>甲</p>\n<table>\n<tr>\n<td>1</td>\n</tr></table>", "x").grids()
    assert [cell.place.line for cell in grid.cells] == [4]


def test_the_day_of_publication_in_the_head_is_told() -> None:
    document = read('<html><head><meta name="PubDate" content="2025-01-16"></head></html>', "x")
    assert document.published == ("2025-01-16",)


def test_an_encoding_declared_inside_does_not_matter() -> None:
    source = '<?xml version="1.0" encoding="gb2312"?><html><meta charset="gbk"><p>甲</p></html>'
    assert paragraphs(read(source, "x")) == ["甲"]


def test_deep_nesting_is_survived() -> None:
    read("<div>" * 50_000 + "甲", "x")
    read("<table><tr><td>" * 20_000 + "甲", "x")


@pytest.mark.parametrize(
    "table",
    ["<tr><td colspan=1000000>1</td></tr>", "<tr><td>1</td></tr>" * 100_000],
    ids=["span", "rows"],
)
def test_a_table_beyond_any_report_is_refused(table: str) -> None:
    with pytest.raises(InputError, match="too large"):
        page(f"<table>{table}</table>")


def test_a_caption_stands_before_its_table() -> None:
    document = page("<table><caption>二、甲</caption><tr><td>1</td></tr></table>")
    assert [type(block).__name__ for block in document.blocks] == ["Paragraph", "Grid"]


def test_what_follows_the_end_of_the_page_is_kept() -> None:
    page = "<html><body><p>first</p></body></html>\n<!DOCTYPE html><html><body><p>second</p></html>"
    assert [block.text for block in read(page, "x").blocks] == ["first", "second"]
