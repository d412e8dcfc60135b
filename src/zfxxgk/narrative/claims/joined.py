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
    "下年度继续办理",
    "继续办理",
    "信息公开",
    "政府信息",
    "不予公开",
    "部分公开",
    "规范性文件",
    "申请",
    "予以公开",
)
_SPLITS = [(word[:at], word[at:]) for word in _WHOLE for at in range(1, len(word))]
_DATE = re.compile(r"20\d\d\s+年")
_COUNT = re.compile(r"\d{1,6}\s?[件份宗起例]")
_EDGES = {before[-1] + behind[0] for before, behind in _SPLITS} | {f"{n}年" for n in range(10)}
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
    if edges[1:].isdecimal() and "\u4e00" <= edges[0] <= "\u9fff":
        return _COUNT.match(text, end) is not None
    if edges not in _EDGES:
        return False
    if edges[1] == "年" and edges[0].isdecimal():
        return _DATE.match(text, max(0, start - 4)) is not None
    return any(
        text.endswith(before, 0, start) and text.startswith(behind, end)
        for before, behind in _SPLITS
    )
