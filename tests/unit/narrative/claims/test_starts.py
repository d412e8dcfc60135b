from __future__ import annotations

import pytest

from zfxxgk.narrative.claims.starts import DIGITS, SPACE, Starts

LISTS = {
    "moved": ["接转", "结转"],
    "numeral": ["[一二]"],
    "number": [r"\d{1,15}([.．]\d{1,6})?", "<numeral>{1,12}"],
}


@pytest.mark.parametrize(
    ("form", "starts"),
    [
        ("行政许可", {"行政许可"}),
        ("新?收到", {"新", "收到"}),
        ("(申请|被)?(行政)?复议", {"申请", "被", "行政", "复议"}),
        ("[收缴]费", {"收", "缴"}),
        ("[①-③]", {"①", "②", "③"}),
        ("<moved>至", {"接转", "结转"}),
        ("(?<=取)费用?", {"费"}),
        ("(?!甲|(乙))丙", {"丙"}),
        (r"[^\S\n]*[（(]", {SPACE, "（", "("}),
        (r"\n", {"\n"}),
        # digits are known by what stands behind the last of them
        (r"\d{1,2}月", {DIGITS + "月"}),
        (r"20\d\d年", {"20"}),
        ("<the year>年度?", {DIGITS + "年"}),
        (r"<number>\s{0,3}(万元|元)", {DIGITS + sign for sign in (".", "．", SPACE, "万", "元")}),
        (r"\d{1,6}(?=，)", {DIGITS}),
        (r"\d[^，]{2}", {DIGITS}),
    ],
)
def test_what_a_form_begins_with(form, starts):
    assert set(Starts(LISTS).of(form)) == starts


@pytest.mark.parametrize("form", ["(收到", "|收到"])
def test_a_form_that_is_none_is_refused(form):
    with pytest.raises(ValueError, match="form"):
        Starts(LISTS).of(form)
