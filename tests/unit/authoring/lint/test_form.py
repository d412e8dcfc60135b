from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from authored import compiled_rules

from zfxxgk.authoring.compiled import compile_folder
from zfxxgk.authoring.lint.form import find_example_faults, find_rule_faults, find_schema_faults
from zfxxgk.errors import InputError

Faults = Callable[..., list[str]]
Rule = dict[str, Any]

PASSES = {"name": "as it is", "base": "form-2021"}
FAILS = {
    "name": "one too many",
    "base": "form-2021",
    "add": {"report.requests.received.total": 1},
    "fails": [{"col": "total"}],
}
BLANK = {
    "name": "blank",
    "base": "form-2021",
    "set": {"report.requests.received.total": None},
    "undetermined": [{"col": "total", "because": "blank-total"}],
}
RULE: Rule = {
    "title": {"zh": "题", "en": "title"},
    "norm": "hard",
    "severity": "error",
    "basis": [{"document": "甲", "place": "", "mark": "A"}],
    "since": "1.0",
    "status": "stable",
    "for_each": {"col": "column"},
    "assert": "report.requests.received[col] + report.requests.carried_in[col]"
    " == report.requests.concluded[col] + report.requests.carried_out[col]",
    "cases": [PASSES, FAILS, BLANK],
}
MESSAGE = {"zh": "不符", "en": "wrong"}


@pytest.fixture
def faults(tmp_path: Path) -> Faults:
    """Faults of a rule like RULE, with other values for some keys; None leaves a key out."""

    def found(**keys: Any) -> list[str]:
        changed = RULE | {key.rstrip("_"): value for key, value in keys.items()}
        rule = {key: value for key, value in changed.items() if value is not None}
        path = tmp_path / "own" / "rule.yaml"
        path.parent.mkdir(exist_ok=True)
        path.write_text(json.dumps(rule, ensure_ascii=False, indent=1), encoding="utf-8")
        said = list(find_rule_faults(compile_folder(tmp_path)))
        assert all(fault.startswith(f"{path}: ") for fault in said)
        return [fault.removeprefix(f"{path}: ") for fault in said]

    return found


def test_the_schemas_and_rules_of_the_package_have_no_fault() -> None:
    assert list(find_schema_faults()) == []
    assert list(find_example_faults()) == []
    assert list(find_rule_faults(compiled_rules())) == []


def test_a_sound_rule_has_no_fault(faults: Faults) -> None:
    assert faults() == []


# ---------------------------------------------------------------------- statements


def test_a_rule_of_the_specification_tells_its_version(faults: Faults) -> None:
    assert faults(since=None) == ["since is missing: the version that introduces the rule"]


@pytest.mark.parametrize("norm", ["hard", "legal"])
@pytest.mark.parametrize("marks", ["C", "D", "CD"])
def test_a_firm_rule_needs_more_than_memory(faults: Faults, norm: str, marks: str) -> None:
    basis = [{"document": "甲", "place": "", "mark": mark} for mark in marks]
    assert faults(norm=norm, basis=basis) == [f"norm {norm} rests on no basis of mark A or B"]
    assert faults(norm="plausible", severity="notice", basis=basis) == []
    second = {"document": "乙", "place": "", "mark": "B"}
    assert faults(norm=norm, basis=[*basis, second]) == []


def test_a_rule_that_is_no_arithmetic_needs_a_message(faults: Faults) -> None:
    text = "report.requests.received[col] != 86"
    needed = "needs a message: the assertion is not arithmetic"
    assert faults(assert_=text) == [needed]
    assert faults(assert_=text, message=MESSAGE) == []


def test_readings_need_a_message(faults: Faults) -> None:
    said = faults(assert_=None, readings={"only": RULE["assert"]})
    assert said == ["needs a message: the assertion is not arithmetic"]


# ---------------------------------------------------------------------- cases


@pytest.mark.parametrize(
    ("cases", "missing"),
    [
        ([FAILS, BLANK], "pass"),
        ([PASSES, BLANK], "fail"),
        ([PASSES, FAILS], "undetermined"),
    ],
)
def test_a_rule_needs_a_case_for_each_outcome(
    faults: Faults, cases: list[Rule], missing: str
) -> None:
    said = faults(cases=cases)
    # A failing binding leaves six that pass.
    assert said == ([] if missing == "pass" else [f"no case comes out as {missing}"])


def test_a_rule_that_never_passes_is_told_so(faults: Faults) -> None:
    everything = {"name": "nothing passes", "base": "form-2021", "fails": [{}]}
    text = "report.requests.received[col] < 0"
    said = faults(assert_=text, cases=[everything, BLANK | {"fails": [{}]}])
    assert "no case comes out as pass" in said


