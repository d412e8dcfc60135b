from __future__ import annotations

from collections import Counter

import pytest

from zfxxgk.read.formats import html
from zfxxgk.read.formats.document import Grid
from zfxxgk.read.formats.markdown import read
from zfxxgk.read.tables.disclosure import MIXED_EDITIONS, OTHER_EDITION, OTHER_UNIT, read_disclosure
from zfxxgk.read.tables.reading import TableReading

OLD = """
| 第二十条第（一）项 | | | |
|---|---|---|---|
| 信息内容 | 本年新制作数量 | 本年新公开数量 | 对外公开总数量 |
| 规章 | 1 | 2 | 3 |
| 规范性文件 | 4 | 5 | 6 |
| 第二十条第（五）项 | | | |
| 信息内容 | 上一年项目数量 | 本年增/减 | 处理决定数量 |
| 行政许可 | 7 | -1 | 8 |
| 其他对外管理服务事项 | 9 | +2 | 10 |
| 第二十条第（六）项 | | | |
| 信息内容 | 上一年项目数量 | 本年增/减 | 处理决定数量 |
| 行政处罚 | 11 | 0 | 12 |
| 行政强制 | 13 | 增1 | 14 |
| 第二十条第（八）项 | | | |
| 信息内容 | 上一年项目数量 | 本年增/减 | |
| 行政事业性收费 | 15 | 减2 | |
| 第二十条第（九）项 | | | |
| 信息内容 | 采购项目数量 | 采购总金额 | |
| 政府集中采购 | 16 | 17.5万元 | |
"""
NEW = """
| 信息内容 | 本年制发件数 | 本年废止件数 | 现行有效件数 |
|---|---|---|---|
| 规章 | 0 | 0 | 0 |
| 行政规范性文件 | 2 | 1 | 9 |
| 信息内容 | 本年处理决定数量 | | |
| 行政许可 | 4 | | |
| 信息内容 | 本年处理决定数量 | | |
| 行政处罚 | 6 | | |
| 行政强制 | 0 | | |
| 信息内容 | 本年收费金额（单位：万元） | | |
| 行政事业性收费 | 0.0123 | | |
"""


def grids(text: str) -> list[Grid]:
    return list(read(text, "x").grids())


def reading(text: str, prescribed: str = "2021") -> TableReading:
    found = read_disclosure(grids(text), prescribed)
    assert found is not None
    return found


def statuses(found: TableReading) -> Counter[str]:
    return Counter(cell["status"] for cell in found.cells)


@pytest.mark.parametrize("prescribed", ["2019", "2021"])
def test_the_old_form_is_told_by_its_rows_not_by_the_year(prescribed: str) -> None:
    assert reading(OLD, prescribed).as_value() == {
        "form": "2019",
        "rules": {"produced": 1, "disclosed": 2, "total_disclosed": 3},
        "normative_documents": {"produced": 4, "disclosed": 5, "total_disclosed": 6},
        "licensing": {"items_last_year": 7, "change": -1, "decisions": 8},
        "other_services": {"items_last_year": 9, "change": 2, "decisions": 10},
        "penalties": {"items_last_year": 11, "change": 0, "decisions": 12},
        "compulsion": {"items_last_year": 13, "change": 1, "decisions": 14},
        "fees": {"items_last_year": 15, "change": -2},
        "procurement": {"projects": 16, "amount": 17.5, "unit": "万元"},
    }


@pytest.mark.parametrize("prescribed", ["2019", "2021"])
def test_the_new_form_is_told_by_its_rows_not_by_the_year(prescribed: str) -> None:
    assert reading(NEW, prescribed).as_value() == {
        "form": "2021",
        "rules": {"issued": 0, "repealed": 0, "in_force": 0},
        "normative_documents": {"issued": 2, "repealed": 1, "in_force": 9},
        "licensing": {"decisions": 4},
        "penalties": {"decisions": 6},
        "compulsion": {"decisions": 0},
        "fees": {"amount": 0.0123},
    }


def test_labels_of_rows_and_of_each_block_of_columns_are_kept() -> None:
    labels = reading(NEW).labels
    columns = [
        (label["pointer"], label["printed"]) for label in labels if label["kind"] == "column"
    ]
    table = "/proactive_disclosure"
    assert columns == [
        (f"{table}/rules/issued", "本年制发件数"),
        (f"{table}/rules/repealed", "本年废止件数"),
        (f"{table}/rules/in_force", "现行有效件数"),
        (f"{table}/licensing/decisions", "本年处理决定数量"),
        (f"{table}/penalties/decisions", "本年处理决定数量"),
        (f"{table}/fees/amount", "本年收费金额（单位：万元）"),
    ]
    rows = [(label["pointer"], label["printed"]) for label in labels if label["kind"] == "row"]
    assert rows == [
        (f"{table}/rules", "规章"),
        (f"{table}/normative_documents", "行政规范性文件"),
        (f"{table}/licensing", "行政许可"),
        (f"{table}/penalties", "行政处罚"),
        (f"{table}/compulsion", "行政强制"),
        (f"{table}/fees", "行政事业性收费"),
    ]
    assert all(label["agrees"] for label in labels)


