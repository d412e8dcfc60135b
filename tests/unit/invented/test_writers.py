"""Every writer's output opens in a program or library that is not ours."""

from __future__ import annotations

import io
import re
import subprocess
import zipfile
from pathlib import Path

import openpyxl
import pdfplumber
import pypdfium2
import pytest
from invented.layout import Line, Page, Slot, Table
from invented.writers import docx, ods, pdf, xls, xlsx
from invented.writers.placing import place
from lxml import etree
from python_calamine import CalamineWorkbook

WORD = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
VALUES = [str(number) for number in range(101, 108)]


def sample(**options: str) -> Page:
    """Table 3 in small: header over three rows, a group over two."""
    header = Slot("申请人情况", column_span=7, header=True)
    first = [Slot(text, pointer=f"/a/{text}") for text in VALUES]
    second = [Slot("", pointer=f"/b/{number}") for number in range(7)]
    table = Table(
        [
            [Slot("（说明）", column_span=2, header=True), header],
            [
                Slot("三、办理", row_span=2, marks={"vertical": "yes"}),
                Slot("1.属于国家秘密"),
                *first,
            ],
            [Slot("2.其他"), *second],
        ]
    )
    blocks: list[Line | Table] = [
        Line("某市2023年政府信息公开工作年度报告", 1),
        Line("一、总体情况", 2),
        Line("（一）主动公开", 3, "公开信息12条。"),
        Line("二、收到和处理申请情况", 2),
        table,
    ]
    return Page(blocks, {}, 2023, {}, (), dict(options))


def marked(mark: str, text: str = "yes") -> Page:
    page = sample()
    table = page.blocks[-1]
    assert isinstance(table, Table)
    table.rows[1][2].marks[mark] = text
    return page


def test_placing_skips_what_spans_cover() -> None:
    table = sample().blocks[-1]
    assert isinstance(table, Table)
    placement = place(table)
    assert placement.width == 9
    assert [placed.column for placed in placement.starting(2)] == list(range(1, 9))


def test_a_span_stops_at_what_already_stands_there() -> None:
    table = Table([[Slot("a"), Slot("b", row_span=2)], [Slot("c", column_span=2)]])
    assert [(p.row, p.column, p.column_span) for p in place(table).slots] == [
        (0, 0, 1),
        (0, 1, 1),
        (1, 0, 1),
    ]


def body(data: bytes) -> etree._Element:
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        assert package.testzip() is None
        for name in package.namelist():
            etree.fromstring(package.read(name))
        return etree.fromstring(package.read("word/document.xml"))


def test_docx_holds_the_values_in_order() -> None:
    texts = ["".join(cell.itertext()) for cell in body(docx.write(sample())).iter(WORD + "tc")]
    assert [text for text in texts if text in VALUES] == VALUES


@pytest.mark.parametrize(
    ("mark", "tag"),
    [("control", "sdt"), ("inserted", "ins"), ("deleted", "del"), ("hidden", "vanish")],
)
def test_docx_marks(mark: str, tag: str) -> None:
    text = "run" if mark == "control" else "999"
    assert body(docx.write(marked(mark, text))).find(f".//{WORD}{tag}") is not None


def test_xlsx_reads_back() -> None:
    sheet = openpyxl.load_workbook(io.BytesIO(xlsx.write(sample()))).worksheets[0]
    found = [cell.value for row in sheet.iter_rows() for cell in row]
    assert [value for value in found if isinstance(value, int)] == list(range(101, 108))


def test_xlsx_formula_has_no_result() -> None:
    data = xlsx.write(marked("formula"))
    with_results = openpyxl.load_workbook(io.BytesIO(data), data_only=True).worksheets[0]
    found = [cell.value for row in with_results.iter_rows() for cell in row]
    assert [value for value in found if isinstance(value, int)] == list(range(102, 108))


def test_xlsx_number_as_text() -> None:
    sheet = openpyxl.load_workbook(io.BytesIO(xlsx.write(marked("text-number")))).worksheets[0]
    assert "101" in [cell.value for row in sheet.iter_rows() for cell in row]


@pytest.mark.parametrize("writer", [xlsx.write, xls.write, ods.write])
def test_spreadsheets_open_in_calamine(writer) -> None:
    book = CalamineWorkbook.from_filelike(io.BytesIO(writer(sample(sheets="yes"))))
    assert len(book.sheet_names) == 3
    cells = [
        cell
        for name in book.sheet_names
        for row in book.get_sheet_by_name(name).to_python()
        for cell in row
    ]
    assert [cell for cell in cells if isinstance(cell, int | float)] == list(range(101, 108))


@pytest.mark.parametrize("option", ["seed", "landscape", "rotated", "borderless"])
def test_pdf_text(option: str) -> None:
    with pdfplumber.open(io.BytesIO(pdf.write(sample(**{option: "yes"})))) as document:
        text = document.pages[0].extract_text()
    assert re.findall(r"\b10[1-7]\b", text) == VALUES


def test_pdf_table_has_its_rules() -> None:
    with pdfplumber.open(io.BytesIO(pdf.write(sample()))) as document:
        (table,) = document.pages[0].extract_tables()
    assert table[1][2:] == VALUES


def test_pdf_breaks_where_told() -> None:
    page = sample()
    table = page.blocks[-1]
    assert isinstance(table, Table)
    table.page_breaks = [2]
    with pdfplumber.open(io.BytesIO(pdf.write(page))) as document:
        assert len(document.pages) == 2
        assert "2.其他" in document.pages[1].extract_text()


def test_encrypted_pdf_needs_a_password() -> None:
    data = pdf.write(sample(encrypted="yes"))
    with pytest.raises(pypdfium2.PdfiumError):
        pypdfium2.PdfDocument(data)
    document = pypdfium2.PdfDocument(data, password="2024")
    assert len(document) == 1
    document.close()


def test_scan_has_pictures_and_no_text() -> None:
    with pdfplumber.open(io.BytesIO(pdf.write(sample(scanned="yes")))) as document:
        assert not document.pages[0].chars
        assert len(document.pages[0].images) == 1


@pytest.mark.needs(tool="libreoffice")
def test_libreoffice_opens_the_docx(tmp_path: Path) -> None:
    (tmp_path / "a.docx").write_bytes(docx.write(sample()))
    profile = f"-env:UserInstallation={(tmp_path / 'profile').as_uri()}"
    command = ["soffice", profile, "--headless", "--convert-to", "txt:Text (encoded):UTF8"]
    subprocess.run([*command, "a.docx"], cwd=tmp_path, check=True, timeout=90, capture_output=True)
    assert re.findall(r"\b10[1-7]\b", (tmp_path / "a.txt").read_text("utf-8")) == VALUES
