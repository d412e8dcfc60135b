"""Which cells may be wrong: the fewest changes that let every sum agree.

Error localisation after Fellegi and Holt (1976). Nothing is ever corrected: what comes out are
cells to look up, each with the value that the other cells imply.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction
from typing import NamedTuple

MOST_CELLS = 3
"""Changes looked for at once in one table; more than that is not one slip but another report."""
MOST_STEPS = 20_000


class Equation(NamedTuple):
    """An equality in force: coefficients by pointer, and what the sum lacks (0 when it holds)."""

    terms: Mapping[str, int]
    lacking: int


class Repair(NamedTuple):
    """Cells whose change lets every equation hold, with the value of each."""

    implied: Mapping[str, int]


@dataclass(frozen=True, slots=True)
class Explanation:
    """What may be wrong where equations fail.

    ``repairs`` are all smallest ones, the most plausible first; ``complete`` tells whether the
    search ended before its limit, ``negative`` whether others were left out only because a cell
    would fall below 0. ``equations`` are indices of those that fail.
    """

    equations: tuple[int, ...]
    repairs: tuple[Repair, ...]
    complete: bool
    negative: bool = False

    @property
    def certain(self) -> bool:
        """Whether there is only one smallest explanation, and the sums alone tell it."""
        return self.complete and len(self.repairs) == 1 and not self.negative


def locate(equations: Sequence[Equation], values: Mapping[str, int]) -> list[Explanation]:
    """What explains the failing *equations* over non-negative *values* (a blank is 0)."""
    found = []
    for part in _parts(equations):
        failing = tuple(at for at in part if equations[at].lacking)
        if failing:
            search = _Search([equations[at] for at in part], values)
            repairs = sorted(search.smallest(), key=lambda r: (-plausibility(r, values), *r[0]))
            found.append(Explanation(failing, tuple(repairs), search.complete, search.negative))
    return found


def _parts(equations: Sequence[Equation]) -> Iterator[list[int]]:
    """Indices of equations that hang together by the cells they share."""
    left = set(range(len(equations)))
    where: dict[str, list[int]] = {}
    for at, equation in enumerate(equations):
        for cell in equation.terms:
            where.setdefault(cell, []).append(at)
    while left:
        part, ahead = [], [min(left)]
        left.discard(ahead[0])
        while ahead:
            at = ahead.pop()
            part.append(at)
            near = {n for cell in equations[at].terms for n in where[cell]} & left
            left -= near
            ahead += near
        yield sorted(part)


class _Search:
    """All smallest repairs of equations that hang together."""

    def __init__(self, equations: Sequence[Equation], values: Mapping[str, int]) -> None:
        self.values = values
        self.equations = equations
        self.failing = [equation for equation in equations if equation.lacking]
        self.of_cell: dict[str, list[Equation]] = {}
        for equation in equations:
            for cell in equation.terms:
                self.of_cell.setdefault(cell, []).append(equation)
        self.steps = 0
        self.complete = True
        self.negative = False

    def smallest(self) -> list[Repair]:
        for size in range(1, MOST_CELLS + 1):
            self.negative = False
            found: dict[frozenset[str], Repair] = {}
            self._choose(frozenset(), size, set(), found)
            if found or not self.complete:
                return list(found.values())
        self.complete = False
        return []

    def _choose(
        self,
        chosen: frozenset[str],
        size: int,
        seen: set[frozenset[str]],
        found: dict[frozenset[str], Repair],
    ) -> None:
        if chosen in seen or not self.complete:
            return
        seen.add(chosen)
        self.steps += 1
        if self.steps > MOST_STEPS:
            self.complete = False
            return
        open_ = self._open(chosen)
        if len(chosen) == size:
            repair = None if open_ else self._solved(sorted(chosen))
            if repair is not None:
                found[chosen] = repair
            return
        for cell in self._next(chosen, open_):
            if cell not in chosen:
                self._choose(chosen | {cell}, size, seen, found)

    def _open(self, chosen: frozenset[str]) -> list[Equation]:
        """Equations that no change of the *chosen* cells can satisfy without another cell."""
        missed = [e for e in self.failing if not any(cell in e.terms for cell in chosen)]
        upset = [
            equation
            for cell in chosen
            for equation in self.of_cell[cell]
            if not equation.lacking and sum(c in equation.terms for c in chosen) == 1
        ]
        return missed + upset

    def _next(self, chosen: frozenset[str], open_: Sequence[Equation]) -> Iterable[str]:
        """Cells one of which must be changed too."""
        if open_:
            return min((equation.terms for equation in open_), key=len)
        return {
            cell for each in chosen for equation in self.of_cell[each] for cell in equation.terms
        }

    def _solved(self, cells: Sequence[str]) -> Repair | None:
        """The one way in which changing all of *cells* satisfies every equation."""
        touched = {id(e): e for cell in cells for e in self.of_cell[cell]}
        changes = _solution(
            [[e.terms.get(cell, 0) for cell in cells] + [e.lacking] for e in touched.values()],
            len(cells),
        )
        if changes is None:
            return None
        implied = {}
        for cell, change in zip(cells, changes, strict=True):
            value = self.values[cell] + change
            if change == 0 or value.denominator != 1:
                return None
            implied[cell] = int(value)
        if min(implied.values()) < 0:
            self.negative = True
            return None
        return Repair(implied)


def _solution(rows: Iterable[Sequence[int]], unknowns: int) -> list[Fraction] | None:
    """The only solution of the linear equations *rows*; None when there is none or many."""
    left = [[Fraction(number) for number in row] for row in rows]
    for column in range(unknowns):
        pivot = next((row for row in left[column:] if row[column]), None)
        if pivot is None:
            return None
        left.remove(pivot)
        lead = pivot[column]
        pivot = [number / lead for number in pivot]
        left = [
            [a - row[column] * b for a, b in zip(row, pivot, strict=True)] if row[column] else row
            for row in left
        ]
        left.insert(column, pivot)
    if any(row[-1] for row in left[unknowns:]):
        return None
    return [left[column][-1] for column in range(unknowns)]


# ---------------------------------------------------------------------- plausible slips


def _swapped(printed: str, meant: str) -> bool:
    return len(printed) == len(meant) and any(
        printed == meant[:n] + meant[n + 1] + meant[n] + meant[n + 2 :]
        for n in range(len(meant) - 1)
    )


def _dropped(printed: str, meant: str) -> bool:
    return any(printed == meant[:n] + meant[n + 1 :] for n in range(len(meant)))


def _doubled(printed: str, meant: str) -> bool:
    return any(printed == meant[:n] + meant[n - 1] + meant[n:] for n in range(1, len(meant) + 1))


def _one_digit(printed: str, meant: str) -> bool:
    return len(printed) == len(meant) > 1 and sum(map(str.__ne__, printed, meant)) == 1


SLIPS = ((_swapped, 5), (_doubled, 4), (_dropped, 4), (_one_digit, 2))
"""Slips of the hand between what is printed and what was meant, with their weights."""


def plausibility(repair: Repair, values: Mapping[str, int]) -> float:
    """How well slips of the hand explain a repair: the mean weight over its cells."""
    weights = [_weight(str(values[cell]), str(meant)) for cell, meant in repair.implied.items()]
    return sum(weights) / len(weights)


def _weight(printed: str, meant: str) -> int:
    return max((weight for slip, weight in SLIPS if slip(printed, meant)), default=0)
