"""Words brought to a common form, and how alike two of them are."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

from rapidfuzz import fuzz, process

from zfxxgk.narrative.characters import simplify

_CIRCLED = re.compile(r"[①-⑳]")
_NUMBERING = re.compile(
    r"^(?:第?[一二三四五六七八九十]+[、.,:](?=\D)"
    r"|[(\[][一二三四五六七八九十\d]{1,3}[)\]][、.]?"
    r"|\d{1,2}[、.,)]?(?=\D))+"
)
_INNER_NUMBERING = re.compile(r"(?<!第)\([一二三四五六七八九十\d]{1,3}\)|(?<=\D)\d{1,2}[、.](?=\D)")
_NOT_A_WORD = re.compile(r"[\W_]+")
_HAN = r"\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0003ffff"
_OTHER_LETTER = re.compile(rf"[^\W\d_{_HAN}〇]")
_NOT_HAN = re.compile(rf"[^{_HAN}〇]+")
_HAN_LETTER = re.compile(rf"[{_HAN}]")
# A note says which offices fill a row in, or gives an example: it may be longer than the label.
_NOTE = re.compile(r"(?<=.)[(（\[［【][^()（）\[\]［］【】]{4,}(?:[)）\]］】]|$)", re.DOTALL)


@lru_cache(maxsize=8192)
def make_plain(text: str) -> str:
    """Returns *text* after NFKC, simplified, without white space, numbering and punctuation.

    Beside Chinese other scripts go: bilingual reports print each label in two of them.
    """
    folded = simplify(unicodedata.normalize("NFKC", _CIRCLED.sub("", text))).replace("钩", "勾")
    bare = _NUMBERING.sub("", "".join(folded.split()))
    word = _INNER_NUMBERING.sub("", bare)
    if _OTHER_LETTER.search(word) and _HAN_LETTER.search(word):
        return _NOT_HAN.sub("", word)
    return _NOT_A_WORD.sub("", word)


def is_foreign(text: str) -> bool:
    """True if *text* is words, none of them Chinese."""
    return _OTHER_LETTER.search(text) is not None and _HAN_LETTER.search(text) is None


@lru_cache(maxsize=8192)
def list_readings(text: str) -> tuple[str, ...]:
    """Returns the plain words of a label: as printed, and without the notes in brackets in it."""
    bare = make_plain(_NOTE.sub("", text))
    return tuple(dict.fromkeys((make_plain(text), bare or make_plain(text))))


def measure_label(text: str, known: tuple[str, ...]) -> float:
    """Returns the likeness of a label to the most similar of *known*, with its notes or without."""
    return max(measure_closest(word, known) for word in list_readings(text))


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


def is_like(text: str, known: tuple[str, ...], least: float) -> bool:
    """True if a label, with its notes or without, is like one of *known* by at least *least*.

    Says what measure_label would, in a fraction of the time; *least* must be above 0.5.
    """
    return any(
        process.extractOne(word, known, scorer=fuzz.ratio, score_cutoff=100 * least) is not None
        for word in list_readings(text)
        if word
    )
