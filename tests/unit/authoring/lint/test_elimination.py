from __future__ import annotations

from fractions import Fraction
from itertools import product

from hypothesis import given
from hypothesis import strategies as st

from zfxxgk.authoring.lint.elimination import CONSTANT, Elimination, integer_solvable, primitive

KEYS = ("a", "b", "c", "d")
ROWS = st.lists(
    st.fixed_dictionaries({key: st.integers(-4, 4) for key in (*KEYS, CONSTANT)}), max_size=6
).map(lambda rows: [{k: v for k, v in row.items() if v} for row in rows])


def test_a_sum_of_equations_follows_from_them() -> None:
    known: Elimination[str] = Elimination()
    assert known.add("one", {"a": 1, "b": -1}) is None
    assert known.add("two", {"b": 2, "c": -1}) is None
    found = known.add("sum", {"a": 2, "c": -1})
    assert found is not None
    # 2(a - b) + (2b - c) = 2a - c
    assert found.multipliers == {"sum": 1, "one": -2, "two": -1}
    assert found.remainder == 0
    assert known.rank == 2


def test_a_multiplier_of_the_equation_itself_may_be_needed() -> None:
    known: Elimination[str] = Elimination()
    known.add("double", {"a": 2, "b": 2})
    found = known.add("single", {"a": 1, "b": 1})
    assert found is not None
    assert found.multipliers == {"single": 2, "double": -1}


def test_other_constants_contradict() -> None:
    known: Elimination[str] = Elimination()
    known.add("one", {"a": 1, CONSTANT: -1})
    found = known.add("two", {"a": 1, CONSTANT: -2})
    assert found is not None
    assert found.remainder == -1


@given(ROWS)
def test_a_certificate_adds_up_and_the_rank_is_right(rows: list[dict[str, int]]) -> None:
    known: Elimination[int] = Elimination()
    for number, row in enumerate(rows):
        found = known.add(number, row)
        if found is not None:
            assert found.multipliers[number] > 0
            total = {
                key: sum(m * rows[n].get(key, 0) for n, m in found.multipliers.items())
                for key in (*KEYS, CONSTANT)
            }
            assert total.pop(CONSTANT) == found.remainder
            assert not any(total.values())
    assert known.rank == rank([[row.get(key, 0) for key in KEYS] for row in rows])


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


def test_halves_are_no_solution() -> None:
    assert not integer_solvable([{"a": 2, CONSTANT: -1}])
    assert integer_solvable([{"a": 2, CONSTANT: -4}])
    # a + b = 3 and a - b = 0 meet between two whole numbers.
    assert not integer_solvable([{"a": 1, "b": 1, CONSTANT: -3}, {"a": 1, "b": -1}])
    assert integer_solvable([{"a": 1, "b": 1, CONSTANT: -3}, {"a": 1, "b": -1, CONSTANT: -1}])
    assert integer_solvable([{"a": 6, "b": 10, "c": 15, CONSTANT: -1}])
    assert not integer_solvable([{"a": 6, "b": 10, CONSTANT: -1}])
    assert not integer_solvable([{CONSTANT: 1}])
    assert integer_solvable([])


@given(ROWS)
def test_equations_with_a_solution_in_a_small_box_are_solvable(rows: list[dict[str, int]]) -> None:
    box = product(range(-3, 4), repeat=len(KEYS))
    if any(all(at(row, point) == 0 for row in rows) for point in box):
        assert integer_solvable(rows)


@given(ROWS)
def test_an_unknown_that_is_written_as_a_sum_says_the_same(rows: list[dict[str, int]]) -> None:
    # 2m + 3n is every whole number, and no unknown of these equations stands alone any more.
    spread = [
        {
            **{f"{key}{by}": by * row[key] for key in KEYS if key in row for by in (2, 3)},
            **({CONSTANT: row[CONSTANT]} if CONSTANT in row else {}),
        }
        for row in rows
    ]
    assert integer_solvable(rows) == integer_solvable(spread)


def at(row: dict[str, int], point: tuple[int, ...]) -> int:
    return row.get(CONSTANT, 0) + sum(
        row.get(key, 0) * value for key, value in zip(KEYS, point, strict=True)
    )


@given(ROWS)
def test_what_is_solvable_has_no_contradiction(
    rows: list[dict[str, int]],
) -> None:
    if integer_solvable(rows):
        known: Elimination[int] = Elimination()
        found = [known.add(number, row) for number, row in enumerate(rows)]
        assert not any(follows.remainder for follows in found if follows is not None)


def test_rows_that_differ_by_a_factor_have_one_primitive_form() -> None:
    assert primitive({"b": -2, "a": -4, CONSTANT: 6}) == {"a": 2, "b": 1, CONSTANT: -3}
    assert primitive({"a": 2, "b": 1, CONSTANT: -3}) == {"a": 2, "b": 1, CONSTANT: -3}
    assert primitive({}) == {}
