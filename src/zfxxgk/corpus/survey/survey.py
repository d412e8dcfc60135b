"""A store gone through once: its facts, its findings and what was not judged, to make tables of."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

import polars as pl

from zfxxgk.corpus.ask import ROW
from zfxxgk.corpus.check import judge_frame
from zfxxgk.corpus.counted import Counted, find_counted, read_frames
from zfxxgk.corpus.survey.facts import scan_facts
from zfxxgk.corpus.survey.tally import Tally
from zfxxgk.spec.severities import SEVERITIES

if TYPE_CHECKING:
    from zfxxgk.corpus.ledger import Ledger
    from zfxxgk.engine.rule_set import RuleSet

AT_ONCE = 20_000
"""So many reports are gone through together; the outcomes of each are in memory beside them."""
FOUND = pl.Schema({ROW: pl.UInt32, "rule": pl.String, "severity": pl.String, "places": pl.UInt32})
"""A row for each report and each rule that fails in it, with how often."""


class Survey(NamedTuple):
    """What tables are made of.

    ``facts`` has a row for each report that counts (:func:`~zfxxgk.corpus.survey.facts.scan_facts`)
    and ``is_faulty``, whether an error was found; ``found`` has the columns of :data:`FOUND`,
    ``outcomes`` and ``judged`` those of :mod:`~zfxxgk.corpus.survey.tally`. Left out are
    ``superseded`` editions, and ``rivals`` of which nothing tells that they are; ``unasked`` are
    rules that need more than a report and that of the year before.
    """

    rule_set: RuleSet
    facts: pl.LazyFrame
    found: pl.LazyFrame
    outcomes: pl.DataFrame
    judged: pl.DataFrame
    reports: int
    superseded: int
    rivals: int
    unasked: frozenset[str]


def take_survey(
    folder: Path,
    ledger: Ledger,
    rule_set: RuleSet,
    work: Path,
    *,
    told: Callable[[int], None] = lambda number: None,
    at_once: int = AT_ONCE,
) -> Survey:
    """Goes through a store. Facts and findings are kept in files of the folder *work*; *told* is
    called with the number of reports as they are done. Raises OSError.
    """
    counted = _take_one_each(find_counted(folder, ledger))
    tally = Tally.begin()
    FOUND.to_frame().write_parquet(work / "found-0.parquet")
    for number, frame in enumerate(read_frames(counted, at_once), 1):
        _list_found(frame, rule_set).write_parquet(work / f"found-{number}.parquet")
        tally.add(frame, rule_set)
        told(frame.height)
    tally.finish()
    found = pl.scan_parquet(sorted(work.glob("found-*.parquet")), glob=False)
    faulty = found.filter(pl.col("severity") == SEVERITIES[0]).select(ROW).unique()
    marked = faulty.with_columns(is_faulty=pl.lit(True))
    facts = scan_facts(counted).join(marked, on=ROW, how="left", maintain_order="left")
    told_of = facts.with_columns(pl.col("is_faulty").fill_null(False))
    told_of.sink_parquet(work / "facts.parquet")
    return Survey(
        rule_set=rule_set,
        facts=pl.scan_parquet(work / "facts.parquet"),
        found=found,
        outcomes=tally.as_frame(),
        judged=tally.list_judged(),
        reports=len(counted.rows),
        superseded=len(counted.chains.superseded),
        rivals=len(counted.chains.rivals),
        unasked=frozenset(tally.unasked),
    )


def _take_one_each(counted: Counted) -> Counted:
    """One report of each office and year: the one that ``corpus tidy`` takes."""
    is_rival = counted.rows.is_in(counted.chains.rivals.implode())
    return counted._replace(rows=counted.rows.filter(~is_rival))


def _list_found(frame: pl.DataFrame, rule_set: RuleSet) -> pl.DataFrame:
    places = ("file", "place")
    found = judge_frame(frame, rule_set).join(frame.select(ROW, *places), on=places)
    counted = found.group_by(ROW, "rule", "severity").agg(pl.len().alias("places"))
    return counted.select(pl.col(name).cast(kind) for name, kind in FOUND.items())
