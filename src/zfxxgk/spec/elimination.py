"""Exact elimination: which equations follow from others, by which sum, and what solves them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from math import gcd
from typing import Generic

from zfxxgk.spec.linear import Comparison, K, Sum, combine


@dataclass(frozen=True, slots=True)
class Follows:
    """``sum(multiplier * equation)`` has no unknown left and says ``0 = remainder``.

    ``multipliers`` are whole numbers by the place of each equation in the order of adding. A
    remainder of 0 says that each of these equations follows from the others; another one that they
    contradict each other. No smaller choice among them does.
    """

    multipliers: Mapping[int, int]
    remainder: int


class Elimination(Generic[K]):
    """Equations added one after the other, kept in echelon form."""

    def __init__(self) -> None:
        self._pivots: list[tuple[K, Sum[K, int], Sum[int, int]]] = []
        self._added = 0

    @property
    def rank(self) -> int:
        return len(self._pivots)

    def add(self, equation: Comparison[K]) -> Follows | None:
        """Returns None where the equation tells something new, else what it follows from."""
        number = self._added
        self._added += 1
        rest, sources = self._reduce(equation, {number: 1})
        pivot = next((key for key in rest if key is not None), None)
        if pivot is not None:
            self._pivots.append((pivot, rest, sources))
            return None
        sign = 1 if sources[number] > 0 else -1
        multipliers = {n: sign * by for n, by in sources.items() if n is not None}
        return Follows(multipliers, sign * rest.get(None, 0))

    def implies(self, equation: Comparison[K]) -> bool:
        """Returns True if the equation follows from those added."""
        return not self._reduce(equation, {})[0]

    def solution(self) -> dict[K, int] | None:
        """Returns the only whole numbers that satisfy all equations that told something new.

        None where there are none, or where an unknown is left open.
        """
        found: dict[K, int] = {}
        for pivot, row, _ in reversed(self._pivots):
            rest = -row.get(None, 0)
            for key, factor in row.items():
                if key is not None and key != pivot:
                    if key not in found:
                        return None
                    rest -= factor * found[key]
            found[pivot], remainder = divmod(rest, row[pivot])
            if remainder:
                return None
        return found

    def _reduce(
        self, equation: Comparison[K], sources: Sum[int, int]
    ) -> tuple[Sum[K, int], Sum[int, int]]:
        """Returns the equation without any pivot, and the multiples of equations it is made of."""
        rest = equation.as_sum()
        for pivot, row, own in self._pivots:
            if factor := rest.get(pivot, 0):
                times = row[pivot]
                rest = combine(rest, row, -factor, times)
                sources = combine(sources, own, -factor, times)
                by = gcd(*rest.values(), *sources.values())
                if by > 1:
                    rest = {key: value // by for key, value in rest.items()}
                    sources = {key: value // by for key, value in sources.items()}
        return rest, sources
