from __future__ import annotations

from typing import Any

import pytest
from unit.engine.engine_samples import provenance, report

from zfxxgk.engine.check import Input
from zfxxgk.engine.view import InputView

GRANTED = "/requests/granted/business"


def view(**given: Any) -> InputView:
    return InputView(Input(**{"report": report(), **given}))


def test_a_table_with_all_its_numbers_is_complete() -> None:
    tables = ("proactive_disclosure", "requests", "disputes")
    none = {(name, table) for name in ("previous", "members") for table in tables}
    assert view().uncertain == view().incomplete == none


def test_a_blank_leaves_a_table_certain_but_not_complete() -> None:
    given = view(report=report(values={"requests.granted.business": None}))
    assert given.incomplete - given.uncertain == {("report", "requests")}
    assert given.uncertain == view().uncertain


def test_a_table_that_is_not_there_is_uncertain() -> None:
    given = view(report=report(values={"disputes": None}))
    assert given.uncertain - view().uncertain == {("report", "disputes")}
    assert given.incomplete == given.uncertain


def test_blank_cells_are_told_by_their_place_in_the_tables_there_are() -> None:
    given = view(
        report=report(values={"requests.granted.business": None, "disputes": None}),
        previous=report(values={"disputes.reconsideration.other": None}),
    )
    assert given.blanks == {
        ("report", "requests", "granted", "business"),
        ("previous", "disputes", "reconsideration", "other"),
    }
    assert not view().blanks


@pytest.mark.parametrize("status", ["unreadable", "invalid", "doubtful", "row_absent"])
def test_a_cell_in_doubt_makes_its_table_neither_complete_nor_certain(status: str) -> None:
    given = view(provenance=provenance({GRANTED: status}))
    assert given.unread == {GRANTED}
    assert given.uncertain - view().uncertain == {("report", "requests")}
    assert given.incomplete == given.uncertain


@pytest.mark.parametrize("status", ["number", "blank", "dash"])
def test_what_was_read_is_in_no_doubt(status: str) -> None:
    assert view(provenance=provenance({GRANTED: status})).unread == set()


def test_a_doubt_about_this_report_is_none_about_last_years() -> None:
    given = view(previous=report(), provenance=provenance({GRANTED: "doubtful"}))
    assert given.incomplete - view(previous=report()).incomplete == {("report", "requests")}


def test_members_are_never_complete_because_nobody_looks() -> None:
    assert ("members", "requests") in view(members=[report()]).uncertain


def test_variables_without_a_value_are_lacking() -> None:
    assert view().lacking == {
        *("previous", "members", "coverage", "provenance", "claims", "prose", "repeated", "copied"),
    }
    assert "members" not in view(members=[]).lacking


def test_the_label_of_a_members_place_names_the_member() -> None:
    member = report(values={"agency.name": "甲局"})
    label = view(members=[member]).label(("members", 0, "requests", "received", "total"))
    assert label.zh.startswith("甲局 · ")
    own = view().label(("report", "requests", "received", "total"))
    assert label.zh == f"甲局 · {own.zh}"
