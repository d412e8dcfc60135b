from __future__ import annotations

import pytest

from zfxxgk.errors import InputError
from zfxxgk.read.formats.document import (
    MAX_COLUMNS,
    MAX_ROWS,
    MAX_SPAN,
    GridBuilder,
    Place,
    describe_place,
)


def new_builder() -> GridBuilder:
    return GridBuilder(Place(line=7, table=2))


def test_a_span_from_above_keeps_its_column_free() -> None:
    builder = new_builder()
    builder.start_row()
    builder.add("a", row_span=2)
    builder.add("b")
    builder.start_row()
    builder.add("c")
    assert [(c.text, c.row, c.column) for c in builder.build().cells] == [
        ("a", 1, 1),
        ("b", 1, 2),
        ("c", 2, 2),
    ]


def test_a_cell_spanning_columns_pushes_the_next() -> None:
    builder = new_builder()
    builder.start_row()
    builder.add("a", column_span=3)
    builder.add("b")
    assert builder.build().cells[1].column == 4


def test_a_row_span_of_nothing_or_too_much_ends_with_the_table() -> None:
    builder = new_builder()
    builder.start_row()
    builder.add("all", row_span=0)
    builder.add("many", row_span=9)
    builder.start_row()
    builder.add("x")
    grid = builder.build()
    assert [cell.row_span for cell in grid.cells] == [2, 2, 1]
    assert grid.map_columns(2)[1].text == "all"


def test_places_name_table_row_and_column() -> None:
    builder = new_builder()
    builder.start_row()
    builder.add("a", line=9)
    assert builder.build().cells[0].place.as_dict() == {
        "page": None,
        "line": 9,
        "table": 2,
        "row": 1,
        "column": 1,
        "sheet": None,
        "bbox": None,
    }


@pytest.mark.parametrize(("rows", "columns"), [(MAX_SPAN + 1, 1), (1, 10**6)])
def test_a_span_beyond_any_report_is_refused(rows: int, columns: int) -> None:
    builder = new_builder()
    builder.start_row()
    with pytest.raises(InputError, match="spans") as caught:
        builder.add("a", rows, columns, line=12)
    assert caught.value.place == "第 12 行"


def test_rows_beyond_any_report_are_refused() -> None:
    builder = new_builder()
    for _ in range(MAX_ROWS):
        builder.start_row()
    with pytest.raises(InputError, match="rows"):
        builder.start_row()


def test_columns_beyond_any_report_are_refused() -> None:
    builder = new_builder()
    builder.start_row()
    builder.add("a", column_span=MAX_COLUMNS)
    with pytest.raises(InputError, match="columns"):
        builder.add("b")


def test_a_place_is_told_in_words() -> None:
    assert describe_place(Place(page=3, table=1)) == "第 3 页，表 1"
    assert describe_place(Place(line=3, table=1)) == "第 3 行"
    assert describe_place(Place()) is None
