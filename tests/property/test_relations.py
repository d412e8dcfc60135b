"""The relations of the workbook are judged as the engine judges them."""

from __future__ import annotations

from collections import Counter
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import pytest
from consistent import TABLES
from hypothesis import Phase, given, settings
from rendered import by_engine, mutated, outcome_of
from workbooks import Blank, calculate

from zfxxgk.render.checks_sheet import HEAD, OUTCOME
from zfxxgk.render.parts import FilledTable, list_parts
from zfxxgk.render.relations import list_relations
from zfxxgk.spec.forms import Table
from zfxxgk.spec.places import get_cell


def find_tables(report: dict[str, Any]) -> dict[str, Table]:
    parts = list_parts(report)
    return {part.table.key: part.table for part in parts if isinstance(part, FilledTable)}


@given(mutated())
@settings(max_examples=60, deadline=None)
def test_relations_come_to_what_the_engine_says(report: dict[str, Any]) -> None:
    tables = find_tables(report)
    relations = list_relations(tables)
    values = {at: get_cell(report, at) for each in tables.values() for at, _, _ in each.cells()}
    found = [outcome_of(relation.judge(values)) for relation in relations]
    assert found == by_engine(report, relations)


# ---------------------------------------------------------------------- as a sheet calculates them


def draw(count: int) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = []

    @settings(max_examples=count, phases=[Phase.generate], deadline=None)
    @given(mutated())
    def collect(report: dict[str, Any]) -> None:
        found.append(report)

    collect()
    return found


@pytest.mark.needs(tool="libreoffice")
@pytest.mark.parametrize(
    "count",
    [150, pytest.param(1_000, marks=pytest.mark.slow(reason="LibreOffice calculates for minutes"))],
)
def test_libreoffice_calculates_what_the_engine_says(count: int) -> None:
    reports = draw(count)
    assert len(reports) >= count
    blanks: dict[tuple[str | None, ...], Blank] = {}
    workbooks = []
    for report in reports:
        key = tuple(report[t] and str(report[t].get("form")) for t in TABLES)
        if key not in blanks:
            blanks[key] = Blank(report)
        workbooks.append(blanks[key].fill(report))
    seen: Counter[str] = Counter()
    with TemporaryDirectory(prefix="zfxxgk-") as folder:
        sheets = calculate(workbooks, Path(folder))
    for report, lines in zip(reports, sheets, strict=True):
        relations = list_relations(find_tables(report))
        outcomes = [line[OUTCOME] for line in lines[HEAD + 1 : HEAD + 1 + len(relations)]]
        expected = by_engine(report, relations)
        assert [outcome_of(words) for words in outcomes] == expected
        seen.update(expected)
    # Each outcome was put to the test.
    outcomes = ("pass", "fail", "undetermined", "not_applicable")
    assert min(seen[each] for each in outcomes) > count // 3
