"""Characters on a page become lines, and lines paragraphs."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from zfxxgk.read.formats.document import Paragraph, Place
from zfxxgk.read.formats.marks import is_page_number, raise_digits

_MARGIN = 0.09
_HEADING = re.compile(
    r"\s*(?:[一二三四五六七八九十]+、|[（(][一二三四五六七八九十]+[）)]|第[一二三四五六]部分)"
)
# Radicals that Unicode does not equate with their characters.
_SUPPLEMENT = str.maketrans(
    "⺠⻁⻄⻅⻆⻉⻋⻓⻔⻘⻙⻚⻛⻜⻝⻢⻣⻤⻥⻦⻨⻩⻬⻮⻰",
    "民虎西见角贝车长门青韦页风飞食马骨鬼鱼鸟麦黄齐齿龙",
)
SMALL = 0.9
GAP = 0.2


@dataclass(frozen=True, slots=True, eq=False)
class Char:
    """A character and its box, in points from the top left of the page."""

    text: str
    x0: float
    top: float
    x1: float
    bottom: float
    size: float

    @property
    def middle(self) -> float:
        return (self.top + self.bottom) / 2


@dataclass(frozen=True, slots=True)
class TextLine:
    """Characters side by side."""

    chars: tuple[Char, ...]

    @property
    def top(self) -> float:
        return min(char.top for char in self.chars)

    @property
    def x0(self) -> float:
        return self.chars[0].x0

    @property
    def x1(self) -> float:
        return max(char.x1 for char in self.chars)

    @property
    def size(self) -> float:
        return max(char.size for char in self.chars)

    @property
    def text(self) -> str:
        """The characters, a space where they stand clearly apart, raised digits raised."""
        parts: list[str] = []
        before: Char | None = None
        for char in self.chars:
            if before is not None and char.x0 - before.x1 > GAP * char.size and parts[-1] != " ":
                parts.append(" ")
            parts.append(raise_digits(char.text) if self._is_raised(char) else char.text)
            before = char
        return "".join(parts)

    def _is_raised(self, char: Char) -> bool:
        lowest = max(each.bottom for each in self.chars)
        return char.size < SMALL * self.size and lowest - char.bottom > 0.15 * self.size

    def is_page_number(self, height: float) -> bool:
        """True if the line is a page number in the margin of a page of *height*."""
        edge = self.top < _MARGIN * height or self.top > (1 - _MARGIN) * height
        return edge and is_page_number(self.text.strip(), in_margin=True)


def replace_radicals(text: str) -> str:
    """Returns *text* with the radicals that some PDF programs write turned back to characters."""
    if not any("\u2e80" <= sign <= "\u2fdf" for sign in text):
        return text
    return unicodedata.normalize("NFKC", text.translate(_SUPPLEMENT))


def group_lines(chars: Iterable[Char]) -> list[TextLine]:
    """Groups characters into lines from top to bottom, by the height of their middles."""
    groups: list[list[Char]] = []
    for char in sorted(chars, key=lambda char: (char.middle, char.x0)):
        if groups and abs(groups[-1][0].middle - char.middle) < 0.6 * groups[-1][0].size:
            groups[-1].append(char)
        else:
            groups.append([char])
    lines = (sorted(group, key=lambda char: char.x0) for group in groups)
    return [TextLine(tuple(line)) for line in lines if any(not c.text.isspace() for c in line)]


def join_paragraphs(lines: Sequence[tuple[int, TextLine]]) -> Iterator[Paragraph]:
    """Joins lines, each with the number of its page: a full line goes on in the next one."""
    if not lines:
        return
    right = max(line.x1 for _, line in lines)
    left = min(line.x0 for _, line in lines)
    parts: list[str] = []
    start = lines[0]
    before: TextLine | None = None
    for page, line in lines:
        if before is not None and not _goes_on(before, line, left, right):
            yield _paragraph(parts, start)
            parts, start = [], (page, line)
        parts.append(line.text)
        before = line
    yield _paragraph(parts, start)


def _goes_on(before: TextLine, line: TextLine, left: float, right: float) -> bool:
    full = before.x1 > right - 2.2 * before.size
    flush = line.x0 < left + 1.2 * line.size
    return full and flush and not _HEADING.match(line.text) and abs(before.size - line.size) < 1


def _paragraph(parts: Sequence[str], start: tuple[int, TextLine]) -> Paragraph:
    page, line = start
    box = (line.x0, line.top, line.x1, line.chars[0].bottom)
    return Paragraph("".join(parts).strip(), Place(page=page, bbox=box))
