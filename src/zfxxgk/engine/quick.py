"""Short cuts around the contract, with the same outcomes.

Most reports have no blank and no doubt in most tables. Where nothing that a check touches can be
null or in doubt, its expressions alone decide, often all instances in one call.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import cache
from typing import TYPE_CHECKING, cast

from zfxxgk.engine.check import Binding, Check, Input
from zfxxgk.engine.evaluate import (
    CONDITION,
    FAIL,
    FAILURES,
    NOT_APPLICABLE,
    PASS,
    CheckOutcome,
    Outcome,
    evaluate,
    evaluate_instance,
    list_bindings,
    settle_unseen,
)
from zfxxgk.engine.view import InputView
from zfxxgk.spec.places import Path

if TYPE_CHECKING:
    from zfxxgk.spec.documents import Report

_PRESENCE, _SINGLE = "presence", "single"


def evaluate_all(checks: Iterable[Check], view: InputView) -> tuple[int, list[CheckOutcome]]:
    """How many instances of all *checks* simply pass, and the outcomes of all others in order.

    No check lacks a variable but those over a list that is given, see :mod:`zfxxgk.engine.plan`.
    """
    passes = 0
    others: list[CheckOutcome] = []
    found: tuple[Outcome, ...]
    spotless = view.spotless
    for check in checks:
        kind = _kind(check) if spotless else None
        if kind is _SINGLE:
            other = _find_other_safely(check, view, ())
            count, found = (1, ()) if other is None else (0, (other,))
        elif kind is _PRESENCE:
            count, found = len(check.bindings) - len(_list_skipped(check)), _list_skipped(check)
        else:
            count, found = evaluate_quickly(check, view)
        passes += count
        for outcome in found:
            others.append((check, outcome))
    return passes, others


def evaluate_quickly(check: Check, view: InputView) -> tuple[int, tuple[Outcome, ...]]:
    """How many instances simply pass, and the outcomes of all others in order."""
    settled = settle_unseen(check, view) if check.needs else None
    if settled is None and _needs_no_look(check, view):
        try:
            return _count_passes(check, view)
        except FAILURES:
            pass
    elif settled is None and (cells := _find_cells(check, view)):
        return _look_where_blank(check, view, cells)
    return 0, evaluate(check, view) if settled is None else settled


def list_outcomes(check: Check, view: InputView) -> list[Outcome]:
    """Like :func:`evaluate_quickly`, with an outcome for every instance in order."""
    _, others = evaluate_quickly(check, view)
    if check.over and check.over[0] in view.lacking:
        return list(others)
    known = {outcome.binding: outcome for outcome in others}
    return [known.get(b) or Outcome(b, PASS) for b in list_bindings(check, view)]


@cache
def _kind(check: Check) -> str | None:
    """The shortest way to judge a check where no table has a blank or a doubt."""
    if check.over or "members" in check.needs or not _tells_what_it_lacks(check):
        return None
    if check.presence and check.known is None and (check.when is None or check.fixed):
        return _PRESENCE
    return _SINGLE if check.bindings == ((),) else None


def _needs_no_look(check: Check, view: InputView) -> bool:
    """True if no place the check reads can be null or in doubt, but those ``known`` asks for."""
    if not _tells_what_it_lacks(check):
        return False
    if view.spotless:
        return True
    if check.blanks:
        return all(view.is_complete(*key) for key in check.tables)
    return all(view.is_certain(*key) for key in check.tables)


@cache
def _tells_what_it_lacks(check: Check) -> bool:
    """True if a check is about one report and its flags tell all that may be null in it."""
    if check.readings or any(name == "members" for name, _ in check.tables):
        return False
    if check.over:
        return not (check.tables or check.unknowns)
    return not check.unknowns or check.known is not None


def _find_cells(check: Check, view: InputView) -> Mapping[Binding, frozenset[Path]] | None:
    """The places that each instance reads, where none is in doubt and only cells are blank."""
    if check.over or not check.blanks or not _tells_what_it_lacks(check):
        return None
    return _list_cells(check) if all(view.is_certain(*key) for key in check.tables) else None


@cache
def _list_cells(check: Check) -> Mapping[Binding, frozenset[Path]]:
    """The places that each instance reads; nothing where they depend on the document."""
    nothing = Input(report=cast("Report", {}))
    found = {}
    for binding in check.bindings:
        try:
            read = check.references(nothing, *binding)
            if check.when_references is not None:
                read += check.when_references(nothing, *binding)
        except FAILURES:
            return {}
        found[binding] = frozenset(path for _, path in read)
    return found


def _look_where_blank(
    check: Check, view: InputView, cells: Mapping[Binding, frozenset[Path]]
) -> tuple[int, tuple[Outcome, ...]]:
    """Like :func:`_count_passes`, with a look at each instance that reads a blank cell."""
    others: list[Outcome] = []
    for binding, read in cells.items():
        if view.blanks.isdisjoint(read):
            other = _find_other_safely(check, view, binding)
        else:
            other = evaluate_instance(check, view, binding)
        if other is not None:
            others.append(other)
    return len(cells) - len(others), tuple(others)


def _count_passes(check: Check, view: InputView) -> tuple[int, tuple[Outcome, ...]]:
    if not check.over and check.known is None and (check.when is None or check.fixed):
        others = _list_skipped(check)
        if failing := _list_failing(check, view):
            others = (*(Outcome(binding, FAIL) for binding in failing), *others)
        return len(check.bindings) - len(others), others
    bindings = list_bindings(check, view)
    found = [each for binding in bindings if (each := _find_other(check, view, binding))]
    return len(bindings) - len(found), tuple(found)


def _find_other(check: Check, view: InputView, binding: Binding) -> Outcome | None:
    """The outcome of an instance that does not simply pass."""
    given = view.given
    if check.known is not None and not check.known(given, *binding):
        return evaluate_instance(check, view, binding)
    if check.when is not None and not check.when(given, *binding):
        return _condition_false(binding)
    return None if check.test(given, *binding) else Outcome(binding, FAIL)


def _find_other_safely(check: Check, view: InputView, binding: Binding) -> Outcome | None:
    try:
        return _find_other(check, view, binding)
    except FAILURES:
        return evaluate_instance(check, view, binding)


@cache
def _condition_false(binding: Binding) -> Outcome:
    return Outcome(binding, NOT_APPLICABLE, CONDITION)


def _list_failing(check: Check, view: InputView) -> list[Binding]:
    if check.presence and (view.spotless or all(view.is_complete(*key) for key in check.tables)):
        return []
    if check.failing is not None:
        return check.failing(view.given)
    skipped = {outcome.binding for outcome in _list_skipped(check)}
    return [b for b in check.bindings if b not in skipped and not check.test(view.given, *b)]


@cache
def _list_skipped(check: Check) -> tuple[Outcome, ...]:
    """The instances that a condition on nothing but keys leaves out."""
    if check.when is None:
        return ()
    nothing, when = Input(report=cast("Report", {})), check.when
    return tuple(_condition_false(b) for b in check.bindings if not when(nothing, *b))
