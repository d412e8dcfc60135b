"""What goes in comes out: JSON, Word, and the state between."""

from __future__ import annotations

import base64
import copy
import json
from typing import Any

import pytest
from hypothesis import given, settings
from logic import call

from zfxxgk.read import read_bytes
from zfxxgk.spec import canonical, forms, schemas
from zfxxgk.spec.layout import lay_out_as_printed
from zfxxgk.testing import valid_reports

EXAMPLES = schemas.examples()
TABLES = ("proactive_disclosure", "requests", "disputes")


def saved(report: Any, *texts: dict[str, str]) -> Any:
    """*report* opened, texts typed one after another, and saved."""
    steps: list[list[Any]] = [["state", "load", report]]
    steps += [["state", "withTexts", "$", each] for each in texts]
    return json.loads(call(*steps, ["files", "toJson", "$"]))


@pytest.mark.parametrize("name", EXAMPLES)
def test_a_report_that_is_opened_and_saved_is_the_same_to_the_byte(name: str) -> None:
    text = canonical.dump(schemas.example(name))
    opened = call(["files", "parseReport", text])
    assert call(["state", "load", opened["report"]], ["files", "toJson", "$"]) == text


@settings(max_examples=25)
@given(valid_reports())
def test_any_report_comes_out_as_it_went_in(report: Any) -> None:
    assert saved(report) == report


def test_what_is_typed_is_in_the_report_and_the_rest_stays() -> None:
    report = schemas.example("form-2021")
    report["extensions"] = {"mine": [1]}
    typed = {
        "/requests/granted/total": "３９",
        "/proactive_disclosure/fees/amount": "1,860.5",
        "/problems_and_improvements/text": "",
        "/agency/level": "city",
    }
    wanted = copy.deepcopy(report)
    wanted["requests"]["granted"]["total"] = 39
    wanted["proactive_disclosure"]["fees"]["amount"] = 1860.5
    wanted["problems_and_improvements"]["text"] = None
    wanted["agency"]["level"] = "city"
    assert saved(report, typed) == wanted


def test_a_year_that_is_none_leaves_a_report_that_can_be_opened() -> None:
    report = schemas.example("form-2021")
    for text in ("20x4", "1999", ""):
        assert saved(report, {"/year": text})["year"] == report["year"]
    assert saved(report, {"/year": "２０２２"})["year"] == 2022


def fault(report: Any, at: str, text: str) -> str:
    steps: list[list[Any]] = [["state", "load", report], ["state", "withTexts", "$", {at: text}]]
    return call(*steps, ["state", "faultOf", at, "$"])


def test_what_is_wrong_with_a_field_is_told_in_a_sentence() -> None:
    report = schemas.example("form-2021")
    fee = "/other_matters/processing_fee"
    assert fault(report, f"{fee}/notices", "两件") == "发出收费通知件数填的是“两件”，不是数字。"
    assert fault(report, f"{fee}/charged", "300元") == ""
    assert fault(report, "/year", "24").startswith("报告年度请填")


def test_a_title_of_another_year_is_told() -> None:
    report = schemas.example("form-2021")
    told = fault(report, "/title", "澄湖县人民政府2023年政府信息公开工作年度报告")
    assert told == "标题里是 2023 年，报告年度填的是 2024 年，请核实是哪一年。"
    assert fault(report, "/title", "澄湖县人民政府２０２４年度报告") == ""
    assert fault(report, "/title", "澄湖县人民政府关于2025年发布的2024年年度报告") == ""
    assert fault(report, "/title", "澄湖县人民政府年度报告") == ""


def test_what_is_no_number_is_blank_in_the_report_and_there_again_when_opened() -> None:
    at, dash = "/requests/granted/total", "/requests/received/total"
    once = saved(schemas.example("form-2021"), {at: "三十几", dash: "—"})
    assert once["requests"]["granted"]["total"] is None
    assert once["extensions"] == {"zfxxgk-form": {at: "三十几", dash: "—"}}
    state = call(["state", "load", once])
    assert (state["texts"][at], state["texts"][dash]) == ("三十几", "—")
    assert saved(once, {at: "38", dash: "85"}) == schemas.example("form-2021")


def test_a_number_that_somebody_else_put_in_counts_more_than_what_was_typed_before() -> None:
    report = schemas.example("form-2021")
    report["extensions"] = {"zfxxgk-form": {"/requests/granted/total": "三十几"}}
    assert call(["state", "load", report])["texts"]["/requests/granted/total"] == "38"


def test_what_the_other_form_lacks_is_kept_when_the_form_is_changed() -> None:
    state = call(["state", "load", schemas.example("form-2021")])
    state["forms"]["requests"] = "2019"
    report = json.loads(call(["files", "toJson", state]))
    assert report["requests"]["form"] == "2019"
    assert report["requests"]["granted"]["total"] == 38
    assert report["requests"]["other"]["total"] is None
    kept = report["extensions"]["zfxxgk-form"]
    assert kept["/requests/other_remaining/total"] == "4"


