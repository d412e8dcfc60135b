from __future__ import annotations

import pytest

from zfxxgk.authoring.lint.conditions import (
    TooMany,
    decide,
    list_alternatives,
    possible_together,
    write_condition,
)
from zfxxgk.cel.parser import parse
from zfxxgk.cel.scope import Scope
from zfxxgk.cel.types import Str
from zfxxgk.spec import forms

COMBINATION = {("report", "requests"): "2021", ("report", "proactive_disclosure"): "2021"}
COLUMNS = forms.dimension("column", {"requests": "2021"})
SCOPE = Scope(COMBINATION, {"col": Str("total", COLUMNS)})


def possible(text: str, *, holds: bool = True) -> bool:
    return any(map(possible_together, list_alternatives(parse(text), SCOPE, holds=holds)))


@pytest.mark.parametrize(
    "text",
    [
        'report.agency.level == "vilage"',
        'report.agency.level in ["vilage", "twon"]',
        'report.agency.level == "county" && report.agency.level == "city"',
        'report.agency.level in ["county", "city"] && !(report.agency.level in ["county", "city"])',
        'report.agency.level != "county" && report.agency.level == "county"',
        "report.year > 2020 && report.year < 2021",
        "report.year >= 2021 && !(report.year > 2019)",
        "report.requests.received.total < 0",
        "report.requests.received.total + report.requests.carried_in.total < 0",
        "2 * report.requests.received.total == 2 * report.requests.carried_in.total + 1",
        'col == "business"',
        'col != "total" || report.requests.received[col] < 0',
        "report.overview.text == null && report.overview.text != null",
        'report.overview.text.contains("甲") && !report.overview.text.contains("甲")',
        'report.cites.exists(a, a == "甲") && !report.cites.exists(b, b == "甲")',
        "claims.received.size() < 0",
        '(report.year > 2020 ? "a" : "b") == "c"',
        "outcome.exists(o, report.requests[o].total < 0)",
        "outcome.map(o, report.requests[o].total).sum() < 0",
        "report.year in [2020, 2021] && report.year > 2021",
        "false",
    ],
)
def test_what_can_never_hold(text: str) -> None:
    assert not possible(text)
    assert possible(text, holds=False)


@pytest.mark.parametrize(
    "text",
    [
        'report.agency.level == "township"',
        'report.agency.level in ["vilage", "township"]',
        'report.agency.level == "county" || report.agency.level == "city"',
        'report.agency.level != "county" && report.agency.kind == "department"',
        "report.year > 2020 && report.year < 2022",
        "report.requests.received.total <= 0",
        'col == "total" && report.requests.received[col] > 0',
        "report.overview.text == null && report.problems_and_improvements.text != null",
        'report.overview.text.contains("甲") && !report.overview.text.contains("乙")',
        "claims.received.size() == 1",
        '(report.year > 2020 ? "a" : "b") == "b"',
        "outcome.all(o, report.requests[o].total >= 0)",
        "report.year != 2021",
    ],
)
def test_what_can_hold(text: str) -> None:
    assert possible(text)


def test_what_always_holds_cannot_fail() -> None:
    assert not possible("report.requests.received.total >= 0", holds=False)
    assert not possible('col == "total"', holds=False)


def test_only_known_statements_decide() -> None:
    [way] = list_alternatives(parse('report.overview.text.contains("甲")'), SCOPE)
    assert not decide(way)
    [way] = list_alternatives(parse("report.overview.text != null"), SCOPE)
    assert decide(way)


def test_too_many_alternatives_are_refused() -> None:
    text = " && ".join(f"(report.year != {n} && report.year != {n + 99})" for n in range(9))
    with pytest.raises(TooMany):
        list_alternatives(parse(text), SCOPE)


def test_names_do_not_matter() -> None:
    one = write_condition(parse("report.cites.exists(a, a == string(report.year))"), SCOPE)
    assert one == write_condition(parse("report.cites.exists(b, b == string(report.year))"), SCOPE)
    assert (
        write_condition(parse("report.requests.received[col]"), SCOPE)
        == "report.requests.received.total"
    )