def test_a_rule_with_a_condition_needs_a_case_where_it_does_not_apply(faults: Faults) -> None:
    assert faults(when="report.year > 2000") == ["no case comes out as not_applicable"]
    elsewhere = {
        "name": "too early", "base": "form-2021", "set": {"report.year": 2018},
        "not_applicable": [{}],
    }  # fmt: skip
    assert faults(when="report.year > 2020", cases=[*RULE["cases"], elsewhere]) == []


def test_a_rule_on_another_report_needs_a_case_without_it(faults: Faults) -> None:
    text = "report.requests.received[col] <= previous.requests.received[col] + 5"
    given = {"previous": {"$example": "form-2021"}}
    cases = [
        {"name": name, "base": "form-2021", "set": dict(given), **more}
        for name, more in (
            ("the same", {}),
            ("more", {"add": {"report.requests.received.total": 9}, "fails": [{"col": "total"}]}),
        )
    ]
    assert faults(assert_=text, cases=cases) == ["no case comes out as undetermined"]
    without = PASSES | {"undetermined": [{"because": "missing-input"}]}
    assert faults(assert_=text, cases=[*cases, without]) == []


def test_a_case_that_comes_out_otherwise_is_told_with_its_name(faults: Faults) -> None:
    wrong = FAILS | {"name": "elsewhere", "fails": [{"col": "business"}]}
    said = faults(cases=[PASSES, FAILS, BLANK, wrong])
    one, other = (fault.partition("; it read ")[0] for fault in said)
    assert one == "case 'elsewhere': col=business: comes out as pass, expected fail"
    assert other == "case 'elsewhere': col=total: comes out as fail, expected pass"


def test_a_wrong_reason_is_told(faults: Faults) -> None:
    wrong = BLANK | {"undetermined": [{"col": "total", "because": "blank-components"}]}
    [said] = faults(cases=[PASSES, FAILS, wrong])
    assert said.startswith("case 'blank': col=total: comes out as undetermined (blank-total ")
    assert said.endswith("expected undetermined (blank-components)")


@pytest.mark.parametrize(
    ("change", "words"),
    [
        ({"set": {"report.requests.recieved.total": 1}}, "report.requests.recieved.total"),
        ({"set": {"report.requests.received.totl": 1}}, "report.requests.received.totl"),
        ({"add": {"report.requests.recieved.total": 1}}, "report.requests.recieved.total"),
        ({"add": {"report.title": 1}}, "report.title"),
        ({"set": {"report.cites.7": "x"}}, "report.cites.7"),
        ({"set": {"report.year": "2024"}}, "/report/year"),
        ({"set": {"report.requests.received.total": -1}}, "/report/requests/received/total"),
        ({"add": {"report.requests.received.total": 0.5}}, "/report/requests/received/total"),
        ({"set": {"previous": {"$example": "form-1999"}}}, "form-1999"),
        ({"fails": [{"cl": "total"}]}, "cl"),
        ({"fails": [{"col": "totl"}]}, "no such instance"),
        ({"undetermined": [{"because": "blank-total", "row": "granted"}]}, "row"),
    ],
)
def test_a_case_that_cannot_be_is_told_with_its_name(
    faults: Faults, change: Rule, words: str
) -> None:
    said = faults(cases=[PASSES, FAILS, BLANK, {"name": "slip", "base": "form-2021", **change}])
    assert any(fault.startswith("case 'slip': ") and words in fault for fault in said), said
    assert not any("case 'slip': case" in fault for fault in said)


def test_a_rule_that_cannot_be_evaluated_in_a_case_is_told(faults: Faults) -> None:
    text = "report.requests.received[col] * 9223372036854775807 >= 0"
    said = faults(assert_=text)
    assert any("error" in fault and "64 bits" in fault for fault in said)


# ---------------------------------------------------------------------- files


@pytest.mark.parametrize(
    ("keys", "there"),
    [
        ({"assert_": "report.yeer > 0"}, "yeer > 0"),
        ({"when": "1 + * 2"}, "* 2"),
        ({"severity": "fatal"}, '"fatal"'),
        ({"cases": []}, "[]"),
        ({"assert_": None}, "{"),
        ({"cases": [PASSES | {"fials": []}]}, "[]"),
    ],
)
def test_a_file_that_cannot_be_compiled_stops_at_its_place(
    faults: Faults, keys: Rule, there: str
) -> None:
    with pytest.raises(InputError) as caught:
        faults(**keys)
    assert caught.value.path is not None
    assert caught.value.place is not None
    line, column = map(int, caught.value.place.split(":"))
    text = Path(caught.value.path).read_text(encoding="utf-8").splitlines()[line - 1]
    assert text[column - 1 :].startswith(there)
