from __future__ import annotations

from collections.abc import Callable
from typing import Any


def test_the_commands_of_the_group_are_named(zfxxgk: Callable[..., Any]) -> None:
    done = zfxxgk("corpus")
    assert (done.code, done.out) == (2, "")
    assert "zfxxgk corpus add | check" in done.err
    assert "corpus check" in zfxxgk("corpus", "--help").out
    assert "corpus add" in zfxxgk("corpus", "ad").err
