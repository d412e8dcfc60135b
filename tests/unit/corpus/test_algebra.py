"""Each operation on columns gives what it gives on values that are known."""

from __future__ import annotations

from typing import Any

import polars as pl
import pytest
from hypothesis import given
from hypothesis import strategies as st

from zfxxgk.corpus import algebra
from zfxxgk.corpus.algebra import Places, branch, every, negate, remainder, some

WORDS = st.text("年度2024年。\n😀a", max_size=6)
TABLE = frozenset({("report", "requests")})


def ask(value: Any, **columns: Any) -> Any:
    """What an expression gives for one row."""
    frame = pl.DataFrame({name: [content] for name, content in columns.items()})
    frame = algebra.fill(frame, [name for name in columns if name.startswith("/")])
    return frame.select(algebra.lift(value).alias("asked"))["asked"][0]


@given(st.integers(-(2**40), 2**40), st.integers(1, 1000))
def test_a_remainder_has_the_sign_of_the_dividend(dividend: int, divisor: int) -> None:
    wanted = abs(dividend) % divisor * (-1 if dividend < 0 else 1)
    assert remainder(dividend, divisor) == wanted
    assert ask(remainder(pl.col("a"), divisor), a=dividend) == wanted


@given(WORDS, WORDS)
def test_text_is_counted_in_characters(whole: str, part: str) -> None:
    column = pl.col("whole")
    assert ask(algebra.find(column, part), whole=whole) == whole.find(part)
    assert ask(algebra.size(column), whole=whole) == algebra.size(whole) == len(whole)
    assert ask(algebra.letter(column, 1), whole=whole) == whole[1:2]


@given(WORDS, WORDS)
def test_parts_of_text_are_found(whole: str, part: str) -> None:
    for operation, wanted in (
        (algebra.contains, part in whole),
        (algebra.starts_with, whole.startswith(part)),
        (algebra.ends_with, whole.endswith(part)),
    ):
        assert operation(whole, part) == wanted
        assert ask(operation(pl.col("whole"), part), whole=whole) == wanted
        assert ask(operation(whole, pl.col("part")), part=part) == wanted


@given(st.lists(st.booleans(), max_size=4), st.lists(st.booleans(), max_size=4))
def test_what_is_known_and_what_is_asked_are_joined(known: list[bool], asked: list[bool]) -> None:
    columns = {f"c{number}": value for number, value in enumerate(asked)}
    values = [*known, *(pl.col(name) for name in columns)]
    columns = columns or {"c": True}
    assert ask(every(values), **columns) == all([*known, *asked])
    assert ask(some(values), **columns) == any([*known, *asked])


@given(st.lists(st.integers(0, 2**25), max_size=40), st.integers(0, 40))
def test_a_sum_is_the_same_of_what_is_known_and_what_is_asked(values: list[int], at: int) -> None:
    columns = {f"c{number}": value for number, value in enumerate(values[at:])}
    total = algebra.add([*values[:at], *(pl.col(name) for name in columns)])
    assert ask(total, **(columns or {"c": 0})) == sum(values)


def test_what_is_known_needs_no_column() -> None:
    assert every([True, False, pl.col("no such column")]) is False
    assert some([pl.col("no such column"), True]) is True
    assert every([]) is True
    assert some([]) is False
    assert negate(True) is False
    assert branch(True, 1, pl.col("no such column")) == 1


def test_a_branch_and_a_list_ask_the_rows() -> None:
    assert ask(branch(pl.col("a"), "yes", "no"), a=False) == "no"
    assert ask(negate(pl.col("a")), a=False) is True
    assert ask(algebra.is_in(pl.col("a"), ["x", "y"]), a="y") is True
    assert ask(algebra.is_in("y", pl.col("a")), a=["x"]) is False
    assert algebra.is_in("y", ["x", "y"]) is True
    assert ask(algebra.text(pl.col("a")), a=2024) == algebra.text(2024) == "2024"


@pytest.mark.parametrize("blank", [None, 5])
def test_a_blank_cell_counts_as_nothing_but_is_not_there(blank: int | None) -> None:
    at, path = Places(TABLE), ("report", "requests", "received", "total")
    column = {"/requests/received/total": blank}
    assert ask(at.cell(*path), **column) == (blank or 0)
    assert ask(at.has(*path), **column) == (blank is not None)
    assert ask(at.value(*path), **column) == blank


@pytest.mark.parametrize("form", ["only", None])
def test_a_table_is_there_in_all_rows_or_where_it_has_an_edition(form: str | None) -> None:
    at = Places(TABLE)
    assert at.has("report", "requests") is True
    assert ask(at.has("report", "disputes"), **{"/disputes/form": form}) is (form is not None)
    known = {("report", "disputes", "form"): None}
    assert Places(TABLE, known).has("report", "disputes") is False


@pytest.mark.parametrize(("year", "wanted"), [(2024, True), (2023, False), (None, False)])
def test_members_of_different_years_are_of_no_year(year: int | None, wanted: bool) -> None:
    column = {"/members/year": year}
    assert ask(Places(TABLE).are_of_year(2024), **column) is wanted
    assert Places(TABLE, {("members", "year"): year}).are_of_year(2024) is wanted


def test_what_is_the_same_in_all_rows_needs_no_column() -> None:
    at = Places(TABLE, {("report", "year"): 2024})
    assert at.value("report", "year") == 2024
    assert at.has("report", "year") is True


@pytest.mark.parametrize(("whole", "wanted"), [("年度考核", True), ("a.b", True), ("axb", False)])
def test_one_of_several_words_is_looked_for_as_it_is_written(whole: str, wanted: bool) -> None:
    assert ask(algebra.contains_some(pl.col("whole"), ("考核", "a.b")), whole=whole) is wanted
    assert algebra.contains_some(whole, ("考核", "a.b")) is wanted


@given(st.lists(st.tuples(st.booleans(), st.integers(-9, 9)), max_size=4))
def test_items_count_where_they_are_there(items: list[tuple[bool, int]]) -> None:
    columns: dict[str, Any] = {"c": 0}
    pairs: list[Any] = []
    for number, (there, value) in enumerate(items):
        columns |= {f"there{number}": there, f"value{number}": value if there else None}
        pairs.append((pl.col(f"there{number}"), pl.col(f"value{number}")))
    assert algebra.tally(items) == ask(algebra.tally(pairs), **columns)
    assert algebra.tally(items) == sum(there for there, _ in items)
    assert algebra.total(items) == ask(algebra.total(pairs), **columns)
    assert algebra.total(items) == sum(value for there, value in items if there)


@pytest.mark.parametrize("count", [0, 1, 2])
def test_a_list_has_the_items_that_it_is_long_enough_for(count: int) -> None:
    known = {("claims", "received"): 2}
    items = Places(frozenset(), known).items("claims", "received")
    columns = {"count /claims/received": count}
    assert [(ask(there, **columns), number) for there, number in items] == [
        (count > 0, 0),
        (count > 1, 1),
    ]
