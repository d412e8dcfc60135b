"""PDF files as a document: ruled tables become grids, the text around them paragraphs.

Needs the extra ``pdf`` (pdfplumber), which runs in a child process. What cannot be read
reliably is refused with the remedy: scans, fonts without characters, tables without rules.
"""

from __future__ import annotations

import io
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from zfxxgk.errors import InputError
from zfxxgk.read.formats import worker
from zfxxgk.read.formats.document import Block, Document, Place
from zfxxgk.read.formats.pdf_chars import drop_copies, drop_white
from zfxxgk.read.formats.pdf_tables import RuledTable, build_tables, find_open_ends
from zfxxgk.read.formats.pdf_text import (
    Char,
    TextLine,
    group_lines,
    join_paragraphs,
    replace_radicals,
)
from zfxxgk.read.formats.refusals import BROKEN, ENCRYPTED, TOO_MUCH
from zfxxgk.spec.labels import Text

if TYPE_CHECKING:
    from pdfplumber._typing import T_obj
    from pdfplumber.page import Page

MEDIA_TYPE = "application/pdf"
MAX_PAGES = 200
MAX_CHARS_OF_PAGE = 60_000
_FEWEST_CHARS = 20
_PICTURE_OF_PAGE = 0.6
_UNMAPPED = 0.02

_MISSING = Text(
    '读取 PDF 需要另装组件：pip install "zfxxgk[pdf]"。',
    'Reading PDF needs an extra: pip install "zfxxgk[pdf]".',
)
_SCANNED = Text(
    "PDF 是扫描件（图片），无法核对。请索取 Word、Excel 或网页文字版。",
    "The PDF is a scan (pictures of pages) and cannot be checked. Ask for a Word, Excel or web "
    "version.",
)
_NO_CHARACTERS = Text(
    "PDF 的字体没有对应的文字，读出的是乱码。请索取 Word、Excel 或网页文字版。",
    "The fonts of the PDF name no characters. Ask for a Word, Excel or web version.",
)
_UNRULED = Text(
    "PDF 里没有带框线的表格，无法可靠识别。请提供 Word、Excel 或网页版。",
    "The PDF holds no table with ruled lines and cannot be read reliably. Ask for a Word, Excel or "
    "web version.",
)
_TOO_LONG = Text(
    f"PDF 超过 {MAX_PAGES} 页，不像是年度报告。请只保留报告部分。",
    f"The PDF has more than {MAX_PAGES} pages. Keep only the report.",
)


def read(data: bytes, name: str) -> Document:
    """Reads the bytes of a PDF file in a child process. Raises InputError."""
    worker.require_installed("pdfplumber", _MISSING)
    return worker.read(__name__, data, name)


def read_here(data: bytes, name: str) -> Document:
    """Reads as :func:`read` does, in this process, whose time and memory the file may exhaust."""
    import pdfplumber

    try:
        with pdfplumber.open(io.BytesIO(data)) as pdf:
            if len(pdf.pages) > MAX_PAGES:
                raise InputError(_TOO_LONG)
            pages = [_read_page(page) for page in pdf.pages]
    except InputError:
        raise
    except Exception as error:
        raise InputError(ENCRYPTED if _is_password(error) else BROKEN) from error
    _refuse_unreadable(pages)
    return Document(name, MEDIA_TYPE, tuple(_blocks(pages)))


class _Page:
    """One page: its number, lines of text and tables; ``picture`` is the share of its area."""

    def __init__(
        self,
        number: int,
        lines: list[TextLine],
        tables: list[RuledTable],
        count: int,
        picture: float,
    ) -> None:
        self.number = number
        self.lines = lines
        self.tables = tables
        self.count = count
        self.picture = picture
        self.unmapped = 0


def _read_page(page: Page) -> _Page:
    from zfxxgk.read.formats.pdf_layout import lay_out

    lay_out(page)
    if len(page.chars) > MAX_CHARS_OF_PAGE:
        raise InputError(TOO_MUCH, place=f"第 {page.page_number} 页")
    chars = drop_copies(map(_char, drop_white(page.chars, page.rects)))
    ends = {"explicit_horizontal_lines": find_open_ends(page.edges)}
    tables = build_tables(page.find_tables(ends), chars, page.page_number)
    taken = {id(char) for table in tables for char in table.chars}
    lines = group_lines([char for char in chars if id(char) not in taken])
    area = float(page.width * page.height) or 1.0
    picture = max((_area(image) for image in page.images), default=0.0) / area
    count = sum(not char.text.isspace() for char in chars)
    result = _Page(page.page_number, lines, tables, count, picture)
    result.unmapped = sum(char.text.startswith("(cid:") or char.text == "\ufffd" for char in chars)
    result.lines = [line for line in lines if not line.is_page_number(float(page.height))]
    page.close()
    return result


def _char(each: T_obj) -> Char:
    box = (each["x0"], each["top"], each["x1"], each["bottom"])
    return Char(replace_radicals(each["text"]), *box, each["size"] or 1.0)


def _area(image: T_obj) -> float:
    return abs(float((image["x1"] - image["x0"]) * (image["bottom"] - image["top"])))


def _is_password(error: BaseException) -> bool:
    seen: BaseException | None = error
    while seen is not None:
        words = f"{type(seen).__name__} {' '.join(type(a).__name__ for a in seen.args)}"
        if "Password" in words or "Encryption" in words:
            return True
        seen = seen.__cause__ or seen.__context__
    return False


def _refuse_unreadable(pages: Sequence[_Page]) -> None:
    count = sum(page.count for page in pages)
    # A scan may carry a layer of recognised text, whose misreadings nobody has seen.
    pictures = sum(page.picture > _PICTURE_OF_PAGE for page in pages)
    if pictures * 2 > len(pages) or (count < _FEWEST_CHARS * len(pages) and pictures):
        raise InputError(_SCANNED)
    if sum(page.unmapped for page in pages) > _UNMAPPED * count:
        raise InputError(_NO_CHARACTERS)
    if not any(page.tables for page in pages):
        raise InputError(_UNRULED)


def _blocks(pages: Sequence[_Page]) -> Iterator[Block]:
    """Paragraphs and grids from top to bottom, page after page."""
    number = 0
    waiting: list[tuple[int, TextLine]] = []
    for page in pages:
        parts: list[tuple[float, TextLine | RuledTable]] = [(line.top, line) for line in page.lines]
        parts += [(table.top, table) for table in page.tables]
        for _, part in sorted(parts, key=lambda pair: pair[0]):
            if isinstance(part, TextLine):
                waiting.append((page.number, part))
                continue
            yield from join_paragraphs(waiting)
            waiting = []
            number += 1
            yield part.as_grid(Place(page=page.number, table=number))
    yield from join_paragraphs(waiting)
