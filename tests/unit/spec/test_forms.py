"""Rows, columns and labels are checked against the printed forms, not against the schema."""

from __future__ import annotations

import pytest

from zfxxgk.spec import forms, schemas
from zfxxgk.spec.forms import Column, Row, Table

BOTH_2019 = {"proactive_disclosure": "2019", "requests": "2019"}
BOTH_2021 = {"proactive_disclosure": "2021", "requests": "2021"}
MIXED = {"proactive_disclosure": "2021", "requests": "2019"}

APPLICANTS = [
    "natural_person", "business", "research_institution", "public_interest_organization",
    "legal_service", "other_organization",
]  # fmt: skip


def row(table: Table, key: str) -> Row:
    return next(row for row in table.rows if row.key == key)


def column(row: Row, key: str) -> Column:
    return next(column for column in row.columns if column.key == key)


@pytest.mark.parametrize(
    ("key", "form", "rows", "cells"),
    [
        ("proactive_disclosure", "2019", 8, 22),
        ("proactive_disclosure", "2021", 6, 10),
        ("requests", "2019", 23, 161),
        ("requests", "2021", 25, 175),
        ("disputes", None, 3, 15),
    ],
)
def test_each_table_has_the_cells_of_its_printed_form(
    key: str, form: str | None, rows: int, cells: int
) -> None:
    table = forms.table(key, form)
    assert (len(table.rows), table.size) == (rows, cells)
    assert len(list(table.cells())) == cells


def test_tables_stand_in_the_order_of_the_report_and_older_editions_come_first() -> None:
    assert [(table.key, table.form) for table in forms.tables()] == [
        ("proactive_disclosure", "2019"),
        ("proactive_disclosure", "2021"),
        ("requests", "2019"),
        ("requests", "2021"),
        ("disputes", None),
    ]


def test_editions_are_those_of_the_tables_that_changed() -> None:
    assert forms.editions() == {
        "proactive_disclosure": ("2019", "2021"),
        "requests": ("2019", "2021"),
    }


@pytest.mark.parametrize(
    ("key", "form"), [("requests", None), ("requests", "2020"), ("disputes", "2021"), ("x", None)]
)
def test_an_unknown_table_or_edition_is_refused(key: str, form: str | None) -> None:
    with pytest.raises(KeyError):
        forms.table(key, form)


def test_cells_run_along_the_rows_from_the_first_to_the_last() -> None:
    pointers = [pointer for pointer, _, _ in forms.table("requests", "2021").cells()]
    assert pointers[0] == "/requests/received/natural_person"
    assert pointers[6:8] == ["/requests/received/total", "/requests/carried_in/natural_person"]
    assert pointers[-1] == "/requests/carried_out/total"
    assert len(set(pointers)) == 175


def test_the_form_is_no_row() -> None:
    assert all("form" not in {row.key for row in table.rows} for table in forms.tables())


# ---------------------------------------------------------------------- printed labels


def test_table_three_of_2021_prints_its_rows_in_this_order() -> None:
    assert [row.title for row in forms.table("requests", "2021").rows] == [
        "一、本年新收政府信息公开申请数量",
        "二、上年结转政府信息公开申请数量",
        "（一）予以公开",
        "（二）部分公开",
        "1.属于国家秘密",
        "2.其他法律行政法规禁止公开",
        "3.危及“三安全一稳定”",
        "4.保护第三方合法权益",
        "5.属于三类内部事务信息",
        "6.属于四类过程性信息",
        "7.属于行政执法案卷",
        "8.属于行政查询事项",
        "1.本机关不掌握相关政府信息",
        "2.没有现成信息需要另行制作",
        "3.补正后申请内容仍不明确",
        "1.信访举报投诉类申请",
        "2.重复申请",
        "3.要求提供公开出版物",
        "4.无正当理由大量反复申请",
        "5.要求行政机关确认或重新出具已获取信息",
        "1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请",
        "2.申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请",
        "3.其他",
        "（七）总计",
        "四、结转下年度继续办理",
    ]


def test_the_forms_of_table_three_differ_in_other_handling_alone() -> None:
    old, new = (forms.table("requests", form).rows for form in ("2019", "2021"))
    assert [row.title for row in old[:20]] == [row.title for row in new[:20]]
    assert [row.title for row in old[20:]] == [
        "（六）其他处理", "（七）总计", "四、结转下年度继续办理",
    ]  # fmt: skip


def test_table_two_of_2019_prints_these_headers_for_each_row() -> None:
    items = ["上一年项目数量", "本年增/减"]
    documents = ["本年新制作数量", "本年新公开数量", "对外公开总数量"]
    printed = {
        row.title: [column.title for column in row.columns]
        for row in forms.table("proactive_disclosure", "2019").rows
    }
    assert printed == {
        "规章": documents,
        "规范性文件": documents,
        "行政许可": [*items, "处理决定数量"],
        "其他对外管理服务事项": [*items, "处理决定数量"],
        "行政处罚": [*items, "处理决定数量"],
        "行政强制": [*items, "处理决定数量"],
        "行政事业性收费": items,
        "政府集中采购": ["采购项目数量", "采购总金额"],
    }


