from __future__ import annotations

import json

import pytest

from zfxxgk.errors import InputError, NoReport
from zfxxgk.read import read_bytes
from zfxxgk.read.json_report import DEEPEST, LONGEST, MOST_COMMAS, parse, read_quickly
from zfxxgk.spec import schemas
from zfxxgk.spec.canonical import dump
from zfxxgk.spec.valid import SchemaMismatch

NAME = schemas.examples()[0]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
def test_a_report_is_read_in_every_usual_encoding(encoding: str) -> None:
    report = schemas.example(NAME)
    result = read_bytes(dump(report).encode(encoding), "x")
    assert result.report == report
    assert result.provenance is None


def test_integers_written_with_a_fraction_become_integers() -> None:
    text = dump(schemas.example(NAME)).replace('"year": ', '"year": 1e0, "_": ', 1)
    assert type(parse('{"year": 2024.0}')["year"]) is float
    report = schemas.example(NAME)
    report["year"] = float(report["year"])
    read = read_bytes(json.dumps(report).encode(), "x").report
    assert type(read["year"]) is int
    with pytest.raises(SchemaMismatch):
        read_bytes(text.encode(), "x")


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ('{"year": 2023, "year": 2024}', "“/year”"),
        ('{"a": {"b": 1, "b": 1}}', "“/a/b”"),
        ('{"year": NaN}', "NaN"),
        ('{"year": -Infinity}', "-Infinity"),
        ('{"year": 1e400}', "1e400"),
        ('{"year": 9007199254740993}', "9007199254740993"),
        ('{"year": ' + "9" * 5000 + "}", f"数字 {'9' * 30}… 过大，超过 2 的 53 次方"),
        ('{"year": ' + "9" * 30 + "}", f"数字 {'9' * 30} 过大"),
        ('{"year": 1' + "0" * 400 + ".0}", f"数字 1{'0' * 29}… 过大"),
        ('{"year": 2023\n "a": 1}', "第 2 行"),
        ("{", "JSON"),
        ('{"a": "' + "\\", "JSON"),
    ],
)
def test_json_that_is_not_strict_is_refused_with_a_reason(text: str, told: str) -> None:
    with pytest.raises(InputError) as caught:
        parse(text)
    assert told in caught.value.text.zh
    assert caught.value.text.en


def test_a_doubled_key_is_told_with_its_place_and_lines() -> None:
    with pytest.raises(InputError) as caught:
        parse('{"a": [{"b": 1},\n{"b": 1,\n\n"\\u0062": 1}], "c": NaN}')
    assert "“/a/1/b”在同一对象中出现了两次（第 2 行和第 4 行）" in caught.value.text.zh
    assert '"/a/1/b" stands twice in the same object, on line 2 and on' in caught.value.text.en
    assert caught.value.place == "4"


def test_the_only_line_of_a_text_is_not_numbered_for_it_may_be_any_of_a_file() -> None:
    with pytest.raises(InputError, match=r'^"/a/b" stands twice in the same object\.') as caught:
        parse('{"a": {"b": 1, "b": 1}}\n')
    assert "行" not in caught.value.text.zh
    assert caught.value.place is None


@pytest.mark.parametrize("text", ["[" * 100_000, '{"a":' * 100_000, "[" * 101 + "]" * 101])
def test_deep_nesting_gives_one_clear_message(text: str) -> None:
    with pytest.raises(InputError, match="levels deep"):
        parse(text)


@pytest.mark.parametrize("text", ['"' + "字" * LONGEST + '"', "[" + "1," * MOST_COMMAS + "1,1]"])
def test_what_is_far_larger_than_a_report_is_refused(text: str) -> None:
    with pytest.raises(InputError, match="far larger"):
        parse(text)


def test_brackets_inside_text_do_not_count_as_nesting() -> None:
    text = json.dumps({"a": "[" * 500 + '\\"{' * 500})
    assert parse(text) == json.loads(text)
    assert parse("[" * DEEPEST + "]" * DEEPEST)


