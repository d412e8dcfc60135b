"""Undo, zeros, totals, the note, and what the rules say of the page."""

from __future__ import annotations

import copy
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st
from logic import call

from zfxxgk import check
from zfxxgk.spec import forms, schemas
from zfxxgk.spec.places import get_cell, set_cell
from zfxxgk.testing import valid_reports


def loaded(report: Any, **texts: str) -> Any:
    return call(["state", "load", report])


def pointers(report: Any) -> list[str]:
    tables = [forms.table(key, forms.get_form(report, key)) for key in forms.dimension("table", {})]
    return [at for table in tables for at, _, _ in table.cells()]


@settings(max_examples=20)
@given(valid_reports())
def test_totals_that_are_taken_away_are_computed_as_they_were(report: Any) -> None:
    blank = copy.deepcopy(report)
    for at in pointers(report):
        if forms.is_total(at):
            set_cell(blank, at, None)
    state = loaded(blank)
    totals = call(["acts", "totalsFor", state])
    assert totals["left"] == []
    for at, text in totals["texts"].items():
        assert int(text) == get_cell(report, at), at
    assert set(totals["texts"]) == {at for at in pointers(report) if forms.is_total(at)}


def test_a_total_is_not_computed_of_cells_that_are_blank_or_no_numbers() -> None:
    report = schemas.example("form-2021")
    report["requests"]["granted"]["total"] = None
    report["requests"]["granted"]["business"] = None
    totals = call(["acts", "totalsFor", loaded(report)])
    # The row, and all that its cells are counted in: two columns of concluded requests, their sum.
    # Each for want of the cell that can be filled in, where there is one.
    blank = "/requests/granted/business"
    concluded = "/requests/concluded"
    assert totals["texts"] == {}
    assert {each["total"]: each["lacking"] for each in totals["left"]} == {
        "/requests/granted/total": blank,
        f"{concluded}/business": blank,
        f"{concluded}/total": "/requests/granted/total",
    }


def test_zeros_are_for_blank_cells_and_for_no_totals() -> None:
    report = schemas.example("form-2021")
    blank = ["/requests/granted/business", "/proactive_disclosure/fees/amount"]
    for at in [*blank, "/requests/granted/total", "/disputes/reconsideration/total"]:
        set_cell(report, at, None)
    state = loaded(report)
    state["texts"]["/requests/received/business"] = "-"
    state["texts"]["/disputes/reconsideration/total"] = "—"
    assert call(["acts", "zerosFor", state]) == dict.fromkeys(blank, "0")
    assert call(["acts", "dashesFor", state]) == {"/requests/received/business": "0"}


def test_a_cell_that_was_read_with_doubt_is_no_blank_to_be_filled_with_zero() -> None:
    """A server hands over its record of the reading; typing into the cell settles it."""
    report = schemas.example("form-2021")
    doubted, blank = "/requests/granted/business", "/requests/granted/natural_person"
    for at in (doubted, blank):
        set_cell(report, at, None)
    state = loaded(report)
    record = {"pointer": doubted, "status": "doubtful", "confidence": 0.5, "raw": "1 2"}
    place = dict.fromkeys(("page", "line", "table", "row", "column", "sheet", "bbox"))
    state["doubts"] = [record | {"reason": "数字中间有空格", "place": place}]
    assert call(["acts", "zerosFor", state]) == {blank: "0"}
    judged = call(["judge", "judge", state])
    told = [each["message"] for each in judged["items"] if doubted in each["cells"]]
    assert len(told) == 1
    assert "原文为“1 2”，数字中间有空格，没有填入" in told[0]
    state["texts"][doubted] = "12"
    assert call(["state", "toDocument", state])["provenance"]["cells"] == []


EDITS = st.lists(st.one_of(st.just("undo"), st.just("redo"), st.integers(0, 9)), max_size=30)


@given(EDITS)
def test_undo_goes_back_over_every_step_and_redo_forward_again(edits: list[Any]) -> None:
    past, now, future = [], -1, []
    for edit in edits:
        if edit == "undo":
            if past:
                future.append(now)
                now = past.pop()
        elif edit == "redo":
            if future:
                past.append(now)
                now = future.pop()
        else:
            past.append(now)
            now, future = edit, []
    assert call(["history", "replay", edits])["state"] == now


def test_what_is_typed_in_one_place_is_one_step() -> None:
    edits = [[1, "a"], [2, "a"], [3, "b"], "undo"]
    assert call(["history", "replay", edits])["state"] == 2
    assert call(["history", "replay", [*edits, "undo"]])["state"] == -1


# ---------------------------------------------------------------------- what the rules say


def test_the_page_says_what_python_says_of_the_same_report() -> None:
    report = schemas.example("form-2021")
    report["requests"]["granted"]["natural_person"] = 33
    report["disputes"]["reconsideration"]["total"] = 7
    judged = call(["judge", "judge", loaded(report)])
    result = check(report)
    severe = [each.message.zh for each in result.findings if each.severity == "error"]
    said = [
        words
        for item in judged["items"]
        if item["severity"] == "error"
        for words in (item["details"] or [item["message"]])
    ]
    assert sorted(said) == sorted(severe)
    assert judged["marks"]["/requests/granted/natural_person"]["kind"] in ("error", "certain")
    assert judged["unchecked"]


def test_last_years_report_counts_only_for_the_year_after_it() -> None:
    report = schemas.example("form-2021")
    past = {**copy.deepcopy(report), "year": report["year"] - 1}
    state = call(["state", "load", report, past])
    assert call(["state", "toDocument", state])["previous"] == past
    state["texts"]["/year"] = str(report["year"] + 1)
    assert call(["state", "toDocument", state])["previous"] is None


def test_what_is_no_number_is_told_as_the_rules_tell_it() -> None:
    state = loaded(schemas.example("form-2021"))
    state["texts"] |= {
        "/requests/granted/total": "三十几",
        "/proactive_disclosure/fees/amount": "/",
        "/disputes/reconsideration/total": "—",
    }
    items = call(["judge", "judge", state])["items"]
    said = "\n".join(item["message"] for item in items)
    assert "填的是“三十几”，不是数字" in said
    assert "填的是“/”" in said
    assert "表四“行政复议”“总计”没有填数，按各格相加应为 9" in said


def test_the_note_tells_what_was_found_what_is_explained_and_what_was_not_checked() -> None:
    report = schemas.example("form-2021")
    report["requests"]["granted"]["total"] = 39
    state = loaded(report)
    judged = call(["judge", "judge", state])
    first = judged["items"][0]
    state["texts"][f"#{first['fingerprint']}"] = "台账漏登一件"
    note = call(["note", "writeNote", state, judged])
    assert note.startswith("澄湖县人民政府2024年政府信息公开工作年度报告\n\n1. 必须改正：")
    assert f"1. 必须改正：{first['message']}\n   说明：台账漏登一件\n" in note
    assert "未核对 " in note
    assert "文字部分本页不读、不核对" in note
