"""Every row of a frame against the rules: in columns what can be, the rest in the engine."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping
from functools import lru_cache
from typing import Any, NamedTuple

import polars as pl

from zfxxgk.corpus.algebra import COUNT
from zfxxgk.corpus.ask import MOST, ROW, find_failing
from zfxxgk.corpus.compiled import find_tests
from zfxxgk.corpus.items import BEYOND, add_items, make_sample
from zfxxgk.corpus.layout import PREVIOUS, list_tables, name_edition
from zfxxgk.corpus.outcomes import Instance, list_instances, list_tables_read
from zfxxgk.corpus.rows import make_input
from zfxxgk.corpus.suspects import BESIDE, suspect
from zfxxgk.engine.check import Binding, Check, Input, Reference
from zfxxgk.engine.evaluate import FAIL, evaluate
from zfxxgk.engine.plan import Plan, make_plan
from zfxxgk.engine.rule_set import RuleSet
from zfxxgk.engine.view import InputView
from zfxxgk.spec.editions import ABSENT, MISSING, ONLY, Editions
from zfxxgk.spec.places import Path, format_pointer, parse_pointer

EDITIONS = tuple(
    f"{before}{name_edition(table)}" for before in ("", PREVIOUS) for table in list_tables()
)
_REPORTS = ("report", "previous", "members")
_YEARS = tuple(f"{before}/year" for before in ("", PREVIOUS, "/members"))


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
    yield from _judge_alone(frame.filter(alone), rule_set, frozenset())
    left = ~alone
    keys = [name for name in _list_keys(rule_set) if name in frame.columns]
    while left.any():
        if left.sum() < MOST * frame.height:
            frame, left = frame.filter(left), left.filter(left)
        row = frame.row(left.arg_true()[0], named=True)
        same = (pl.col(name).eq_missing(row[name]) for name in keys)
        there = left & frame.select(pl.all_horizontal(*same).alias("there"))["there"]
        yield from _judge_kind(frame, there, rule_set, Kinds(row), counts)
        left &= ~there


@lru_cache(maxsize=64)
def _list_keys(rule_set: RuleSet) -> tuple[str, ...]:
    """The columns by which rows are told that are not judged alike: years, and the editions of
    the tables that rules read in columns."""
    return (*_YEARS, *(_name_form(*table) for table in sorted(list_tables_read(rule_set))))


def _judge_kind(
    frame: pl.DataFrame,
    there: pl.Series,
    rule_set: RuleSet,
    kinds: Kinds,
    counts: Mapping[Path, int],
) -> Iterator[Failure]:
    plan = make_plan(rule_set, kinds.editions, kinds.lacking.difference(BESIDE))
    instances = _list_once(plan, (*kinds.known.items(), *counts.items()))
    alone = there.sum() < MOST * frame.height
    if alone:
        frame = frame.filter(there)
    found = find_failing(frame, instances, None if alone or there.all() else there)
    for instance, rows in found:
        yield from _name_failures(frame, instance, rows)
    told = _list_told(rule_set)
    left = tuple(check for check in plan.checks if check.rule not in told)
    if left:
        rest = frame.filter(suspect(left) if alone else suspect(left) & there)
        yield from _judge_alone(rest, rule_set, told)


@lru_cache(maxsize=16)
def _list_told(rule_set: RuleSet) -> frozenset[str]:
    """The rules that columns tell."""
    return frozenset(rule for rule, _ in find_tests(rule_set))


class Kinds:
    """What the rows that are judged together have in common, by one of them: editions and years."""

    def __init__(self, row: Mapping[str, Any]) -> None:
        self._row = row
        given = [name for name in _REPORTS if self._has(name)]
        given += ["coverage"] if "members" in given else []
        self.lacking = frozenset({*Input._fields} - {*given})
        self.editions = Editions(
            tuple(
                ((variable, table), self._tell(variable, table))
                for variable in _REPORTS
                for table in list_tables()
            )
        )
        forms = (_name_form(*key) for key, _ in self.editions.tables)
        known = ((name, row[name]) for name in (*_YEARS, *forms) if name in row)
        self.known = {parse_pointer(name): value for name, value in known if value != ONLY}

    def _has(self, variable: str) -> bool:
        forms = (self._tell_form(variable, table) for table in list_tables())
        return self._row.get(_YEARS[_REPORTS.index(variable)]) is not None or any(forms)

    def _tell_form(self, variable: str, table: str) -> str | None:
        return self._row.get(_name_form(variable, table))

    def _tell(self, variable: str, table: str) -> str:
        return (self._tell_form(variable, table) or MISSING) if self._has(variable) else ABSENT


def _name_form(variable: str, table: str) -> str:
    form = name_edition(table)
    return form if variable == "report" else f"/{variable}{form}"


# ---------------------------------------------------------------------- in columns


@lru_cache(maxsize=64)
def _list_once(plan: Plan, known: tuple[tuple[Path, Any], ...]) -> tuple[Instance, ...]:
    return tuple(list_instances(plan, dict(known)))


def _name_failures(frame: pl.DataFrame, instance: Instance, rows: pl.Series) -> Iterator[Failure]:
    """The failures of an instance: those of rows with lists as long tell the same cells."""
    check, binding = instance.check, instance.binding
    named = _name_binding(check, binding)
    lists = {f"{COUNT}{format_pointer(path)}": path for path in instance.lists}
    if not lists:
        yield Failure(check.rule, named, _list_cells(instance.reads), rows)
        return
    failing = frame.select(ROW, *lists).filter(pl.col(ROW).is_in(rows.implode()))
    for counts, group in failing.group_by(*lists, maintain_order=True):
        sample = make_sample(dict(zip(lists.values(), map(int, counts), strict=True)))
        cells = _list_cells(check.references(sample, *binding))
        yield Failure(check.rule, named, cells, group[ROW])


def _name_binding(check: Check, binding: Binding) -> str:
    named = dict(zip(check.names, binding, strict=True))
    return json.dumps(named, separators=(",", ":"))


def _list_cells(reads: Iterable[Reference]) -> str:
    """The cells that an assertion reads or tests, each once."""
    names = (format_pointer(path) for _, path in reads if len(path) > 3)
    return " ".join(dict.fromkeys(names))


# ---------------------------------------------------------------------- in the engine


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
