"""This year's numbers of an office beside last year's."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from zfxxgk.batch.compare import Difference, cells, side_by_side
from zfxxgk.spec import forms


def year_on_year(earlier: Mapping[str, Any], report: Mapping[str, Any]) -> list[Difference]:
    """The numbers of both years that a reader compares, in printed order.

    Of a table with totals of both rows and columns only the column of totals. Left out is what
    only one of the years has a row for, as the numbers of two editions are not comparable, and
    what is neither more nor less than nothing in both.
    """
    return [
        each
        for each in cells(side_by_side(earlier, report))
        if each.present == (True, True)
        and (each.before or each.after)
        and _compared(each.pointer, report)
    ]


def _compared(pointer: str, report: Mapping[str, Any]) -> bool:
    key, _, column = pointer.split("/")[1:]
    table = forms.table(key, report[key].get("form"))
    in_full = not any(row.total for row in table.rows)
    totals = {each.key for row in table.rows for each in row.columns if each.total}
    return in_full or column in totals
