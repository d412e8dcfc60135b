"""Whether linear constraints on bounded whole numbers can hold together; exact, without a solver.

Decided are: equations over whole numbers, and all constraints over fractions (first phase of the
simplex method). What has a solution in fractions, and whose equations have one in whole numbers,
but not both at once, is held possible.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Hashable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction
from functools import lru_cache
from typing import TypeAlias, TypeVar

from zfxxgk.authoring.lint.elimination import CONSTANT, integer_solvable

Bounds: TypeAlias = Mapping[str, tuple[int, int]]
L = TypeVar("L", bound=Hashable)


@dataclass(frozen=True, slots=True)
class Constraint:
    """``sum(coefficient * unknown) operator constant``; the operator is ``==`` or ``<=``."""

    terms: tuple[tuple[str, int], ...]
    operator: str
    constant: int

    def holds(self, point: Mapping[str, Fraction | int]) -> bool:
        found = sum(factor * point[key] for key, factor in self.terms)
        return found == self.constant if self.operator == "==" else found <= self.constant


def constraint(terms: Mapping[str, int], operator: str, constant: int) -> Constraint:
    """A comparison of whole numbers in one of the two operators; ``!=`` has no such form."""
    sign = -1 if operator in (">", ">=") else 1
    limit = sign * constant - (operator in ("<", ">"))
    cells = tuple((key, sign * factor) for key, factor in sorted(terms.items()) if factor)
    return Constraint(cells, "==" if operator == "==" else "<=", limit)


def possible(constraints: Iterable[Constraint], bounds: Bounds) -> bool:
    """Whether all can hold at once, as far as this module decides."""
    for part in _parts(tuple(dict.fromkeys(constraints))):
        keys = {key for each in part for key, _ in each.terms}
        ranges = frozenset((key, bounds[key]) for key in keys)
        if not _part_possible(frozenset(part), ranges):
            return False
    return True


def core(
    labelled: Mapping[L, Constraint], fixed: Sequence[Constraint], bounds: Bounds
) -> tuple[L, ...]:
    """A smallest choice of constraints that cannot hold together: without any one it can."""
    left = dict(labelled)
    for label in labelled:
        rest = {key: value for key, value in left.items() if key != label}
        if not possible((*rest.values(), *fixed), bounds):
            left = rest
    return tuple(left)


def _parts(constraints: Sequence[Constraint]) -> list[list[Constraint]]:
    """Constraints that share unknowns, directly or through others, belong together."""
    parts: list[tuple[set[str], list[Constraint]]] = []
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
def _part_possible(
    constraints: frozenset[Constraint], ranges: frozenset[tuple[str, tuple[int, int]]]
) -> bool:
    """The same parts come back under every condition that does not touch them."""
    part = sorted(constraints, key=lambda each: (each.operator, each.terms, each.constant))
    bounds = dict(ranges)
    least = {key: low for key, (low, _) in bounds.items()}
    if any(_fits(point, part, bounds) for point in ({}, *_POINTS)):
        return True
    rows = [{**dict(e.terms), CONSTANT: -e.constant} for e in part if e.operator == "=="]
    if not integer_solvable(rows):
        return False
    limits: list[Constraint] = []
    while True:
        point = _solution((*part, *limits), least)
        if point is None:
            return False
        beyond = [key for key, value in point.items() if value > bounds[key][1]]
        if not beyond:
            _POINTS.appendleft({k: int(v) for k, v in point.items() if v.denominator == 1})
            return True
        limits += [Constraint(((key, 1),), "<=", bounds[key][1]) for key in beyond]


_POINTS: deque[Mapping[str, int]] = deque(maxlen=32)
"""Values found before. Systems differ by few constraints, and whole numbers that satisfy all of
one prove it possible, wherever they come from.
"""


def _fits(point: Mapping[str, int], part: Sequence[Constraint], bounds: Bounds) -> bool:
    """Whether all holds at *point*, an unknown it does not tell being as small as it may be."""
    tried = {key: point.get(key, low) for key, (low, _) in bounds.items()}
    inside = all(low <= tried[key] <= high for key, (low, high) in bounds.items())
    return inside and all(each.holds(tried) for each in part)


_Line: TypeAlias = dict[str, Fraction]


def _solution(
    constraints: Sequence[Constraint], least: Mapping[str, int]
) -> dict[str, Fraction] | None:
    """A point in fractions, no unknown below *least*; None if there is none."""
    lines: list[_Line] = []
    basis: list[str] = []
    for number, each in enumerate(constraints):
        line = {key: Fraction(factor) for key, factor in each.terms}
        limit = each.constant - sum(f * least[key] for key, f in each.terms)
        line[CONSTANT] = Fraction(limit)
        slack, artificial = f"~{number:06}", f"~~{number:06}"
        if each.operator == "<=":
            line[slack] = Fraction(1)
        if limit < 0:
            line = {key: -value for key, value in line.items()}
        basis.append(slack if line.get(slack) == 1 else artificial)
        lines.append(line)
    _minimise(lines, basis)
    if any(n.startswith("~~") and line[CONSTANT] for n, line in zip(basis, lines, strict=True)):
        return None
    values = {n: line[CONSTANT] for n, line in zip(basis, lines, strict=True)}
    return {key: low + values.get(key, Fraction(0)) for key, low in least.items()}


def _minimise(lines: list[_Line], basis: list[str]) -> None:
    """Drive the artificial unknowns down; always the first choice, so that it comes to an end.

    Their columns are left out: they never come back.
    """
    gain: _Line = {}
    for name, line in zip(basis, lines, strict=True):
        if name.startswith("~~"):
            gain = _less(gain, line, Fraction(-1))
    while True:
        entering = min((k for k, v in gain.items() if v > 0 and k != CONSTANT), default=None)
        if entering is None:
            return
        pivot = _pivot(lines, basis, entering)
        gain = _less(gain, pivot, gain[entering])


def _pivot(lines: list[_Line], basis: list[str], entering: str) -> _Line:
    """Let *entering* into the basis; the line it gets."""
    ratios = [
        (line[CONSTANT] / line[entering], basis[n], n)
        for n, line in enumerate(lines)
        if line.get(entering, 0) > 0
    ]
    _, _, row = min(ratios)
    pivot = {key: value / lines[row][entering] for key, value in lines[row].items()}
    lines[row], basis[row] = pivot, entering
    for n, line in enumerate(lines):
        if n != row and (factor := line.get(entering)):
            lines[n] = _less(line, pivot, factor)
    return pivot


def _less(line: _Line, pivot: _Line, factor: Fraction) -> _Line:
    found = dict(line)
    for key, value in pivot.items():
        found[key] = found.get(key, Fraction(0)) - factor * value
    return {key: value for key, value in found.items() if value or key == CONSTANT}
