from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from unit.cli.commands.county_samples import AREA, BUREAU, HEAD, OFFICES


@pytest.fixture
def county(report: Callable[..., str]) -> Callable[..., str]:
    """Writes a report of 2024 for all offices, some with changes by name, and the roster."""

    def write(folder: str = "reports", /, **changed: dict[str, Any]) -> str:
        for name in OFFICES:
            changes = {"agency__name": name, **BUREAU, **changed.get(name[3:-1], {})}
            report(f"{folder}/{name}.json", **changes)
        lines = [f"{AREA},,,", *(f"{name},{AREA},2025-01-31," for name in OFFICES)]
        Path("roster.csv").write_text(HEAD + "\n".join(lines), encoding="utf-8")
        return folder

    return write
