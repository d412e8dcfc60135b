"""Which of several explanations a slip of the hand makes likely.

This only orders what the sums leave open. It never makes a suspect certain.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from itertools import combinations
from typing import Final

WEIGHTS: Final = {
    "left blank": 1,
    "transposed digits": 2,
    "swapped in a row": 2,
    "shifted by a column": 2,
    "shifted by a row": 2,
    "doubled digit": 3,
    "dropped digit": 3,
    "left at 0": 3,
    "stale total": 3,
    "another digit": 4,
    "any number": 6,
    "breaks a relation to last year": 3,
}
"""How far-fetched a slip is. Those of a repair add up; the least is the most plausible."""

Grid = Sequence[Sequence[str]]
"""Pointers of the cells of a table, row by row."""
Printed = Mapping[str, int | None]
GridPosition = tuple[int, int, int]
"""Table, row and column."""


# ---------------------------------------------------------------------- one cell


def _transposed(printed: str, meant: str) -> bool:
    return len(printed) == len(meant) and any(
        printed == meant[:n] + meant[n + 1] + meant[n] + meant[n + 2 :]
        for n in range(len(meant) - 1)
    )


def _dropped(printed: str, meant: str) -> bool:
    return any(printed == meant[:n] + meant[n + 1 :] for n in range(len(meant)))


def _doubled(printed: str, meant: str) -> bool:
    return any(printed == meant[:n] + meant[n - 1] + meant[n:] for n in range(1, len(meant) + 1))


def _another(printed: str, meant: str) -> bool:
    return len(printed) == len(meant) > 1 and sum(map(str.__ne__, printed, meant)) == 1


DIGITS: Final[Sequence[tuple[str, Callable[[str, str], bool]]]] = (
    ("transposed digits", _transposed),
    ("doubled digit", _doubled),
    ("dropped digit", _dropped),
    ("another digit", _another),
)


def recognise_slip(printed: int | None, meant: int) -> str:
    """The likeliest slip between what is printed (None for a blank) and what was meant."""
    if printed is None:
        return "left blank"
    if printed == 0:
        return "left at 0"
    found = (name for name, made in DIGITS if made(str(printed), str(meant)))
    return min(found, key=WEIGHTS.__getitem__, default="any number")


# ---------------------------------------------------------------------- several cells


def recognise_move(printed: Sequence[int | None], meant: Sequence[int | None]) -> bool:
    """True if a stretch of numbers stands one place on or back, where nothing was before."""
    on = list(printed[1:]) == list(meant[:-1]) and not printed[0]
    return on or (list(printed[:-1]) == list(meant[1:]) and not printed[-1])


class Ranking:
    """How far-fetched a repair of the tables in *grids* is; *printed* holds their values."""

    def __init__(self, grids: Sequence[Grid], printed: Printed, totals: frozenset[str]) -> None:
        self.grids = grids
        self.printed = printed
        self.totals = totals
        self.places: dict[str, GridPosition] = {
            cell: (table, row, column)
            for table, grid in enumerate(grids)
            for row, cells in enumerate(grid)
            for column, cell in enumerate(cells)
        }

    def __call__(self, repair: Mapping[str, int]) -> int:
        return self._least(sorted(repair), repair)

    def _least(self, cells: Sequence[str], meant: Mapping[str, int]) -> int:
        """The least weight of slips that together explain all *cells*."""
        if not cells:
            return 0
        first, rest = cells[0], cells[1:]
        least = self._alone(first, meant[first]) + self._least(rest, meant)
        for size in range(1, len(rest) + 1):
            for others in combinations(rest, size):
                weight = self._together((first, *others), meant)
                if weight is not None:
                    left = [cell for cell in rest if cell not in others]
                    least = min(least, weight + self._least(left, meant))
        return least

    def _alone(self, cell: str, meant: int) -> int:
        weight = WEIGHTS[recognise_slip(self.printed[cell], meant)]
        return min(weight, WEIGHTS["stale total"]) if self._stale(cell, meant) else weight

    def _stale(self, cell: str, meant: int) -> bool:
        """True if the total agrees once an item is left out or counted again."""
        if self.totals.isdisjoint(cell.split("/")):
            return False
        gap = abs(meant - (self.printed[cell] or 0))
        return any(gap == self.printed[item] for item in self._items(cell))

    def _items(self, cell: str) -> Iterator[str]:
        """Cells in the row or column of a total that are no totals themselves."""
        if cell in self.places:
            table, row, column = self.places[cell]
            for each in (*self.grids[table][row], *(r[column] for r in self.grids[table])):
                if self.totals.isdisjoint(each.split("/")):
                    yield each

    def _together(self, cells: Sequence[str], meant: Mapping[str, int]) -> int | None:
        """Weight of the one slip that explains all *cells* of a row or column; None if none."""
        places = [self.places[cell] for cell in cells if cell in self.places]
        if len(places) < len(cells) or len({table for table, _, _ in places}) > 1:
            return None
        grid = self.grids[places[0][0]]
        if len({row for _, row, _ in places}) == 1:
            line, along, name = grid[places[0][1]], 2, "shifted by a column"
            if self._swapped(cells, meant):
                return WEIGHTS["swapped in a row"]
        elif len({column for _, _, column in places}) == 1:
            line, along, name = [row[places[0][2]] for row in grid], 1, "shifted by a row"
        else:
            return None
        first, last = min(p[along] for p in places), max(p[along] for p in places)
        stretch = line[first : last + 1]
        printed = [self.printed[cell] or 0 for cell in stretch]
        true = [meant[c] if c in cells else self.printed[c] or 0 for c in stretch]
        neighbours = (
            name == "shifted by a row" and last - first == 1 and self._swapped(cells, meant)
        )
        return WEIGHTS[name] if neighbours or recognise_move(printed, true) else None

    def _swapped(self, cells: Sequence[str], meant: Mapping[str, int]) -> bool:
        if len(cells) != 2:
            return False
        one, two = cells
        return meant[one] == (self.printed[two] or 0) and meant[two] == (self.printed[one] or 0)
