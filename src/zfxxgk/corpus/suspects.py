"""Which rows may fail a rule that no columns can tell: most are cleared without being parsed.

The record of a reading is long, and where something is amiss one of its fields says so in a word.
"""

from __future__ import annotations

import json
import re
from collections.abc import Sequence
from functools import lru_cache
from typing import Any

import polars as pl

from zfxxgk.cel.columns import LISTED
from zfxxgk.corpus.algebra import Value, lift, some
from zfxxgk.corpus.items import list_fields
from zfxxgk.engine.check import Check, Input
from zfxxgk.engine.evaluate import FAILURES
from zfxxgk.spec.schemas import Node

PROVENANCE = "provenance"
"""The column with the record of the reading, as JSON."""
BESIDE = (*LISTED, PROVENANCE)
"""Columns with what a row has beside the report, as JSON."""


@lru_cache(maxsize=64)
def suspect(checks: tuple[Check, ...]) -> pl.Expr:
    """True for the rows in which one of the *checks* may fail."""
    return lift(some([_suspect(check) for check in checks]))


def _suspect(check: Check) -> Value:
    if check.over[:1] != (PROVENANCE,):
        return True
    mark = _find_mark(check)
    record = pl.col(PROVENANCE)
    return record.is_not_null() if mark is None else record.str.contains(mark).fill_null(False)


def _find_mark(check: Check) -> str | None:
    """What the JSON has wherever an item of the list fails, as a regular expression.

    None unless the assertion reads but one field, of few values: each of them is tried.
    """
    _, name = check.over
    reads = {path for _, path in check.references(_make_record(name, {}), 0)}
    fields = {str(path[-1]) for path in reads if path[:-1] == (*check.over, 0)}
    if len(reads) != 1 or len(fields) != 1:
        return None
    (field,) = fields
    values = _list_values(list_fields(PROVENANCE)[name][field])
    try:
        bad = [each for each in values if not check.test(_make_record(name, {field: each}), 0)]
    except FAILURES:
        return None
    words = "|".join(re.escape(json.dumps(each)) for each in bad)
    return rf'"{field}":\s*({words})' if bad else None


def _make_record(name: str, item: dict[str, Any]) -> Input:
    record: Any = {name: [item]}
    return Input(report={}, provenance=record)  # type: ignore[typeddict-item]


def _list_values(field: Node) -> Sequence[Any]:
    """All values of a field that has few; else none."""
    if field.keywords.get("type") == "boolean":
        return (False, True)
    values: Sequence[Any] = field.keywords.get("enum", ())
    return values
