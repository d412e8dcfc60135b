from __future__ import annotations

from pathlib import Path

import pytest

from zfxxgk.corpus import csv_rows
from zfxxgk.corpus.csv_rows import read_pages
from zfxxgk.corpus.packed import Stream
from zfxxgk.corpus.pages import Columns, Page
from zfxxgk.errors import InputError


def read(path: Path, data: bytes, html: str = "网页") -> list[Page]:
    path.write_bytes(data)
    with Stream(str(path)) as stream:
        return list(read_pages(stream, Columns(html)))


def test_every_row_is_a_page_with_line_breaks_and_quotes(tmp_path: Path) -> None:
    data = 'url,网页\nhttps://a.cn/1,"<p>""一""\n</p>"\nhttps://a.cn/2\n'.encode("utf-8-sig")
    first, second = read(tmp_path / "a.csv", data)
    assert (first.url, first.html) == (b"https://a.cn/1", '<p>"一"\n</p>'.encode())
    assert (second.number, second.html) == (2, b"")


@pytest.mark.parametrize("delimiter", [",", "\t", ";"])
@pytest.mark.parametrize("encoding", ["utf-8", "gb18030", "utf-16"])
def test_delimiters_and_encodings_are_found_out(
    tmp_path: Path, delimiter: str, encoding: str
) -> None:
    text = f"url{delimiter}网页\r\n1{delimiter}县，乡\r\n"
    (page,) = read(tmp_path / "a.csv", text.encode(encoding))
    cell = page.html
    assert isinstance(cell, bytes)
    assert cell.decode("utf-8" if encoding == "utf-16" else encoding) == "县，乡"


def test_each_cell_may_be_in_an_encoding_of_its_own(tmp_path: Path) -> None:
    cells = ["县".encode(), "县".encode("gb18030")]
    found = read(tmp_path / "a.csv", "网页\n".encode() + b"\n".join(cells))
    assert [page.html for page in found] == cells


def test_a_missing_column_is_told_with_those_that_are_there(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="There are: url, body\\."):
        read(tmp_path / "a.csv", b"url,body\n1,2\n")


def test_a_cell_without_end_and_one_that_is_too_large_end_the_reading(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with pytest.raises(InputError, match="cannot be read on"):
        read(tmp_path / "a.csv", b'html\n1\n"2\n', "html")
    monkeypatch.setattr(csv_rows, "LONGEST", 1000)
    for cell in (b"x" * 2000, b'"' + b"x\n" * 2000 + b'"'):
        with pytest.raises(InputError, match="cannot be read on"):
            read(tmp_path / "a.csv", b"html\n" + cell + b"\n", "html")
