"""The two invented example reports, and a way to read them damaged."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from zfxxgk.read import ReadResult, read_bytes
from zfxxgk.spec.problems import find_problems

EXAMPLES = Path(__file__).resolve().parents[3] / "examples"


@pytest.fixture(scope="session")
def bureau() -> str:
    """A clean web page in the 2021 form."""
    return (EXAMPLES / "good-district-bureau-2024.html").read_text(encoding="utf-8")


@pytest.fixture(scope="session")
def town() -> str:
    """A Markdown report whose table 3 lies in five fragments, in the 2019 form."""
    return (EXAMPLES / "changhe-town-2023.md").read_text(encoding="utf-8")


@pytest.fixture(scope="session")
def read() -> Callable[[str], ReadResult]:
    """Reads a text and holds what comes out against the schema."""

    def read_text(text: str) -> ReadResult:
        result = read_bytes(text.encode(), "report")
        assert find_problems(result.report) == []
        assert find_problems(result.provenance, "provenance.json") == []
        return result

    return read_text


@pytest.fixture
def jobs(monkeypatch: pytest.MonkeyPatch) -> str:
    """Name of the module of ill-behaved readers, importable in the child process."""
    monkeypatch.syspath_prepend(str(Path(__file__).parent / "formats"))
    return "worker_jobs"
