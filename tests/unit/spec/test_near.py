from __future__ import annotations

from zfxxgk.spec.labels import Text
from zfxxgk.spec.near import suggest_name

WHAT = Text("没有", "none")


def test_the_name_most_like_it_is_offered() -> None:
    found = suggest_name(WHAT, "licencing", ["penalties", "licensing", "compulsion"])
    assert found == Text("没有（是否为 licensing？）", "none (did you mean licensing?)")


def test_nothing_is_offered_where_nothing_is_like_it() -> None:
    assert suggest_name(WHAT, "licencing", ["penalties", "total"]) == WHAT
    assert suggest_name(WHAT, "licencing", []) == WHAT
