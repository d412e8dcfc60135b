"""A store against the rules: one row a finding, in bounded memory."""

from __future__ import annotations

import os
import pickle
from collections.abc import Container, Iterable, Iterator, Mapping
from functools import lru_cache, partial
from io import BytesIO
from operator import attrgetter
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

import polars as pl

from zfxxgk.batch.identity import drop_doubtful
from zfxxgk.batch.pool import work_in_order
from zfxxgk.corpus import members as m
from zfxxgk.corpus.ask import ROW
from zfxxgk.corpus.compiled import find_own
from zfxxgk.corpus.counted import Counted, find_counted, read_areas, read_frames, read_rows
from zfxxgk.corpus.frame import PolarsType
from zfxxgk.corpus.judge import Failure, find_failures, judge_inputs
from zfxxgk.corpus.rows import BESIDE, make_input
from zfxxgk.corpus.words import Make, word_failures
from zfxxgk.engine.check import Input
from zfxxgk.engine.rule_set import RuleSet, load_builtin

if TYPE_CHECKING:
    from zfxxgk.batch.roster.model import Roster
    from zfxxgk.corpus.ledger import Ledger

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
_FAILURES: Mapping[str, PolarsType] = {
    **dict.fromkeys(("rule", "binding", "cells"), pl.String),
    ROW: pl.List(pl.UInt32),
}
"""The fields of a failure, in their order."""
_ORDER = ("rule", "binding")
REPORTS, AREAS, ALONE = "reports", "areas", "alone"
"""What is judged together: reports with last year's, areas with what their members add up to, and
areas that are judged one by one."""
AT_ONCE = 12_500
"""So many reports a process judges together: two processes stay below 1 GB in all."""
AREAS_AT_ONCE = 250
"""So many areas; with words the reports of all members of the faulty ones are in memory."""


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
    counted: Counted,
    rule_set: RuleSet,
    *,
    words: bool = False,
    at_once: int = AT_ONCE,
    processes: int = 1,
) -> Iterator[pl.DataFrame]:
    """The findings of all reports that count, some thousand reports at a time, then those of areas
    against their members.

    With *words* they are folded and told as by ``zfxxgk check``, in the columns ``zh`` and ``en``.
    Several *processes* are begun from scratch, and import the main module; rules that are not of
    the package are asked in this one.
    """
    parts = list(_list_parts(counted, at_once))
    here = partial(_judge_part, counted, rule_set, words, at_once)
    if processes == 1 or find_own(rule_set):
        yield from map(here, parts)
        return
    sent = pickle.dumps(counted), tuple(rule_set.rules)
    apart = partial(_judge_apart, *sent, words, at_once)
    answers = work_in_order(
        apart,
        parts,
        lambda part: _pack(here(part)),
        processes,
        weigh=lambda part: 1,
        most=4 * processes,
        fresh=True,
    )
    yield from map(pl.read_parquet, answers)


def _judge_apart(
    counted: bytes, rules: tuple[str, ...], words: bool, at_once: int, part: _Part
) -> bytes:
    """The same in a process of its own, packed."""
    # There is one for each core. The engine of columns asks for it once, when it is first used.
    os.environ["POLARS_MAX_THREADS"] = "1"
    return _pack(_judge_part(*_load(counted, rules), words, at_once, part))


def _pack(found: pl.DataFrame) -> bytes:
    """Findings as Parquet: pickled they are 80 times as large, and take longer."""
    packed = BytesIO()
    found.write_parquet(packed, statistics=False)
    return packed.getvalue()


@lru_cache(maxsize=1)
def _load(counted: bytes, rules: tuple[str, ...]) -> tuple[Counted, RuleSet]:
    return pickle.loads(counted), load_builtin().keep(rules)


# ---------------------------------------------------------------------- part by part


class _Part(NamedTuple):
    """Reports that are judged together, from a place on among all of their kind."""

    kind: str
    start: int = 0


def _list_parts(counted: Counted, at_once: int) -> Iterator[_Part]:
    yield from (_Part(REPORTS, start) for start in range(0, len(counted.rows), at_once))
    if counted.areas is not None:
        areas = range(0, counted.areas.about.height, AREAS_AT_ONCE)
        yield from (_Part(AREAS, start) for start in areas)
        if len(counted.areas.alone):
            yield _Part(ALONE)


def _judge_part(
    counted: Counted, rule_set: RuleSet, words: bool, at_once: int, part: _Part
) -> pl.DataFrame:
    if part.kind == REPORTS:
        rows = counted.rows[part.start : part.start + at_once]
        (frame,) = read_frames(counted._replace(rows=rows), at_once)
        return judge_frame(frame, rule_set, words=words)
    assert counted.areas is not None
    areas, rules = counted.areas, choose_members(rule_set)
    if part.kind == ALONE:
        frame, failures = _find_alone(counted, areas, rules)
        return _tell_areas(counted, areas, frame, failures, rules, words)
    some = _cut(areas, part.start)
    found = [
        _tell_areas(counted, areas, frame, find_failures(frame, rules), rules, words)
        for frame in read_areas(counted, some, at_once)
    ]
    return pl.concat([(WORDED_FINDINGS if words else FINDINGS).to_frame(), *found])


