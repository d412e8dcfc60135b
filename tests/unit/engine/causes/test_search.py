from __future__ import annotations

from typing import Any

from zfxxgk.engine.causes.search import Search
from zfxxgk.spec.linear import Comparison

Values = dict[str, int]


def search(values: Values, *sums: dict[str, int], steps: int = 1000, **how: Any) -> Search:
    """A search in which every one of the *sums* should come to 0."""
    return Search([equal(0, **terms) for terms in sums], values, steps, **how)


def equal(constant: int, **terms: int) -> Comparison[str]:
    return Comparison(tuple(terms.items()), "==", constant)


def sets(found: list[Values]) -> list[list[tuple[str, int]]]:
    return sorted(sorted(repair.items()) for repair in found)


CROSS = ({"a": 1, "b": 1, "r": -1}, {"a": 1, "c": 1, "k": -1})


def test_one_cell_is_where_all_that_fails_crosses_and_lacks_the_same() -> None:
    values = {"a": 5, "b": 1, "r": 4, "c": 2, "k": 5}
    assert search(values, *CROSS).of_size(1) == [{"a": 3}]
    assert search(values | {"k": 6}, *CROSS).of_size(1) == []


def test_a_cell_in_a_sum_that_holds_is_no_repair_alone() -> None:
    values = {"a": 5, "b": 1, "r": 4, "c": 2, "k": 7}
    assert sets(search(values, *CROSS).of_size(1)) == [[("r", 6)]]


def test_cells_that_meet_all_failures_may_still_need_another() -> None:
    """What the row lacks is not what the column lacks: the crossing cell and one more."""
    values = {"a": 5, "b": 3, "r": 5, "c": 2, "k": 5}
    found = sets(search(values, *CROSS).smallest(3))
    assert [("a", 3), ("b", 2)] in found
    assert [("a", 2), ("c", 3)] in found
    assert [("b", 0), ("k", 7)] in found
    assert len(found) == 8
    assert all(len(repair) == 2 for repair in found)


def test_two_cells_that_only_both_sums_together_tell() -> None:
    values = {"a": 0, "b": 0, "s": 7, "d": 1, "u": 1}
    equations = [
        equal(0, a=1, b=1, s=-1),
        equal(0, a=1, b=-1, d=-1),
        equal(7, s=1),
        equal(0, d=1, u=-1),
    ]
    assert Search(equations, values, 1000).smallest(2) == [{"a": 4, "b": 3}]


def test_no_half_case_is_ever_implied() -> None:
    assert search({"a": 0, "t": 3}, {"a": 2, "t": -1}).smallest(1) == [{"t": 0}]


def test_no_value_falls_below_0_and_the_search_tells_that_one_would() -> None:
    found = search({"a": 1, "b": 1, "t": 0}, {"a": 1, "b": 1, "t": -1})
    assert found.of_size(1) == [{"t": 2}]
    assert found.negative
    found = search({"a": 2, "b": 1, "t": 1}, {"a": 1, "b": 1, "t": -1})
    assert len(found.of_size(1)) == 2
    assert found.negative
    found = search({"a": 2, "b": 2, "t": 3}, {"a": 1, "b": 1, "t": -1})
    assert len(found.of_size(1)) == 3
    assert not found.negative


def test_a_number_that_is_negative_by_its_nature_may_stay_so() -> None:
    assert {"a": -1} in search({"a": -4, "b": 2, "t": 1}, {"a": 1, "b": 1, "t": -1}).of_size(1)


def test_what_is_not_allowed_is_left_out() -> None:
    found = search(
        {"a": 1, "t": 2}, {"a": 1, "t": -1}, allowed=lambda repair: repair != {"a": 2}
    ).of_size(1)
    assert found == [{"t": 1}]


def test_a_search_that_met_its_limit_says_so() -> None:
    values = {"a": 5, "b": 3, "r": 5, "c": 2, "k": 5}
    short = search(values, *CROSS, steps=3)
    short.smallest(2)
    assert not short.complete
    enough = search(values, *CROSS)
    enough.smallest(2)
    assert enough.complete


def test_nothing_within_the_size_looked_for_is_not_complete() -> None:
    values = {"a": 5, "b": 3, "r": 5, "c": 2, "k": 5}
    found = search(values, *CROSS)
    assert found.smallest(1) == []
    assert not found.complete


def test_the_failures_looked_at_can_be_narrowed() -> None:
    found = search({"a": 1, "s": 2, "b": 1, "t": 3}, {"a": 1, "s": -1}, {"b": 1, "t": -1})
    assert found.of_size(1) == []
    found.only([1])
    assert sets(found.of_size(1)) == [[("b", 3)], [("t", 1)]]


def test_no_set_is_found_twice() -> None:
    values = {"a": 6, "b": 7, "c": 8, "d": 9, "r": 12, "s": 16, "k": 13, "l": 15}
    sums = (
        {"a": 1, "b": 1, "r": -1},
        {"c": 1, "d": 1, "s": -1},
        {"a": 1, "c": 1, "k": -1},
        {"b": 1, "d": 1, "l": -1},
    )
    found = sets(search(values, *sums).of_size(2))
    assert [("a", 5), ("d", 8)] in found
    assert [("b", 6), ("c", 7)] in found
    assert len(found) == len({tuple(each) for each in found})
