from __future__ import annotations

from typing import Any

import pytest

from zfxxgk.engine.accused import name_accused

CELL: Any = {"pointer": "/requests/granted/total", "label": {"zh": "总计", "en": "Total"}}


@pytest.mark.parametrize(
    ("count", "certain", "wanted"),
    [
        (1, True, "Total (/requests/granted/total)"),
        (1, False, "likely Total (/requests/granted/total)"),
        (3, False, "likely among 3 cells, such as Total (/requests/granted/total)"),
    ],
)
def test_a_cell_is_accused_as_surely_as_it_is_known(count: int, certain: bool, wanted: str) -> None:
    assert name_accused([CELL] * count, certain=certain).en == wanted
