from __future__ import annotations

import pytest

from zfxxgk.spec.organs import Organ, simplify_name

CODE, OTHER = "11990102MB0000001P", "11990102MB0000002T"


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("青禾县 民政局", "青禾县民政局"),
        ("青禾县民政局（机关）", "青禾县民政局(机关)"),
        ("“青禾县民政局”", "青禾县民政局"),
    ],
)
def test_spaces_and_widths_make_no_other_name(one: str, other: str) -> None:
    assert simplify_name(one) == simplify_name(other)


@pytest.mark.parametrize(
    ("one", "other", "is_same", "may_be"),
    [
        (("甲局", None), ("甲 局", CODE), True, True),
        (("甲局", CODE), ("乙局", CODE), True, True),
        (("甲局", None), ("青禾县甲局", None), False, True),
        (("甲局", CODE), (None, OTHER), False, True),
        (("甲局", CODE), ("乙局", OTHER), False, False),
        (("甲局", CODE), ("乙局", None), False, False),
    ],
)
def test_organs_are_told_apart_by_code_and_name(
    one: tuple[str | None, str | None],
    other: tuple[str | None, str | None],
    is_same: bool,
    may_be: bool,
) -> None:
    for first, second in ((Organ(*one), Organ(*other)), (Organ(*other), Organ(*one))):
        assert (first.is_same(second), first.may_be_same(second)) == (is_same, may_be)
