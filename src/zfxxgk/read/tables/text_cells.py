"""Cells among lines of text: the pieces between pipes, and rows of them."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache

from zfxxgk.read.likeness import is_like
from zfxxgk.read.tables.tokens import is_value
from zfxxgk.read.tables.vocabulary import HEADER_LIKE, list_label_words

ENDS_IN_NUMBER = re.compile(r"\d\s*$")
"""With its numbers in one cell a row is no label, however alike the words are."""
_PIPE = re.compile("[|｜]")
_RULE = re.compile(r"[|｜\s]*[|｜][|｜\s]*")


def split_at_pipes(text: str) -> list[str]:
    """Returns the pieces of a line of text between its pipes, one more than it has pipes."""
    return _PIPE.split(text)


def join_with_pipes(cells: Iterable[str]) -> str:
    """Returns the line of a row of *cells*, a pipe behind each."""
    return "".join(f"{cell}|" for cell in cells)


def is_rule(text: str) -> bool:
    """True if a line of text is nothing but pipes."""
    return _RULE.fullmatch(text) is not None


@lru_cache(maxsize=8192)
def is_row_label(text: str, key: str) -> bool:
    """True if *text* is a row label, or a heading of rows, of the table *key*."""
    return is_like(text, list_label_words(key), HEADER_LIKE)


@dataclass(frozen=True, slots=True)
class Piece:
    """The text of a cell and the line that it ends in."""

    text: str
    line: int | None

    @property
    def blank(self) -> bool:
        return not self.text.strip()

    @property
    def is_word(self) -> bool:
        return not self.blank and not is_value(self.text)


@dataclass(slots=True)
class TextRow:
    """The words of a row or of the header, and what stands behind them."""

    words: list[Piece]
    values: list[Piece]
    header: bool = False

    @property
    def filled(self) -> int:
        return sum(not value.blank for value in self.values)
