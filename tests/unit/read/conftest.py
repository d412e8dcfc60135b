"""The two invented example reports, and a way to read them damaged."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from zfxxgk.read import ReadResult, read_bytes
from zfxxgk.spec.problems import REPORT, find_problems, is_valid

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
        for part, schema in ((result.report, REPORT), (result.provenance, "provenance.json")):
            assert is_valid(part, schema), find_problems(part, schema)
        return result

    return read_text


@pytest.fixture
def jobs(monkeypatch: pytest.MonkeyPatch) -> str:
    """Name of the module of ill-behaved readers, importable in the child process."""
    monkeypatch.syspath_prepend(str(Path(__file__).parent / "formats"))
    return "worker_jobs"
