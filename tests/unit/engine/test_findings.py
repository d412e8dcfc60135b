from __future__ import annotations

from dataclasses import replace
from datetime import date

from zfxxgk.engine.findings import (
    Acceptance,
    Cause,
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
SUSPECT = {"pointer": "/disputes/reconsideration/total", "implied": 8}
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
