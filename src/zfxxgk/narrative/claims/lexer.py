"""Prose cut into the words by which it states numbers.

What no form of the words knows is an ``unknown`` word: a number behind one is not believed to be
about the words before it.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from functools import cache, lru_cache
from typing import NamedTuple

from zfxxgk.narrative.claims.forms import Lists, dated, is_dated, is_plain, parse, pattern
from zfxxgk.narrative.claims.numerals import CHINESE, number
from zfxxgk.narrative.claims.starts import ANYTHING, DIGITS, SPACE, Starts
from zfxxgk.narrative.claims.words import (
    beside,
    disputes,
    documents,
    endings,
    fees,
    frame,
    numbers,
    requests,
    silent,
    years,
)

NUMBERS = ("count", "count:rough", "amount")
"""Names of the words that are numbers with their unit."""

_VALUED = ("count", "amount")
_NUMBER = "<number>"
_SOURCES = (frame, years, numbers, beside, fees, disputes, documents, requests, endings, silent)
"""Modules of words; what stands in the first is tried first."""


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
    forms, length = _forms(year), len(text)
    pairs = forms.pairs
    at = known = 0
    while at < length:
        candidates = pairs[text[at : at + 2]]
        if not candidates:
            if candidates is not None:
                at += 1
                continue
            candidates = forms.list_behind(_number_key(text, at))
        form, end = _first_fitting(candidates, text, at)
        if form is None:
            at += 1
            continue
        if at > known:
            yield Word("unknown", known, at, None, None, "unknown")
        value, unit = _value(text, at, end) if form.name in _VALUED else _NO_VALUE
        yield _word(Word, (form.name, at, end, value, unit, form.kind, form.what))
        at = known = end
    if at > known:
        yield Word("unknown", known, at, None, None, "unknown")


class _Form:
    """A form of the word *name*, in reports of *year* if it names one."""

    __slots__ = ("_behind", "_year", "after_number", "is_plain", "kind", "match", "name", "what")

    def __init__(self, name: str, source: str, year: int = 0) -> None:
        self.name = name
        self.kind, _, self.what = name.partition(":")
        self.is_plain = is_plain(source)
        self.after_number = source.startswith(_NUMBER)
        """True if the form is matched behind a number: many are, and the number is the same."""
        self._behind, self._year = source.removeprefix(_NUMBER), year
        self.match: Callable[[str, int], re.Match[str] | None] = self._first_match
        """Matches the form with what stands at a place of a text."""

    def _first_match(self, text: str, at: int) -> re.Match[str] | None:
        # Compiling is most of the work on one report, and most forms stand in none.
        self.match = re.compile(pattern(self._behind, _parsed()[1], self._year)).match
        return self.match(text, at)


_Candidates = tuple[tuple[str, _Form], ...]
"""Forms in order, each with the text that it begins with."""

_NO_VALUE = (None, None)
_MOST_PAIRS = 100_000
_word = tuple.__new__
"""Makes a word in half the time that its class takes, of all its fields."""


class _Forms:
    """The forms that may stand at a place of a text.

    ``pairs`` has them by the two characters there, None where they begin a number. Those of
    numbers are found by its first character and the one behind its last: in 2024年 no form of a
    number of 件 need be tried.
    """

    def __init__(self, forms: list[_Form]) -> None:
        self._forms = forms
        self._numbers: dict[str, _Candidates] = {}
        self.pairs = _Pairs(self._find)

    def list_behind(self, key: str) -> _Candidates:
        """Those at a number, by its :func:`_number_key`."""
        if key not in self._numbers:
            starting, char, behind = _starting(), key[0], key[1:]
            digits = [(at, "") for at, wanted in starting[DIGITS] if wanted in ("", behind)]
            self._numbers[key] = self._sort([*starting.get(char, ()), *digits])
        return self._numbers[key]

    def _find(self, pair: str) -> _Candidates | None:
        starting, char = _starting(), pair[0]
        if char.isdecimal() or char in CHINESE:
            return None
        found = [each for each in starting.get(char, ()) if pair.startswith(each[1][:2])]
        if char.isspace():
            found += starting[SPACE]
        return self._sort(found)

    def _sort(self, found: list[tuple[int, str]]) -> _Candidates:
        return tuple((start, self._forms[order]) for order, start in sorted(set(found)))


class _Pairs(dict[str, _Candidates | None]):
    """What *find* finds for two characters, kept for as many of them as there are in prose."""

    def __init__(self, find: Callable[[str], _Candidates | None]) -> None:
        self._find = find

    def __missing__(self, pair: str) -> _Candidates | None:
        found = self._find(pair)
        if len(self) < _MOST_PAIRS:
            self[pair] = found
        return found


def _number_key(text: str, at: int) -> str:
    """The key of the number at *at*: one of not too many, whatever the text."""
    match = _behind_digits().match(text, at)
    behind = match[1] if match else ""
    if behind.isspace():
        behind = SPACE
    elif not behind or behind not in _wanted():
        behind = ANYTHING
    return text[at] + behind


def _first_fitting(candidates: _Candidates, text: str, at: int) -> tuple[_Form | None, int]:
    """The first of *candidates* that fits the text at *at*, and where it ends."""
    behind_number = None
    for start, form in candidates:
        if not text.startswith(start, at):
            continue
        if form.is_plain:
            return form, at + len(start)
        begin = at
        if form.after_number:
            behind_number = behind_number or _end_of_number(text, at)
            begin = behind_number
        match = form.match(text, begin)
        if match:
            return form, match.end()
    return None, at


def _end_of_number(text: str, at: int) -> int:
    """Where the number ends that begins at *at*; the end of *text* where none does."""
    match = _number().match(text, at)
    return match.end() if match else len(text)


def _value(text: str, at: int, end: int) -> tuple[int | float | None, str | None]:
    """The number that stands from *at* to *end*, and its unit, where it has one."""
    behind_number = _end_of_number(text, at)
    digits, unit = text[at:behind_number], text[behind_number:end].strip()
    if not unit:
        return number(text[at:end].strip()), None
    value = number(digits.replace("，", ","))
    if unit == "万元" and value is not None:
        value = round(value * 10_000, 2)
    return value, unit


@cache
def _parsed() -> tuple[list[tuple[str, str]], Lists]:
    return parse(module.WORDS for module in _SOURCES)


@cache
def _number() -> re.Pattern[str]:
    return re.compile(pattern(_NUMBER, _parsed()[1], 0))


@cache
def _behind_digits() -> re.Pattern[str]:
    return re.compile(rf"(?:\d+|[{CHINESE}]{{1,12}})\s{{0,3}}(.?)", re.DOTALL)


@cache
def _starting() -> dict[str, list[tuple[int, str]]]:
    """By first character the forms, as their place in the order, with the text they begin with."""
    found: dict[str, list[tuple[int, str]]] = {}
    sources, lists = _parsed()
    starts = Starts(lists)
    for order, (_, source) in enumerate(sources):
        for start in starts.of(source):
            if start.startswith((DIGITS, SPACE)):
                found.setdefault(start[:2], []).append((order, start[2:]))
            else:
                found.setdefault(start[0], []).append((order, start))
    return found


@cache
def _wanted() -> frozenset[str]:
    """The characters that forms want to see behind digits."""
    return frozenset(wanted for _, wanted in _starting()[DIGITS])


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
