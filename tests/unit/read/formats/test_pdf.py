from __future__ import annotations

import io
import sys

import pytest
from invented.damages import damaged
from invented.reports import page
from invented.writers import write
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.cidfonts import UnicodeCIDFont
from reportlab.pdfgen.canvas import Canvas

from zfxxgk.errors import InputError
from zfxxgk.read import read_bytes
from zfxxgk.read.formats import pdf
from zfxxgk.read.formats.pdf_tables import OVERLAPPING
from zfxxgk.read.formats.pdf_text import Char, TextLine, group_lines, replace_radicals

FONT = "STSong-Light"
pdfmetrics.registerFont(UnicodeCIDFont(FONT))


def drawn(*texts: tuple[float, float, float, str]) -> bytes:
    """A page with a ruled table of two cells, 40 points wide, and *texts* at x, y in a size."""
    data = io.BytesIO()
    canvas = Canvas(data, pagesize=(300, 400))
    canvas.rect(50, 200, 40, 60)
    canvas.rect(90, 200, 40, 60)
    for x, y, size, text in texts:
        canvas.setFont(FONT, size)
        canvas.drawString(x, y, text)
    canvas.save()
    return data.getvalue()


def cells(*texts: tuple[float, float, float, str]) -> list[str]:
    (grid,) = pdf.read(drawn(*texts), "a.pdf").grids()
    return [cell.text for cell in grid.cells]


def test_cells_know_their_page_and_box() -> None:
    (grid,) = pdf.read(drawn((60, 230, 10, "12"), (95, 230, 10, "3")), "a.pdf").grids()
    place = grid.cells[0].place
    assert [cell.text for cell in grid.cells] == ["12", "3"]
    assert (place.page, place.table, place.row, place.column) == (1, 1, 1, 1)
    assert place.bbox == (50.0, 140.0, 90.0, 200.0)


def test_raised_digits_stay_apart_from_the_number() -> None:
    assert cells((60, 230, 10, "12"), (70, 234, 5, "2"), (95, 230, 10, "3"))[0] == "12²"


def test_a_number_without_room_is_put_together_again() -> None:
    assert cells((53, 240, 10, "123456"), (53, 228, 10, "78"), (95, 230, 10, "3"))[0] == "12345678"


def doubts(data: bytes) -> list[tuple[str, str | None]]:
    (grid,) = pdf.read(data, "a.pdf").grids()
    return [(cell.text, cell.doubt) for cell in grid.cells]


def test_raised_digits_may_be_nearly_as_large() -> None:
    assert cells((60, 230, 10, "73"), (70.2, 234, 8.5, "1"), (95, 230, 10, "3"))[0] == "73¹"


def test_a_number_printed_twice_to_be_bold_is_one() -> None:
    other = (95, 230, 10, "3")
    found = doubts(drawn((60, 230, 10, "115"), (60.3, 230, 10, "115"), other))
    assert found == [("115", None), ("3", None)]


def test_a_number_printed_over_another_is_in_doubt() -> None:
    found = doubts(drawn((60, 230, 10, "81"), (61, 230, 10, "57"), (95, 230, 10, "3")))
    assert [doubt for _, doubt in found] == [OVERLAPPING, None]


def test_a_number_that_runs_into_the_next_cell_puts_both_in_doubt() -> None:
    found = doubts(drawn((78, 230, 10, "2731"), (110, 230, 10, "5")))
    assert [doubt for _, doubt in found] == [OVERLAPPING, OVERLAPPING]


def test_white_text_is_read_on_a_dark_ground_only() -> None:
    def page_with(dark: bool) -> bytes:
        data = io.BytesIO()
        canvas = Canvas(data, pagesize=(300, 400))
        if dark:
            canvas.setFillColorRGB(0, 0, 0.5)
            canvas.rect(50, 200, 40, 60, fill=1)
        canvas.rect(50, 200, 40, 60)
        canvas.rect(90, 200, 40, 60)
        canvas.setFont(FONT, 10)
        canvas.setFillColorRGB(1, 1, 1)
        canvas.drawString(60, 230, "9")
        canvas.setFillColorRGB(0, 0, 0)
        canvas.drawString(70, 230, "1")
        canvas.drawString(95, 230, "3")
        canvas.save()
        return data.getvalue()

    assert [text for text, _ in doubts(page_with(False))] == ["1", "3"]
    assert [text.replace(" ", "") for text, _ in doubts(page_with(True))] == ["91", "3"]


