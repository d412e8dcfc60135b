"""A store against the rules: one row a finding, in bounded memory."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from functools import cache, lru_cache, partial
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

import polars as pl

from zfxxgk.batch.identity import drop_doubtful
from zfxxgk.corpus import members as m
from zfxxgk.corpus.ask import ROW
from zfxxgk.corpus.chains import (
    COLUMNS,
    Chains,
    find_chains,
    find_chains_of_rows,
    list_identities,
)
from zfxxgk.corpus.frame import make_schema
from zfxxgk.corpus.judge import Failure, find_failures, judge_inputs
from zfxxgk.corpus.layout import PREVIOUS, list_tables, list_text_columns
from zfxxgk.corpus.offices import complete_standing, find_offices
from zfxxgk.corpus.parts import Parts
from zfxxgk.corpus.rows import make_input
from zfxxgk.corpus.words import WORDED, word_failures
from zfxxgk.engine.check import Input
from zfxxgk.engine.rule_set import RuleSet

if TYPE_CHECKING:
    from zfxxgk.batch.identity import Identity
    from zfxxgk.batch.roster.model import Roster
    from zfxxgk.corpus.ledger import Ledger

AT_ONCE = 25_000
"""So many reports are judged together: with their texts and last year's some 300 MB."""
ABOUT = ("file", "place", "/agency/name", "/agency/uscc", "/year")
"""Columns that are told of the report of a finding."""
FINDINGS = pl.Schema(
    {
        **dict.fromkeys(("file", "place", "agency", "uscc"), pl.String),
        "year": pl.Int32,
        **dict.fromkeys(("rule", "severity", "norm", "binding", "cells"), pl.String),
    }
)
"""Columns of the findings. ``binding`` is JSON: the keys of row, column and the like; ``cells`` are
the pointers of the places that were compared, with blanks between."""
WORDED_FINDINGS = pl.Schema([*FINDINGS.items(), ("zh", pl.String), ("en", pl.String)])


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


def check_store(
    folder: Path,
    ledger: Ledger,
    rule_set: RuleSet,
    *,
    roster: Roster | None = None,
    words: bool = False,
    at_once: int = AT_ONCE,
) -> Iterator[pl.DataFrame]:
    """The findings of a store, as :func:`check_counted` gives them."""
    counted = find_counted(folder, ledger, roster)
    yield from check_counted(counted, rule_set, words=words, at_once=at_once)


def check_counted(
    counted: Counted, rule_set: RuleSet, *, words: bool = False, at_once: int = AT_ONCE
) -> Iterator[pl.DataFrame]:
    """The findings of all reports that count, some thousand reports at a time.

    With *words* they are folded and told as by ``zfxxgk check``, in the columns ``zh`` and ``en``.
    """
    for frame in read_frames(counted, at_once):
        if words:
            worded = word_failures(frame, find_failures(frame, rule_set), rule_set, make_input)
            yield _describe(frame, worded, rule_set)
        else:
            yield judge_frame(frame, rule_set)
    if counted.areas is not None and counted.areas.about.height:
        yield from _judge_areas(counted, counted.areas, rule_set, words, at_once)


def _judge_areas(
    counted: Counted, areas: m.Areas, rule_set: RuleSet, words: bool, at_once: int
) -> Iterator[pl.DataFrame]:
    rules = choose_members(rule_set)
    make = partial(_make_input, counted, areas)
    frames = [(frame, find_failures(frame, rules)) for frame in read_areas(counted, areas, at_once)]
    frames.append(_find_alone(counted, areas, rules))
    for frame, failures in frames:
        if words:
            yield _describe(frame, word_failures(frame, failures, rules, make), rules)
        else:
            yield _describe(frame, _list_rows(failures), rules)


def judge_alone(counted: Counted, areas: m.Areas, rules: RuleSet) -> pl.DataFrame:
    """The findings of areas with a number too large for its column, each judged by itself."""
    frame, failures = _find_alone(counted, areas, rules)
    return _describe(frame, _list_rows(failures), rules)


