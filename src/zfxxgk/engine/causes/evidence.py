"""What else speaks for or against new values of cells, judged by the rules themselves.

Conditions, bounds and relations to the earlier year are no equations to search with: the repaired
report is put to these rules instead.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from zfxxgk.engine.check import Check, Instance, name_instance
from zfxxgk.engine.evaluate import FAIL
from zfxxgk.engine.linear_checks import LinearCheck
from zfxxgk.engine.quick import evaluate_quickly
from zfxxgk.engine.rule_set import RuleSet
from zfxxgk.engine.view import InputView
from zfxxgk.spec.places import Path, format_pointer, split_pointer


class Evidence:
    """The arithmetic rules of *rule_set* that a repair of the report in *view* may break.

    ``bounds`` are hard rules that are conditional or compare otherwise than by equality;
    ``ties`` are the plausible ones between this report and the earlier one.
    """

    def __init__(self, rule_set: RuleSet, view: InputView) -> None:
        self.view = view
        rows = rule_set.linear()
        hard = {row.rule for row in rows if row.when is not None or row.operator != "=="}
        norms = {key: rule.norm for key, rule in rule_set.rules.items()}
        tied = {row.rule for row in rows if is_tie(row)} if view.given.previous else set()
        self.bounds = self._checks(rule_set, (key for key in hard if norms.get(key) == "hard"))
        self.ties = self._checks(rule_set, (key for key in tied if norms.get(key) == "plausible"))
        self.tied_cells = {
            format_pointer(path) for check in self.ties for path in _read(check, view)
        }
        self.broken_bounds = self._failing(self.bounds, view)
        self.broken_ties = self._failing(self.ties, view)

    def allows(self, repair: Mapping[str, int]) -> bool:
        """Returns True if the repaired report breaks no hard rule that holds now."""
        if not self.bounds:
            return True
        return not self._failing(self.bounds, self._repaired(repair)) - self.broken_bounds

    def ties_broken_by(self, repair: Mapping[str, int]) -> set[Instance]:
        """The relations to the earlier year that the repaired report does not satisfy."""
        if self.tied_cells.isdisjoint(repair):
            return self.broken_ties
        return self._failing(self.ties, self._repaired(repair))

    def _checks(self, rule_set: RuleSet, ids: Iterable[str]) -> list[Check]:
        wanted = frozenset(ids)
        return [
            check
            for check in rule_set.checks
            if check.rule in wanted and self.view.editions.fit(check.editions)
        ]

    def _failing(self, checks: Iterable[Check], view: InputView) -> set[Instance]:
        return {
            name_instance(check.rule, dict(zip(check.names, outcome.binding, strict=True)))
            for check in checks
            for outcome in evaluate_quickly(check, view)[1]
            if outcome.outcome == FAIL
        }

    def _repaired(self, repair: Mapping[str, int]) -> InputView:
        given = self.view.given
        report: Any = dict(given.report)
        for pointer, value in repair.items():
            table, row, column = split_pointer(pointer)
            report[table] = {**report[table], row: {**report[table][row], column: value}}
        return InputView(given._replace(report=report))


def is_tie(row: LinearCheck) -> bool:
    """True if a row sets cells of this report equal to cells of the earlier one."""
    earlier = [pointer.startswith("/previous/") for pointer, _ in row.terms]
    return row.operator == "==" and any(earlier) and not all(earlier)


def _read(check: Check, view: InputView) -> Iterable[Path]:
    for binding in check.bindings:
        for references in (check.references, check.when_references):
            if references is not None:
                yield from (path for _, path in references(view.given, *binding))
