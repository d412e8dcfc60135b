"""Rules that no report can satisfy together, down to the fewest instances that clash."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Container, Hashable, Iterable, Iterator
from itertools import combinations, product

from zfxxgk.authoring.lint.conditions import Alternatives, Atom, Word, possible_together
from zfxxgk.authoring.lint.faults import FAULT, LintFinding
from zfxxgk.authoring.lint.feasible import Constraint, find_core, find_impossible
from zfxxgk.authoring.lint.instances import RuleInstance
from zfxxgk.spec.labels import Text
from zfxxgk.spec.linear import Comparison

_MOST = 2000
"""Pairs of alternatives that are looked at for two instances; beyond them nothing is said."""

Clash = tuple[RuleInstance, ...]
Known = set[tuple[frozenset[Constraint], frozenset[str]]]
"""Constraints that clash, and the labels of those that state them."""


def find_contradictions(
    contexts: Iterable[Iterable[RuleInstance]], own: Container[str]
) -> Iterator[LintFinding]:
    """One finding for each set of rules that clash, one of *own* among them, with the first
    instances that do.

    Sums are looked at all together, under no condition, under each condition and under each two;
    other statements by themselves and in pairs.
    """
    seen: set[frozenset[str]] = set()
    for instances in contexts:
        usable = [each for each in instances if each.stated is not None and each.condition]
        for clash in (*_alone(usable, own), *_sums(usable, own), *_pairs(usable, own)):
            rules = frozenset(each.rule for each in clash)
            if rules not in seen:
                seen.add(rules)
                yield _finding(clash)


def _finding(clash: Clash) -> LintFinding:
    labels = [each.label for each in clash]
    zh, en = "、".join(labels), ", ".join(labels)
    text = (
        Text(f"{zh} 永远不会通过", f"{en} can never pass")
        if len(clash) == 1
        else Text(f"不可能同时满足：{zh}", f"no report satisfies all of {en}")
    )
    rules = tuple(dict.fromkeys(each.rule for each in clash))
    data = {"core": labels}
    return LintFinding("contradiction", FAULT, rules, text, str(clash[-1].file.path), data=data)


def _alone(instances: Iterable[RuleInstance], own: Container[str]) -> Iterator[Clash]:
    for each in instances:
        if (
            each.rule in own
            and _possible(each.condition)
            and not _possible(_both(each.condition, each.stated))
        ):
            yield (each,)


def _both(one: Alternatives | None, other: Alternatives | None) -> Alternatives:
    return tuple((*a, *b) for a, b in product(one or (), other or ()))


def _possible(ways: Alternatives | None) -> bool:
    return any(possible_together(way) for way in ways or ())


# ---------------------------------------------------------------------- sums


def _sums(instances: Iterable[RuleInstance], own: Container[str]) -> Iterator[Clash]:
    by_condition: dict[str, list[RuleInstance]] = defaultdict(list)
    for each in instances:
        if each.linear is not None:
            by_condition[each.condition_text].append(each)
    always = by_condition.pop("", [])
    groups: list[tuple[tuple[Atom, ...], list[RuleInstance]]] = [((), always)]
    for group in by_condition.values():
        groups += [(way, [*always, *group]) for way in group[0].condition or ()]
    for one, other in combinations(by_condition.values(), 2):
        ways = _both(one[0].condition, other[0].condition)
        groups += [(way, [*always, *one, *other]) for way in ways]
    known: Known = set()
    for way, group in groups:
        yield from _clash(group, way, own, known)


def _clash(
    group: list[RuleInstance],
    way: tuple[Atom, ...],
    own: Container[str],
    known: Known,
) -> Iterator[Clash]:
    """The fewest sums that clash where the statements of *way* hold, if they can.

    Sums that none of *own* has to do with are not looked at, and those that clash under another
    condition, too, only once.
    """
    fixed = [atom for atom in way if isinstance(atom, Comparison)]
    sums = {number: each.linear for number, each in enumerate(group) if each.linear}
    about = {sums[number] for number in sums if group[number].rule in own}
    clash = find_impossible((*sums.values(), *fixed), about)
    if clash is None or not possible_together(way):
        return
    key = (clash, frozenset(group[number].label for number in sums if sums[number] in clash))
    if key not in known:
        known.add(key)
        yield tuple(group[number] for number in find_core(sums, fixed, clash))


# ---------------------------------------------------------------------- other statements


def _pairs(instances: Iterable[RuleInstance], own: Container[str]) -> Iterator[Clash]:
    places: dict[Hashable, list[tuple[int, RuleInstance]]] = defaultdict(list)
    for number, each in enumerate(instances):
        for key in {key for way in each.stated or () for atom in way for key in _about(atom)}:
            places[key].append((number, each))
    seen: set[tuple[int, int]] = set()
    for sharing in places.values():
        for (m, one), (n, other) in combinations(sharing, 2):
            if one.linear is not None and other.linear is not None:
                continue
            if one.rule not in own and other.rule not in own:
                continue
            if one.rule != other.rule and (m, n) not in seen:
                seen.add((m, n))
                if _clashing(one, other):
                    yield one, other


def _about(atom: Atom) -> Iterable[Hashable]:
    if isinstance(atom, Comparison):
        return (unknown for unknown, _ in atom.terms)
    return (atom.place,) if isinstance(atom, Word) else (atom.text,)


def _clashing(one: RuleInstance, other: RuleInstance) -> bool:
    sides = [_both(each.condition, each.stated) for each in (one, other)]
    if len(sides[0]) * len(sides[1]) > _MOST:
        return False
    conditions = _both(one.condition, other.condition)
    return _possible(conditions) and not _possible(_both(sides[0], sides[1]))
