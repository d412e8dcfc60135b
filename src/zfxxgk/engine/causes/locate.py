"""Which cells may be wrong: the fewest changes that let every sum agree.

Error localisation after Fellegi and Holt (1976). Nothing is ever corrected: what comes out are
cells to look up, each with the value that the other cells imply.
"""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable, Iterator, Mapping, Sequence
from copy import copy
from dataclasses import dataclass, replace
from typing import Any, Protocol

from zfxxgk.engine.causes.search import Allowed, Search
from zfxxgk.spec.linear import Comparison

MOST_CELLS = 5
"""Changes looked for at once in one table; more than that is not one slip but another report."""
MOST_STEPS = 1000

Repair = Mapping[str, int]
"""Cells whose change lets every equation hold, with the new value of each."""


class Testimony(Protocol):
    """What others than the sums say of repairs."""

    def is_stated(self, repair: Repair) -> bool:
        """True if somebody who disagrees with what is there states a value of *repair*."""

    def excludes(self, repair: Repair, other: Repair) -> bool:
        """True if somebody who agrees with *repair* disagrees with *other*."""


@dataclass(frozen=True, slots=True)
class Explanation:
    """What may be wrong where equations fail.

    ``equations`` are indices of those that fail. ``repairs`` are all smallest ones, the most
    plausible first, but for sets of cells whose values the equations leave open; ``complete`` tells
    whether the search ended before its limit. ``rival`` says that something else than the first
    may explain them: another smallest repair, or one with a cell more.
    """

    equations: tuple[int, ...]
    repairs: tuple[Repair, ...]
    complete: bool
    rival: bool = False

    @property
    def certain(self) -> bool:
        """True if there is one explanation, and the next best is far off."""
        return self.complete and bool(self.repairs) and not self.rival


def locate(
    equations: Sequence[Comparison[str]],
    values: Mapping[str, int],
    *,
    rank: Callable[[Repair], Any] = len,
    allowed: Allowed | None = None,
    testimony: Testimony | None = None,
) -> list[Explanation]:
    """Returns what explains the failing *equations* over non-negative *values* (a blank is 0).

    The less *rank* makes of a repair, the more plausible it is. *allowed* rules out repairs that
    break what is no equation. What *testimony* states and what it excludes may leave one of
    several smallest repairs alone.
    """
    found: list[Explanation] = []
    failing = {at for at, equation in enumerate(equations) if not equation.holds(values)}
    if not failing:
        return found
    for part in _parts([[cell for cell, _ in equation.terms] for equation in equations]):
        if not failing.isdisjoint(part):
            search = Search([equations[at] for at in part], values, MOST_STEPS, allowed)
            explained = _explained(search, part, equations, failing.intersection(part), rank)
            found += (_settled(copy(search), part, each, testimony) for each in explained)
    return found


def _explained(
    search: Search,
    part: Sequence[int],
    equations: Sequence[Comparison[str]],
    failing: set[int],
    rank: Callable[[Repair], Any],
) -> list[Explanation]:
    repairs = search.smallest(MOST_CELLS)
    complete = search.complete
    found = []
    for indices, choices in _factors(part, repairs, equations, failing).items():
        ordered = sorted(choices, key=lambda repair: (rank(repair), sorted(repair.items())))
        found.append(Explanation(indices, tuple(ordered), complete))
    return found


def _settled(
    search: Search, part: Sequence[int], found: Explanation, testimony: Testimony | None
) -> Explanation:
    """The explanation with what is known of its rivals; the first repair alone if it has none."""
    if not found.complete or not found.repairs:
        return found
    first, *others = found.repairs
    search.only([part.index(at) for at in found.equations])
    if testimony is not None and testimony.is_stated(first):
        larger = search.of_size(len(first) + 1)
        left = [each for each in (*others, *larger) if not testimony.excludes(first, each)]
        rival = bool(left) or not search.complete
    else:
        rival = bool(others) or _has_rival(search, first)
    return replace(found, repairs=found.repairs if rival else (first,), rival=rival)


def _has_rival(search: Search, repair: Repair) -> bool:
    """Returns True if one cell more, one below 0, or as many without a certain value explain them.

    A set left out for a negative value tells that the amounts may be spread over more cells. A
    search that met its limit counts as a rival too.
    """
    for size in range(1, len(repair) + 1):
        search.of_size(size)
        if search.negative or search.vague or not search.complete:
            return True
    return bool(search.of_size(len(repair) + 1)) or not search.complete


def _factors(
    part: Sequence[int],
    repairs: Sequence[Repair],
    equations: Sequence[Comparison[str]],
    failing: set[int],
) -> dict[tuple[int, ...], list[Repair]]:
    """The choices there are for each group of failing equations that are explained together.

    A repair is one choice for each group, and any choices go together: cells of a smallest repair
    that share no equation explain different failures.
    """
    if not repairs:
        return {tuple(sorted(failing)): []}
    sums: dict[str, set[int]] = {cell: set() for repair in repairs for cell in repair}
    for at in part:
        for cell, _ in equations[at].terms:
            if cell in sums:
                sums[cell].add(at)
    pieces = [_pieces(repair, sums, failing) for repair in repairs]
    sets = list({explained for some in pieces for explained, _ in some})
    groups = [tuple(sorted(set().union(*(sets[n] for n in each)))) for each in _parts(sets)]
    group_of = {at: group for group in groups for at in group}
    choices: dict[tuple[int, ...], dict[frozenset[tuple[str, int]], Repair]]
    choices = {each: {} for each in groups}
    for some in pieces:
        chosen: dict[tuple[int, ...], dict[str, int]] = {}
        for explained, piece in some:
            chosen.setdefault(group_of[min(explained)], {}).update(piece)
        for group, choice in chosen.items():
            choices[group].setdefault(frozenset(choice.items()), choice)
    return {group: list(found.values()) for group, found in sorted(choices.items())}


def _pieces(
    repair: Repair, sums: Mapping[str, set[int]], failing: set[int]
) -> list[tuple[frozenset[int], dict[str, int]]]:
    """The cells of a repair that hang together by their sums, with those that fail of these."""
    cells = list(repair)
    found = []
    for group in _parts([sums[cell] for cell in cells]):
        names = [cells[at] for at in group]
        explained = frozenset(at for name in names for at in sums[name] if at in failing)
        found.append((explained, {name: repair[name] for name in names}))
    return found


def _parts(sets: Sequence[Iterable[Hashable]]) -> Iterator[list[int]]:
    """Indices of *sets* that hang together by what they share."""
    where: dict[Hashable, list[int]] = {}
    for at, members in enumerate(sets):
        for member in members:
            where.setdefault(member, []).append(at)
    left = set(range(len(sets)))
    while left:
        part, ahead = [], [min(left)]
        left.discard(ahead[0])
        while ahead:
            at = ahead.pop()
            part.append(at)
            near = {n for member in sets[at] for n in where[member]} & left
            left -= near
            ahead += near
        yield sorted(part)
