"""How the printed tables lie on paper: the widths of their columns, and which has its own page."""

from __future__ import annotations

from functools import cache

from zfxxgk.spec.forms import Table
from zfxxgk.spec.layout import lay_out_as_printed, place_boxes

VALUE, GROUP = 0.077, 0.085
"""What a column of values takes of the width, and one with the headings of groups."""
MOST_ROWS = 20
"""A table with more rows has a page of its own."""


def has_own_page(table: Table) -> bool:
    """True if *table* begins a page, and what follows it begins the next."""
    return len(table.rows) > MOST_ROWS


@cache
def share_width(table: Table) -> tuple[float, ...]:
    """The width of each column of the printed table, all of them together 1.

    Columns of values are alike; of those to the left the last, with the labels, has what is left.
    """
    placed = place_boxes(lay_out_as_printed(table))
    wide = max(each.column + each.box.columns for each in placed)
    first = min(each.column for each in placed if each.box.pointer is not None)
    if first < 2:
        return (1 / wide,) * wide
    values, groups = wide - first, first - 1
    label = 1 - groups * GROUP - values * VALUE
    return (*(GROUP,) * groups, label, *(VALUE,) * values)
