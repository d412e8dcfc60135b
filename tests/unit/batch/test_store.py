from __future__ import annotations

from collections.abc import Callable
from typing import Any

from zfxxgk.batch.store import Store, pack
from zfxxgk.read import ReadResult


def test_what_is_put_away_comes_back_as_it_was_as_often_as_asked(
    report: Callable[..., Any],
) -> None:
    store: Store[ReadResult] = Store()
    readings = {name: ReadResult(report(name), {"cells": []}) for name in ("甲局", "乙局")}
    for name, reading in readings.items():
        store.add(name, pack(reading))
    for _ in range(2):
        assert dict(store) == readings
    store.drop({"甲局"})
    assert list(store.values()) == [readings["乙局"]]