def _cut(areas: m.Areas, start: int) -> m.Areas:
    """Some of the areas, with their members."""
    about = areas.about.sort(ROW)[start : start + AREAS_AT_ONCE]
    chosen = about[ROW].implode()
    return m.Areas(
        areas.members.filter(pl.col(m.AREA).is_in(chosen)),
        about,
        areas.alone.filter(areas.alone.is_in(chosen)),
    )


# ---------------------------------------------------------------------- areas


def judge_alone(counted: Counted, areas: m.Areas, rules: RuleSet) -> pl.DataFrame:
    """The findings of areas with a number too large for its column, each judged by itself."""
    frame, failures = _find_alone(counted, areas, rules)
    return _describe(frame, failures, rules)


def _find_alone(
    counted: Counted, areas: m.Areas, rules: RuleSet
) -> tuple[pl.DataFrame, Iterator[Failure]]:
    alone = read_rows(counted, areas.alone)
    told = (
        (row[ROW], _make_input(members, areas, row))
        for row in alone.iter_rows(named=True)
        for members in [_read_members(counted, areas, [row[ROW]])]
    )
    return alone, judge_inputs(told, rules)


def _tell_areas(
    counted: Counted,
    areas: m.Areas,
    frame: pl.DataFrame,
    failures: Iterable[Failure],
    rules: RuleSet,
    words: bool,
) -> pl.DataFrame:
    if not words:
        return _describe(frame, failures, rules)
    failures = list(failures)
    faulty = {row for each in failures for row in each.rows.to_list()}
    make = partial(_make_input, _read_members(counted, areas, faulty), areas)
    return _describe(frame, failures, rules, make)


def _read_members(counted: Counted, areas: m.Areas, rows: Iterable[int]) -> pl.DataFrame:
    """The reports of all members of the areas with these numbers, in their order."""
    chosen = pl.Series([[*rows]], dtype=pl.List(pl.UInt32))
    members = areas.members.filter(pl.col(m.AREA).is_in(chosen))
    return read_rows(counted, members[ROW].unique().sort())


def _make_input(
    members: pl.DataFrame,
    areas: m.Areas,
    row: Mapping[str, Any],
    needs: Container[str] = BESIDE,
) -> Input:
    """The input document of an area; its members are among those that were read."""
    own = areas.members.filter(pl.col(m.AREA) == row[ROW])[ROW].sort()
    read = members[members[ROW].search_sorted(own)]
    inputs = [make_input(each, ()) for each in read.iter_rows(named=True)]
    about = areas.about.filter(pl.col(ROW) == row[ROW]).row(0, named=True)
    return make_input(row, needs)._replace(
        members=[drop_doubtful(each.report, each.provenance) for each in inputs],
        coverage={"complete": about[m.COMPLETE], "missing": [""] * about[m.MISSING_COUNT]},
    )


@lru_cache(maxsize=8)
def choose_members(rule_set: RuleSet) -> RuleSet:
    """The rules that hold an area against its members."""
    checks = tuple(check for check in rule_set.checks if "members" in check.needs)
    rules = {check.rule: rule_set.rules[check.rule] for check in checks}
    return RuleSet(rules, checks, rule_set.linear)


def judge_frame(frame: pl.DataFrame, rule_set: RuleSet, *, words: bool = False) -> pl.DataFrame:
    """The findings of reports with last year's beside them."""
    failures = find_failures(frame, rule_set)
    return _describe(frame, failures, rule_set, make_input if words else None)


def _list_rows(failures: Iterable[Failure]) -> pl.DataFrame:
    """A row for each failure of each report."""
    # Few failures are sorted, and not their many rows.
    ordered = sorted(failures, key=attrgetter(*_ORDER))
    return pl.DataFrame(ordered, schema=_FAILURES, orient="row").explode(ROW)


def _describe(
    frame: pl.DataFrame,
    failures: Iterable[Failure],
    rule_set: RuleSet,
    make: Make | None = None,
) -> pl.DataFrame:
    """Findings with whose they are and what their rules are, in the order of reports; in words
    where it is told how to *make* the document of a row."""
    if make is None:
        found = _list_rows(failures)
    else:
        found = word_failures(frame, failures, rule_set, make).sort(_ORDER, maintain_order=True)
    rules = pl.DataFrame(
        [(key, rule.severity, rule.norm) for key, rule in rule_set.rules.items()],
        schema=dict.fromkeys(("rule", "severity", "norm"), pl.String),
        orient="row",
    )
    about = frame.select(ROW, *ABOUT).rename(dict(zip(ABOUT, FINDINGS.names()[:5], strict=True)))
    told = found.sort(ROW, maintain_order=True)
    for known, key in ((rules, "rule"), (about, ROW)):
        told = told.join(known, on=key, how="left", maintain_order="left")
    words = [name for name in ("zh", "en") if name in found.columns]
    return told.select(*FINDINGS.names(), *words)