def test_a_table_that_is_missing_is_there_once_something_is_filled_in() -> None:
    report = {**schemas.example("form-2021"), "disputes": None}
    assert saved(report) == report
    at = "/disputes/reconsideration/total"
    filled = saved(report, {at: "0"})
    assert filled["disputes"]["reconsideration"]["total"] == 0
    assert filled["disputes"]["litigation_direct"]["total"] is None
    assert saved(report, {at: "0"}, {at: ""}) == report


def test_an_amount_keeps_the_unit_it_was_written_with() -> None:
    at = "/proactive_disclosure/procurement/amount"
    report = schemas.example("form-2019")
    for text, amount, unit in (
        ("251000元", 251000, "元"),
        ("25.1万元", 25.1, "万元"),
        ("9", 9, None),
    ):
        typed = saved(report, {at: text})
        assert typed["proactive_disclosure"]["procurement"]["amount"] == amount
        assert typed["proactive_disclosure"]["procurement"]["unit"] == unit
        assert call(["state", "load", typed])["texts"][at] == text


def test_an_empty_report_has_the_tables_of_its_year_and_is_valid() -> None:
    for year in (2020, 2024):
        report = json.loads(call(["state", "begin", year], ["files", "toJson", "$"]))
        schemas_valid(report)
        for table in forms.editions():
            assert report[table]["form"] == forms.find_prescribed(table, year)


def schemas_valid(report: Any) -> None:
    from zfxxgk.spec.valid import require

    require(report)


# ---------------------------------------------------------------------- Word


@pytest.mark.parametrize("name", EXAMPLES)
def test_the_word_document_is_read_back_as_the_same_report(name: str) -> None:
    report = schemas.example(name)
    data = call(["state", "load", report], ["docx", "makeDocx", "$"])
    read = read_bytes(base64.b64decode(data), "report.docx")
    for key in (*TABLES, "year", "title"):
        assert read.report[key] == report[key], key
    assert read.report["agency"]["name"] == report["agency"]["name"]
    for key in ("problems_and_improvements", "other_matters"):
        assert read.report[key] == report[key]
    # The parts of section one stand below their headings, which the examples do without.
    for part, text in report["overview"].items():
        assert part == "text" or read.report["overview"][part] == text, part
    assert all(each["agrees"] for each in read.provenance["labels"])
    assert {each["status"] for each in read.provenance["cells"]} <= {"number", "blank"}
    for table, grid in zip(tables_of(report), read.provenance["grids"], strict=True):
        printed = [box for line in lay_out_as_printed(table) for box in line]
        spans = [(cell["row_span"], cell["column_span"]) for cell in grid["cells"]]
        assert spans == [(box.rows, box.columns) for box in printed], table.key


def tables_of(report: Any) -> list[forms.Table]:
    return [forms.table(key, forms.get_form(report, key)) for key in TABLES]


def test_words_of_any_kind_do_not_break_the_word_document() -> None:
    words = '<&>"\u0007\u2028甲]]>'
    state = call(
        ["state", "load", schemas.example("form-2021")],
        ["state", "withTexts", "$", {"/overview/text": words, "/requests/granted/total": "<3>"}],
    )
    read = read_bytes(base64.b64decode(call(["docx", "makeDocx", state])), "report.docx")
    assert read.report["overview"]["text"] == '<&>" 甲]]>'
    raw = {cell["pointer"]: cell["raw"] for cell in read.provenance["cells"]}
    assert raw["/requests/granted/total"] == "<3>"


# ---------------------------------------------------------------------- what is refused


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("{", "不是完好的 JSON"),
        ("[1, 2]", "不是年度报告"),
        ("null", "不是年度报告"),
        ('{"reports": []}', "不是年度报告"),
        ("PK\u0003\u0004", "复制，到这里粘贴"),
        ("<html></html>", "复制，到这里粘贴"),
        ('{"spec_version": "2.0"}', "按规范 2.0 写成，本页只认得 1.0"),
        ('{"spec_version": "1.1"}', "按规范 1.1 写成"),
        (" " * 4_000_001, "太大"),
    ],
    ids=range(9),
)
def test_another_file_is_refused_with_the_reason(text: str, words: str) -> None:
    assert words in call(["files", "parseReport", text])["refused"]


def test_a_report_that_is_malformed_is_refused() -> None:
    report = schemas.example("form-2021")
    del report["requests"]["granted"]
    refused = call(["files", "parseReport", json.dumps(report)])["refused"]
    assert "不合格式，没有打开" in refused
