from __future__ import annotations

import pytest

from zfxxgk.read.formats.document import Cell, Grid, GridBuilder, Place
from zfxxgk.read.tables.values import are_values, is_below, pick, pick_by_header, pick_by_position


def row(*texts: str, first: int = 2) -> list[Cell]:
    return [Cell(1, first + n, 1, 1, text) for n, text in enumerate(texts)]


def picked(texts: list[str], count: int, first_column: int | None = None) -> str | None:
    cells = pick(row(*texts), count, first_column)
    return None if cells is None else "".join(cell.text or "_" for cell in cells)


@pytest.mark.parametrize(
    ("texts", "expected"),
    [
        (["1", "2", "3"], "123"),
        (["", "2", ""], "_2_"),
        (["", "1", "2", "3", ""], "123"),
        (["1", "", "2", "", "3"], None),
        (["1", "", "3", ""], "1_3"),
        (["", "", "", ""], "___"),
        (["1", "2"], None),
        (["1", "2", "3", "4"], None),
        (["1", "", "", "4"], None),
        (["", "2", "", ""], None),
    ],
)
def test_only_blank_cells_are_ever_left_out(texts: list[str], expected: str | None) -> None:
    assert picked(texts, 3) == expected


def test_blank_cells_between_values_are_left_out_only_on_request() -> None:
    cells = row("1", "", "2", "3")
    assert pick(cells, 3) is None
    assert pick(cells, 3, gaps=True) == (cells[0], cells[2], cells[3])
    assert pick(cells, 2, gaps=True) is None


def test_the_column_of_the_other_rows_decides_between_two_runs() -> None:
    assert picked(["", "2", "", ""], 3, first_column=2) == "_2_"
    assert picked(["", "2", "", ""], 3, first_column=3) == "2__"
    assert picked(["", "2", "", ""], 3, first_column=9) is None


def test_values_are_numbers_and_dashes_and_not_only_blanks() -> None:
    assert are_values(row("", "1", "—"))
    assert not are_values(row("（", "2"))
    assert not are_values(row("", ""))


def grid(*rows: list[tuple[str, int, int]]) -> Grid:
    builder = GridBuilder(Place())
    for cells in rows:
        builder.start_row()
        for text, row_span, column_span in cells:
            builder.add(text, row_span, column_span)
    return builder.build()


def spans(**columns: int) -> dict[str, range]:
    return {key: range(column, column + 1) for key, column in columns.items()}


def test_cells_stand_under_their_headings() -> None:
    table = grid([("", 1, 1), ("a", 1, 1), ("sum", 1, 1), ("b", 1, 1)], [(t, 1, 1) for t in "x179"])
    found = pick_by_header(table, 2, 2, spans(a=2, b=4), {3}, edge=4)
    assert found is not None
    assert {key: cell.text for key, cell in found.items()} == {"a": "1", "b": "9"}


def test_a_number_under_no_heading_leaves_the_row_unread() -> None:
    table = grid([("", 1, 1), ("a", 1, 1), ("", 1, 1), ("b", 1, 1)], [(t, 1, 1) for t in "x179"])
    assert pick_by_header(table, 2, 2, spans(a=2, b=4), (), edge=4) is None


def test_a_cell_across_two_headings_is_left_out() -> None:
    table = grid([("", 1, 1), ("a", 1, 1), ("b", 1, 1)], [("x", 1, 1), ("5", 1, 2)])
    assert pick_by_header(table, 2, 2, spans(a=2, b=3), (), 3) == {}


def test_a_blank_cell_across_headings_and_rows_leaves_all_of_them_blank() -> None:
    found = grid([("行", 1, 1), ("", 2, 2), ("3", 1, 1)], [("行", 1, 1), ("4", 1, 1)])
    for number, last in ((1, "3"), (2, "4")):
        cells = pick_by_header(found, number, 2, spans(a=2, b=3, c=4), (), 4)
        assert cells is not None
        assert {key: cell.text for key, cell in cells.items()} == {"a": "", "b": "", "c": last}


def test_two_cells_under_one_heading_are_left_out() -> None:
    table = grid([("", 1, 1), ("a", 1, 2), ("b", 1, 1)], [(t, 1, 1) for t in "x567"])
    found = pick_by_header(table, 2, 2, {"a": range(2, 4), "b": range(4, 5)}, (), 4)
    assert found == {"b": table.cells[6]}


