from __future__ import annotations

import io
import zipfile

import pytest

from zfxxgk.errors import InputError
from zfxxgk.read.formats.docx_places import locate

WORD = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'


def found(body: str) -> list[tuple[str, int | None, int | None, int]]:
    """Text, table, column and paragraph of everything in a document."""
    data = io.BytesIO()
    with zipfile.ZipFile(data, "w") as file:
        file.writestr("word/document.xml", f"<w:document {WORD}>{body}</w:document>")
    return [(a.text, a.place.table, a.place.column, a.paragraph) for a in locate(data.getvalue())]


def p(content: str = "") -> str:
    return f"<w:p>{content}</w:p>"


def r(text: str) -> str:
    return f"<w:r><w:t>{text}</w:t></w:r>"


def table(*cells: str) -> str:
    return f"<w:tbl><w:tr>{''.join(f'<w:tc>{cell}</w:tc>' for cell in cells)}</w:tr></w:tbl>"


def box(content: str) -> str:
    """A text box as Word writes it: once for itself and once for older programs."""
    inner = f"<w:txbxContent>{content}</w:txbxContent>"
    return f"<w:r><w:Choice>{inner}</w:Choice><w:Fallback>{inner}</w:Fallback></w:r>"


def test_paragraphs_are_numbered_with_the_empty_ones() -> None:
    assert found(p() + p(r("甲")) + "<w:p/>" + p(r("乙"))) == [
        ("甲", None, None, 1),
        ("乙", None, None, 3),
    ]


def test_a_cell_is_its_first_paragraph_with_text_or_its_first() -> None:
    assert found(table(p() + p(r("7")), p() + p())) == [
        ("7", None, None, 1),
        ("7", 1, 1, 1),
        ("", 1, 2, 2),
    ]


def test_cells_of_a_row_that_is_inserted_or_controlled_are_found_and_deleted_ones_not() -> None:
    row = "<w:tr><w:trPr><w:{}/></w:trPr><w:tc>" + p(r("{}")) + "</w:tc></w:tr>"
    kept = f"<w:sdt><w:sdtContent>{row.format('ins', '2')}</w:sdtContent></w:sdt>"
    assert found(f"<w:tbl>{row.format('del', '1')}{kept}</w:tbl>") == [
        ("2", None, None, 1),
        ("2", 1, 1, 1),
    ]


def test_a_text_box_is_commented_where_it_hangs() -> None:
    assert found(p(r("甲")) + p(box(p(r("标题")) + p(r("副题"))))) == [
        ("甲", None, None, 0),
        ("标题", None, None, 1),
        ("副题", None, None, 1),
    ]
    assert found(table(p(box(p(r("7"))))))[-1] == ("7", 1, 1, 0)
    assert found(p(r("甲") + box(p(box(p(r("深")))))))[-1] == ("深", None, None, 0)


def test_the_last_of_two_places_with_one_number_is_not_in_a_cell() -> None:
    """A table within a cell is counted like the next one, which comes later."""
    inner = table(p(r("内")))
    places = found(table(*([p(r("外"))] * 12), inner + p()) + table(p(r("后"))))
    assert [each for each in places if each[1:3] == (2, 1)] == [("内", 2, 1, 12), ("后", 2, 1, 14)]


def test_a_cell_without_a_paragraph_has_no_place() -> None:
    assert found(table("", p(r("7")))) == [("7", None, None, 0), ("7", 1, 2, 0)]


def test_a_damaged_file_is_refused() -> None:
    with pytest.raises(InputError):
        locate(b"PK\x03\x04")
