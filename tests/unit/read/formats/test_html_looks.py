from __future__ import annotations

import pytest

from zfxxgk.read.formats.document import Cell
from zfxxgk.read.formats.html import read
from zfxxgk.read.formats.marks import NOT_TEXT, STRUCK, WHITE


def cell(content: str, sheet: str = "") -> Cell:
    page = (
        f"<html><head><style>{sheet}</style></head><body><table><tr>{content}</tr></table></body>"
    )
    (grid,) = read(page, "x").grids()
    return grid.cells[0]


@pytest.mark.parametrize(
    ("sheet", "mark"),
    [
        (".a{display:none}", 'class="a"'),
        (".a{ visibility : hidden }", 'class="b a"'),
        ("span.a{display:none}", 'class="a"'),
        ("#a{display:none}", 'id="a"'),
        ("td .a, p{display:none}", 'class="a"'),
        ("", 'style="mso-hide:all"'),
        ("", 'style="font-size:0"'),
        ("", 'style="font-size:0px;color:red"'),
        ("", 'style="opacity: 0"'),
        ("", 'style="position:absolute;left:-9999px"'),
        ("", "hidden"),
        (".a{text-decoration:line-through}", 'class="a"'),
        ("", 'style="text-decoration: underline line-through"'),
    ],
)
def test_what_a_browser_hides_or_strikes_out_in_a_cell_is_not_read(sheet: str, mark: str) -> None:
    assert cell(f"<td><span {mark}>1</span>5</td>", sheet).text == "5"


@pytest.mark.parametrize(
    ("sheet", "mark"),
    [
        (".a{display:none}", 'class="b"'),
        ("div.a{display:none}", 'class="a"'),
        ("p .a{display:none}", 'class="a"'),
        (".a{display:none} .a.b{display:inline}", 'class="a b"'),
        (".a{display:none}", 'class="a" style="display:inline"'),
        ("@media print{.a{display:none}} p{color:red}", 'class="a"'),
        ("/* .a{display:none} */", 'class="a"'),
        (".a:hover{display:none}", 'class="a"'),
        ("", 'style="opacity:0.9;font-size:0.8em"'),
    ],
)
def test_what_a_browser_shows_is_read(sheet: str, mark: str) -> None:
    assert cell(f"<td><span {mark}>1</span>5</td>", sheet).text == "15"


@pytest.mark.parametrize("tag", ["s", "del", "strike", "rt", "datalist", "dialog"])
def test_elements_that_strike_out_or_stand_beside_the_text_are_not_read(tag: str) -> None:
    assert cell(f"<td><{tag}>1</{tag}>5</td>").text == "5"


def test_a_cell_struck_out_whole_is_in_doubt() -> None:
    assert (cell("<td><s>15</s></td>").text, cell("<td><s>15</s></td>").doubt) == ("", STRUCK)
    assert cell('<td style="text-decoration:line-through">15</td>').doubt == STRUCK
    assert cell("<td><s> </s></td>").doubt is None


@pytest.mark.parametrize(
    "content",
    [
        '<input type="text" value="5">',
        "<select><option>5</select>",
        "<textarea>5</textarea>",
        '<img src="5.png" alt="5">',
        "<svg><text>5</text></svg>",
        "<script>document.write(5)</script>",
        "<script>cell.innerHTML = '5'</script>",
    ],
)
def test_fields_and_pictures_in_a_cell_cannot_be_read(content: str) -> None:
    assert cell(f"<td>{content}</td>").doubt == NOT_TEXT
    assert cell(f"<td>1{content}</td>").doubt == NOT_TEXT


def test_what_shows_nothing_puts_no_cell_in_doubt() -> None:
    for content in ('<input type="hidden" value="5">', '<img src="s.gif" width="1" height="9">'):
        assert cell(f"<td>7{content}</td>").doubt is None


@pytest.mark.parametrize(
    ("sheet", "mark"),
    [
        ("", 'style="color:#fff"'),
        ("", 'style="color: white; font-size: 9pt"'),
        ("", 'style="color:rgb(255, 255, 255)"'),
        ("", 'style="color:#FFFFFF;background:#ffffff"'),
        (".a{color:#ffffff}", 'class="a"'),
        ("", 'color="#FFFFFF"'),
    ],
)
def test_white_digits_beside_others_put_a_cell_in_doubt(sheet: str, mark: str) -> None:
    assert cell(f"<td><font {mark}>1</font>57</td>", sheet).doubt == WHITE


@pytest.mark.parametrize(
    "content",
    [
        '<td style="color:#fff">57</td>',
        '<td><span style="color:#fff">57</span></td>',
        '<td><span style="color:#fff;background:#06c">5</span>7</td>',
        '<td><span style="background-color:#fff">5</span>7</td>',
        '<td bgcolor="#0066cc"><span style="color:#fff">5</span>7</td>',
        '<td style="background:#06c"><b style="color:#fff">5</b>7</td>',
        '<td><span style="color:#ffcc00">5</span>7</td>',
        '<td><span style="color:#fff"> </span>57</td>',
        "<td>57<script>track(1)</script></td>",
    ],
)
def test_white_headings_and_other_colours_are_read(content: str) -> None:
    assert cell(content).doubt is None


def test_text_raised_by_its_style_stays_raised() -> None:
    assert cell('<td>73<span style="vertical-align:super">1<b>2</b></span>4</td>').text == "73¹²4"


def test_a_small_table_in_a_cell_is_its_value_and_a_large_one_makes_layout() -> None:
    small = "<table><tr><td>5</td></tr></table>"
    cells = "<td>a</td>" * 10
    page = f"<html><body><table><tr>{cells}<td>{small}</td></tr></table></body></html>"
    (grid,) = read(page, "x").grids()
    assert [each.text for each in grid.cells] == ["a"] * 10 + ["5"]
    large = f"<table><tr>{cells}</tr></table>"
    (grid,) = read(f"<html><body><table><tr><td>x<td>{large}</table></body></html>", "x").grids()
    assert [each.text for each in grid.cells] == ["a"] * 10


def test_struck_words_are_no_prose_but_a_mark_that_nothing_closes_strikes_no_page() -> None:
    page = "<html><body><p>收到<s>1</s>5件</p></body></html>"
    assert [each.text for each in read(page, "x").paragraphs()] == ["收到5件"]
    open_ = "<html><body><s><div><p>收到5件</p></div></body></html>"
    assert [each.text for each in read(open_, "x").paragraphs()] == ["收到5件"]


def test_a_page_that_fades_in_is_read() -> None:
    page = '<html><body><div style="opacity:0"><table><tr><td>5</table></div></body></html>'
    assert len([*read(page, "x").grids()]) == 1
