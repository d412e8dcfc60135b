"""Prose cut into the words by which it states numbers."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from zfxxgk.narrative.claims.numerals import number
from zfxxgk.narrative.claims.table import TABLE

NUMBERS = ("count", "amount")
"""Names of the words that are numbers with their unit."""


class Word(NamedTuple):
    """A word of the prose: its name in the table, the place it stands in, and its number."""

    name: str
    start: int
    end: int
    value: int | float | None = None
    unit: str | None = None
    kind: str = ""
    """``topic``, ``verb`` and the like: the first part of the name."""
    what: str = ""


def words(text: str, year: int) -> Iterator[Word]:
    """The words of *text*, a part of the report of *year*, in order and without gaps."""
    pattern, names = _compiled(year)
    at = 0
    for match in pattern.finditer(text):
        if match.start() > at:
            yield Word("unknown", at, match.start(), None, None, "unknown")
        at = match.end()
        name, kind, what = names[match.lastgroup or ""]
        value, unit = _value(match) if name in NUMBERS else (None, None)
        yield Word(name, match.start(), at, value, unit, kind, what)
    if at < len(text):
        yield Word("unknown", at, len(text), None, None, "unknown")


def _value(match: re.Match[str]) -> tuple[int | float | None, str | None]:
    digits = match["digits"] or match["count"] or match["zero"]
    value = number(digits.replace("，", ",")) if digits else None
    if match["unit"] == "万元" and value is not None:
        value = round(value * 10_000, 2)
    return value, match["unit"] or match["count_unit"]


@lru_cache(maxsize=8)
def _compiled(year: int) -> tuple[re.Pattern[str], dict[str, tuple[str, str, str]]]:
    names = {f"w{n}": _named(name) for n, (name, _) in enumerate(TABLE)}
    whole = "|".join(f"(?:{pattern})(?P<w{n}>)" for n, (_, pattern) in enumerate(TABLE))
    for placeholder, number_ in (("YEAR", year), ("LAST", year - 1), ("NEXT", year + 1)):
        whole = whole.replace(placeholder, str(number_))
    return re.compile(whole), names


def _named(name: str) -> tuple[str, str, str]:
    kind, _, what = name.partition(":")
    return name, kind, what
