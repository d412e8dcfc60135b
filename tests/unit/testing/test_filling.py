"""Plans for small systems of sums that can be followed by hand."""

from __future__ import annotations

import re

import pytest

from zfxxgk.spec.linear import Comparison
from zfxxgk.testing.filling import Filling, Relation, plan_filling


def equal(constant: int = 0, **terms: int) -> Relation:
    return Comparison(tuple(terms.items()), "==", constant)


def at_most(constant: int = 0, **terms: int) -> Relation:
    return Comparison(tuple(terms.items()), "<=", constant)


def filled(made: Filling, choose: int = 0, **values: int) -> dict[str, int]:
    """The values after the plan, every choice as near to *choose* as it may be."""
    made.fill(values, lambda most: min(choose, most))
    return values


def told(words: str) -> str:
    """A pattern for just these words."""
    return f"^{re.escape(words)}$"


def test_a_total_is_computed_after_the_totals_it_sums() -> None:
    made = plan_filling([equal(s=1, t=1, sum=-1), equal(a=1, b=1, s=-1)])
    assert made.computed == {"s", "sum"}
    assert [step.parts for step in made.steps] == [("s",), ("sum",)]
    assert filled(made, a=2, b=3, t=4, s=99, sum=99) == {"a": 2, "b": 3, "t": 4, "s": 5, "sum": 9}


def test_a_sum_is_shared_among_the_cells_of_the_other_side() -> None:
    made = plan_filling([equal(a=1, b=1, c=-1, d=-1)])
    assert made.computed == {"a", "b"}
    assert filled(made, a=0, b=0, c=3, d=4) == {"a": 7, "b": 0, "c": 3, "d": 4}
    assert filled(made, 2, a=0, b=0, c=3, d=4) == {"a": 5, "b": 2, "c": 3, "d": 4}
    assert filled(made, 99, a=0, b=0, c=3, d=4) == {"a": 0, "b": 7, "c": 3, "d": 4}


def test_where_a_part_is_given_the_other_side_is_raised_to_it() -> None:
    made = plan_filling([equal(a=1, b=1, c=-1, d=-1)], given={"b", "d"})
    assert made.computed == {"a"}
    assert filled(made, a=0, b=5, c=6, d=1) == {"a": 2, "b": 5, "c": 6, "d": 1}
    assert filled(made, a=0, b=5, c=1, d=1) == {"a": 0, "b": 5, "c": 4, "d": 1}


def test_a_side_without_given_cells_is_the_one_that_is_shared() -> None:
    made = plan_filling([equal(a=1, b=1, c=-1, d=-1)], given={"b"})
    assert made.computed == {"c", "d"}
    assert filled(made, 3, a=2, b=5, c=0, d=0) == {"a": 2, "b": 5, "c": 4, "d": 3}


def test_a_cell_that_is_a_constant_is_computed() -> None:
    assert filled(plan_filling([equal(3, a=1)]), a=8) == {"a": 3}


def test_the_greater_side_of_an_inequality_is_raised_by_what_it_lacks() -> None:
    made = plan_filling([at_most(a=1, b=-1, c=-1)])
    assert made.computed == frozenset()
    assert filled(made, a=7, b=2, c=3) == {"a": 7, "b": 4, "c": 3}
    assert filled(made, a=5, b=2, c=3) == {"a": 5, "b": 2, "c": 3}


def test_of_a_total_that_must_not_be_less_a_part_is_raised() -> None:
    made = plan_filling([at_most(p=1, t=-1), equal(a=1, b=1, t=-1)], given={"p"})
    assert filled(made, p=5, a=1, b=2, t=0) == {"p": 5, "a": 3, "b": 2, "t": 5}
    assert filled(made, p=5, a=4, b=2, t=0) == {"p": 5, "a": 4, "b": 2, "t": 6}


def test_opposite_inequalities_are_one_equality_and_others_may_follow_from_it() -> None:
    """New stock is the earlier one plus what is new; then no more is new than there is."""
    made = plan_filling(
        [
            at_most(now=1, old=1, before=-1, new=-1),
            at_most(now=-1, old=-1, before=1, new=1),
            at_most(new=1, now=-1, old=-1),
        ],
        given={"before"},
    )
    assert [step.parts for step in made.steps] == [("now", "old")]
    assert made.computed == {"now", "old"}
    assert filled(made, 4, now=0, old=0, before=10, new=3)["now"] == 9


def test_an_equality_that_follows_from_the_others_needs_no_cell() -> None:
    grid = [
        equal(a=1, b=1, r=-1),
        equal(c=1, d=1, s=-1),
        equal(a=1, c=1, t=-1),
        equal(b=1, d=1, u=-1),
        equal(r=1, s=1, all=-1),
        equal(t=1, u=1, all=-1),
    ]
    for relations in (grid, grid[::-1]):
        made = plan_filling(relations)
        assert made.computed == {"r", "s", "t", "u", "all"}
        assert len(made.steps) == 5


def test_what_is_true_of_given_cells_may_be_what_makes_an_equality_follow() -> None:
    relations = [
        equal(a=1, b=1, sum=-1),
        equal(a=1, a0=-1),
        equal(b=1, b0=-1),
        equal(sum=1, sum0=-1),
    ]
    given = {"a0", "b0", "sum0"}
    truths = [equal(a0=1, b0=1, sum0=-1)]
    assert plan_filling(relations, given, truths).computed == {"a", "b", "sum"}
    with pytest.raises(
        ValueError, match=told("no cell is left to be computed by +1*sum -1*sum0 == 0")
    ):
        plan_filling(relations, given)


def test_shapes_that_cells_cannot_be_drawn_for_are_refused_in_their_own_terms() -> None:
    with pytest.raises(ValueError, match=told("no cell is left to be raised for +1*a <= 3")):
        plan_filling([at_most(3, a=1)])
    with pytest.raises(ValueError, match=told("no cell is left to be computed by +1*a == 4")):
        plan_filling([equal(3, a=1), equal(4, a=1)])
    with pytest.raises(ValueError, match=told("each computed from another: a, b")):
        plan_filling([equal(a=1, b=-1, x=-1, y=-1), equal(b=1, a=-1, x=-1, z=-1)])


def test_that_no_count_is_below_zero_needs_no_step() -> None:
    assert plan_filling([at_most(a=-1)]).steps == ()
