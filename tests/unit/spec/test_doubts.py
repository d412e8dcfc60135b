from __future__ import annotations

import re

import pytest

from zfxxgk.read.tables.tokens import MAX_DECIMALS, read_token
from zfxxgk.spec.doubts import DECIMALS, ENGLISH, tell_doubt
from zfxxgk.spec.labels import Text


def test_every_reason_is_told_in_both_languages() -> None:
    assert len(ENGLISH) > 20
    for english in ENGLISH.values():
        assert re.search("[一-鿿]", english.replace("万元", "").replace("元", "")) is None


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("3②", "count"),
        ("1 2", "count"),
        ("约三", "count"),
        ("2.5", "count"),
        ("3元", "count"),
        ("-4", "count"),
        ("+0", "count"),
        ("9" * 30, "count"),
        ("3件", "amount"),
        ("-3", "amount"),
        ("1.23456", "amount"),
        ("9" * 30, "amount"),
    ],
)
def test_what_a_cell_is_refused_for_is_told_in_english(text: str, kind: str) -> None:
    reason = read_token(text, kind, "万元").reason
    assert reason is not None
    assert reason in ENGLISH
    assert tell_doubt(reason) == Text(reason, ENGLISH[reason])


def test_an_amount_in_another_unit_is_converted_in_both_languages() -> None:
    reason = read_token("12500元", "amount", "万元").reason
    assert reason == "本格单位应为万元，印的是元，合 1.25 万元"
    assert tell_doubt(reason).en == "the unit is 万元, printed is 元, that is 1.25 万元"


def test_the_most_decimals_are_those_that_the_reader_takes() -> None:
    assert str(MAX_DECIMALS) in DECIMALS.zh
    assert str(MAX_DECIMALS) in DECIMALS.en


def test_a_reason_of_another_reader_is_told_as_it_is() -> None:
    assert tell_doubt("看不清") == Text("看不清", "看不清")
