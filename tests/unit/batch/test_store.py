from __future__ import annotations

from collections.abc import Callable
from typing import Any

from zfxxgk.batch.identity import filed
from zfxxgk.batch.store import Shelf
from zfxxgk.read import ReadResult


def test_what_is_put_away_comes_back_as_it_was(report: Callable[..., Any]) -> None:
    shelf = Shelf()
    readings = {name: ReadResult(report(name), {"cells": []}) for name in ("甲局", "乙局")}
    for name, read in readings.items():
        shelf.put(filed(name, read.report), read)
    assert {each.path: shelf.take(each) for each in shelf} == readings
    assert [shelf.take(each) for each in shelf] == list(readings.values())
