from __future__ import annotations

from itertools import product

from hypothesis import given
from hypothesis import strategies as st

from zfxxgk.authoring.lint.integers import is_solvable, make_primitive
from zfxxgk.spec.elimination import Elimination
from zfxxgk.spec.linear import Comparison

KEYS = ("a", "b", "c", "d")


def equal(constant: int, **terms: int) -> Comparison[str]:
    return Comparison(tuple(terms.items()), "==", constant)


EQUATIONS = st.lists(
    st.builds(equal, st.integers(-4, 4), **{key: st.integers(-4, 4) for key in KEYS}), max_size=6
)


def test_halves_are_no_solution() -> None:
    assert not is_solvable([equal(1, a=2)])
    assert is_solvable([equal(4, a=2)])
    # a + b = 3 and a - b = 0 meet between two whole numbers.
    assert not is_solvable([equal(3, a=1, b=1), equal(0, a=1, b=-1)])
    assert is_solvable([equal(3, a=1, b=1), equal(1, a=1, b=-1)])
    assert is_solvable([equal(1, a=6, b=10, c=15)])
    assert not is_solvable([equal(1, a=6, b=10)])
    assert not is_solvable([equal(1)])
    assert is_solvable(())


@given(EQUATIONS)
def test_equations_with_a_solution_in_a_small_box_are_solvable(
    equations: list[Comparison[str]],
) -> None:
    box = product(range(-3, 4), repeat=len(KEYS))
    points = (dict(zip(KEYS, numbers, strict=True)) for numbers in box)
    if any(all(each.holds(point) for each in equations) for point in points):
        assert is_solvable(equations)


@given(EQUATIONS)
def test_an_unknown_that_is_written_as_a_sum_says_the_same(
    equations: list[Comparison[str]],
) -> None:
    # 2m + 3n is every whole number, and no unknown of these equations stands alone any more.
    spread = [
        equal(each.constant, **{f"{key}{by}": by * own for key, own in each.terms for by in (2, 3)})
        for each in equations
    ]
    assert is_solvable(equations) == is_solvable(spread)


@given(EQUATIONS)
def test_what_is_solvable_has_no_contradiction(equations: list[Comparison[str]]) -> None:
    if is_solvable(equations):
        known: Elimination[str] = Elimination()
        found = [known.add(each) for each in equations]
        assert not any(follows.remainder for follows in found if follows is not None)


def test_equations_that_differ_by_a_factor_have_one_primitive_form() -> None:
    assert make_primitive(equal(-6, a=-4, b=-2)) == equal(3, a=2, b=1)
    assert make_primitive(equal(3, a=2, b=1)) == equal(3, a=2, b=1)
    assert make_primitive(equal(0)) == equal(0)
