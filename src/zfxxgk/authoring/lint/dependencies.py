"""Equations that follow from others, each with the sum that shows it."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import product

from zfxxgk.authoring.lint.faults import FAULT, NOTE, LintFinding
from zfxxgk.authoring.lint.instances import label_instance
from zfxxgk.engine.linear_checks import LinearCheck
from zfxxgk.spec import forms
from zfxxgk.spec.editions import Editions
from zfxxgk.spec.elimination import Elimination, Follows
from zfxxgk.spec.labels import Text
from zfxxgk.spec.rules import Rule

_SHOWN = 12


@dataclass(frozen=True)
class _Dependency:
    check: LinearCheck
    others: tuple[tuple[LinearCheck, int], ...]
    own: int
    editions: tuple[str, ...]


def list_systems(checks: Iterable[LinearCheck]) -> Iterator[tuple[LinearCheck, ...]]:
    """The rows that are for one choice of forms, for each choice that makes a difference."""
    checks = tuple(checks)
    keys = sorted({key for check in checks for key in check.editions})
    for chosen in product(*(forms.editions()[table] for _, table in keys)):
        given = Editions(tuple(zip(keys, chosen, strict=True)))
        yield tuple(check for check in checks if given.fit(check.editions))


def find_dependencies(
    checks: Iterable[LinearCheck], rules: Mapping[str, Rule]
) -> Iterator[LintFinding]:
    """Equations that the others imply.

    A dependency among rows that the printed form states (norm hard) is how the form is: a note.
    It is a fault where an equation that is not printed follows from others, and where all
    equations of a rule do, so that the rule is not needed.
    """
    checks = tuple(c for c in checks if c.operator == "==" and rules[c.rule].status != "deprecated")
    found: dict[tuple[str, ...], _Dependency] = {}
    for system in list_systems(checks):
        for each in _dependent(system, rules):
            key = (_label(each.check), *sorted(_label(check) for check, _ in each.others))
            found.setdefault((*key, *each.editions), each)
    implied = {id(each.check) for each in found.values()}
    needed = {check.rule for check in checks if id(check) not in implied}
    for each in found.values():
        own = rules[each.check.rule]
        fault = own.norm != "hard" or own.id not in needed
        yield _finding(each, FAULT if fault else NOTE, own)


def _dependent(system: tuple[LinearCheck, ...], rules: Mapping[str, Rule]) -> Iterator[_Dependency]:
    """Those with a condition are held against all without, and those of the same condition."""
    by_condition: dict[str | None, list[LinearCheck]] = defaultdict(list)
    size = Counter(check.rule for check in system)
    for check in sorted(system, key=lambda c: (*_order(c, rules), -size[c.rule])):
        by_condition[check.when].append(check)
    always = by_condition.pop(None, [])
    for group in ([], *by_condition.values()):
        known: Elimination[str] = Elimination()
        rows = [*always, *group]
        for number, check in enumerate(rows):
            follows = known.add(check)
            if follows is not None and not follows.remainder and (check in group or not group):
                yield _made(rows, number, follows)


def _order(check: LinearCheck, rules: Mapping[str, Rule]) -> tuple[bool, bool]:
    """Printed rows first, and those of totals after those they add up: what follows is a total."""
    totals = not forms.total_keys().isdisjoint(check.binding.values())
    return rules[check.rule].norm != "hard", totals


def _made(rows: list[LinearCheck], number: int, follows: Follows) -> _Dependency:
    others = tuple((rows[n], -m) for n, m in follows.multipliers.items() if n != number)
    used = [rows[number], *(check for check, _ in others)]
    editions = {
        f"{'.'.join(key)} {form}"
        for one in used
        for key, allowed in one.editions.items()
        for form in allowed
        if all(form in check.editions.get(key, (form,)) for check in used)
    }
    return _Dependency(rows[number], others, follows.multipliers[number], tuple(sorted(editions)))


def _label(check: LinearCheck) -> str:
    return label_instance(check.rule, check.binding)


def _finding(each: _Dependency, level: str, rule: Rule) -> LintFinding:
    own = _label(each.check)
    terms = [f"{factor:+d}*{_label(check)}" for check, factor in each.others]
    certificate = " ".join(terms[:_SHOWN]) + (" …" if len(terms) > _SHOWN else "")
    where = ", ".join(each.editions)
    text = Text(
        f"{own} 可由其他 {len(terms)} 项推出（{where}）：{each.own}*{own} = {certificate}",
        f"{own} follows from {len(terms)} others ({where}): {each.own}*{own} = {certificate}",
    )
    rules = tuple(dict.fromkeys((each.check.rule, *(check.rule for check, _ in each.others))))
    data = {
        "instance": own,
        "multiplier": each.own,
        "editions": list(each.editions),
        "certificate": [{"instance": _label(c), "multiplier": m} for c, m in each.others],
    }
    return LintFinding("dependency", level, rules, text, rule.source, data=data)
