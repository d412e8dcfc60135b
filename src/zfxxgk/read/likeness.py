"""Words brought to a common form, and how alike two of them are."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

from rapidfuzz import fuzz

from zfxxgk.narrative.characters import simplify

_CIRCLED = re.compile(r"[①-⑳]")
_NUMBERING = re.compile(
    r"^(?:第?[一二三四五六七八九十]+[、.,:](?=\D)"
    r"|[(\[][一二三四五六七八九十\d]{1,3}[)\]][、.]?"
    r"|\d{1,2}[、.,)]?(?=\D))+"
)
_INNER_NUMBERING = re.compile(r"(?<!第)\([一二三四五六七八九十\d]{1,3}\)|(?<=\D)\d{1,2}[、.](?=\D)")
_NOT_A_WORD = re.compile(r"[\W_]+")


@lru_cache(maxsize=8192)
def make_plain(text: str) -> str:
    """Returns *text* after NFKC, simplified, without white space, numbering and punctuation."""
    folded = simplify(unicodedata.normalize("NFKC", _CIRCLED.sub("", text))).replace("钩", "勾")
    bare = _NUMBERING.sub("", "".join(folded.split()))
    return _NOT_A_WORD.sub("", _INNER_NUMBERING.sub("", bare))


@lru_cache(maxsize=65536)
def measure_likeness(one: str, other: str) -> float:
    """Returns how alike two plain words are, from 0 to 1."""
    shorter, longer = sorted((len(one), len(other)))
    if shorter * 4 < longer:
        return 0.0
    return fuzz.ratio(one, other) / 100


@lru_cache(maxsize=65536)
def measure_closest(word: str, known: tuple[str, ...]) -> float:
    """Returns the likeness of a plain word to the most similar of *known*, 0 without any."""
    return max((measure_likeness(word, each) for each in known), default=0.0)
