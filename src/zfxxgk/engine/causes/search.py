"""Every smallest set of cells whose change lets all equations hold.

Which sums a cell stands in is kept as the bits of an integer, so that most sets are ruled out
without arithmetic: a failing sum needs a changed cell, and a sum that holds needs none or two.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from fractions import Fraction
from typing import NamedTuple

Allowed = Callable[[Mapping[str, int]], bool]
"""Whether what is no equation would still hold with these values of some cells."""


class Equation(NamedTuple):
    """An equality in force: coefficients by pointer, and what the sum lacks (0 when it holds)."""

    terms: Mapping[str, int]
    lacking: int


class Search:
    """Repairs of *equations* over *values*; no value that is not negative may become so.

    ``complete`` turns false when the *steps* of a search are used up; what it found is not all
    then. ``negative`` tells whether it left out a set only because a cell would fall below 0.
    """

    def __init__(
        self,
        equations: Sequence[Equation],
        values: Mapping[str, int],
        steps: int,
        allowed: Allowed | None = None,
    ) -> None:
        # The shortest equation leaves the fewest cells to try, so it has the lowest bit.
        self.order = sorted(range(len(equations)), key=lambda at: len(equations[at].terms))
        self.terms = [equations[at].terms for at in self.order]
        self.values = values
        self.allowed = allowed
        self.most = self.steps = steps
        self.complete, self.negative = True, False
        self.cells = sorted({cell for terms in self.terms for cell in terms})
        bits = {cell: 1 << at for at, cell in enumerate(self.cells)}
        self.members = [sum(bits[cell] for cell in terms) for terms in self.terms]
        of_cell = dict.fromkeys(self.cells, 0)
        for at, terms in enumerate(self.terms):
            for cell in terms:
                of_cell[cell] |= 1 << at
        self.sums = list(of_cell.values())
        self.near = [
            sum(1 << at for at, other in enumerate(self.members) if other & members)
            for members in self.members
        ]
        self.found: list[dict[str, int]] = []
        self.lacking = [equations[at].lacking for at in self.order]
        self.failing = sum(1 << at for at, lacking in enumerate(self.lacking) if lacking)

    def only(self, failing: Collection[int]) -> None:
        """From now on take all equations but these, by their index, for ones that hold."""
        self.lacking = list(self.lacking)
        for bit, at in enumerate(self.order):
            if at not in failing:
                self.lacking[bit] = 0
                self.failing &= ~(1 << bit)

    def smallest(self, most: int) -> list[dict[str, int]]:
        """All repairs of the smallest size, up to *most* cells: cells and their new values."""
        for size in range(1, most + 1):
            found = self.of_size(size)
            if found or not self.complete:
                return found
        self.complete = False
        return []

    def of_size(self, size: int) -> list[dict[str, int]]:
        """All repairs of exactly *size* cells of which none is to spare."""
        self.found, self.steps = [], self.most
        self.complete, self.negative = True, False
        if size == 1:
            self._cross()
        elif self._needed(self.failing) <= size:
            self._grow((), 0, 0, size, 0)
        return self.found

    def _cross(self) -> None:
        """The closed form for one cell: all that fails, and nothing else, crosses in it."""
        for cell in _bits(self.members[(self.failing & -self.failing).bit_length() - 1]):
            if self.sums[cell] == self.failing:
                self._keep((cell,))

    def _grow(self, chosen: tuple[int, ...], once: int, many: int, left: int, barred: int) -> None:
        """Add *left* cells to the *chosen* ones, none of them *barred*.

        Sums in *once* have a chosen cell, those in *many* have more than one.
        """
        self.steps -= 1
        if self.steps < 0:
            self.complete = False
            return
        if not left:
            self._keep(chosen)
            return
        open_ = self._open(once, many)
        if self._needed(open_) > left:
            return
        for cell in _bits(self._next(chosen, open_, left) & ~barred):
            sums = self.sums[cell]
            now, twice = once | sums, many | (once & sums)
            if left > 1 or not self._open(now, twice):
                self._grow((*chosen, cell), now, twice, left - 1, barred | 1 << cell)
                if not self.complete:
                    return
            barred |= 1 << cell

    def _open(self, once: int, many: int) -> int:
        """Sums that cannot hold without the change of another cell."""
        return (self.failing & ~once) | (once & ~many & ~self.failing)

    def _needed(self, open_: int) -> int:
        """A number of cells without which not all *open_* sums hold: sums without a common cell."""
        low = high = 0
        left = open_
        while left:
            left &= ~self.near[(left & -left).bit_length() - 1]
            low += 1
        left = open_
        while left:
            left &= ~self.near[left.bit_length() - 1]
            high += 1
        return max(low, high)

    def _next(self, chosen: tuple[int, ...], open_: int, left: int) -> int:
        """Cells one of which must change too; the last one stands in all *open_* sums."""
        if open_:
            first = (open_ & -open_).bit_length() - 1
            return self._shared(open_) if left == 1 else self.members[first]
        near = 0
        for cell in chosen:
            for at in _bits(self.sums[cell]):
                near |= self.members[at]
        return near

    def _shared(self, sums: int) -> int:
        shared = -1
        for at in _bits(sums):
            shared &= self.members[at]
        return shared

    def _keep(self, chosen: Sequence[int]) -> None:
        """Note the one way in which changing all *chosen* cells lets every equation hold."""
        names = [self.cells[cell] for cell in chosen]
        touched = 0
        for cell in chosen:
            touched |= self.sums[cell]
        changes = _changes(names, [(self.terms[at], self.lacking[at]) for at in _bits(touched)])
        if changes is None:
            return
        implied = {name: self.values[name] + changes[name] for name in names}
        if any(value < 0 <= self.values[name] for name, value in implied.items()):
            self.negative = True
        elif self.allowed is None or self.allowed(implied):
            self.found.append(implied)


def _bits(mask: int) -> Iterator[int]:
    while mask:
        low = mask & -mask
        yield low.bit_length() - 1
        mask ^= low


def _changes(
    cells: Sequence[str], equations: Sequence[tuple[Mapping[str, int], int]]
) -> dict[str, int] | None:
    """The only changes, none of them 0, that give *equations* what they lack; None if there are
    none, many, or fractions.
    """
    known: dict[str, int] = {}
    pending = list(equations)
    while pending:
        later = []
        for terms, lacking in pending:
            unknown = [cell for cell in cells if cell in terms and cell not in known]
            if len(unknown) > 1:
                later.append((terms, lacking))
                continue
            rest = lacking - sum(terms.get(c, 0) * by for c, by in known.items())
            if not unknown:
                if rest:
                    return None
                continue
            change, remainder = divmod(rest, terms[unknown[0]])
            if remainder or not change:
                return None
            known[unknown[0]] = change
        if len(later) == len(pending):
            return _together(cells, equations)
        pending = later
    return known if len(known) == len(cells) else None


def _together(
    cells: Sequence[str], equations: Sequence[tuple[Mapping[str, int], int]]
) -> dict[str, int] | None:
    """:func:`_changes` where no equation alone tells one of them."""
    rows = ([terms.get(cell, 0) for cell in cells] + [lacking] for terms, lacking in equations)
    solved = _solution(rows, len(cells))
    if solved is None or any(change == 0 or change.denominator != 1 for change in solved):
        return None
    return {cell: int(change) for cell, change in zip(cells, solved, strict=True)}


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
