from __future__ import annotations

import pytest

from zfxxgk.cli.reporters.summary.totals import place_boxes
from zfxxgk.spec import forms
from zfxxgk.spec.labels import Text
from zfxxgk.spec.layout import Box, lay_out

WORDS = Text("", "")


def test_a_cell_stands_beside_those_that_reach_down_from_above() -> None:
    lines = (
        (Box(WORDS, rows=2), Box(WORDS, columns=2)),
        (Box(WORDS), Box(WORDS)),
        (Box(WORDS), Box(WORDS, columns=2)),
    )
    places = [(each.row, each.column) for each in place_boxes(lines)]
    assert places == [(0, 0), (0, 1), (1, 1), (1, 2), (2, 0), (2, 1)]


@pytest.mark.parametrize("table", forms.tables(), ids=lambda each: f"{each.key}-{each.form}")
def test_the_cells_of_every_table_cover_its_grid_once(table: forms.Table) -> None:
    placed = list(place_boxes(lay_out(table)))
    covered = [
        (row, column)
        for each in placed
        for row in range(each.row, each.row + each.box.rows)
        for column in range(each.column, each.column + each.box.columns)
    ]
    high, wide = max(row for row, _ in covered) + 1, max(column for _, column in covered) + 1
    assert sorted(covered) == [(row, column) for row in range(high) for column in range(wide)]
