"""Markdown, and plain text with pipe tables, as a document.

Rows are read as they stand: a row shorter or longer than the header keeps its own number of
cells, since converters write both. Lines with pipes that are no such table stay lines of text, as
they are written: what they hold is told by its words, not by its form.
"""

from __future__ import annotations

import html
import re
from collections.abc import Iterator
from itertools import takewhile

from zfxxgk.read.formats.document import Block, Document, Grid, GridBuilder, Paragraph, Place
from zfxxgk.read.formats.marks import STRUCK, raise_digits

_FENCE = re.compile(r"\s*(```|~~~)")
_HEADING = re.compile(r"\s{0,3}#{1,6}\s+(.*?)(?:\s+#+)?\s*$")
_UNDERLINE = re.compile(r"\s{0,3}(=+|-{3,}|\*{3,}|_{3,})\s*$")
_DELIMITER = re.compile(r"\s*\|?(\s*:?-+:?\s*\|)*\s*:?-+:?\s*\|?\s*$")
_PIPE = re.compile(r"(?<!\\)(?:\\\\)*\|")
_LEAD = re.compile(r"(\*\*|__)(?P<lead>[^*_]+?)\1(?P<rest>.+)$")
# Marks that nothing closes must not be looked for to the end of the file, again for each of them.
_IMAGE = re.compile(r"!\[[^\]]{0,300}\]\([^)]{0,2000}\)")
_LINK = re.compile(r"\[([^\]]{0,300})\]\((?:[^()]|\([^()]{0,300}\)){0,2000}\)")
_STRONG = re.compile(r"(\*\*\*|\*\*|__)(?=\S)(.{1,1000}?)(?<=\S)\1")
_EMPHASIS = re.compile(r"(?<![\w*])\*(?=[^\s*])([^*]+?)(?<=[^\s*])\*(?![\w*])")
_STRUCK = re.compile(
    r"<(del|s|strike)\b[^<>]*>.{0,1000}?</\1>|(?<!~)~~(?=\S)[^~]{1,1000}?(?<=\S)~~(?!~)",
    re.IGNORECASE,
)
_SUPERSCRIPT = re.compile(r"<su[bp]>(.{0,100}?)</su[bp]>", re.IGNORECASE)
_BREAK = re.compile(r"<br\s*/?>", re.IGNORECASE)
_TAG = re.compile(r"</?[a-zA-Z][^<>]*>|<!--.{0,300}?-->")
_ESCAPE = re.compile(r"\\([\\`*_{}\[\]()#+\-.!|~<>])")
_PREFIX = re.compile(r"\s*(?:>\s?)*(?:[-*+]\s+)?")


def read(text: str, name: str) -> Document:
    """Reads Markdown *text*; tables are numbered from 1 in order."""
    return Document(name, "text/markdown", tuple(_Reader(text).read()))


class _Reader:
    def __init__(self, text: str) -> None:
        self.lines = text.splitlines()
        self.next = 0
        self.tables = 0

    def read(self) -> Iterator[Block]:
        while self.next < len(self.lines):
            line = self.lines[self.next]
            if "<table" in line.lower():
                yield from self._html_table()
            elif self._starts_table():
                yield self._pipe_table()
            elif "|" in line:
                yield from self._loose_lines()
            else:
                self.next += 1
                yield from _paragraph(line, self.next)

    def _starts_table(self) -> bool:
        """True if the next line opens a table: the second is a delimiter, or all begin with a pipe
        and some row has two cells."""
        lines = self._piped_lines()
        if len(lines) > 1 and _DELIMITER.match(lines[1]):
            return True
        if not all(line.lstrip().startswith("|") for line in lines):
            return False
        return any(sum(map(bool, split_row(line))) > 1 for line in lines)

    def _piped_lines(self) -> list[str]:
        following = (self.lines[at] for at in range(self.next, len(self.lines)))
        return list(takewhile(lambda line: "|" in line, following))

    def _loose_lines(self) -> Iterator[Paragraph]:
        """The next lines with pipes, up to one that opens a table of their own."""
        for line in self._piped_lines():
            self.next += 1
            if text := strip_marks(line.strip()):
                yield Paragraph(text, Place(line=self.next))
            if self._opens_below():
                return

    def _opens_below(self) -> bool:
        """True if the next line begins with a pipe and the one below is a delimiter."""
        first, second = (*self.lines[self.next : self.next + 2], "", "")[:2]
        return first.lstrip().startswith("|") and "---" in second and bool(_DELIMITER.match(second))

    def _pipe_table(self) -> Grid:
        self.tables += 1
        first = self.next
        builder = GridBuilder(Place(line=first + 1, table=self.tables))
        while self.next < len(self.lines) and "|" in self.lines[self.next]:
            line = self.lines[self.next]
            self.next += 1
            # The second line is a delimiter however short; further down a lone dash is a value.
            if _DELIMITER.match(line) and (self.next == first + 2 or "---" in line):
                continue
            builder.start_row()
            for cell in split_row(line):
                text = strip_marks(cell)
                struck = not text and _STRUCK.search(cell)
                builder.add(text, line=self.next, doubt=STRUCK if struck else None)
        return builder.build()

    def _html_table(self) -> Iterator[Block]:
        """Everything from the line with ``<table`` to the one that closes it."""
        from zfxxgk.read.formats import html as web

        first, depth = self.next, 0
        while self.next < len(self.lines):
            line = self.lines[self.next].lower()
            self.next += 1
            depth += line.count("<table") - line.count("</table")
            if depth <= 0:
                break
        part = "\n".join(self.lines[first : self.next])
        for block in web.read_blocks(part, first_line=first + 1, first_table=self.tables + 1):
            self.tables += isinstance(block, Grid)
            yield block


def _paragraph(line: str, number: int) -> Iterator[Paragraph]:
    if _FENCE.match(line) or _UNDERLINE.match(line):
        return
    heading = _HEADING.match(line)
    body = heading[1] if heading else _PREFIX.sub("", line.rstrip(), count=1).strip()
    lead = _LEAD.match(body)
    text = strip_marks(body).strip()
    if text:
        own = strip_marks(lead["lead"]).strip() if lead else ""
        yield Paragraph(text, Place(line=number), own, heading is not None)


def split_row(line: str) -> list[str]:
    """Returns the cells of a pipe row, split at pipes that are not escaped; outer pipes go."""
    body = line.strip()
    body = body.removeprefix("|")
    parts: list[str] = []
    start = 0
    for match in _PIPE.finditer(body):
        parts.append(body[start : match.end() - 1])
        start = match.end()
    if body[start:].strip():
        parts.append(body[start:])
    return [part.strip() for part in parts]


def strip_marks(text: str) -> str:
    """Returns *text* without emphasis, links, tags, escapes and what is struck out; ``<br>`` is a
    newline."""
    text = _STRUCK.sub("", text)
    text = _LINK.sub(r"\1", _IMAGE.sub("", text))
    text = _SUPERSCRIPT.sub(lambda match: raise_digits(match[1]), text)
    text = _TAG.sub("", _BREAK.sub("\n", text))
    text = _EMPHASIS.sub(r"\1", _STRONG.sub(r"\2", _STRONG.sub(r"\2", text)))
    text = html.unescape(_ESCAPE.sub(r"\1", text))
    return "\n".join(line.strip() for line in text.split("\n")).strip()
