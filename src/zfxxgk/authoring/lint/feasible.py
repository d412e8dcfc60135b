"""Decides whether linear constraints on bounded whole numbers can hold together, exactly.

No solver is needed.

Decided are: equations over whole numbers, and all constraints over fractions (first phase of the
simplex method). What has a solution in fractions, and whose equations have one in whole numbers,
but not both at once, is held possible.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Collection, Hashable, Iterable, Iterator, Mapping, Sequence
from fractions import Fraction
from functools import lru_cache
from typing import NamedTuple, TypeAlias, TypeVar

from zfxxgk.authoring.lint.integers import is_solvable
from zfxxgk.spec.linear import Comparison, Sum, combine

L = TypeVar("L", bound=Hashable)


class Unknown(NamedTuple):
    """A whole number from *low* to *high*; the same text is the same number."""

    text: str
    low: int
    high: int


Constraint: TypeAlias = Comparison[Unknown]
"""In its normal form: the operator is ``==`` or ``<=``."""


def possible(
    constraints: Iterable[Constraint], about: Collection[Constraint] | None = None
) -> bool:
    """Returns False only where not all can hold at once.

    With *about*, constraints that have nothing to do with these are taken to hold.
    """
    return find_impossible(constraints, about) is None


def find_impossible(
    constraints: Iterable[Constraint], about: Collection[Constraint] | None = None
) -> frozenset[Constraint] | None:
    """Returns constraints that cannot hold together, no others having to do with them."""
    return next(_impossible(constraints, about), None)


def find_core(
    labelled: Mapping[L, Constraint],
    fixed: Sequence[Constraint],
    clash: frozenset[Constraint],
) -> tuple[L, ...]:
    """Returns a smallest choice of *clash* that cannot hold: without any one of them it can."""
    conditions = clash.intersection(fixed)
    left = {label: each for label, each in labelled.items() if each in clash}
    for label in tuple(left):
        rest = {key: value for key, value in left.items() if key != label}
        if not possible((*rest.values(), *conditions)):
            left = rest
    return tuple(left)


def _impossible(
    constraints: Iterable[Constraint], about: Collection[Constraint] | None = None
) -> Iterator[frozenset[Constraint]]:
    """Returns the parts that cannot hold, if given among those that hold one of *about*."""
    if about is not None:
        constraints = _keep_near(tuple(constraints), about)
    for part in map(frozenset, _parts(tuple(dict.fromkeys(constraints)))):
        if (about is None or not part.isdisjoint(about)) and not _part_possible(part):
            yield part


def _keep_near(
    constraints: Sequence[Constraint], about: Collection[Constraint]
) -> Sequence[Constraint]:
    """Those that have to do with *about*, directly or through others: mostly a few of many."""
    keys = {key for each in about for key, _ in each.terms}
    near, known = constraints, -1
    while known < len(keys):
        known = len(keys)
        near = [
            each
            for each in constraints
            if not each.terms or not keys.isdisjoint(key for key, _ in each.terms)
        ]
        keys.update(key for each in near for key, _ in each.terms)
    return near


def _parts(constraints: Sequence[Constraint]) -> list[list[Constraint]]:
    """Constraints that share unknowns, directly or through others, belong together."""
    parts: list[tuple[set[Unknown], list[Constraint]]] = []
    for each in constraints:
        keys, members = {key for key, _ in each.terms}, [each]
        apart = []
        for known, group in parts:
            if known.isdisjoint(keys):
                apart.append((known, group))
            else:
                keys, members = keys | known, [*group, *members]
        parts = [*apart, (keys, members)]
    return [members for _, members in parts]


@lru_cache(maxsize=4096)
def _part_possible(constraints: frozenset[Constraint]) -> bool:
    """The same parts come back under every condition that does not touch them."""
    part = sorted(constraints, key=lambda each: (each.operator, each.terms, each.constant))
    unknowns = {key for each in part for key, _ in each.terms}
    if any(_fits(point, part, unknowns) for point in ({}, *_POINTS)):
        return True
    if not is_solvable(each for each in part if each.operator == "=="):
        return False
    limits: list[Constraint] = []
    while True:
        point = _solution((*part, *limits), unknowns)
        if point is None:
            return False
        beyond = [key for key, value in point.items() if value > key.high]
        if not beyond:
            _POINTS.appendleft({k: int(v) for k, v in point.items() if v.denominator == 1})
            return True
        limits += [Comparison(((key, 1),), "<=", key.high) for key in beyond]


_POINTS: deque[Mapping[Unknown, int]] = deque(maxlen=32)
"""Values found before. Systems differ by few constraints, and whole numbers that satisfy all of
one prove it possible, wherever they come from.
"""


def _fits(
    point: Mapping[Unknown, int], part: Sequence[Constraint], unknowns: Collection[Unknown]
) -> bool:
    """Returns True if all holds at *point*, where an unknown it lacks is as small as it may be."""
    tried = {key: point.get(key, key.low) for key in unknowns}
    return all(each.holds(tried) for each in part)


_Equation: TypeAlias = Sum[str, Fraction]


def _solution(
    constraints: Sequence[Constraint], unknowns: Iterable[Unknown]
) -> dict[Unknown, Fraction] | None:
    """Returns a point in fractions, no unknown below its range; None if there is none."""
    equations: list[_Equation] = []
    basis: list[str] = []
    for number, each in enumerate(constraints):
        equation: _Equation = {key.text: Fraction(factor) for key, factor in each.terms}
        limit = each.lacking({key: key.low for key, _ in each.terms})
        equation[None] = Fraction(limit)
        slack, artificial = f"~{number:06}", f"~~{number:06}"
        if each.operator == "<=":
            equation[slack] = Fraction(1)
        if limit < 0:
            equation = {key: -value for key, value in equation.items()}
        basis.append(slack if equation.get(slack) == 1 else artificial)
        equations.append(equation)
    _minimise(equations, basis)
    values = {
        n: equation.get(None, Fraction(0)) for n, equation in zip(basis, equations, strict=True)
    }
    if any(value for name, value in values.items() if name.startswith("~~")):
        return None
    return {key: key.low + values.get(key.text, Fraction(0)) for key in unknowns}


def _minimise(equations: list[_Equation], basis: list[str]) -> None:
    """Drives the artificial unknowns down; always the first choice, so that it comes to an end.

    Their columns are left out: they never come back.
    """
    gain: _Equation = {}
    for name, equation in zip(basis, equations, strict=True):
        if name.startswith("~~"):
            gain = combine(gain, equation, Fraction(1))
    while True:
        entering = min((k for k, v in gain.items() if k is not None and v > 0), default=None)
        if entering is None:
            return
        pivot = _pivot(equations, basis, entering)
        gain = combine(gain, pivot, -gain[entering])


def _pivot(equations: list[_Equation], basis: list[str], entering: str) -> _Equation:
    """Lets *entering* into the basis and returns the equation it gets."""
    ratios = [
        (equation.get(None, Fraction(0)) / equation[entering], basis[n], n)
        for n, equation in enumerate(equations)
        if equation.get(entering, 0) > 0
    ]
    _, _, row = min(ratios)
    pivot = {key: value / equations[row][entering] for key, value in equations[row].items()}
    equations[row], basis[row] = pivot, entering
    for n, equation in enumerate(equations):
        if n != row and (factor := equation.get(entering)):
            equations[n] = combine(equation, pivot, -factor)
    return pivot
