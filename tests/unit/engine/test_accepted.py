from __future__ import annotations

import hashlib
from dataclasses import replace
from datetime import date, timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from zfxxgk import Result, check
from zfxxgk.engine.accepted import (
    BASELINE,
    Known,
    Waiver,
    accept,
    count_gone,
    group_numbers,
    has_changed,
    is_idle,
    is_used,
    list_numbers,
)
from zfxxgk.engine.findings import Acceptance
from zfxxgk.spec import schemas

TODAY = date(2025, 3, 1)
WAIVER = Waiver("disputes/total", "一件尚在核对", "李四", TODAY, source="waivers[0]")


def judged(**changes: int) -> Result:
    """form-2021 with other reconsiderations: 5 + 1 + 2 + 1 = 9 are printed there."""
    report: dict[str, Any] = schemas.example("form-2021")
    report["disputes"]["reconsideration"] |= changes
    return check(report, select=["disputes/total", "requests"])


def marks(result: Result) -> list[str | None]:
    return [finding.accepted and finding.accepted.by for finding in result.findings]


def test_a_known_finding_is_accepted_and_a_new_one_is_not() -> None:
    (old,) = judged(total=99).findings
    both = check_two()
    result = accept(both, {old.fingerprint: BASELINE}, (), TODAY)
    assert {f.rule: f.accepted is not None for f in result.findings} == {
        "disputes/total": True,
        "requests/row-total": False,
    }


def check_two() -> Result:
    report: dict[str, Any] = schemas.example("form-2021")
    report["disputes"]["reconsideration"]["total"] = 99
    report["requests"]["granted"]["business"] += 1
    report["requests"]["concluded"]["business"] += 1
    report["requests"]["received"]["business"] += 1
    report["requests"]["received"]["total"] += 1
    report["requests"]["concluded"]["total"] += 1
    return check(report, select=["disputes/total", "requests/row-total"])


def test_a_fingerprint_survives_other_numbers_in_the_same_cells() -> None:
    (first,), (second,) = judged(total=99).findings, judged(total=98).findings
    assert first.message != second.message
    assert first.fingerprint == second.fingerprint


def test_a_waiver_covers_until_its_last_day_and_is_a_finding_after_it() -> None:
    result = judged(total=99)
    assert marks(accept(result, {}, (WAIVER,), TODAY)) == ["waiver"]
    late = accept(result, {}, (WAIVER,), TODAY + timedelta(days=1))
    assert marks(late) == [None, None]
    assert late.findings[1].rule == "waivers/expired"
    assert "2025-03-01" in late.findings[1].message.zh
    assert "李四" in late.findings[1].message.zh


def test_what_a_waiver_accepts_is_told_with_its_reason_its_author_and_its_last_day() -> None:
    [finding] = accept(judged(total=99), {}, (WAIVER,), TODAY).findings
    assert finding.accepted == Acceptance("waiver", "一件尚在核对", "李四", TODAY)


def test_an_expired_waiver_is_a_finding_about_no_cell() -> None:
    result = judged(total=99)
    late = accept(result, {}, (WAIVER,), TODAY + timedelta(days=1)).findings[1]
    assert late.message.en == (
        "The waiver of disputes/total (waivers[0]) expired on 2025-03-01; "
        'reason "一件尚在核对", by 李四. Renew or remove it.'
    )
    told = late.as_dict()
    assert {key: told[key] for key in ("binding", "cells", "basis", "location", "difference")} == {
        "binding": {}, "cells": [], "basis": [], "location": None, "difference": None,
    }  # fmt: skip
    assert (told["severity"], told["norm"]) == ("warning", "plausible")


def test_expired_waivers_are_told_apart_by_agency_year_rule_and_day() -> None:
    result = judged(total=99)

    def fingerprint(of: Result, **changes: Any) -> str:
        waiver = replace(WAIVER, expires=TODAY - timedelta(days=1))
        late = accept(of, {}, (replace(waiver, **changes),), TODAY).findings[-1]
        assert late.rule == "waivers/expired"
        return late.fingerprint

    # What anybody can compute: sixteen digits of the hash of five lines.
    lines = "waivers/expired\n澄湖县人民政府\n2024\ndisputes/total\n2025-02-28"
    assert result.agency == "澄湖县人民政府"
    assert fingerprint(result) == hashlib.sha256(lines.encode()).hexdigest()[:16]
    nameless = hashlib.sha256(lines.replace("澄湖县人民政府", "").encode()).hexdigest()[:16]
    assert fingerprint(replace(result, agency=None)) == nameless
    found = [
        fingerprint(result),
        fingerprint(replace(result, year=2023)),
        fingerprint(result, rule="disputes"),
        fingerprint(result, expires=TODAY - timedelta(days=2)),
        nameless,
    ]
    assert len(set(found)) == len(found)


def test_an_expired_waiver_of_nothing_accuses_nobody() -> None:
    clean = judged()
    assert accept(clean, {}, (WAIVER,), TODAY + timedelta(days=1)).findings == ()


