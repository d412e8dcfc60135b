"""Findings of a store in words, as ``zfxxgk check`` tells them: composed by the engine, for the
reports in which something fails."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import TYPE_CHECKING, Any

import polars as pl

from zfxxgk.corpus.ask import ROW
from zfxxgk.engine.compose import Composer
from zfxxgk.engine.evaluate import FAIL, evaluate
from zfxxgk.engine.plan import make_plan
from zfxxgk.engine.run import compose_all
from zfxxgk.engine.view import InputView

if TYPE_CHECKING:
    from zfxxgk.corpus.judge import Failure
    from zfxxgk.engine.check import Input
    from zfxxgk.engine.findings import Finding
    from zfxxgk.engine.rule_set import RuleSet

WORDED = pl.Schema(
    {ROW: pl.UInt32, **dict.fromkeys(("rule", "binding", "cells", "zh", "en"), pl.String)}
)
"""A row a finding, those of one table folded as rules say, with its words in both languages."""


def word_failures(
    frame: pl.DataFrame,
    failures: Iterable[Failure],
    rule_set: RuleSet,
    make_input: Callable[[Mapping[str, Any]], Input],
) -> pl.DataFrame:
    """The findings of the rows of *frame* in which something fails."""
    rules: dict[int, set[str]] = {}
    for each in failures:
        for row in each.rows:
            rules.setdefault(row, set()).add(each.rule)
    faulty = frame.filter(pl.col(ROW).is_in(pl.Series([[*rules]], dtype=pl.List(pl.UInt32))))
    told = [
        (row[ROW], *_tell(finding))
        for row in faulty.iter_rows(named=True)
        for finding in _compose(make_input(row), rules[row[ROW]], rule_set)
    ]
    return pl.DataFrame(told, schema=WORDED, orient="row")


def _compose(given: Input, failing: set[str], rule_set: RuleSet) -> Iterator[Finding]:
    view = InputView(given)
    checks = make_plan(rule_set, view.editions, view.lacking).checks
    failed = [
        (check, outcome)
        for check in checks
        if check.rule in failing
        for outcome in evaluate(check, view)
        if outcome.outcome == FAIL
    ]
    yield from compose_all(failed, rule_set, Composer(view, rule_set.linear()))


def _tell(finding: Finding) -> tuple[str, str, str, str, str]:
    binding = json.dumps(dict(finding.binding), separators=(",", ":"))
    cells = " ".join(cell.pointer for cell in finding.cells)
    return finding.rule, binding, cells, finding.message.zh, finding.message.en
