from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import replace

from zfxxgk.read.formats.document import Grid, Place
from zfxxgk.read.formats.html import read
from zfxxgk.read.tables.reading import TableReading
from zfxxgk.read.tables.requests import read_requests
from zfxxgk.spec.forms import table

HEADER = (
    "<tr><td rowspan=2>申请人情况</td><td rowspan=2>自然人</td><td colspan=5>法人或其他组织</td>"
    "<td rowspan=2>总计</td></tr><tr><td>商业企业</td><td>科研机构</td><td>社会公益组织</td>"
    "<td>法律服务机构</td><td>其他</td></tr>"
)
FORM = table("requests", "2021")
SHARED_ROWS = [row for row in FORM.rows if not row.key.startswith("other")]


def markup(rows: list[str], header: str = HEADER) -> list[Grid]:
    page = f"<html><body><table>{header}{''.join(rows)}</table></body></html>"
    return list(read(page, "x").grids())


def line(label: str, values: Sequence[str] = "1234567") -> str:
    return f"<tr><td>{label}</td>{''.join(f'<td>{value}</td>' for value in values)}</tr>"


def reading(rows: list[str], header: str = HEADER, prescribed: str = "2021") -> TableReading:
    found = read_requests(markup(rows, header), prescribed)
    assert found is not None
    return found


def test_only_where_both_forms_match_alike_the_year_decides() -> None:
    rows = [line(row.title) for row in SHARED_ROWS]
    assert reading(rows, prescribed="2019").table.form == "2019"
    assert reading(rows, prescribed="2021").table.form == "2021"
    with_old_row = [*rows[:-2], line("（六）其他处理"), *rows[-2:]]
    assert reading(with_old_row, prescribed="2021").table.form == "2019"


def test_columns_printed_in_another_order_are_read_in_it() -> None:
    header = HEADER.replace("<td>科研机构</td>", "").replace(
        "<td>商业企业</td>", "<td>科研机构</td><td>商业企业</td>"
    )
    received = reading([line(row.title) for row in SHARED_ROWS], header).values["received"]
    assert (received["business"], received["research_institution"]) == (3, 2)
    assert (received["natural_person"], received["total"]) == (1, 7)


def test_without_a_header_the_order_of_the_form_holds() -> None:
    found = reading([line(row.title) for row in SHARED_ROWS], header="")
    assert list(found.values["received"].values()) == [1, 2, 3, 4, 5, 6, 7]


def test_a_label_far_from_the_official_one_puts_its_row_in_doubt() -> None:
    rows = [line(row.title) for row in SHARED_ROWS]
    # Five of seven and of nine characters are shared: 10 / 16.
    changed = [row.replace("1.信访举报投诉类申请", "1.信访举报类事项") for row in rows]
    found = reading(changed)
    cells = [cell for cell in found.cells if "/declined_petition/" in cell["pointer"]]
    assert {(cell["status"], cell["raw"] != "") for cell in cells} == {("doubtful", True)}
    assert found.values["declined_petition"]["total"] == 7
    assert found.values["declined_repeat"]["total"] == 7


def test_every_column_heading_is_recorded_once() -> None:
    found = reading([line(row.title) for row in SHARED_ROWS])
    columns = [label for label in found.labels if label["kind"] == "column"]
    assert [label["pointer"].split("/")[-1] for label in columns] == [
        column.key for column in FORM.rows[0].columns
    ]
    assert {label["pointer"].split("/")[2] for label in columns} == {"received"}


def test_missing_rows_have_a_label_record_that_is_absent_and_agrees() -> None:
    found = reading([line(row.title) for row in SHARED_ROWS])
    absent = [label for label in found.labels if label["status"] == "absent"]
    assert [label["pointer"] for label in absent] == [
        "/requests/other_uncorrected",
        "/requests/other_fee_unpaid",
        "/requests/other_remaining",
    ]
    assert all(label["printed"] is None and label["agrees"] for label in absent)
    assert Counter(cell["status"] for cell in found.cells) == Counter(
        {"number": 22 * 7, "row_absent": 21}
    )


def test_two_rows_are_no_table_and_three_are_one() -> None:
    rows = [line(row.title) for row in SHARED_ROWS[:3]]
    assert read_requests(markup(rows[:2]), "2021") is None
    found = reading(rows)
    assert [found.values[row.key]["total"] for row in SHARED_ROWS[:4]] == [7, 7, 7, None]


