"""Numbers as prose writes them: 1,234, １２, 十二, 二十六, 0.2."""

from __future__ import annotations

import unicodedata

_DIGITS = {sign: value for value, sign in enumerate("零一二三四五六七八九")} | {"〇": 0, "两": 2}
_FORMAL = str.maketrans("壹贰叁肆伍陆柒捌玖拾佰仟", "一二三四五六七八九十百千")
_STEPS = {"十": 10, "百": 100, "千": 1000}

CHINESE = "零〇一二两三四五六七八九十百千万壹贰叁肆伍陆柒捌玖拾佰仟"
"""The signs of which Chinese numerals are made."""


def number(text: str) -> int | float | None:
    """Returns the value of a number in digits or in Chinese numerals; None when it is neither."""
    if text.isascii() and text.isdigit():
        return int(text)
    plain = unicodedata.normalize("NFKC", text).replace(",", "")
    whole, point, part = plain.partition("点")
    if point:
        upper, lower = chinese(whole), [_DIGITS.get(sign) for sign in part]
        known = upper is not None and part and None not in lower
        return float(f"{upper}.{''.join(map(str, lower))}") if known else None
    try:
        return int(plain) if plain.isdigit() else float(plain)
    except ValueError:
        return chinese(plain)


def chinese(text: str) -> int | None:
    """Returns the value of Chinese numerals up to 万: 一百二十八 is 128, 二〇二四 is 2024.

    >>> chinese("三百零五"), chinese("十二"), chinese("一万二千"), chinese("十十")
    (305, 12, 12000, None)
    """
    text = text.translate(_FORMAL)
    if not text or any(sign not in CHINESE for sign in text):
        return None
    if all(sign in _DIGITS for sign in text):
        return int("".join(str(_DIGITS[sign]) for sign in text))
    high, many, low = text.rpartition("万")
    if "万" in high or (many and not high):
        return None
    upper, lower = _below_10000(high), _below_10000(low)
    return None if upper is None or lower is None else upper * 10_000 + lower


def _below_10000(text: str) -> int | None:
    total, digit, step = 0, None, 10_000
    for sign in text:
        if sign in _DIGITS:
            if digit:
                return None
            digit = _DIGITS[sign]
        elif _STEPS[sign] < step:
            step = _STEPS[sign]
            total += (1 if digit is None else digit) * step
            digit = None
        else:
            return None
    return total + (digit or 0)
