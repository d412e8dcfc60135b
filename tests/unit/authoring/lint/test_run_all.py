from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from zfxxgk.authoring.lint.run_all import Lint, lint
from zfxxgk.errors import InputError

Write = Callable[..., Path]
PLACE = "report.proactive_disclosure.licensing.decisions"
FEW: dict[str, Any] = {
    "applies": {"report.proactive_disclosure": ["2021"]},
    "norm": "plausible",
    "severity": "notice",
    "assert": f"{PLACE} <= 100",
    "cases": [
        {"name": "the most", "base": "form-2021", "set": {PLACE: 100}},
        {"name": "one more", "base": "form-2021", "set": {PLACE: 101}, "fails": [{}]},
        {"name": "none", "base": "form-2021", "set": {PLACE: 0}},
        {"name": "blank", "base": "form-2021", "set": {PLACE: None},
         "undetermined": [{"because": "blank-components"}]},
    ],
}  # fmt: skip
SUM = "report.disputes.reconsideration"
TOGETHER = {"duplicate", "contradiction", "dependency"}
"""Faults of a rule in the company of others, which takes longest."""


def kinds(found: Lint) -> set[str]:
    return {finding.kind for finding in found.findings}


def test_a_sound_rule_of_ones_own_has_no_fault(write: Write) -> None:
    found = lint([write({"own/few": FEW})])
    assert found.findings == ()
    assert (found.clean, found.rules, found.survivors) == (True, 1, 0)
    assert found.mutants > 5


@pytest.mark.parametrize(
    ("rule", "kind"),
    [
        ({"assert": f"{SUM}.upheld + {SUM}.corrected + {SUM}.other + {SUM}.pending == "
                    f"{SUM}.total"}, "duplicate"),
        ({"assert": f"{SUM}.upheld > {SUM}.total"}, "contradiction"),
        ({"assert": f"{SUM}.upheld + {SUM}.corrected + {SUM}.other + {SUM}.pending + 0 == "
                    f"{SUM}.total", "when": "report.year > 2020"}, "dependency"),
        ({"when": 'report.scope == "organs"'}, "dead-condition"),
        ({"norm": "legal", "basis": [{"document": "甲", "place": "", "mark": "C"}]}, "basis"),
        ({"title": {"zh": "few", "en": "few"}}, "title"),
        ({"cases": FEW["cases"][:3]}, "missing-case"),
        ({"cases": [*FEW["cases"], {"name": "wrong", "base": "hybrid",
                    "set": {PLACE: 9}, "fails": [{}]}]}, "case"),
        ({"cases": [{**FEW["cases"][0], "set": {PLACE: 5}}, *FEW["cases"][1:]]}, "mutant"),
    ],
)  # fmt: skip
def test_each_planted_fault_is_found(write: Write, rule: dict[str, Any], kind: str) -> None:
    found = lint([write({"own/few": {**FEW, **rule}})], () if kind in TOGETHER else ["own"])
    assert kind in kinds(found)
    assert not found.clean
    assert all("own/few" in finding.rules for finding in found.findings)


def test_ids_that_are_taken_or_retired_are_refused_before_all_else(write: Write) -> None:
    folder = write(
        {"own/few": FEW, "requests/balance": FEW}, retired={"own/few": None, "own/other": "own/few"}
    )
    found = lint([folder])
    assert [(f.kind, f.rules) for f in found.findings] == [
        ("id", ("own/few",)),
        ("id", ("requests/balance",)),
    ]


def test_a_mutant_is_accepted_with_a_reason_while_it_lives(write: Write) -> None:
    weak = {**FEW, "cases": [FEW["cases"][0], {**FEW["cases"][1], "set": {PLACE: 102}},
                             *FEW["cases"][2:]]}  # fmt: skip
    found = lint([write({"own/few": weak})])
    [mutant] = found.findings
    assert mutant.data == {"part": "assert", "before": "100", "after": "101"}
    assert mutant.place is not None
    entry = {"rule": "own/few", **mutant.data, "reason": "for the test"}
    assert lint([write({"own/few": weak}, accepted=[entry])]).findings == ()
    # Once a case notices it, the entry must go.
    stale = lint([write({"own/few": FEW}, accepted=[entry])])
    assert [(f.kind, f.path and Path(f.path).name) for f in stale.findings] == [
        ("accepted", "lint.json")
    ]


def test_what_cannot_be_used_is_told_of_all_files_and_nothing_else_is(write: Write) -> None:
    rules = {
        "own/few": {**FEW, "assert": "report.requests"},
        "own/key": {**FEW, "norm": "hrad", "reprot_by": "table"},
        "own/row": {**FEW, "assert": "report.proactive_disclosure.licencing.decisions > 0"},
        "own/sum": {**FEW, "assert": f"{SUM}.upheld > {SUM}.total"},
    }
    found = lint([write(rules)])
    assert (found.judged, found.clean, kinds(found)) == (False, False, {"file"})
    told = [(Path(each.path or "").stem, each.text.en) for each in found.findings]
    assert sorted(name for name, _ in told) == ["few", "key", "key", "row"]
    words = " ".join(text for _, text in told)
    for meant in ("report_by", "licensing"):
        assert f"did you mean {meant}?" in words
    assert all(each.place for each in found.findings)


def test_a_folder_without_rules_is_refused(tmp_path: Path) -> None:
    with pytest.raises(InputError):
        lint([tmp_path])


def test_a_rule_is_looked_at_by_itself_where_its_id_is_given(write: Write) -> None:
    found = lint([], ["form/blank-total/requests"])
    assert (found.findings, found.rules) == ((), 1)
    # What another rule accepts, and whether two of them clash, is no matter of it.
    clash = {**FEW, "assert": f"{SUM}.upheld > {SUM}.total"}
    folder = write({"own/few": FEW, "own/clash": clash})
    chosen = lint([folder], ["own/few"])
    assert (chosen.findings, chosen.rules, chosen.mutants > 5) == ((), 1, True)
