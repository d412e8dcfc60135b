"""What is settled once for all documents of the same editions and variables."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property, lru_cache

from zfxxgk.engine.check import Check, Instance, name_instance
from zfxxgk.engine.evaluate import CheckOutcome, find_lacking, leave_undetermined
from zfxxgk.engine.findings import NotChecked
from zfxxgk.engine.linear_checks import LinearCheck
from zfxxgk.engine.rule_set import RuleSet
from zfxxgk.engine.unchecked import list_not_checked
from zfxxgk.spec import labels
from zfxxgk.spec.editions import Editions


@dataclass(frozen=True, eq=False)
class Plan:
    """How documents of these editions are judged while the same variables are not given.

    ``checks`` are evaluated. The checks that lack a variable come to the same each time: the
    outcomes ``settled``, told by ``not_checked`` and named in ``unjudged`` as far as their
    binding is known. ``not_applicable`` counts the rules without a check for these editions.
    """

    rule_set: RuleSet
    editions: Editions
    checks: tuple[Check, ...]
    settled: tuple[CheckOutcome, ...]
    not_checked: tuple[NotChecked, ...]
    unjudged: frozenset[Instance]
    not_applicable: int

    @cached_property
    def equations(self) -> tuple[tuple[LinearCheck, Instance], ...]:
        """The equalities between counts that are for these editions, of tables that are there."""
        return tuple(
            (row, name_instance(row.rule, row.binding))
            for row in self.rule_set.linear()
            if row.operator == "=="
            and not row.scale
            and row.rule in self.rule_set.rules
            and self.editions.fit(row.editions)
            and self.editions.have(row.tables)
        )


@lru_cache(maxsize=256)
def make_plan(rule_set: RuleSet, editions: Editions, lacking: frozenset[str]) -> Plan:
    """The plan for documents of *editions* in which the variables *lacking* are not given."""
    checks: list[Check] = []
    settled: list[CheckOutcome] = []
    fitting = list_fitting(rule_set.checks, editions)
    for check in fitting:
        variable = find_lacking(check, lacking)
        if variable is not None and (not check.over or check.over[0] in lacking):
            settled += ((check, outcome) for outcome in leave_undetermined(check, variable))
        else:
            checks.append(check)
    there = {check.rule for check in fitting}
    return Plan(
        rule_set=rule_set,
        editions=editions,
        checks=tuple(checks),
        settled=tuple(settled),
        not_checked=list_not_checked(settled, labels.label_of),
        unjudged=frozenset(name_instances(settled)),
        not_applicable=sum(key not in there for key in rule_set.rules),
    )


def list_fitting(checks: Iterable[Check], editions: Editions) -> tuple[Check, ...]:
    """The checks for these editions.

    Of a rule's checks for different editions of a report that was not given, one is enough to
    say so.
    """
    fitting: list[Check] = []
    rules: set[str] = set()
    for check in checks:
        said = check.rule in rules and editions.leave_open(check.editions)
        if editions.may_fit(check.editions) and not said:
            fitting.append(check)
            rules.add(check.rule)
    return tuple(fitting)


def name_instances(outcomes: Iterable[CheckOutcome]) -> Iterable[Instance]:
    """The names of instances, those without all of their binding left out."""
    for check, outcome in outcomes:
        if len(check.names) == len(outcome.binding):
            yield name_instance(check.rule, dict(zip(check.names, outcome.binding, strict=True)))
