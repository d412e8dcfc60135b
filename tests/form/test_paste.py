"""Pasted tables: whose cells they are."""

from __future__ import annotations

import copy
import json
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from logic import call

from zfxxgk.spec import forms, schemas
from zfxxgk.spec.layout import lay_out, lay_out_as_printed
from zfxxgk.spec.places import get_cell, set_cell
from zfxxgk.testing import valid_reports

REPORT = schemas.example("form-2021")
FORMS = {"proactive_disclosure": "2021", "requests": "2021", "disputes": None}


def lines_of(report: Any, table: forms.Table, lay: Any = lay_out_as_printed) -> list[list[Any]]:
    """The table as cells with spans, as it would be copied."""
    return [
        [
            {
                "text": shown(get_cell(report, box.pointer)) if box.pointer else box.text.zh,
                "rows": box.rows,
                "columns": box.columns,
            }
            for box in line
        ]
        for line in lay(table)
    ]


def shown(value: Any) -> str:
    return "" if value is None else str(value)


def tables_of(report: Any) -> list[forms.Table]:
    return [forms.table(key, forms.get_form(report, key)) for key in forms.dimension("table", {})]


def align(*tables: list[list[Any]], into: Any = FORMS) -> Any:
    grids = [call(["grid", "place", lines]) for lines in tables]
    return call(["align", "alignTables", grids, into])


@settings(max_examples=15)
@given(valid_reports())
def test_tables_in_the_layout_of_the_form_are_taken_cell_by_cell(report: Any) -> None:
    tables = tables_of(report)
    into = {table.key: table.form for table in tables}
    aligned = align(*(lines_of(report, table) for table in tables), into=into)
    assert (aligned["odd"], aligned["left"]) == (0, [])
    for table in tables:
        for at, _, column in table.cells():
            text = aligned["texts"][at]
            value = get_cell(report, at)
            assert (float(text.rstrip("元万")) if text else None) == value, (at, column)


@settings(max_examples=15)
@given(valid_reports(), st.data())
def test_tables_as_plain_text_are_never_shifted(report: Any, data: st.DataObject) -> None:
    """Tabs tell nothing of spans: blank cells beside blank values must not move them."""
    for table in tables_of(report):
        cells = [at for at, _, _ in table.cells()]
        for at in data.draw(st.sets(st.sampled_from(cells), max_size=12)):
            set_cell(report, at, None)
    state = call(["state", "load", report])
    for table in tables_of(report):
        shape = call(["tables", "tableOf", table.key, table.form])
        text = call(["paper", "tableTabs", shape, state["texts"]])
        grid = call(["grid", "parseTabs", text], ["grid", "place", "$"])
        aligned = call(["align", "alignTables", [grid], state["forms"]])
        if "refused" not in aligned:
            assert aligned["left"] == []
            for at, _, _ in table.cells():
                assert aligned["texts"][at] == state["texts"].get(at, ""), at


def test_a_table_as_plain_text_is_taken_also_where_its_totals_are_blank() -> None:
    report = copy.deepcopy(REPORT)
    for row in ("granted", "denied_by_law"):
        report["requests"][row]["total"] = None
    state = call(["state", "load", report])
    shape = call(["tables", "tableOf", "requests", "2021"])
    text = call(["paper", "tableTabs", shape, state["texts"]])
    grid = call(["grid", "parseTabs", text], ["grid", "place", "$"])
    texts = call(["align", "alignTables", [grid], FORMS])["texts"]
    assert texts["/requests/granted/natural_person"] == "30"
    assert texts["/requests/granted/total"] == ""


def test_table_4_may_have_a_row_for_each_kind() -> None:
    table = forms.table("disputes")
    aligned = align(lines_of(REPORT, table, lay_out))
    assert aligned["texts"]["/disputes/litigation_direct/other"] == "1"
    assert len(aligned["texts"]) == 15


def test_a_table_cut_in_two_by_a_page_is_one() -> None:
    lines = lines_of(REPORT, forms.table("requests", "2021"))
    for line in lines:  # a fragment of a table keeps no cell that reaches over the cut
        for box in line:
            box["rows"] = 1
    aligned = align(lines[:12], lines[12:])
    assert aligned["tables"] == ["表三"]
    assert len(aligned["texts"]) == 175


def test_rows_that_are_not_there_are_named() -> None:
    lines = lines_of(REPORT, forms.table("requests", "2021"))
    lines[6][-8]["text"] = "部分地公开"
    assert align(lines)["left"] == ["（二）部分公开"]


