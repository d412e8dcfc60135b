from __future__ import annotations

import pytest

from zfxxgk.read import trace_bytes
from zfxxgk.read.trace.page import TracedTable
from zfxxgk.read.trace.tables import find_moved


@pytest.mark.parametrize(
    ("printed", "moved"),
    [("abcd", ""), ("", ""), ("abdc", "d"), ("dabc", "d"), ("bcad", "a"), ("dcba", "bcd")],
)
def test_the_fewest_rows_are_said_to_be_out_of_order(printed: str, moved: str) -> None:
    order = {letter: at for at, letter in enumerate("abcd")}
    assert sorted(find_moved(printed, order)) == sorted(moved)


def tables(text: str) -> list[TracedTable]:
    page = trace_bytes(text.encode(), "report")
    return [part for part in page.parts if isinstance(part, TracedTable)]


def uses(table: TracedTable) -> dict[str, str]:
    return {cell.cell.text: cell.use for cell in table.cells}


def test_rows_in_another_order_than_the_form_are_told(town: str) -> None:
    assert not any(table.moved for table in tables(town))
    lines = town.splitlines()
    one = next(n for n, line in enumerate(lines) if "7. 属于行政执法案卷" in line)
    lines[one], lines[one + 1] = lines[one + 1], lines[one]
    moved = [table.moved for table in tables("\n".join(lines)) if table.moved]
    assert moved == [{"/requests/denied_registry_query"}] or moved == [
        {"/requests/denied_enforcement_file"}
    ]


def test_what_is_read_as_nothing_is_told(town: str) -> None:
    row = next(line for line in town.splitlines() if line.startswith("| 行政处罚"))
    extra = "\n| 历年合计及备注栏目 | 3157 |\n| 2 | 见附表 |"
    table = next(t for t in tables(town.replace(row, row + extra)) if "3157" in uses(t))
    found = uses(table)
    assert (found["3157"], found["见附表"]) == ("number", "words")
    assert (found["行政处罚"], found["0"], found["信息内容"]) == ("label", "cell", "form")


def test_a_table_of_other_things_is_read_as_none(town: str) -> None:
    other = "| 联系人 | 电话 |\n| --- | --- |\n| 某某 | 12345 |\n\n"
    first, *others = tables(other + town)
    assert (first.keys, set(uses(first).values())) == ((), {"words", "number"})
    assert {key for table in others for key in table.keys} == {
        "proactive_disclosure",
        "requests",
        "disputes",
    }


def test_a_cell_that_says_again_what_the_one_before_it_says_is_no_number_left_over() -> None:
    rows = [
        "信息内容 | 本年处理决定数量 | 本年处理决定数量 | 本年处理决定数量",
        "行政许可 | 12 | 12 | 12",
        "行政处罚 | 3 | 3 | 3",
        "行政强制 | 0 | 0 | 0",
    ]
    lines = "\n".join(f"| {row} |" for row in (rows[0], " --- |" * 3 + " ---", *rows[1:]))
    page = (
        f"# 青禾县民政局2024年政府信息公开工作年度报告\n\n## 二、主动公开政府信息情况\n\n{lines}\n"
    )
    (table,) = tables(page)
    assert [cell.use for cell in table.cells[4:]] == ["label", "cell", "repeated", "repeated"] * 3
