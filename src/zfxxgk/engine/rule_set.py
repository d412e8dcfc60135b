"""The rules in force: the built-in ones, a user's own, and the choice among them."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from functools import cache, cached_property, lru_cache

from zfxxgk.engine import linear
from zfxxgk.engine.check import Check
from zfxxgk.engine.linear import LinearCheck
from zfxxgk.spec.rules import Rule, catalogue

ABSENT = "absent"
"""Stands for the edition of a table of a report that was not given."""


@dataclass(frozen=True, eq=False)
class RuleSet:
    """Rules by id, their checks, and the rows of the arithmetic ones (loaded when needed)."""

    rules: Mapping[str, Rule]
    checks: tuple[Check, ...]
    linear: Callable[[], tuple[LinearCheck, ...]]
    _concerning: dict[tuple[str | None, ...], tuple[Check, ...]] = field(default_factory=dict)

    @cached_property
    def tables(self) -> tuple[tuple[str, str], ...]:
        """Variables and tables whose editions decide which checks are for a report."""
        return tables_of(self.checks)

    def concerning(self, editions: tuple[str | None, ...]) -> tuple[Check, ...]:
        """The checks for these editions of :attr:`tables`."""
        if editions not in self._concerning:
            given = dict(zip(self.tables, editions, strict=True))
            self._concerning[editions] = concerning(self.checks, given)
        return self._concerning[editions]

    def choose(self, select: Iterable[str] = (), ignore: Iterable[str] = ()) -> RuleSet:
        """The rules whose id starts with a selected prefix and with no ignored one.

        A prefix ends at a ``/`` or at the end of the id. Nothing selected means all. Rules of
        severity ``off`` take part only when selected by their full id. Raises KeyError with a
        prefix that fits no rule.
        """
        select, ignore = tuple(select), tuple(ignore)
        for prefix in (*select, *ignore):
            if not any(matches(key, prefix) for key in self.rules):
                raise KeyError(prefix)
        chosen = {
            key: rule
            for key, rule in self.rules.items()
            if (not select or any(matches(key, prefix) for prefix in select))
            and not any(matches(key, prefix) for prefix in ignore)
            and (rule.severity != "off" or key in select)
        }
        checks = tuple(check for check in self.checks if check.rule in chosen)
        return RuleSet(chosen, checks, self.linear)

    def and_own(self, own: RuleSet) -> RuleSet:
        """These rules and a user's own. Raises KeyError with an id that both have."""
        for key in own.rules:
            if key in self.rules:
                raise KeyError(key)
        return RuleSet(
            {**self.rules, **own.rules},
            (*self.checks, *own.checks),
            lambda: (*self.linear(), *own.linear()),
        )


def tables_of(checks: Iterable[Check]) -> tuple[tuple[str, str], ...]:
    """The tables whose editions decide which of the checks are for a report."""
    return tuple(sorted({key for check in checks for key in check.editions}))


def concerning(
    checks: Iterable[Check], given: Mapping[tuple[str, str], str | None]
) -> tuple[Check, ...]:
    """The checks for the *given* editions; None is a missing table, ABSENT a missing report.

    Of a rule's checks for different editions of an absent report one is enough to say so.
    """
    found: list[Check] = []
    for check in checks:
        editions = {key: given[key] for key in check.editions}
        fits = all(form in (ABSENT, *check.editions[key]) for key, form in editions.items())
        if fits and not (ABSENT in editions.values() and check.rule in {c.rule for c in found}):
            found.append(check)
    return tuple(found)


def matches(rule_id: str, prefix: str) -> bool:
    """Whether *prefix* is the id itself or a folder above it."""
    return rule_id == prefix or rule_id.startswith(prefix.rstrip("/") + "/")


@cache
def builtin() -> RuleSet:
    """The rules of ``rules/`` as compiled into the package, those that are off included."""
    from zfxxgk_generated.checks import CHECKS

    return RuleSet(catalogue(), CHECKS, linear.builtin)


@lru_cache(maxsize=64)
def choice(select: tuple[str, ...], ignore: tuple[str, ...]) -> RuleSet:
    """A cached choice among the built-in rules."""
    return builtin().choose(select, ignore)
