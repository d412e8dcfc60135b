"""Short cuts around the contract, with the same outcomes.

Most reports have no blank and no doubt in most tables. Where nothing that a check touches can be
null or in doubt, its expressions alone decide, often all instances in one call.
"""

from __future__ import annotations

from functools import cache

from zfxxgk.engine.check import Binding, Check, Input
from zfxxgk.engine.evaluate import (
    CONDITION,
    FAIL,
    FAILURES,
    NOT_APPLICABLE,
    PASS,
    Outcome,
    bindings_of,
    evaluate,
    evaluate_instance,
    settle_unseen,
)
from zfxxgk.engine.view import InputView


def evaluate_quickly(check: Check, view: InputView) -> tuple[int, tuple[Outcome, ...]]:
    """How many instances simply pass, and the outcomes of all others in order."""
    if settle_unseen(check, view) is None and _needs_no_look(check, view):
        try:
            return _count_passes(check, view)
        except FAILURES:
            pass
    return 0, evaluate(check, view)


def list_outcomes(check: Check, view: InputView) -> list[Outcome]:
    """Like :func:`evaluate_quickly`, with an outcome for every instance in order."""
    _, others = evaluate_quickly(check, view)
    if check.over and check.over[0] in view.lacking:
        return list(others)
    known = {outcome.binding: outcome for outcome in others}
    return [known.get(b) or Outcome(b, PASS) for b in bindings_of(check, view)]


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


def _count_passes(check: Check, view: InputView) -> tuple[int, tuple[Outcome, ...]]:
    if not check.over and check.known is None and (check.when is None or check.fixed):
        skipped = _list_skipped(check)
        failed = tuple(Outcome(b, FAIL) for b in _list_failing(check, view))
        return len(check.bindings) - len(skipped) - len(failed), (*failed, *skipped)
    others = []
    bindings = bindings_of(check, view)
    for binding in bindings:
        if check.known is not None and not check.known(view.given, *binding):
            others.append(evaluate_instance(check, view, binding))
        elif check.when is not None and not check.when(view.given, *binding):
            others.append(Outcome(binding, NOT_APPLICABLE, CONDITION))
        elif not check.test(view.given, *binding):
            others.append(Outcome(binding, FAIL))
    return len(bindings) - len(others), tuple(others)


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
    nothing, when = Input(report={}), check.when
    left_out = [b for b in check.bindings if not when(nothing, *b)]
    return tuple(Outcome(b, NOT_APPLICABLE, CONDITION) for b in left_out)
