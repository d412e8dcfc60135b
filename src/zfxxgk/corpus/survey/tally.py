"""What the instances of rules come to in a store, counted: passed, failed, and why not judged.

Counted are the rules on the report, that of the year before and what was read of the prose. Left
out are those on the record of the reading.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from functools import lru_cache
from typing import NamedTuple

import polars as pl

from zfxxgk.cel.columns import LISTED, READABLE
from zfxxgk.corpus.algebra import Places, fill, lift
from zfxxgk.corpus.ask import ROW
from zfxxgk.corpus.items import BEYOND, add_items
from zfxxgk.corpus.kinds import EDITIONS, Kinds, Known
from zfxxgk.corpus.outcomes import UNREAD_CELLS, Instance, Verdict, list_instances
from zfxxgk.corpus.rows import make_input
from zfxxgk.corpus.suspects import PROVENANCE
from zfxxgk.engine.evaluate import FAIL, PASS, UNREAD, Outcome, evaluate
from zfxxgk.engine.plan import Plan, list_fitting, make_plan
from zfxxgk.engine.rule_set import RuleSet
from zfxxgk.engine.view import InputView

TALLY = pl.Schema(
    {
        "year": pl.Int32,
        **dict.fromkeys(("rule", "outcome", "reason", "detail"), pl.String),
        "instances": pl.Int64,
    }
)
"""How many instances of a rule came to an outcome. ``reason`` and ``detail`` are those of
:class:`~zfxxgk.engine.evaluate.Outcome`, but for cells in doubt, whose detail is their table."""
JUDGED = pl.Schema({"year": pl.Int32, "rule": pl.String, "judged": pl.Int64})
"""Columns of in how many reports an instance of a rule passed or failed."""
_YEAR = "/year"
_COUNTED = READABLE.union(LISTED)
_FEW, _MOST_WAITING = 2_000, 10_000
"""Fewer reports of a kind wait for others, until so many wait."""


class Tally(NamedTuple):
    """Counts that grow with each frame of reports.

    ``unasked`` are rules that need more than a report and that of the year before. Until
    :meth:`finish` is called some reports are ``waiting``.
    """

    outcomes: Counter[tuple[int, str, str, str, str]]
    judged: Counter[tuple[int, str]]
    unasked: set[str]
    waiting: dict[tuple[int, Plan, Known], list[pl.DataFrame]]

    @classmethod
    def begin(cls) -> Tally:
        return cls(Counter(), Counter(), set(), {})

    def add(self, frame: pl.DataFrame, rule_set: RuleSet) -> None:
        """Counts the outcomes in reports with last year's beside them, some of them later on."""
        frame, counts = add_items(frame, rule_set)
        alone = pl.col("whole").is_not_null() | pl.col(BEYOND)
        for row in frame.filter(alone).iter_rows(named=True):
            self._add_alone(row[_YEAR], InputView(make_input(row)), rule_set)
        keys = [_YEAR, *(name for name in EDITIONS if name in frame.columns)]
        for values, group in frame.filter(~alone).group_by(keys, maintain_order=True):
            kinds, year = Kinds(dict(zip(keys, values, strict=True))), values[0]
            plan = make_plan(rule_set, kinds.editions, kinds.lacking.difference(LISTED))
            for check, outcome in plan.settled:
                if _COUNTED.issuperset(check.needs):
                    self._count(year, check.rule, outcome, group.height)
                elif PROVENANCE not in check.needs:
                    self.unasked.add(check.rule)
            self._add_group(group, year, plan, (*kinds.known.items(), *counts.items()))
        if (
            sum(group.height for groups in self.waiting.values() for group in groups)
            > _MOST_WAITING
        ):
            self.finish()

    def _add_alone(self, year: int, view: InputView, rule_set: RuleSet) -> None:
        """Counts a report that columns cannot hold, as the engine judges it."""
        judged: set[str] = set()
        for check in list_fitting(rule_set.checks, view.editions):
            if not _COUNTED.issuperset(check.needs):
                continue
            for outcome in evaluate(check, view):
                self._count(year, check.rule, outcome, 1)
                if outcome.outcome in (PASS, FAIL):
                    judged.add(check.rule)
        self.judged.update((year, rule) for rule in judged)

    def _count(self, year: int, rule: str, verdict: Verdict | Outcome, number: int) -> None:
        detail = verdict.detail
        if verdict.reason == UNREAD:
            detail = "/".join(detail.split("/")[:2])
        self.outcomes[year, rule, verdict.outcome, verdict.reason, detail] += number

    def _add_group(self, group: pl.DataFrame, year: int, plan: Plan, known: Known) -> None:
        """To ask takes long where a cell is in doubt, and as long for few rows as for many: these
        wait for others."""
        doubtful = pl.col(UNREAD_CELLS).is_not_null()
        certain = group.filter(~doubtful)
        if certain.height >= _FEW:
            self._add_instances(certain, year, _list_asked(plan, known))
            group = group.filter(doubtful)
        if group.height:
            self.waiting.setdefault((year, plan, known), []).append(group)

    def finish(self) -> None:
        """Counts what waits."""
        for (year, plan, known), groups in self.waiting.items():
            self._add_instances(pl.concat(groups), year, _list_asked(plan, known))
        self.waiting.clear()

    def _add_instances(self, group: pl.DataFrame, year: int, asked: Mapping[str, Instance]) -> None:
        """Asks all rows at once: a byte for each and each instance."""
        codes = (_tell_code(each).alias(name) for name, each in asked.items())
        cells = frozenset[str]().union(*(each.cells for each in asked.values()))
        found = fill(group, sorted(cells)).lazy().select(ROW, *codes).collect()
        for name, instance in asked.items():
            for number, count in found[name].drop_nulls().value_counts().iter_rows():
                self._count(year, instance.check.rule, instance.verdicts[number], count)
        for rule, rows in _count_judged(found, asked).items():
            self.judged[year, rule] += rows

    def as_frame(self) -> pl.DataFrame:
        """The outcomes, with the columns of :data:`TALLY`."""
        rows = [(*key, count) for key, count in sorted(self.outcomes.items())]
        return pl.DataFrame(rows, schema=TALLY, orient="row")

    def list_judged(self) -> pl.DataFrame:
        """The reports judged, with the columns of :data:`JUDGED`."""
        rows = [(*key, count) for key, count in sorted(self.judged.items())]
        return pl.DataFrame(rows, schema=JUDGED, orient="row")


@lru_cache(maxsize=256)
def _list_asked(plan: Plan, known: Known) -> dict[str, Instance]:
    """The instances by the names of the columns with their verdicts."""
    return {str(number): each for number, each in enumerate(list_instances(plan, dict(known)))}


def _tell_code(instance: Instance) -> pl.Expr:
    """The number of its verdict, null in rows whose list is not as long."""
    code = instance.code.cast(pl.UInt8)
    if not instance.check.over:
        return code
    places = Places(instance.tables, instance.known)
    there = places.has_item(*instance.check.over, *instance.binding)
    return pl.when(lift(there)).then(code)


def _count_judged(found: pl.DataFrame, asked: Mapping[str, Instance]) -> dict[str, int]:
    """In how many rows an instance of each rule passed or failed."""
    tests: dict[str, list[pl.Expr]] = {}
    for name, instance in asked.items():
        judged = [n for n, each in enumerate(instance.verdicts) if each.outcome in (PASS, FAIL)]
        tests.setdefault(instance.check.rule, []).append(pl.col(name).is_in(judged))
    counts = found.select(pl.any_horizontal(each).sum().alias(rule) for rule, each in tests.items())
    return counts.row(0, named=True) if tests else {}
