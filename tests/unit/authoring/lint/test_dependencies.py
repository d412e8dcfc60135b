from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from zfxxgk.authoring.compiled import compile_file, make_linear_checks
from zfxxgk.authoring.lint.dependencies import find_dependencies
from zfxxgk.authoring.lint.faults import FAULT, NOTE, LintFinding
from zfxxgk.engine import linear_checks
from zfxxgk.engine.linear_checks import LinearCheck
from zfxxgk.spec.rule_files import RuleFile
from zfxxgk.spec.rules import load_catalogue

Files = Callable[[dict[str, Any]], list[RuleFile]]
ROW = "report.disputes.reconsideration"
ONE = {"assert": f"{ROW}.upheld == {ROW}.corrected"}
TWO = {"assert": f"{ROW}.corrected == {ROW}.other"}
BOTH = {"assert": f"2 * {ROW}.upheld == 2 * {ROW}.other"}


def found(files: Files, *rules: dict[str, Any]) -> list[LintFinding]:
    read = files({f"own/r{number}": rule for number, rule in enumerate(rules)})
    checks = make_linear_checks(variant for file in read for variant in compile_file(file))
    return list(find_dependencies(checks, {file.rule.id: file.rule for file in read}))


def test_an_equation_that_follows_is_found_with_its_certificate(files: Files) -> None:
    [finding] = found(files, ONE, TWO, BOTH)
    assert finding.rules == ("own/r2", "own/r0", "own/r1")
    assert (finding.level, finding.data["multiplier"]) == (FAULT, 1)
    certificate = [(part["instance"], part["multiplier"]) for part in finding.data["certificate"]]
    assert certificate == [("own/r0", 2), ("own/r1", 2)]


@pytest.mark.parametrize(
    "other",
    [
        {"assert": f"{ROW}.upheld == {ROW}.pending"},
        {"assert": f"{ROW}.upheld <= {ROW}.other"},
        {"assert": f"{ROW}.upheld == {ROW}.other + 1"},
        {**BOTH, "status": "deprecated"},
    ],
)
def test_what_does_not_follow_is_left_alone(files: Files, other: dict[str, Any]) -> None:
    assert found(files, ONE, TWO, other) == []


def test_a_condition_takes_nothing_from_what_holds_always(files: Files) -> None:
    late, early = ({"when": f"report.year {sign} 2021"} for sign in (">=", "<"))
    assert [f.rules[0] for f in found(files, ONE, TWO, {**BOTH, **late})] == ["own/r2"]
    assert [f.rules[0] for f in found(files, ONE, {**TWO, **early}, BOTH)] == ["own/r1"]
    # An equation that holds only sometimes implies nothing for the rest of the time.
    assert found(files, ONE, {**TWO, **early}, {**BOTH, **late}) == []


def printed() -> list[LintFinding]:
    return list(find_dependencies(linear_checks.load_builtin(), load_catalogue()))


def test_the_printed_form_has_two_dependencies_in_each_edition() -> None:
    """Row totals and column totals both add up to the total of totals; so do the balances."""
    notes = [(f.data["instance"], *f.data["editions"]) for f in printed()]
    assert sorted(notes) == [
        ("requests/balance[col=total]", "report.requests 2019"),
        ("requests/balance[col=total]", "report.requests 2021"),
        ("requests/concluded-total[col=total]", "report.requests 2019"),
        ("requests/concluded-total[col=total]", "report.requests 2021"),
    ]
    assert {f.level for f in printed()} == {NOTE}


def test_every_certificate_of_the_form_adds_up() -> None:
    rows = {}
    for check in linear_checks.load_builtin():
        keys = ", ".join(f"{name}={key}" for name, key in check.binding.items())
        for form in check.editions.get(("report", "requests"), ("2019", "2021")):
            rows[f"{check.rule}[{keys}]", f"report.requests {form}"] = check
    for finding in printed():
        [edition] = finding.data["editions"]
        own = scaled(rows[finding.data["instance"], edition], finding.data["multiplier"])
        for part in finding.data["certificate"]:
            other = scaled(rows[part["instance"], edition], -part["multiplier"])
            own = {key: own.get(key, 0) + other.get(key, 0) for key in {**own, **other}}
        assert not any(own.values())


def scaled(check: LinearCheck, factor: int) -> dict[str, int]:
    return {pointer: coefficient * factor for pointer, coefficient in check.terms}