def test_table_two_of_2021_prints_these_headers_for_each_row() -> None:
    printed = {
        row.title: [column.title for column in row.columns]
        for row in forms.table("proactive_disclosure", "2021").rows
    }
    assert printed == {
        "规章": ["本年制发件数", "本年废止件数", "现行有效件数"],
        "行政规范性文件": ["本年制发件数", "本年废止件数", "现行有效件数"],
        "行政许可": ["本年处理决定数量"],
        "行政处罚": ["本年处理决定数量"],
        "行政强制": ["本年处理决定数量"],
        "行政事业性收费": ["本年收费金额（单位：万元）"],
    }


def test_table_four_prints_its_five_headers_for_each_track() -> None:
    table = forms.table("disputes")
    assert [row.title for row in table.rows] == ["行政复议", "未经复议直接起诉", "复议后起诉"]
    for track in table.rows:
        assert [column.title for column in track.columns] == [
            "结果维持", "结果纠正", "其他结果", "尚未审结", "总计",
        ]  # fmt: skip


def test_tables_have_short_names_and_the_titles_of_their_sections() -> None:
    names = {table.key: (table.short, table.title) for table in forms.tables()}
    assert names == {
        "proactive_disclosure": ("表二", "二、主动公开政府信息情况"),
        "requests": ("表三", "三、收到和处理政府信息公开申请情况"),
        "disputes": ("表四", "四、政府信息公开行政复议、行政诉讼情况"),
    }


def test_what_is_printed_beside_a_label_is_its_note() -> None:
    partly = row(forms.table("requests", "2021"), "partially_granted")
    assert (partly.title, partly.note) == (
        "（二）部分公开",
        "（区分处理的，只计这一情形，不计其他情形）",
    )


def test_the_document_row_of_one_form_is_known_by_its_name_in_the_other() -> None:
    names = {
        form: row(forms.table("proactive_disclosure", form), "normative_documents")
        for form in ("2019", "2021")
    }
    assert names["2019"].aliases == (names["2021"].title,)
    assert names["2021"].aliases == (names["2019"].title,)


# ---------------------------------------------------------------------- groups and totals


def groups(form: str, key: str) -> list[str]:
    return [group.title for group in row(forms.table("requests", form), key).groups]


def test_groups_of_a_row_run_from_the_outermost_inwards() -> None:
    assert groups("2021", "denied_by_law") == ["三、本年度办理结果", "（三）不予公开"]
    assert groups("2021", "other_remaining") == ["三、本年度办理结果", "（六）其他处理"]
    assert groups("2019", "other") == ["三、本年度办理结果"]
    assert groups("2021", "concluded") == ["三、本年度办理结果"]
    assert groups("2021", "received") == groups("2021", "carried_out") == []


def test_five_of_the_seven_applicant_columns_are_organisations() -> None:
    [received, *_] = forms.table("requests", "2021").rows
    assert [column.key for column in received.columns] == [*APPLICANTS, "total"]
    grouped = [column.key for column in received.columns if column.groups]
    assert grouped == APPLICANTS[1:]
    assert {c.groups[0].title for c in received.columns if c.groups} == {"法人或其他组织"}


def test_suits_stand_under_litigation_and_reconsideration_does_not() -> None:
    titles = [[group.title for group in row.groups] for row in forms.table("disputes").rows]
    assert titles == [[], ["行政诉讼"], ["行政诉讼"]]


def test_totals_are_the_last_column_of_tables_three_and_four_and_one_row() -> None:
    for table in forms.tables():
        rows = [row.key for row in table.rows if row.total]
        columns = {column.key for row in table.rows for column in row.columns if column.total}
        assert rows == (["concluded"] if table.key == "requests" else [])
        assert columns == (set() if table.key == "proactive_disclosure" else {"total"})


def test_a_cell_is_a_total_by_one_of_two_keys() -> None:
    assert forms.total_keys() == {"total", "concluded"}


# ---------------------------------------------------------------------- kinds of cells


def test_only_changes_may_be_negative_and_only_three_rows_hold_amounts() -> None:
    kinds = {
        (table.form, row.key, column.key): column.kind
        for table in forms.tables()
        for row in table.rows
        for column in row.columns
        if column.kind != "count"
    }
    assert kinds == {
        ("2019", "licensing", "change"): "change",
        ("2019", "other_services", "change"): "change",
        ("2019", "penalties", "change"): "change",
        ("2019", "compulsion", "change"): "change",
        ("2019", "fees", "change"): "change",
        ("2019", "procurement", "amount"): "amount",
        ("2021", "fees", "amount"): "amount",
    }


def test_the_fee_of_2021_is_in_ten_thousands_of_yuan_with_four_decimals() -> None:
    fee = column(row(forms.table("proactive_disclosure", "2021"), "fees"), "amount")
    assert (fee.unit, fee.scale) == ("万元", 4)


