"""Reports with a narrative of their own."""

from __future__ import annotations

from typing import Any

from zfxxgk.spec import schemas


def told(
    agency: str | None, problems: str | None, overview: str | None = None, year: int = 2024
) -> dict[str, Any]:
    """A valid report of an agency that says this in sections five and one, and no more."""
    report = schemas.example("form-2021")
    report["agency"]["name"] = agency
    report["year"] = year
    report["overview"] = report["overview"] | {"text": overview}
    report["problems_and_improvements"]["text"] = problems
    report["other_matters"]["text"] = None
    return report
