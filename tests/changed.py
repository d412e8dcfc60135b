"""Example reports with some values changed: ``requests__received__total=5``."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from zfxxgk.spec import schemas


def make(base: str = "form-2021", **changes: Any) -> dict[str, Any]:
    document = schemas.example(base)
    for path, value in changes.items():
        *steps, last = path.split("__")
        owner: Any = document
        for step in steps:
            owner = owner[step]
        owner[last] = value
    return document


def write(name: str, base: str = "form-2021", **changes: Any) -> str:
    """Writes it as JSON, with the folders that are needed, and returns the name of the file."""
    Path(name).parent.mkdir(parents=True, exist_ok=True)
    Path(name).write_text(json.dumps(make(base, **changes)), encoding="utf-8")
    return name
