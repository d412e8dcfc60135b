"""Key numbers in columns are those of the summary, report by report."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import polars as pl
from unit.corpus.corpus_samples import office
from unit.corpus.survey.nation_samples import bureau, survey

from zfxxgk.batch.figures import KEYS, find_figures
from zfxxgk.corpus.survey.facts import RESULT, list_results
from zfxxgk.spec import schemas


def test_key_numbers_are_those_of_the_summary(tmp_path: Path) -> None:
    blank_row = office("甲县民政局")
    blank_row["requests"]["granted"] = dict.fromkeys(blank_row["requests"]["granted"])
    reports: list[Any] = [
        *(schemas.example(name) for name in schemas.examples()),
        blank_row,
        office("乙县民政局", granted__total=None),
        office("丙县民政局") | {"requests": None},
        office("丁县民政局", received__total=2**40),
    ]
    for number, report in enumerate(reports):
        report["agency"]["name"] = f"{number}{report['agency']['name']}"
    facts = survey(tmp_path, reports).facts.collect().sort(pl.col("place").cast(pl.Int32))
    wanted = [[getattr(find_figures(report), key) for key in KEYS] for report in reports]
    wanted[-1][KEYS.index("received")] = None  # Too large for a column.
    assert [list(row) for row in facts.select(KEYS).rows()] == wanted
    assert facts["complete"].to_list()[-4:] == [True, False, False, True]


def test_forms_that_differ_are_mixed_and_a_table_that_lacks_is_left_out(tmp_path: Path) -> None:
    none = bureau("甲县民政局", 2024) | {"requests": None, "proactive_disclosure": None}
    one = bureau("乙县民政局", 2024) | {"requests": None}
    hybrid = schemas.example("hybrid")
    facts = (
        survey(tmp_path, [none, one, hybrid]).facts.collect().sort(pl.col("place").cast(pl.Int32))
    )
    assert facts["form"].to_list() == ["none", "2021", "mixed"]


def test_results_of_all_editions_are_there_once() -> None:
    rows = list_results()
    assert len(rows) == len(set(rows))
    assert {"other", "other_remaining", "granted"} <= {*rows}
    assert RESULT.endswith(" ")
