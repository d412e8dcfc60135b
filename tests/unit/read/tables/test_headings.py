from __future__ import annotations

from zfxxgk.read.formats.document import Cell, Grid, Place
from zfxxgk.read.tables.headings import build_header, find_headings, order_columns
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
    assert [found[id(first)].cells[key].column for key in KEYS] == [4, 5, 6, 7, 8, 9, 10]
    assert list(found[id(second)].cells) == ["total"]
    assert [found[id(grid)].edge for grid in (first, second)] == [10, 3]


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
    assert {key: c.column for key, c in found[id(below)].cells.items()} == {
        "natural_person": 6,
        **dict(zip(KEYS[1:6], range(7, 12), strict=True)),
        "total": 12,
    }
    assert found[id(below)].cells["natural_person"].text == "自然人"


def test_a_header_with_rows_below_it_is_not_cut() -> None:
    above, below = Grid(()), Grid(())
    upper, lower = cut(below, above)
    found = find_headings([upper, line(above, cell("1", 1), header=False), lower], COLUMNS)
    assert "total" not in found[id(below)].cells


def head(*titles: str) -> list[Cell]:
    return [cell(title, number) for number, title in enumerate(titles, 2)]


def test_an_unknown_heading_is_foreign_and_a_nearer_word_is_the_heading() -> None:
    found = build_header(head("自然人", "上年总计", "总计", "备注"), (), COLUMNS, None)
    assert {key: span.start for key, span in found.spans.items()} == {
        "natural_person": 2,
        "total": 4,
    }
    assert (found.foreign, found.edge, found.count) == ({3, 5}, 5, 4)


def test_a_heading_printed_twice_in_a_row_heads_nothing() -> None:
    found = build_header(head("自然人", "总计", "自然人"), (), COLUMNS, None)
    assert list(found.spans) == ["total"]


def divided(*below: str, year: int | None) -> dict[str, int]:
    wide = [Cell(1, 2, 1, 2, "自然人"), Cell(1, 4, 1, 2, "总计")]
    cells = [cell(word, number, 2) for number, word in enumerate(below, 2)]
    return {k: s.start for k, s in build_header(wide, cells, COLUMNS, year).spans.items()}


def test_of_two_years_below_a_heading_that_of_the_report_counts() -> None:
    words = ("2023年", "2024年") * 2
    assert divided(*words, year=2024) == {"natural_person": 3, "total": 5}
    assert divided(*words, year=2023) == {"natural_person": 2, "total": 4}
    assert divided("本年", "上年", "本年", "上年", year=2024) == {"natural_person": 2, "total": 4}


def test_where_no_year_or_no_known_word_tells_them_apart_neither_counts() -> None:
    assert divided("2022年", "2023年", "2022年", "2023年", year=2024) == {}
    assert divided("2023年", "2024年", "2023年", "2024年", year=None) == {}
    assert divided("件数", "占比", "件数", "占比", year=2024) == {}


def test_counted_cells_stand_all_under_their_headings_or_all_as_far_from_them() -> None:
    found = build_header(head("自然人", "商业企业", "总计"), (), COLUMNS, None)
    keys = ("natural_person", "business", "total")
    for columns, agrees in (((2, 3, 4), True), ((1, 2, 3), True), ((2, 4, 5), False)):
        cells = {key: cell("1", at) for key, at in zip(keys, columns, strict=True)}
        assert found.agrees(cells) is agrees


def test_a_column_is_lacking_where_others_are_named_and_none_is_unknown() -> None:
    assert build_header(head("自然人", "总计"), (), COLUMNS, None).lacks("business")
    assert not build_header(head("自然人", "总计"), (), COLUMNS, None).lacks("total")
    assert not build_header(head("自然人", "公司", "总计"), (), COLUMNS, None).lacks("business")
    assert not build_header(head("总计"), (), COLUMNS, None).lacks("business")
