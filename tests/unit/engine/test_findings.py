from __future__ import annotations

import pickle
from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from zfxxgk.engine.findings import (
    Acceptance,
    Cause,
    CheckFailed,
    Finding,
    FindingCell,
    NotChecked,
    ReadingUsed,
    Result,
)
from zfxxgk.spec.labels import Text
from zfxxgk.spec.rules import Basis

CELL = FindingCell("/disputes/reconsideration/total", Text("甲", "a"), 9, False)
CELL_DATA = {
    "pointer": "/disputes/reconsideration/total",
    "label": {"zh": "甲", "en": "a"},
    "value": 9,
    "assumed_zero": False,
}
SUSPECT = {
    "pointer": "/disputes/reconsideration/total",
    "label": {"zh": "甲", "en": "a"},
    "implied": 8,
}
PLACE = {"page": 3}


def test_an_acceptance_is_told_with_its_last_day_as_text() -> None:
    waiver = Acceptance("waiver", "机构合并", "李", date(2027, 3, 31))
    assert waiver.as_dict() == {
        "by": "waiver", "reason": "机构合并", "author": "李", "expires": "2027-03-31",
    }  # fmt: skip
    assert Acceptance("baseline").as_dict() == {
        "by": "baseline", "reason": None, "author": None, "expires": None,
    }  # fmt: skip


FINDING = Finding(
    rule="disputes/total",
    binding={"track": "reconsideration"},
    severity="error",
    norm="hard",
    cells=(CELL,),
    left=8,
    right=9,
    difference=-1,
    message=Text("不符", "wrong"),
    basis=(Basis("甲号", "附件", "A"),),
    location=PLACE,
    fingerprint="0" * 16,
    reading="first",
    suspects=(SUSPECT,),
)
FINDING_DATA = {
    "rule": "disputes/total",
    "binding": {"track": "reconsideration"},
    "outcome": "fail",
    "severity": "error",
    "norm": "hard",
    "cells": [CELL_DATA],
    "left": 8,
    "right": 9,
    "difference": -1,
    "message": {"zh": "不符", "en": "wrong"},
    "basis": [{"document": "甲号", "place": "附件", "mark": "A"}],
    "reading": "first",
    "suspects": [SUSPECT],
    "location": PLACE,
    "fingerprint": "0" * 16,
    "accepted": None,
}


def test_a_finding_is_told_in_plain_values() -> None:
    assert FINDING.as_dict() == FINDING_DATA
    known = replace(FINDING, accepted=Acceptance("baseline"))
    assert known.as_dict()["accepted"] == Acceptance("baseline").as_dict()


def test_a_result_is_told_in_plain_values() -> None:
    cause = Cause(("0" * 16,), (SUSPECT,), ((SUSPECT,),), True, False, Text("查", "look"), PLACE)
    reading = ReadingUsed("narrative/granted", {"claim": 0}, "granted", (CELL,))
    not_checked = NotChecked("missing", "/published_on", ("a/b",), 2, Text("不详", "not known"))
    result = Result(
        "甲县", 2024, (FINDING,), (not_checked,), {"pass": 3, "fail": 1}, (cause,), (reading,)
    )
    assert result.as_dict() == {
        "agency": "甲县",
        "agency_basis": None,
        "year": 2024,
        "findings": [FINDING_DATA],
        "causes": [
            {
                "findings": ["0" * 16],
                "suspects": [SUSPECT],
                "repairs": [[SUSPECT]],
                "complete": True,
                "certain": False,
                "message": {"zh": "查", "en": "look"},
                "location": PLACE,
            }
        ],
        "not_checked": [
            {
                "reason": "missing",
                "detail": "/published_on",
                "rules": ["a/b"],
                "count": 2,
                "message": {"zh": "不详", "en": "not known"},
            }
        ],
        "readings": [
            {
                "rule": "narrative/granted",
                "binding": {"claim": 0},
                "reading": "granted",
                "cells": [CELL_DATA],
            }
        ],
        "outcomes": {"pass": 3, "fail": 1},
    }


# ------------------------------------------------------------------ at a glance

