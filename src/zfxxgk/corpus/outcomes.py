"""The contract of evaluation on columns: what each instance of each rule comes to in each row."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import NamedTuple

import polars as pl

from zfxxgk.cel.type_check import CELL, VALUE
from zfxxgk.corpus.algebra import Places, Test, Value, branch, every, lift, negate
from zfxxgk.corpus.compiled import find_tests
from zfxxgk.engine.check import Binding, Check, Reference
from zfxxgk.engine.evaluate import (
    BLANK_COMPONENTS,
    BLANK_TOTAL,
    CONDITION,
    FAIL,
    MISSING,
    NO_TABLE,
    NOT_APPLICABLE,
    PASS,
    UNDETERMINED,
    UNREAD,
)
from zfxxgk.engine.plan import Plan
from zfxxgk.spec import forms
from zfxxgk.spec.places import Path, format_pointer

UNREAD_CELLS = "unread"
"""The column with the pointers of the cells that could not be read."""


class Verdict(NamedTuple):
    """What an instance may come to, as in :class:`~zfxxgk.engine.evaluate.Outcome`."""

    outcome: str
    reason: str = ""
    detail: str = ""


@dataclass(frozen=True)
class Instance:
    """A rule with one binding. ``code`` numbers one of ``verdicts`` in each row.

    ``cells`` are the columns of the cells that are read. ``fails`` is the short way to the failures
    among rows where none of them is blank or in doubt: true where the instance fails, else false or
    null.
    """

    check: Check
    binding: Binding
    verdicts: tuple[Verdict, ...]
    code: pl.Expr
    fails: pl.Expr
    cells: frozenset[str] = frozenset()


def list_instances(plan: Plan) -> Iterator[Instance]:
    """All instances of the checks of *plan* that columns can tell, in the order of the engine."""
    found = find_tests(plan.rule_set)
    at = Places(frozenset(key for key, _ in plan.editions.tables if plan.editions.have([key])))
    for check in plan.checks:
        tests = found.get((check.rule, tuple(check.editions.items())))
        if tests is not None:
            for binding in check.bindings:
                yield _make_instance(check, binding, tests, at)


def _make_instance(
    check: Check, binding: Binding, tests: tuple[Test | None, Test], at: Places
) -> Instance:
    when, test = tests
    reads = check.references(None, *binding)
    condition = check.when_references(None, *binding) if check.when_references else ()
    ladder = _Ladder()
    for _, path in (*reads, *condition):
        if len(path) > 2 and at.lacks(path[:2]):
            ladder.add(True, Verdict(NOT_APPLICABLE, NO_TABLE, format_pointer(path[:2])))
            return Instance(check, binding, *ladder.finish(True), pl.lit(False))
    applies = True if when is None else when(at, *binding)
    if when is not None:
        ladder.add_barriers(condition)
        ladder.add(negate(applies), Verdict(NOT_APPLICABLE, CONDITION))
    ladder.add_barriers(reads)
    held = test(at, *binding)
    needed = dict.fromkeys(path for kind, path in (*condition, *reads) if kind == VALUE)
    fails = every([applies, negate(held), *(negate(_is_null(path)) for path in needed)])
    cells = frozenset(format_pointer(p) for kind, p in (*condition, *reads) if kind == CELL)
    return Instance(check, binding, *ladder.finish(held), lift(fails), cells)


class _Ladder:
    """What an instance comes to, the first that decides on top."""

    def __init__(self) -> None:
        self.steps: list[tuple[Value, Verdict]] = []

    def add(self, test: Value, verdict: Verdict) -> None:
        if test is not False:
            self.steps.append((test, verdict))

    def add_barriers(self, reads: Sequence[Reference]) -> None:
        """Why an instance may be undetermined, by steps 4 to 6 of the contract."""
        for _, path in reads:
            if path[0] == "report":
                pointer = format_pointer(path)
                self.add(_is_unread(pointer), Verdict(UNDETERMINED, UNREAD, pointer))
        for kind, path in reads:
            if kind == VALUE:
                self.add(_is_null(path), Verdict(UNDETERMINED, MISSING, format_pointer(path)))
        cells = [path for kind, path in reads if kind == CELL]
        components = [path for path in cells if forms.total_keys().isdisjoint(path)]
        for path in cells:
            if path not in components:
                self.add(_is_null(path), Verdict(UNDETERMINED, BLANK_TOTAL, _name_table(path)))
        if components:
            blank = every([_is_null(path) for path in components])
            verdict = Verdict(UNDETERMINED, BLANK_COMPONENTS, _name_table(components[0]))
            self.add(blank, verdict)

    def finish(self, held: Value) -> tuple[tuple[Verdict, ...], pl.Expr]:
        """The verdicts, and the number of one of them in each row."""
        verdicts = [verdict for _, verdict in self.steps] + [Verdict(PASS), Verdict(FAIL)]
        code = branch(held, len(verdicts) - 2, len(verdicts) - 1)
        for number, (test, _) in reversed(list(enumerate(self.steps))):
            code = branch(test, number, code)
        return tuple(verdicts), lift(code)


def _is_null(path: Path) -> pl.Expr:
    return pl.col(format_pointer(path)).is_null()


def _is_unread(pointer: str) -> pl.Expr:
    return pl.col(UNREAD_CELLS).list.contains(pointer)


def _name_table(path: Path) -> str:
    return format_pointer(path[:2])
