from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from zfxxgk.narrative.claims.forms import pattern
from zfxxgk.narrative.claims.starts import (
    ANYTHING,
    DIGITS,
    NUMERALS,
    SPACE,
    Starts,
    key_of,
    spellings,
)

LISTS = {
    "moved": ["接转", "结转"],
    "numeral": ["[一二]"],
    "number": [r"\d{1,15}([.．]\d{1,6})?", "<numeral>{1,12}"],
}


@pytest.mark.parametrize(
    ("form", "starts"),
    [
        ("行政许可", {"行政许"}),
        ("新?收到", {"新收到", "收到"}),
        ("(申请|被)?(行政)?复议", {"申请行", "申请复", "被行政", "被复议", "行政复", "复议"}),
        ("[收缴]费", {"收费", "缴费"}),
        ("[①-③]", {"①", "②", "③"}),
        ("<moved>至", {"接转至", "结转至"}),
        ("收(到)+件", {"收到"}),
        # as far as they are texts
        (r"收[^，]费", {"收"}),
        # of a space inside a line, or a digit, nothing behind it is seen
        (r"收\s?费", {"收" + SPACE, "收\n费", "收费"}),
        ("收<number>件", {"收" + DIGITS, "收" + NUMERALS}),
        # what must stand behind is seen
        (r"收(?=到|\d)", {"收到", "收" + DIGITS}),
        ("收(?=到|$)", {"收到", "收"}),
        ("收(费|(?=到))", {"收费", "收到"}),
        ("收(?!到)费", {"收费"}),
        ("(?<=取)费用?", {"费", "费用"}),
        ("(?!甲|(乙))丙", {"丙"}),
        (r"[^\S\n]*[（(]", {SPACE, "（", "("}),
        (r"\n", {"\n"}),
        # digits are known by what stands behind the last of them
        (r"\d{1,2}月", {DIGITS + "月"}),
        (r"20\d\d年", {DIGITS + "年"}),
        ("<the year>年度?", {DIGITS + "年", DIGITS + "年度"}),
        (
            r"<number>\s{0,3}(万元|元)",
            {DIGITS + point + DIGITS for point in (".", "．")}
            | {n + unit for n in (DIGITS, NUMERALS) for unit in (SPACE, "\n", "万元", "元")},
        ),
        (r"\d{1,6}(?=，)", {DIGITS + "，"}),
        (r"\d[^，]{2}", {DIGITS}),
    ],
)
def test_what_a_form_begins_with(form, starts):
    assert Starts(LISTS).of(form) == starts


@pytest.mark.parametrize(
    ("form", "texts"),
    [
        ("行政许可", ["行政许可"]),
        ("[，,]", ["，", ","]),
        ("新?收到?", ["新收到", "新收", "收到", "收"]),
        ("(<moved>|转)至", ["接转至", "结转至", "转至"]),
        # conditions, any length, any sign, too many
        ("收(?=到)", []),
        ("收+", []),
        (r"收\s", []),
        ("[^收]", []),
        ("<number>件", []),
        ("[一二三四五]?[一二三四五]", []),
    ],
)
def test_a_form_of_few_texts_is_spelt_out(form, texts):
    assert Starts(LISTS).spell(form) == texts


PART = st.sampled_from(["收", "到", "新收", "[收缴]", "(收|到件)", "(新)?", "<moved>", "件?"])


@given(st.lists(PART, min_size=1, max_size=5).map("".join), st.text("收到新缴件接转结"))
def test_what_is_spelt_out_is_what_the_expression_finds_first(form, text):
    spelt = Starts(LISTS).spell(form)
    match = re.match(pattern(form, LISTS, 2024), text)
    found = next((each for each in spelt if text.startswith(each)), None)
    assert not spelt or found == (match and match[0])


@given(st.lists(PART, min_size=1, max_size=5).map("".join), st.text("收到新缴件接转结"))
def test_what_fits_begins_as_foretold(form, text):
    starts = Starts(LISTS).of(form)
    assert not re.match(pattern(form, LISTS, 2024), text) or text.startswith(tuple(starts))


@pytest.mark.parametrize(
    ("start", "key"),
    [
        ("收到新件", "收到新"),
        ("收" + DIGITS, "收" + DIGITS),
        # there may be more digits, or spaces behind them
        ("20年", "2" + DIGITS),
        ("1" + SPACE, "1" + SPACE),
        ("1月1", "1月1"),
        (DIGITS + "件以", DIGITS + "件以"),
    ],
)
def test_under_what_a_beginning_is_found(start, key):
    assert key_of(start) == key


def test_what_fits_a_text_is_each_sign_of_it_or_its_class():
    of_digit = {"收3", "收" + DIGITS, ANYTHING + "3", ANYTHING + DIGITS}
    assert {*spellings("收3")} == {"收", ANYTHING, *of_digit}


@pytest.mark.parametrize("form", ["(收到", "|收到"])
def test_a_form_that_is_none_is_refused(form):
    with pytest.raises(ValueError, match="form"):
        Starts(LISTS).of(form)
