from __future__ import annotations

import pytest

from zfxxgk.engine.check import character, each, int64, remainder, scaled


def test_bindings_are_every_combination_with_the_last_running_fastest() -> None:
    assert each(("a", "b"), ("1", "2")) == (("a", "1"), ("a", "2"), ("b", "1"), ("b", "2"))
    assert each(()) == ()


@pytest.mark.parametrize("value", [2**63 - 1, -(2**63), 0])
def test_integers_of_64_bits_pass(value: int) -> None:
    assert int64(value) == value


@pytest.mark.parametrize("value", [2**63, -(2**63) - 1])
def test_integers_beyond_64_bits_are_refused(value: int) -> None:
    with pytest.raises(OverflowError, match=str(value)):
        int64(value)


@pytest.mark.parametrize(
    ("dividend", "divisor", "rest"), [(7, 3, 1), (-7, 3, -1), (6, 3, 0), (-6, 3, 0), (-1, 10, -1)]
)
def test_a_remainder_has_the_sign_of_the_dividend(dividend: int, divisor: int, rest: int) -> None:
    assert remainder(dividend, divisor) == rest


@pytest.mark.parametrize(
    ("amount", "decimals", "integer"),
    [
        (None, 4, 0),
        (0, 4, 0),
        (3, 2, 300),
        (59237.2449, 4, 592372449),
        (0.07, 2, 7),
        (1.1, 4, 11000),
        (1.00006, 4, 10001),
        (8.41, 2, 841),
        (900000000000.0, 4, 9000000000000000),
        (123456789.0123, 4, 1234567890123),
    ],
)
def test_amounts_become_exact_integers(amount: float | None, decimals: int, integer: int) -> None:
    assert scaled(amount, decimals) == integer


def test_characters_are_code_points_and_there_is_none_behind_the_last() -> None:
    assert [character("镇𠮷", i) for i in range(3)] == ["镇", "𠮷", ""]
    for index in (-1, 3):
        with pytest.raises(IndexError, match=f"no character {index} in a text of 2"):
            character("镇𠮷", index)
