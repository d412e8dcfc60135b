from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from zfxxgk.cli.earlier import read_answers, read_last
from zfxxgk.engine.findings import Acceptance
from zfxxgk.errors import InputError

HEAD = "机关,单位说明,不退回,指纹\n"
ONE, TWO = "0123456789abcdef", "fedcba9876543210"


FINDING = {
    "fingerprint": ONE,
    "rule": "disputes/total",
    "severity": "error",
    "binding": {},
    "cells": [],
    "message": {"zh": "错", "en": "wrong"},
    "accepted": None,
}
ENTRY = {
    "path": "a.docx",
    "agency": "甲局",
    "year": 2024,
    "superseded": False,
    "error": None,
    "causes": [],
    "findings": [FINDING],
}


def listed(*lines: str) -> str:
    Path("list.csv").write_text(HEAD + "\n".join(lines), encoding="utf-8")
    return "list.csv"


def test_what_was_answered_or_ticked_is_found_for_each_finding_of_a_line() -> None:
    found = read_answers(listed(f"甲局,机构合并,,{ONE}；{TWO}", "乙局,,,aaaaaaaaaaaaaaaa"))
    assert found == dict.fromkeys((ONE, TWO), Acceptance("answer", "机构合并"))


@pytest.mark.parametrize("tick", ["是", "√", "Yes", "1"])
def test_a_tick_needs_no_words(tick: str) -> None:
    assert read_answers(listed(f"甲局,,{tick},{ONE}")) == {ONE: Acceptance("answer", "不退回")}


@pytest.mark.parametrize("tick", ["否", "×", "no"])
def test_what_is_to_be_returned_all_the_same_is_not_accepted(tick: str) -> None:
    assert read_answers(listed(f"甲局,已解释,{tick},{ONE}")) == {}


@pytest.mark.parametrize(
    ("line", "place", "words"),
    [
        (f"甲局,,也许,{ONE}", "C2", "“也许”，请写 是 或者 否"),
        ("甲局,已解释,,1.23E+15", "D2", "指纹不完整"),
        ("甲局,已解释,,", "B2", "指纹不完整"),
        (f"甲局,已解释,,{ONE}；{TWO[:-1]}", "D2", "指纹不完整"),
    ],
)
def test_a_line_that_cannot_be_told_is_refused_with_its_cell(
    line: str, place: str, words: str
) -> None:
    with pytest.raises(InputError) as caught:
        read_answers(listed(line))
    assert (caught.value.place, words in caught.value.text.zh) == (place, True)


def test_a_list_without_the_columns_is_refused() -> None:
    Path("list.csv").write_text(f"机关,指纹\n甲局,{ONE}", encoding="utf-8")
    with pytest.raises(InputError, match="no columns"):
        read_answers("list.csv")


def test_other_sheets_of_a_workbook_of_ours_are_passed_over() -> None:
    xlsxwriter = pytest.importorskip("xlsxwriter")
    book = xlsxwriter.Workbook("list.xlsx")
    book.set_properties({"author": "zfxxgk"})
    book.add_worksheet("机关").write_row(0, 0, ["机关", "结论"])
    page = book.add_worksheet("问题")
    page.write_row(0, 0, HEAD.strip().split(","))
    page.write_row(1, 0, ["甲局", "机构合并", None, ONE])
    book.add_worksheet("常见问题").write_row(0, 0, ["规则", "什么", "多少", "处数"])
    book.close()
    assert read_answers("list.xlsx") == {ONE: Acceptance("answer", "机构合并")}


def test_a_result_of_an_older_version_is_read() -> None:
    Path("last.json").write_text(json.dumps({"reports": [ENTRY]}), encoding="utf-8")
    assert read_last("last.json")["reports"] == [ENTRY]


@pytest.mark.parametrize(
    "changes",
    [
        {"path": []},
        {"sha256": []},
        {"year": "2024"},
        {"agency": {}},
        {"superseded": None},
        {"error": "x"},
        {"causes": [{"message": {"zh": "", "en": ""}, "findings": [[]]}]},
        {"findings": [{**FINDING, "fingerprint": []}]},
        {"findings": [{**FINDING, "binding": []}]},
        {"findings": [{**FINDING, "cells": [{"pointer": {}}]}]},
        {"findings": [{**FINDING, "accepted": "yes"}]},
        {"findings": [{**FINDING, "message": "wrong"}]},
    ],
)
def test_what_is_no_result_is_refused(changes: dict[str, Any]) -> None:
    content = json.dumps({"reports": [{**ENTRY, **changes}]})
    Path("last.json").write_text(content, encoding="utf-8")
    with pytest.raises(InputError, match="no result of zfxxgk check"):
        read_last("last.json")
