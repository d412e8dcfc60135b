"""What a narrative states is explained by its tables in one of the ways it may be meant.

Once with the numbers of a real city, where they are at hand, and always with invented ones that
stand in the same relations.
"""

from __future__ import annotations

import copy
import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest

from zfxxgk import check
from zfxxgk.authoring.cases import CLAIMS, make_input
from zfxxgk.engine.findings import Result
from zfxxgk.spec import schemas

CORPUS = Path(__file__).resolve().parents[3] / "shared" / "corpus" / "suqian.json"
real = pytest.mark.skipif(not CORPUS.is_file(), reason="real material is not at hand")
KINDS = {
    "handled_or_received": "received",
    "other": "other_handling",
    "reconsideration": "reconsiderations",
    "litigation": "suits",
    "fee_collected_yuan": "fee_collected",
}
"""Where the corpus names a kind otherwise."""
MEANT = {
    "narrative/received": "with_carried_in",
    "narrative/reconsiderations": "without_pending",
    "narrative/suits": "without_pending",
}


def judged(report: Mapping[str, Any], told: Mapping[str, list[float]]) -> Result:
    case = {"name": "claims", "base": "form-2021", "set": {"claims": {CLAIMS: told}}}
    return check(report, claims=make_input(case)["claims"], select=["narrative"])


def of_city(city: Mapping[str, Any]) -> dict[str, Any]:
    report = copy.deepcopy(schemas.example("form-2021"))
    report["year"] = city["year"]
    report["overview"] = dict.fromkeys(report["overview"], None)
    for table in ("proactive_disclosure", "requests", "disputes"):
        for row, cells in city[table].items():
            report[table][row] |= cells
    return report


def contradictions(found: Result) -> list[str]:
    return [finding.rule for finding in found.findings if finding.binding]


def readings(found: Result) -> dict[str, str]:
    return {each.rule: each.reading for each in found.readings}


@real
@pytest.mark.parametrize("number", [0, 1])
def test_no_claim_of_a_real_city_contradicts_its_tables(number: int) -> None:
    city = json.loads(CORPUS.read_text("utf-8"))["reports"][number]
    told = {KINDS.get(c["kind"], c["kind"]): [c["value"]] for c in city["claims"]}
    found = judged(of_city(city), told)
    assert contradictions(found) == []
    assert found.outcomes["pass"] >= len(told) - 1
    if city["year"] == 2024:
        assert len(told) == 12
        # 3,525 and 121 carried over; 170 less 36 pending; 25 and 52 less 7 and 13 pending.
        assert readings(found) == MEANT


@real
def test_a_number_off_by_one_is_no_reading_of_a_real_city() -> None:
    city = json.loads(CORPUS.read_text("utf-8"))["reports"][1]
    found = judged(of_city(city), {"received": [3647], "suits": [58], "other_handling": [470]})
    assert sorted(contradictions(found)) == [
        "narrative/other-handling",
        "narrative/received",
        "narrative/suits",
    ]


def invented() -> dict[str, Any]:
    """85 received and 3 carried over; 3 rows of other handling with 7; 9 and 4 cases."""
    return copy.deepcopy(schemas.example("form-2021"))


def test_the_same_relations_with_invented_numbers() -> None:
    report = invented()
    disputes = report["disputes"]
    suits = [disputes["litigation_direct"], disputes["litigation_after_reconsideration"]]
    decided = disputes["reconsideration"]["total"] - disputes["reconsideration"]["pending"]
    assert (decided, sum(s["total"] - s["pending"] for s in suits)) == (8, 3)
    told = {
        "received": [88],
        "granted": [38],
        "partially_granted": [9],
        "denied": [5],
        "unavailable": [19],
        "declined": [5],
        "other_handling": [7],
        "carried_out": [5],
        "reconsiderations": [8],
        "suits": [3],
        "fee_notices": [2],
        "fee_collected": [200],
    }
    found = judged(report, told)
    assert contradictions(found) == []
    assert readings(found) == MEANT


def test_the_first_reading_needs_no_mention() -> None:
    assert judged(invented(), {"received": [85], "suits": [4]}).readings == ()


def test_json_tells_the_reading_with_what_was_compared() -> None:
    [reading] = judged(invented(), {"received": [85, 88]}).as_dict()["readings"]
    assert reading["rule"] == "narrative/received"
    assert (reading["binding"], reading["reading"]) == ({"claim": 1}, "with_carried_in")
    assert {cell["pointer"]: cell["value"] for cell in reading["cells"]} == {
        "/requests/received/total": 85,
        "/requests/carried_in/total": 3,
        "/requests/concluded/total": 83,
        "/claims/received/1": "88件",
    }


def test_one_wrong_number_of_the_narrative_is_one_cause() -> None:
    told = {"received": [87], "carried_in": [3], "concluded": [83], "carried_out": [5]}
    result = judged(invented(), told)
    [cause] = result.causes
    assert {finding.rule for finding in result.findings} == {
        "narrative/balance",
        "narrative/received",
    }
    assert set(cause.findings) == {finding.fingerprint for finding in result.findings}


def test_eighty_eight_new_and_three_are_not_eighty_three_and_five() -> None:
    case = {
        "name": "claims",
        "base": "form-2021",
        "set": {
            "claims": {
                CLAIMS: {"received": [88], "carried_in": [3], "concluded": [83], "carried_out": [5]}
            },
            "claims.received.0.text": "新收申请88件",
        },
    }
    found = check(invented(), claims=make_input(case)["claims"]).findings
    [finding] = [each for each in found if each.rule.startswith("narrative/")]
    assert finding.rule == "narrative/balance"
    assert [cell.value for cell in finding.cells] == ["新收申请88件", "3件", "83件", "5件"]
