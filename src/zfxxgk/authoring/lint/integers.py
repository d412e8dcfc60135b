"""Equations over whole numbers: whether they have a solution, and which are the same."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from math import gcd

from zfxxgk.spec.linear import Comparison, K, Sum, combine


def make_primitive(equation: Comparison[K]) -> Comparison[K]:
    """Returns the equation without a common factor, its first coefficient positive."""
    by = gcd(equation.constant, *(factor for _, factor in equation.terms))
    if not by:
        return equation
    by = -by if equation.terms and equation.terms[0][1] < 0 else by
    terms = tuple((key, factor // by) for key, factor in equation.terms)
    return Comparison(terms, equation.operator, equation.constant // by)


def is_solvable(equations: Iterable[Comparison[K]]) -> bool:
    """Returns True if equations have a solution in whole numbers, of any sign.

    All solutions are kept as one of them and vectors that may be added any number of times;
    each equation fixes the number for one vector, after steps of Euclid's among them.
    """
    rows = _without_units(equation.as_sum() for equation in equations)
    solution: Sum[K, int] = {None: 1}
    vectors: list[Sum[K, int]] = [
        {key: 1} for key in dict.fromkeys(key for row in rows for key in row) if key is not None
    ]
    for row in rows:
        rest = -_product(row, solution)
        chosen = _euclid(row, vectors)
        step = _product(row, chosen) if chosen else 0
        if rest and (not step or rest % step):
            return False
        if step and chosen is not None:
            solution = combine(solution, chosen, rest // step)
            vectors = [vector for vector in vectors if vector is not chosen]
    return True


def _without_units(rows: Iterable[Sum[K, int]]) -> tuple[Sum[K, int], ...]:
    """Returns equations that are solvable if and only if *rows* are, mostly far fewer.

    An unknown with coefficient 1 or -1 is a whole number wherever the others are: it takes its
    equation along, and gives way to it in the rest.
    """
    units: list[tuple[K, Sum[K, int]]] = []
    rest: list[Sum[K, int]] = []
    for row in rows:
        row = _replaced(row, units)
        unit = next((key for key in row if abs(row[key]) == 1 and key is not None), None)
        if unit is None:
            rest.append(row)
        else:
            units.append((unit, row))
    return tuple(filter(None, (_replaced(row, units) for row in rest)))


def _replaced(row: Sum[K, int], units: Iterable[tuple[K, Sum[K, int]]]) -> Sum[K, int]:
    """Returns the row without *units*, each of which is eliminated from all later ones."""
    for unit, equation in units:
        if times := row.get(unit):
            row = combine(row, equation, -times * equation[unit])
    return row


def _product(row: Mapping[K | None, int], vector: Mapping[K | None, int]) -> int:
    return sum(value * vector.get(key, 0) for key, value in row.items())


def _euclid(row: Sum[K, int], vectors: list[Sum[K, int]]) -> Sum[K, int] | None:
    """Changes *vectors* so that only one has a product with *row*; returns that one, if any."""
    while True:
        sizes = [(abs(_product(row, vector)), n) for n, vector in enumerate(vectors)]
        moving = sorted((size, n) for size, n in sizes if size)
        if len(moving) < 2:
            return vectors[moving[0][1]] if moving else None
        least = vectors[moving[0][1]]
        for _, n in moving[1:]:
            times = _product(row, vectors[n]) // _product(row, least)
            vectors[n] = combine(vectors[n], least, -times)
