"""Hostile files in zipped formats, for ``hostile.py``."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Callable
from itertools import pairwise

from invented.reports import page
from invented.writers import write

Make = Callable[[], bytes]
CASES: dict[str, Make] = {}
"""Every case by its name; ``hostile.py`` adds its own."""

WORD = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
DOCUMENT, SHEET = "word/document.xml", "xl/worksheets/sheet1.xml"
LIMIT = 48 * 2**20
SHEET_NS = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"'


def case(make: Make) -> Make:
    CASES[make.__name__.strip("_").replace("_", "-")] = make
    return make


def zipped(members: dict[str, bytes]) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in members.items():
            archive.writestr(name, data)
    return out.getvalue()


def with_member(kind: str, name: str, data: bytes) -> bytes:
    """An invented report in the zipped format *kind*, one member changed or added."""
    with zipfile.ZipFile(io.BytesIO(write(page(1), kind))) as old:
        members = {each: old.read(each) for each in old.namelist()}
    return zipped({**members, name: data})


def docx(body: bytes, head: bytes = b"") -> bytes:
    start = head + f"<w:document {WORD}><w:body>".encode()
    return with_member("docx", DOCUMENT, start + body + b"</w:body></w:document>")


def sheet(rows: bytes) -> bytes:
    whole = f"<worksheet {SHEET_NS}><sheetData>".encode() + rows + b"</sheetData></worksheet>"
    return with_member("xlsx", SHEET, whole)


def varied(piece: Callable[[int], bytes], size: int) -> bytes:
    """Numbered pieces, which deflate less than a hundredfold, up to *size* bytes."""
    parts, length, number = [], 0, 0
    while length < size:
        parts.append(piece(number))
        length += len(parts[-1])
        number += 1
    return b"".join(parts)


# ---------------------------------------------------------------------- zip


@case
def zip_bomb_docx() -> bytes:
    return with_member("docx", DOCUMENT, b"\0" * 600_000_000)


@case
def zip_bomb_xlsx() -> bytes:
    return with_member("xlsx", SHEET, b"\0" * 600_000_000)


@case
def zip_header_lies() -> bytes:
    text = b"<a>" + b"0123456789abcdef" * 2_000_000 + b"</a>"
    data = bytearray(with_member("docx", DOCUMENT, text))
    end = data.rfind(DOCUMENT.encode())
    central = data.rfind(b"PK\x01\x02", 0, end)
    local = data.find(DOCUMENT.encode()) - 30
    for at in (central + 24, local + 22):
        data[at : at + 4] = (100).to_bytes(4, "little")
    return bytes(data)


@case
def zip_of_many_members() -> bytes:
    return zipped({DOCUMENT: b"<a/>"} | {f"x{n}": b"" for n in range(60_000)})


@case
def zip_of_1000_sheets() -> bytes:
    office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    package = "http://schemas.openxmlformats.org/package/2006/relationships"
    numbers = range(1, 1_001)
    sheets = "".join(f'<sheet name="s{n}" sheetId="{n}" r:id="r{n}"/>' for n in numbers)
    links = "".join(
        f'<Relationship Id="r{n}" Type="{office}/worksheet" Target="worksheets/sheet{n}.xml"/>'
        for n in numbers
    )
    rows = b"<row><c><v>1</v></c></row>" * 19_000
    whole = f"<worksheet {SHEET_NS}><sheetData>".encode() + rows + b"</sheetData></worksheet>"
    book = f'<workbook {SHEET_NS} xmlns:r="{office}"><sheets>{sheets}</sheets></workbook>'
    return zipped(
        {
            "xl/workbook.xml": book.encode(),
            "xl/_rels/workbook.xml.rels": (
                f'<Relationships xmlns="{package}">{links}</Relationships>'.encode()
            ),
            **dict.fromkeys((f"xl/worksheets/sheet{n}.xml" for n in numbers), whole),
        }
    )


@case
def sheet_of_500_megabytes() -> bytes:
    rows = varied(lambda n: b"<row><c><v>%d</v></c></row>" % (n % 500 * 7919), 2**15)
    return sheet(rows * 16_000)


@case
def sheet_at_the_limit() -> bytes:
    return sheet(varied(lambda n: b"<row><c><v>%0100d</v></c></row>" % (n * 7919), LIMIT - 2**20))


@case
def sheet_cell_far_away() -> bytes:
    return sheet(b'<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>')


@case
def sheet_of_a_million_columns() -> bytes:
    return sheet(b"<row>" + b"<c><v>1</v></c>" * 1_000_000 + b"</row>")


@case
def ods_repeated_rows() -> bytes:
    with zipfile.ZipFile(io.BytesIO(write(page(1), "ods"))) as old:
        content = old.read("content.xml")
    row = b'<table:table-row table:number-rows-repeated="1000000"'
    return with_member("ods", "content.xml", content.replace(b"<table:table-row", row, 1))


@case
def ods_repeated_columns() -> bytes:
    with zipfile.ZipFile(io.BytesIO(write(page(1), "ods"))) as old:
        content = old.read("content.xml")
    cell = b'<table:table-cell table:number-columns-repeated="1000000000"'
    return with_member("ods", "content.xml", content.replace(b"<table:table-cell", cell))


# ---------------------------------------------------------------------- XML


DTD = '<?xml version="1.0" encoding="{}"?><!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]>'


@case
def external_entity_utf_8() -> bytes:
    return docx(b"<w:p><w:r><w:t>&x;</w:t></w:r></w:p>", DTD.format("UTF-8").encode())


@case
def external_entity_utf_16() -> bytes:
    text = DTD.format("UTF-16") + f"<w:document {WORD}><w:body>&x;</w:body></w:document>"
    return with_member("docx", DOCUMENT, text.encode("utf-16"))


@case
def external_entity_in_a_sheet() -> bytes:
    text = DTD.format("UTF-16") + f"<worksheet {SHEET_NS}>&x;</worksheet>"
    return with_member("xlsx", SHEET, text.encode("utf-16"))


@case
def entities_that_grow() -> bytes:
    laughs = "".join(f'<!ENTITY {b} "{f"&{a};" * 10}">' for a, b in pairwise("abcdefghi"))
    return docx(b"&i;", f'<!DOCTYPE a [<!ENTITY a "ha">{laughs}]>'.encode())


@case
def xml_of_attributes() -> bytes:
    names = [b' a%03d=""' % n for n in range(120)]
    return docx(b"".join([b"<w:p", *names, b"/>"]) * ((LIMIT - 2**20) // 1_000))


@case
def xml_deeply_nested() -> bytes:
    return docx(b"<w:sdt><w:sdtContent>" * 120 + b"<w:p/>" + b"</w:sdtContent></w:sdt>" * 120)


@case
def xml_far_too_deep() -> bytes:
    return docx(b"<w:p>" * 190_000 + b"</w:p>" * 190_000)


@case
def docx_of_48_megabytes_of_text() -> bytes:
    piece = "<w:p><w:r><w:t>主动公开政府信息{}件，受理申请。{}</w:t></w:r></w:p>"
    return docx(varied(lambda n: piece.format(n, n * 7919).encode() * 1, LIMIT - 2**20))


@case
def docx_of_10000_tables() -> bytes:
    cell = "<w:tc><w:p><w:r><w:t>{}</w:t></w:r></w:p></w:tc>"
    return docx(
        b"".join(f"<w:tbl><w:tr>{cell.format(n)}</w:tr></w:tbl>".encode() for n in range(10_000))
    )


@case
def docx_of_tables_in_tables() -> bytes:
    return docx(b"<w:tbl><w:tr><w:tc>" * 60 + b"<w:p/>" + b"</w:tc></w:tr></w:tbl>" * 60)


# ---------------------------------------------------------------------- macros


@case
def macros_word() -> bytes:
    return with_member("docx", "word/vbaProject.bin", b"\xd0\xcf\x11\xe0")


@case
def macros_excel() -> bytes:
    return with_member("xlsx", "xl/vbaProject.bin", b"\xd0\xcf\x11\xe0")
