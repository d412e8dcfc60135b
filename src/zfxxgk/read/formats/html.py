"""Web pages as a document.

A table that holds other tables is layout and walked through, unless they are as small as values.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import islice
from typing import TYPE_CHECKING

from lxml import etree

from zfxxgk.errors import InputError
from zfxxgk.read.formats.archive import MAX_ATTRIBUTES, MAX_TAGS
from zfxxgk.read.formats.document import Block, Document, Grid, GridBuilder, Paragraph, Place
from zfxxgk.read.formats.html_cells import (
    BLOCKS,
    HEADINGS,
    SKIPPED,
    CellReader,
    is_closed,
    tidy,
)
from zfxxgk.read.formats.html_looks import Looks
from zfxxgk.read.formats.html_looks import get_tag as _tag
from zfxxgk.read.formats.marks import NOT_TEXT, STRUCK, WHITE, raise_digits
from zfxxgk.spec.labels import Text

if TYPE_CHECKING:
    from lxml.etree import _Element

MOST_INNER_CELLS = 3
"""Most cells of a table that is the value of a cell of another one."""
FEWEST_OUTER_CELLS = 8
_BOLD = frozenset({"b", "strong"})
_CELLS = frozenset({"td", "th"})
_PUBLISHED = frozenset({"pubdate", "publishdate", "article:published_time", "firstpublishedtime"})
_AUTHORS = frozenset({"contentsource", "author"})
_END_OF_PAGE = re.compile(rb"</(?:html|body)\s*>", re.IGNORECASE)
_ESCAPED = re.compile(r"\\u([0-9a-fA-F]{4})")


def read(text: str, name: str) -> Document:
    """Reads the web page *text*; tables are numbered from 1 in order. Raises InputError."""
    root = _parse(text)
    if root is None:
        return Document(name, "text/html", ())
    head = root.find(".//title")
    title = " ".join("".join(map(str, head.itertext())).split()) if head is not None else ""
    walker = _Walker(0, 0, Looks(root))
    blocks = tuple(walker.walk(root))
    if not any(isinstance(block, Grid) for block in blocks):
        blocks += tuple(_scripted(root))
    published, authors = tuple(_metadata(root, _PUBLISHED)), tuple(_metadata(root, _AUTHORS))
    return Document(name, "text/html", blocks, title or None, published, walker.pictures, authors)


def read_blocks(text: str, first_line: int, first_table: int) -> Iterator[Block]:
    """Yields the blocks of a piece of HTML that stands inside another document."""
    root = _parse(text)
    if root is not None:
        yield from _Walker(first_line - 1, first_table - 1, Looks(root)).walk(root)


def _scripted(root: _Element) -> Iterator[Block]:
    """Blocks of the pieces of HTML that a page keeps in scripts and text boxes to show later."""
    for element in root.iter("script", "template", "textarea", "noscript"):
        text = element.text or ""
        if "table" in text:
            plain = _ESCAPED.sub(lambda match: chr(int(match[1], 16)), text)
            for escaped, sign in (("\\/", "/"), ('\\"', '"'), ("\\'", "'"), ("\\n", "\n")):
                plain = plain.replace(escaped, sign)
            start = plain.find("<")
            yield from read_blocks(plain[start:], 1, 1)


def _parse(text: str) -> _Element | None:
    # Parsed as bytes, so that an encoding declared in the page cannot contradict the decoded text.
    if text.count("<") > MAX_TAGS or text.count("=") > MAX_ATTRIBUTES:
        raise InputError(
            Text(
                "网页过大，不像是年度报告。请只保留报告正文和表格后另存。",
                "The page is too large for a report. Save only its text and tables.",
            )
        )
    parser = etree.HTMLParser(
        encoding="utf-8", huge_tree=True, remove_comments=True, remove_pis=True
    )
    # The parser drops what follows the end of a page, such as a second page in the same file.
    data = _END_OF_PAGE.sub(b"", text.encode("utf-8", errors="replace"))
    return etree.fromstring(data, parser) if data.strip() else None


def _metadata(root: _Element, wanted: frozenset[str]) -> Iterator[str]:
    for meta in root.iter("meta"):
        name = meta.get("name") or meta.get("property") or ""
        if name.lower() in wanted and meta.get("content"):
            yield meta.get("content", "")


class _Walker:
    """Turns elements into blocks in one pass; never deeper on the stack than tables nest."""

    def __init__(self, lines: int, tables: int, looks: Looks) -> None:
        self.lines = lines
        self.tables = tables
        self.looks = looks
        self.pictures = 0

    def walk(self, root: _Element) -> Iterator[Block]:
        text = _RunningText(self.looks)
        walk = etree.iterwalk(root, events=("start", "end"))
        skipped: _Element | None = None
        for event, element in walk:
            tag = _tag(element)
            if tag in BLOCKS:
                yield from text.end_block()
            if event == "end":
                text.close(element, "" if element is skipped else tag, self._line(element))
            elif self._is_hidden(element) or self._is_struck_words(element):
                walk.skip_subtree()
                skipped = element
            elif tag == "table" and not _is_layout(element):
                walk.skip_subtree()
                skipped = element
                yield from self._table(element)
            else:
                text.open(element, tag, self._line(element))
        yield from text.end_block()

    def _is_hidden(self, element: _Element) -> bool:
        self.pictures += _tag(element) == "img"
        return _tag(element) in SKIPPED or is_closed(element) or self.looks.is_hidden(element)

    def _is_struck_words(self, element: _Element) -> bool:
        """True for words struck out; a mark that nothing closes would strike out the page."""
        blocks = (_tag(each) in BLOCKS - {"br"} for each in element.iter())
        return self.looks.is_struck(element) and not any(blocks)

    def _line(self, element: _Element) -> int | None:
        line = element.sourceline
        return line + self.lines if isinstance(line, int) else None

    def _table(self, table: _Element) -> Iterator[Block]:
        for caption in table.iterchildren("caption"):
            if text := self._cell(caption)[0]:
                yield Paragraph(text, Place(line=self._line(caption)))
        builder = GridBuilder(Place(line=self._line(table), table=self.tables + 1))
        for row in _own_rows(table):
            if self._is_hidden(row):
                continue
            builder.start_row()
            for cell in row:
                if _tag(cell) in _CELLS and not self._is_hidden(cell):
                    spans = _span(cell, "rowspan"), max(1, _span(cell, "colspan"))
                    text, doubt = self._cell(cell)
                    builder.add(text, *spans, line=self._line(cell), doubt=doubt)
        if len(builder):
            self.tables += 1
            yield builder.build()

    def _cell(self, cell: _Element) -> tuple[str, str | None]:
        """The text of a cell, and why it cannot be trusted, where that is so."""
        reader = CellReader(self.looks)
        text = reader.read(cell)
        if reader.unreadable:
            return text, NOT_TEXT
        if reader.white:
            return text, WHITE
        return text, STRUCK if reader.struck and not text else None


class _RunningText:
    """Collects running text until a block ends."""

    def __init__(self, looks: Looks) -> None:
        self.looks = looks
        self.parts: list[str] = []
        self.bold: list[bool] = []
        self.depth = 0
        self.heading = 0
        self.line: int | None = None

    def open(self, element: _Element, tag: str, line: int | None) -> None:
        self.depth += tag in _BOLD
        self.heading += tag in HEADINGS
        raised = self.looks.is_raised(element)
        self._add(raise_digits(element.text or "") if raised else element.text or "", line)

    def close(self, element: _Element, tag: str, line: int | None) -> None:
        self.depth -= tag in _BOLD
        self.heading -= tag in HEADINGS
        self._add(element.tail or "", line)

    def _add(self, text: str, line: int | None) -> None:
        if text.strip() and not self.parts:
            self.line = line
        if text and (self.parts or text.strip()):
            self.parts.append(text)
            self.bold.append(self.depth > 0)

    def end_block(self) -> Iterator[Paragraph]:
        text = tidy("".join(self.parts))
        if text:
            end = next((i for i, bold in enumerate(self.bold) if not bold), len(self.bold))
            lead = tidy("".join(self.parts[:end])) if end < len(self.bold) else ""
            yield Paragraph(text, Place(line=self.line), lead, self.heading > 0)
        self.parts, self.bold = [], []


def _is_layout(table: _Element) -> bool:
    """True if a table holds others that are more than the values of its cells."""
    inner = 0
    for other in table.iterdescendants("table"):
        count = sum(1 for _ in islice(other.iter("td", "th"), MOST_INNER_CELLS + 1))
        if count > MOST_INNER_CELLS:
            return True
        inner += count
    if not inner:
        return next(table.iterdescendants("table"), None) is not None
    return sum(1 for _ in table.iter("td", "th")) < FEWEST_OUTER_CELLS + 2 * inner


def _own_rows(table: _Element) -> Iterator[_Element]:
    for row in table.iter("tr"):
        if next(row.iterancestors("table"), None) is table:
            yield row


def _span(cell: _Element, name: str) -> int:
    value = (cell.get(name) or "").strip()
    return int(value[:9]) if value[:9].isdecimal() else 1