JUDGED = {"pass": 3, "fail": 1, "undetermined": 0, "not_applicable": 0, "error": 0}


def result_of(*findings: Finding, **outcomes: int) -> Result:
    return Result("甲县", 2024, findings, (), {**JUDGED, **outcomes})


def test_findings_are_told_apart_by_severity() -> None:
    warning, notice = replace(FINDING, severity="warning"), replace(FINDING, severity="notice")
    result = result_of(FINDING, warning, notice)
    found = (result.errors, result.warnings, result.notices)
    assert found == ((FINDING,), (warning,), (notice,))


def test_what_somebody_has_accepted_is_no_error_any_more() -> None:
    result = result_of(replace(FINDING, accepted=Acceptance("baseline")))
    assert (result.errors, result.ok) == ((), True)


@pytest.mark.parametrize(
    ("result", "ok"),
    [
        (result_of(), True),
        (result_of(FINDING), False),
        (result_of(replace(FINDING, severity="warning")), True),
        (result_of(error=1), False),  # of a rule, which is no finding
        (result_of(**{"pass": 0, "fail": 0}), False),
    ],
)
def test_a_result_is_ok_if_it_was_checked_and_has_no_errors(result: Result, ok: bool) -> None:
    assert result.ok == ok
    if ok:
        result.raise_for_errors()
    else:
        with pytest.raises(CheckFailed) as caught:
            result.raise_for_errors()
        assert caught.value.result is result


UPHELD = {
    **SUSPECT,
    "pointer": "/disputes/reconsideration/upheld",
    "label": Text("表四", "Table 4").as_dict(),
}


@pytest.mark.parametrize(
    ("suspects", "certain", "zh", "en"),
    [
        ((UPHELD,), True, "{cell_zh}", "{cell}"),
        ((UPHELD,), False, "可能是{cell_zh}", "likely {cell}"),
        (
            (UPHELD, SUSPECT),
            False,
            "2 格中可能有误，如{cell_zh}",
            "likely among 2 cells, such as {cell}",
        ),
    ],
    ids=["certain", "likely", "one-of-two"],
)
def test_a_failure_counts_causes_and_accuses_cells_as_surely_as_they_do(
    suspects: Any, certain: bool, zh: str, en: str
) -> None:
    broken = [replace(FINDING, suspects=suspects, fingerprint=key * 16) for key in "ab"]
    single = replace(FINDING, suspects=(), fingerprint="c" * 16)
    keys = tuple(each.fingerprint for each in broken)
    cause = Cause(keys, suspects, (), True, certain, Text("查", "look"), PLACE)
    text = CheckFailed(replace(result_of(*broken, single), causes=(cause,))).text
    cells = {
        "cell_zh": "表四 (/disputes/reconsideration/upheld)",
        "cell": "Table 4 (/disputes/reconsideration/upheld)",
    }
    assert text.zh == (
        f"甲县, 2024：2 处必须改正：{zh.format(**cells)}；甲 (/disputes/reconsideration/total)"
    )
    assert text.en == (
        f"甲县, 2024: 2 must be corrected: {en.format(**cells)}; "
        "a (/disputes/reconsideration/total)"
    )


def test_a_failure_names_the_rule_of_what_has_no_cell() -> None:
    failure = CheckFailed(result_of(replace(FINDING, cells=(), suspects=())))
    assert str(failure).endswith(": disputes/total")


def test_a_failure_of_what_was_not_checked_says_so() -> None:
    assert str(CheckFailed(result_of(error=1))) == "Not checked, see not_checked."


def test_a_failure_can_be_sent_to_another_process() -> None:
    failure = CheckFailed(result_of(FINDING))
    again = pickle.loads(pickle.dumps(failure))
    assert (again.result, again.text) == (failure.result, failure.text)


def test_findings_can_be_put_into_sets() -> None:
    again = replace(FINDING, binding=dict(FINDING.binding))
    assert {FINDING, again, replace(FINDING, rule="a/b")} == {FINDING, replace(FINDING, rule="a/b")}
    assert len({result_of(FINDING), result_of(again), result_of()}) == 2
