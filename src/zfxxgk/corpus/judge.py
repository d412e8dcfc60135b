"""Every row of a frame against the rules: in columns what can be, the rest in the engine."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping
from functools import lru_cache
from typing import Any, NamedTuple

import polars as pl

from zfxxgk.corpus.ask import MOST, ROW, find_failing
from zfxxgk.corpus.layout import PREVIOUS, list_tables, name_edition
from zfxxgk.corpus.outcomes import Instance, list_instances
from zfxxgk.corpus.rows import make_input
from zfxxgk.engine.check import Binding, Check, Input, Reference
from zfxxgk.engine.evaluate import FAIL, evaluate
from zfxxgk.engine.plan import Plan, make_plan
from zfxxgk.engine.rule_set import RuleSet
from zfxxgk.engine.view import InputView
from zfxxgk.spec.editions import ABSENT, MISSING, ONLY, Editions
from zfxxgk.spec.places import Path, format_pointer, parse_pointer

BESIDE = ("claims", "prose", "provenance")
"""Columns with what a row has beside the report, for rules that are judged in the engine."""
_REPORTS = ("report", "previous", "members")
_YEARS = ("/year", f"{PREVIOUS}/year")
_EDITIONS = tuple(
    f"{before}{name_edition(table)}" for before in ("", PREVIOUS) for table in list_tables()
)


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
    whole = pl.col("whole").is_not_null()
    yield from _judge_alone(frame.filter(whole), rule_set, frozenset())
    keys = [name for name in (*_EDITIONS, *_YEARS) if name in frame.columns]
    for values in frame.filter(~whole).select(keys).unique(maintain_order=True).iter_rows():
        named = dict(zip(keys, values, strict=True))
        same = [pl.col(name).eq_missing(value) for name, value in named.items()]
        of_kind = pl.all_horizontal(~whole, *same)
        kinds = _Kinds(named)
        instances = _list_instances(rule_set, kinds)
        yield from _judge_columns(frame, of_kind, instances)
        beside = pl.any_horizontal(pl.col(name).is_not_null() for name in BESIDE)
        told = frozenset(each.check.rule for each in instances)
        yield from _judge_alone(frame.filter(of_kind & beside), rule_set, told)


class _Kinds:
    """What rows have in common that are judged together: the editions of their tables, years."""

    def __init__(self, named: Mapping[str, Any]) -> None:
        self._forms = named
        given = [name for name in _REPORTS if self._has(name)]
        self.lacking = frozenset({*Input._fields} - {*given})
        self.editions = Editions(
            tuple(
                ((variable, table), self._tell(variable, table))
                for variable in _REPORTS
                for table in list_tables()
            )
        )
        printed = {name: value for name, value in named.items() if value != ONLY}
        self.known = {parse_pointer(name): value for name, value in printed.items()}

    def _has(self, variable: str) -> bool:
        if variable == "report":
            return True
        return any(self._tell_form(variable, table) for table in list_tables())

    def _tell_form(self, variable: str, table: str) -> str | None:
        return self._forms.get(_name(variable, name_edition(table)))

    def _tell(self, variable: str, table: str) -> str:
        return (self._tell_form(variable, table) or MISSING) if self._has(variable) else ABSENT


def _name(variable: str, name: str) -> str:
    return name if variable == "report" else f"/{variable}{name}"


# ---------------------------------------------------------------------- in columns


def _list_instances(rule_set: RuleSet, kinds: _Kinds) -> tuple[Instance, ...]:
    known = tuple(kinds.known.items())
    return _list_once(make_plan(rule_set, kinds.editions, kinds.lacking), known)


@lru_cache(maxsize=64)
def _list_once(plan: Plan, known: tuple[tuple[Path, Any], ...]) -> tuple[Instance, ...]:
    return tuple(list_instances(plan, dict(known)))


def _judge_columns(
    frame: pl.DataFrame, of_kind: pl.Expr, instances: tuple[Instance, ...]
) -> Iterator[Failure]:
    there: pl.Series | None = frame.select(of_kind.alias("there"))["there"]
    if there is not None and there.sum() < MOST * frame.height:
        frame, there = frame.filter(there), None
    for instance, rows in find_failing(frame, instances, there):
        check, binding = instance.check, instance.binding
        yield Failure(check.rule, _name_binding(check, binding), _list_cells(instance.reads), rows)


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
    found: dict[tuple[str, str, str], list[int]] = {}
    for row in frame.iter_rows(named=True):
        view = InputView(make_input(row))
        for check in make_plan(rule_set, view.editions, view.lacking).checks:
            if check.rule in told:
                continue
            for outcome in evaluate(check, view):
                if outcome.outcome == FAIL:
                    reads = check.references(view.given, *outcome.binding)
                    binding = _name_binding(check, outcome.binding)
                    key = check.rule, binding, _list_cells(reads)
                    found.setdefault(key, []).append(row[ROW])
    for key, rows in found.items():
        yield Failure(*key, pl.Series(ROW, rows, dtype=frame.schema[ROW]))
