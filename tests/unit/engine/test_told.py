"""Pydantic writes results as ``as_dict`` does, says what it writes, and reads them again."""

from __future__ import annotations

import json
from datetime import date
from typing import Any

import pytest
from hypothesis import given
from jsonschema import Draft202012Validator
from pydantic import BaseModel, TypeAdapter, ValidationError
from unit.engine.engine_samples import report

from zfxxgk.engine.findings import Acceptance, Finding, NotChecked, Result
from zfxxgk.engine.run import check
from zfxxgk.spec.labels import Text
from zfxxgk.testing import Fault, reports_with_one_fault

RESULTS = TypeAdapter(Result)


@given(reports_with_one_fault(blanks=True))
def test_a_result_that_was_written_is_read_as_it_was(fault: Fault) -> None:
    result = check(fault.report)
    assert RESULTS.dump_python(result, mode="json") == result.as_dict()
    assert json.loads(RESULTS.dump_json(result)) == result.as_dict()
    assert RESULTS.validate_json(RESULTS.dump_json(result)) == result
    assert RESULTS.validate_python(result.as_dict()) == result


def test_a_result_is_taken_as_it_is() -> None:
    result = check(report())
    assert RESULTS.validate_python(result) is result


def test_what_is_written_fits_the_schema_that_pydantic_gives_for_it() -> None:
    wrong = check(report(values={"requests.granted.total": 1}))
    schema = RESULTS.json_schema(mode="serialization")
    assert "findings" in schema["required"]
    assert list(Draft202012Validator(schema).iter_errors(wrong.as_dict())) == []


def test_what_does_not_fit_the_schema_is_refused_at_its_place() -> None:
    data: Any = check(report(values={"requests.granted.total": 1})).as_dict()
    data["findings"][0]["severity"] = "fatal"
    with pytest.raises(ValidationError) as caught:
        RESULTS.validate_python(data)
    assert [error["loc"] for error in caught.value.errors()] == [("findings", 0, "severity")]


def test_parts_of_results_stand_in_models_of_others() -> None:
    class Answer(BaseModel):
        first: Finding
        gaps: tuple[NotChecked, ...]
        waiver: Acceptance
        words: Text

    result = check(report(values={"requests.granted.total": 1}))
    waiver = Acceptance("waiver", "机构合并", "李", date(2027, 3, 31))
    words = Text("不符", "wrong")
    answer = Answer(first=result.findings[0], gaps=result.not_checked, waiver=waiver, words=words)
    written = answer.model_dump(mode="json")
    assert written == {
        "first": result.findings[0].as_dict(),
        "gaps": [each.as_dict() for each in result.not_checked],
        "waiver": waiver.as_dict(),
        "words": {"zh": "不符", "en": "wrong"},
    }
    assert Answer.model_validate(written) == answer
    assert "Finding" in Answer.model_json_schema(mode="serialization")["$defs"]
