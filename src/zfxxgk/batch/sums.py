"""One report out of several: what offices that became one reported together."""

from __future__ import annotations

import copy
from collections.abc import Sequence
from typing import Any

from zfxxgk.batch.identity import Report
from zfxxgk.spec import forms

DECIMALS = 4
_TABLES = frozenset(forms.dimension("table", {}))


def add_reports(reports: Sequence[Report]) -> Report:
    """The tables of all *reports* of one year, added cell by cell; no text and no dates.

    A table that one of them lacks, or has in another edition, is missing in the sum. A blank
    total stays blank; of other cells the numbers given are added.
    """
    found = _without_text(copy.deepcopy(reports[0]))
    names = [report["agency"]["name"] for report in reports]
    found["agency"]["name"] = "、".join(name for name in names if name) or None
    for table in forms.dimension("table", {}):
        tables = [report[table] for report in reports]
        alike = all(tables) and len({each.get("form") for each in tables}) == 1
        found[table] = _added(tables, (table,)) if alike else None
    return found


def _added(values: Sequence[Any], path: tuple[str, ...]) -> Any:
    if isinstance(values[0], dict):
        keys = values[0]
        return {key: _added([value[key] for value in values], (*path, key)) for key in keys}
    if any(isinstance(value, str) for value in values):
        return values[0] if len(set(values)) == 1 else None
    numbers = [value for value in values if value is not None]
    is_total = not forms.total_keys().isdisjoint(path)
    if not numbers or (is_total and len(numbers) < len(values)):
        return None
    total = sum(numbers)
    return round(total, DECIMALS) if isinstance(total, float) else total


def _without_text(report: Report) -> Report:
    """The same report with nothing but its year, its agency and its tables."""
    for key, value in report.items():
        if key in ("year", "agency", "period", "spec_version") or key in _TABLES:
            continue
        if isinstance(value, dict):
            report[key] = _emptied(value)
        else:
            report[key] = [] if isinstance(value, list) else None
    for key in ("uscc", "division_code"):
        report["agency"][key] = None
    return report


def _emptied(value: dict[str, Any]) -> dict[str, Any]:
    return {k: _emptied(v) if isinstance(v, dict) else None for k, v in value.items()}
