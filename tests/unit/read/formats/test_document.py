from __future__ import annotations

import pytest

from zfxxgk.errors import InputError
from zfxxgk.read.formats.document import MAX_COLUMNS, MAX_ROWS, MAX_SPAN, GridBuilder, Place, where


def builder() -> GridBuilder:
    return GridBuilder(Place(line=7, table=2))


def test_a_span_from_above_keeps_its_column_free() -> None:
    build = builder()
    build.next_row()
    build.add("a", row_span=2)
    build.add("b")
    build.next_row()
    build.add("c")
    assert [(c.text, c.row, c.column) for c in build.grid().cells] == [
        ("a", 1, 1),
        ("b", 1, 2),
        ("c", 2, 2),
    ]


def test_a_cell_spanning_columns_pushes_the_next() -> None:
    build = builder()
    build.next_row()
    build.add("a", column_span=3)
    build.add("b")
    assert build.grid().cells[1].column == 4


def test_a_row_span_of_nothing_or_too_much_ends_with_the_table() -> None:
    build = builder()
    build.next_row()
    build.add("all", row_span=0)
    build.add("many", row_span=9)
    build.next_row()
    build.add("x")
    grid = build.grid()
    assert [cell.row_span for cell in grid.cells] == [2, 2, 1]
    assert grid.covering(2)[1].text == "all"


def test_places_name_table_row_and_column() -> None:
    build = builder()
    build.next_row()
    build.add("a", line=9)
    assert build.grid().cells[0].place.as_dict() == {
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
    build = builder()
    build.next_row()
    with pytest.raises(InputError, match="spans") as caught:
        build.add("a", rows, columns, line=12)
    assert caught.value.place == "第 12 行"


def test_rows_beyond_any_report_are_refused() -> None:
    build = builder()
    for _ in range(MAX_ROWS):
        build.next_row()
    with pytest.raises(InputError, match="rows"):
        build.next_row()


def test_columns_beyond_any_report_are_refused() -> None:
    build = builder()
    build.next_row()
    build.add("a", column_span=MAX_COLUMNS)
    with pytest.raises(InputError, match="columns"):
        build.add("b")


def test_a_place_is_told_in_words() -> None:
    assert where(Place(page=3, table=1)) == "第 3 页，表 1"
    assert where(Place(line=3, table=1)) == "第 3 行"
    assert where(Place()) is None
