from __future__ import annotations

import pytest

from zfxxgk.engine.causes.plausible import WEIGHTS, Ranking, recognise_move, recognise_slip

TOTALS = frozenset({"total"})
COLUMNS = ("a", "b", "c", "d", "total")


def ranking(**rows: tuple[int | None, ...]) -> Ranking:
    """A table of the given rows, its cells named ``/t/row/column``; the last column is a total."""
    grid = [[f"/t/{row}/{column}" for column in COLUMNS] for row in rows]
    printed = {
        f"/t/{row}/{column}": number
        for row, numbers in rows.items()
        for column, number in zip(COLUMNS, numbers, strict=True)
    }
    return Ranking([grid], printed, TOTALS)


def repair(**cells: int) -> dict[str, int]:
    return {"/t/" + name.replace("__", "/"): value for name, value in cells.items()}


@pytest.mark.parametrize(
    ("printed", "meant", "name"),
    [
        (None, 7, "left blank"),
        (21, 12, "transposed digits"),
        (1203, 1230, "transposed digits"),
        (122, 12, "doubled digit"),
        (12, 122, "dropped digit"),
        (15, 105, "dropped digit"),
        (0, 7, "left at 0"),
        (16, 15, "another digit"),
        (7, 5, "any number"),
        (21, 700, "any number"),
        (123, 321, "any number"),
    ],
)
def test_a_slip_is_told_by_its_digits(printed: int | None, meant: int, name: str) -> None:
    assert recognise_slip(printed, meant) == name


@pytest.mark.parametrize(
    ("printed", "meant", "is_moved"),
    [
        ((0, 3, 5), (3, 5, 0), True),
        ((3, 5, 0), (0, 3, 5), True),
        ((0, 3, 5), (3, 5, 9), True),  # the last number fell off the edge
        ((1, 3, 5), (3, 5, 0), False),  # something stands where nothing was before
        ((3, 5, 1), (0, 3, 5), False),
        ((0, 3, 5), (3, 6, 0), False),
    ],
)
def test_numbers_that_stand_one_place_on_or_back(
    printed: tuple[int, ...], meant: tuple[int, ...], is_moved: bool
) -> None:
    assert recognise_move(printed, meant) is is_moved


def test_what_is_likelier_weighs_less() -> None:
    rank = ranking(x=(21, 0, 0, 0, 21))
    assert rank(repair(x__a=12)) < rank(repair(x__a=201)) < rank(repair(x__a=22))
    assert rank(repair(x__a=22)) < rank(repair(x__a=700))
    blank = ranking(x=(None, 3, 0, 0, 10))
    assert blank(repair(x__a=7)) < min(blank(repair(x__b=10)), blank(repair(x__total=3)))


def test_two_cells_of_a_row_the_wrong_way_round_are_one_slip() -> None:
    rank = ranking(x=(5, 0, 9, 0, 14))
    assert rank(repair(x__a=9, x__c=5)) == WEIGHTS["swapped in a row"]
    assert rank(repair(x__a=9, x__c=4)) > WEIGHTS["swapped in a row"]


def test_a_number_in_the_next_row_is_one_slip() -> None:
    rank = ranking(x=(0, 1, 1, 1, 3), y=(7, 1, 1, 1, 10), z=(0, 1, 1, 1, 3))
    assert rank(repair(x__a=7, y__a=0)) == WEIGHTS["shifted by a row"]
    exchanged = ranking(x=(4, 1, 1, 1, 7), y=(7, 1, 1, 1, 10), z=(4, 1, 1, 1, 7))
    assert exchanged(repair(x__a=7, y__a=4)) == WEIGHTS["shifted by a row"]
    assert exchanged(repair(x__a=4, z__a=4)) > WEIGHTS["shifted by a row"]


def test_a_stretch_of_a_row_one_column_on_is_one_slip() -> None:
    rank = ranking(x=(0, 3, 5, 2, 10))
    assert rank(repair(x__a=3, x__b=5, x__c=2, x__d=0)) == WEIGHTS["shifted by a column"]
    assert rank(repair(x__a=3, x__b=5, x__c=4, x__d=0)) > WEIGHTS["shifted by a column"]


def test_cells_of_different_rows_and_columns_are_no_common_slip() -> None:
    rank = ranking(x=(5, 1, 1, 1, 8), y=(1, 9, 1, 1, 12))
    assert rank(repair(x__a=9, y__b=5)) == 2 * WEIGHTS["any number"]


def test_a_slip_of_several_cells_may_stand_beside_one_of_a_single_cell() -> None:
    rank = ranking(x=(5, 0, 9, 0, 14), y=(21, 1, 1, 1, 15))
    expected = WEIGHTS["swapped in a row"] + WEIGHTS["transposed digits"]
    assert rank(repair(x__a=9, x__c=5, y__a=12)) == expected


def test_a_total_without_one_of_its_items_is_out_of_date() -> None:
    rank = ranking(x=(20, 3, 1, 1, 22))
    assert rank(repair(x__total=25)) == WEIGHTS["stale total"]
    assert rank(repair(x__total=29)) == WEIGHTS["another digit"]
    assert rank(repair(x__a=17)) == WEIGHTS["any number"]


def test_a_cell_outside_of_the_tables_is_ranked_by_its_digits() -> None:
    rank = ranking(x=(5, 0, 9, 0, 14))
    rank.printed = {**rank.printed, "/u/x/a": 21, "/u/x/total": 21}
    assert rank({"/u/x/a": 12}) == WEIGHTS["transposed digits"]
    assert rank({"/u/x/a": 12, "/u/x/total": 12}) == 2 * WEIGHTS["transposed digits"]
