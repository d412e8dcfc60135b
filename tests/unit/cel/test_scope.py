from __future__ import annotations

import pytest
from cel_samples import editions, key, scope

from zfxxgk.cel.scope import Scope, get_table, list_variables
from zfxxgk.cel.types import Int, List, Record, Str
from zfxxgk.spec import forms


def test_the_variables_are_the_members_of_the_input_document() -> None:
    assert list(list_variables()) == [
        "report",
        "previous",
        "members",
        "coverage",
        "provenance",
        "claims",
        "prose",
        "repeated",
        "copied",
    ]


def test_a_name_is_bound_or_a_variable_or_a_dimension_in_this_order() -> None:
    assert isinstance(scope().lookup("report"), Record)
    assert scope(report=Int(1, 1)).lookup("report") == Int(1, 1)
    assert isinstance(scope().lookup("row"), List)
    assert scope(row=Int(1, 1)).lookup("row") == Int(1, 1)


@pytest.mark.parametrize("name", ["", "rows", "received", "__builtins__", "Row"])
def test_any_other_name_is_unknown(name: str) -> None:
    assert scope().lookup(name) is None
    assert scope().keys(name) is None


@pytest.mark.parametrize(("form", "count"), [("2019", 23), ("2021", 25)])
def test_a_dimension_is_a_list_of_the_keys_of_the_report_s_form(form: str, count: int) -> None:
    rows = scope(form).lookup("row")
    keys = scope(form).keys("row")
    assert keys == forms.dimension("row", {"requests": form})
    assert rows == List(Str(siblings=keys or ()), count)


def test_a_dimension_follows_the_report_and_not_another_report() -> None:
    mixed = Scope({**editions("2021"), ("previous", "requests"): "2019"}, {})
    assert len(mixed.keys("row") or ()) == 25


@pytest.mark.parametrize("name", ["report", "previous", "claims"])
def test_a_variable_has_no_keys(name: str) -> None:
    assert scope().keys(name) is None


def test_a_bound_name_has_no_keys_even_where_it_hides_a_dimension() -> None:
    assert scope(row=key("row", "granted")).keys("row") is None


def test_binding_a_name_leaves_the_scope_around_it_as_it_was() -> None:
    outer = scope()
    inner = outer.bind("col", key("column", "total"))
    assert inner.lookup("col") == key("column", "total")
    assert outer.lookup("col") is None
    assert inner.report_forms == outer.report_forms


def test_a_member_is_found_in_the_form_at_hand() -> None:
    rows = (("2019", "other", "other_remaining"), ("2021", "other_remaining", "other"))
    for form, row, other in rows:
        table = scope(form).lookup("report")
        assert isinstance(table, Record)
        found = scope(form).member(table, "requests")
        assert found is not None
        requests = Record(*found)
        assert scope(form).member(requests, row) is not None
        assert scope(form).member(requests, other) is None


def test_a_member_of_another_report_is_found_in_the_form_of_that_report() -> None:
    mixed = Scope({**editions("2021"), ("previous", "requests"): "2019"}, {})
    previous = mixed.lookup("previous")
    assert isinstance(previous, Record)
    found = mixed.member(previous, "requests")
    assert found is not None
    assert mixed.member(Record(*found), "other") is not None


@pytest.mark.parametrize(
    ("path", "table"),
    [
        (("report", "requests"), ("report", "requests")),
        (("report", "requests", "granted", "total"), ("report", "requests")),
        (("previous", "disputes", "reconsideration"), ("previous", "disputes")),
        (("members", "*", "requests", "granted"), ("members", "requests")),
        (("report",), None),
        (("members", "*"), None),
        (("report", "agency", "level"), None),
        (("report", "overview", "proactive_disclosure"), None),
        (("claims", "received", "*", "value"), None),
        (("provenance", "cells"), None),
    ],
)
def test_a_path_goes_through_a_table_of_a_report_or_through_none(
    path: tuple[str, ...], table: tuple[str, str] | None
) -> None:
    assert get_table(path) == table
