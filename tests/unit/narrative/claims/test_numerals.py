from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from zfxxgk.narrative.claims.numerals import chinese, number

DIGITS = "零一二三四五六七八九"


def written(value: int) -> str:
    """*value* below 10,000 as it is written: 305 is 三百零五, 12 is 十二."""
    if value == 0:
        return "零"
    words, gap = "", False
    for step, sign in ((1000, "千"), (100, "百"), (10, "十"), (1, "")):
        digit = value // step % 10
        if digit:
            words += ("零" if gap and words else "") + DIGITS[digit] + sign
        gap = not digit
    return words.removeprefix("一") if words.startswith("一十") else words


@given(st.integers(0, 9999))
def test_chinese_numerals_are_read_as_they_are_written(value):
    assert chinese(written(value)) == value


@given(st.integers(1, 9999), st.integers(0, 9999))
def test_ten_thousands(high, low):
    assert chinese(written(high) + "万" + (written(low) if low else "")) == high * 10_000 + low


@pytest.mark.parametrize(
    ("text", "value"),
    [("两百", 200), ("二〇二四", 2024), ("一百二十八", 128), ("一千零五", 1005), ("十", 10)],
)
def test_forms(text, value):
    assert chinese(text) == value


@pytest.mark.parametrize("text", ["", "十十", "百千", "万", "一万一万", "三五十", "件"])
def test_what_is_no_number(text):
    assert chinese(text) is None


@pytest.mark.parametrize(
    ("text", "value"),
    [("1,234", 1234), ("１０５", 105), ("0.2", 0.2), ("十二", 12), ("一二件", None)],
)
def test_numbers(text, value):
    assert number(text) == value


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("贰佰零捌", 208),
        ("叁", 3),
        ("零点三", 0.3),
        ("十二点五", 12.5),
        ("点五", None),
        ("三点", None),
    ],
)
def test_formal_signs_and_fractions(text, value):
    assert number(text) == value
