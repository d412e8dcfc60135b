from __future__ import annotations

from typing import Any

import polars as pl
from invented.frames import make_frame
from unit.corpus.corpus_samples import office

from zfxxgk.corpus.ask import ROW
from zfxxgk.corpus.judge import find_failures
from zfxxgk.corpus.store import EXTRA
from zfxxgk.engine.rule_set import load_builtin


def test_a_report_of_which_nothing_stands_beside_lacks_measures_too() -> None:
    report: Any = office("青禾县水利局")
    report["problems_and_improvements"]["text"] = "问题：" + "信息更新不够及时。" * 3
    beside = (pl.lit(None, dtype=kind).alias(name) for name, kind in EXTRA.items())
    frame = make_frame([report]).with_columns(*beside).with_row_index(ROW)
    rules = load_builtin().choose(("form/problems-without-measures",))
    assert [(each.rule, *each.rows) for each in find_failures(frame, rules)] == [
        ("form/problems-without-measures", 0)
    ]