@pytest.mark.parametrize(
    ("narrowed", "covers"),
    [
        ({"rule": "disputes"}, True),
        ({"rule": "requests"}, False),
        ({"rule": "disputes/tot"}, False),
        ({"agency": "澄湖县人民政府"}, True),
        ({"agency": "别的县人民政府"}, False),
        ({"year": 2024}, True),
        ({"year": 2023}, False),
        ({"cell": "/disputes/reconsideration/total"}, True),
        ({"cell": "/disputes/litigation_direct/total"}, False),
        ({"fingerprint": "0" * 16}, False),
    ],
)
def test_a_waiver_is_narrowed_by_what_it_names(narrowed: dict[str, Any], covers: bool) -> None:
    result = judged(total=99)
    waiver = replace(WAIVER, **narrowed)
    assert is_used(waiver, [result]) is covers
    assert marks(accept(result, {}, (waiver,), TODAY)) == ["waiver" if covers else None]


RULES = ("disputes/total", "requests/row-total")


def of_baseline(**differing: Any) -> Known:
    (finding,) = judged(total=99).findings
    numbers = list_numbers(finding.as_dict())
    known = Known(finding.fingerprint, finding.rule, "a.json", "澄湖县人民政府", 2024, numbers)
    return known._replace(**differing)


@pytest.mark.parametrize(("total", "accepted"), [(99, ["baseline"]), (98, [None]), (900, [None])])
def test_a_baseline_accepts_a_finding_only_with_the_numbers_that_it_had(
    total: int, accepted: list[str | None]
) -> None:
    then, result = group_numbers([of_baseline()]), judged(total=total)
    assert marks(accept(result, {}, (), TODAY, then)) == accepted
    assert [has_changed(each, then) for each in result.findings] == [accepted == [None]]
    # What an office answered, and what is waived, does not rest on the baseline.
    assert marks(accept(result, {}, (WAIVER,), TODAY, then)) == [accepted[0] or "waiver"]


def test_of_two_editions_in_a_baseline_each_is_known_by_its_own_numbers() -> None:
    (other,) = judged(total=98).findings
    editions = [of_baseline(), of_baseline(numbers=list_numbers(other.as_dict()))]
    for total, accepted in ((99, "baseline"), (98, "baseline"), (97, None)):
        then = group_numbers(editions)
        assert marks(accept(judged(total=total), {}, (), TODAY, then)) == [accepted]


@pytest.mark.parametrize(
    ("differing", "gone"),
    [
        ({}, 1),
        ({"path": "moved.json"}, 1),
        ({"agency": None}, 1),
        ({"path": "other.json", "agency": "别的县人民政府"}, 0),
        ({"path": "other.json", "year": 2023}, 0),
        ({"path": "other.json", "agency": None}, 0),
        ({"rule": "years/carry-over"}, 0),  # not among the rules of this run
    ],
)
def test_a_finding_is_gone_where_its_report_was_judged_without_it(
    differing: dict[str, Any], gone: int
) -> None:
    known = of_baseline(**differing)
    assert count_gone([known], {"a.json": judged()}, RULES) == gone
    assert count_gone([known], {"a.json": judged(total=99)}, RULES) == 0


def test_nothing_is_gone_that_could_not_be_judged() -> None:
    # Without its total the row comes to no verdict.
    assert count_gone([of_baseline()], {"a.json": judged(total=None)}, RULES) == 0


@pytest.mark.parametrize(
    ("narrowed", "idle"),
    [
        ({"rule": "disputes"}, True),
        ({"rule": "years"}, False),
        ({"agency": "澄湖县人民政府", "year": 2024}, True),
        ({"agency": "别的县人民政府"}, False),
        ({"year": 2023}, False),
    ],
)
def test_a_waiver_is_idle_only_where_it_could_have_covered_something(
    narrowed: dict[str, Any], idle: bool
) -> None:
    waiver = replace(WAIVER, **narrowed)
    assert is_idle(waiver, [judged()], RULES) is idle
    assert not is_idle(waiver, [judged(total=99)], RULES)


def test_what_an_office_answered_is_accepted_with_its_words() -> None:
    (finding,) = judged(total=99).findings
    answer = Acceptance("answer", "合并所致")
    [after] = accept(judged(total=99), {finding.fingerprint: answer}, (), TODAY).findings
    assert after.accepted == answer


@given(st.sets(st.integers(0, 1)), st.integers(-400, 400))
def test_accepting_never_changes_what_was_found(chosen: set[int], days: int) -> None:
    result = check_two()
    known = {result.findings[number].fingerprint: BASELINE for number in chosen}
    waiver = replace(WAIVER, expires=TODAY + timedelta(days=days))
    after = accept(result, known, (waiver,), TODAY)
    plain = tuple(replace(f, accepted=None) for f in after.findings[: len(result.findings)])
    assert plain == result.findings
    assert after.outcomes == result.outcomes
