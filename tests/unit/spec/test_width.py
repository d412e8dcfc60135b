from __future__ import annotations

from zfxxgk.spec.width import measure


def test_a_chinese_character_is_two_columns_wide() -> None:
    assert (measure("ab"), measure("必须"), measure("（一）a")) == (2, 4, 7)
