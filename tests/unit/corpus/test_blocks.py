from __future__ import annotations

from typing import Any

import polars as pl
from hypothesis import given, settings
from hypothesis import strategies as st

from zfxxgk.corpus.blocks import make_frame, split
from zfxxgk.corpus.layout import MAX_CELL
from zfxxgk.corpus.store import make_store_schema

KINDS: dict[Any, st.SearchStrategy[Any]] = {
    pl.Int32: st.sampled_from((0, 1, -1, MAX_CELL - 1, 1 - MAX_CELL, 1 - 2**31)),
    pl.Int64: st.sampled_from((0, 1, 2**62 - 1)),
    pl.String: st.sampled_from(("", "无", "\x00", "a\n")),
    pl.List: st.lists(st.sampled_from(("", "甲")), max_size=2),
}


@st.composite
def rows(draw: st.DrawFn) -> list[list[Any]]:
    """Rows that differ from others, and from one that is all null, in a few values."""
    kinds = make_store_schema().dtypes()
    first = [draw(KINDS[kind.base_type()]) for kind in kinds] if draw(st.booleans()) else None
    found = []
    for _ in range(draw(st.integers(0, 4))):
        row = [None] * len(kinds) if first is None or draw(st.booleans()) else first.copy()
        for place in draw(st.lists(st.integers(0, len(kinds) - 1), max_size=3)):
            row[place] = draw(st.none() | KINDS[kinds[place].base_type()])
        found.append(row)
    return found


@settings(max_examples=60)
@given(rows())
def test_a_frame_has_the_values_of_its_rows(drawn: list[list[Any]]) -> None:
    frame = make_frame([split(each) for each in drawn])
    assert frame.schema == make_store_schema()
    assert [list(row) for row in frame.iter_rows()] == drawn
