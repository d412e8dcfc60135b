"""What prose and last year's report state of a report that adds up, and slips in what they state.

Written like :mod:`slips` without a look at the ranking; a cell is a triple as there.
"""

from __future__ import annotations

import copy
from collections.abc import Mapping
from random import Random
from typing import Any

from invented.slips import DIGITS, Cell, Report, cells, put, value
from zfxxgk.authoring.cases import make_input
from zfxxgk.spec import forms

GROUPS = ("denied", "unavailable", "declined", "other")
"""Rows of table 3 of which prose states the sum."""


def statements(report: Report) -> dict[str, list[Cell]]:
    """The cells whose sum each kind of claim states."""
    rows = forms.dimension("outcome", {"requests": report["requests"]["form"]})
    single = ("received", "carried_in", "concluded", "granted", "partially_granted", "carried_out")
    suits = ("litigation_direct", "litigation_after_reconsideration")
    found = {row: [("requests", row, "total")] for row in single}
    for group in GROUPS:
        kind = "other_handling" if group == "other" else group
        found[kind] = [("requests", row, "total") for row in rows if row.startswith(group)]
    for outcome in ("", "_upheld", "_corrected"):
        column = outcome[1:] or "total"
        found[f"reconsiderations{outcome}"] = [("disputes", "reconsideration", column)]
        found[f"suits{outcome}"] = [("disputes", track, column) for track in suits]
    return found


def claims(truth: Report, kinds: Mapping[str, list[Cell]]) -> Report:
    """Claims of these kinds, all of them true."""
    stated = {kind: [sum(value(truth, cell) for cell in found)] for kind, found in kinds.items()}
    changes = {"claims": {"$claims": stated}}
    return dict(make_input({"name": "", "base": "form-2021", "set": changes})["claims"])


def year_before(truth: Report) -> Report:
    """A report that carried forward what *truth* carries in."""
    before = copy.deepcopy(truth)
    before["year"] -= 1
    before["requests"]["carried_out"] = dict(truth["requests"]["carried_in"])
    return before


def stated_slip(report: Report, random: Random) -> tuple[str, dict[str, Any], str]:
    """One slip in a cell that a witness states; its kind, the witnesses, and how they state it.

    They speak of the report as it was, and state ``every cell`` that is wrong, but for a component
    that follows, or only ``a sum`` that such a cell is part of.
    """
    truth = copy.deepcopy(report)
    every = statements(truth)
    while True:
        of_last_year = random.random() < 0.25
        target = [("requests", "carried_in", c) for c in forms.dimension("column", {})]
        target = target if of_last_year else random.choice(list(every.values()))
        slip = random.choice(list(SLIPS))
        if SLIPS[slip](report, random.choice(target), random):
            break
        report.update(copy.deepcopy(truth))
    wrong = {cell for cell in cells(truth) if value(truth, cell) != value(report, cell)}
    before = year_before(truth) if of_last_year or random.random() < 0.5 else None
    told = {
        kind: found
        for kind, found in every.items()
        if random.random() < 0.6 or not (of_last_year or wrong.isdisjoint(found))
    }
    alone = {found[0] for found in told.values() if len(found) == 1}
    alone |= {cell for cell in wrong if before and cell[1] == "carried_in"}
    stated = wrong <= alone or (slip == "component and total" and wrong & alone)
    given = {"claims": claims(truth, told), "previous": before}
    return slip, given, "every cell" if stated else "a sum"


def _digit(report: Report, cell: Cell, random: Random) -> bool:
    return put(report, cell, random.choice(DIGITS)(value(report, cell), random))


def _stale(report: Report, cell: Cell, random: Random) -> bool:
    late = random.choice((-1, 1)) * random.choice((1, 1, 2, 3, 5, 10))
    return cell[2] == "total" and put(report, cell, value(report, cell) + late)


def _with_its_total(report: Report, cell: Cell, random: Random) -> bool:
    """A wrong component that was added into the total of its row."""
    table, row, _ = cell
    parts = [column for column in report[table][row] if column != "total"]
    part, late = (table, row, random.choice(parts)), random.choice((-2, -1, 1, 1, 2, 3))
    total = (table, row, "total")
    if value(report, part) + late < 0:
        return False
    return put(report, part, value(report, part) + late) and put(
        report, total, value(report, total) + late
    )


def _exchanged(report: Report, cell: Cell, random: Random) -> bool:
    """The number of the next row in the same column, and the other way round."""
    table, row, column = cell
    rows = [each.key for each in forms.table(table, report[table].get("form")).rows]
    other = (table, rows[(rows.index(row) + 1) % len(rows)], column)
    first, second = value(report, cell), value(report, other)
    return put(report, cell, second) and put(report, other, first)


def _blank(report: Report, cell: Cell, random: Random) -> bool:
    return put(report, cell, None)


SLIPS = {
    "digit": _digit,
    "stale total": _stale,
    "component and total": _with_its_total,
    "exchanged": _exchanged,
    "blank": _blank,
}
