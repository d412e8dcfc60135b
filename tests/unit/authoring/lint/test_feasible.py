from __future__ import annotations

from collections.abc import Collection, Sequence
from itertools import product
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from zfxxgk.authoring.lint import feasible
from zfxxgk.authoring.lint.feasible import (
    Constraint,
    Unknown,
    find_core,
    find_impossible,
    possible,
)
from zfxxgk.spec.linear import Comparison

KEYS = [Unknown(text, 0, 3) for text in "abc"]


def constraint(terms: dict[str, int], operator: str, constant: int) -> Constraint:
    """A comparison of numbers from 0 to 3."""
    pairs = tuple((Unknown(text, 0, 3), factor) for text, factor in terms.items() if factor)
    return Comparison(pairs, operator, constant).normal()


CONSTRAINTS = st.builds(
    constraint,
    st.fixed_dictionaries({text: st.integers(-3, 3) for text in "abc"}),
    st.sampled_from(["==", "<", "<=", ">", ">="]),
    st.integers(-6, 6),
)


def points() -> list[dict[Unknown, int]]:
    return [dict(zip(KEYS, p, strict=True)) for p in product(range(4), repeat=len(KEYS))]


def test_the_range_of_a_number_counts() -> None:
    assert possible([constraint({"a": 1}, ">=", 3)])
    assert not possible([constraint({"a": 1}, ">=", 4)])
    assert not possible([constraint({"a": 1, "b": 1}, "==", 7)])
    assert possible([constraint({"a": 1, "b": 1}, "==", 6)])
    assert not possible([constraint({"a": 1}, "<", 0)])
    assert not possible([constraint({}, "==", 1)])


@given(st.lists(CONSTRAINTS, max_size=5))
def test_what_is_called_impossible_has_no_solution(constraints: list[Constraint]) -> None:
    if any(all(each.holds(point) for each in constraints) for point in points()):
        assert possible(constraints)


@given(st.lists(st.lists(CONSTRAINTS, max_size=5), min_size=2, max_size=4))
def test_an_answer_does_not_depend_on_what_was_asked_before(
    systems: list[list[Constraint]],
) -> None:
    _forget()
    together = [possible(system) for system in systems]
    alone = []
    for system in systems:
        _forget()
        alone.append(possible(system))
    assert together == alone


def test_values_found_for_one_system_are_held_against_the_ranges_of_another() -> None:
    _forget()
    assert possible([constraint({"a": 1}, ">=", 3)])
    narrow = Unknown("a", 0, 2)
    assert not possible([Comparison(((narrow, 1),), ">=", 3).normal()])


def _forget() -> None:
    feasible._POINTS.clear()
    feasible._part_possible.cache_clear()


def core(
    labelled: dict[Any, Constraint],
    fixed: Sequence[Constraint] = (),
    about: Collection[Constraint] | None = None,
) -> tuple[Any, ...]:
    clash = find_impossible((*labelled.values(), *fixed), about)
    assert clash is not None
    return find_core(labelled, fixed, clash)


@given(st.lists(CONSTRAINTS, min_size=1, max_size=6))
def test_a_core_is_impossible_and_none_of_it_can_be_spared(constraints: list[Constraint]) -> None:
    labelled = dict(enumerate(constraints))
    if possible(constraints):
        return
    found = core(labelled)
    assert not possible([labelled[n] for n in found])
    for spared in found:
        assert possible([labelled[n] for n in found if n != spared])


def test_a_core_leaves_out_what_has_no_part_in_it() -> None:
    labelled = {
        "low": constraint({"a": 1}, "<=", 1),
        "apart": constraint({"c": 1}, "==", 2),
        "high": constraint({"a": 1, "b": -1}, ">=", 2),
        "b": constraint({"b": 1}, ">=", 1),
    }
    # a >= 2 + b is more than 1 for any b that is not negative.
    assert core(labelled) == ("low", "high")
    assert core(labelled, (constraint({"a": 1}, "<=", 0),)) == ("high",)


def test_what_has_nothing_to_do_with_those_asked_about_is_taken_to_hold() -> None:
    low, high = constraint({"a": 1}, "<=", 1), constraint({"a": 1}, ">=", 2)
    apart = constraint({"c": 1}, "==", 2)
    shared = constraint({"a": 1, "c": 1}, ">=", 0)
    assert possible([low, high, apart], {apart})
    assert not possible([low, high, apart, shared], {apart})
    assert not possible([low, high, apart], {high, apart})
    assert possible([low, high], set())
    labelled = {"low": low, "apart": apart, "high": high}
    assert core(labelled, (), {high}) == ("low", "high")
