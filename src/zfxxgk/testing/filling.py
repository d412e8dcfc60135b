"""An order in which cells can be filled so that given sums hold: drawn, totalled, split.

Every equality is either solved for the cell that stands alone on one side, or one of its sides is
split, or it follows from the others. Nothing here knows the form: rows, columns and relations are
whatever the equations say.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator
from dataclasses import dataclass, replace
from graphlib import CycleError, TopologicalSorter
from typing import NamedTuple, TypeAlias

from zfxxgk.spec.elimination import Elimination
from zfxxgk.spec.linear import Comparison, Sum, combine, compare

Relation: TypeAlias = Comparison[str]
"""A sum of cells that is equal to a number, or at most that."""

NOTHING: Relation = Comparison((), "==", 0)
"""An equality of no cells, from which follows what holds of all counts."""


class Step(NamedTuple):
    """``parts`` together become ``sum(terms) + constant``, the first taking what the rest leave.

    Without ``parts`` only ``spare`` is raised, until that sum is not below 0. With both, ``spare``
    is raised first when the sum is below 0. ``spare`` has coefficient 1 among the terms.
    """

    parts: tuple[str, ...]
    terms: tuple[tuple[str, int], ...]
    constant: int
    spare: str | None

    @property
    def writes(self) -> tuple[str, ...]:
        return self.parts if self.spare is None else (*self.parts, self.spare)


@dataclass(frozen=True, slots=True)
class Filling:
    """Steps in their order, and the cells that they overwrite."""

    steps: tuple[Step, ...]
    computed: frozenset[str]

    def fill(self, values: dict[str, int], choose: Callable[[int], int]) -> None:
        """Make every relation hold in *values*; *choose* gives a number from 0 to the one given.

        All cells that no step computes must have values, none below 0.
        """
        for step in self.steps:
            amount = step.constant + sum(values[cell] * factor for cell, factor in step.terms)
            if amount < 0 and step.spare is not None:
                values[step.spare] -= amount
                amount = 0
            if step.parts:
                first, *others = step.parts
                for cell in others:
                    values[cell] = choose(amount) if amount else 0
                    amount -= values[cell]
                values[first] = amount


def plan_filling(
    relations: Iterable[Relation],
    given: Collection[str] = (),
    truths: Iterable[Relation] = (),
    signed: Collection[str] = (),
) -> Filling:
    """How to fill cells, so that *relations* hold between them and the cells already *given*.

    *truths* are equalities known to hold between given cells; *signed* cells may be below 0.
    Raises ValueError when a relation has a shape that cells cannot be drawn for.
    """
    return _Planner(given, truths, signed).solve(list(_folded(relations)))


def _folded(relations: Iterable[Relation]) -> Iterator[Relation]:
    """The relations, two opposite inequalities as one equality."""
    open_: dict[tuple[frozenset[tuple[str, int]], int], Relation] = {}
    for relation in relations:
        opposite = relation.negated()
        if relation.operator == "==":
            yield relation
        elif open_.pop((frozenset(opposite.terms), opposite.constant), None):
            yield replace(relation, operator="==")
        else:
            open_[frozenset(relation.terms), relation.constant] = relation
    yield from open_.values()


class _Planner:
    def __init__(
        self, given: Collection[str], truths: Iterable[Relation], signed: Collection[str]
    ) -> None:
        self.signed = frozenset(signed)
        self.taken = set(given)
        """Cells that no later step may compute."""
        self.spent: set[str] = set()
        self.steps: list[Step] = []
        self.known: Elimination[str] = Elimination()
        for truth in truths:
            self.known.add(truth)

    def solve(self, relations: list[Relation]) -> Filling:
        equal = equalities = [each for each in relations if each.operator == "=="]
        given = set(self.taken)
        for by in (self._total, self._split):
            equal = self._pass(equal, by)
        for relation in equal:
            if not self.known.implies(relation):
                raise ValueError(f"no cell is left to be computed by {relation}")
        for relation in relations:
            below = not self.signed.isdisjoint(cell for cell, _ in relation.terms)
            if relation.operator == "==":
                continue
            if below or not _implied(relation, (NOTHING, *equalities)):
                self._at_most(relation)
        computed = frozenset(self.taken - given)
        return Filling(tuple(_ordered(self.steps)), computed)

    def _pass(self, relations: list[Relation], by: Callable[[Relation], bool]) -> list[Relation]:
        left = []
        for relation in relations:
            if by(relation):
                self.known.add(relation)
            else:
                left.append(relation)
        return left

    def _total(self, relation: Relation) -> bool:
        """Compute the cell that stands alone on one side, if there is one."""
        for side in (relation, relation.negated()):
            alone = [cell for cell, factor in side.terms if factor > 0]
            if len(alone) == 1 and (alone[0], 1) in side.terms and alone[0] not in self.taken:
                self._compute(side, (alone[0],), None)
                return True
        return False

    def _split(self, relation: Relation) -> bool:
        """Share the sum of one side among the free cells of the other, if it has any."""
        if self.known.implies(relation):
            return False
        for whole in (True, False):
            for side in (relation, relation.negated()):
                parts = tuple(c for c, f in side.terms if f == 1 and c not in self.taken)
                fixed = any(f > 0 and c not in parts for c, f in side.terms)
                fixed = fixed or side.constant < 0
                spare = self._spare(side) if fixed and not whole else None
                if parts and (not fixed or spare):
                    self._compute(side, parts, spare)
                    return True
        return False

    def _at_most(self, relation: Relation) -> None:
        """Raise a cell on the greater side, or one of those that a total there sums."""
        totals = {step.parts[0]: step for step in self.steps if len(step.parts) == 1}
        spare = self._spare(relation)
        while spare is None and any(cell in totals for cell, _ in relation.terms):
            relation = _spelt_out(relation, totals)
            spare = self._spare(relation)
        if spare is None:
            raise ValueError(f"no cell is left to be raised for {relation}")
        self._compute(relation, (), spare)

    def _spare(self, side: Relation) -> str | None:
        """A free cell on the lesser side that a step may raise."""
        for cell, factor in side.terms:
            if factor == -1 and cell not in self.taken and cell not in self.spent:
                return cell
        return None

    def _compute(self, side: Relation, parts: tuple[str, ...], spare: str | None) -> None:
        terms = tuple((cell, -factor) for cell, factor in side.terms if cell not in parts)
        self.steps.append(Step(parts, terms, side.constant, spare))
        self.taken.update(parts)
        self.spent.update((spare,) if spare else ())


def _spelt_out(relation: Relation, totals: dict[str, Step]) -> Relation:
    """The relation with the sums of computed cells in their places."""
    spelt: Sum[str, int] = {}
    for cell, factor in relation.terms:
        step = totals.pop(cell, None)
        own: Sum[str, int] = {**dict(step.terms), None: step.constant} if step else {cell: 1}
        spelt = combine(spelt, own, factor)
    return compare(spelt, relation.operator, {None: relation.constant})


def _implied(relation: Relation, equalities: Iterable[Relation]) -> bool:
    """True if an inequality follows from one equality and from counts being 0 or more."""
    for equality in equalities:
        for side in (equality, equality.negated()):
            rest = combine(relation.as_sum(), side.as_sum(), -1)
            if all(factor <= 0 for factor in rest.values()):
                return True
    return False


def _ordered(steps: list[Step]) -> Iterator[Step]:
    """The steps, each after all that write what it reads."""
    writers: dict[str, list[int]] = {}
    for number, step in enumerate(steps):
        for cell in step.writes:
            writers.setdefault(cell, []).append(number)
    graph = {
        number: {w for cell, _ in step.terms for w in writers.get(cell, ()) if w != number}
        for number, step in enumerate(steps)
    }
    try:
        yield from (steps[number] for number in TopologicalSorter(graph).static_order())
    except CycleError as error:
        cells = dict.fromkeys(cell for number in error.args[1] for cell in steps[number].writes)
        raise ValueError(f"each computed from another: {', '.join(cells)}") from None
