"""What a real city's narrative states is explained by its tables: no finding is due."""

from __future__ import annotations

import copy
import json
from pathlib import Path

import pytest

from zfxxgk import check
from zfxxgk.engine.cases import CLAIMS, case_input
from zfxxgk.spec import schemas

CORPUS = Path(__file__).resolve().parents[3] / "shared" / "corpus" / "suqian.json"
pytestmark = pytest.mark.skipif(not CORPUS.is_file(), reason="real material is not at hand")


def test_pending_cases_and_those_carried_over_explain_the_narrative() -> None:
    city = next(r for r in json.loads(CORPUS.read_text("utf-8"))["reports"] if r["year"] == 2024)
    report = copy.deepcopy(schemas.example("form-2021"))
    for row, cells in city["requests"].items():
        report["requests"][row] |= cells
    for track, cells in city["disputes"].items():
        report["disputes"][track] |= cells
    told = {
        "received": [3646],  # 3,525 received and 121 carried over
        "granted": [1431],
        "carried_out": [125],
        "reconsiderations": [134],  # 170 less 36 pending
        "suits": [57],  # 25 and 52 less 7 and 13 pending
    }
    case = {"name": "claims", "base": "form-2021", "set": {"claims": {CLAIMS: told}}}
    claims = case_input(case)["claims"]
    kinds = [f"narrative/{kind.replace('_', '-')}" for kind in told]
    assert check(report, claims=claims, select=kinds).findings == ()
    claims["suits"][0]["value"] = 58
    wrong = check(report, claims=claims, select=kinds).findings
    assert [finding.rule for finding in wrong] == ["narrative/suits"]
