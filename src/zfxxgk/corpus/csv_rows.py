"""Pages in CSV, a page a row."""

from __future__ import annotations

import codecs
import csv
import io
from collections.abc import Iterator
from itertools import chain

from zfxxgk.corpus.packed import Stream
from zfxxgk.corpus.pages import Columns, Page
from zfxxgk.errors import InputError
from zfxxgk.read.formats.encoding import decode_text
from zfxxgk.spec.labels import Text

_WIDE = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)
LONGEST = 16 * 2**20
"""Of a cell and of a line; the library takes four bytes for a character."""
_DAMAGED = Text(
    "CSV 在这里读不下去：引号没有配对，或者一行或一格超过 16 MB；之后的没有读到",
    "the CSV cannot be read on: a quote without its other, or a line or cell above 16 MB; what "
    "follows was not read",
)


def read_pages(stream: Stream, columns: Columns) -> Iterator[Page]:
    """The page of each row. Raises InputError where there is no such column, or no reading on.

    Each cell is in an encoding of its own: scrapers write pages as they came.
    """
    # Of all encodings that are met, only UTF-16 uses the bytes of commas, quotes and line ends
    # for other characters; as Latin 1, every cell keeps its bytes.
    wide = stream.peek(2)[:2] in _WIDE
    encoding = "utf-16" if wide else "latin-1"
    text = io.TextIOWrapper(stream, encoding, errors="replace", newline="")
    csv.field_size_limit(LONGEST)
    try:
        yield from _read(text, "utf-8" if wide else "latin-1", columns)
    except csv.Error as error:
        raise InputError(_DAMAGED) from error
    finally:
        text.detach()


def _read(text: io.TextIOWrapper, encoding: str, columns: Columns) -> Iterator[Page]:
    lines = _read_lines(text)
    first = next(lines, "")
    rows = csv.reader(chain([first], lines), strict=True, delimiter=_find_delimiter(first))
    header = [_decode(name, encoding) for name in next(rows, [])]
    chosen = columns.choose(header)
    places = [None if name is None else header.index(name) for name in chosen]
    for number, row in enumerate(rows, start=1):
        if not row:
            continue
        html, url, fetched = (_get(row, place).encode(encoding) for place in places)
        yield Page(number, html, url, fetched)


def _read_lines(text: io.TextIOWrapper) -> Iterator[str]:
    while line := text.readline(LONGEST + 1):
        if len(line) > LONGEST:
            raise InputError(_DAMAGED)
        yield line


def _find_delimiter(header: str) -> str:
    return max(",\t;", key=header.count)


def _get(row: list[str], place: int | None) -> str:
    return row[place] if place is not None and place < len(row) else ""


def _decode(name: str, encoding: str) -> str:
    data = name.encode(encoding)
    return decode_text(data).strip() if data.strip() else ""
