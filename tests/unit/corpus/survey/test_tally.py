"""Outcomes in columns are those of the engine, counted."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import pytest
from unit.corpus.corpus_samples import as_items, fill
from unit.corpus.survey.nation_samples import make_nation

from zfxxgk.corpus.counted import find_counted, read_frames
from zfxxgk.corpus.items import MOST_ITEMS
from zfxxgk.corpus.layout import MAX_CELL
from zfxxgk.corpus.ledger import Ledger
from zfxxgk.corpus.rows import make_input
from zfxxgk.corpus.survey import tally
from zfxxgk.corpus.survey.tally import Tally
from zfxxgk.engine.evaluate import evaluate
from zfxxgk.engine.plan import list_fitting
from zfxxgk.engine.rule_set import load_builtin
from zfxxgk.engine.view import InputView

RULES = load_builtin().choose()


def count_by_engine(frame_rows: list[dict[str, object]]) -> Counter[tuple[object, ...]]:
    found: Counter[tuple[object, ...]] = Counter()
    for row in frame_rows:
        view = InputView(make_input(row))
        for check in list_fitting(RULES.checks, view.editions):
            if not {*check.needs} <= {"report", "previous", "claims", "prose"}:
                continue
            for each in evaluate(check, view):
                found[row["/year"], check.rule, each.outcome, each.reason, each.detail] += 1
    return found


@pytest.mark.parametrize(("at_once", "few"), [(1, 2), (50, 2), (50, 1)])
def test_each_instance_is_counted_with_its_outcome_and_reason(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, at_once: int, few: int
) -> None:
    monkeypatch.setattr(tally, "_FEW", few)
    reports = make_nation()[:5]
    reports[2]["requests"]["received"]["total"] = None
    fill(tmp_path, as_items(reports))
    ledger = Ledger(tmp_path, "1")
    counts = Tally.begin()
    try:
        counted = find_counted(tmp_path, ledger)
        frames = list(read_frames(counted, at_once))
    finally:
        ledger.close()
    for frame in frames:
        counts.add(frame, RULES)
    counts.finish()
    wanted = count_by_engine([row for frame in frames for row in frame.to_dicts()])
    assert counts.outcomes == wanted
    assert counts.as_frame()["instances"].sum() == wanted.total()
    assert {"narrative/copied-text", "members/above/requests"} <= counts.unasked
    assert counts.unasked.isdisjoint(rule for _, rule, *_ in wanted)


def test_reports_that_columns_cannot_hold_are_counted_as_the_engine_judges_them(
    tmp_path: Path,
) -> None:
    reports = make_nation()[:2]
    reports[0]["requests"]["received"]["total"] = MAX_CELL
    reports[1]["overview"]["text"] = "全年收到申请84件。" * (MOST_ITEMS + 1)
    fill(tmp_path, as_items(reports))
    ledger = Ledger(tmp_path, "1")
    counts = Tally.begin()
    try:
        (frame,) = read_frames(find_counted(tmp_path, ledger))
    finally:
        ledger.close()
    counts.add(frame, RULES)
    counts.finish()
    assert counts.outcomes == count_by_engine(frame.to_dicts())
    assert counts.judged[2023, "requests/row-total"] == 1
    assert counts.judged[2024, "narrative/received"] == 1
