from __future__ import annotations

from zfxxgk.render.texts import clean, split_lines


def test_lines_that_say_nothing_are_left_out() -> None:
    assert split_lines("一\r\n \x01\n\u2028 二 \v三") == ["一", "二", "三"]
    assert split_lines(None) == []


def test_what_no_document_can_hold_is_left_out() -> None:
    assert clean("甲\x0b\x0c\x00\x7f\ud800\ufffe乙\t") == "甲乙\t"
