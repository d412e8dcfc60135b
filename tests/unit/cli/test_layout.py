from __future__ import annotations

from zfxxgk.cli.layout import align_columns


def test_columns_are_aligned_and_lines_end_where_the_words_end() -> None:
    assert align_columns([("a", "必须", "x"), ("bbb", "off", "")]) == [
        "a    必须  x",
        "bbb  off",
    ]