def test_every_row_of_the_form_has_one_label() -> None:
    labels = reading([line(row.title) for row in SHARED_ROWS]).labels
    rows = [label["pointer"].split("/")[-1] for label in labels if label["kind"] == "row"]
    assert rows == [row.key for row in FORM.rows]
    assert {label["kind"] for label in labels} == {"row", "column"}


# ---------------------------------------------------------------------- cells and headings

SPANNED = "".join(f"<td>{n}</td>" for n in range(1, 6)) + "<td colspan=2>6</td>"
FIRST = SHARED_ROWS[0]


def first_row(found: TableReading) -> list[int | None]:
    return list(found.values[FIRST.key].values())


def test_a_cell_across_two_columns_leaves_the_others_readable() -> None:
    rows = [line(row.title) for row in SHARED_ROWS]
    spanned = f"<tr><td>{FIRST.title}</td>{SPANNED}</tr>"
    found = reading([spanned, *rows[1:]])
    assert first_row(found) == [1, 2, 3, 4, 5, None, None]
    states = [cell["status"] for cell in found.cells[:7]]
    assert states == ["number"] * 5 + ["unreadable"] * 2


def test_a_later_part_of_a_table_as_wide_as_the_first_has_its_headings() -> None:
    rows = [line(row.title) for row in SHARED_ROWS]
    last = SHARED_ROWS[-1]
    spanned = f"<tr><td>{last.title}</td>{SPANNED}</tr>"
    found = read_requests([*markup(rows[:-1]), *markup([spanned], header="")], "2021")
    assert found is not None
    assert list(found.values[last.key].values()) == [1, 2, 3, 4, 5, None, None]


def on_paper(grid: Grid, edges: Mapping[int, int]) -> Grid:
    """The same cells, each from the edge of its column to that of the next."""
    return Grid(
        tuple(
            replace(
                cell,
                place=Place(
                    bbox=(edges[cell.column], 10, edges[cell.column + cell.column_span], 20)
                ),
            )
            for cell in grid.cells
        )
    )


def test_a_later_part_with_other_columns_is_read_by_where_it_stands_on_the_page() -> None:
    rows = [line(row.title) for row in SHARED_ROWS]
    last = SHARED_ROWS[-1]
    [head] = markup(rows[:-1])
    broken = line(last.title, ["1", "2", "", "3", "4", "5", "6", "7"])
    [tail] = markup([broken], header="")
    whole = {column: 100 * column for column in range(1, 10)}
    # The third value cell is a sliver right of the second.
    sliver = {
        1: 100,
        2: 200,
        3: 300,
        4: 396,
        **{column: 100 * (column - 1) for column in range(5, 11)},
    }
    found = read_requests([on_paper(head, whole), on_paper(tail, sliver)], "2021")
    assert found is not None
    assert list(found.values[last.key].values()) == [1, 2, 3, 4, 5, 6, 7]
    found = read_requests([head, tail], "2021")
    assert found is not None
    assert set(found.values[last.key].values()) == {None}


def test_a_label_cut_in_two_has_its_values_beside_either_half() -> None:
    rows = [line(row.title) for row in SHARED_ROWS]
    at = next(n for n, row in enumerate(SHARED_ROWS) if row.key == "declined_petition")
    for halves in (("", "1234567"), ("1234567", "")):
        cut = [
            line(part, values or [""] * 7)
            for part, values in zip(("1.信访举报", "投诉类申请"), halves, strict=True)
        ]
        found = reading([*rows[:at], *cut, *rows[at + 1 :]])
        assert list(found.values["declined_petition"].values()) == [1, 2, 3, 4, 5, 6, 7]


def test_a_row_printed_twice_is_in_doubt_and_keeps_what_agrees() -> None:
    rows = [line(row.title) for row in SHARED_ROWS]
    last = SHARED_ROWS[-1]
    found = reading([*rows, line(last.title, "1234568")])
    assert list(found.values[last.key].values()) == [1, 2, 3, 4, 5, 6, None]
    cells = [cell for cell in found.cells if f"/{last.key}/" in cell["pointer"]]
    assert {cell["status"] for cell in cells} == {"doubtful"}


