"""Makes hostile files for ``bench_hostile.py``: ``python -m hostile FOLDER [NAME ...]``."""

from __future__ import annotations

import io
import sys
import zipfile
import zlib
from collections.abc import Callable
from itertools import pairwise
from pathlib import Path

from invented.damages import damaged
from invented.reports import page
from invented.writers import NAMES, write

Make = Callable[[], bytes]
CASES: dict[str, Make] = {}
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


# ---------------------------------------------------------------------- text

LABEL = "（一）予以公开"


def _html(body: str) -> bytes:
    return f"<html><body><h1>青禾县2024年政府信息公开工作年度报告</h1>{body}</body></html>".encode()


@case
def html_of_10000_tables() -> bytes:
    return _html(f"<table><tr><td>{LABEL}</td><td>1</td><td>2</td></tr></table>" * 10_000)


@case
def html_of_10000_reports_tables() -> bytes:
    row = f"<tr><td>{LABEL}</td>" + "<td>1</td>" * 7 + "</tr>"
    return _html(f"<table>{row * 3}</table>" * 10_000)


@case
def html_of_a_million_columns() -> bytes:
    return _html(f"<table><tr><td>{LABEL}</td>" + "<td>1" * 1_000_000 + "</table>")


@case
def html_spans_of_a_million() -> bytes:
    return _html(
        "<table>" + "<tr><td rowspan=1000000 colspan=1000000>1</td></tr>" * 100 + "</table>"
    )


@case
def html_deeply_nested() -> bytes:
    return _html("<div>" * 400_000)


@case
def html_tables_in_tables() -> bytes:
    return _html("<table><tr><td>" * 20_000)


@case
def html_of_48_megabytes() -> bytes:
    return _html("<p>主动公开政府信息３件，受理申请５件。</p>" * 850_000)


@case
def html_of_attributes() -> bytes:
    names = "".join(f' a{n}="x"' for n in range(120))
    return _html(f"<p{names}>a</p>" * 40_000)


@case
def markdown_of_a_million_columns() -> bytes:
    return ("# 青禾县2024年政府信息公开工作年度报告\n\n|" + f"{LABEL}|" + "1|" * 1_000_000).encode()


@case
def markdown_of_10000_tables() -> bytes:
    one = f"|{LABEL}|1|2|3|4|5|6|7|\n|---|\n\n"
    return ("# 青禾县2024年政府信息公开工作年度报告\n\n" + one * 10_000).encode()


@case
def markdown_marks_of_emphasis() -> bytes:
    return ("# 青禾县2024年政府信息公开工作年度报告\n\n" + "**a*_[" * 200_000).encode()


@case
def text_of_48_megabytes() -> bytes:
    return (
        "青禾县2024年政府信息公开工作年度报告\n" + "收到申请1件，办结1件。" * 1_450_000
    ).encode()


@case
def text_of_half_a_million() -> bytes:
    table = f"{LABEL}" + "\t1" * 7 + "\n（二）部分公开" + "\t2" * 7 + "\n（七）总计" + "\t3" * 7
    head = f"青禾县2024年政府信息公开工作年度报告\n{table}\n六、其他需要报告的事项\n"
    return (head + "收到申请1件，办结1件。\n" * 41_000).encode()


@case
def text_of_many_columns() -> bytes:
    return ("青禾县2024年政府信息公开工作年度报告\n" + ("1\t" * 900 + "\n") * 20_000).encode()


@case
def json_deeply_nested() -> bytes:
    return b"[" * 40_000_000


@case
def json_of_48_megabytes() -> bytes:
    return b'{"a":[' + b"1," * 24_000_000 + b"1]}"


# ---------------------------------------------------------------------- PDF

CATALOGUE = b"<</Type/Catalog/Pages 2 0 R>>"
LEAF = b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 600 800]/Contents 4 0 R%b>>"


def _file(objects: dict[int, bytes]) -> bytes:
    out, offsets = b"%PDF-1.4\n", {}
    for number, body in objects.items():
        offsets[number] = len(out)
        out += b"%d 0 obj\n" % number + body + b"\nendobj\n"
    table = b"".join(
        b"%d 1\n%010d 00000 n \n" % (number, at) for number, at in sorted(offsets.items())
    )
    trailer = b"trailer\n<</Root 1 0 R/Size %d>>\nstartxref\n%d\n%%%%EOF" % (
        max(objects) + 1,
        len(out),
    )
    return out + b"xref\n0 1\n0000000000 65535 f \n" + table + trailer


