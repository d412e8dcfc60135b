from __future__ import annotations

import sys
from collections.abc import Iterator

import httpx
import pytest
from invented.reports import page
from invented.writers import write
from served import ROOT, Server, start

sys.path.insert(0, str(ROOT / "benchmarks"))  # the hostile files


@pytest.fixture(scope="session")
def server() -> Iterator[Server]:
    """One for all tests that leave it as it was."""
    started = start()
    yield started
    started.end()


@pytest.fixture(scope="session")
def client(server: Server) -> Iterator[httpx.Client]:
    with server.client() as client:
        yield client


@pytest.fixture(scope="session")
def documents() -> dict[str, bytes]:
    """One invented report in each format."""
    kinds = ("docx", "html", "markdown", "xlsx", "pdf")
    return {kind: write(page(5), kind) for kind in kinds}
