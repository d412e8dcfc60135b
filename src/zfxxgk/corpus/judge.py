"""Every row of a frame against the rules: in columns what can be, the rest in the engine."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping
from typing import NamedTuple

import polars as pl

from zfxxgk.corpus.compiled import find_own
from zfxxgk.corpus.frame import PREVIOUS
from zfxxgk.corpus.layout import list_tables, name_edition
from zfxxgk.corpus.outcomes import UNREAD_CELLS, Instance, Verdict, list_instances
from zfxxgk.corpus.rows import make_input
from zfxxgk.engine.check import Binding, Check, Input, Reference
from zfxxgk.engine.evaluate import FAIL, evaluate
from zfxxgk.engine.plan import make_plan
from zfxxgk.engine.rule_set import RuleSet
from zfxxgk.engine.view import InputView
from zfxxgk.spec.editions import ABSENT, MISSING, Editions
from zfxxgk.spec.places import format_pointer

ROW = "row number"
BESIDE = ("claims", "prose", "provenance")
"""Columns with what a row has beside the report, for rules that are judged in the engine."""
_REPORTS = ("report", "previous", "members")
EDITIONS = tuple(
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

    A row may have last year's report beside it, its columns named ``/previous/...``.
    """
    whole = pl.col("whole").is_not_null()
    yield from _judge_alone(frame.filter(whole), rule_set, frozenset())
    keys = [name for name in EDITIONS if name in frame.columns]
    for values, group in frame.filter(~whole).group_by(keys, maintain_order=True):
        kinds = Kinds(dict(zip(keys, values, strict=True)))
        plan = make_plan(rule_set, kinds.editions, kinds.lacking)
        instances = list(list_instances(plan))
        yield from _judge_columns(group, instances)
        told = frozenset(each.check.rule for each in instances)
        left = {check.rule for check in plan.checks} - told
        # Of the rules of the package none fails where there is nothing beside the report.
        beside = pl.any_horizontal(pl.col(name).is_not_null() for name in BESIDE)
        alone = group if left & find_own(rule_set) else group.filter(beside)
        yield from _judge_alone(alone, rule_set, told)


class Kinds:
    """What rows have in common that are judged together: the editions of their tables."""

    def __init__(self, forms: Mapping[str, str | None]) -> None:
        self._forms = forms
        given = [name for name in _REPORTS if self._has(name)]
        self.lacking = frozenset({*Input._fields} - {*given})
        self.editions = Editions(
            tuple(
                ((variable, table), self._tell(variable, table))
                for variable in _REPORTS
                for table in list_tables()
            )
        )

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


def _judge_columns(frame: pl.DataFrame, instances: list[Instance]) -> Iterator[Failure]:
    blanks = frozenset[str]().union(*(each.cells for each in instances))
    gaps = [pl.col(name).is_null() for name in sorted(blanks)]
    careful = pl.any_horizontal(pl.col(UNREAD_CELLS).is_not_null(), *gaps)
    for part, tests in (
        (frame.filter(~careful), [each.fails for each in instances]),
        (frame.filter(careful), [_is_failing(each) for each in instances]),
    ):
        if part.height:
            found = part.lazy().select(
                ROW, *(test.alias(str(number)) for number, test in enumerate(tests))
            )
            yield from _list_failures(found.collect(), instances)


def _list_failures(found: pl.DataFrame, instances: list[Instance]) -> Iterator[Failure]:
    for number, instance in enumerate(instances):
        failing = found[str(number)]
        if failing.any():
            rows = found[ROW].filter(failing)
            check, binding = instance.check, instance.binding
            cells = _list_cells(check.references(None, *binding))
            yield Failure(check.rule, _name_binding(check, binding), cells, rows)


def _is_failing(instance: Instance) -> pl.Expr:
    return instance.code == instance.verdicts.index(Verdict(FAIL))


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
