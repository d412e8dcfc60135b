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
    uncertain, incomplete = view.uncertain, view.incomplete
    for check in checks:
        kind = _kind(check)
        gaps = incomplete if check.blanks or kind is _PRESENCE else uncertain
        if kind is None or not gaps.isdisjoint(check.tables):
            count, found = evaluate_quickly(check, view)
        elif kind is _PRESENCE:
            count, found = _pass_presence(check)
        else:
            other = _find_single(check, view)
            count, found = (1, ()) if other is None else (0, (other,))
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
    """The shortest way to judge a check whose tables have no gap."""
    if check.over or "members" in check.needs or not _tells_what_it_lacks(check):
        return None
    if check.presence and check.known is None and (check.when is None or check.fixed):
        return _PRESENCE
    return _SINGLE if check.bindings == ((),) else None


def _needs_no_look(check: Check, view: InputView) -> bool:
    """True if no place the check reads can be null or in doubt, but those ``known`` asks for."""
    gaps = view.incomplete if check.blanks else view.uncertain
    return gaps.isdisjoint(check.tables) and _tells_what_it_lacks(check)


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
    return _list_cells(check) if view.uncertain.isdisjoint(check.tables) else None


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
    if _kind(check) is _PRESENCE and view.incomplete.isdisjoint(check.tables):
        return _pass_presence(check)
    bindings = list_bindings(check, view)
    others = bindings if check.others is None else check.others(view.given)
    found = tuple(each for b in others if (each := _find_other(check, view, b)))
    return len(bindings) - len(found), found


@cache
def _pass_presence(check: Check) -> tuple[int, tuple[Outcome, ...]]:
    """As :func:`_count_passes` where all is there: a condition on nothing but keys decides."""
    if check.when is None:
        return len(check.bindings), ()
    nothing, when = Input(report=cast("Report", {})), check.when
    skipped = tuple(_condition_false(b) for b in check.bindings if not when(nothing, *b))
    return len(check.bindings) - len(skipped), skipped


def _find_other(check: Check, view: InputView, binding: Binding) -> Outcome | None:
    """The outcome of an instance that does not simply pass."""
    given = view.given
    if check.known is not None and not check.known(given, *binding):
        return evaluate_instance(check, view, binding)
    if check.when is not None and not check.when(given, *binding):
        return _condition_false(binding)
    return None if check.test(given, *binding) else Outcome(binding, FAIL)


def _find_single(check: Check, view: InputView) -> Outcome | None:
    """As :func:`_find_other_safely` for a check of one instance, with less ado."""
    given = view.given
    try:
        if check.known is None or check.known(given):
            if check.when is not None and not check.when(given):
                return _condition_false(())
            return None if check.test(given) else Outcome((), FAIL)
    except FAILURES:
        pass
    return evaluate_instance(check, view, ())


def _find_other_safely(check: Check, view: InputView, binding: Binding) -> Outcome | None:
    try:
        return _find_other(check, view, binding)
    except FAILURES:
        return evaluate_instance(check, view, binding)


@cache
def _condition_false(binding: Binding) -> Outcome:
    return Outcome(binding, NOT_APPLICABLE, CONDITION)
