"""The example of docs/testing.md is run as it stands."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from hypothesis import settings

PAGE = (Path(__file__).parents[3] / "docs" / "testing.md").read_text(encoding="utf-8")
[EXAMPLE] = re.findall(r"^```python\n(.*?)^```$", PAGE, re.MULTILINE | re.DOTALL)


@pytest.fixture(scope="module")
def example() -> dict[str, object]:
    names: dict[str, object] = {"__name__": "example"}
    exec(compile(EXAMPLE, "docs/testing.md", "exec"), names)
    return names


@pytest.mark.parametrize("name", re.findall(r"^def (test_\w+)", EXAMPLE, re.MULTILINE))
def test_the_example_passes(example: dict[str, object], name: str) -> None:
    test = example[name]
    assert callable(test)
    settings(max_examples=20, deadline=None, database=None)(test)()