def test_a_row_alone_with_its_label_finds_its_place() -> None:
    row = ["（一）予以公开", "３０", "4", "0", "1", "2", "1", "1,038"]
    aligned = align([[{"text": text} for text in row]])
    assert aligned["texts"]["/requests/granted/natural_person"] == "30"
    assert aligned["texts"]["/requests/granted/total"] == "1038"
    assert len(aligned["texts"]) == 7


def test_dashes_and_words_stay_as_they_are_and_are_counted() -> None:
    row = ["（一）予以公开", "-", "／", "若干", "", "0", "0", "1"]
    aligned = align([[{"text": text} for text in row]])
    texts = [aligned["texts"][f"/requests/granted/{column.key}"] for column in columns()]
    assert texts == ["-", "／", "若干", "", "0", "0", "1"]
    assert aligned["odd"] == 3


def columns() -> tuple[forms.Column, ...]:
    return forms.table("requests", "2021").rows[0].columns


# ---------------------------------------------------------------------- what is refused


def test_the_other_form_is_refused_with_what_to_do() -> None:
    old = schemas.example("form-2019")
    refused = align(lines_of(old, forms.table("requests", "2019")))["refused"]
    assert "表三是 2019 年格式，这里是 2021 年格式" in refused


def test_a_row_with_more_numbers_than_columns_is_refused() -> None:
    lines = lines_of(REPORT, forms.table("requests", "2021"))
    lines[8].append({"text": "9"})
    assert "一行有 8 格，应为 7 格" in align(lines)["refused"]


def test_zeros_merged_across_columns_are_refused() -> None:
    row = [{"text": "2.重复申请"}, {"text": "0", "columns": 6}, {"text": "0"}]
    both = [[{"text": "1.属于国家秘密"}, *[{"text": "0"}] * 7], row]
    assert "“2.重复申请”一行有 2 格" in align(both)["refused"]


def test_zeros_merged_down_are_refused_as_such() -> None:
    lines = [
        [{"text": "1.属于国家秘密"}, *[{"text": "0", "rows": 2}] * 7],
        [{"text": "2.其他法律行政法规禁止公开"}],
    ]
    assert "“1.属于国家秘密”一行有与上下行合并的格" in align(lines)["refused"]


def test_a_column_that_is_left_out_is_no_other_form() -> None:
    lines = lines_of(REPORT, forms.table("requests", "2021"))
    for line in lines[3:]:
        line.pop()
    assert "一行有 6 格，应为 7 格" in align(lines)["refused"]


def test_columns_in_another_order_are_refused() -> None:
    lines = copy.deepcopy(lines_of(REPORT, forms.table("requests", "2021")))
    lines[2][0], lines[2][1] = lines[2][1], lines[2][0]
    assert "列的次序" in align(lines)["refused"]


def test_two_of_the_same_table_are_refused() -> None:
    lines = lines_of(REPORT, forms.table("disputes"))
    assert "有两个表四" in align(lines, lines)["refused"]


@pytest.mark.parametrize(
    "lines", [[[{"text": "张三"}, {"text": "13800000000"}]], [[{"text": "1"}]]]
)
def test_what_is_no_table_of_the_form_is_refused(lines: Any) -> None:
    assert "没有认出" in align(lines)["refused"]


# ---------------------------------------------------------------------- numbers alone


def block(text: str, start: str) -> Any:
    rows = call(["grid", "parseTabs", text])
    return call(["align", "alignBlock", call(["grid", "place", rows]), start, FORMS])


def test_numbers_alone_go_down_from_the_cell_at_hand() -> None:
    aligned = block("1\t2\r\n3\t４\r\n", "/requests/received/business")
    assert aligned["texts"] == {
        "/requests/received/business": "1",
        "/requests/received/research_institution": "2",
        "/requests/carried_in/business": "3",
        "/requests/carried_in/research_institution": "4",
    }


def test_more_numbers_than_there_is_room_for_are_refused() -> None:
    assert "2 行 2 列" in block("1\t2\n3\t4", "/requests/received/total")["refused"]
    assert "放不下" in block("1\n2", "/requests/carried_out/business")["refused"]


FIELDS = st.lists(
    st.lists(st.text('ab"\t\n,，1 ', max_size=5).map(str.strip), min_size=2, max_size=4),
    min_size=1,
    max_size=4,
)


@given(FIELDS)
def test_tab_separated_text_is_read_as_excel_writes_it(rows: list[list[str]]) -> None:
    def written(field: str) -> str:
        return '"' + field.replace('"', '""') + '"' if set(field) & set('"\t\n') else field

    text = "".join("\t".join(map(written, row)) + "\r\n" for row in rows)
    found = call(["grid", "parseTabs", text])
    assert [[cell["text"] for cell in row] for row in found] == rows
    assert json.dumps(found)
