"""Examples drawn by the strategies of ``zfxxgk.testing``, 1,000 at a time."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis.strategies import SearchStrategy

from zfxxgk.testing import area_with_members, report_series, reports_with_one_fault, valid_reports

EXAMPLES = 1_000
STRATEGIES = {
    "valid": valid_reports(),
    "valid-blanks": valid_reports(blanks=True),
    "one-fault": reports_with_one_fault(),
    "series": report_series(),
    "area": area_with_members(),
}


@pytest.mark.parametrize("name", STRATEGIES)
def test_a_thousand_draws(benchmark: Any, name: str) -> None:
    strategy: SearchStrategy[Any] = STRATEGIES[name]

    @settings(max_examples=EXAMPLES, deadline=None, database=None)
    @given(strategy)
    def draw(example: object) -> None: ...

    benchmark.pedantic(draw, rounds=3)
    benchmark.extra_info["per second"] = round(EXAMPLES / benchmark.stats.stats.median)
