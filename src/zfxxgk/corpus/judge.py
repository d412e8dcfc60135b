"""Every row of a frame against the rules: in columns what can be, the rest in the engine."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping
from functools import lru_cache
from typing import NamedTuple

import polars as pl

from zfxxgk.cel.columns import MEMBERS, READABLE
from zfxxgk.corpus.algebra import COUNT
from zfxxgk.corpus.ask import ROW, find_failing
from zfxxgk.corpus.compiled import find_tests
from zfxxgk.corpus.items import BEYOND, add_items, make_sample
from zfxxgk.corpus.kinds import Needs, find_rows, group_instances, list_years
from zfxxgk.corpus.outcomes import Instance
from zfxxgk.corpus.rows import make_input
from zfxxgk.corpus.suspects import BESIDE, suspect
from zfxxgk.engine.check import Binding, Check, Input, Reference
from zfxxgk.engine.evaluate import FAIL, evaluate
from zfxxgk.engine.plan import make_plan
from zfxxgk.engine.rule_set import RuleSet
from zfxxgk.engine.view import InputView
from zfxxgk.spec.places import format_pointer

GIVEN = frozenset({*READABLE, MEMBERS, *BESIDE})
"""The variables that a row may have."""


class Failure(NamedTuple):
    """An instance of a rule that fails in some rows; ``cells`` are pointers, blanks between."""

    rule: str
    binding: str
    cells: str
    rows: pl.Series


def find_failures(frame: pl.DataFrame, rule_set: RuleSet) -> Iterator[Failure]:
    """The failures in *frame*, whose rows are numbered by the column :data:`ROW`.

    A row may have last year's report beside it, its columns named ``/previous/...``. Rows of the
    same year are best judged together.
    """
    frame, counts = add_items(frame, rule_set)
    alone = frame["whole"].is_not_null() | frame[BEYOND]
    if alone.any():
        yield from _judge_alone(frame.filter(alone), rule_set, frozenset())
        frame = frame.filter(~alone)
    groups = group_instances(rule_set, (*list_years(frame), *counts.items()))
    yield from _judge_in_columns(frame, groups)
    yield from _judge_suspects(frame, rule_set)


# ---------------------------------------------------------------------- in columns


def _judge_in_columns(
    frame: pl.DataFrame, groups: Mapping[Needs, tuple[Instance, ...]]
) -> Iterator[Failure]:
    """All that is for some of the rows is asked of all of them at once: most rows are alike."""
    rows = {needs: there for needs, there in find_rows(frame, groups).items() if there.any()}
    asked = {
        instance: "" if there.all() else there.name
        for needs, there in rows.items()
        for instance in groups[needs]
    }
    frame = frame.with_columns(rows.values())
    for instance, failing in find_failing(frame, tuple(asked), tuple(asked.values())):
        yield from _name_failures(frame, instance, failing)


def _name_failures(frame: pl.DataFrame, instance: Instance, rows: pl.Series) -> Iterator[Failure]:
    """The failures of an instance: those of rows with lists as long tell the same cells."""
    check, binding = instance.check, instance.binding
    lists = {f"{COUNT}{format_pointer(path)}": path for path in instance.lists}
    if not lists:
        yield Failure(check.rule, *_name_instance(instance), rows)
        return
    named = _name_binding(check, binding)
    told = frame.select(*lists, ROW).filter(pl.col(ROW).is_in(rows.implode()))
    alike: dict[tuple[int, ...], list[int]] = {}
    for *counts, row in told.iter_rows():
        alike.setdefault(tuple(counts), []).append(row)
    for found, numbers in alike.items():
        sample = make_sample(dict(zip(lists.values(), found, strict=True)))
        cells = _list_cells(check.references(sample, *binding))
        yield Failure(check.rule, named, cells, pl.Series(ROW, numbers, dtype=rows.dtype))


@lru_cache(maxsize=4096)
def _name_instance(instance: Instance) -> tuple[str, str]:
    return _name_binding(instance.check, instance.binding), _list_cells(instance.reads)


def _name_binding(check: Check, binding: Binding) -> str:
    named = dict(zip(check.names, binding, strict=True))
    return json.dumps(named, separators=(",", ":"))


def _list_cells(reads: Iterable[Reference]) -> str:
    """The cells that an assertion reads or tests, each once."""
    names = (format_pointer(path) for _, path in reads if len(path) > 3)
    return " ".join(dict.fromkeys(names))


# ---------------------------------------------------------------------- in the engine


def _judge_suspects(frame: pl.DataFrame, rule_set: RuleSet) -> Iterator[Failure]:
    """What fails of the rules that columns cannot tell."""
    told = frozenset(rule for rule, _ in find_tests(rule_set))
    left = tuple(
        check
        for check in rule_set.checks
        if check.rule not in told and GIVEN.issuperset(check.needs)
    )
    if left:
        yield from _judge_alone(frame.filter(suspect(left)), rule_set, told)


def _judge_alone(frame: pl.DataFrame, rule_set: RuleSet, told: frozenset[str]) -> Iterator[Failure]:
    """What fails of the rules that are not *told* already, one row after the other."""
    rows = frame.iter_rows(named=True)
    return judge_inputs(((row[ROW], make_input(row)) for row in rows), rule_set, told)


def judge_inputs(
    given: Iterable[tuple[int, Input]], rule_set: RuleSet, told: frozenset[str] = frozenset()
) -> Iterator[Failure]:
    """What fails by the engine in documents, each with the number of its row, of the rules that
    are not *told* already."""
    found: dict[tuple[str, str, str], list[int]] = {}
    for row, document in given:
        view = InputView(document)
        for check in make_plan(rule_set, view.editions, view.lacking).checks:
            if check.rule in told:
                continue
            for outcome in evaluate(check, view):
                if outcome.outcome == FAIL:
                    reads = check.references(document, *outcome.binding)
                    binding = _name_binding(check, outcome.binding)
                    key = check.rule, binding, _list_cells(reads)
                    found.setdefault(key, []).append(row)
    for key, rows in found.items():
        yield Failure(*key, pl.Series(ROW, rows, dtype=pl.UInt32))
