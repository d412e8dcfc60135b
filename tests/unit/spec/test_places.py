"""Paths and pointers, and the values they lead to."""

from __future__ import annotations

import pytest

from zfxxgk.spec.places import (
    Path,
    format_pointer,
    get_cell,
    get_value,
    join_pointer,
    parse_dotted,
    parse_pointer,
    set_value,
    split_pointer,
)
from zfxxgk.spec.schemas import example


@pytest.mark.parametrize(
    ("path", "written"),
    [
        (("report", "requests", "granted", "total"), "/requests/granted/total"),
        (("previous", "requests", "carried_out", "total"), "/previous/requests/carried_out/total"),
        (("members", 1, "year"), "/members/1/year"),
        (("provenance", "cells", 0, "status"), "/provenance/cells/0/status"),
        (("report",), ""),
        (("report", "cites", 0), "/cites/0"),
        (("previous",), "/previous"),
    ],
)
def test_a_pointer_starts_in_the_report_or_names_the_variable(path: Path, written: str) -> None:
    assert format_pointer(path) == written
    assert parse_pointer(written) == path


def test_a_pointer_of_any_document_has_its_signs_escaped() -> None:
    assert join_pointer(["a/b", "c~d", 0]) == "/a~1b/c~0d/0"
    assert split_pointer("/a~1b/c~0d/0") == ("a/b", "c~d", "0")
    assert split_pointer("") == ()


def test_a_dotted_place_has_numbers_for_the_items_of_lists() -> None:
    assert parse_dotted("members.0.year") == ("members", 0, "year")


# ---------------------------------------------------------------------- values


def test_a_value_is_found_through_keys_and_indices() -> None:
    document = {"members": [{"year": 2024}, {"year": 2023}]}
    assert get_value(document, ("members", 1, "year")) == 2023
    assert get_value(document, ()) is document


@pytest.mark.parametrize("path", [("a", "z"), ("a", "b", 2), ("a", "c", "d"), ("z",)])
def test_a_place_that_is_not_there_has_no_value_and_takes_none(path: Path) -> None:
    document = {"a": {"b": [1, 2], "c": None}}
    with pytest.raises((LookupError, TypeError)):
        get_value(document, path)
    with pytest.raises((LookupError, TypeError)):
        set_value(document, path, 3)
    assert document == {"a": {"b": [1, 2], "c": None}}


def test_a_value_takes_the_place_of_another() -> None:
    document = {"a": {"b": [1, 2]}}
    set_value(document, ("a", "b", 1), 3)
    assert document == {"a": {"b": [1, 3]}}


def test_a_cell_is_found_by_its_pointer_in_the_report() -> None:
    report = example("form-2021")
    report["requests"]["granted"]["total"] = 7
    assert get_cell(report, "/requests/granted/total") == 7
