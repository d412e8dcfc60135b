"""Which reports of a store count, and reading them with what they are held against."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

import polars as pl

from zfxxgk.corpus import members as m
from zfxxgk.corpus.ask import ROW
from zfxxgk.corpus.chains import (
    COLUMNS,
    Chains,
    find_chains,
    find_chains_of_rows,
    list_identities,
)
from zfxxgk.corpus.frame import drop_doubts, make_schema
from zfxxgk.corpus.layout import PREVIOUS, list_tables, list_text_columns
from zfxxgk.corpus.offices import complete_standing, find_offices
from zfxxgk.corpus.parts import Parts

if TYPE_CHECKING:
    from zfxxgk.batch.identity import Identity
    from zfxxgk.batch.roster.model import Roster
    from zfxxgk.corpus.ledger import Ledger

AT_ONCE = 25_000
"""So many reports are judged together: with their texts and last year's some 300 MB."""


class Counted(NamedTuple):
    """The reports of a store, and the numbers of the rows that count: of several editions the
    latest. ``areas`` are those of which a ``roster`` names the members."""

    parts: Parts
    rows: pl.Series
    chains: Chains
    identities: Sequence[Identity] = ()
    roster: Roster | None = None
    areas: m.Areas | None = None

    @property
    def every(self) -> pl.LazyFrame:
        return self.parts.every


def find_counted(folder: Path, ledger: Ledger, roster: Roster | None = None) -> Counted:
    """Which reports of a store count, and by the *roster* the members of areas."""
    parts = Parts.of_store(folder, ledger)
    names = list_about(roster is not None)
    is_whole = pl.col("whole").is_not_null()
    about = parts.every.select(ROW, *names, is_whole).collect()
    return choose_counted(parts, about, roster)


def list_about(areas: bool = True) -> tuple[str, ...]:
    """The columns that tell which reports count, and of *areas* who their members are."""
    told = m.ABOUT if areas else ()
    return tuple(dict.fromkeys(("file", "place", "/scope", *COLUMNS.values(), *told)))


def choose_counted(parts: Parts, about: pl.DataFrame, roster: Roster | None = None) -> Counted:
    """Which reports count, by the columns of :func:`list_about` and whether each is ``whole``."""
    if roster is None:
        chains = find_chains_of_rows(about)
        return Counted(parts, _list_counting(about, chains), chains)
    identities = find_offices(list_identities(about), about["file"].to_list(), roster)
    chains = find_chains(identities, roster)
    rows = _list_counting(about, chains)
    about = complete_standing(about, identities, roster)

    def agree(numbers: Sequence[int]) -> bool:
        chosen = pl.Series(sorted(numbers), dtype=pl.UInt32)
        return parts.read(chosen, list_printed()).drop(ROW).unique().height == 1

    areas = m.find_areas(rows.to_list(), identities, about, roster, agree)
    return Counted(parts, rows, chains, identities, roster, areas)


def _list_counting(about: pl.DataFrame, chains: Chains) -> pl.Series:
    return about.filter(~pl.col(ROW).is_in(chains.superseded))[ROW]


def read_frames(counted: Counted, at_once: int = AT_ONCE) -> Iterator[pl.DataFrame]:
    """The reports that count, so many at a time, each with last year's beside it."""
    for start in range(0, len(counted.rows), at_once):
        rows = counted.rows[start : start + at_once]
        yield _join_previous(read_rows(counted, rows), counted)


def read_areas(counted: Counted, areas: m.Areas, at_once: int = AT_ONCE) -> Iterator[pl.DataFrame]:
    """The reports of areas with what their members add up to."""
    sums = []
    in_columns = ~pl.col(m.AREA).is_in(areas.alone.implode())
    members = areas.members.filter(in_columns)
    every_row = members[ROW].unique().sort()
    for start in range(0, len(every_row), at_once):
        rows = every_row[start : start + at_once]
        cells = drop_doubts(counted.parts.read(rows, [*m.list_cells(), "unread"]), m.list_cells())
        sums.append(m.add_members(cells, members))
    if not sums:
        return
    told = areas.about.join(m.join_sums(sums).rename({m.AREA: ROW}), on=ROW).sort(ROW)
    for start in range(0, told.height, at_once):
        some = told[start : start + at_once]
        yield read_rows(counted, some[ROW]).join(some, on=ROW, maintain_order="left")


def read_rows(counted: Counted, rows: pl.Series) -> pl.DataFrame:
    frame = counted.parts.read(rows, [pl.exclude(ROW)])
    if counted.roster is None:
        return frame
    return complete_standing(frame, counted.identities, counted.roster)


@cache
def list_printed() -> tuple[str, ...]:
    """The columns of the printed tables."""
    return tuple(name for name in make_schema() if name.split("/")[1] in list_tables())


@cache
def list_before() -> tuple[str, ...]:
    """The columns that stand beside next year's report.

    No rule in columns reads last year's sentences, and the engine is given them where it judges.
    """
    return tuple(name for name in (*make_schema(), "whole") if name not in list_text_columns())


def _join_previous(frame: pl.DataFrame, counted: Counted) -> pl.DataFrame:
    """Each row with last year's report beside it; values read with doubt are left out of that."""
    previous = counted.chains.previous
    pairs = {row: previous[row] for row in frame[ROW] if row in previous}
    wanted = pl.Series(sorted(set(pairs.values())), dtype=frame.schema[ROW])
    names = list_before()
    read = drop_doubts(counted.parts.read(wanted, [*names, "unread"]), list_printed())
    read = read.drop("unread")
    before = read.rename({name: f"{PREVIOUS}{name}" for name in names} | {ROW: "before"})
    links = pl.DataFrame(
        {ROW: list(pairs), "before": list(pairs.values())},
        schema={ROW: frame.schema[ROW], "before": frame.schema[ROW]},
    )
    joined = frame.join(links, on=ROW, how="left", maintain_order="left")
    return joined.join(before, on="before", how="left", maintain_order="left").drop("before")
