from __future__ import annotations

from typing import Any

from unit.cel.cel_samples import rule

from zfxxgk.cel.faults import find_errors


def parts(**keys: Any) -> list[str]:
    return [error.part for error in find_errors(rule(**keys))]


def test_a_sound_rule_has_no_error() -> None:
    assert parts(assert_="report.year > 2000", message={"zh": "{report.year}", "en": "ok"}) == []


def test_each_part_has_its_first_error() -> None:
    readings = {"one": "report.yeer > 0 && report.yeer < 9", "two": "report.year", "three": "true"}
    message = {"zh": "{report.yeer}", "en": "{"}
    assert parts(when="report", readings=readings, message=message) == [
        "when", "readings.one", "readings.two", "message.zh", "message.en",
    ]  # fmt: skip


def test_what_names_run_over_is_told_once() -> None:
    keys: dict[str, Any] = {
        "for_each": {"a": "colum"},
        "when": "a == ''",
        "assert_": "report.year > 0",
    }
    assert parts(**keys) == ["for_each.a"]


def test_a_message_is_held_against_what_is_read_where_that_is_known() -> None:
    message = {"zh": "{previous.year}", "en": "ok"}
    assert parts(assert_="report.year > 0", message=message) == ["message.zh"]
    assert parts(assert_="report.yeer > 0", message=message) == ["assert"]
