"""Which rows may fail a rule that the engine judges: most are cleared by its expressions alone.

A rule fails only where its condition holds and its assertion does not; what the contract asks
besides, of blanks and doubts, is asked by the engine of the few rows that are left.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from typing import Any, NamedTuple

import polars as pl

from zfxxgk.corpus.ask import ROW
from zfxxgk.corpus.frame import give_back
from zfxxgk.corpus.layout import AMOUNT, OBJECT, Column, list_columns, list_tables, name_edition
from zfxxgk.corpus.rows import list_empty
from zfxxgk.engine.check import Binding, Check, Input
from zfxxgk.engine.evaluate import FAILURES
from zfxxgk.spec.editions import ONLY
from zfxxgk.spec.schemas import Node

BESIDE = ("claims", "prose", "provenance")
"""Columns with what a row has beside the report, as JSON."""


def find_suspects(frame: pl.DataFrame, checks: Sequence[Check]) -> pl.Series:
    """The numbers of the rows in which one of the *checks* may fail."""
    columns = _list_read(checks)
    if columns is None:
        return frame[ROW]
    forms = [name_edition(table) for table in list_tables()]
    groups = _group(each for each in columns if each.name not in forms)
    names = (each.name for group in groups for each in group.columns)
    by_list: dict[tuple[str, ...], list[Check]] = {}
    for check in checks:
        by_list.setdefault(check.over, []).append(check)
    found = []
    rows = frame.select(ROW, *BESIDE, *forms, *names)
    for row, claims, prose, provenance, *values in rows.iter_rows():
        given = Input(
            report=_build(values, groups),
            provenance=_read(provenance),
            claims=_read(claims) or list_empty("claims.json"),
            prose=_read(prose) or list_empty("prose.json"),
        )
        for over, several in by_list.items():
            # Most lists are empty, and then there is no instance.
            if (not over or _find_list(over, given)) and _may_fail(several, given):
                found.append(row)
                break
    return pl.Series(ROW, found, dtype=frame.schema[ROW])


def _may_fail(checks: Sequence[Check], given: Input) -> bool:
    for check in checks:
        if any(getattr(given, name) is None for name in check.needs):
            continue
        when, test = check.when, check.test
        try:
            for binding in _list_bindings(check, given):
                if (when is None or when(given, *binding)) and not test(given, *binding):
                    return True
        except FAILURES:
            return True
    return False


def _list_bindings(check: Check, given: Input) -> Iterable[Binding]:
    if not check.over:
        return check.bindings
    return [(index,) for index in range(len(_find_list(check.over, given)))]


def _find_list(over: Sequence[str], given: Input) -> Sequence[Any]:
    """The list of the document that bindings are indices of; empty where it is not given."""
    value: Any = getattr(given, over[0])
    for step in over[1:]:
        value = () if value is None else value[step]
    return value or ()


# ---------------------------------------------------------------------- what is read


def _list_read(checks: Sequence[Check]) -> list[Column] | None:
    """The columns that checks read; None where one reads something else than this report."""
    paths: set[tuple[str | int, ...]] = set()
    sample = _make_sample()
    for check in checks:
        for binding in _list_bindings(check, sample):
            try:
                for reads in filter(None, (check.references, check.when_references)):
                    paths.update(path for _, path in reads(sample, *binding))
            except FAILURES:
                return None
    if any(path[0] in ("previous", "members") for path in paths):
        return None
    wanted = {tuple(path[1:]) for path in paths if path[0] == "report"}
    return [each for each in list_columns() if each.path in wanted]


def _make_sample() -> Any:
    """A document with one item in each list, which tells what is read of any."""
    lists: dict[str, Any] = {"report": {}}
    for name in BESIDE:
        node = Node.root(f"{name}.json")
        lists[name] = {key: [{}] for key, _ in node.properties()}
    return Input(**lists)


class _Group(NamedTuple):
    """Columns of one object of the report, which stands at ``path``."""

    path: tuple[str, ...]
    keys: tuple[str, ...]
    columns: tuple[Column, ...]
    shifted: bool


def _group(columns: Iterable[Column]) -> list[_Group]:
    by_owner: dict[tuple[str, ...], list[Column]] = {}
    for each in columns:
        by_owner.setdefault(each.path[:-1], []).append(each)
    return [
        _Group(
            path,
            tuple(each.path[-1] for each in found),
            tuple(found),
            any(each.kind in (AMOUNT, OBJECT) for each in found),
        )
        for path, found in sorted(by_owner.items(), key=lambda item: len(item[0]))
    ]


def _build(values: Sequence[Any], groups: Sequence[_Group]) -> Any:
    """What is read of a report; before the values stand the editions of its tables."""
    tables = list_tables()
    report: dict[str, Any] = {}
    for table, form in zip(tables, values, strict=False):
        report[table] = None if form is None else {} if form == ONLY else {"form": form}
    start = len(tables)
    for path, keys, columns, shifted in groups:
        end = start + len(keys)
        given = values[start:end]
        if shifted:
            given = [give_back(*pair) for pair in zip(given, columns, strict=True)]
        owner: dict[str, Any] | None = report
        for step in path:
            owner = owner.setdefault(step, {}) if owner is not None else None
        if owner is not None:
            owner.update(zip(keys, given, strict=True))
        start = end
    return report


def _read(text: str | None) -> Any:
    return None if text is None else json.loads(text)
