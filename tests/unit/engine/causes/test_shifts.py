from __future__ import annotations

from zfxxgk.engine.causes.shifts import find_shifts
from zfxxgk.spec.linear import Comparison

COLUMNS = "abcdef"


def found(
    first: tuple[int, ...], second: tuple[int, ...], below: tuple[int, ...]
) -> list[dict[str, int]]:
    """Repairs of a table of two rows by the printed totals of its columns and of both rows."""
    printed = {f"1{c}": n for c, n in zip(COLUMNS, first, strict=True)}
    printed |= {f"2{c}": n for c, n in zip(COLUMNS, second, strict=True)}
    printed |= {"1t": 15, "2t": 6}
    grid = [[f"{row}{c}" for c in COLUMNS] for row in (1, 2)]
    sums = [
        Comparison(((f"1{c}", 1), (f"2{c}", 1)), "==", total)
        for c, total in zip(COLUMNS, below, strict=True)
    ]
    for row in (1, 2):
        own = ((f"{row}{c}", 1) for c in COLUMNS)
        sums.append(Comparison((*own, (f"{row}t", -1)), "==", 0))
    failing = [at for at, equation in enumerate(sums) if not equation.holds(printed)]
    return find_shifts(sums, failing, [grid], printed)


ONES = (1, 1, 1, 1, 1, 1)


def test_a_row_one_column_on_is_found_whatever_its_length() -> None:
    assert found((0, 1, 2, 3, 4, 5), ONES, (2, 3, 4, 5, 6, 1)) == [
        {"1a": 1, "1b": 2, "1c": 3, "1d": 4, "1e": 5, "1f": 0}
    ]
    assert found((1, 2, 3, 4, 5, 0), ONES, (1, 2, 3, 4, 5, 6)) == [
        {"1a": 0, "1b": 1, "1c": 2, "1d": 3, "1e": 4, "1f": 5}
    ]


def test_other_wrong_numbers_are_no_shift() -> None:
    assert found((0, 1, 2, 3, 4, 5), ONES, (2, 3, 4, 5, 5, 2)) == []


def test_a_shift_that_leaves_a_sum_broken_is_none() -> None:
    # The columns look like a shift, but the row would come to 16 and not to 15.
    assert found((0, 1, 2, 3, 4, 5), ONES, (2, 3, 4, 5, 6, 2)) == []


def test_one_wrong_number_is_no_shift() -> None:
    assert found((1, 2, 3, 4, 5, 2), ONES, (2, 3, 4, 5, 6, 1)) == []


def test_no_number_falls_below_0() -> None:
    assert found((0, 0, 2, 3, 4, 6), ONES, (1, 0, 3, 4, 5, 8)) == []
