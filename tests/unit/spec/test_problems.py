from __future__ import annotations

import math
from collections.abc import Callable
from typing import Any

import pytest
from jsonschema import Draft202012Validator
from referencing import Registry, Resource

from zfxxgk.spec import schemas
from zfxxgk.spec.problems import find_problems, is_valid

NAMES = schemas.examples()
Report = dict[str, Any]


def reference() -> Draft202012Validator:
    """An independent validator over the same schema files."""
    resources = [Resource.from_contents(dict(schemas.load(name))) for name in schemas.names()]
    registry: Registry[Any] = resources @ Registry()
    return Draft202012Validator(
        dict(schemas.load(schemas.REPORT)),
        registry=registry,
        format_checker=Draft202012Validator.FORMAT_CHECKER,
    )


def put(path: str, value: Any) -> Callable[[Report], None]:
    """A change of the value at a pointer."""

    def change(report: Report) -> None:
        *steps, last = path.split("/")[1:]
        for step in steps:
            report = report[step]
        report[last] = value

    return change


def drop(path: str) -> Callable[[Report], None]:
    def change(report: Report) -> None:
        *steps, last = path.split("/")[1:]
        for step in steps:
            report = report[step]
        del report[last]

    return change


FAULTS = [
    (drop("/year"), "", "缺少“year”"),
    (drop("/requests/received"), "/requests", "缺少“received”"),
    (drop("/disputes/reconsideration/total"), "/disputes/reconsideration", "缺少“total”"),
    (put("/year", "2023"), "/year", "应为整数"),
    (put("/year", True), "/year", "应为整数"),
    (put("/year", None), "/year", "应为整数"),
    (put("/year", 2007), "/year", "不能小于 2008"),
    (put("/year", 2101), "/year", "不能大于 2100"),
    (put("/cites", [1]), "/cites/0", "应为文字"),
    (put("/scope", "city"), "/scope", "organ"),
    (put("/published_on", "2024-02-30"), "/published_on", "应为日期"),
    (put("/published_on", "2024-2-3"), "/published_on", "应为日期"),
    (put("/spec_version", "2.0"), "/spec_version", "写法不对"),
    (put("/title", ""), "/title", "null"),
    (put("/requests/received/total", -1), "/requests/received/total", "不能小于 0"),
    (put("/requests/received/total", 1.5), "/requests/received/total", "应为整数或null"),
    (put("/requests/received", None), "/requests/received", "应为对象"),
    (put("/requests", 3), "/requests", "应为对象或null"),
    (put("/requests", {}), "/requests/form", "2019、2021"),
    (put("/requests/form", "2022"), "/requests/form", "2019、2021"),
    (put("/requests/form", 2021), "/requests/form", "2019、2021"),
    (put("/disputes", []), "/disputes", "应为对象或null"),
    (put("/extensions", None), "/extensions", "应为对象"),
    (put("/titel", None), "/titel", "没有“titel”这个属性"),
    (put("/a~b", 1), "/a~0b", "没有"),
]


@pytest.mark.parametrize("name", NAMES)
def test_a_valid_report_has_no_problem(name: str) -> None:
    assert find_problems(schemas.example(name)) == []
    assert is_valid(schemas.example(name))


@pytest.mark.parametrize(("change", "pointer", "words"), FAULTS)
def test_a_fault_is_told_once_at_its_place(
    change: Callable[[Report], None], pointer: str, words: str
) -> None:
    report = schemas.example("form-2021")
    change(report)
    (problem,) = find_problems(report)
    assert problem.pointer == pointer
    assert words in problem.text.zh
    assert problem.text.en
    assert not is_valid(report)


@pytest.mark.parametrize(("change", "pointer", "words"), FAULTS)
def test_an_independent_validator_refuses_the_same(
    change: Callable[[Report], None], pointer: str, words: str
) -> None:
    report = schemas.example("form-2021")
    change(report)
    assert not reference().is_valid(report)


def test_a_misspelt_property_is_shown_with_the_one_meant() -> None:
    report = schemas.example("form-2021")
    report["requests"]["recieved"] = report["requests"].pop("received")
    found = {problem.pointer: problem.text for problem in find_problems(report)}
    assert set(found) == {"/requests", "/requests/recieved"}
    assert "是否为 received？" in found["/requests/recieved"].zh
    assert "did you mean received?" in found["/requests/recieved"].en


def test_faults_of_the_form_at_hand_only_are_told() -> None:
    report = schemas.example("form-2021")
    report["requests"]["other"] = report["requests"].pop("other_remaining")
    found = {problem.pointer for problem in find_problems(report)}
    assert found == {"/requests", "/requests/other"}


def test_several_faults_are_all_told() -> None:
    assert len(find_problems({})) == len(schemas.load(schemas.REPORT)["required"])


def test_other_schemas_can_be_named() -> None:
    assert [p.pointer for p in find_problems({"page": 0}, "place.json")].count("/page") == 1
    assert find_problems(None, "place.json")[0].pointer == ""


@pytest.mark.parametrize("value", [math.nan, math.inf, object(), {1: 2}, b"x"])
def test_what_is_no_json_value_is_a_problem_not_a_crash(value: object) -> None:
    report = schemas.example("form-2021")
    report["requests"]["received"]["total"] = value
    assert find_problems(report)
    assert not is_valid(report)
