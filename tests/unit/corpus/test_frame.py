from __future__ import annotations

import polars as pl
import pytest
from invented.frames import join_previous, make_frame
from unit.corpus.corpus_samples import office

from zfxxgk.corpus.frame import flatten_whole, restore
from zfxxgk.corpus.layout import MAX_CELL, PREVIOUS, list_text_columns
from zfxxgk.spec import schemas


@pytest.mark.parametrize("name", schemas.examples())
def test_a_report_comes_back_from_its_row(name: str) -> None:
    report = schemas.example(name)
    frame = make_frame([report, report])
    assert [restore(row) for row in frame.iter_rows(named=True)] == [report, report]


@pytest.mark.parametrize("name", schemas.examples())
def test_a_report_beside_another_comes_back_without_its_sentences(name: str) -> None:
    report = schemas.example(name)
    frame = join_previous(make_frame([office("甲局")]), make_frame([report]))
    sentences = [name for name in frame.columns if name in list_text_columns()]
    left_out = [name for name in sentences if name.startswith(PREVIOUS)]
    (row,) = frame.drop(left_out).to_dicts()
    wanted = make_frame([report]).with_columns(
        pl.lit(None, pl.String).alias(name) for name in sentences if name not in left_out
    )
    assert make_frame([restore(row, PREVIOUS)]).equals(wanted)


def test_amounts_are_integers_of_the_smallest_unit() -> None:
    frame = make_frame([schemas.example("form-2021")])
    assert frame["/proactive_disclosure/fees/amount"].to_list() == [18_602_500]


def test_a_number_too_large_for_its_column_is_left_out_and_told() -> None:
    small, large = (office("甲局", received__total=MAX_CELL - less) for less in (1, 0))
    assert [flatten_whole(each)[1] for each in (small, large)] == [False, True]
    frame = make_frame([small, large])
    assert frame["/requests/received/total"].to_list() == [MAX_CELL - 1, None]
