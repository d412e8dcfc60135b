"""Words that a page cuts with blanks or a line break, made whole again.

Text taken from pages has blanks between characters (依申请 公开), and its lines may end inside a
word. Lines are sentences to the reader, so only where a word that everybody knows goes on in the
next line is the break no end.
"""

from __future__ import annotations

import re
from bisect import bisect_right

_WHOLE = (
    "政府信息公开申请",
    "依申请公开",
    "行政复议",
    "行政诉讼",
    "行政规范性文件",
    "信息处理费",
    "收到",
    "受理",
    "办结",
    "答复",
    "结转",
    "予以公开",
)
_SPLITS = [(word[:at], word[at:]) for word in _WHOLE for at in range(1, len(word))]
_EDGES = {before[-1] + behind[0] for before, behind in _SPLITS}
_BLANK = re.compile(r"\s+")


class Joined:
    """*text* without what cuts its words, as ``plain``."""

    def __init__(self, text: str) -> None:
        self._starts: list[int] = []
        self._shifts = [0]
        pieces = []
        begun = 0
        for start, end in (match.span() for match in _BLANK.finditer(text)):
            if _cuts_a_word(text, start, end):
                pieces.append(text[begun:start])
                self._starts.append(start - self._shifts[-1])
                self._shifts.append(self._shifts[-1] + end - start)
                begun = end
        self.plain = "".join([*pieces, text[begun:]])

    def place(self, at: int) -> int:
        """Returns where the character *at* of ``plain`` stands in the text."""
        return at + self._shifts[bisect_right(self._starts, at)]


def _cuts_a_word(text: str, start: int, end: int) -> bool:
    """True if what is blank from *start* to *end* stands inside a word."""
    edges = text[start - 1 : start] + text[end : end + 1]
    if "\n" not in text[start:end]:
        return len(edges) == 2 and all("\u4e00" <= char <= "\u9fff" for char in edges)
    return edges in _EDGES and any(
        text.endswith(before, 0, start) and text.startswith(behind, end)
        for before, behind in _SPLITS
    )
