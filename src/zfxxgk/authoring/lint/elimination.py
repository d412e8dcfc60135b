"""Exact elimination over the integers: which equations follow from others, and by which sum."""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Mapping
from dataclasses import dataclass, field
from functools import reduce
from math import gcd
from typing import Generic, TypeAlias, TypeVar

L = TypeVar("L", bound=Hashable)

Row: TypeAlias = Mapping[str, int]
"""Coefficients by unknown, none of them 0, for ``sum + constant = 0``; the empty key is the
constant.
"""

CONSTANT = ""


@dataclass(frozen=True, slots=True)
class Follows(Generic[L]):
    """``sum(multiplier * equation) = remainder``, all unknowns gone.

    A remainder of 0 says that each of the equations follows from the others; another one that
    they contradict each other. No smaller choice among them does.
    """

    multipliers: Mapping[L, int]
    remainder: int


@dataclass
class Elimination(Generic[L]):
    """Equations taken in one after the other, kept in echelon form."""

    _pivots: list[tuple[str, dict[str, int], dict[L, int]]] = field(default_factory=list)

    def add(self, label: L, row: Row) -> Follows[L] | None:
        """None where the equation tells something new; what it follows from otherwise."""
        rest, sources = dict(row), {label: 1}
        for pivot, known, known_sources in self._pivots:
            if factor := rest.get(pivot, 0):
                times = known[pivot]
                rest = _combined(rest, times, known, -factor)
                sources = _combined(sources, times, known_sources, -factor)
                rest, sources = _reduced(rest, sources)
        if pivots := [key for key in rest if key != CONSTANT]:
            self._pivots.append((pivots[0], rest, sources))
            return None
        sign = 1 if sources[label] > 0 else -1
        return Follows({k: v * sign for k, v in sources.items()}, rest.get(CONSTANT, 0) * sign)

    @property
    def rank(self) -> int:
        return len(self._pivots)


K = TypeVar("K", bound=Hashable)


def _combined(
    one: Mapping[K, int], times: int, other: Mapping[K, int], factor: int
) -> dict[K, int]:
    found = {key: value * times for key, value in one.items()}
    for key, value in other.items():
        found[key] = found.get(key, 0) + value * factor
    return {key: value for key, value in found.items() if value}


def _reduced(row: dict[str, int], sources: dict[L, int]) -> tuple[dict[str, int], dict[L, int]]:
    by = reduce(gcd, (*row.values(), *sources.values()), 0)
    if by > 1:
        row = {key: value // by for key, value in row.items()}
        sources = {key: value // by for key, value in sources.items()}
    return row, sources


def primitive(row: Row) -> dict[str, int]:
    """The row without a common factor of its coefficients, the first of them positive."""
    by = reduce(gcd, row.values(), 0)
    first = next((row[key] for key in sorted(row) if key != CONSTANT), 1)
    by = by if first > 0 else -by
    return {key: value // by for key, value in row.items()} if by else {}


def integer_solvable(rows: Iterable[Row]) -> bool:
    """Whether equations have a solution in whole numbers, of any sign.

    All solutions are kept as one of them and vectors that may be added any number of times;
    each equation fixes the number for one vector, after steps of Euclid's among them.
    """
    rows = _without_units(rows)
    unknowns = {key for row in rows for key in row if key != CONSTANT}
    solution: dict[str, int] = {}
    vectors: list[dict[str, int]] = [{key: 1} for key in sorted(unknowns)]
    for row in rows:
        rest = -row.get(CONSTANT, 0) - _product(row, solution)
        chosen = _euclid(row, vectors)
        step = _product(row, chosen) if chosen else 0
        if rest and (not step or rest % step):
            return False
        if step and chosen is not None:
            solution = _combined(solution, 1, chosen, rest // step)
            vectors = [vector for vector in vectors if vector is not chosen]
    return True


def _without_units(rows: Iterable[Row]) -> tuple[Row, ...]:
    """Equations that have such a solution if and only if *rows* have one, mostly far fewer.

    An unknown that occurs once in an equation is a whole number wherever the others are: it
    takes its equation along, and gives way to it in the rest.
    """
    units: list[tuple[str, Row]] = []
    rest: list[Row] = []
    for row in rows:
        row = _replaced(row, units)
        unit = next((key for key in row if abs(row[key]) == 1 and key != CONSTANT), None)
        if unit is None:
            rest.append(row)
        else:
            units.append((unit, row))
    return tuple(filter(None, (_replaced(row, units) for row in rest)))


def _replaced(row: Row, units: Iterable[tuple[str, Row]]) -> Row:
    """The row without the unknowns of *units*, each of which none of the later ones has."""
    for unit, equation in units:
        if times := row.get(unit):
            row = _combined(row, 1, equation, -times * equation[unit])
    return row


def _product(row: Row, vector: Mapping[str, int]) -> int:
    return sum(value * vector.get(key, 0) for key, value in row.items() if key != CONSTANT)


def _euclid(row: Row, vectors: list[dict[str, int]]) -> dict[str, int] | None:
    """Change *vectors* so that only one of them has a product with *row*; that one, if any."""
    while True:
        sizes = [(abs(_product(row, vector)), n) for n, vector in enumerate(vectors)]
        moving = sorted((size, n) for size, n in sizes if size)
        if len(moving) < 2:
            return vectors[moving[0][1]] if moving else None
        least = vectors[moving[0][1]]
        for _, n in moving[1:]:
            times = _product(row, vectors[n]) // _product(row, least)
            vectors[n] = _combined(vectors[n], 1, least, -times)
