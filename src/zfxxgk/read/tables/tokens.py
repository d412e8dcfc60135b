"""The text of one value cell: number, blank, dash, or something that is no number."""

from __future__ import annotations

import re
import unicodedata
from decimal import Decimal
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from zfxxgk.spec import doubts
from zfxxgk.spec.labels import Text

if TYPE_CHECKING:
    from zfxxgk.spec.provenance import Status

MAX_COUNT = 2**53 - 1
MAX_AMOUNT = 900_000_000_000
MAX_DECIMALS = 4
TEN_THOUSAND = 10_000
COUNT_UNITS = "件条项次个份宗起"
DASHES = frozenset({"无", "不适用", "/", "\\", "N/A", "n/a"})

_STROKES = re.compile(r"[-‐‑‒–—―─━−~]+")
# What NFKC would turn into an ordinary digit though it is a mark beside the number.
_MARKS = ("<super>", "<sub>", "<circle>", "<fraction>", "<square>")
_INVISIBLE = dict.fromkeys(map(ord, "\u200b\u200c\u200d\u2060\ufeff\u00ad"))
_NUMBER = re.compile(
    r"(?P<sign>[-+−–]|增加?|减少?)?\s*"
    r"(?P<digits>\d{1,3}(?:,\d{3})+|\d+)(?:\.(?P<fraction>\d+))?"
    r"\s*(?P<open>\()?(?P<unit>万元|元|[" + COUNT_UNITS + r"])?(?(open)(?<!\()\))"
)
_BROKEN = re.compile(r"\d\s+\d")
_ANY_NUMBER = re.compile(
    r"[-+−–±]?(?:约|近|超|增加?|减少?)?\s*\d(?:[\d,.\s]*\d)?[" + COUNT_UNITS + r"元万*#]{0,2}"
)


class Token(NamedTuple):
    """The meaning of a cell. ``status`` is number, blank, dash, invalid or doubtful; the value is
    None for all but the first, the reason (Chinese) is given for the last two."""

    status: Status
    value: int | float | None = None
    unit: str | None = None
    reason: str | None = None


BLANK = Token("blank")
DASH = Token("dash")


@lru_cache(maxsize=4096)
def read_token(text: str, kind: str = "count", unit: str | None = None) -> Token:
    """Reads the text of a cell whose column is of *kind* count, change or amount.

    *unit* is the unit of an amount column (``万元``), None where the form prints none: then a
    unit written in the cell is given back with the number.
    """
    unmarked = "".join(sign for sign in text if not _is_mark(sign))
    if unmarked != text:
        # A number with a note beside it is one; which of the two a lone mark is, nobody knows.
        reason = doubts.NOTE_MARK
        return Token("doubtful", reason=reason.zh) if is_value(unmarked) else _invalid(reason)
    plain = unicodedata.normalize("NFKC", text.translate(_INVISIBLE)).strip()
    if not plain:
        return BLANK
    if plain in DASHES or _STROKES.fullmatch(plain):
        return DASH
    if _BROKEN.search(plain):
        return Token("doubtful", reason=doubts.BROKEN.zh)
    match = _NUMBER.fullmatch(plain)
    if match is None:
        return _invalid(doubts.NO_NUMBER)
    return _amount(match, unit) if kind == "amount" else _count(match, kind)


def _is_mark(sign: str) -> bool:
    return unicodedata.decomposition(sign).startswith(_MARKS)


def _count(match: re.Match[str], kind: str) -> Token:
    sign, fraction, unit = match["sign"], match["fraction"], match["unit"]
    if unit in ("元", "万元"):
        return _invalid(doubts.AMOUNT_FOR_COUNT)
    if fraction and fraction.strip("0"):
        return _invalid(doubts.NOT_WHOLE)
    value = int(match["digits"].replace(",", ""))
    if value > MAX_COUNT:
        return _invalid(doubts.TOO_LARGE)
    if kind != "change" and sign:
        return _invalid(
            doubts.SIGNED_COUNT if value == 0 or sign in "+增" else doubts.NEGATIVE_COUNT
        )
    return Token("number", -value if sign and sign[0] in "-−–减" else value, unit)


def _amount(match: re.Match[str], column_unit: str | None) -> Token:
    sign, unit = match["sign"], match["unit"]
    fraction = (match["fraction"] or "").rstrip("0")
    if unit is not None and unit not in ("元", "万元"):
        return _invalid(doubts.COUNT_FOR_AMOUNT)
    if sign:
        return _invalid(doubts.SIGNED_AMOUNT)
    if len(fraction) > MAX_DECIMALS:
        return _invalid(doubts.DECIMALS)
    digits = match["digits"].replace(",", "")
    value: int | float = float(f"{digits}.{fraction}") if fraction else int(digits)
    if value > MAX_AMOUNT:
        return _invalid(doubts.TOO_LARGE)
    if column_unit is not None and unit is not None and unit != column_unit and value:
        return _invalid(
            doubts.YUAN if unit == "元" else doubts.TEN_THOUSAND_YUAN, _convert(value, unit)
        )
    return Token("number", value, unit)


def _convert(value: float, unit: str) -> str:
    """The same amount in 万元 where that is the unit of the column."""
    if unit != "元":
        return ""
    exact = Decimal(repr(value)) / TEN_THOUSAND
    return f"{doubts.CONVERTED.zh}{exact.normalize():f} 万元"


def _invalid(reason: Text, more: str = "") -> Token:
    return Token("invalid", reason=reason.zh + more)


@lru_cache(maxsize=8192)
def is_value(text: str) -> bool:
    """True if *text* can only stand in a value cell: a number in some writing, or a dash."""
    plain = unicodedata.normalize("NFKC", text.translate(_INVISIBLE)).strip()
    return (
        plain in DASHES
        or _STROKES.fullmatch(plain) is not None
        or _ANY_NUMBER.fullmatch(plain) is not None
    )
