"""The evaluation contract of ``rules/README.md``: what a check says of one input document."""

from __future__ import annotations

from functools import cache
from typing import NamedTuple, TypeAlias

from zfxxgk.engine.check import Binding, Check, Reference
from zfxxgk.engine.view import InputView
from zfxxgk.spec.places import Path, format_pointer

PASS, FAIL, UNDETERMINED = "pass", "fail", "undetermined"
NOT_APPLICABLE, ERROR = "not_applicable", "error"
OUTCOMES = (PASS, FAIL, UNDETERMINED, NOT_APPLICABLE, ERROR)
MISSING_INPUT, UNREAD, MISSING = "missing-input", "unread", "missing"
BLANK_TOTAL, BLANK_COMPONENTS = "blank-total", "blank-components"
RULE_ERROR = "rule-error"
CONDITION, NO_TABLE, NO_MEMBERS = "condition", "no-table", "no-members"
FAILURES = (ArithmeticError, LookupError, TypeError, ValueError, AttributeError)
"""Exceptions of an expression that count as an error of the rule."""


class Outcome(NamedTuple):
    """What one instance of a rule came to. ``detail`` is a variable or a pointer."""

    binding: Binding
    outcome: str
    reason: str = ""
    detail: str = ""
    assumed_zero: tuple[Path, ...] = ()
    reading: str | None = None


CheckOutcome: TypeAlias = tuple[Check, Outcome]
"""An outcome and the check that came to it."""


def evaluate(check: Check, view: InputView) -> tuple[Outcome, ...]:
    """The outcome of every instance, in order. *check* is for the editions at hand."""
    settled = settle_unseen(check, view)
    if settled is not None:
        return settled
    return tuple(evaluate_instance(check, view, b) for b in list_bindings(check, view))


def evaluate_instance(check: Check, view: InputView, binding: Binding) -> Outcome:
    """The outcome of one instance, all variables given; an expression that raises is an error."""
    try:
        return _judge_instance(check, view, binding)
    except FAILURES as error:
        return Outcome(binding, ERROR, RULE_ERROR, f"{type(error).__name__}: {error}")


def fail(check: Check, view: InputView, binding: Binding) -> Outcome:
    """The outcome of an instance that is known to fail."""
    blanks = _list_blanks(check.references(view.given, *binding), view) if check.blanks else ()
    return Outcome(binding, FAIL, assumed_zero=blanks)


def settle_unseen(check: Check, view: InputView) -> tuple[Outcome, ...] | None:
    """The outcomes where a variable is not given or there is no member; None elsewhere."""
    lacking = find_lacking(check, view.lacking)
    if lacking is not None:
        if not check.over or check.over[0] in view.lacking:
            return leave_undetermined(check, lacking)
        result = UNDETERMINED, MISSING_INPUT, lacking
    elif "members" in check.needs and not view.given.members:
        result = NOT_APPLICABLE, NO_MEMBERS, ""
    else:
        return None
    return tuple(Outcome(binding, *result) for binding in list_bindings(check, view))


def find_lacking(check: Check, lacking: frozenset[str]) -> str | None:
    """The first variable that a check needs and that is not given."""
    return next((name for name in check.needs if name in lacking), None)


@cache
def leave_undetermined(check: Check, variable: str) -> tuple[Outcome, ...]:
    """The outcomes of a check whose *variable* is not given; of a list, nobody knows how many."""
    bindings: tuple[Binding, ...] = ((),) if check.over else check.bindings
    return tuple(Outcome(b, UNDETERMINED, MISSING_INPUT, variable) for b in bindings)


def list_bindings(check: Check, view: InputView) -> tuple[Binding, ...]:
    """The bindings of a check: keys of dimensions, or the indices of a list that is given."""
    if not check.over:
        return check.bindings
    return tuple((index,) for index in range(len(view.value(check.over))))


def _judge_instance(check: Check, view: InputView, binding: Binding) -> Outcome:
    """One instance, by the steps of the contract in their order."""
    given = view.given
    read = check.references(given, *binding)
    barrier = _find_missing_table(read, view)
    if check.when is not None and check.when_references is not None:
        condition = check.when_references(given, *binding)
        barrier = barrier or _find_missing_table(condition, view) or _find_barrier(condition, view)
        if barrier is None and not check.when(given, *binding):
            barrier = (NOT_APPLICABLE, CONDITION, "")
    barrier = barrier or _find_barrier(read, view)
    if barrier is not None:
        return Outcome(binding, *barrier)
    reading = _find_reading(check, view, binding)
    held = reading is not None if check.readings else check.test(given, *binding)
    return Outcome(binding, PASS if held else FAIL, "", "", _list_blanks(read, view), reading)


def _list_blanks(read: tuple[Reference, ...], view: InputView) -> tuple[Path, ...]:
    blanks = (path for kind, path in read if kind == "cell" and view.value(path) is None)
    return tuple(dict.fromkeys(blanks))


def _find_reading(check: Check, view: InputView, binding: Binding) -> str | None:
    for name, holds in check.readings.items():
        if holds(view.given, *binding):
            return name
    return None


_Barrier = tuple[str, str, str] | None
"""Why an instance cannot be judged: outcome, reason and detail."""


def _find_missing_table(read: tuple[Reference, ...], view: InputView) -> _Barrier:
    for _, path in read:
        table = view.table(path)
        if table is not None and view.value(table) is None:
            return NOT_APPLICABLE, NO_TABLE, format_pointer(table)
    return None


def _find_barrier(read: tuple[Reference, ...], view: InputView) -> _Barrier:
    if view.unread:
        for _, path in read:
            if path[0] == "report" and format_pointer(path) in view.unread:
                return UNDETERMINED, UNREAD, format_pointer(path)
    cells: list[tuple[Path, bool]] = []
    for kind, path in read:
        if kind == "cell":
            cells.append((path, view.value(path) is None))
        elif kind == "value" and view.value(path) is None:
            return UNDETERMINED, MISSING, format_pointer(path)
    return _find_blanks(cells, view.totals) if cells else None


def _find_blanks(cells: list[tuple[Path, bool]], totals: frozenset[str]) -> _Barrier:
    components = []
    for path, blank in cells:
        if totals.isdisjoint(path):
            components.append((path, blank))
        elif blank:
            return UNDETERMINED, BLANK_TOTAL, _table_pointer(path)
    if components and all(blank for _, blank in components):
        return UNDETERMINED, BLANK_COMPONENTS, _table_pointer(components[0][0])
    return None


def _table_pointer(path: Path) -> str:
    """The table of a path, to group what could not be judged."""
    return format_pointer(path[: 3 if path[0] == "members" else 2])
