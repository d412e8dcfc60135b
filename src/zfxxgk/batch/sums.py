"""One report out of several: what offices that became one reported together."""

from __future__ import annotations

import copy
from collections.abc import Sequence
from typing import TYPE_CHECKING

from zfxxgk.spec import forms
from zfxxgk.spec.places import get_value, set_value

if TYPE_CHECKING:
    from zfxxgk.spec.documents import Json, JsonObject, Report

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
        tables = [get_value(report, (table,)) for report in reports]
        alike = all(tables) and len({forms.get_form(each, table) for each in reports}) == 1
        set_value(found, (table,), _added(tables, (table,)) if alike else None)
    return found


def _added(values: Sequence[Json], path: tuple[str, ...]) -> Json:
    if isinstance(values[0], dict):
        keys = values[0]
        return {key: _added([get_value(v, (key,)) for v in values], (*path, key)) for key in keys}
    if any(isinstance(value, str) for value in values):
        return values[0] if len(set(values)) == 1 else None
    numbers = [value for value in values if isinstance(value, int | float)]
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
            emptied: Json = _emptied(value)
        else:
            emptied = [] if isinstance(value, list) else None
        set_value(report, (key,), emptied)
    report["agency"]["uscc"] = report["agency"]["division_code"] = None
    return report


def _emptied(value: JsonObject) -> JsonObject:
    return {k: _emptied(v) if isinstance(v, dict) else None for k, v in value.items()}
