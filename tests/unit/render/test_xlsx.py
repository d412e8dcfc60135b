from __future__ import annotations

import datetime
import io
import re
import zipfile
from functools import cache
from typing import Any

import openpyxl
import pytest
from openpyxl.workbook import Workbook

from zfxxgk.read import read_bytes
from zfxxgk.render.checks_sheet import COLUMNS, HEAD, NAME
from zfxxgk.render.form import NAME as OFFICE
from zfxxgk.render.form import YEAR, make_form
from zfxxgk.render.parts import list_parts
from zfxxgk.render.xlsx import write
from zfxxgk.spec import forms, schemas
from zfxxgk.spec.places import get_cell, set_cell

DAY = datetime.date(2025, 1, 20)


def made(report: Any) -> bytes:
    return write(list_parts(report), DAY)


def opened(report: Any, *, values: bool = False) -> Workbook:
    return openpyxl.load_workbook(io.BytesIO(made(report)), data_only=values)


@cache
def plain() -> Workbook:
    """Of the example, to be looked at only."""
    return opened(example())


def example(**cells: Any) -> Any:
    report = schemas.example("form-2021")
    for name, value in cells.items():
        set_cell(report, f"/{name.replace('__', '/')}", value)
    return report


def named(book: Workbook, name: str) -> Any:
    """The cell that a defined name leads to."""
    [(sheet, cell)] = book.defined_names[name].destinations
    return book[sheet][cell]


def test_a_sheet_holds_a_table_or_the_text_between_tables() -> None:
    assert plain().sheetnames == [
        *("第一部分", "表二", "表三", "表四", "第五、六部分", "核对"),
    ]


def test_every_cell_has_a_name_and_its_number() -> None:
    report = example(requests__granted__business=None)
    book = opened(report)
    tables = [forms.table(key, forms.get_form(report, key)) for key in forms.dimension("table", {})]
    cells = [pointer for table in tables for pointer, _, _ in table.cells()]
    assert len(cells) == 10 + 25 * 7 + 15
    for pointer in cells:
        found = named(book, pointer[1:].replace("/", "__"))
        assert found.value == get_cell(report, pointer)
        assert not found.protection.locked


def test_a_table_of_which_no_cell_is_filled_in_is_blank_when_it_is_read() -> None:
    tracks = schemas.example("form-2021")["disputes"]
    blank = {track: dict.fromkeys(columns) for track, columns in tracks.items()}
    read = read_bytes(made({**example(), "disputes": blank}), "a.xlsx")
    cells = [c for c in read.provenance["cells"] if c["pointer"].startswith("/disputes/")]
    assert [cell["status"] for cell in cells] == ["blank"] * 15
    assert [cell["place"]["row"] for cell in cells] == [5] * 15
    assert [cell["place"]["column"] for cell in cells] == list(range(1, 16))
    assert read.report["disputes"] == blank


def test_labels_are_locked_without_a_password() -> None:
    book = plain()
    for name in ("表二", "表三", "表四", "核对"):
        assert book[name].protection.sheet
        assert book[name].protection.password is None
        assert book[name]["A1"].protection.locked
    assert not book["第一部分"].protection.sheet


@pytest.mark.parametrize(
    ("name", "kind", "least"),
    [
        ("requests__granted__total", "whole", "0"),
        ("proactive_disclosure__fees__amount", "decimal", "0"),
    ],
)
def test_only_numbers_of_their_kind_can_be_typed(name: str, kind: str, least: str) -> None:
    cell = named(plain(), name)
    [rule] = [r for r in cell.parent.data_validations.dataValidation if cell.coordinate in r.sqref]
    assert (rule.type, rule.formula1, rule.errorStyle) == (kind, least, None)


def test_a_change_may_be_negative() -> None:
    cell = named(opened(schemas.example("form-2019")), "proactive_disclosure__licensing__change")
    [rule] = [r for r in cell.parent.data_validations.dataValidation if cell.coordinate in r.sqref]
    assert (rule.type, rule.formula1) == ("whole", "-999999999999")


def lines(report: Any) -> list[tuple[Any, ...]]:
    """Relation, sides, difference and outcome, as a program sees them that does not calculate."""
    rows = opened(report, values=True)[NAME].iter_rows(min_row=HEAD + 2, values_only=True)
    return [row[1:] for row in rows]


def test_what_the_relations_come_to_stands_there_before_anything_is_calculated() -> None:
    assert {line[-1] for line in lines(example())} == {"一致"}
    wrong = [line for line in lines(example(requests__granted__total=40)) if line[-1] != "一致"]
    assert [(line[1:]) for line in wrong] == [(85, 83, 2, "不一致"), (38, 40, -2, "不一致")]
    assert [line[0].partition("：")[0] for line in wrong] == [
        "表三总计列",
        "表三“（一）予以公开”行",
    ]