def test_everything_wrong_is_listed_with_its_place() -> None:
    report = schemas.example(NAME)
    report["year"] = "2023"
    report["titel"] = report.pop("title")
    with pytest.raises(SchemaMismatch) as caught:
        read_bytes(json.dumps(report).encode(), "report.json")
    error = caught.value
    assert {problem.pointer for problem in error.problems} == {"", "/year", "/titel"}
    assert all(problem.text.zh in error.text.zh for problem in error.problems)
    assert error.path == "report.json"


def test_a_list_of_reports_is_no_report() -> None:
    with pytest.raises(SchemaMismatch):
        read_bytes(json.dumps([schemas.example(NAME)]).encode(), "x")


@pytest.mark.parametrize(
    "content",
    [
        {},
        {"name": "x", "version": "1"},
        {"title": "x", "type": "object"},
        {"year": 2024, "title": "x"},
    ],
)
def test_json_about_something_else_is_no_report(content: dict[str, object]) -> None:
    with pytest.raises(NoReport, match="no annual report"):
        read_bytes(json.dumps(content).encode(), "package.json")


@pytest.mark.parametrize(
    "content",
    [{"spec_version": "1.0"}, {"disputes": None}, {"year": 2024, "agency": {}, "title": "x"}],
)
def test_a_report_of_which_most_is_missing_is_told_what(content: dict[str, object]) -> None:
    with pytest.raises(SchemaMismatch, match="is missing"):
        read_bytes(json.dumps(content).encode(), "report.json")


@pytest.mark.parametrize(
    "text", ["null", " true\n", "false", "12", "-1.5", '"报告"', "[]", "[1]", '["a"]', "[{}]"]
)
def test_json_that_is_no_object_holds_no_report(text: str) -> None:
    with pytest.raises(NoReport) as caught:
        read_bytes(text.encode(), "x.json")
    assert "no report in this JSON" in caught.value.text.en
    assert "这个 JSON 文件里没有年度报告" in caught.value.text.zh


@pytest.mark.parametrize(
    "place", ["{}", "[{}]", '{{"a": {}}}', '{{"a":{},"b":1}}', " {}\n", "[1,-{}]"]
)
def test_a_number_beyond_the_limit_is_refused_wherever_it_stands(place: str) -> None:
    assert parse(place.format(2**53)) == json.loads(place.format(2**53))
    with pytest.raises(InputError, match=r"2\^53"):
        parse(place.format(2**53 + 1))


def test_a_code_of_many_digits_is_no_number() -> None:
    text = '{"uscc": "112345678901234567", "code": "1234567890123456X", "n": 9007199254740993}'
    assert parse(text.replace("9007199254740993", "1"))["n"] == 1
    with pytest.raises(InputError, match=r"2\^53"):
        parse(text)


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ('"extensions": {}', '"extensions": {"n": 9007199254740993}'),
        ('"extensions": {}', '"extensions": {"n": NaN}'),
        ('"extensions": {}', '"extensions": {"a": 1, "a": 1}'),
        ('"extensions": {}', '"extensions": {"a": ' + "[" * 99 + "]" * 99 + "}"),
        ('"download": null', '"download": null, "download": null'),
        ('"download": null', '"download": "a:b", "download": null'),
        # A colon that is none in the text stands in for that of the other key.
        ('"download": null', '"download": null, "download": "a\\u003ab"'),
        ('"download": null', '"download": "' + "\x7f" * 100 + '"'),
    ],
)
def test_what_is_refused_is_not_taken_quickly(old: str, new: str) -> None:
    text = dump(schemas.example(NAME))
    assert read_quickly(text.encode()) is not None
    spoilt = text.replace(old, new, 1).encode()
    assert read_quickly(spoilt) is None
    with pytest.raises(InputError):
        read_bytes(spoilt, "x")
