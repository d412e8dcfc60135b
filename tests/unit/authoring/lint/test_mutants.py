from __future__ import annotations

from collections.abc import Callable
from typing import Any

from zfxxgk.authoring.lint.mutants import NOTHING, find_survivors, list_mutants
from zfxxgk.cel.compile import parse_rule
from zfxxgk.spec.rule_files import RuleFile

Files = Callable[[dict[str, Any]], list[RuleFile]]
PLACE = "report.proactive_disclosure.licensing.decisions"
BASE = {"base": "form-2021"}


def case(name: str, number: int | None, **more: Any) -> dict[str, Any]:
    return {"name": name, **BASE, "set": {PLACE: number}, **more}


FEW = {
    "applies": {"report.proactive_disclosure": ["2021"]},
    "assert": f"{PLACE} <= 100",
    "cases": [
        case("the most", 100),
        case("one more", 101, fails=[{}]),
        case("none", 0),
        case("blank", None, undetermined=[{"because": "blank-components"}]),
    ],
}


def left(files: Files, rule: dict[str, Any]) -> list[tuple[str, str, str]]:
    [file] = files({"own/few": rule})
    return [(m.part, m.before, m.after) for m in find_survivors(file).survivors]


def test_cases_at_the_limit_leave_no_mutant(files: Files) -> None:
    assert left(files, FEW) == []


def test_cases_far_from_the_limit_let_mutants_through(files: Files) -> None:
    cases = [case("few", 5), case("many", 500, fails=[{}])]
    found = left(files, {**FEW, "cases": cases})
    assert ("assert", f"{PLACE} <= 100", f"{PLACE} < 100") in found
    assert ("assert", "100", "101") in found
    assert ("assert", "100", "99") in found
    assert not any(after == f"!({PLACE} <= 100)" for _, _, after in found)


def test_the_place_of_a_survivor_is_known(files: Files) -> None:
    [file] = files({"own/few": {**FEW, "cases": [case("few", 5), case("many", 500, fails=[{}])]}})
    by_change = {(m.before, m.after): m for m in find_survivors(file).survivors}
    assert by_change["100", "101"].at.column == len(f"{PLACE} <= ") + 1


def test_a_condition_that_no_case_needs_is_found(files: Files) -> None:
    rule = {**FEW, "when": "report.year >= 2010"}
    assert ("when", "report.year >= 2010", NOTHING) in left(files, rule)
    early = case("before", 101, not_applicable=True)
    early["set"]["report.year"] = 2009
    first = case("first", 101, fails=[{}])
    first["set"]["report.year"] = 2010
    assert left(files, {**rule, "cases": [*FEW["cases"], early, first]}) == []


def test_a_reading_that_no_case_needs_is_found(files: Files) -> None:
    rule = {**FEW, "assert": None, "readings": {"few": f"{PLACE} <= 100", "none": f"{PLACE} == 0"}}
    assert ("readings.none", f"{PLACE} == 0", NOTHING) in left(files, rule)


def test_every_part_of_a_rule_is_changed(files: Files) -> None:
    rule = {**FEW, "when": "report.year > 1", "assert": None, "readings": {"few": f"{PLACE} < 9"}}
    [file] = files({"own/few": rule})
    assert {mutant.part for mutant in list_mutants(parse_rule(file.rule))} == {
        "when",
        "readings.few",
    }


def test_what_does_not_compile_is_not_counted(files: Files) -> None:
    [file] = files({"own/few": FEW})
    assert find_survivors(file).count < len(list(list_mutants(parse_rule(file.rule))))