def test_the_purchases_of_2019_have_no_printed_unit() -> None:
    spent = column(row(forms.table("proactive_disclosure", "2019"), "procurement"), "amount")
    assert (spent.unit, spent.scale) == (None, 4)


def test_counts_have_no_decimals() -> None:
    for _, _, cell in forms.table("requests", "2021").cells():
        assert (cell.kind, cell.unit, cell.scale) == ("count", "件", 0)


# ---------------------------------------------------------------------- dimensions


def test_outcomes_are_the_rows_between_what_came_in_and_the_total() -> None:
    for form in ("2019", "2021"):
        rows = forms.dimension("row", {"requests": form})
        assert forms.dimension("outcome", {"requests": form}) == rows[2:-2]
        assert rows[:2] == ("received", "carried_in")
        assert rows[-2:] == ("concluded", "carried_out")


@pytest.mark.parametrize(
    ("name", "old", "new"),
    [
        ("row", 23, 25), ("outcome", 19, 21), ("column", 7, 7), ("applicant", 6, 6),
        ("track", 3, 3), ("dispute_outcome", 4, 4), ("document_kind", 2, 2), ("table", 3, 3),
        ("edition_table", 2, 2), ("item_kind", 5, 0), ("section", 3, 3), ("overview_part", 5, 5),
        ("denied_outcome", 8, 8), ("unavailable_outcome", 3, 3), ("declined_outcome", 5, 5),
        ("other_outcome", 1, 3),
    ],
)  # fmt: skip
def test_dimensions_have_the_keys_of_the_forms_at_hand(name: str, old: int, new: int) -> None:
    sizes = [len(forms.dimension(name, at_hand)) for at_hand in (BOTH_2019, BOTH_2021)]
    assert sizes == [old, new]
    assert name in forms.dimensions()


def test_every_dimension_is_listed_once() -> None:
    assert len(forms.dimensions()) == len(set(forms.dimensions())) == 16


def test_the_rows_follow_the_form_of_their_own_table_only() -> None:
    assert forms.dimension("row", MIXED) == forms.dimension("row", BOTH_2019)


def test_keys_of_a_dimension_come_in_printed_order() -> None:
    assert forms.dimension("applicant", BOTH_2021) == tuple(APPLICANTS)
    assert forms.dimension("column", BOTH_2021) == (*APPLICANTS, "total")
    assert forms.dimension("table", {}) == ("proactive_disclosure", "requests", "disputes")
    assert forms.dimension("section", {}) == (
        "overview", "problems_and_improvements", "other_matters",
    )  # fmt: skip


@pytest.mark.parametrize("name", ["", "rows", "report", "total"])
def test_an_unknown_dimension_has_no_keys(name: str) -> None:
    assert forms.dimension(name, BOTH_2021) == ()


def test_a_key_has_the_printed_label_of_the_form_at_hand() -> None:
    kinds = [
        forms.key_title("document_kind", "normative_documents", at_hand)
        for at_hand in (BOTH_2019, BOTH_2021)
    ]
    assert [kind.zh for kind in kinds] == ["规范性文件", "行政规范性文件"]
    assert forms.key_title("table", "requests", {}) == ("表三", "Table 3")
    assert forms.key_title("section", "overview", {}).zh == "一、总体情况"


@pytest.mark.parametrize(
    ("name", "key"), [("row", "other"), ("row", "total"), ("nothing", "received")]
)
def test_a_key_that_the_form_lacks_has_no_label(name: str, key: str) -> None:
    with pytest.raises(KeyError):
        forms.key_title(name, key, BOTH_2021)


@pytest.mark.parametrize(
    ("year", "form"),
    [(2015, "2019"), (2019, "2019"), (2020, "2019"), (2021, "2021"), (2030, "2021")],
)
def test_an_edition_is_prescribed_from_the_year_that_names_it(year: int, form: str) -> None:
    assert forms.find_prescribed("requests", year) == form
    assert forms.find_prescribed("proactive_disclosure", year) == form


def test_a_table_that_is_missing_or_has_one_edition_has_no_form() -> None:
    report = schemas.example("form-2019")
    assert forms.get_form(report, "requests") == "2019"
    assert forms.get_form(report, "disputes") is None
    report["requests"] = None
    assert forms.get_form(report, "requests") is None


@pytest.mark.parametrize(
    ("pointer", "total"),
    [
        ("/requests/granted/total", True),
        ("/requests/concluded/business", True),
        ("/requests/granted/business", False),
    ],
)
def test_a_cell_is_a_total_by_its_row_or_by_its_column(pointer: str, total: bool) -> None:
    assert forms.is_total(pointer) is total


@pytest.mark.parametrize(
    ("year", "notice"),
    [
        (2015, "国办公开办函〔2021〕30号"),
        (2019, "国办公开办函〔2021〕30号"),
        (2020, "国办公开办函〔2021〕30号"),
        (2021, "国办公开办函〔2019〕60号"),
        (2030, "国办公开办函〔2019〕60号"),
    ],
)
def test_the_notice_of_the_other_edition_is_out_of_force(year: int, notice: str) -> None:
    assert forms.list_out_of_force(year) == {notice}
