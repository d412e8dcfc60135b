from __future__ import annotations

from typing import Any

import pytest

from zfxxgk.errors import InputError
from zfxxgk.spec import schemas
from zfxxgk.spec.problems import find_problems
from zfxxgk.spec.valid import MOST_SHOWN, SchemaMismatch, require


@pytest.fixture
def report() -> dict[str, Any]:
    return schemas.example("form-2021")


@pytest.mark.parametrize("name", schemas.examples())
def test_a_valid_report_passes(name: str) -> None:
    require(schemas.example(name))


def test_a_fault_is_an_input_error_at_its_pointer(report: dict[str, Any]) -> None:
    report["year"] = "2024"
    with pytest.raises(InputError) as caught:
        require(report)
    assert caught.value.place == "/year"
    assert "/year" in caught.value.text.zh
    caught.value.path = "a.json"
    for words in caught.value.told:
        assert words.startswith("a.json: ")
        assert words.count("/year") == 1


def test_a_fault_of_the_whole_document_has_no_place() -> None:
    with pytest.raises(SchemaMismatch) as caught:
        require([])
    assert caught.value.place is None
    assert "/: " in caught.value.text.en


def test_every_fault_is_kept_and_the_first_are_shown(report: dict[str, Any]) -> None:
    for row in report["requests"].values():
        if isinstance(row, dict):
            row["total"] = -1
    with pytest.raises(SchemaMismatch) as caught:
        require(report)
    assert len(caught.value.problems) == 25
    assert list(caught.value.problems) == find_problems(report)
    words = caught.value.text.en
    assert words.count("/total: ") == MOST_SHOWN
    assert words.endswith("; and 5 more")
    assert caught.value.text.zh.endswith("另有 5 处")


def test_another_schema_may_be_asked_for() -> None:
    require({"zh": "甲", "en": "a"}, "text.json")
    with pytest.raises(SchemaMismatch, match='"en" is missing'):
        require({"zh": "甲"}, "text.json")


# ------------------------------------------------------------------ versions that meet


def newer(version: object, **changes: object) -> SchemaMismatch:
    with pytest.raises(SchemaMismatch) as caught:
        require(schemas.example("form-2021") | {"spec_version": version} | changes)
    return caught.value


def test_what_a_newer_minor_version_adds_is_told_as_new_and_not_as_a_slip() -> None:
    error = newer("1.1", titel=None, requests={"form": "2031"})
    assert error.text.en == (
        "the report was written to version 1.1 of the specification, and this program knows 1.0: "
        'update zfxxgk. Not known or not fitting: /requests/form: unknown form "2031", must be '
        'one of 2019, 2021; /titel: version 1.0 has no property "titel"'
    )
    assert error.text.zh.startswith("报告按规范 1.1 版编写，本程序只知道 1.0 版，请升级 zfxxgk。")
    assert [problem.pointer for problem in error.problems] == ["/requests/form", "/titel"]


def test_a_newer_minor_version_that_says_nothing_new_is_judged() -> None:
    require(schemas.example("form-2021") | {"spec_version": "1.27"})


@pytest.mark.parametrize("version", ["2.0", "10.3"])
def test_of_a_newer_major_version_nothing_else_is_told(version: str) -> None:
    error = newer(version, requests=None, more=1)
    assert error.text.en.startswith(f"/spec_version: the report was written to version {version} ")
    assert error.text.en.endswith("update zfxxgk.")
    assert error.place == "/spec_version"
    assert len(error.problems) == 1


@pytest.mark.parametrize(
    "version", ["1.0", "0.9", "1", "1.1.0", "new", "９.9", 2.0, None, "99999.0"]
)
def test_of_what_is_no_newer_version_the_faults_are_told(version: object) -> None:
    assert newer(version, more=1).text.en.startswith("does not fit the canonical form; ")
