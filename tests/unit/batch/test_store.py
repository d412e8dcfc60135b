from __future__ import annotations

from collections.abc import Callable
from typing import Any

from zfxxgk.batch.store import ReportStore, pack
from zfxxgk.read import ReadResult


def test_what_is_put_away_comes_back_as_it_was_as_often_as_asked(
    report: Callable[..., Any],
) -> None:
    store = ReportStore()
    readings = {name: ReadResult(report(name), {"cells": []}) for name in ("甲局", "乙局")}
    for name, reading in readings.items():
        store.add(name, pack(reading))
    for _ in range(2):
        assert {name: store[name] for name in readings} == readings
