from __future__ import annotations

import pytest

from zfxxgk.spec import forms
from zfxxgk.spec.labels import Count, Text, header_path, steps


def zh(*path: str | int, form: str | None = None) -> str:
    return header_path(path, form).zh


def test_a_cell_is_named_with_every_heading_above_it() -> None:
    shown = zh("report", "disputes", "litigation_after_reconsideration", "total")
    assert shown == "表四 · 行政诉讼 · 复议后起诉 · 总计"


def test_a_cell_of_table_three_is_named_by_row_groups_and_column_group() -> None:
    assert zh("report", "requests", "denied_by_law", "business", form="2021") == (
        "表三 · 三、本年度办理结果 · （三）不予公开 · 2.其他法律行政法规禁止公开"
        " · 法人或其他组织 · 商业企业"
    )


def test_the_same_place_is_named_in_english() -> None:
    text = header_path(("report", "requests", "denied_state_secret", "total"), "2021")
    assert text.en == "Table 3 · Results this year · Denied · State secret · Total"


def test_a_place_in_another_report_says_so_and_one_in_the_report_does_not() -> None:
    place = ("requests", "carried_out", "total")
    assert zh("report", *place, form="2021") == "表三 · 四、结转下年度继续办理 · 总计"
    assert zh("previous", *place, form="2019") == "上年报告 · 表三 · 四、结转下年度继续办理 · 总计"


def test_a_variable_alone_is_named_by_itself() -> None:
    assert zh("report") == "本年报告"
    assert zh("previous") == "上年报告"


def test_items_of_lists_are_counted_from_one() -> None:
    assert zh("provenance", "cells", 0, "status") == "读取记录 · 单元格 · 第1项 · 状态"
    assert header_path(("report", "cites", 2)).en == "Cites · item 3"
    shown = zh("members", 9, "requests", "received", "total", form="2021")
    assert shown.startswith("所属机关报告 · 第10项 · 表三 · ")


def test_the_label_of_a_row_follows_the_form() -> None:
    path = ("report", "proactive_disclosure", "normative_documents")
    assert zh(*path, form="2019").endswith(" · 规范性文件")
    assert zh(*path, form="2021").endswith(" · 行政规范性文件")


@pytest.mark.parametrize(
    ("path", "form"),
    [
        (("report", "requests", "other", "total"), "2021"),
        (("report", "requests", "other_remaining", "total"), "2019"),
        (("report", "nothing"), None),
        (("nothing",), None),
        (("report", "year", 0), None),
        (("report", "year", "total"), None),
    ],
)
def test_a_place_that_the_schema_lacks_has_no_label(
    path: tuple[str | int, ...], form: str | None
) -> None:
    with pytest.raises(KeyError):
        header_path(path, form)


def test_every_cell_of_every_table_has_a_label_of_its_own() -> None:
    for table in forms.tables():
        labels = {
            header_path(("report", *found.split("/")[1:]), table.form)
            for found, _, _ in table.cells()
        }
        assert len(labels) == table.size


# ---------------------------------------------------------------------- single steps


def own(*path: str, form: str | None = None) -> str:
    return steps(path, form)[-1].own.zh


@pytest.mark.parametrize(
    ("row", "shown"),
    [
        ("denied_state_secret", "（三）1.属于国家秘密"),
        ("unavailable_unclear", "（四）3.补正后申请内容仍不明确"),
        ("other_remaining", "（六）3.其他"),
        ("granted", "（一）予以公开"),
        ("concluded", "（七）总计"),
        ("received", "一、本年新收政府信息公开申请数量"),
    ],
)
def test_a_numbered_row_by_itself_carries_the_number_of_its_group(row: str, shown: str) -> None:
    assert own("report", "requests", row, form="2021") == shown


def test_the_single_row_of_other_handling_carries_its_number_once() -> None:
    assert own("report", "requests", "other", form="2019") == "（六）其他处理"


def test_steps_tell_rows_and_columns_apart() -> None:
    kinds = [step.kind for step in steps(("report", "requests", "granted", "total"), "2021")]
    assert kinds == ["", "", "row", "column"]


def test_a_text_is_written_as_an_object_of_both_languages() -> None:
    assert Text("甲", "a").as_dict() == {"zh": "甲", "en": "a"}


@pytest.mark.parametrize(
    ("number", "told"), [(1, "1 report is"), (0, "0 reports are"), (2, "2 reports are")]
)
def test_a_count_chooses_its_word(number: int, told: str) -> None:
    assert "{n} {n:report is|reports are}".format(n=Count(number)) == told
    assert f"{Count(number):03}" == f"00{number}"