def test_a_row_that_is_too_short_or_too_long_does_not_fit() -> None:
    table = grid(
        [("", 1, 1), ("a", 1, 1), ("b", 1, 1)],
        [("x", 1, 1), ("5", 1, 1)],
        [("x", 1, 1), ("5", 1, 1), ("6", 1, 1), ("7", 1, 1)],
    )
    assert pick_by_header(table, 2, 2, spans(a=2, b=3), (), edge=3) is None
    assert pick_by_header(table, 3, 2, spans(a=2, b=3), (), edge=3) is None
    assert pick_by_header(table, 3, 2, {}, (), edge=3) is None


def test_a_row_that_begins_before_or_after_the_first_heading_does_not_fit() -> None:
    table = grid([(t, 1, 1) for t in ("", "", "a", "b")], [(t, 1, 1) for t in ("x", "5", "6", "")])
    assert pick_by_header(table, 2, 2, spans(a=3, b=4), (), edge=4) is None
    assert pick_by_header(table, 2, 3, spans(a=3, b=4), (), edge=4) is not None
    assert pick_by_header(table, 2, 2, spans(a=3, b=4), {2}, edge=4) is not None


@pytest.mark.parametrize(
    ("texts", "fits"),
    [
        (("x", "", "5", "6"), True),
        (("x", "", "", "6"), True),
        (("x", "", "5", ""), False),
        (("x", "4", "5", "6"), False),
        (("x", "4", "5", ""), False),
    ],
)
def test_a_blank_before_the_first_heading_is_a_filler_where_none_is_at_the_end(
    texts: tuple[str, ...], fits: bool
) -> None:
    table = grid([(t, 1, 1) for t in ("", "", "a", "b")], [(t, 1, 1) for t in texts])
    found = pick_by_header(table, 2, 2, spans(a=3, b=4), (), edge=4)
    if fits:
        assert found == {"a": table.cells[6], "b": table.cells[7]}
    else:
        assert found is None


def test_a_row_with_a_hole_before_the_first_heading_does_not_fit() -> None:
    head = [Cell(1, column, 1, 1, text) for column, text in ((1, ""), (3, "a"), (4, "b"))]
    line = [Cell(2, column, 1, 1, text) for column, text in ((1, "x"), (3, "5"), (4, "6"))]
    table = Grid((*head, *line))
    assert pick_by_header(table, 2, 2, spans(a=3, b=4), (), edge=4) is None
    assert pick_by_header(table, 2, 3, spans(a=3, b=4), (), edge=4) == {"a": line[1], "b": line[2]}


# ---------------------------------------------------------------------- on paper


def printed(left: float, right: float, text: str = "") -> Cell:
    return Cell(1, 1, 1, 1, text, Place(bbox=(left, 700, right, 712)))


@pytest.mark.parametrize(
    ("left", "right", "below"),
    [
        (100, 200, True),
        (110, 200, True),
        (100, 190, True),
        (100, 210, True),
        (95, 205, True),
        (100, 175, False),
        (130, 200, False),
        (100, 260, False),
        (40, 200, False),
        (200, 300, False),
        (300, 400, False),
    ],
)
def test_a_cell_below_a_heading_shares_most_of_its_width(
    left: float, right: float, below: bool
) -> None:
    assert is_below(printed(left, right), (100, 40, 200, 52)) is below


def test_a_cell_without_a_place_on_paper_is_below_nothing() -> None:
    assert not is_below(Cell(1, 1, 1, 1, "5"), (100, 40, 200, 52))


def test_cells_go_to_the_headings_they_stand_below() -> None:
    headers = {"b": printed(200, 300), "a": printed(100, 200)}
    cells = [printed(0, 100, "x"), printed(102, 199, "1"), printed(203, 300, "2")]
    assert pick_by_position(cells, headers, ["a", "b"]) == {"a": cells[1], "b": cells[2]}
    assert pick_by_position(cells[:2], headers, ["a", "b"]) is None
    assert pick_by_position([*cells, cells[2]], headers, ["a", "b"]) is None
    assert pick_by_position(cells, headers, ["a", "b", "c"]) is None
    assert pick_by_position(cells, headers | {"c": printed(201, 299)}, ["b", "c"]) is None
    assert pick_by_position(cells, {"a": Cell(1, 1, 1, 1, "a")}, ["a"]) is None
