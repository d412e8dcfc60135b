"""Web pages as a document. A table that holds other tables is layout: it is walked through."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from lxml import etree

from zfxxgk.errors import InputError
from zfxxgk.read.formats.archive import MAX_ATTRIBUTES, MAX_TAGS
from zfxxgk.read.formats.document import Block, Document, Grid, GridBuilder, Paragraph, Place
from zfxxgk.read.formats.marks import raise_digits
from zfxxgk.spec.labels import Text

if TYPE_CHECKING:
    from lxml.etree import _Element

_SKIPPED = frozenset(
    {"script", "style", "noscript", "template", "head", "nav", "footer", "aside", "select"}
    | {"button", "textarea", "iframe", "object", "svg", "video", "audio"}
)
_HEADINGS = frozenset({"h1", "h2", "h3", "h4", "h5", "h6"})
_BLOCKS = _HEADINGS | {
    *("address", "article", "blockquote", "body", "br", "caption", "center", "dd", "div", "dl"),
    *("dt", "fieldset", "figcaption", "figure", "form", "header", "hr", "html", "li", "main"),
    *("ol", "p", "pre", "section", "table", "tbody", "td", "tfoot", "th", "thead", "tr", "ul"),
}
_BOLD = frozenset({"b", "strong"})
_CELLS = frozenset({"td", "th"})
_PUBLISHED = frozenset({"pubdate", "publishdate", "article:published_time", "firstpublishedtime"})
_AUTHORS = frozenset({"contentsource", "author"})
_END_OF_PAGE = re.compile(rb"</(?:html|body)\s*>", re.IGNORECASE)
_ESCAPED = re.compile(r"\\u([0-9a-fA-F]{4})")
_HIDDEN_CLASS = re.compile(r"\.([\w-]+)\s*\{[^{}]*display\s*:\s*none")


def read(text: str, name: str) -> Document:
    """Reads the web page *text*; tables are numbered from 1 in order. Raises InputError."""
    root = _parse(text)
    if root is None:
        return Document(name, "text/html", ())
    head = root.find(".//title")
    title = " ".join("".join(map(str, head.itertext())).split()) if head is not None else ""
    walker = _Walker(0, 0, _hidden_classes(root))
    blocks = tuple(walker.walk(root))
    if not any(isinstance(block, Grid) for block in blocks):
        blocks += tuple(_scripted(root))
    published, authors = tuple(_metadata(root, _PUBLISHED)), tuple(_metadata(root, _AUTHORS))
    return Document(name, "text/html", blocks, title or None, published, walker.pictures, authors)


def read_blocks(text: str, first_line: int, first_table: int) -> Iterator[Block]:
    """Yields the blocks of a piece of HTML that stands inside another document."""
    root = _parse(text)
    if root is not None:
        yield from _Walker(first_line - 1, first_table - 1).walk(root)


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


def _hidden_classes(root: _Element) -> frozenset[str]:
    """Classes that a style sheet in the page hides."""
    sheets = (str(style.text or "") for style in root.iter("style"))
    return frozenset(name for sheet in sheets for name in _HIDDEN_CLASS.findall(sheet))


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

    def __init__(self, lines: int, tables: int, hidden: frozenset[str] = frozenset()) -> None:
        self.lines = lines
        self.tables = tables
        self.hidden = hidden
        self.pictures = 0

    def walk(self, root: _Element) -> Iterator[Block]:
        text = _RunningText()
        walk = etree.iterwalk(root, events=("start", "end"))
        skipped: _Element | None = None
        for event, element in walk:
            tag = _tag(element)
            if tag in _BLOCKS:
                yield from text.end_block()
            if event == "end":
                text.close(element, "" if element is skipped else tag, self._line(element))
            elif self._is_hidden(element):
                walk.skip_subtree()
                skipped = element
            elif tag == "table" and next(element.iterdescendants("table"), None) is None:
                walk.skip_subtree()
                skipped = element
                yield from self._table(element)
            else:
                text.open(element, tag, self._line(element))
        yield from text.end_block()

    def _is_hidden(self, element: _Element) -> bool:
        self.pictures += _tag(element) == "img"
        classes = (element.get("class") or "").split()
        return is_hidden(element) or not self.hidden.isdisjoint(classes)

    def _line(self, element: _Element) -> int | None:
        line = element.sourceline
        return line + self.lines if isinstance(line, int) else None

    def _table(self, table: _Element) -> Iterator[Block]:
        for caption in table.iterchildren("caption"):
            if text := read_cell_text(caption):
                yield Paragraph(text, Place(line=self._line(caption)))
        builder = GridBuilder(Place(line=self._line(table), table=self.tables + 1))
        for row in table.iter("tr"):
            if self._is_hidden(row):
                continue
            builder.start_row()
            for cell in row:
                if _tag(cell) in _CELLS and not self._is_hidden(cell):
                    spans = _span(cell, "rowspan"), max(1, _span(cell, "colspan"))
                    builder.add(read_cell_text(cell), *spans, line=self._line(cell))
        if len(builder):
            self.tables += 1
            yield builder.build()


class _RunningText:
    """Collects running text until a block ends."""

    def __init__(self) -> None:
        self.parts: list[str] = []
        self.bold: list[bool] = []
        self.depth = 0
        self.heading = 0
        self.line: int | None = None

    def open(self, element: _Element, tag: str, line: int | None) -> None:
        self.depth += tag in _BOLD
        self.heading += tag in _HEADINGS
        self._add(_marked(element, element.text), line)

    def close(self, element: _Element, tag: str, line: int | None) -> None:
        self.depth -= tag in _BOLD
        self.heading -= tag in _HEADINGS
        self._add(element.tail or "", line)

    def _add(self, text: str, line: int | None) -> None:
        if text.strip() and not self.parts:
            self.line = line
        if text and (self.parts or text.strip()):
            self.parts.append(text)
            self.bold.append(self.depth > 0)

    def end_block(self) -> Iterator[Paragraph]:
        text = _tidy("".join(self.parts))
        if text:
            end = next((i for i, bold in enumerate(self.bold) if not bold), len(self.bold))
            lead = _tidy("".join(self.parts[:end])) if end < len(self.bold) else ""
            yield Paragraph(text, Place(line=self.line), lead, self.heading > 0)
        self.parts, self.bold = [], []


def _tidy(text: str) -> str:
    return " ".join(text.replace("\u3000", "  ").split())


def _tag(element: _Element) -> str:
    return element.tag.lower() if isinstance(element.tag, str) else ""


def is_hidden(element: _Element) -> bool:
    """True if the element is hidden or lies outside the article."""
    if _tag(element) in _SKIPPED or element.get("hidden") is not None:
        return True
    style = "".join((element.get("style") or "").lower().split())
    return "display:none" in style or "visibility:hidden" in style


def _span(cell: _Element, name: str) -> int:
    value = (cell.get(name) or "").strip()
    return int(value[:9]) if value[:9].isdecimal() else 1


def read_cell_text(cell: _Element) -> str:
    """Returns the text of a cell; blocks and ``<br>`` are newlines, raised digits stay raised."""
    parts: list[str] = []
    for event, element in (walk := etree.iterwalk(cell, events=("start", "end"))):
        tag = _tag(element)
        if event == "start":
            if element is not cell and is_hidden(element):
                walk.skip_subtree()
                continue
            parts.append("\n" if tag in _BLOCKS else "")
            parts.append(" ".join(_marked(element, element.text).split("\n")))
        elif element is not cell:
            parts.append("\n" if tag in _BLOCKS else "")
            parts.append(" ".join((element.tail or "").split("\n")))
    lines = (_tidy(line) for line in "".join(parts).split("\n"))
    return "\n".join(line for line in lines if line)


def _marked(element: _Element, text: str | None) -> str:
    if text and _tag(element) in ("sup", "sub"):
        return raise_digits(text)
    return text or ""
