"""Makes hostile files for ``bench_hostile.py``: ``python -m hostile FOLDER [NAME ...]``.

Those in zipped formats are made by ``hostile_archives.py``.
"""

from __future__ import annotations

import sys
import zlib
from pathlib import Path

from hostile_archives import CASES, case, varied
from invented.damages import damaged
from invented.reports import page
from invented.writers import NAMES, write

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


def _prose(piece: str) -> bytes:
    """A report whose last section is nearly half a million characters of one *piece*."""
    table = f"{LABEL}" + "\t1" * 7 + "\n（二）部分公开" + "\t2" * 7 + "\n（七）总计" + "\t3" * 7
    head = f"青禾县2024年政府信息公开工作年度报告\n{table}"
    return f"{head}\n六、其他需要报告的事项\n{piece * (490_000 // len(piece))}\n".encode()


@case
def prose_of_numbers() -> bytes:
    return _prose("1件")


@case
def prose_of_digits() -> bytes:
    return _prose("1")


@case
def prose_of_matters() -> bytes:
    return _prose("行政复议")


@case
def prose_of_brackets() -> bytes:
    return _prose("申请（）")


@case
def prose_of_line_breaks() -> bytes:
    return _prose("\n")


@case
def prose_of_years() -> bytes:
    return _prose("其中2024年、")


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
