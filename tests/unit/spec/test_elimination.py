from __future__ import annotations

from fractions import Fraction
from itertools import combinations

from hypothesis import given
from hypothesis import strategies as st

from zfxxgk.spec.elimination import Elimination
from zfxxgk.spec.linear import Comparison

KEYS = ("a", "b", "c", "d")


def equal(constant: int, **terms: int) -> Comparison[str]:
    return Comparison(tuple(terms.items()), "==", constant)


EQUATIONS = st.lists(
    st.builds(equal, st.integers(-4, 4), **{key: st.integers(-4, 4) for key in KEYS}), max_size=6
)


def eliminated(*equations: Comparison[str]) -> Elimination[str]:
    known: Elimination[str] = Elimination()
    for each in equations:
        known.add(each)
    return known


def test_a_sum_of_equations_follows_from_them() -> None:
    known: Elimination[str] = Elimination()
    assert known.add(equal(0, a=1, b=-1)) is None
    assert known.add(equal(0, b=2, c=-1)) is None
    found = known.add(equal(0, a=2, c=-1))
    assert found is not None
    # 2(a - b) + (2b - c) = 2a - c
    assert found.multipliers == {2: 1, 0: -2, 1: -1}
    assert found.remainder == 0
    assert known.rank == 2


def test_a_multiplier_of_the_equation_itself_may_be_needed() -> None:
    found = eliminated(equal(0, a=2, b=2)).add(equal(0, a=1, b=1))
    assert found is not None
    assert found.multipliers == {1: 2, 0: -1}


def test_other_constants_contradict() -> None:
    found = eliminated(equal(1, a=1)).add(equal(2, a=1))
    assert found is not None
    assert found.remainder == -1


@given(EQUATIONS)
def test_a_certificate_adds_up_and_the_rank_is_right(equations: list[Comparison[str]]) -> None:
    known: Elimination[str] = Elimination()
    rows = [dict(each.terms) | {"=": -each.constant} for each in equations]
    for number, equation in enumerate(equations):
        found = known.add(equation)
        if found is not None:
            assert found.multipliers[number] > 0
            total = {
                key: sum(m * rows[n][key] for n, m in found.multipliers.items())
                for key in (*KEYS, "=")
            }
            assert total.pop("=") == found.remainder
            assert not any(total.values())
    assert known.rank == rank([[row[key] for key in KEYS] for row in rows])


def rank(rows: list[list[int]]) -> int:
    """By fractions, column by column."""
    left, found = [[Fraction(value) for value in row] for row in rows], 0
    for column in range(len(KEYS)):
        pivot = next((row for row in left if row[column]), None)
        if pivot is None:
            continue
        left.remove(pivot)
        found += 1
        left = [[v - row[column] / pivot[column] * p for v, p in zip(row, pivot, strict=True)]
                for row in left]  # fmt: skip
    return found


@given(st.lists(st.integers(-3, 3), min_size=3, max_size=3))
def test_the_combinations_of_what_was_added_are_implied(factors: list[int]) -> None:
    base = [equal(1, a=1, b=-1), equal(2, b=2, c=1), equal(0, c=1, d=1)]
    known = eliminated(*base)
    terms: dict[str, int] = {}
    for factor, equation in zip(factors, base, strict=True):
        for cell, own in equation.terms:
            terms[cell] = terms.get(cell, 0) + factor * own
    constant = sum(f * equation.constant for f, equation in zip(factors, base, strict=True))
    assert known.implies(equal(constant, **terms))
    assert not known.implies(equal(constant + 1, **terms))
    assert not known.implies(equal(constant, **terms | {"e": 1}))
    assert known.rank == 3


def test_the_only_solution_is_found() -> None:
    # From both sums together: 2a = 8.
    assert eliminated(equal(7, a=1, b=1), equal(1, a=1, b=-1)).solution() == {"a": 4, "b": 3}
    assert eliminated(equal(6, a=2), equal(0, a=1, b=1, c=1), equal(3, b=3)).solution() == {
        "a": 3,
        "b": 1,
        "c": -4,
    }
    assert eliminated().solution() == {}


def test_fractions_and_open_unknowns_are_no_solution() -> None:
    assert eliminated(equal(3, a=1, b=1), equal(0, a=1, b=-1)).solution() is None
    assert eliminated(equal(3, a=1, b=1)).solution() is None
    assert eliminated(equal(3, a=1, b=1), equal(6, a=2, b=2)).solution() is None


@given(
    EQUATIONS,
    st.fixed_dictionaries({key: st.integers(-3, 3) for key in KEYS}),
)
def test_what_was_made_of_numbers_is_solved_by_them(
    equations: list[Comparison[str]], numbers: dict[str, int]
) -> None:
    made = [equal(each.constant - each.lacking(numbers), **dict(each.terms)) for each in equations]
    known = eliminated(*made)
    if known.rank == len(KEYS):
        assert known.solution() == numbers
    rows = [[factor for _, factor in each.terms] for each in made]
    full = any(rank(list(some)) == len(KEYS) for some in combinations(rows, len(KEYS)))
    assert full == (known.rank == len(KEYS))
