from __future__ import annotations

from zfxxgk.cli.layout import align_columns, measure


def test_a_chinese_character_is_two_columns_wide() -> None:
    assert (measure("ab"), measure("必须"), measure("（一）a")) == (2, 4, 7)


def test_columns_are_aligned_and_lines_end_where_the_words_end() -> None:
    assert align_columns([("a", "必须", "x"), ("bbb", "off", "")]) == [
        "a    必须  x",
        "bbb  off",
    ]
