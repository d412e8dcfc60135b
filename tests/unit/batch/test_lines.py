from __future__ import annotations

import json
from typing import Any

from zfxxgk import check
from zfxxgk.batch.batch import Criteria, judge_files
from zfxxgk.batch.lines import locate_in_json
from zfxxgk.batch.records import Source
from zfxxgk.engine.findings import Result
from zfxxgk.read import ReadResult, read_bytes
from zfxxgk.spec import schemas
from zfxxgk.spec.canonical import dump


def wrong() -> dict[str, Any]:
    """One cell of table 3 breaks the sum of its row and that of its column."""
    report = schemas.example("form-2021")
    report["requests"]["granted"]["natural_person"] = 31
    return report


def lines_of(text: str, *starts: str) -> list[int]:
    """The lines that start so, in order."""
    told = enumerate(text.splitlines(), 1)
    return [number for number, line in told if line.strip().startswith(starts)]


def test_findings_causes_and_suspects_have_the_line_of_their_cell() -> None:
    report = wrong()
    text = dump(report)
    (granted,) = lines_of(text, '"granted"')
    line = next(each for each in lines_of(text, '"natural_person": 31,') if each > granted)
    result = locate_in_json(check(report, select=["requests"]), text)
    assert [each.location and each.location["line"] for each in result.findings] == [line, line]
    (cause,) = result.causes
    (suspect,) = cause.suspects
    assert cause.location == suspect["location"]
    assert cause.location is not None
    assert cause.location["line"] == line
    assert {key for key, value in cause.location.items() if value} == {"line"}


def test_what_the_text_lacks_has_no_line() -> None:
    # A finding may be about other reports or the prose, which have no place in this text.
    result = check(wrong(), select=["requests"])
    assert locate_in_json(result, '{\n"title": "x"}') == result
    assert result.findings


def test_on_one_line_there_is_nothing_to_tell() -> None:
    result = check(wrong(), select=["requests"])
    assert locate_in_json(result, json.dumps(wrong())) == result


def test_a_report_in_json_is_judged_with_its_lines_and_another_with_its_places() -> None:
    text = dump(wrong())

    def read(path: str) -> ReadResult:
        return read_bytes(text.encode(), path)

    (judged,) = judge_files([Source("a.json")], Criteria(), read=read).reports
    assert isinstance(judged.result, Result)
    expected = locate_in_json(check(wrong(), select=["requests"]), text)
    assert [each.location for each in judged.result.causes] == [
        each.location for each in expected.causes
    ]