def test_confidence_is_how_like_the_label_is_to_that_of_the_form() -> None:
    rows = [line(row.title) for row in SHARED_ROWS]
    # Eight of nine characters are shared: 16 / 17.
    found = reading([row.replace("1.信访举报投诉类申请", "1.信访举报投诉申请") for row in rows])
    cells = [cell for cell in found.cells if "/declined_petition/" in cell["pointer"]]
    assert {(cell["status"], cell["confidence"]) for cell in cells} == {("number", 0.94)}


# ---------------------------------------------------------------------- headings


def whole(header: str, values: Sequence[str]) -> TableReading:
    return reading([line(row.title, values) for row in SHARED_ROWS], header)


def test_of_two_years_side_by_side_that_of_the_report_is_read() -> None:
    wide = HEADER.replace("<td rowspan=2>自", "<td rowspan=2 colspan=2>自")
    wide = wide.replace("<td rowspan=2>总", "<td rowspan=2 colspan=2>总").replace("=5>", "=10>")
    for title in ("商业企业", "科研机构", "社会公益组织", "法律服务机构", "其他"):
        wide = wide.replace(f"<td>{title}", f"<td colspan=2>{title}")
    years = "<tr><td></td>" + "<td>2023年</td><td>2024年</td>" * 7 + "</tr>"
    rows = [line(row.title, "9182736455463728"[:14]) for row in SHARED_ROWS]
    found = read_requests(markup(rows, wide + years), "2021", 2024)
    assert found is not None
    assert list(found.values["received"].values()) == [1, 2, 3, 4, 5, 6, 7]
    other = read_requests(markup(rows, wide + years), "2021", 2022)
    assert other is not None
    assert set(other.values["received"].values()) == {None}
    assert {cell["status"] for cell in other.cells} == {"unreadable", "row_absent"}


def test_a_column_left_out_shifts_nothing_and_is_told_as_absent() -> None:
    header = HEADER.replace("<td>科研机构</td>", "").replace("colspan=5", "colspan=4")
    header = header.replace("总计</td>", "总计</td><td rowspan=2></td>")
    found = whole(header, ["1", "2", "4", "5", "6", "7", ""])
    assert found.values["received"]["research_institution"] is None
    assert found.values["received"]["public_interest_organization"] == 4
    assert found.values["received"]["total"] == 7
    absent = [label["pointer"] for label in found.labels if label["status"] == "absent"]
    assert "/requests/received/research_institution" in absent
    assert "/requests/received/total" not in absent


def test_an_unknown_heading_among_others_out_of_order_leaves_its_column_unread() -> None:
    header = HEADER.replace("法律服务机构", "律所").replace(
        "<td>商业企业</td><td>科研机构</td>", "<td>科研机构</td><td>商业企业</td>"
    )
    received = whole(header, "1234567").values["received"]
    assert (received["business"], received["research_institution"]) == (3, 2)
    assert received["legal_service"] is None
    assert received["total"] == 7


def test_a_column_of_serial_numbers_before_the_values_is_passed_over() -> None:
    header = HEADER.replace("<td rowspan=2>自然人", "<td rowspan=2>序号</td><td rowspan=2>自然人")
    assert list(whole(header, "81234567").values["received"].values()) == [1, 2, 3, 4, 5, 6, 7]


def test_a_word_in_a_value_cell_is_invalid_and_its_row_stays() -> None:
    found = whole(HEADER, ["没有", "2", "5.", "其他", "5", "6", "7"])
    assert list(found.values["granted"].values()) == [None, 2, None, None, 5, 6, 7]
    assert {cell["status"] for cell in found.cells if "/granted/" in cell["pointer"]} == {
        "invalid",
        "number",
    }


def test_values_merged_across_or_down_are_not_read() -> None:
    rows = [line(row.title) for row in SHARED_ROWS]
    rows[0] = rows[0].replace("<td>2</td><td>3</td>", "<td colspan=2>2</td>")
    rows[2] = rows[2].replace("<td>1</td>", "<td rowspan=2>1</td>")
    rows[3] = rows[3].replace("<td>1</td>", "")
    found = reading(rows)
    first, above, below = (found.values[SHARED_ROWS[n].key] for n in (0, 2, 3))
    assert list(first.values()) == [1, None, None, 4, 5, 6, 7]
    assert list(above.values()) == list(below.values()) == [None, 2, 3, 4, 5, 6, 7]
