from __future__ import annotations

from zfxxgk.engine.causes.blanks import fill_blanks, is_sum
from zfxxgk.spec.linear import Comparison


def zero(**terms: int) -> Comparison[str]:
    return Comparison(tuple(terms.items()), "==", 0)


ROW = zero(a=1, b=1, total=-1)
COLUMN = zero(a=1, c=1, below=-1)


def test_a_blank_total_is_the_sum_and_a_blank_component_the_rest() -> None:
    assert fill_blanks([ROW], [], {"a": 2, "b": 3, "total": None}) == {"total": 5}
    assert fill_blanks([ROW], [], {"a": 2, "b": None, "total": 5}) == {"b": 3}


def test_a_blank_that_is_nothing_is_filled_with_nothing() -> None:
    assert fill_blanks([ROW], [], {"a": 5, "b": None, "total": 5}) == {"b": 0}


def test_two_blanks_in_one_sum_are_left_open_unless_another_sum_gives_one() -> None:
    assert fill_blanks([ROW], [], {"a": None, "b": 3, "total": None}) == {}
    given = {"a": None, "b": 3, "total": None, "c": 1, "below": 3}
    assert fill_blanks([ROW, COLUMN], [], given) == {"a": 2, "total": 5}


def test_sums_that_disagree_fix_nothing() -> None:
    assert fill_blanks([ROW, COLUMN], [], {"a": None, "b": 3, "total": 5, "c": 1, "below": 9}) == {}


def test_what_follows_from_a_contradicted_number_is_not_told_either() -> None:
    """The row gives b, which another sum contradicts once c is known from a third."""
    sums = [ROW, zero(b=1, c=1, d=-1), zero(c=1, e=-1)]
    given = {"a": 2, "b": None, "total": 5, "c": None, "d": 9, "e": 1}
    assert fill_blanks(sums, [], given) == {}


def test_a_blank_is_never_below_nothing_nor_a_fraction() -> None:
    assert fill_blanks([ROW], [], {"a": 7, "b": None, "total": 5}) == {}
    assert fill_blanks([zero(a=1, b=-2)], [], {"a": 3, "b": None}) == {}


def test_a_sum_is_what_stands_alone_on_its_side() -> None:
    assert is_sum("total", [ROW])
    assert not is_sum("a", [ROW, zero(a=1, c=1, d=-1, e=-1)])
    assert is_sum("a", [ROW, zero(a=1, c=-1)])
    assert not is_sum("total", [Comparison(ROW.terms, "==", 1)])


def test_a_number_that_breaks_a_sum_which_held_with_blanks_as_0_is_not_told() -> None:
    """The column gives b, but its row adds up without it and without another blank."""
    column = zero(b=1, d=1, e=-1)
    row = zero(a=1, b=1, c=1, total=-1)
    printed = {"a": 5, "b": None, "c": None, "total": 5, "d": 1, "e": 4}
    assert fill_blanks([row, column], [], printed) == {}
    assert fill_blanks([column], [row], printed | {"total": None}) == {"b": 3}
