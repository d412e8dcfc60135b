"""A store against the rules: one row a finding, in bounded memory."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

import polars as pl

from zfxxgk.corpus.ask import ROW
from zfxxgk.corpus.chains import COLUMNS, Chains, find_chains, list_identities
from zfxxgk.corpus.frame import make_schema
from zfxxgk.corpus.judge import Failure, find_failures
from zfxxgk.corpus.layout import PREVIOUS, list_tables
from zfxxgk.corpus.store import scan_parts

if TYPE_CHECKING:
    from zfxxgk.corpus.ledger import Ledger
    from zfxxgk.engine.rule_set import RuleSet

AT_ONCE = 50_000
"""So many reports are judged together: with their texts some 300 MB."""
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


class Counted(NamedTuple):
    """The reports of a store, and the numbers of the rows that count: of several editions the
    latest."""

    every: pl.LazyFrame
    rows: pl.Series
    chains: Chains


def check_store(
    folder: Path, ledger: Ledger, rule_set: RuleSet, *, at_once: int = AT_ONCE
) -> Iterator[pl.DataFrame]:
    """The findings of all reports that count, some thousand reports at a time."""
    counted = find_counted(folder, ledger)
    if counted is not None:
        for frame in read_frames(counted, at_once):
            yield judge_frame(frame, rule_set)


def find_counted(folder: Path, ledger: Ledger) -> Counted | None:
    """Which reports of a store count; None for an empty store."""
    parts = list(scan_parts(folder, ledger))
    if not parts:
        return None
    every = pl.concat(parts).with_row_index(ROW)
    about = every.select(ROW, "file", "place", "/scope", *COLUMNS.values()).collect()
    chains = find_chains(list_identities(about))
    return Counted(every, about.filter(~pl.col(ROW).is_in(chains.superseded))[ROW], chains)


def read_frames(counted: Counted, at_once: int = AT_ONCE) -> Iterator[pl.DataFrame]:
    """The reports that count, so many at a time, each with last year's beside it."""
    for start in range(0, len(counted.rows), at_once):
        rows = counted.rows[start : start + at_once]
        reports = counted.every.filter(pl.col(ROW).is_in(rows.implode())).collect()
        yield _join_previous(reports, counted.every, counted.chains)


def judge_frame(frame: pl.DataFrame, rule_set: RuleSet) -> pl.DataFrame:
    """The findings of reports with last year's beside them."""
    return _tell(frame, find_failures(frame, rule_set), rule_set)


def _join_previous(frame: pl.DataFrame, every: pl.LazyFrame, chains: Chains) -> pl.DataFrame:
    """Each row with last year's report beside it; values read with doubt are left out of that."""
    pairs = {row: chains.previous[row] for row in frame[ROW] if row in chains.previous}
    wanted = pl.Series(sorted(set(pairs.values())), dtype=frame.schema[ROW])
    names = [*make_schema(), "whole"]
    chosen = every.filter(pl.col(ROW).is_in(wanted.implode()))
    read = chosen.select(ROW, *(_drop_doubtful(name) for name in names)).collect()
    before = read.rename({name: f"{PREVIOUS}{name}" for name in names} | {ROW: "before"})
    links = pl.DataFrame(
        {ROW: list(pairs), "before": list(pairs.values())},
        schema={ROW: frame.schema[ROW], "before": frame.schema[ROW]},
    )
    joined = frame.join(links, on=ROW, how="left").join(before, on="before", how="left")
    return joined.drop("before").sort(ROW)


def _drop_doubtful(name: str) -> pl.Expr:
    if name.split("/")[1:2] not in [[table] for table in list_tables()]:
        return pl.col(name)
    doubtful = pl.col("unread").list.contains(name).fill_null(False)
    return pl.when(~doubtful).then(pl.col(name)).alias(name)


def _tell(frame: pl.DataFrame, failures: Iterator[Failure], rule_set: RuleSet) -> pl.DataFrame:
    """A row for each failure of each report, in the order of reports."""
    found = [
        pl.DataFrame({ROW: each.rows}).with_columns(
            rule=pl.lit(each.rule), binding=pl.lit(each.binding), cells=pl.lit(each.cells)
        )
        for each in failures
    ]
    if not found:
        return FINDINGS.to_frame()
    rules = pl.DataFrame(
        [(key, rule.severity, rule.norm) for key, rule in rule_set.rules.items()],
        schema=["rule", "severity", "norm"],
        orient="row",
    )
    about = frame.select(ROW, *ABOUT).rename(dict(zip(ABOUT, FINDINGS.names()[:5], strict=True)))
    told = pl.concat(found).join(rules, on="rule").join(about, on=ROW)
    return told.sort(ROW, "rule", "binding").select(FINDINGS.names())