def _stream(content: bytes, keys: bytes = b"") -> bytes:
    packed = zlib.compress(content, 9)
    head = b"<</Filter/FlateDecode/Length %d%b>>\nstream\n" % (len(packed), keys)
    return head + packed + b"\nendstream"


def _pdf(content: bytes, resources: bytes = b"", more: dict[int, bytes] | None = None) -> bytes:
    pages = b"<</Type/Pages/Kids[3 0 R]/Count 1>>"
    leaf, stream = LEAF % resources, _stream(content)
    return _file({1: CATALOGUE, 2: pages, 3: leaf, 4: stream, **(more or {})})


@case
def pdf_pages_in_pages() -> bytes:
    return _file({1: CATALOGUE, 2: b"<</Type/Pages/Kids[2 0 R 2 0 R]/Count 2>>"})


@case
def pdf_object_that_is_itself() -> bytes:
    return _file({1: CATALOGUE, 2: b"2 0 R"})


@case
def pdf_pages_that_multiply() -> bytes:
    kids = {
        n: b"<</Type/Pages/Count 1/Kids[%b]>>" % (b"%d 0 R " % (n + 1) * 10) for n in range(2, 30)
    }
    return _file({1: CATALOGUE, **kids, 30: b"<</Type/Page/MediaBox[0 0 9 9]>>"})


@case
def pdf_form_in_itself() -> bytes:
    keys = b"/Type/XObject/Subtype/Form/BBox[0 0 9 9]/Resources<</XObject<</F 5 0 R>>>>"
    form = {5: _stream(b"/F Do /F Do", keys)}
    return _pdf(b"/F Do", b"/Resources<</XObject<</F 5 0 R>>>>", form)


@case
def pdf_stream_bomb() -> bytes:
    return _pdf(b"0 0 m " * 100_000_000)


@case
def pdf_deeply_nested_arrays() -> bytes:
    return _pdf(b"[" * 20_000_000)


@case
def pdf_of_a_million_rules() -> bytes:
    rule = b"%d %d m %d 700 l S\n"
    return _pdf(varied(lambda n: rule % (n % 600, n % 800, n % 599), 20_000_000))


@case
def pdf_grid_of_rules() -> bytes:
    rule = b"%d 0 m %d 800 l S 0 %d m 600 %d l S\n"
    return _pdf(b"".join(rule % (n, n, n, n) for n in range(0, 600, 4)))


@case
def pdf_of_a_million_characters() -> bytes:
    font = b"/Resources<</Font<</F<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>>>>>"
    return _pdf(b"BT /F 9 Tf " + b"(0123456789) Tj " * 100_000 + b"ET", font)


@case
def pdf_of_199_busy_pages() -> bytes:
    kids = b" ".join(b"%d 0 R" % n for n in range(10, 209))
    rule = b"0 %d m 600 %d l S %d 0 m %d 800 l S\n"
    content = _stream(b"".join(rule % (n, n, n, n) for n in range(0, 600, 9)))
    pages = b"<</Type/Pages/Kids[%b]/Count 199>>" % kids
    leaves = dict.fromkeys(range(10, 209), LEAF % b"")
    return _file({1: CATALOGUE, 2: pages, 4: content, **leaves})


# ---------------------------------------------------------------------- what is no report


@case
def macros_word() -> bytes:
    return with_member("docx", "word/vbaProject.bin", b"\xd0\xcf\x11\xe0")


@case
def macros_excel() -> bytes:
    return with_member("xlsx", "xl/vbaProject.bin", b"\xd0\xcf\x11\xe0")


@case
def encrypted_office() -> bytes:
    head = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
    return head + b"\0" * 1024 + "EncryptedPackage".encode("utf-16-le") + b"\0" * 1024


@case
def encrypted_pdf() -> bytes:
    report = damaged(page(1), "encrypted", 1)
    assert report is not None
    return write(report, "pdf")


@case
def larger_than_the_limit() -> bytes:
    return b"%PDF-1.4\n" + b" " * (51 * 2**20)


def cut(name: str, folder: Path) -> None:
    """Every beginning of a file, a kilobyte longer each."""
    data = write(page(1), name)
    folder.mkdir(exist_ok=True)
    for end in range(1024, len(data), 1024):
        (folder / f"{end:08}").write_bytes(data[:end])


def main() -> None:
    folder, *only = sys.argv[1:]
    for name, make in CASES.items():
        if not only or name in only:
            Path(folder, f"{name}.bin").write_bytes(make())
    for name in NAMES:
        if not only or f"cut-{name}" in only:
            cut(name, Path(folder, f"cut-{name}"))


if __name__ == "__main__":
    main()
