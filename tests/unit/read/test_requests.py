from __future__ import annotations

from collections import Counter

from zfxxgk.read.document import Grid
from zfxxgk.read.html import read
from zfxxgk.read.reading import TableReading
from zfxxgk.read.requests import read_requests
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


def line(label: str, values: str = "1234567") -> str:
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


def test_two_rows_are_no_table() -> None:
    assert read_requests(markup([line(row.title) for row in SHARED_ROWS[:2]]), "2021") is None
