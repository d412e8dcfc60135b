"""What fails is found in the columns that are named, in the rows that are there."""

from __future__ import annotations

import polars as pl
from invented.frames import make_frame
from unit.corpus.corpus_samples import office

from zfxxgk.corpus.ask import ROW, find_failing, list_columns
from zfxxgk.corpus.kinds import group_instances
from zfxxgk.corpus.outcomes import UNREAD_CELLS, Instance
from zfxxgk.engine.rule_set import load_builtin

WRONG = office("甲局", granted__total=999)
REPORTS = [WRONG, office("乙局"), WRONG, WRONG]
DOUBT = [None, None, ["/requests/granted/total"], None]


def make_rows() -> tuple[pl.DataFrame, tuple[Instance, ...]]:
    doubts = pl.Series(UNREAD_CELLS, DOUBT, dtype=pl.List(pl.String))
    frame = make_frame(REPORTS).with_columns(doubts).with_row_index(ROW, offset=5)
    groups = group_instances(load_builtin().choose(("requests/row-total",)), ())
    instances = next(group for needs, group in groups.items() if "2021" in str(needs))
    return frame, instances


def list_failing(
    frame: pl.DataFrame, instances: tuple[Instance, ...], *there: bool
) -> list[tuple[tuple[str | int, ...], list[int]]]:
    asked = frame.with_columns(pl.Series("there", there)) if there else frame
    found = find_failing(asked, instances, ("there",) * len(instances) if there else ())
    return [(instance.binding, numbers.to_list()) for instance, numbers in found]


def test_a_row_in_doubt_does_not_fail() -> None:
    assert list_failing(*make_rows()) == [(("granted",), [5, 8])]


def test_of_the_rows_only_those_that_are_there_fail() -> None:
    frame, instances = make_rows()
    there = (False, True, True, True)
    assert list_failing(frame, instances, *there) == [(("granted",), [8])]


def test_no_other_columns_are_needed() -> None:
    frame, instances = make_rows()
    assert len(list_columns(instances)) < frame.width
    few = frame.select(list_columns(instances))
    assert list_failing(few, instances) == list_failing(frame, instances)


def test_where_there_is_no_row_nothing_fails() -> None:
    frame, instances = make_rows()
    assert list_failing(frame.clear(), instances) == []
    assert list_failing(frame, ()) == []
