from __future__ import annotations

from zfxxgk.read.formats.document import Cell, Grid, Place
from zfxxgk.read.tables.headings import find_edges, find_headings, order_columns
from zfxxgk.read.tables.lines import Line
from zfxxgk.spec.forms import table

COLUMNS = table("requests", "2021").rows[0].columns
KEYS = [column.key for column in COLUMNS]
TITLES = [column.title for column in COLUMNS]


def cell(text: str, column: int, row: int = 1, x: float | None = None) -> Cell:
    box = None if x is None else (x, 10.0, x + 20.0, 30.0)
    return Cell(row, column, 1, 1, text, Place(bbox=box))


def line(grid: Grid, *cells: Cell, header: bool = True) -> Line:
    return Line(grid, cells, (), (), header)


def test_headings_by_column_of_each_fragment() -> None:
    first, second = Grid(()), Grid(())
    whole = [cell(title, number) for number, title in enumerate(TITLES, 4)]
    stream = [
        line(first, *whole),
        line(first, cell("1", 1), header=False),
        line(second, cell("总计", 3)),
    ]
    found = find_headings(stream, COLUMNS)
    assert [found[id(first)][key].column for key in KEYS] == [4, 5, 6, 7, 8, 9, 10]
    assert list(found[id(second)]) == ["total"]
    assert find_edges(stream) == {id(first): 10, id(second): 3}


def test_columns_in_another_order_are_told_by_a_complete_header_only() -> None:
    grid = Grid(())
    turned = [cell(title, number) for number, title in enumerate(reversed(TITLES), 1)]
    complete = find_headings([line(grid, *turned)], COLUMNS)
    assert order_columns(complete, COLUMNS) == tuple(reversed(KEYS))
    assert order_columns(find_headings([line(grid, *turned[1:])], COLUMNS), COLUMNS) == tuple(KEYS)


def cut(below: Grid, above: Grid) -> list[Line]:
    """The header of a page, its words going on below the break in other columns."""
    upper = [cell("自然", 2, x=100), cell("法人或其他组织", 3, x=500), cell("总计", 4, x=240)]
    middle = [cell(title, n, x=20.0 * n) for n, title in enumerate(TITLES[1:6], 7)]
    lower = [cell("人", 6, x=100), *middle, cell("", 12, x=240)]
    return [line(above, *upper), line(below, *lower)]


def test_a_header_cut_by_the_end_of_a_page_goes_on_below_it() -> None:
    above, below = Grid(()), Grid(())
    found = find_headings(cut(below, above), COLUMNS)
    assert list(found) == [id(below)]
    assert {key: c.column for key, c in found[id(below)].items()} == {
        "natural_person": 6,
        **dict(zip(KEYS[1:6], range(7, 12), strict=True)),
        "total": 12,
    }
    assert found[id(below)]["natural_person"].text == "自然人"


def test_a_header_with_rows_below_it_is_not_cut() -> None:
    above, below = Grid(()), Grid(())
    upper, lower = cut(below, above)
    found = find_headings([upper, line(above, cell("1", 1), header=False), lower], COLUMNS)
    assert "total" not in found[id(below)]
