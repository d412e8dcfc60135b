"""The text of one value cell: number, blank, dash, or something that is no number."""

from __future__ import annotations

import re
import unicodedata
from decimal import Decimal
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

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
        reason = "含有上标、下标或者圈码，不能确定是数字还是注码"
        return Token("doubtful", reason=reason) if is_value(unmarked) else _invalid(reason)
    plain = unicodedata.normalize("NFKC", text.translate(_INVISIBLE)).strip()
    if not plain:
        return BLANK
    if plain in DASHES or _STROKES.fullmatch(plain):
        return DASH
    if _BROKEN.search(plain):
        return Token("doubtful", reason="数字中间有空格或者换行，不能确定是一个数还是几个数")
    match = _NUMBER.fullmatch(plain)
    if match is None:
        return _invalid("不是数字")
    return _amount(match, unit) if kind == "amount" else _count(match, kind)


def _is_mark(sign: str) -> bool:
    return unicodedata.decomposition(sign).startswith(_MARKS)


def _count(match: re.Match[str], kind: str) -> Token:
    sign, fraction, unit = match["sign"], match["fraction"], match["unit"]
    if unit in ("元", "万元"):
        return _invalid("件数格内填了金额")
    if fraction and fraction.strip("0"):
        return _invalid("不是整数")
    value = int(match["digits"].replace(",", ""))
    if value > MAX_COUNT:
        return _invalid("数值过大，可能有误")
    if kind != "change" and sign:
        return _invalid("件数不能带正负号" if value == 0 or sign in "+增" else "件数不能为负数")
    return Token("number", -value if sign and sign[0] in "-−–减" else value, unit)


def _amount(match: re.Match[str], column_unit: str | None) -> Token:
    sign, unit = match["sign"], match["unit"]
    fraction = (match["fraction"] or "").rstrip("0")
    if unit is not None and unit not in ("元", "万元"):
        return _invalid("金额格内填了件数")
    if sign:
        return _invalid("金额不能带正负号")
    if len(fraction) > MAX_DECIMALS:
        return _invalid(f"金额小数超过 {MAX_DECIMALS} 位")
    digits = match["digits"].replace(",", "")
    value: int | float = float(f"{digits}.{fraction}") if fraction else int(digits)
    if value > MAX_AMOUNT:
        return _invalid("数值过大，可能有误")
    if column_unit is not None and unit is not None and unit != column_unit and value:
        return _invalid(f"本格单位应为{column_unit}，印的是{unit}{_convert(value, unit)}")
    return Token("number", value, unit)


def _convert(value: float, unit: str) -> str:
    """The same amount in 万元 where that is the unit of the column."""
    if unit != "元":
        return ""
    exact = Decimal(repr(value)) / TEN_THOUSAND
    return f"，合 {exact.normalize():f} 万元"


def _invalid(reason: str) -> Token:
    return Token("invalid", reason=reason)


def is_value(text: str) -> bool:
    """True if *text* can only stand in a value cell: a number in some writing, or a dash."""
    plain = unicodedata.normalize("NFKC", text.translate(_INVISIBLE)).strip()
    return (
        plain in DASHES
        or _STROKES.fullmatch(plain) is not None
        or _ANY_NUMBER.fullmatch(plain) is not None
    )
