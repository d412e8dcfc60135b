"""The rules in force: the built-in ones, a user's own, and the choice among them."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from functools import cache, cached_property, lru_cache

from zfxxgk.engine import linear_checks
from zfxxgk.engine.check import Check
from zfxxgk.engine.linear_checks import LinearCheck
from zfxxgk.spec.rules import Rule, load_catalogue


@dataclass(frozen=True, eq=False)
class RuleSet:
    """Rules by id, their checks, and the rows of the arithmetic ones (loaded when needed)."""

    rules: Mapping[str, Rule]
    checks: tuple[Check, ...]
    linear: Callable[[], tuple[LinearCheck, ...]]

    @cached_property
    def equalities(self) -> frozenset[str]:
        """The rules whose failures a wrong cell may explain."""
        return frozenset(row.rule for row in self.linear() if row.operator == "==")

    def choose(self, select: Iterable[str] = (), ignore: Iterable[str] = ()) -> RuleSet:
        """The rules whose id starts with a selected prefix and with no ignored one.

        A prefix ends at a ``/`` or at the end of the id. Nothing selected means all. Rules of
        severity ``off`` take part only when selected by their full id. Raises KeyError with a
        prefix that fits no rule.
        """
        select, ignore = tuple(select), tuple(ignore)
        for prefix in (*select, *ignore):
            if not any(fits_prefix(key, prefix) for key in self.rules):
                raise KeyError(prefix)
        chosen = {
            key: rule
            for key, rule in self.rules.items()
            if (not select or any(fits_prefix(key, prefix) for prefix in select))
            and not any(fits_prefix(key, prefix) for prefix in ignore)
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


def fits_prefix(rule_id: str, prefix: str) -> bool:
    """True if *prefix* is the id itself or a folder above it."""
    return rule_id == prefix or rule_id.startswith(prefix.rstrip("/") + "/")


@cache
def load_builtin() -> RuleSet:
    """The rules of ``rules/`` as compiled into the package, those that are off included."""
    from zfxxgk_generated.checks import CHECKS

    return RuleSet(load_catalogue(), CHECKS, linear_checks.load_builtin)


@lru_cache(maxsize=64)
def choose_once(rules: RuleSet, select: tuple[str, ...], ignore: tuple[str, ...]) -> RuleSet:
    """The same choice for many reports, so that what is planned for one serves all."""
    return rules.choose(select, ignore)
