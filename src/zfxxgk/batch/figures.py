"""The key numbers of a report, by which a supervising office sets many beside each other."""

from __future__ import annotations

import copy
from collections.abc import Iterable, Mapping, Sequence
from functools import cache
from typing import TYPE_CHECKING, NamedTuple, cast

from zfxxgk.batch.sums import strip_text
from zfxxgk.read import ReadResult
from zfxxgk.spec import forms
from zfxxgk.spec.places import get_cell, get_value, split_pointer
from zfxxgk.spec.provenance import UNREAD, find_cells

if TYPE_CHECKING:
    from zfxxgk.spec.documents import Cell, Provenance, Report

KEYS = (
    "received",
    "carried_in",
    "granted",
    "denied",
    "carried_out",
    "reconsidered",
    "sued",
    "corrected",
)
"""The numbers of :class:`Figures` that are counted; its share is derived from them."""


class Figures(NamedTuple):
    """Key numbers, None where a cell of theirs is not known or a total is blank.

    ``granted`` are requests granted in full or in part, ``concluded`` all with a result; ``sued``
    are suits of both kinds, ``corrected`` reviews and suits that ended so. ``ground`` is the row
    of table 3 for which most was denied, the first of those alike.
    """

    received: int | None
    carried_in: int | None
    granted: int | None
    denied: int | None
    concluded: int | None
    carried_out: int | None
    reconsidered: int | None
    sued: int | None
    corrected: int | None
    ground: str | None = None

    @property
    def share(self) -> float | None:
        """The part of the results that is granted, from 0 to 1."""
        if self.granted is None or not self.concluded:
            return None
        return self.granted / self.concluded


class Kept(NamedTuple):
    """What the summary keeps of a report: its tables, and the key numbers of both years."""

    reading: ReadResult
    now: Figures
    before: Figures | None


def keep_figures(reading: ReadResult, earlier: Sequence[Report]) -> Kept:
    """What is kept of a reading, without its text, and of last year's report."""
    unread = find_cells(reading.provenance, UNREAD)
    report = strip_text(copy.deepcopy(reading.report))
    report["scope"] = reading.report["scope"]
    tables = ReadResult(report, _keep_unread(reading.provenance))
    before = find_figures(earlier[0]) if earlier else None
    return Kept(tables, find_figures(reading.report, unread), before)


def find_figures(report: Report, unread: Iterable[str] = ()) -> Figures:
    """The key numbers of a report, of whose cells those *unread* are not known."""
    unknown = frozenset(unread)
    numbers = {key: _add(report, cells, unknown) for key, cells in list_key_cells().items()}
    return Figures(**numbers, ground=_find_ground(report) if numbers["denied"] else None)


def _find_ground(report: Report) -> str:
    cells = list_key_cells()["denied"]
    return split_pointer(max(cells, key=lambda cell: get_cell(report, cell) or 0))[1]


@cache
def list_key_cells() -> dict[str, tuple[str, ...]]:
    """The cells that each key number is the sum of; those of denials are alike in all editions."""
    denied = (
        row.key
        for row in forms.table("requests", forms.editions()["requests"][-1]).rows
        if any(group.key == "denied" for group in row.groups)
    )
    reviews, *suits = forms.dimension("track", {})
    return {
        **{key: (f"/requests/{key}/total",) for key in ("received", "carried_in")},
        "granted": ("/requests/granted/total", "/requests/partially_granted/total"),
        "denied": tuple(f"/requests/{key}/total" for key in denied),
        **{key: (f"/requests/{key}/total",) for key in ("concluded", "carried_out")},
        "reconsidered": (f"/disputes/{reviews}/total",),
        "sued": tuple(f"/disputes/{track}/total" for track in suits),
        "corrected": tuple(f"/disputes/{track}/corrected" for track in (reviews, *suits)),
    }


def _add(report: Report, cells: Sequence[str], unknown: frozenset[str]) -> int | None:
    if not unknown.isdisjoint(cells) or get_value(report, split_pointer(cells[0])[:1]) is None:
        return None
    given = {cell: get_cell(report, cell) for cell in cells}
    if any(value is None and _is_open(report, cell) for cell, value in given.items()):
        return None
    numbers = [int(value) for value in given.values() if value is not None]
    return sum(numbers) if numbers else None


def _is_open(report: Report, cell: str) -> bool:
    """True for a blank total beside numbers: unlike that of a row left blank it is no 0."""
    if not forms.is_total(cell):
        return False
    row = cast("Mapping[str, Cell]", get_value(report, split_pointer(cell)[:-1]))
    return any(value is not None for value in row.values())


def _keep_unread(provenance: Provenance | None) -> Provenance | None:
    """The record of a reading with nothing but the cells that have no value."""
    if provenance is None:
        return None
    cells = [cell for cell in provenance["cells"] if cell["status"] in UNREAD]
    return {**provenance, "cells": cells, "labels": [], "headings": [], "grids": []}
