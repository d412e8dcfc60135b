"""Which reports of a store count, and reading them with what they are held against."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

import polars as pl

from zfxxgk.corpus import members as m
from zfxxgk.corpus.ask import ROW
from zfxxgk.corpus.chains import BEFORE, OFFICE, ORGAN, YEAR, Chains, find_chains
from zfxxgk.corpus.editions import SAID, find_alone
from zfxxgk.corpus.frame import drop_doubts, make_schema
from zfxxgk.corpus.layout import PREVIOUS, list_text_columns
from zfxxgk.corpus.offices import (
    CODE,
    FILE,
    NAME,
    Standing,
    complete_standing,
    find_offices,
    find_organs,
    find_standing,
    has_files,
)
from zfxxgk.corpus.parts import Parts

if TYPE_CHECKING:
    from zfxxgk.batch.roster.model import Roster
    from zfxxgk.corpus.ledger import Ledger

AT_ONCE = 25_000
"""So many reports are judged together: with their texts and last year's some 300 MB."""


class Counted(NamedTuple):
    """The reports of a store, and the numbers of the rows that count: of several editions the
    latest. By a roster there is their ``standing``, and the ``areas`` whose members it names."""

    parts: Parts
    rows: pl.Series
    chains: Chains
    standing: Standing | None = None
    areas: m.Areas | None = None

    @property
    def every(self) -> pl.LazyFrame:
        return self.parts.every


def find_counted(folder: Path, ledger: Ledger, roster: Roster | None = None) -> Counted:
    """Which reports of a store count, and by the *roster* the members of areas."""
    parts = Parts.of_store(folder, ledger)
    return choose_counted(parts, parts.every, roster)


def list_about() -> tuple[str, ...]:
    """The columns that tell which reports count, and who the members of areas are."""
    return tuple(dict.fromkeys((*SAID, *m.ABOUT)))


def choose_counted(parts: Parts, every: pl.LazyFrame, roster: Roster | None = None) -> Counted:
    """Which reports count, by *every* row with its number and the columns of :func:`list_about`."""
    about = every.select(ROW, *_list_whose(), *_list_beside(roster)).collect()
    if roster is None:
        about = about.with_columns(pl.lit(None, dtype=pl.UInt32).alias(OFFICE))
    else:
        about = about.with_columns(find_offices(about, roster))
    about = about.with_columns(find_organs(about).alias(ORGAN)).drop(NAME, CODE, FILE, strict=False)
    chains = find_chains(about, parts, roster)
    rows = about[ROW].filter(~about[ROW].is_in(chains.superseded.implode()))
    if roster is None:
        return Counted(parts, rows, chains)
    standing = find_standing(about, about[OFFICE], roster)
    areas = m.find_areas(rows, complete_standing(about, standing), parts, roster)
    return Counted(parts, rows, chains, standing, areas)


def _list_whose() -> Iterator[pl.Expr]:
    """As numbers and not as texts: there may be a million of them."""
    yield pl.col("/year").alias(YEAR)
    yield find_alone()
    for name in (NAME, CODE):
        yield pl.col(name).cast(pl.Categorical(pl.Categories.random()))


def _list_beside(roster: Roster | None) -> Iterator[pl.Expr]:
    if roster is None:
        return
    if has_files(roster):
        yield pl.col(FILE)
    yield from m.list_facts()


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
    return frame if counted.standing is None else complete_standing(frame, counted.standing)


@cache
def list_before() -> tuple[str, ...]:
    """The columns that stand beside next year's report.

    No rule in columns reads last year's sentences, and the engine is given them where it judges.
    """
    return tuple(name for name in (*make_schema(), "whole") if name not in list_text_columns())


def _join_previous(frame: pl.DataFrame, counted: Counted) -> pl.DataFrame:
    """Each row with last year's report beside it; values read with doubt are left out of that."""
    links = counted.chains.previous.join(frame.select(ROW), on=ROW, how="semi")
    wanted = links[BEFORE].unique().sort()
    names = list_before()
    read = drop_doubts(counted.parts.read(wanted, [*names, "unread"]), m.list_printed())
    read = read.drop("unread")
    before = read.rename({name: f"{PREVIOUS}{name}" for name in names} | {ROW: BEFORE})
    # The wide frame itself is not copied.
    beside = frame.select(ROW).join(links, on=ROW, how="left", maintain_order="left")
    beside = beside.join(before, on=BEFORE, how="left", maintain_order="left")
    return frame.hstack(beside.drop(ROW, BEFORE))