def _find_alone(
    counted: Counted, areas: m.Areas, rules: RuleSet
) -> tuple[pl.DataFrame, Iterator[Failure]]:
    alone = _read(counted, areas.alone)
    told = ((row[ROW], _make_input(counted, areas, row)) for row in alone.iter_rows(named=True))
    return alone, judge_inputs(told, rules)


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
        yield _join_previous(_read(counted, rows), counted)


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
        yield _read(counted, some[ROW]).join(some, on=ROW, maintain_order="left")


def _make_input(counted: Counted, areas: m.Areas, row: Mapping[str, Any]) -> Input:
    """The input document of an area with the reports of its members."""
    is_area = pl.col(m.AREA) == row[ROW]
    members = _read(counted, areas.members.filter(is_area)[ROW].sort())
    inputs = [make_input(each) for each in members.iter_rows(named=True)]
    about = areas.about.filter(pl.col(ROW) == row[ROW]).row(0, named=True)
    return make_input(row)._replace(
        members=[drop_doubtful(each.report, each.provenance) for each in inputs],
        coverage={"complete": about[m.COMPLETE], "missing": [""] * about[m.MISSING_COUNT]},
    )


@lru_cache(maxsize=8)
def choose_members(rule_set: RuleSet) -> RuleSet:
    """The rules that hold an area against its members."""
    checks = tuple(check for check in rule_set.checks if "members" in check.needs)
    rules = {check.rule: rule_set.rules[check.rule] for check in checks}
    return RuleSet(rules, checks, rule_set.linear)


def judge_frame(frame: pl.DataFrame, rule_set: RuleSet) -> pl.DataFrame:
    """The findings of reports with last year's beside them."""
    return _describe(frame, _list_rows(find_failures(frame, rule_set)), rule_set)


def _read(counted: Counted, rows: pl.Series) -> pl.DataFrame:
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


def drop_doubts(frame: pl.DataFrame, cells: Sequence[str], beside: str = "") -> pl.DataFrame:
    """The frame without the values of *cells* that were read with doubt; the names of its columns
    begin with *beside*."""
    unread = pl.col(f"{beside}unread")
    is_doubtful = unread.is_not_null()
    doubtful = frame.filter(is_doubtful)
    if not doubtful.height:
        return frame
    dropped = doubtful.with_columns(
        pl.when(~unread.list.contains(name)).then(f"{beside}{name}").alias(f"{beside}{name}")
        for name in cells
    )
    return pl.concat([frame.filter(~is_doubtful), dropped]).sort(ROW)


def _list_rows(failures: Iterator[Failure]) -> pl.DataFrame:
    """A row for each failure of each report."""
    found = [
        pl.DataFrame({ROW: each.rows}).with_columns(
            rule=pl.lit(each.rule), binding=pl.lit(each.binding), cells=pl.lit(each.cells)
        )
        for each in failures
    ]
    return pl.concat([WORDED.to_frame().drop("zh", "en"), *found])


def _describe(frame: pl.DataFrame, found: pl.DataFrame, rule_set: RuleSet) -> pl.DataFrame:
    """Findings with whose they are and what their rules are, in the order of reports."""
    rules = pl.DataFrame(
        [(key, rule.severity, rule.norm) for key, rule in rule_set.rules.items()],
        schema=dict.fromkeys(("rule", "severity", "norm"), pl.String),
        orient="row",
    )
    about = frame.select(ROW, *ABOUT).rename(dict(zip(ABOUT, FINDINGS.names()[:5], strict=True)))
    told = found.join(rules, on="rule").join(about, on=ROW)
    words = [name for name in ("zh", "en") if name in found.columns]
    return told.sort(ROW, "rule", "binding").select(*FINDINGS.names(), *words)
