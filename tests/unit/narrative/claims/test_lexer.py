from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from zfxxgk.narrative.claims.lexer import words

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
