from __future__ import annotations

from collections.abc import Callable
from typing import Any

import changed
import pytest

Report = dict[str, Any]


@pytest.fixture
def report() -> Callable[..., Report]:
    """An example report of an office and a year, with some values changed."""

    def make(name: str | None, year: int = 2024, base: str = "form-2021", **changes: Any) -> Report:
        return changed.make(base, year=year, agency__name=name, **changes)

    return make
