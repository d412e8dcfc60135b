"""What prose and last year's report say of the cells that sums leave open."""

from __future__ import annotations

from typing import Any

import pytest
from unit.engine.engine_samples import claims, report

from zfxxgk import check
from zfxxgk.engine.findings import Cause, Result

Report = dict[str, Any]


def more(*cells: str) -> Report:
    """A report with one more in some cells."""
    given = report()
    for cell in cells:
        table, row, column = cell.split(".")
        given[table][row][column] += 1
    return given


def first(cause: Cause) -> dict[str, float]:
    return {each["pointer"]: each["implied"] for each in cause.repairs[0]}


def beside(result: Result) -> list[str]:
    """Rules of the findings that no cause explains."""
    explained = {key for cause in result.causes for key in cause.findings}
    return [each.rule for each in result.findings if each.fingerprint not in explained]


CARRIED_OUT = more("requests.carried_out.natural_person", "requests.carried_out.total")


def test_what_the_prose_states_stands_alone_with_the_finding_about_the_prose() -> None:
    """Received, carried in, concluded and carried out would balance after a change of each."""
    (open_,) = check(CARRIED_OUT).causes
    assert len(open_.repairs) == 3
    result = check(CARRIED_OUT, claims=claims(received=85, carried_in=3, carried_out=5))
    (cause,) = result.causes
    assert cause.certain
    assert first(cause) == {
        "/requests/carried_out/natural_person": 4,
        "/requests/carried_out/total": 5,
    }
    assert beside(result) == []
    assert "正文所写与此相符。" in cause.message.zh
    told = {each.rule for each in result.findings if each.fingerprint in cause.findings}
    assert told == {"requests/balance", "narrative/carried-out"}


def test_prose_that_repeats_the_wrong_number_makes_nothing_certain() -> None:
    (cause,) = check(CARRIED_OUT, claims=claims(carried_out=6)).causes
    assert not cause.certain
    assert first(cause) != {
        "/requests/carried_out/natural_person": 4,
        "/requests/carried_out/total": 5,
    }


def test_prose_against_the_only_cell_that_the_sums_leave_makes_it_doubtful() -> None:
    given = more("requests.received.total")
    assert check(given).causes[0].certain
    (cause,) = check(given, claims=claims(received=86)).causes
    assert first(cause) == {"/requests/received/total": 85}
    assert not cause.certain
    assert cause.message.zh.startswith("最可能有误的是")


def test_a_number_that_may_be_meant_in_two_ways_puts_first_but_not_alone() -> None:
    """Eight may be all reconsiderations, or those that are not pending."""
    given = report()
    row = {"upheld": 8, "corrected": 0, "other": 0, "pending": 0, "total": 9}
    given["disputes"]["reconsideration"] = row
    (cause,) = check(given, claims=claims(reconsiderations=8)).causes
    assert first(cause) == {"/disputes/reconsideration/total": 8}
    assert {"/disputes/reconsideration/pending": 1} in [
        {each["pointer"]: each["implied"] for each in repair} for repair in cause.repairs
    ]
    assert not cause.certain
    assert "正文所写与第一种相符。" in cause.message.zh


@pytest.mark.parametrize("kind", ["upheld", "corrected"])
def test_a_cell_of_table_4_that_prose_states_is_certain(kind: str) -> None:
    true = report()["disputes"]["reconsideration"][kind]
    given = more(f"disputes.reconsideration.{kind}")
    assert not check(given).causes[0].certain
    result = check(given, claims=claims(**{f"reconsiderations_{kind}": true}))
    (cause,) = result.causes
    assert cause.certain
    assert first(cause) == {f"/disputes/reconsideration/{kind}": true}
    assert beside(result) == []


def test_prose_that_contradicts_sums_which_hold_accuses_no_cell() -> None:
    result = check(report(), claims=claims(carried_out=6))
    assert result.causes == ()
    assert beside(result).count("narrative/carried-out") == 1


def test_a_bound_is_no_statement_of_a_number() -> None:
    """Three were pending last year; a total of two is too small, whatever the total should be."""
    before = report()
    before["year"] -= 1
    before["requests"]["carried_out"] = dict(before["requests"]["carried_in"])
    for track in before["disputes"].values():
        track |= {"pending": 0}
    before["disputes"]["litigation_direct"]["pending"] = 3
    given = report()
    row = {"upheld": 1, "corrected": 1, "other": 1, "pending": 0, "total": 2}
    given["disputes"]["litigation_direct"] = row
    (cause,) = check(given, previous=before).causes
    assert first(cause) == {"/disputes/litigation_direct/total": 3}
    assert not cause.certain


def test_equal_explanations_are_in_the_order_of_the_form_and_not_called_more_plausible() -> None:
    given = report()
    row = {"upheld": 31, "corrected": 42, "other": 53, "pending": 64, "total": 433}
    given["disputes"]["reconsideration"] = row
    (cause,) = check(given).causes
    assert "可能性大的在前" not in cause.message.zh
    columns = [each["pointer"].split("/")[3] for (each,) in cause.repairs]
    assert columns == ["upheld", "corrected", "other", "pending", "total"]
