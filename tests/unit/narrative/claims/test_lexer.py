from __future__ import annotations

import re
from functools import cache

import pytest
from hypothesis import given
from hypothesis import strategies as st
from invented.claims import FOURTH, passages

from zfxxgk.narrative.claims.forms import parse, pattern
from zfxxgk.narrative.claims.lexer import words
from zfxxgk.narrative.claims.words import SOURCES

SIGNS = (
    st.text(
        st.sampled_from(
            "收到政府信息公开申请行复议诉讼办结转下上年未无件元万0123456789，。、；（）其中为各三十"
        )
    )
    | st.text()
)


@given(SIGNS)
def test_the_words_cover_the_text(text):
    at = 0
    for word in words(text, 2024):
        assert word.start == at < word.end
        at = word.end
    assert at == len(text)


@pytest.mark.parametrize(
    ("text", "value", "unit"),
    [
        ("共1,234件", 1234, "件"),
        ("共１０５份", 105, "份"),
        ("收取0.2万元", 2000, "万元"),
        ("收取1100.5元", 1100.5, "元"),
        ("共十二宗", 12, "宗"),
        ("数量为0。", 0, None),
    ],
)
def test_numbers_with_their_unit(text, value, unit):
    found = [word for word in words(text, 2024) if word.value is not None]
    assert [(word.value, word.unit) for word in found] == [(value, unit)]


@pytest.mark.parametrize("text", ["约30件", "20余件", "100件以上", "增加37件", "36.5%", "三年来"])
def test_what_is_no_number_of_the_year(text):
    assert all(word.value is None for word in words(text, 2024))


def test_years_are_told_from_the_year_of_the_report():
    names = {year: [w.name for w in words("2023年结转", year)] for year in (2023, 2024)}
    assert names == {2023: ["this_year", "verb:carried_out"], 2024: ["verb:carried_in"]}


@cache
def every_form():
    forms, lists = parse(SOURCES)
    return [(name, re.compile(pattern(form, lists, 2024))) for name, form in forms]


def words_by_trying_all(text):
    at = 0
    while at < len(text):
        tried = ((name, form.match(text, at)) for name, form in every_form())
        name, match = next(((name, match) for name, match in tried if match), ("", None))
        if match:
            yield name, at, match.end()
        at = match.end() if match else at + 1


def known(text):
    return [(w.name, w.start, w.end) for w in words(text, 2024) if w.name != "unknown"]


@given(SIGNS)
def test_a_word_is_the_first_form_that_fits_whatever_is_tried(text):
    assert known(text) == list(words_by_trying_all(text))


@pytest.mark.parametrize("passage", passages(FOURTH)[::8], ids=lambda passage: passage.text[:20])
def test_words_of_passages_are_the_first_forms_that_fit(passage):
    assert known(passage.text) == list(words_by_trying_all(passage.text))


@pytest.mark.parametrize(
    "text",
    [
        *("五万件", "三点五万件", "1.3万余件", "二百万元", "约五万件", "件"),
        *("1" * 25 + "件", "一" * 15 + "件", "1    件", "2024 年 1 - 3 月"),
    ],
)
def test_numbers_are_read_to_their_end(text):
    assert known(text) == list(words_by_trying_all(text))


def test_nobody_counted_so_many_things():
    found = [w for w in words("共1.3万件，五万件", 2024) if w.kind == "count"]
    assert [(w.name, w.value) for w in found] == [("count:rough", None)] * 2
