"""The contract of evaluation on columns: what each instance of each rule comes to in each row."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import chain
from typing import NamedTuple, TypeAlias

import polars as pl

from zfxxgk.cel.columns import LISTED
from zfxxgk.cel.type_check import CELL, VALUE
from zfxxgk.corpus.algebra import (
    COUNT,
    Places,
    Test,
    Value,
    branch,
    every,
    is_table,
    lift,
    negate,
    some,
)
from zfxxgk.corpus.compiled import find_tests
from zfxxgk.corpus.items import make_sample
from zfxxgk.corpus.layout import list_text_columns
from zfxxgk.engine.check import Binding, Check, Input, Reference
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
from zfxxgk.engine.rule_set import RuleSet
from zfxxgk.spec import forms
from zfxxgk.spec.places import Path, format_pointer

MEMBERS = "members"
UNREAD_CELLS = "unread"
"""The column with the pointers of the cells that could not be read."""


Reads: TypeAlias = tuple[Reference, ...]
TestPair: TypeAlias = tuple[Test | None, Test]
"""Condition and assertion."""


class Verdict(NamedTuple):
    """What an instance may come to, as in :class:`~zfxxgk.engine.evaluate.Outcome`."""

    outcome: str
    reason: str = ""
    detail: str = ""


class Failing(NamedTuple):
    """Where an instance fails, nothing being in doubt.

    That is where it ``applies``, blanks leaving a verdict, and what it demands is ``broken``. Null
    is false.
    """

    applies: Value
    broken: Value


@dataclass(frozen=True, eq=False)
class Instance:
    """A rule with one binding, over columns.

    ``reads`` are the places of the assertion, ``condition`` those of the condition. ``tables`` are
    there and ``known`` values the same in all rows.
    """

    check: Check
    binding: Binding
    tests: TestPair
    tables: frozenset[Path]
    known: Mapping[Path, Value]
    reads: Reads
    condition: Reads

    @cached_property
    def cells(self) -> frozenset[str]:
        """The columns of the cells that it reads."""
        every_read = (*self.condition, *self.reads)
        cells = (path for kind, path in every_read if kind == CELL and path[0] != MEMBERS)
        return frozenset(map(format_pointer, cells))

    @cached_property
    def pointers(self) -> frozenset[str]:
        """All that it reads of this report, which may not be in doubt."""
        every_read = (*self.condition, *self.reads)
        return frozenset(format_pointer(path) for _, path in every_read if path[0] == "report")

    @cached_property
    def lists(self) -> tuple[Path, ...]:
        """The lists, or the members, of which the assertion reads as many as there are."""
        listed = (path[:2] for _, path in self.reads if path[0] in LISTED)
        members = [(MEMBERS,)] if MEMBERS in self.check.needs else []
        return tuple(dict.fromkeys((*members, *listed)))

    @cached_property
    def reads_text(self) -> bool:
        """True if the assertion reads sentences, which takes long."""
        asked = (path for kind, path in self.reads if kind == VALUE and path not in self.known)
        return not list_text_columns().isdisjoint(map(format_pointer, asked))

    @property
    def lacking(self) -> Path | None:
        """A table that is needed and not there."""
        needed = _list_needed(self.reads, self.condition)
        return next((table for table in needed if table not in self.tables), None)

    @cached_property
    def failing(self) -> Failing:
        """Where it fails. The columns of :attr:`cells` are needed with blanks filled, too."""
        if self.lacking is not None:
            return Failing(False, False)
        when, test = self.tests
        at = Places(self.tables, self.known)
        applies = [True if when is None else when(at, *self.binding)]
        if self.check.over:
            applies.append(at.has_item(*self.check.over, *self.binding))
        for reads in (self.condition, self.reads):
            applies += (negate(self._is_null(path)) for kind, path in reads if kind == VALUE)
            totals, components = _sort_cells(reads)
            applies += map(_is_filled, totals)
            if components:
                applies.append(some([*map(_is_filled, components)]))
        return Failing(every(applies), negate(test(at, *self.binding)))

    @property
    def verdicts(self) -> tuple[Verdict, ...]:
        """What it may come to; :attr:`code` numbers one of these in each row."""
        return self._ladder[0]

    @property
    def code(self) -> pl.Expr:
        """The number of its verdict in each row, blanks and doubts included; of a rule over a list
        in the rows that have the item."""
        return self._ladder[1]

    @cached_property
    def _ladder(self) -> tuple[tuple[Verdict, ...], pl.Expr]:
        steps: list[tuple[Value, Verdict]] = []
        when, test = self.tests
        at = Places(self.tables, self.known)
        if self.lacking is not None:
            verdict = Verdict(NOT_APPLICABLE, NO_TABLE, format_pointer(self.lacking))
            return _number([(True, verdict)], True)
        if when is not None:
            steps += self._list_barriers(self.condition)
            verdict = Verdict(NOT_APPLICABLE, CONDITION)
            steps.append((negate(when(at, *self.binding)), verdict))
        steps += self._list_barriers(self.reads)
        return _number(steps, test(at, *self.binding))

    def _list_barriers(self, reads: Sequence[Reference]) -> Iterator[tuple[Value, Verdict]]:
        """Why an instance may be undetermined, by steps 4 to 6 of the contract."""
        for _, path in reads:
            if path[0] == "report":
                pointer = format_pointer(path)
                doubtful = pl.col(UNREAD_CELLS).list.contains(pointer)
                yield doubtful, Verdict(UNDETERMINED, UNREAD, pointer)
        for kind, path in reads:
            if kind == VALUE:
                verdict = Verdict(UNDETERMINED, MISSING, format_pointer(path))
                yield self._is_null(path), verdict
        totals, components = _sort_cells(reads)
        for path in totals:
            yield negate(_is_filled(path)), Verdict(UNDETERMINED, BLANK_TOTAL, _name_table(path))
        if components:
            blank = negate(some([*map(_is_filled, components)]))
            yield blank, Verdict(UNDETERMINED, BLANK_COMPONENTS, _name_table(components[0]))

    def _is_null(self, path: Path) -> Value:
        if path in self.known:
            return self.known[path] is None
        null = pl.col(format_pointer(path)).is_null()
        return Places(self.tables).has_item(*path[:3]) & null if path[0] in LISTED else null


def list_instances(plan: Plan, known: Mapping[Path, Value] = {}) -> Iterator[Instance]:
    """All instances of the checks of *plan* that columns can tell, in the order of the engine.

    *known* are values, by their places, that are the same in all rows.
    """
    tables = frozenset(key for key, _ in plan.editions.tables if plan.editions.have([key]))
    for check, binding, tests, reads, condition in _go_through(plan.checks, plan.rule_set, known):
        yield Instance(check, binding, tests, tables, known, reads, condition)


def list_bindings(check: Check, counts: Mapping[Path, int]) -> tuple[Binding, ...]:
    """The bindings of a check; over a list, as many as there may be items."""
    return tuple((i,) for i in range(counts.get(check.over, 0))) if check.over else check.bindings


def list_instances_by_tables(
    rule_set: RuleSet, known: Mapping[Path, Value] = {}
) -> Iterator[Instance]:
    """All instances that columns can tell, each for the rows with the tables that it needs."""
    for check, binding, tests, reads, condition in _go_through(rule_set.checks, rule_set, known):
        tables = frozenset(_list_needed(reads, condition))
        yield Instance(check, binding, tests, tables, known, reads, condition)


def _go_through(
    checks: Iterable[Check], rule_set: RuleSet, known: Mapping[Path, Value]
) -> Iterator[tuple[Check, Binding, TestPair, Reads, Reads]]:
    """What columns can tell: each binding of each check with its tests, and what the assertion and
    what the condition reads."""
    found = find_tests(rule_set)
    sample = make_sample(known)
    for check in checks:
        tests = found.get((check.rule, tuple(check.editions.items())))
        if tests is not None:
            for binding in list_bindings(check, known):
                yield check, binding, tests, *_list_references(check, sample, binding)


def _list_needed(*reads: Sequence[Reference]) -> Iterator[Path]:
    """The tables of the places that are read; a table that is asked for itself may be lacking."""
    paths = (_forget_index(path) for _, path in chain(*reads))
    return (path[:2] for path in paths if len(path) > 2 and is_table(path[:2]))


def _list_references(check: Check, sample: Input, binding: Binding) -> tuple[Reads, Reads]:
    """What the assertion and what the condition reads."""
    when = check.when_references
    return check.references(sample, *binding), when(sample, *binding) if when else ()


def _sort_cells(reads: Sequence[Reference]) -> tuple[list[Path], list[Path]]:
    """The cells that are read: totals, and components."""
    cells = [path for kind, path in reads if kind == CELL]
    components = [path for path in cells if forms.total_keys().isdisjoint(path)]
    return [path for path in cells if path not in components], components


def _number(
    steps: Sequence[tuple[Value, Verdict]], held: Value
) -> tuple[tuple[Verdict, ...], pl.Expr]:
    """The verdicts, and the number of one of them in each row: the first that decides."""
    asked = [step for step in steps if step[0] is not False]
    verdicts = [verdict for _, verdict in asked] + [Verdict(PASS), Verdict(FAIL)]
    code = branch(held, len(verdicts) - 2, len(verdicts) - 1)
    for number, (test, _) in reversed(list(enumerate(asked))):
        code = branch(test, number, code)
    return tuple(verdicts), lift(code)


def _is_filled(path: Path) -> pl.Expr:
    """True for a cell that is not blank; for a total of members that is blank in none of them, for
    another number that is not blank in all."""
    if path[0] != MEMBERS:
        return pl.col(format_pointer(path)).is_not_null()
    given = pl.col(f"{COUNT}{format_pointer(_forget_index(path))}")
    if forms.total_keys().isdisjoint(path):
        return given > 0
    return given == pl.col(f"{COUNT}{format_pointer((MEMBERS,))}")


def _forget_index(path: Path) -> Path:
    """The place in any member for one in the first of them."""
    return (MEMBERS, *path[2:]) if path[0] == MEMBERS else path


def _name_table(path: Path) -> str:
    return format_pointer(_forget_index(path)[:2])
