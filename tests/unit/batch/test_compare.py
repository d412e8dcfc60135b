from __future__ import annotations

import copy
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from zfxxgk.batch.compare import (
    Difference,
    find_differences,
    pair_values,
    pick_cells,
    quote_change,
)
from zfxxgk.batch.sums import SUM, add_reports
from zfxxgk.spec import forms, schemas


@pytest.fixture
def report() -> dict[str, Any]:
    return schemas.example("form-2021")


def only(before: dict[str, Any], after: dict[str, Any]) -> Difference:
    (difference,) = find_differences(before, after)
    return difference


def test_a_report_does_not_differ_from_itself(report: dict[str, Any]) -> None:
    assert find_differences(report, copy.deepcopy(report)) == []


def test_a_changed_cell_is_told_with_its_label_and_by_how_much(report: dict[str, Any]) -> None:
    after = copy.deepcopy(report)
    after["requests"]["carried_out"]["total"] = 7  # 5 in the example
    found = only(report, after)
    assert found.pointer == "/requests/carried_out/total"
    assert found.label.zh == "表三 · 四、结转下年度继续办理 · 总计"
    assert (found.before, found.after, found.change) == (5, 7, 2)


def test_a_blank_is_no_zero(report: dict[str, Any]) -> None:
    after = copy.deepcopy(report)
    after["disputes"]["litigation_direct"]["upheld"] = None  # 0 in the example
    found = only(report, after)
    assert (found.before, found.after, found.change) == (0, None, None)


def test_amounts_are_subtracted_exactly(report: dict[str, Any]) -> None:
    after = copy.deepcopy(report)
    report["proactive_disclosure"]["fees"]["amount"] = 0.1
    after["proactive_disclosure"]["fees"]["amount"] = 0.3
    assert only(report, after).change == 0.2


def test_what_only_tells_of_the_file_is_no_difference(report: dict[str, Any]) -> None:
    after = copy.deepcopy(report)
    after["retrieved_on"] = "2025-06-01"
    assert find_differences(report, after) == []


def test_a_row_that_one_form_lacks_is_no_blank(report: dict[str, Any]) -> None:
    old = schemas.example("form-2019")
    by_pointer = {each.pointer: each for each in find_differences(old, report)}
    assert by_pointer["/requests/other/total"].present == (True, False)
    assert by_pointer["/requests/other_remaining/total"].present == (False, True)
    assert by_pointer["/requests/form"].after == "2021"


def test_a_table_that_one_report_lacks_is_given_cell_by_cell(report: dict[str, Any]) -> None:
    after = {**report, "disputes": None}
    found = find_differences(report, after)
    assert len(found) == 15
    assert all(each.present == (True, False) for each in found)


def test_differences_come_in_the_order_of_the_form(report: dict[str, Any]) -> None:
    table = forms.table("requests", "2021")
    pairs = pick_cells(pair_values(schemas.example("form-2019"), report))
    new = [each.pointer for each in pairs if each.present[1]]
    wanted = [pointer for pointer, _, _ in table.cells()]
    assert [pointer for pointer in new if pointer.startswith("/requests/")] == wanted


def test_the_older_rows_stand_where_they_stood() -> None:
    pairs = pair_values(schemas.example("form-2019"), schemas.example("form-2021"))
    order = [each.pointer for each in pairs]
    assert order.index("/requests/other/total") < order.index("/requests/concluded/total")
    assert order.index("/requests/other/total") > order.index("/requests/declined_excessive/total")


@pytest.mark.parametrize(
    ("before", "after", "told"),
    [
        ("收到申请3件。", "收到申请5件。", ("收到申请3件。", "收到申请5件。")),
        ("", "全新", ("", "全新")),
        ("结尾", "", ("结尾", "")),
    ],
)
def test_an_excerpt_shows_where_two_texts_part(
    before: str, after: str, told: tuple[str, str]
) -> None:
    assert quote_change(before, after) == told


@given(st.text(max_size=60), st.text(max_size=60))
def test_excerpts_of_different_texts_are_parts_of_them_that_differ(before: str, after: str) -> None:
    if before == after:
        return
    first, second = quote_change(before, after)
    assert first != second
    assert first.removeprefix("…").removesuffix("…") in before or "…" in before
    assert second.removeprefix("…").removesuffix("…") in after or "…" in after


def test_with_a_sum_only_the_tables_are_compared(report: dict[str, Any]) -> None:
    total = add_reports([report, report])
    total["extensions"] = {SUM: {}}
    total["disputes"] = report["disputes"]
    found = find_differences(total, {**report, "title": "某县2024年政府信息公开工作年度报告"})
    assert {each.pointer.split("/")[1] for each in found} == {"requests", "proactive_disclosure"}
