from __future__ import annotations

import io
import zipfile

import pytest

from zfxxgk.errors import InputError
from zfxxgk.read.formats.document import Grid, Paragraph
from zfxxgk.read.formats.docx import read
from zfxxgk.read.formats.docx_styles import write_numeral
from zfxxgk.read.formats.marks import NOT_TEXT, STRUCK

WORD = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'


def package(body: str, **parts: str) -> bytes:
    data = io.BytesIO()
    with zipfile.ZipFile(data, "w") as file:
        for name, content in {"document": f"<w:body>{body}</w:body>", **parts}.items():
            file.writestr(f"word/{name}.xml", f"<w:{name} {WORD}>{content}</w:{name}>")
    return data.getvalue()


def run(text: str, properties: str = "") -> str:
    return f"<w:r><w:rPr>{properties}</w:rPr><w:t>{text}</w:t></w:r>"


def cell(content: str, properties: str = "") -> str:
    return f"<w:tc><w:tcPr>{properties}</w:tcPr><w:p>{content}</w:p></w:tc>"


def table(*rows: str) -> str:
    return "<w:tbl>" + "".join(f"<w:tr>{row}</w:tr>" for row in rows) + "</w:tbl>"


def texts(body: str, **parts: str) -> list[str]:
    return [block.text for block in read(package(body, **parts), "a").paragraphs()]


def grid(body: str) -> Grid:
    (found,) = read(package(body), "a").grids()
    return found


@pytest.mark.parametrize(
    ("content", "text"),
    [
        (run("12"), "12"),
        (f"<w:ins>{run('12')}</w:ins>", "12"),
        (f"<w:del><w:r><w:delText>9</w:delText></w:r></w:del>{run('12')}", "12"),
        (f"<w:moveFrom>{run('9')}</w:moveFrom><w:moveTo>{run('12')}</w:moveTo>", "12"),
        (run("9", "<w:vanish/>") + run("12"), "12"),
        (run("12", '<w:vanish w:val="0"/>'), "12"),
        (f"<w:sdt><w:sdtContent>{run('12')}</w:sdtContent></w:sdt>", "12"),
        ("<w:r><w:instrText>PAGE</w:instrText></w:r>" + run("12"), "12"),
        (run("12") + run("2", '<w:vertAlign w:val="superscript"/>'), "12²"),
        ("<w:r><w:t>1</w:t><w:br/><w:t>2</w:t></w:r>", "1\n2"),
        (run("9", "<w:strike/>") + run("12"), "12"),
        (run("9", "<w:dstrike/>") + run("12", '<w:strike w:val="0"/>'), "12"),
        (run("12") + run("2", '<w:position w:val="8"/>'), "12²"),
        (run("1", '<w:position w:val="8"/>') + run("2", '<w:position w:val="8"/>'), "12"),
        (
            f"<w:r><w:ruby><w:rt>{run('9')}</w:rt><w:rubyBase>{run('12')}</w:rubyBase></w:ruby></w:r>",
            "12",
        ),
        (
            "<w:r><w:Choice><w:t>12</w:t></w:Choice><w:Fallback><w:t>12</w:t></w:Fallback></w:r>",
            "12",
        ),
        ("<w:r><w:t>12</w:t><w:footnoteReference/></w:r>", "12⁰"),
    ],
)
def test_text_is_what_a_reader_sees(content: str, text: str) -> None:
    assert texts(f"<w:p>{content}</w:p>") == [text]
    assert grid(table(cell(content))).cells[0].text == text


def test_merged_cells_are_one_with_spans() -> None:
    first = cell(run("a"), '<w:vMerge w:val="restart"/>') + cell(
        run("b"), '<w:gridSpan w:val="2"/>'
    )
    second = cell("", "<w:vMerge/>") + cell(run("c")) + cell(run("d"))
    found = [
        (c.text, c.row, c.column, c.row_span, c.column_span)
        for c in grid(table(first, second)).cells
    ]
    assert found == [("a", 1, 1, 2, 1), ("b", 1, 2, 1, 2), ("c", 2, 2, 1, 1), ("d", 2, 3, 1, 1)]


def test_cells_merged_the_old_way_are_one_with_a_span() -> None:
    first = cell(run("a"), '<w:hMerge w:val="restart"/>') + cell("", "<w:hMerge/>")
    found = grid(table(first + cell(run("b")))).cells
    assert [(c.text, c.column, c.column_span) for c in found] == [("a", 1, 2), ("b", 3, 1)]


def test_a_cell_struck_out_whole_or_with_a_picture_is_in_doubt() -> None:
    picture = "<w:r><w:drawing><w:inline/></w:drawing></w:r>"
    seal = "<w:r><w:drawing><w:anchor/></w:drawing></w:r>"
    row = cell(run("9", "<w:strike/>")) + cell(run("1") + picture) + cell(seal)
    found = grid(table(row + cell(run("1") + seal))).cells
    assert [(c.text, c.doubt) for c in found] == [
        ("", STRUCK),
        ("1", NOT_TEXT),
        ("", NOT_TEXT),
        ("1", None),
    ]


