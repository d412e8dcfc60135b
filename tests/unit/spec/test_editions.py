from __future__ import annotations

from typing import Any

import pytest

from zfxxgk.spec import schemas
from zfxxgk.spec.editions import Editions, get_editions, read_limits, write_limits

REQUESTS, DISPUTES = ("report", "requests"), ("report", "disputes")


def report(**tables: Any) -> dict[str, Any]:
    return schemas.example("form-2021") | tables


def alone(**tables: Any) -> Editions:
    return get_editions({"report": [report(**tables)], "previous": None})


def test_the_edition_of_a_table_is_the_form_it_is_printed_in() -> None:
    mixed = alone(requests={"form": "2019"})
    assert mixed.printed("report", "requests") == "2019"
    assert mixed.printed("report", "proactive_disclosure") == "2021"


@pytest.mark.parametrize("tables", [{"requests": None}, {}])
def test_what_is_missing_and_what_has_but_one_edition_is_printed_in_none(
    tables: dict[str, Any],
) -> None:
    table = "requests" if tables else "disputes"
    assert alone(**tables).printed("report", table) is None


def test_limits_fit_the_editions_they_name_and_no_others() -> None:
    assert alone().fit({REQUESTS: ("2021",)})
    assert alone().fit({REQUESTS: ("2019", "2021")})
    assert not alone().fit({REQUESTS: ("2019",)})
    assert not alone(requests=None).fit({REQUESTS: ("2019", "2021")})
    assert alone().fit({})


def test_a_report_that_was_not_given_fits_no_limit_and_may_fit_all() -> None:
    limits = {("previous", "requests"): ("2019",)}
    assert not alone().fit(limits)
    assert alone().may_fit(limits)
    assert alone().leave_open(limits)
    assert not alone().leave_open({REQUESTS: ("2021",)})
    assert not alone().may_fit({**limits, REQUESTS: ("2019",)})


def test_a_table_is_there_unless_it_or_its_report_is_missing() -> None:
    assert alone().have([REQUESTS, DISPUTES])
    assert not alone(disputes=None).have([REQUESTS, DISPUTES])
    assert not alone().have([("previous", "requests")])


def test_members_have_an_edition_when_all_have_the_same() -> None:
    def of(*members: dict[str, Any]) -> str | None:
        return get_editions({"members": list(members)}).printed("members", "requests")

    assert of(report(), report()) == "2021"
    assert of(report(), report(requests={"form": "2019"})) is None
    assert of(report(), report(requests=None)) is None
    assert of() is None


def test_editions_are_equal_by_what_they_say() -> None:
    assert alone() == alone(year=1999)
    assert hash(alone()) == hash(alone(year=1999))
    assert alone() != alone(requests={"form": "2019"})


def test_limits_are_written_with_a_dot() -> None:
    written = {"report.requests": ["2019", "2021"], "previous.requests": ["2021"]}
    assert read_limits(written) == {REQUESTS: ("2019", "2021"), ("previous", "requests"): ("2021",)}
    assert write_limits(read_limits(written)) == written
