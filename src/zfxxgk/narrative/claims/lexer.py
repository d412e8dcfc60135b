"""Prose cut into the words by which it states numbers.

What no form of the words knows is an ``unknown`` word: a number behind one is not believed to be
about the words before it.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from functools import cache, lru_cache
from typing import NamedTuple, TypeVar

from zfxxgk.narrative.claims.forms import Lists, dated, is_dated, parse, pattern
from zfxxgk.narrative.claims.numerals import CHINESE, number
from zfxxgk.narrative.claims.starts import FIGURES, LENGTH, SPACE, class_of, spellings
from zfxxgk.narrative.claims.words import SOURCES
from zfxxgk_generated.beginnings import BEGINNINGS

NUMBERS = ("count", "count:rough", "amount")
"""Names of the words that are numbers with their unit."""

T = TypeVar("T")
MOST_WORDS = 1_000
"""Words of a sentence: none of people has more, and text that has, made to keep us busy, shall not
be read again and again."""

_VALUED = ("count", "amount")
_NUMBER = "<number>"


class Word(NamedTuple):
    """A word of the prose: its name, the place it stands in, and its number."""

    name: str
    start: int
    end: int
    value: int | float | None = None
    unit: str | None = None
    kind: str = ""
    """``topic``, ``verb`` and the like: the first part of the name."""
    what: str = ""


def words(text: str, year: int) -> Iterator[Word]:
    """Yields the words of *text*, prose of the report of *year*, in order and without gaps."""
    for sentence in sentences(text, year):
        yield from sentence


def sentences(text: str, year: int) -> Iterator[list[Word]]:
    """Yields the words of each sentence with its stop; of the last, what there is."""
    forms, length = _forms(year), len(text)
    pairs, starts, numbers = forms.pairs, forms.starts, forms.numbers
    sentence: list[Word] = []
    at = known = 0
    while at < length:
        kind = pairs[text[at : at + 2]]
        if kind is _NO_WORD:
            at += 1
            continue
        if kind is _WORDS:
            candidates, behind = starts[text[at : at + LENGTH]], length
        else:
            key, behind = _look_behind_number(text, at)
            candidates = numbers[key]
        word = _first_fitting(candidates, text, at, behind) if candidates else None
        if word is None:
            at += 1
            continue
        if at > known:
            sentence.append(_unknown(known, at))
            if len(sentence) == MOST_WORDS:
                yield sentence
                sentence = []
        sentence.append(word)
        at = known = word.end
        if word.name == "stop" or len(sentence) == MOST_WORDS:
            yield sentence
            sentence = []
    if at > known:
        sentence.append(_unknown(known, at))
    yield sentence


def _unknown(start: int, end: int) -> Word:
    return _word(Word, ("unknown", start, end, None, None, "unknown", ""))


class _Form:
    """A form of the word *name*, in reports of *year* if it names one."""

    __slots__ = ("_behind", "_year", "after_number", "is_valued", "kind", "match", "name", "what")

    def __init__(self, name: str, source: str, year: int = 0) -> None:
        self.name = name
        self.kind, _, self.what = name.partition(":")
        self.is_valued = name in _VALUED
        self.after_number = source.startswith(_NUMBER)
        """True if the form is matched behind a number: many are, and the number is the same."""
        self._behind, self._year = source.removeprefix(_NUMBER), year
        self.match: Callable[[str, int], re.Match[str] | None] = self._first_match
        """Matches the form with what stands at a place of a text."""

    def _first_match(self, text: str, at: int) -> re.Match[str] | None:
        # Compiling is most of the work on one report, and most forms stand in none.
        self.match = re.compile(pattern(self._behind, _parsed()[1], self._year)).match
        return self.match(text, at)


_Candidates = tuple[tuple[str, int, _Form], ...]
"""Forms in order, each with the text to look for, and how long the word is where that is known."""

_NO_WORD, _WORDS, _A_NUMBER = range(3)
"""What two characters may begin."""

_NO_VALUE = (None, None)
_MOST_KEPT = 100_000
_word = tuple.__new__
"""Makes a word in half the time that its class takes, of all its fields."""


class _Forms:
    """The forms that may stand at a place of a text.

    ``pairs`` tells by two characters whether there are any, and ``starts`` has them by LENGTH
    characters. ``numbers`` has those at a number by its first character and what stands behind
    its digits: in 2024年 no form of a number of 件 need be tried.
    """

    def __init__(self, forms: list[_Form]) -> None:
        self._forms = forms
        self.pairs = _Kept(_tell_kind)
        self.starts = _Kept(lambda key: self._find(spellings(key)))
        self.numbers = _Kept(lambda key: self._find([*spellings(key), *_list_longer(key[0])]))

    def _find(self, starts: Iterable[str]) -> _Candidates:
        found = {each for start in starts for each in BEGINNINGS.get(start, ())}
        return tuple((text, length, self._forms[at]) for at, _, text, length in sorted(found))


def _list_longer(figure: str) -> list[str]:
    """The beginnings of numbers of which *figure* may be the first."""
    return [figure + more for more in (*FIGURES, SPACE)]


def _tell_kind(pair: str) -> int:
    if class_of(pair[0]) in FIGURES:
        return _A_NUMBER
    return _WORDS if any(start in BEGINNINGS for start in spellings(pair)) else _NO_WORD


class _Kept(dict[str, T]):
    """What *find* finds for a few characters, kept for as many of them as there are in prose."""

    def __init__(self, find: Callable[[str], T]) -> None:
        self._find = find

    def __missing__(self, key: str) -> T:
        found = self._find(key)
        if len(self) < _MOST_KEPT:
            self[key] = found
        return found


def _look_behind_number(text: str, at: int) -> tuple[str, int]:
    """The key of the number at *at*, one of not too many whatever the text, and where it ends.

    That is the end of *text* where digits are no number.
    """
    match = _number()(text, at)
    if match is None:
        return text[at], len(text)
    end = match.end(2)
    return text[at] + _FOLDED[match[1]], len(text) if end < 0 else end


def _fold(behind: str) -> str:
    """The characters *behind* a number, with those that no form wants there told by their class."""
    return "".join(sign if sign in _wanted() else class_of(sign) for sign in behind)


_FOLDED = _Kept(_fold)


def _first_fitting(candidates: _Candidates, text: str, at: int, behind: int) -> Word | None:
    """The first of *candidates* that stands at *at* in *text*; a number there ends *behind*."""
    for start, length, form in candidates:
        if length:
            if start and not text.startswith(start, at):
                continue
            end = at + length
        else:
            match = form.match(text, behind if form.after_number else at)
            if match is None:
                continue
            end = match.end()
        value, unit = _value(text, at, behind, end) if form.is_valued else _NO_VALUE
        return _word(Word, (form.name, at, end, value, unit, form.kind, form.what))
    return None


def _value(text: str, at: int, behind: int, end: int) -> tuple[int | float | None, str | None]:
    """The number from *at* to *behind*, and its unit, if it has one; else that up to *end*."""
    digits, unit = text[at:behind], text[behind:end].strip()
    if not unit:
        return number(text[at:end].strip()), None
    value = number(digits.replace("，", ","))
    if unit == "万元" and value is not None:
        value = round(value * 10_000, 2)
    return value, unit


@cache
def _parsed() -> tuple[list[tuple[str, str]], Lists]:
    return parse(SOURCES)


@cache
def _number() -> Callable[[str, int], re.Match[str] | None]:
    """Matches a number, the second group, with what stands behind its digits, the first.

    No form has as many digits: text that has, made to keep us busy, is not looked through.
    """
    behind = rf"(?:\d{{1,20}}|[{CHINESE}]{{1,12}})\s{{0,3}}(.{{0,2}})"
    whole = pattern(_NUMBER, _parsed()[1], 0)
    return re.compile(f"(?={behind})({whole})?", re.DOTALL).match


@cache
def _wanted() -> frozenset[str]:
    """The characters that forms want to see behind digits."""
    return frozenset("".join(start[1:] for start in BEGINNINGS if class_of(start[0]) in FIGURES))


@cache
def _undated() -> list[_Form | None]:
    """The forms in order, None for those that name a year."""
    sources, lists = _parsed()
    names = dated(lists)
    return [None if is_dated(source, names) else _Form(name, source) for name, source in sources]


@lru_cache(maxsize=8)
def _forms(year: int) -> _Forms:
    pairs = zip(_undated(), _parsed()[0], strict=True)
    return _Forms([form or _Form(*source, year) for form, source in pairs])