def test_a_small_table_in_a_cell_is_its_value() -> None:
    inner = f"<w:tc>{table(cell(run('5')))}<w:p/></w:tc>"
    found = read(package(table(cell(run("a")) * 12 + inner) + table(cell(run("b")))), "a")
    grids = list(found.grids())
    assert [c.text for c in grids[0].cells] == ["a"] * 12 + ["5"]
    assert [each.place.table for each in grids] == [1, 2]


def test_rows_and_cells_in_content_controls_are_read() -> None:
    row = f"<w:sdt><w:sdtContent><w:tr>{cell(run('1'))}</w:tr></w:sdtContent></w:sdt>"
    wrapped = f"<w:sdt><w:sdtContent>{cell(run('2'))}</w:sdtContent></w:sdt>"
    body = f"<w:sdt><w:sdtContent><w:tbl>{row}<w:tr>{wrapped}</w:tr></w:tbl></w:sdtContent></w:sdt>"
    assert [c.text for c in grid(body).cells] == ["1", "2"]


def test_a_deleted_row_is_no_row() -> None:
    gone = f"<w:tr><w:trPr><w:del/></w:trPr>{cell(run('9'))}</w:tr>"
    assert [c.text for c in grid(f"<w:tbl>{gone}<w:tr>{cell(run('1'))}</w:tr></w:tbl>").cells] == [
        "1"
    ]


def test_a_table_that_holds_tables_is_layout() -> None:
    inner = f"<w:p>{run('一、总体情况')}</w:p>{table(cell(run('1')))}"
    found = read(package(f"<w:tbl><w:tr><w:tc>{inner}</w:tc></w:tr></w:tbl>"), "a")
    assert [type(block) for block in found.blocks] == [Paragraph, Grid]


NUMBERING = (
    '<w:abstractNum w:abstractNumId="0">'
    '<w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="chineseCounting"/>'
    '<w:lvlText w:val="%1、"/></w:lvl>'
    '<w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="chineseCounting"/>'
    '<w:lvlText w:val="（%2）"/></w:lvl></w:abstractNum>'
    '<w:num w:numId="5"><w:abstractNumId w:val="0"/></w:num>'
)


def numbered(text: str, level: int) -> str:
    number = f'<w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="5"/></w:numPr>'
    return f"<w:p><w:pPr>{number}</w:pPr>{run(text)}</w:p>"


def test_automatic_numbers_are_part_of_the_text() -> None:
    body = "".join(numbered(text, level) for text, level in [("甲", 0), ("乙", 1), ("丙", 1)])
    body += numbered("丁", 0) + numbered("戊", 1)
    found = texts(body, numbering=NUMBERING)
    assert found == ["一、甲", "（一）乙", "（二）丙", "二、丁", "（一）戊"]


@pytest.mark.parametrize(
    ("number", "form", "text"),
    [
        (10, "chineseCounting", "十"),
        (12, "chineseCountingThousand", "十二"),
        (20, "japaneseCounting", "二十"),
        (3, "decimalEnclosedCircle", "③"),
        (7, "decimal", "7"),
        (2, "upperLetter", "B"),
    ],
)
def test_numbers_are_written_as_their_format_says(number: int, form: str, text: str) -> None:
    assert write_numeral(number, form) == text


def test_headings_and_pages_are_known() -> None:
    heading = f'<w:p><w:pPr><w:outlineLvl w:val="0"/></w:pPr>{run("一、总体情况")}</w:p>'
    after = (
        "<w:p><w:r><w:lastRenderedPageBreak/><w:t>下页</w:t></w:r></w:p><w:p>"
        + run("再")
        + "</w:p>"
    )
    first, _, last = read(package(heading + after), "a").paragraphs()
    assert first.heading
    assert (first.place.page, last.place.page) == (1, 2)


def test_bold_words_before_the_text_are_its_lead() -> None:
    (found,) = read(
        package(f"<w:p>{run('主动公开。', '<w:b/>')}{run('全年')}</w:p>"), "a"
    ).paragraphs()
    assert found.lead == "主动公开。"


def test_pictures_are_counted() -> None:
    assert read(package("<w:p><w:r><w:drawing/></w:r></w:p>"), "a").pictures == 1


@pytest.mark.parametrize("data", [b"PK\x03\x04", package("")[:-30], b"PK\x05\x06" + bytes(18)])
def test_damaged_files_are_refused(data: bytes) -> None:
    with pytest.raises(InputError):
        read(data, "a")


def test_numbers_of_a_damaged_style_sheet_are_passed_over() -> None:
    broken = NUMBERING.replace('w:ilvl="1"', 'w:ilvl="."').replace('w:val="1"/>', 'w:val="x"/>')
    body = numbered("甲", 0).replace('w:ilvl w:val="0"', 'w:ilvl w:val="-"')
    assert texts(body, numbering=broken)[0].endswith("甲")