def test_beside_what_is_not_judged_no_numbers_stand() -> None:
    report = example(disputes__reconsideration__total=None)
    [open_] = [line for line in lines(report) if line[-1].startswith("未核对")]
    assert [value or None for value in open_[1:4]] == [None] * 3
    assert open_[-1] == "未核对：总计空白"


def test_the_head_counts_what_is_wrong_and_what_is_blank() -> None:
    report = example(requests__granted__total=40, disputes__reconsideration__total=None)
    sheet = opened(report, values=True)[NAME]
    assert sheet["A1"].value == "不一致 2 项　请核实 0 项　请留意 0 项　未核对 1 项　一致 41 项　"
    assert sheet["A2"].value == "表二空白 0 格　表三空白 0 格　表四空白 1 格　"
    assert sheet["A4"].value == "zfxxgk 0.1.0，规范 1.0，2025-01-20 生成"
    assert [cell.value for cell in sheet[HEAD + 1]] == [title for title, _ in COLUMNS]


def test_cells_of_what_fails_are_marked_through_names_as_excel_2007_wants_it() -> None:
    cell = named(plain(), "requests__granted__total")
    found = {
        rule.formula[0]
        for area, rules in cell.parent.conditional_formatting._cf_rules.items()
        if cell.coordinate in area.sqref
        for rule in rules
    }
    marks = [each for each in found if "check_" in each]
    # 总计列 of the outcomes, and the row.
    [names] = [re.findall(r'(check_\d+)="不一致"', each) for each in marks]
    assert len(names) == 2
    assert not any("!" in each for each in found)
    book = plain()
    for name in names:
        row = named(book, name).row
        assert "（一）予以公开" in book[NAME].cell(row, 2).value


def parts(data: bytes) -> dict[str, str]:
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        return {name: package.read(name).decode() for name in package.namelist()}


def test_nothing_leads_out_of_it_and_only_old_functions_are_used() -> None:
    found = parts(made(schemas.example("form-2019")))
    assert not any(re.search(r"vba|external|TargetMode|_xlfn", text) for text in found.values())
    formulas = re.findall(r"<f>(.*?)</f>", "".join(found.values()))
    assert {name for each in formulas for name in re.findall(r"([A-Z]+)\(", each)} == {
        *("IF", "SUM", "COUNT", "COUNTA", "COUNTIF", "NOT", "ROUND"),
    }


def test_words_are_words_whatever_they_look_like() -> None:
    told = "=cmd|'/C calc'!A0\n+1\n@x\nhttp://a.example\n\x01-2\n公开" + "一" * 40_000
    report = {**example(), "preamble": told}
    book = opened(report)
    texts = [row[0] for row in book["第一部分"].iter_rows(values_only=True)][1:8]
    assert texts[:5] == ["=cmd|'/C calc'!A0", "+1", "@x", "http://a.example", "-2"]
    assert texts[5] + texts[6] == "公开" + "一" * 40_000
    assert {cell.data_type for cell in book["第一部分"]["A"]} <= {"s", "n"}
    assert "hyperlink" not in "".join(parts(made(report)).values())


def test_a_number_that_a_sheet_cannot_reckon_with_is_kept_as_text() -> None:
    report = example(requests__granted__total=10**15, requests__received__total=10**12 - 1)
    book = opened(report)
    assert named(book, "requests__granted__total").value == "1000000000000000"
    assert named(book, "requests__received__total").value == 999_999_999_999
    outcomes = {line[0].partition("：")[0]: line[-1] for line in lines(report)}
    assert outcomes["表三“（一）予以公开”行"] == "未核对：有的格不是数"
    assert read_bytes(made(report), "a.xlsx").report["requests"] == report["requests"]


def test_a_report_without_tables_or_words_is_a_workbook() -> None:
    missing = dict.fromkeys(forms.dimension("table", {}))
    book = opened({**example(), **missing, "title": None, "preamble": None})
    assert book.sheetnames[-1] == NAME


@pytest.mark.parametrize(("form", "year"), [("2019", 2020), ("2021", 2024)])
def test_the_form_filled_in_is_a_report(form: str, year: int) -> None:
    book = opened(make_form(form))
    title = book["第一部分"]["A1"]
    title.value = title.value.replace(OFFICE, "青禾县民政局").replace(YEAR, str(year))
    tables = [
        forms.table(key, form if key in forms.editions() else None)
        for key in forms.dimension("table", {})
    ]
    cells = [pointer for table in tables for pointer, _, _ in table.cells()]
    for number, pointer in enumerate(cells):
        named(book, pointer[1:].replace("/", "__")).value = number
    out = io.BytesIO()
    book.save(out)
    found: Any = read_bytes(out.getvalue(), "a.xlsx").report
    assert (found["year"], found["agency"]["name"]) == (year, "青禾县民政局")
    assert [get_cell(found, pointer) for pointer in cells] == list(range(len(cells)))
    assert (found["overview"]["text"] or "").startswith("（一）主动公开")
