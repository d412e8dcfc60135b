from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from zfxxgk.spec import schemas

Report = dict[str, Any]


@pytest.fixture
def report() -> Callable[..., Report]:
    """An example report of an office and a year, with some values changed."""

    def make(name: str | None, year: int = 2024, base: str = "form-2021", **changes: Any) -> Report:
        document = schemas.example(base)
        document["year"] = year
        document["agency"]["name"] = name
        for path, value in changes.items():
            *steps, last = path.split("__")
            owner: Any = document
            for step in steps:
                owner = owner[step]
            owner[last] = value
        return document

    return make
