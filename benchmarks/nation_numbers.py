"""Numbers of an invented nation: years that chain, areas that are the sum of their members.

Cells are arrays over all offices, by the name of their column. Rates are those seen in real
reports: half of all offices without a request, half without a decision, few disputes.
"""

from __future__ import annotations

from typing import Any, TypeAlias

import numpy as np
import polars as pl

from zfxxgk.spec import forms

Cells: TypeAlias = dict[str, np.ndarray[Any, Any]]

WITH_REQUESTS, WITH_DECISIONS, WITH_DISPUTES = 0.52, 0.5, 0.12
SHARES = (0.80, 0.12, 0.01, 0.02, 0.04, 0.01)
"""Of requests, by kind of applicant."""
STAY, PENDING = 0.05, 0.2
OF_2021 = ("other_uncorrected", "other_fee_unpaid", "other_remaining")
FEE = 10_000
"""A yuan in the unit of the columns, a ten-thousandth of that of the form."""


class Nation:
    """What offices keep from one year to the next."""

    def __init__(self, offices: pl.DataFrame, seed: int) -> None:
        self.random = np.random.default_rng(seed)
        count = offices.height
        self.count = count
        self.above = offices["above"].fill_null(-1).to_numpy()
        self.levels = [
            offices.filter(kind="government", level=level)["office"].to_numpy()
            for level in ("county", "city", "province")
        ]
        self.is_area = np.zeros(count, dtype=bool)
        self.is_area[np.concatenate(self.levels)] = True
        self.asked = self._some(WITH_REQUESTS)
        self.decides = self._some(WITH_DECISIONS)
        self.disputed = self._some(WITH_DISPUTES)
        self.applicants = forms.dimension("applicant", {})
        self.left = {key: np.zeros(count, dtype=np.int64) for key in self.applicants}
        self.pending = {
            key: np.zeros(count, dtype=np.int64) for key in forms.dimension("track", {})
        }
        self.documents = self._draw(self._some(0.6), 8)
        self.fees = np.round(self._draw(self.decides, 400) * FEE * self.random.random(count))
        self.volume = self._draw(self.decides, 120)

    def _some(self, share: float) -> np.ndarray[Any, Any]:
        return (self.random.random(self.count) < share) & ~self.is_area

    def _draw(self, where: np.ndarray[Any, Any], mean: float) -> np.ndarray[Any, Any]:
        """Skewed numbers above zero for some offices, 0 for all others."""
        drawn = np.ceil(self.random.lognormal(np.log(mean / 2), 1.1, self.count))
        return np.where(where, drawn, 0).astype(np.int64)

    def draw_year(self) -> Cells:
        """The cells of the next year, those of tables 2 and 3 in the form of 2021."""
        cells = {**self._draw_requests(), **self._draw_disputes(), **self._draw_disclosure()}
        for numbers in cells.values():
            self._add_up(numbers)
        return {**cells, **_add_other(cells)}

    def _add_up(self, numbers: np.ndarray[Any, Any]) -> None:
        for areas in self.levels:
            below = np.bincount(self.above[self.above >= 0], numbers[self.above >= 0], self.count)
            numbers[areas] = below[areas]

    def _draw_requests(self) -> Cells:
        cells: Cells = {}
        outcomes = forms.dimension("outcome", {"requests": "2021"})
        weights = np.array([40, 12, *[1.5] * (len(outcomes) - 2)])
        weights[outcomes.index("unavailable_not_held")] = 15
        weights[outcomes.index("other_fee_unpaid")] = 0
        new = self.random.multinomial(self._draw(self.asked, 9), SHARES)
        for number, key in enumerate(self.applicants):
            carried, received = self.left[key], new[:, number]
            stay = self.random.binomial(carried + received, STAY)
            concluded = carried + received - stay
            cells[f"/requests/received/{key}"] = received.copy()
            cells[f"/requests/carried_in/{key}"] = carried
            cells[f"/requests/carried_out/{key}"] = stay
            cells[f"/requests/concluded/{key}"] = concluded
            found = self.random.multinomial(concluded, weights / weights.sum())
            for place, outcome in enumerate(outcomes):
                cells[f"/requests/{outcome}/{key}"] = found[:, place].copy()
            self.left[key] = stay.copy()
        for row in forms.dimension("row", {"requests": "2021"}):
            parts = [cells[f"/requests/{row}/{key}"] for key in self.applicants]
            cells[f"/requests/{row}/total"] = np.sum(parts, axis=0)
        return cells

    def _draw_disputes(self) -> Cells:
        cells: Cells = {}
        outcomes = forms.dimension("dispute_outcome", {})
        for track, pending in self.pending.items():
            total = pending + self._draw(self.disputed & self._some(0.5), 2)
            if track == "litigation_direct":
                total = pending
            open_ = self.random.binomial(total, PENDING)
            closed = self.random.multinomial(total - open_, (0.6, 0.1, 0.3))
            for number, outcome in enumerate(key for key in outcomes if key != "pending"):
                cells[f"/disputes/{track}/{outcome}"] = closed[:, number].copy()
            cells[f"/disputes/{track}/pending"] = open_
            cells[f"/disputes/{track}/total"] = total.copy()
            self.pending[track] = open_.copy()
        return cells

    def _draw_disclosure(self) -> Cells:
        empty = np.zeros(self.count, dtype=np.int64)
        cells = {f"/rules/{key}": empty.copy() for key in ("issued", "repealed", "in_force")}
        issued = self.random.binomial(self.documents, 0.2)
        repealed = self.random.binomial(self.documents, 0.1)
        self.documents = self.documents + issued - repealed
        cells["/normative_documents/issued"] = issued
        cells["/normative_documents/repealed"] = repealed
        cells["/normative_documents/in_force"] = self.documents.copy()
        for kind, share in (("licensing", 1.0), ("penalties", 0.3), ("compulsion", 0.05)):
            cells[f"/{kind}/decisions"] = self.random.poisson(self.volume * share)
        self.fees = np.round(self.fees * self.random.uniform(0.8, 1.2, self.count))
        cells["/fees/amount"] = self.fees.astype(np.int64)
        return {f"/proactive_disclosure{name}": numbers for name, numbers in cells.items()}


def _add_other(cells: Cells) -> Cells:
    """The row that the form of 2019 has in place of three."""
    found = {}
    for key in forms.dimension("column", {}):
        parts = [cells[f"/requests/{row}/{key}"] for row in OF_2021]
        found[f"/requests/other/{key}"] = np.sum(parts, axis=0)
    return found
