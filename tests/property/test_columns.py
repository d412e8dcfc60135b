"""Rules in columns against the engine: the same outcome of every instance, drawn documents."""

from __future__ import annotations

import copy
from collections import defaultdict
from collections.abc import Iterator, Sequence
from typing import Any

import polars as pl
import pytest
from documents import documents, variants
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from invented.frames import join_previous, make_frame

from zfxxgk.corpus.algebra import fill
from zfxxgk.corpus.ask import ROW, find_failing
from zfxxgk.corpus.frame import restore
from zfxxgk.corpus.layout import MAX_CELL
from zfxxgk.corpus.outcomes import FAIL, UNREAD_CELLS, list_instances
from zfxxgk.engine.check import Input
from zfxxgk.engine.evaluate import evaluate_instance
from zfxxgk.engine.plan import make_plan
from zfxxgk.engine.rule_set import load_builtin
from zfxxgk.engine.view import InputView
from zfxxgk.spec import forms
from zfxxgk.spec.places import Path
from zfxxgk.spec.provenance import UNREAD, find_cells

CALM = [HealthCheck.too_slow, HealthCheck.data_too_large, HealthCheck.large_base_example]
EACH = 20
"""Documents from one that was drawn."""


def lower(report: dict[str, Any] | None) -> dict[str, Any] | None:
    """The report with small numbers in place of those that are judged by themselves."""
    report = copy.deepcopy(report)
    for table in forms.dimension("table", {}) if report else ():
        for row in (report[table] or {}).values() if report else ():
            for key, value in row.items() if isinstance(row, dict) else ():
                if isinstance(value, int) and abs(value) >= MAX_CELL:
                    row[key] = value % (3 if value % 2 else 1000)
    return report


def group(found: Sequence[dict[str, Any]]) -> Iterator[list[Input]]:
    """Documents of the same editions, variables and years; of their variables those in columns."""
    groups: dict[Any, list[Input]] = defaultdict(list)
    for each in found:
        previous = lower(each.get("previous"))
        report: Any = lower(each["report"])
        given_ = Input(report, previous, provenance=each.get("provenance"))  # type: ignore[arg-type]
        view = InputView(given_)
        groups[view.editions, view.lacking, tuple(list_years(given_).items())].append(given_)
    yield from groups.values()


def list_years(given_: Input) -> dict[Path, int]:
    reports = {"report": given_.report, "previous": given_.previous}
    return {(name, "year"): report["year"] for name, report in reports.items() if report}


def require_agreement(given_: Sequence[Input], *, known: bool = True) -> int:
    view = InputView(given_[0])
    plan = make_plan(load_builtin(), view.editions, view.lacking)
    instances = tuple(list_instances(plan, list_years(given_[0]) if known else {}))
    frame = make_frame(each.report for each in given_)
    if given_[0].previous is not None:
        frame = join_previous(frame, make_frame(each.previous for each in given_ if each.previous))
    unread = [sorted(find_cells(each.provenance, UNREAD)) for each in given_]
    frame = frame.with_columns(pl.Series(UNREAD_CELLS, unread, dtype=pl.List(pl.String)))
    frame = fill(frame, frozenset[str]().union(*(each.cells for each in instances)))
    codes = frame.select(each.code.alias(f"{number}") for number, each in enumerate(instances))
    found = find_failing(frame.with_row_index(ROW), instances)
    failing = {(instance, row) for instance, rows in found for row in rows}
    for number, instance in enumerate(instances):
        for row, each in enumerate(given_):
            of_engine = evaluate_instance(instance.check, InputView(each), instance.binding)
            wanted = of_engine.outcome, of_engine.reason, of_engine.detail
            assert instance.verdicts[codes[f"{number}"][row % codes.height]] == wanted
            assert ((instance, row) in failing) == (of_engine.outcome == FAIL)
    return len(instances) * len(given_)


@settings(max_examples=10, deadline=None, suppress_health_check=CALM)
@given(documents(), st.integers(0, 2**32))
def test_columns_say_what_the_engine_says(document: dict[str, Any], seed: int) -> None:
    found = [copy.deepcopy(each) for each in variants(document, seed, EACH)]
    assert sum(require_agreement(each, known=seed % 4 > 0) for each in group(found)) > 10 * EACH


@pytest.mark.slow(reason="10 000 documents and a million outcomes take ten minutes")
@settings(max_examples=500, deadline=None, suppress_health_check=CALM)
@given(documents(), st.integers(0, 2**32))
def test_columns_say_what_the_engine_says_of_very_many(document: dict[str, Any], seed: int) -> None:
    found = [copy.deepcopy(each) for each in variants(document, seed, EACH)]
    assert sum(require_agreement(each, known=seed % 4 > 0) for each in group(found)) > 10 * EACH


@settings(max_examples=20, deadline=None, suppress_health_check=CALM)
@given(documents())
def test_a_row_gives_the_report_back(document: dict[str, Any]) -> None:
    report: Any = lower(document["report"])
    assert restore(make_frame([report]).row(0, named=True)) == report
