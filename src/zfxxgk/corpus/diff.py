"""What differs between two sets of findings on one store, rule by rule, in bounded memory.

The findings lie in files, and are held against each other some hundred thousand at a time: those
of a report are always together.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

import polars as pl

from zfxxgk.batch.rule_changes import (
    APPEARED,
    DISAPPEARED,
    KINDS,
    MOST_EXAMPLES,
    RESTATED,
    SEVERITY,
)
from zfxxgk.corpus.check import FINDINGS, judge_frame
from zfxxgk.corpus.counted import Counted, read_frames
from zfxxgk.corpus.frame import make_schema
from zfxxgk.corpus.survey.survey import AT_ONCE
from zfxxgk.corpus.survey.tally import Tally

if TYPE_CHECKING:
    from zfxxgk.engine.rule_set import RuleSet

FINDINGS_AT_ONCE = 400_000
"""So many findings of both sides are compared together: some 200 MB."""
REPORT = ("file", "place")
_SAME = (*REPORT, "rule", "binding")
"""What tells that a finding is the same: no rule has a binding twice in a report."""
_TOLD = ("agency", "year", "severity", "cells")
_AFTER = " after"


class Finding(NamedTuple):
    """What one side says of an instance; ``cells`` are pointers of the places compared."""

    severity: str
    cells: tuple[str, ...]


class Change(NamedTuple):
    """One place where the sides differ; None where one says nothing. ``binding`` is JSON."""

    file: str
    place: str
    agency: str | None
    year: int
    binding: str
    before: Finding | None
    after: Finding | None


@dataclass(frozen=True)
class Effect:
    """How many findings of a rule changed in one way, in how many reports, and some of them."""

    count: int
    reports: int
    examples: tuple[Change, ...]


class Differences(NamedTuple):
    """By rule and kind of change (as of ``zfxxgk rules diff``); how many reports have any, and how
    many findings each side has."""

    effects: Mapping[str, Mapping[str, Effect]]
    reports: int
    before: int
    after: int


class Judged(NamedTuple):
    """What one side finds, and what the instances of its rules came to: by rule and outcome, of
    rules that columns can tell; none of findings of another time."""

    findings: pl.LazyFrame
    outcomes: Mapping[str, Mapping[str, int]] = {}


def judge_side(counted: Counted, rule_set: RuleSet, folder: Path) -> Judged:
    """Judges all reports; what is found is kept in files of a folder of its own. Raises OSError."""
    tally = Tally.begin()
    FINDINGS.to_frame().write_parquet(folder / "0.parquet")
    frames = read_frames(counted, AT_ONCE) if rule_set.rules else ()
    for number, frame in enumerate(frames, 1):
        found = judge_frame(frame, rule_set)
        found.write_parquet(folder / f"{number}.parquet", compression="zstd")
        tally.add(frame, rule_set)
    tally.finish()
    outcomes: dict[str, Counter[str]] = {}
    for (_, rule, outcome, *_), instances in tally.outcomes.items():
        outcomes.setdefault(rule, Counter())[outcome] += instances
    return Judged(pl.scan_parquet(sorted(folder.glob("*.parquet")), glob=False), outcomes)


def compare_findings(
    before: pl.LazyFrame, after: pl.LazyFrame, *, at_once: int = FINDINGS_AT_ONCE
) -> Differences:
    """What is found by one side and not, or otherwise, by the other."""
    sides = [side.select(*_SAME, *_TOLD) for side in (before, after)]
    counts = [side.select(pl.len()).collect().item() for side in sides]
    tallies: list[pl.DataFrame] = []
    examples: list[pl.DataFrame] = []
    reports = 0
    for old, new in _cut(sides, 1 + sum(counts) // at_once):
        changed = _join(old, new)
        tallies.append(_count(changed))
        examples = [_pick_examples(pl.concat([*examples, changed]))]
        reports += changed.select(REPORT).n_unique()
    effects = _tell(pl.concat(tallies), pl.concat(examples))
    return Differences(effects, reports, *counts)


def read_cells(
    parts: Sequence[pl.LazyFrame], changes: Iterable[Change]
) -> dict[tuple[str, str, str], int | None]:
    """The values of the cells of *changes* in the reports, by file, place and pointer."""
    wanted: dict[tuple[str, str], set[str]] = {}
    for change in changes:
        cells = (cell for side in (change.before, change.after) if side for cell in side.cells)
        wanted.setdefault((change.file, change.place), set()).update(cells)
    names = sorted({*make_schema()} & set[str]().union(*wanted.values()))
    if not parts or not names:
        return {}
    keys = pl.LazyFrame(list(wanted), schema=dict.fromkeys(REPORT, pl.String), orient="row")
    rows = pl.concat(parts).select(*REPORT, *names).join(keys, on=REPORT, how="semi")
    return {
        (file, place, name): values[name]
        for values in rows.collect(engine="streaming").iter_rows(named=True)
        for file, place in [(values["file"], values["place"])]
        for name in wanted[file, place] & set(names)
    }


def _cut(sides: Sequence[pl.LazyFrame], pieces: int) -> Iterator[list[pl.DataFrame]]:
    """Both sides in so many pieces, the findings of a report in one."""
    place = pl.struct(REPORT).hash(seed=0) % pieces
    for piece in range(pieces):
        yield [side.filter(place == piece).collect(engine="streaming") for side in sides]


def _join(old: pl.DataFrame, new: pl.DataFrame) -> pl.DataFrame:
    """The findings that differ, a column ``kind`` telling how."""
    both = old.join(new, on=_SAME, how="full", coalesce=True, suffix=_AFTER)
    kind = (
        pl.when(pl.col("severity").is_null())
        .then(pl.lit(APPEARED))
        .when(pl.col(f"severity{_AFTER}").is_null())
        .then(pl.lit(DISAPPEARED))
        .when(pl.col("severity") != pl.col(f"severity{_AFTER}"))
        .then(pl.lit(SEVERITY))
        .when(pl.col("cells") != pl.col(f"cells{_AFTER}"))
        .then(pl.lit(RESTATED))
    )
    return both.with_columns(kind=kind).filter(pl.col("kind").is_not_null())


def _count(changed: pl.DataFrame) -> pl.DataFrame:
    reports = pl.struct(REPORT).n_unique().alias("reports")
    return changed.group_by("rule", "kind").agg(pl.len().alias("count"), reports)


def _pick_examples(changed: pl.DataFrame) -> pl.DataFrame:
    """Of each rule and kind a few, of as many reports as possible, always the same ones."""
    ordered = changed.sort(*_SAME)
    nth = pl.int_range(pl.len()).over("rule", "kind", *REPORT).alias("nth")
    chosen = ordered.with_columns(nth).sort("nth", maintain_order=True)
    picked = chosen.group_by("rule", "kind", maintain_order=True).head(MOST_EXAMPLES)
    return picked.select(changed.columns)


def _tell(tallies: pl.DataFrame, examples: pl.DataFrame) -> dict[str, dict[str, Effect]]:
    """Rules by their ids, kinds in their order."""
    summed = tallies.group_by("rule", "kind").sum().sort("rule")
    found: dict[str, dict[str, Effect]] = {}
    for kind in KINDS:
        for rule, _, count, reports in summed.filter(pl.col("kind") == kind).iter_rows():
            rows = examples.filter((pl.col("rule") == rule) & (pl.col("kind") == kind))
            shown = tuple(_tell_change(row) for row in rows.iter_rows(named=True))
            found.setdefault(rule, {})[kind] = Effect(count, reports, shown)
    return dict(sorted(found.items()))


def _tell_change(row: Mapping[str, object]) -> Change:
    sides = []
    for suffix in ("", _AFTER):
        severity, cells = row[f"severity{suffix}"], row[f"cells{suffix}"]
        told = None if severity is None else Finding(str(severity), tuple(str(cells).split()))
        sides.append(told)
    after = sides[0] is None
    agency, year = (row[f"{name}{_AFTER}" if after else name] for name in ("agency", "year"))
    return Change(
        file=str(row["file"]),
        place=str(row["place"]),
        agency=None if agency is None else str(agency),
        year=int(str(year)),
        binding=str(row["binding"]),
        before=sides[0],
        after=sides[1],
    )
