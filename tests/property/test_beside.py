"""What fails in rows with claims, prose and the record of a reading beside: as by the engine."""

from __future__ import annotations

import copy
import json
from collections import Counter
from collections.abc import Iterable, Iterator
from random import Random
from typing import Any

import polars as pl
import pytest
from documents import documents, variants
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from narrative_faults import tell
from test_columns import lower

from zfxxgk.corpus.ask import ROW
from zfxxgk.corpus.frame import flatten_whole
from zfxxgk.corpus.judge import Failure, find_failures, judge_inputs
from zfxxgk.corpus.layout import PREVIOUS, list_columns
from zfxxgk.corpus.outcomes import UNREAD_CELLS
from zfxxgk.corpus.store import make_store_schema
from zfxxgk.engine.check import Input
from zfxxgk.engine.rule_set import load_builtin
from zfxxgk.spec.provenance import UNREAD, find_cells

CALM = [HealthCheck.too_slow, HealthCheck.data_too_large, HealthCheck.large_base_example]
EACH = 30
"""Documents from one that was drawn."""
NAMES = [column.name for column in list_columns()]


def draw_inputs(document: dict[str, Any], seed: int) -> Iterator[Input]:
    random = Random(seed)
    for each in variants(document, seed, EACH):
        given_ = copy.deepcopy(each)
        report = given_["report"] if random.random() < 0.1 else lower(given_["report"])
        claims, prose = tell(report, random)  # type: ignore[arg-type]
        yield Input(
            report,  # type: ignore[arg-type]
            lower(given_["previous"]),  # type: ignore[arg-type]
            provenance=given_["provenance"],
            claims=claims,  # type: ignore[arg-type]
            prose=prose,  # type: ignore[arg-type]
        )


def make_rows(inputs: Iterable[Input]) -> pl.DataFrame:
    """The documents as rows of a store, with last year's reports beside them."""
    schema = make_store_schema()
    before = {f"{PREVIOUS}{name}": schema[name] for name in NAMES}
    rows = [make_row(each) for each in inputs]
    return pl.DataFrame(rows, schema={**schema, **before}).with_row_index(ROW)


def make_row(given_: Input) -> dict[str, Any]:
    values, is_beyond = flatten_whole(given_.report)
    row = dict(zip(NAMES, values, strict=True))
    if given_.previous is not None:
        values, _ = flatten_whole(given_.previous)
        row |= {f"{PREVIOUS}{name}": value for name, value in zip(NAMES, values, strict=True)}
    row[UNREAD_CELLS] = sorted(find_cells(given_.provenance, UNREAD)) or None
    row["whole"] = json.dumps(given_.report) if is_beyond else None
    for name in ("claims", "prose", "provenance"):
        lists = getattr(given_, name)
        row[name] = json.dumps(lists, ensure_ascii=False) if any((lists or {}).values()) else None
    return row


def list_failures(found: Iterable[Failure]) -> Counter[tuple[int, str, str, str]]:
    return Counter(
        (row, each.rule, each.binding, each.cells) for each in found for row in each.rows
    )


def require_agreement(document: dict[str, Any], seed: int) -> None:
    inputs = list(draw_inputs(document, seed))
    by_engine = list_failures(judge_inputs(enumerate(inputs), load_builtin()))
    assert list_failures(find_failures(make_rows(inputs), load_builtin())) == by_engine


@settings(max_examples=10, deadline=None, suppress_health_check=CALM)
@given(documents(), st.integers(0, 2**32))
def test_what_stands_beside_a_report_fails_as_by_the_engine(
    document: dict[str, Any], seed: int
) -> None:
    require_agreement(document, seed)


@pytest.mark.slow(reason="15 000 documents take ten minutes")
@settings(max_examples=500, deadline=None, suppress_health_check=CALM)
@given(documents(), st.integers(0, 2**32))
def test_what_stands_beside_very_many_reports_fails_as_by_the_engine(
    document: dict[str, Any], seed: int
) -> None:
    require_agreement(document, seed)
