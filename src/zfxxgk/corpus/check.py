"""A store against the rules: one row a finding, in bounded memory."""

from __future__ import annotations

from collections.abc import Container, Iterator, Mapping
from functools import lru_cache, partial
from itertools import chain
from pathlib import Path
from typing import TYPE_CHECKING, Any

import polars as pl

from zfxxgk.batch.identity import drop_doubtful
from zfxxgk.corpus import members as m
from zfxxgk.corpus.ask import ROW
from zfxxgk.corpus.counted import AT_ONCE, Counted, find_counted, read_areas, read_frames, read_rows
from zfxxgk.corpus.judge import Failure, find_failures, judge_inputs
from zfxxgk.corpus.rows import BESIDE, make_input
from zfxxgk.corpus.words import WORDED, word_failures
from zfxxgk.engine.check import Input
from zfxxgk.engine.rule_set import RuleSet

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
    frames = ((frame, find_failures(frame, rules)) for frame in read_areas(counted, areas, at_once))
    for frame, failures in chain(frames, [_find_alone(counted, areas, rules)]):
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
    alone = read_rows(counted, areas.alone)
    told = ((row[ROW], _make_input(counted, areas, row)) for row in alone.iter_rows(named=True))
    return alone, judge_inputs(told, rules)


def _make_input(
    counted: Counted, areas: m.Areas, row: Mapping[str, Any], needs: Container[str] = BESIDE
) -> Input:
    """The input document of an area with the reports of its members."""
    is_area = pl.col(m.AREA) == row[ROW]
    members = read_rows(counted, areas.members.filter(is_area)[ROW].sort())
    inputs = [make_input(each) for each in members.iter_rows(named=True)]
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


def judge_frame(frame: pl.DataFrame, rule_set: RuleSet) -> pl.DataFrame:
    """The findings of reports with last year's beside them."""
    return _describe(frame, _list_rows(find_failures(frame, rule_set)), rule_set)


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
    return told.sort(ROW, "rule", "binding", maintain_order=True).select(*FINDINGS.names(), *words)
