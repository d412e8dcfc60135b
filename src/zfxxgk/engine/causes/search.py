"""Every smallest set of cells whose change lets all equations hold.

Which sums a cell stands in is kept as the bits of an integer, so that most sets are ruled out
without arithmetic: a failing sum needs a changed cell, and a sum that holds needs none or two.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Mapping, Sequence

from zfxxgk.spec.elimination import Elimination
from zfxxgk.spec.linear import Comparison

Allowed = Callable[[Mapping[str, int]], bool]
"""Returns True if every rule that is no equation still holds with these values of some cells."""


class Search:
    """Searches repairs of *equations* over *values*; a value of 0 or more never becomes negative.

    ``complete`` is false when the *steps* of a search were used up before it had seen all sets.
    ``negative`` is true when it left out a set only because a cell would fall below 0, ``vague``
    when the equations allow several new values of the cells of a set.
    """

    def __init__(
        self,
        equations: Sequence[Comparison[str]],
        values: Mapping[str, int],
        steps: int,
        allowed: Allowed | None = None,
    ) -> None:
        # The shortest equation leaves the fewest cells to try, so it has the lowest bit.
        self.order = sorted(range(len(equations)), key=lambda at: len(equations[at].terms))
        self.terms = [dict(equations[at].terms) for at in self.order]
        self.values = values
        self.allowed = allowed
        self.most = self.steps = steps
        self.complete, self.negative, self.vague = True, False, False
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
        self.lacking = [equations[at].lacking(values) for at in self.order]
        self.failing = sum(1 << at for at, lacking in enumerate(self.lacking) if lacking)

    def only(self, failing: Collection[int]) -> None:
        """Treats all equations but *failing*, by their index, as ones that hold from now on."""
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
        self.complete, self.negative, self.vague = True, False, False
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
        """Lower bound of the cells still to change: *open_* sums that share no cell."""
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
        """Cells of which one must change too; the last one stands in all *open_* sums."""
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
        """Keeps the one way in which changing all *chosen* cells lets every equation hold."""
        names = [self.cells[cell] for cell in chosen]
        touched = 0
        for cell in chosen:
            touched |= self.sums[cell]
        changes = _changes(names, [(self.terms[at], self.lacking[at]) for at in _bits(touched)])
        if not changes:
            self.vague |= changes is not None
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
    """Returns the only changes, none of them 0, that give *equations* what they lack.

    None where there are none or fractions, and no change of any cell where there are many.
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
    """Returns what :func:`_changes` does, where no equation alone tells a change."""
    known: Elimination[str] = Elimination()
    for terms, lacking in equations:
        chosen = tuple((cell, terms[cell]) for cell in cells if cell in terms)
        follows = known.add(Comparison(chosen, "==", lacking))
        if follows is not None and follows.remainder:
            return None
    if known.rank < len(cells):
        return {}
    solved = known.solution()
    return solved if solved and all(solved.values()) else None
