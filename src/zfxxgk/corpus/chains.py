"""Which rows count, and which row is last year's report of the same organ."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

import polars as pl

from zfxxgk.corpus.ask import ROW
from zfxxgk.corpus.editions import GROUP, number_editions, order_rows

if TYPE_CHECKING:
    from zfxxgk.batch.roster.model import Roster
    from zfxxgk.corpus.parts import Parts

BEFORE = "before"
YEAR, ALONE, ORGAN, OFFICE = "year", "alone", "organ", "office"
"""Columns of whose a report is: ``alone`` if the numbers are those of the organ and not of its
area, ``organ`` the same number for all reports of an organ, ``office`` that of its row of the
roster."""
_KEY = "key"


class Chains(NamedTuple):
    """Rows by their numbers: ``previous`` has last year's report (``before``) of each row that has
    one; the others are the rows that a later edition replaces, and those whose last year's report
    is any of several.

    ``rivals`` are editions of which nothing tells that they are older than the one that
    ``corpus tidy`` takes: they count as findings, and would count an office twice.
    """

    previous: pl.DataFrame
    superseded: pl.Series
    ambiguous: pl.Series
    rivals: pl.Series


def find_chains(whose: pl.DataFrame, parts: Parts, roster: Roster | None = None) -> Chains:
    """The chains of reports through the years, one for each organ and scope.

    *whose* has ``row number`` and the columns above. With a *roster* an organ is one of its
    offices, and only one with members has two scopes. An office that was merged or split since
    last year has no report to be held against.
    """
    key = number_editions(pl.col(ORGAN), _is_own(roster), pl.col(YEAR))
    known = whose.select(ROW, key.alias(_KEY))
    first = pl.col(ROW).min().over(_KEY).alias(GROUP)
    several = known.filter(pl.col(_KEY).is_duplicated()).select(ROW, first)
    ordered = order_rows(several, parts)
    older = ordered.filter(~pl.col("rival"))[ROW].sort()
    others = ordered.filter(pl.col("rival") & ~pl.col("latest"))[ROW].sort()
    current = known.filter(~pl.col(ROW).is_in(older.implode()))
    undated = pl.col(_KEY).is_duplicated().alias("undated")
    latest = current.with_columns(undated).filter(~pl.col(ROW).is_in(others.implode()))
    before = latest.select(pl.col(_KEY) + 1, "undated", pl.col(ROW).alias(BEFORE))
    links = current.join(before, on=_KEY).drop(_KEY).sort(ROW)
    if roster is not None:
        changed = _list_changed(whose, roster)
        links = links.filter(~pl.col(ROW).is_in(changed.implode()))
    return Chains(
        previous=links.filter(~pl.col("undated")).select(ROW, BEFORE),
        superseded=older,
        ambiguous=links.filter("undated")[ROW],
        rivals=others,
    )


def _is_own(roster: Roster | None) -> pl.Expr:
    """As :meth:`zfxxgk.batch.identity.Identity.is_own`."""
    if roster is None:
        return pl.col(ALONE)
    listing = [number for number, name in enumerate(roster.offices) if roster.list_members(name)]
    with_members = pl.Series(listing, dtype=pl.UInt32)
    return pl.col(ALONE) & pl.col(OFFICE).is_in(with_members.implode()).fill_null(False)


def _list_changed(whose: pl.DataFrame, roster: Roster) -> pl.Series:
    """The rows whose office covers another part than last year: others were merged into it, or a
    part was split off that has no report of last year."""
    numbers = {name: number for number, name in enumerate(roster.offices)}
    merged: dict[int, list[int]] = {}
    split: dict[int, list[int]] = {}
    for name, office in roster.offices.items():
        if office.merged_from:
            merged[numbers[name]] = [numbers[each] for each in office.merged_from]
        for each in office.split_from:
            split.setdefault(numbers[each], []).append(numbers[name])
    told = {*merged, *split}.union(*merged.values(), *split.values())
    rows = whose.select(ROW, OFFICE, YEAR).filter(pl.col(OFFICE).is_in(sorted(told)))
    reported = set(rows.select(OFFICE, YEAR).iter_rows())
    found = [
        row
        for row, office, year in rows.iter_rows()
        if any((each, year - 1) in reported for each in merged.get(office, ()))
        or any((each, year - 1) not in reported for each in split.get(office, ()))
    ]
    return pl.Series(ROW, found, dtype=pl.UInt32)
