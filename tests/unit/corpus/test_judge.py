"""Rows of all kinds in one frame fail as each of them does in the engine."""

from __future__ import annotations

import copy
from collections.abc import Sequence
from typing import Any

import polars as pl
from hypothesis import given, settings
from hypothesis import strategies as st
from invented.frames import join_previous, make_frame
from unit.corpus.corpus_samples import office

from zfxxgk.cel.columns import LISTED
from zfxxgk.corpus.ask import ROW
from zfxxgk.corpus.compiled import find_tests
from zfxxgk.corpus.judge import find_failures, judge_inputs
from zfxxgk.corpus.outcomes import UNREAD_CELLS
from zfxxgk.corpus.rows import list_empty
from zfxxgk.corpus.store import EXTRA
from zfxxgk.corpus.suspects import BESIDE
from zfxxgk.engine.check import Input
from zfxxgk.engine.rule_set import load_builtin
from zfxxgk.spec import schemas

FORMS = ("form-2019", "form-2021")
DOUBTFUL = "/requests/granted/total"


def make_report(form: str, year: int, lacking: str | None, granted: int | None) -> Any:
    """The example of a form with another year and cell, one of its tables left out."""
    report: Any = copy.deepcopy(schemas.example(form))
    report["year"] = year
    report["requests"]["granted"]["total"] = granted
    return report if lacking is None else {**report, lacking: None}


REPORTS = st.builds(
    make_report,
    st.sampled_from(FORMS),
    st.integers(2020, 2022),
    st.sampled_from([None, None, None, "proactive_disclosure", "requests", "disputes"]),
    st.sampled_from([None, 0, 7, 999]),
)
ROWS = st.lists(st.tuples(REPORTS, st.none() | REPORTS, st.booleans()), min_size=1, max_size=12)


@settings(max_examples=40, deadline=None)
@given(ROWS, st.sampled_from([1, 9]))
def test_rows_of_all_kinds_fail_as_in_the_engine(
    drawn: Sequence[tuple[Any, Any, bool]], more: int
) -> None:
    # So that one kind is most of the rows, or none is.
    drawn = [*drawn, *[drawn[0]] * more]
    frame = join_previous(
        make_frame(report for report, _, _ in drawn),
        make_frame(previous or {} for _, previous, _ in drawn),
    )
    unread = [[DOUBTFUL] if doubtful else None for _, _, doubtful in drawn]
    frame = frame.with_columns(
        pl.Series(UNREAD_CELLS, unread, dtype=pl.List(pl.String)),
        **dict.fromkeys((*BESIDE, "whole"), pl.lit(None, dtype=pl.String)),
    ).with_row_index(ROW)
    rules = load_builtin()
    inputs = enumerate(make_input(*each) for each in drawn)
    assert list_failing(find_failures(frame, rules)) == list_failing(judge_inputs(inputs, rules))


def make_input(report: Any, previous: Any, doubtful: bool) -> Input:
    cell: Any = {"pointer": DOUBTFUL, "status": "doubtful", "raw": "?", "place": {}}
    record: Any = {"agency": None, "cells": [cell], "labels": [], "headings": [], "grids": []}
    lists = {name: list_empty(f"{name}.json") for name in LISTED}
    return Input(report, previous, provenance=record if doubtful else None, **lists)


def list_failing(failures: Any) -> set[tuple[str, str, str, int]]:
    """What fails of the rules that columns can tell."""
    told = {rule for rule, _ in find_tests(load_builtin())}
    return {(*each[:3], row) for each in failures if each.rule in told for row in each.rows}


def test_a_report_of_which_nothing_stands_beside_lacks_measures_too() -> None:
    report: Any = office("青禾县水利局")
    report["problems_and_improvements"]["text"] = "问题：" + "信息更新不够及时。" * 3
    beside = (pl.lit(None, dtype=kind).alias(name) for name, kind in EXTRA.items())
    frame = make_frame([report]).with_columns(*beside).with_row_index(ROW)
    rules = load_builtin().choose(("form/problems-without-measures",))
    assert [(each.rule, *each.rows) for each in find_failures(frame, rules)] == [
        ("form/problems-without-measures", 0)
    ]