def test_other_words_for_a_column_are_read_and_disagree() -> None:
    found = reading(NEW.replace("现行有效件数", "现行有效件数（历史累计）"))
    assert [label["printed"] for label in found.labels if not label["agrees"]] == [
        "现行有效件数（历史累计）"
    ]
    assert statuses(found) == Counter({"number": 10})


def test_a_label_cut_in_two_lines_is_joined() -> None:
    found = reading(NEW.replace("| 行政规范性文件 | 2", "| 行政规范性 | | | |\n| 文件 | 2"))
    assert found.values["normative_documents"] == {"issued": 2, "repealed": 1, "in_force": 9}


def test_an_unwritten_unit_of_procurement_is_null() -> None:
    found = reading(OLD.replace("17.5万元", "17.5"))
    assert found.values["procurement"] == {"projects": 16, "amount": 17.5, "unit": None}


def test_values_that_could_belong_to_two_columns_are_not_guessed() -> None:
    found = reading(NEW.replace("| 行政规范性文件 | 2 | 1 | 9 |", "| 行政规范性文件 | | 2 | | |"))
    assert found.values["normative_documents"] == {
        "issued": None,
        "repealed": None,
        "in_force": None,
    }
    assert statuses(found) == Counter({"number": 7, "unreadable": 3})


def test_one_row_is_no_table() -> None:
    assert read_disclosure(grids("| 行政许可 | 4 |\n|---|---|\n"), "2021") is None


def test_a_blank_cell_between_values_is_left_out() -> None:
    found = reading(NEW.replace("| 规章 | 0 | 0 | 0 |", "| 规章 | 1 | | 2 | 3 |"))
    assert found.values["rules"] == {"issued": 1, "repealed": 2, "in_force": 3}


def test_a_row_printed_twice_is_in_doubt_and_keeps_what_agrees() -> None:
    found = reading(f"{NEW.rstrip()}\n| 行政规范性文件 | 2 | 3 | 9 |\n")
    assert found.values["normative_documents"] == {"issued": 2, "repealed": None, "in_force": 9}
    assert statuses(found) == Counter({"number": 7, "doubtful": 3})


def test_a_column_named_as_in_the_other_edition_puts_its_rows_in_doubt() -> None:
    found = reading(NEW.replace("本年废止件数", "本年新公开数量"))
    doubtful = [cell for cell in found.cells if cell["status"] == "doubtful"]
    assert {cell["pointer"].split("/")[2] for cell in doubtful} == {"rules", "normative_documents"}
    assert {cell["reason"] for cell in doubtful} == {OTHER_EDITION}
    assert found.values["normative_documents"] == {"issued": 2, "repealed": 1, "in_force": 9}


def test_a_label_far_from_the_official_one_puts_its_row_in_doubt() -> None:
    # Four of eight characters are shared: 8 / 12.
    found = reading(NEW.replace("行政强制", "行政强制有关事项"))
    doubtful = [cell["pointer"] for cell in found.cells if cell["status"] == "doubtful"]
    assert doubtful == ["/proactive_disclosure/compulsion/decisions"]


def test_a_heading_that_is_missing_leaves_the_order_of_the_form() -> None:
    found = reading(NEW.replace("现行有效件数", ""))
    assert found.values["normative_documents"] == {"issued": 2, "repealed": 1, "in_force": 9}
    columns = [label["pointer"] for label in found.labels if label["kind"] == "column"]
    assert "/proactive_disclosure/rules/repealed" in columns
    assert "/proactive_disclosure/rules/in_force" not in columns


def test_a_cell_across_two_columns_leaves_the_third_readable() -> None:
    rows = (
        "<tr><td>信息内容</td><td>本年制发件数</td><td>本年废止件数</td><td>现行有效件数</td></tr>"
        "<tr><td>规章</td><td>1</td><td>2</td><td>3</td></tr>"
        "<tr><td>行政规范性文件</td><td colspan=2>4</td><td>9</td></tr>"
    )
    page = html.read(f"<html><body><table>{rows}</table></body></html>", "x")
    found = read_disclosure(list(page.grids()), "2021")
    assert found is not None
    assert found.values["rules"] == {"issued": 1, "repealed": 2, "in_force": 3}
    assert found.values["normative_documents"] == {
        "issued": None, "repealed": None, "in_force": 9,
    }  # fmt: skip


def test_columns_in_another_order_are_read_by_their_headings() -> None:
    found = reading(
        "| 信息内容 | 现行有效件数 | 本年制发件数 | 本年废止件数 |\n|---|---|---|---|\n"
        "| 规章 | 0 | 0 | 0 |\n| 行政规范性文件 | 9 | 2 | 1 |\n"
    )
    assert found.values["normative_documents"] == {"issued": 2, "repealed": 1, "in_force": 9}


