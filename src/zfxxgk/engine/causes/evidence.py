"""What else speaks for or against new values of cells, judged by the rules themselves.

Conditions, bounds and what the prose and the earlier year state are no equations to search with:
the repaired report is put to these rules instead.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from typing import Any, NamedTuple

from zfxxgk.engine.check import Binding, Check, Instance, Reference, name_instance
from zfxxgk.engine.evaluate import FAIL, PASS, evaluate_instance, list_bindings
from zfxxgk.engine.linear_checks import LinearCheck
from zfxxgk.engine.plan import Plan
from zfxxgk.engine.quick import evaluate_quickly
from zfxxgk.engine.view import InputView
from zfxxgk.spec.places import format_pointer, split_pointer

FAR = 10**9
"""More than any count of requests or cases."""


class Hearing(NamedTuple):
    """What the witnesses say of a report: who disagrees, and how many agree by another reading
    than the first.
    """

    against: frozenset[Instance]
    loosely: int


@dataclass(frozen=True, slots=True)
class Witness:
    """One instance of a rule that holds cells of the report against something else."""

    check: Check
    binding: Binding
    cells: frozenset[str]

    @property
    def kind(self) -> str:
        return "previous" if "previous" in self.check.needs else "prose"

    @property
    def name(self) -> Instance:
        return name_instance(
            self.check.rule, dict(zip(self.check.names, self.binding, strict=True))
        )

    def hear(self, view: InputView) -> tuple[str, bool]:
        """The outcome in *view*, and whether it holds by another reading than the first."""
        found = evaluate_instance(self.check, view, self.binding)
        first = next(iter(self.check.readings), None)
        return found.outcome, found.outcome == PASS and found.reading != first


class Evidence:
    """The rules that a repair of the report in *view* may break or restore.

    ``bounds`` are hard rules that are conditional or compare otherwise than by equality;
    ``witnesses`` are the plausible ones that hold *cells* against the prose or the earlier report.
    """

    def __init__(self, plan: Plan, view: InputView, cells: Collection[str]) -> None:
        self.view = view
        rows, rules = plan.rule_set.linear(), plan.rule_set.rules
        binding = {row.rule for row in rows if row.when is not None or row.operator != "=="}
        self.bounds = [
            each for each in plan.checks if each.rule in binding and rules[each.rule].norm == "hard"
        ]
        plausible = (each for each in plan.checks if rules[each.rule].norm == "plausible")
        self.witnesses = [
            witness for each in plausible for witness in _list_witnesses(each, view, cells)
        ]
        self._heard = {each.name: each.hear(view) for each in self.witnesses}
        self._hearings: dict[frozenset[tuple[str, int]], Hearing] = {}
        self.now = self.hear({})
        self.broken_bounds = self._broken(view)

    def allows(self, repair: Mapping[str, int]) -> bool:
        """Returns True if the repaired report breaks no hard rule that holds now."""
        if not self.bounds:
            return True
        return self._broken(repair_view(self.view, repair)) <= self.broken_bounds

    def hear(self, repair: Mapping[str, int]) -> Hearing:
        """What the witnesses say of the repaired report."""
        key = frozenset(repair.items())
        if key not in self._hearings:
            concerned = [each for each in self.witnesses if not each.cells.isdisjoint(repair)]
            view = repair_view(self.view, repair) if concerned else self.view
            again = {each.name: each.hear(view) for each in concerned}
            self._hearings[key] = _sum_up(self._heard | again)
        return self._hearings[key]

    def is_stated(self, repair: Mapping[str, int]) -> bool:
        """True if a witness that disagrees now states a number of *repair*, and not a bound."""
        restored = self._restored(repair)
        return bool(restored) and any(restored & self._pinning(repair, cell) for cell in repair)

    def breaks_nothing(self, repair: Mapping[str, int]) -> bool:
        """True if no witness that agrees now disagrees with the repaired report."""
        return self.hear(repair).against <= self.now.against

    def list_restored(self, repair: Mapping[str, int]) -> list[Witness]:
        """The witnesses that disagree now and agree with the repaired report, in their order."""
        restored = self._restored(repair)
        return [each for each in self.witnesses if each.name in restored]

    def _restored(self, repair: Mapping[str, int]) -> frozenset[Instance]:
        return self.now.against - self.hear(repair).against

    def excludes(self, repair: Mapping[str, int], other: Mapping[str, int]) -> bool:
        """True if a witness that agrees with *repair* disagrees with *other*."""
        return bool(self.hear(other).against - self.hear(repair).against)

    def _pinning(self, repair: Mapping[str, int], cell: str) -> frozenset[Instance]:
        """The witnesses that disagree with far more in a cell, and with less where there is less.

        Those that have several readings may agree with a number next to it.
        """
        value = repair[cell]
        more = self.hear({**repair, cell: value + FAR}).against
        if not value:
            return more
        less = (self.hear({**repair, cell: each}).against for each in {0, value - 1})
        return more & frozenset().union(*less)

    def _broken(self, view: InputView) -> set[Instance]:
        return {
            name_instance(check.rule, dict(zip(check.names, outcome.binding, strict=True)))
            for check in self.bounds
            for outcome in evaluate_quickly(check, view)[1]
            if outcome.outcome == FAIL
        }


def repair_view(view: InputView, repair: Mapping[str, int]) -> InputView:
    """The input document with new values of some cells of its report."""
    report: Any = dict(view.given.report)
    for pointer, value in repair.items():
        table, row, column = split_pointer(pointer)
        report[table] = {**report[table], row: {**report[table][row], column: value}}
    return InputView(view.given._replace(report=report))


def _sum_up(heard: Mapping[Instance, tuple[str, bool]]) -> Hearing:
    against = (name for name, (outcome, _) in heard.items() if outcome == FAIL)
    return Hearing(frozenset(against), sum(loosely for _, loosely in heard.values()))


def _list_witnesses(check: Check, view: InputView, cells: Collection[str]) -> Iterator[Witness]:
    if "members" in check.needs or not any(name == "report" for name, _ in check.tables):
        return
    for binding in list_bindings(check, view):
        places = [path for _, path in _read(check, view, binding)]
        own = frozenset(map(format_pointer, places)).intersection(cells)
        # What is compared with cells of this report alone is a relation within it, no witness.
        if own and any(path[0] != "report" or view.table(path) is None for path in places):
            yield Witness(check, binding, own)


def _read(check: Check, view: InputView, binding: Binding) -> Iterator[Reference]:
    for references in (check.references, check.when_references):
        if references is not None:
            yield from references(view.given, *binding)


def is_tie(row: LinearCheck) -> bool:
    """True if a row sets cells of this report equal to cells of the earlier one."""
    earlier = [pointer.startswith("/previous/") for pointer, _ in row.terms]
    return row.operator == "==" and any(earlier) and not all(earlier)
