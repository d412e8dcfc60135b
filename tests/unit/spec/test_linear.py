from __future__ import annotations

import pytest

from zfxxgk.spec.linear import Comparison, Sum, combine, compare

SUM = (("a", 1), ("b", 2), ("t", -1))


def test_what_a_sum_lacks_is_what_would_bring_it_to_the_constant() -> None:
    # 3 + 2 * 4 - 10 = 1
    numbers = {"a": 3, "b": 4, "t": 10, "unused": 99}
    assert Comparison(SUM, "==", 0).lacking(numbers) == -1
    assert Comparison(SUM, "==", 5).lacking(numbers) == 4
    assert Comparison((), "==", 5).lacking({}) == 5


@pytest.mark.parametrize(
    ("operator", "below", "same", "above"),
    [
        ("==", False, True, False),
        ("<=", True, True, False),
        (">=", False, True, True),
        ("<", True, False, False),
        (">", False, False, True),
    ],
)
def test_each_operator_compares_the_sum_with_the_constant(
    operator: str, below: bool, same: bool, above: bool
) -> None:
    comparison = Comparison((("a", 2),), operator, 4)
    assert [comparison.holds({"a": number}) for number in (1, 2, 3)] == [below, same, above]
    assert [comparison.normal().holds({"a": number}) for number in (1, 2, 3)] == [
        below,
        same,
        above,
    ]


def test_the_normal_form_has_two_operators() -> None:
    a, minus = (("a", 1),), (("a", -1),)
    assert Comparison(a, ">", 2).normal() == Comparison(minus, "<=", -3)
    assert Comparison(a, "<", 2).normal() == Comparison(a, "<=", 1)
    assert Comparison(a, ">=", 2).normal() == Comparison(minus, "<=", -2)
    assert Comparison(a, "<=", 2).normal() == Comparison(a, "<=", 2)
    assert Comparison(a, "==", 2).normal() == Comparison(a, "==", 2)


def test_a_negated_equality_is_the_same_and_a_negated_inequality_the_opposite() -> None:
    for number in (1, 2, 3):
        numbers = {"a": number, "b": 2}
        same = Comparison((("a", 1), ("b", -1)), "==", 0)
        most = Comparison((("a", 1), ("b", -1)), "<=", 0)
        assert same.negated().holds(numbers) == (number == 2)
        assert most.negated().holds(numbers) == (number >= 2)


def test_sides_are_gathered_without_what_cancels() -> None:
    left: Sum[str, int] = {"a": 1, "b": 2, None: 3}
    right: Sum[str, int] = {"b": 2, "c": 1, None: 5}
    found = compare(left, "<=", right)
    assert found == Comparison((("a", 1), ("c", -1)), "<=", 2)
    assert found.as_sum() == {"a": 1, "c": -1, None: -2}
    assert compare(left, "==", left).as_sum() == {}


def test_multiples_of_sums_are_added() -> None:
    one: Sum[str, int] = {"a": 2, "b": 1, None: 4}
    other: Sum[str, int] = {"a": 3, "c": 1, None: 1}
    assert combine(one, other, 2) == {"a": 8, "b": 1, "c": 2, None: 6}
    assert combine(one, other, -2, times=3) == {"b": 3, "c": -2, None: 10}
    assert one == {"a": 2, "b": 1, None: 4}


def test_a_comparison_is_read_as_it_is_meant() -> None:
    assert str(Comparison(SUM, "<=", -4)) == "+1*a +2*b -1*t <= -4"
    assert str(Comparison((), "==", 0)) == "0 == 0"