def test_a_column_left_out_shifts_nothing_and_is_told_as_absent() -> None:
    found = reading(
        "| 信息内容 | 本年制发件数 | 现行有效件数 | |\n|---|---|---|---|\n"
        "| 规章 | 0 | 0 | |\n| 行政规范性文件 | 2 | 9 | |\n"
    )
    assert found.values["normative_documents"] == {"issued": 2, "repealed": None, "in_force": 9}
    absent = {label["pointer"] for label in found.labels if label["status"] == "absent"}
    assert "/proactive_disclosure/rules/repealed" in absent
    assert "/proactive_disclosure/normative_documents/repealed" not in absent


def test_of_two_years_side_by_side_that_of_the_report_is_read() -> None:
    text = (
        "| 信息内容 | 本年制发件数 | | 本年废止件数 | | 现行有效件数 | |\n"
        "|---|---|---|---|---|---|---|\n"
        "| | 2023年 | 2024年 | 2023年 | 2024年 | 2023年 | 2024年 |\n"
        "| 规章 | 0 | 0 | 0 | 0 | 0 | 0 |\n| 行政规范性文件 | 4 | 2 | 0 | 1 | 8 | 9 |\n"
    )
    found = read_disclosure(grids(text), "2021", 2024)
    assert found is not None
    assert found.values["normative_documents"] == {"issued": 2, "repealed": 1, "in_force": 9}


def test_a_numeral_in_words_is_invalid_and_shifts_nothing() -> None:
    found = reading(
        NEW.replace("| 行政规范性文件 | 2 | 1 | 9 |", "| 行政规范性文件 | 三 | 1 | 9 |")
    )
    assert found.values["normative_documents"] == {"issued": None, "repealed": 1, "in_force": 9}


def test_a_heading_left_out_is_not_replaced_by_its_neighbour() -> None:
    found = reading(NEW.replace("| 本年制发件数 |", "|  |"))
    printed = {
        label["pointer"]: label["printed"]
        for label in found.labels
        if "/rules/" in label["pointer"]
    }
    assert printed["/proactive_disclosure/rules/repealed"] == "本年废止件数"
    assert printed["/proactive_disclosure/rules/in_force"] == "现行有效件数"
    assert all(label["agrees"] for label in found.labels)


def test_headings_cut_off_leave_the_others_where_they_stand() -> None:
    cut = OLD.replace("本年新制作数量", "本年新").replace("本年新公开数量", "本年新")
    found = reading(cut)
    assert found.as_value() == reading(OLD).as_value()
    assert all(label["agrees"] for label in found.labels)


def test_a_unit_in_the_heading_is_that_of_an_amount_without_one() -> None:
    bare = OLD.replace("17.5万元", "17.5")
    for unit in ("万元", "元"):
        found = reading(bare.replace("采购总金额", f"采购总金额（单位：{unit}）"))
        assert found.values["procurement"] == {"projects": 16, "amount": 17.5, "unit": unit}


def test_another_unit_in_the_heading_than_that_of_the_form_puts_the_amount_in_doubt() -> None:
    found = reading(NEW.replace("（单位：万元）", "（单位：元）"))
    doubtful = [cell for cell in found.cells if cell["status"] == "doubtful"]
    assert [cell["pointer"] for cell in doubtful] == ["/proactive_disclosure/fees/amount"]
    assert {cell["reason"] for cell in doubtful} == {OTHER_UNIT}


def test_notes_behind_labels_and_headings_and_a_row_of_a_province_leave_all_readable() -> None:
    noted = OLD.replace("上一年项目数量", "上一年项目数量（指上年年底的事项数）")
    noted = noted.replace("| 规章 |", "| 规章（由有权制定规章的机关填报） |")
    noted = noted.replace(
        "| 规范性文件 | 4 | 5 | 6 |",
        "| 规范性文件（以本局名义印发，标题多为“办法”“规定”，对外有普遍约束力） | 4 | 5 | 6 |\n"
        "| 其他公开文件（规范性文件以外的公文） | 70 | 71 | 72 |",
    )
    assert noted.count("（") > 3
    assert reading(noted).as_value() == reading(OLD).as_value()


def test_a_form_of_which_no_word_is_printed_is_never_taken() -> None:
    # One value a row fits the form of 2021; the headings are those of 2019.
    text = (
        "| 信息内容 | 上一年项目数量 | 本年增/减 | 处理决定数量 |\n|---|---|---|---|\n"
        "| 行政许可 | 7 |\n| 行政处罚 | 31 |\n| 行政强制 | 5 |\n"
    )
    found = read_disclosure(grids(text), "2021")
    assert found is not None
    assert found.table.form == "2019"
    assert statuses(found)["number"] == 0


def test_words_of_both_forms_put_rows_without_headings_in_doubt() -> None:
    text = (
        "| 行政许可 | 7 |\n|---|---|\n| 行政处罚 | 31 |\n| 行政强制 | 5 |\n| 现行有效件数 |\n"
        "| 本年增/减 |\n| 上一年项目数量 |\n"
    )
    found = read_disclosure(grids(text), "2021")
    assert found is not None
    assert {cell["reason"] for cell in found.cells if cell["status"] == "doubtful"} == {
        MIXED_EDITIONS
    }
    assert statuses(found)["number"] == 0
