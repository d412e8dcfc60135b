"""Input documents with one to three slips, and what else befalls a report before it is judged."""

from __future__ import annotations

from random import Random
from typing import Any

from invented.slips import Cell, Report, cells, put, slip, valid_report, value
from invented.witnesses import claims, stated_slip, statements, year_before
from zfxxgk.engine.check import Input

NOWHERE = dict.fromkeys(("page", "line", "table", "row", "column", "sheet", "bbox"))
HIGHEST = 2**53 - 1


def document(seed: int) -> dict[str, Any]:
    """The input document of *seed*, both forms in turn: what is judged, and who speaks of it."""
    random = Random(seed)
    report = valid_report(seed)
    given = stated_slip(report, random)[1] if random.random() < 0.3 else _spoilt(report, random)
    _cut_down(report)
    if random.random() < 0.35:
        _leave_blank(report, random)
    provenance = _read(report, random) if random.random() < 0.3 else None
    return dict.fromkeys(Input._fields) | {"report": report, "provenance": provenance, **given}


def _spoilt(report: Report, random: Random) -> dict[str, Any]:
    """One to three slips of any kind; perhaps last year's report, or prose that tells the truth."""
    large = random.random() < 0.1
    if large:
        _enlarge(report)
    previous = year_before(report) if random.random() < 0.5 else None
    told = {kind: found for kind, found in statements(report).items() if random.random() < 0.3}
    prose = claims(report, told) if not large and random.random() < 0.2 else None
    for _ in range(random.randint(1, 3)):
        slip(report, random)
    if large:
        put(report, random.choice(list(cells(report))), HIGHEST)
    if previous and random.random() < 0.2:
        slip(previous, random)
    return {"previous": previous, "claims": prose}


def _enlarge(report: Report) -> None:
    """Numbers near the largest that a count may be, of which sums need more than a double."""
    largest: dict[str, int] = {}
    for cell in cells(report):
        largest[cell[0]] = max(largest.get(cell[0], 1), value(report, cell))
    for table, row, column in cells(report):
        report[table][row][column] *= HIGHEST // largest[table]


def _cut_down(report: Report) -> None:
    """No more in a cell than a count may be."""
    for table, row, column in cells(report):
        number = report[table][row][column]
        report[table][row][column] = None if number is None else min(number, HIGHEST)


def _leave_blank(report: Report, random: Random) -> None:
    """Single cells, or all that hold 0 in one row."""
    every = list(cells(report))
    if random.random() < 0.3:
        table, row, _ = random.choice(every)
        chosen = [c for c in every if c[:2] == (table, row) and not value(report, c)]
    else:
        chosen = random.sample(every, random.randint(1, 5))
    for table, row, column in chosen:
        report[table][row][column] = None


def _read(report: Report, random: Random) -> dict[str, Any]:
    """The record of a reading that has a place for every cell, and doubts about a few."""
    records = [
        {
            "pointer": f"/{'/'.join(cell)}",
            "status": (status := _status(report, cell, random)),
            "confidence": 1,
            "raw": "—" if status == "dash" else None,
            "reason": "数字模糊" if status == "doubtful" else None,
            "place": NOWHERE | {"table": 1, "row": number},
        }
        for number, cell in enumerate(cells(report), start=1)
    ]
    empty: dict[str, Any] = {"labels": [], "headings": [], "grids": []}
    return {"document": None, "agency": None, "cells": records, **empty}


def _status(report: Report, cell: Cell, random: Random) -> str:
    table, row, column = cell
    if report[table][row][column] is None and random.random() < 0.3:
        return "dash"
    return random.choice(("doubtful", "unreadable")) if random.random() < 0.01 else "number"