@pytest.mark.parametrize("mode", [3, 7])
def test_text_that_is_drawn_in_no_colour_is_not_read(mode: int) -> None:
    data = io.BytesIO()
    canvas = Canvas(data, pagesize=(300, 400))
    canvas.rect(50, 200, 40, 60)
    canvas.rect(90, 200, 40, 60)
    canvas.setFont(FONT, 10)
    canvas.drawString(60, 230, "1")
    canvas.drawString(65, 230, "9", mode=mode)
    canvas.drawString(95, 230, "3")
    canvas.save()
    assert [text for text, _ in doubts(data.getvalue())] == ["1", "3"]


def test_two_numbers_in_a_cell_stay_two() -> None:
    assert cells((53, 240, 10, "12"), (53, 228, 10, "78"), (95, 230, 10, "3"))[0] == "12\n78"
    assert cells((53, 240, 10, "12 78"), (95, 230, 10, "3"))[0] == "12 78"


def test_page_numbers_are_no_text() -> None:
    number, words = (150, 15, 9, "- 3 -"), (20, 380, 9, "正文共12件")
    document = pdf.read(drawn((60, 230, 10, "1"), number, words), "a.pdf")
    assert [block.text for block in document.paragraphs()] == ["正文共12件"]


def test_radicals_are_turned_back() -> None:
    assert replace_radicals("⾸⻚") == "首页"


def test_lines_are_told_by_their_middles() -> None:
    chars = [Char("b", 20, 10, 25, 20, 10), Char("a", 10, 11, 15, 21, 10)]
    assert [line.text for line in group_lines([*chars, Char("c", 10, 30, 15, 40, 10)])] == [
        "a b",
        "c",
    ]
    assert TextLine((chars[0],)).text == "b"


@pytest.mark.parametrize(
    ("kind", "words"), [("scanned", "扫描件"), ("encrypted", "密码"), ("borderless", "框线")]
)
def test_what_cannot_be_read_reliably_is_refused(kind: str, words: str) -> None:
    report = damaged(page(3), kind, 3)
    assert report is not None
    with pytest.raises(InputError) as caught:
        read_bytes(write(report, "pdf"), "a.pdf")
    assert words in caught.value.text.zh


HEAD = b"%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n"
TRAILER = b"trailer<</Root 1 0 R>>"


@pytest.mark.parametrize(
    "data",
    [
        b"%PDF-1.7\n",
        HEAD + b"2 0 obj<</Type/Pages/Kids[2 0 R 2 0 R]/Count 2>>endobj\n" + TRAILER,
        HEAD + b"2 0 obj 2 0 R endobj\n" + TRAILER,
        HEAD + TRAILER,
    ],
    ids=["empty", "pages in pages", "itself", "no pages"],
)
def test_broken_files_are_refused(data: bytes) -> None:
    with pytest.raises(InputError):
        pdf.read(data, "a.pdf")


def test_a_file_cut_off_anywhere_is_refused() -> None:
    data = write(page(3), "pdf")
    for end in range(1024, len(data) - 512, 1024):
        with pytest.raises(InputError):
            pdf.read(data[:end], "a.pdf")


def test_without_its_library_the_remedy_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "pdfplumber", None)
    with pytest.raises(InputError) as caught:
        pdf.read(b"%PDF-1.7\n", "a.pdf")
    assert "zfxxgk[pdf]" in caught.value.text.zh


def test_a_row_cut_by_a_page_without_a_rule_there_keeps_its_values() -> None:
    """As browsers print: no rule closes the halves of a row on two pages."""
    data = io.BytesIO()
    canvas = Canvas(data, pagesize=(300, 400))
    for rules, words in (((20, 60, 100), "upper"), ((380, 340, 300), "lower")):
        for x in (50, 150, 250):
            canvas.line(x, rules[0], x, rules[2])
        for y in rules[1:]:
            canvas.line(50, y, 250, y)
        for x in (60, 160):
            canvas.drawString(x, (rules[1] + rules[2]) / 2, "whole")
            canvas.drawString(x, (rules[0] + rules[1]) / 2, words)
        canvas.showPage()
    canvas.save()
    grids = list(pdf.read(data.getvalue(), "a.pdf").grids())
    assert [[[cell.text for cell in row] for row in grid.rows] for grid in grids] == [
        [["whole", "whole"], ["upper", "upper"]],
        [["lower", "lower"], ["whole", "whole"]],
    ]
