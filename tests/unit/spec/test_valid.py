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
