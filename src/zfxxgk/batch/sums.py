"""One report out of several: what offices that became one reported together."""

from __future__ import annotations

import copy
from collections.abc import Sequence
from functools import cache
from typing import TYPE_CHECKING

from zfxxgk.spec import forms
from zfxxgk.spec.labels import Text
from zfxxgk.spec.places import get_value, set_value

if TYPE_CHECKING:
    from zfxxgk.spec.documents import Json, JsonObject, Report

DECIMALS = 4
SUM = "zfxxgk_sum"
"""The extension of a report that was added up: names of ``members`` and ``missing``, ``notes``."""
_TABLES = frozenset(forms.dimension("table", {}))


def add_reports(reports: Sequence[Report]) -> Report:
    """The tables of all *reports* of one year, added cell by cell; no text and no dates.

    A table that one of them lacks, or has in another edition, is missing in the sum. A blank
    total stays blank, and so does an amount in different units; of other cells the numbers given
    are added.
    """
    found = strip_text(copy.deepcopy(reports[0]))
    names = [report["agency"]["name"] for report in reports]
    found["agency"]["name"] = "、".join(name for name in names if name) or None
    for table in forms.dimension("table", {}):
        tables = [get_value(report, (table,)) for report in reports]
        alike = all(tables) and len({forms.get_form(each, table) for each in reports}) == 1
        set_value(found, (table,), _added(tables, (table,)) if alike else None)
    return found


def is_sum(report: Report) -> bool:
    """True for the file that the summary wrote, which no office has published."""
    return SUM in report["extensions"]


def tell_sum(report: Report) -> Text | None:
    """Whose sum a report is, and who is missing in it; None for one that was not added up."""
    about = report["extensions"].get(SUM)
    if not isinstance(about, dict):
        return None
    members, missing = (_list_names(about.get(key)) for key in ("members", "missing"))
    zh, en = f"共 {len(members)} 份报告之和", f"the sum of {len(members)} reports"
    if missing:
        zh += f"，缺 {len(missing)} 个：{'、'.join(missing)}"
        en += f", without {', '.join(missing)}"
    return Text(zh, en)


def _list_names(given: Json) -> list[str]:
    """What is right of a list that anybody may have changed."""
    return [each for each in given if isinstance(each, str)] if isinstance(given, list) else []


def _added(values: Sequence[Json], path: tuple[str, ...]) -> Json:
    if isinstance(values[0], dict):
        parts = {key: [get_value(value, (key,)) for value in values] for key in values[0]}
        unlike = any(_is_unlike(found) for found in parts.values())
        return {
            key: None if unlike and key in _amounts() else _added(found, (*path, key))
            for key, found in parts.items()
        }
    if any(isinstance(value, str) for value in values):
        return values[0] if len(set(values)) == 1 else None
    numbers = [value for value in values if isinstance(value, int | float)]
    is_total = not forms.total_keys().isdisjoint(path)
    if not numbers or (is_total and len(numbers) < len(values)):
        return None
    total = sum(numbers)
    return round(total, DECIMALS) if isinstance(total, float) else total


def _is_unlike(values: Sequence[Json]) -> bool:
    """True for units that differ, as far as one is written."""
    return any(isinstance(value, str) for value in values) and len(set(values)) > 1


@cache
def _amounts() -> frozenset[str]:
    """Keys of the columns that hold money."""
    columns = (column for each in forms.tables() for row in each.rows for column in row.columns)
    return frozenset(column.key for column in columns if column.kind == "amount")


def strip_text(report: Report) -> Report:
    """The same *report*, which is changed, with only its year, its agency and its tables."""
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
