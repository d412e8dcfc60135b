"""The rules in force: the built-in ones, a user's own, and the choice among them."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from functools import cache, cached_property, lru_cache
from types import NoneType

from zfxxgk.engine import linear_checks
from zfxxgk.engine.check import Check
from zfxxgk.engine.linear_checks import LinearCheck
from zfxxgk.errors import InputError, require_kind
from zfxxgk.spec.labels import Text
from zfxxgk.spec.near import suggest_name
from zfxxgk.spec.retired import tell_retired
from zfxxgk.spec.rules import Rule, load_catalogue


@dataclass(frozen=True, eq=False)
class RuleSet:
    """``rules`` by id, their ``checks``, and the rows of the arithmetic ones, which ``linear``
    loads when they are needed.
    """

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
        severity ``off`` take part only when selected by their full id. Raises InputError for a
        prefix that fits no rule.
        """
        select, ignore = tuple(select), tuple(ignore)
        for prefix in (*select, *ignore):
            require_known(prefix, self.rules)
        return self.keep(
            key
            for key, rule in self.rules.items()
            if (not select or any(fits_prefix(key, prefix) for prefix in select))
            and not any(fits_prefix(key, prefix) for prefix in ignore)
            and (rule.severity != "off" or key in select)
        )

    def keep(self, ids: Iterable[str]) -> RuleSet:
        """These of the rules and no others."""
        kept = frozenset(ids)
        rules = {key: rule for key, rule in self.rules.items() if key in kept}
        checks = tuple(check for check in self.checks if check.rule in kept)
        return RuleSet(rules, checks, self.linear)

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


def list_prefixes(given: Iterable[str]) -> tuple[str, ...]:
    """Raises TypeError for one text, which is an iterable of its letters."""
    if isinstance(given, str):
        raise TypeError(f"select and ignore take several prefixes: [{given!r}], not {given!r}")
    return tuple(given)


def require_rule_set(given: object) -> None:
    """Raises TypeError for what is neither None nor rules, such as the folder of some."""
    require_kind("rule_set", given, (RuleSet, NoneType), "what load_rule_set gives")


def require_known(prefix: str, rules: Iterable[str]) -> None:
    """Raises InputError for a prefix that fits none of the rules, with what is most like it."""
    if any(fits_prefix(key, prefix) for key in rules):
        return
    if retired := tell_retired(prefix):
        raise InputError(retired)
    parts = [key.split("/") for key in rules]
    starts = dict.fromkeys("/".join(each[:n]) for each in parts for n in range(1, len(each) + 1))
    what = Text(
        f"没有编号以“{prefix}”开头的规则", f"there is no rule whose id starts with '{prefix}'"
    )
    near = suggest_name(what, prefix, starts)
    raise InputError(
        Text(f"{near.zh}；全部规则见 zfxxgk rules。", f"{near.en}; zfxxgk rules lists them all.")
    )


@cache
def load_builtin() -> RuleSet:
    """The rules of ``rules/`` as compiled into the package, those that are off included."""
    from zfxxgk_generated.checks import CHECKS

    return RuleSet(load_catalogue(), CHECKS, linear_checks.load_builtin)


@lru_cache(maxsize=64)
def choose_once(rules: RuleSet, select: tuple[str, ...], ignore: tuple[str, ...]) -> RuleSet:
    """The same choice for many reports, so that what is planned for one serves all."""
    return rules.choose(select, ignore)
