"""Rules as instances: one for each binding in one choice of forms, with what it states."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from itertools import product

from zfxxgk.authoring.lint import conditions
from zfxxgk.authoring.lint.conditions import Alternatives, TooMany, write_condition
from zfxxgk.authoring.lint.feasible import Unknown
from zfxxgk.cel import tree as t
from zfxxgk.cel.compile import list_scopes, parse_rule
from zfxxgk.cel.scope import Combination, Scope
from zfxxgk.cel.types import Str
from zfxxgk.spec import forms
from zfxxgk.spec.linear import Comparison
from zfxxgk.spec.rule_files import RuleFile

_OF_REPORTS = ("report", "previous", "members")


@dataclass(frozen=True)
class RuleInstance:
    """One rule with one binding. ``claims`` are the assertion, or all readings of it."""

    file: RuleFile
    scope: Scope
    when: t.Tree | None
    claims: tuple[t.Tree, ...]

    @property
    def rule(self) -> str:
        return self.file.rule.id

    @property
    def binding(self) -> dict[str, str]:
        """Keys by bound name; a record of a list has none."""
        kinds = self.scope.bound.items()
        return {name: kind.key for name, kind in kinds if isinstance(kind, Str) and kind.key}

    @property
    def label(self) -> str:
        return label_instance(self.rule, self.binding)

    @cached_property
    def condition(self) -> Alternatives | None:
        """The ways in which the condition can hold; None where they are too many."""
        return ((),) if self.when is None else _ways(self.when, self.scope)

    @cached_property
    def condition_text(self) -> str:
        return "" if self.when is None else write_condition(self.when, self.scope)

    @cached_property
    def stated(self) -> Alternatives | None:
        """The ways in which the instance can pass, its condition aside."""
        ways = [_ways(claim, self.scope) for claim in self.claims]
        return tuple(a for way in ways for a in way or ()) if None not in ways else None

    @cached_property
    def linear(self) -> Comparison[Unknown] | None:
        """The one comparison of numbers that the instance states, where it is just that."""
        if self.stated is not None and len(self.stated) == 1 and len(self.stated[0]) == 1:
            only = self.stated[0][0]
            return only if isinstance(only, Comparison) else None
        return None


def _ways(tree: t.Tree, scope: Scope) -> Alternatives | None:
    try:
        return conditions.list_alternatives(tree, scope)
    except TooMany:
        return None


def label_instance(rule: str, binding: Mapping[str, str]) -> str:
    """``requests/balance[col=total]``."""
    keys = ", ".join(f"{name}={key}" for name, key in binding.items())
    return f"{rule}[{keys}]" if keys else rule


def list_contexts() -> Iterator[Combination]:
    """Every choice of forms, the same for all reports of the input document."""
    editions = forms.editions()
    for chosen in product(*editions.values()):
        pairs = tuple(zip(editions, chosen, strict=True))
        yield {(name, table): form for name in _OF_REPORTS for table, form in pairs}


def list_instances(files: Iterable[RuleFile], context: Combination) -> Iterator[RuleInstance]:
    """All instances of the rules in one choice of forms, deprecated rules left out."""
    for file in files:
        if file.rule.status == "deprecated":
            continue
        parsed = parse_rule(file.rule)
        when = parsed.expressions.get("when")
        claims = tuple(tree for part, tree in parsed.expressions.items() if part != "when")
        for scope in list_scopes(parsed):
            if all(context[key] == form for key, form in scope.combination.items()):
                yield RuleInstance(file, scope, when, claims)
