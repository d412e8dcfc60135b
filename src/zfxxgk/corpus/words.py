"""Findings of a store in words, as ``zfxxgk check`` tells them: composed by the engine, for the
instances of rules that fail."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import lru_cache
from operator import itemgetter
from typing import TYPE_CHECKING, Any, TypeAlias

import polars as pl

from zfxxgk.corpus.ask import ROW
from zfxxgk.corpus.layout import PREVIOUS
from zfxxgk.engine.compose import Composer
from zfxxgk.engine.evaluate import fail
from zfxxgk.engine.plan import list_fitting
from zfxxgk.engine.run import group_failed
from zfxxgk.engine.view import InputView

if TYPE_CHECKING:
    from zfxxgk.corpus.judge import Failure
    from zfxxgk.engine.check import Binding, Check, Input
    from zfxxgk.engine.rule_set import RuleSet
    from zfxxgk.spec.editions import Editions

WORDED = pl.Schema(
    {ROW: pl.UInt32, **dict.fromkeys(("rule", "binding", "cells", "zh", "en"), pl.String)}
)
"""A row a finding, those of one table folded as rules say, with its words in both languages."""
Named: TypeAlias = tuple[str, str]
"""A rule and a binding, as a failure names them."""
Make: TypeAlias = "Callable[[Mapping[str, Any], frozenset[str]], Input]"
"""Makes the input document of a row, with what rules need beside the report."""


def word_failures(
    frame: pl.DataFrame, failures: Iterable[Failure], rule_set: RuleSet, make: Make
) -> pl.DataFrame:
    """The findings of the rows of *frame* in which something fails."""
    failing: dict[int, list[Named]] = {}
    for each in failures:
        named = each.rule, each.binding
        for row in each.rows.to_list():
            failing.setdefault(row, []).append(named)
    needs = _list_needs(rule_set)
    by_needs: dict[frozenset[str], list[int]] = {}
    for row, several in failing.items():
        needed = frozenset[str]().union(*(needs[rule] for rule, _ in several))
        by_needs.setdefault(needed, []).append(row)
    told = [
        (row[ROW], *words)
        for needed, rows in by_needs.items()
        for row in _pick(frame, rows, needed).iter_rows(named=True)
        for words in _tell(failing[row[ROW]], InputView(make(row, needed)), rule_set)
    ]
    return pl.DataFrame(told, schema=WORDED, orient="row")


def _pick(frame: pl.DataFrame, rows: list[int], needed: frozenset[str]) -> pl.DataFrame:
    """The rows with these numbers, without last year's report where it is not needed."""
    found = frame.filter(pl.col(ROW).is_in(pl.Series([rows], dtype=pl.List(pl.UInt32))))
    if "previous" in needed:
        return found
    return found.select(name for name in frame.columns if not name.startswith(PREVIOUS))


@lru_cache(maxsize=8)
def _list_needs(rule_set: RuleSet) -> Mapping[str, frozenset[str]]:
    """By rule, the variables that it needs beside the report; messages tell of no others."""
    return {check.rule: frozenset(check.needs) for check in rule_set.checks}


def _tell(
    named: Iterable[Named], view: InputView, rule_set: RuleSet
) -> Iterator[tuple[str, str, str, str, str]]:
    """The findings of instances that fail."""
    instances = _list_instances(rule_set, view.editions)
    failing = sorted((instances[each] for each in named), key=itemgetter(0))
    failed = [(check, fail(check, view, binding)) for _, check, binding in failing]
    composer = Composer(view, rule_set.linear())
    for rule, group in group_failed(failed, rule_set, composer):
        check, outcome = group[0]
        binding: dict[str, str | int] = {}
        if rule.report_by is not None:
            cells, message = composer.tell_folded(rule, group)
        else:
            binding = dict(zip(check.names, outcome.binding, strict=True))
            cells, _, message = composer.tell(rule, check, outcome)
        pointers = " ".join(cell.pointer for cell in cells)
        yield rule.id, json.dumps(binding, separators=(",", ":")), pointers, *message


class _Instances(dict[Named, tuple[tuple[int, int], "Check", "Binding"]]):
    """Instances of the checks for some editions, found when asked for, each with its place."""

    def __init__(self, rule_set: RuleSet, editions: Editions) -> None:
        fitting = list_fitting(rule_set.checks, editions)
        self._checks = {check.rule: (number, check) for number, check in enumerate(fitting)}

    def __missing__(self, named: Named) -> tuple[tuple[int, int], Check, Binding]:
        number, check = self._checks[named[0]]
        binding = tuple(json.loads(named[1]).values())
        # In a list an instance has no key but its place.
        place = binding[0] if check.over else check.bindings.index(binding)
        self[named] = found = (number, place), check, binding
        return found


_list_instances = lru_cache(maxsize=256)(_Instances)
