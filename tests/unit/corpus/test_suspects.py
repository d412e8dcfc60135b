from __future__ import annotations

import copy
import json
from typing import Any

import polars as pl
from invented.frames import make_frame
from unit.corpus.corpus_samples import office

from zfxxgk.corpus.ask import ROW
from zfxxgk.corpus.suspects import BESIDE, find_suspects
from zfxxgk.engine.rule_set import load_builtin
from zfxxgk.read import read_bytes

SAID = "全年新收政府信息公开申请{}件。"


def make_rows(reports: list[Any]) -> pl.DataFrame:
    """Reports as rows, with what is read from them beside."""
    readings = [read_bytes(json.dumps(each).encode(), "a.json") for each in reports]
    columns: dict[str, list[str | None]] = {name: [] for name in BESIDE}
    for each in readings:
        columns["claims"].append(json.dumps(each.claims))
        columns["prose"].append(json.dumps(each.prose))
        columns["provenance"].append(None)
    beside = (pl.Series(name, values, dtype=pl.String) for name, values in columns.items())
    return make_frame(reports).with_columns(*beside).with_row_index(ROW)


def say(report: Any, number: int) -> Any:
    report = copy.deepcopy(report)
    report["overview"]["text"] = SAID.format(number)
    return report


def test_only_rows_where_a_rule_may_fail_are_left_for_the_engine() -> None:
    report = office("青禾县水利局")
    received = report["requests"]["received"]["total"]
    blank = say(report, 7)
    blank["requests"]["received"]["total"] = None
    frame = make_rows([say(report, received), say(report, received + 999), blank])
    checks = load_builtin().choose(("narrative/received",)).checks
    assert find_suspects(frame, checks).to_list() == [1, 2]


def test_a_rule_that_reads_last_years_report_clears_no_row() -> None:
    checks = load_builtin().choose(("years/carry-over",)).checks
    frame = make_rows([office("甲局")])
    assert find_suspects(frame, checks).to_list() == [0]
