from __future__ import annotations

import datetime
import re
from collections.abc import Iterator
from functools import cache
from typing import Any

import jsonschema  # type: ignore[import-untyped]
import jsonschema_rs
import pytest
from damaged import damaged_reports
from hypothesis import given
from hypothesis import strategies as st

from zfxxgk.codegen.plain_schema import DATE, PUBLISHED, make_plain, make_published
from zfxxgk.codegen.typescript import name_type
from zfxxgk.spec import schemas
from zfxxgk.spec.problems import find_problems
from zfxxgk_generated import models

VALIDATING = {
    *("type", "const", "enum", "minimum", "maximum", "minLength", "maxLength", "pattern"),
    *("minItems", "maxItems", "minProperties", "properties", "required", "additionalProperties"),
    *("propertyNames", "items", "oneOf", "anyOf", "allOf"),
}
"""Of draft 2020-12, every word that may stand in a subschema which is no reference."""


@cache
def plain(name: str, form: str | None = None) -> dict[str, Any]:
    return make_plain(name, form)


def subschemas(schema: Any) -> Iterator[dict[str, Any]]:
    """*schema* and all schemas within it."""
    if not isinstance(schema, dict):
        return
    yield schema
    for word, value in schema.items():
        if word in ("properties", "$defs"):
            inner = value.values()
        elif word in ("oneOf", "anyOf", "allOf"):
            inner = value
        else:
            inner = [value] if word in ("items", "additionalProperties", "propertyNames") else []
        for each in inner:
            yield from subschemas(each)


@pytest.mark.parametrize("name", schemas.names())
def test_a_plain_schema_is_sound_and_has_standard_words_alone(name: str) -> None:
    schema = plain(name)
    jsonschema.Draft202012Validator.check_schema(schema)
    assert {"$schema", "$comment", "title", "description"} <= set(schema)
    for each in subschemas({k: v for k, v in schema.items() if k not in ("$schema", "$comment")}):
        if "$ref" in each:
            assert list(each) == ["$ref"]
            place, _, target = each["$ref"].rpartition("/")
            assert place == "#/$defs"
            assert target in schema["$defs"]
        else:
            assert set(each) <= VALIDATING | {"title", "description", "$defs"}


@pytest.mark.parametrize("name", schemas.names())
def test_a_definition_is_titled_by_its_name_and_a_property_is_not(name: str) -> None:
    schema = plain(name)
    assert schema["title"] == name_type(name)
    assert {key: each["title"] for key, each in schema.get("$defs", {}).items()} == {
        key: key for key in schema.get("$defs", {})
    }
    properties = [p for each in subschemas(schema) for p in each.get("properties", {}).values()]
    assert all("title" not in each for each in properties)


def test_types_are_called_as_the_models_are() -> None:
    definitions = plain("input.json")["$defs"]
    assert {"AnnualReport", "Requests2021", "RequestCounts", "Agency"} <= set(definitions)
    for name, schema in definitions.items():
        if "properties" in schema:
            fields = getattr(models, name).model_fields
            assert [field.alias or key for key, field in fields.items()] == [*schema["properties"]]


def test_no_two_definitions_have_one_name() -> None:
    named: dict[str, set[str]] = {}
    for file in schemas.names():
        named.setdefault(name_type(file), set()).add(file)
        for key in schemas.load(file).get("$defs", {}):
            named.setdefault(key, set()).add(f"{file}#/$defs/{key}")
    assert {name: found for name, found in named.items() if len(found) > 1} == {}


def test_a_row_is_described_by_its_headings_and_rule_of_counting_in_both_languages() -> None:
    row = plain("annual_report.json")["$defs"]["Requests2021"]["properties"]["denied_state_secret"]
    zh, en = schemas.load("requests_2021.json")["properties"]["denied_state_secret"], "State secret"
    label, meaning, english = row["description"].split("\n")
    assert label.startswith("三、本年度办理结果 · （三）不予公开 · 1.属于国家秘密 | ")
    assert label.endswith(en)
    assert (meaning, english) == (zh["x-zh"], zh["description"])


# ---------------------------------------------------------------------- verdicts


@given(damaged_reports())
def test_a_plain_schema_refuses_what_the_published_one_refuses(report: dict[str, Any]) -> None:
    fits = find_problems(report) == []
    assert validator("annual_report.json").is_valid(report) == fits
    assert validator("input.json").is_valid({**empty_input(), "report": report}) == fits


@cache
def validator(name: str, form: str | None = None) -> jsonschema_rs.Draft202012Validator:
    return jsonschema_rs.Draft202012Validator(plain(name, form))


def empty_input() -> dict[str, Any]:
    return dict.fromkeys(schemas.load("input.json")["properties"])


@pytest.mark.parametrize(("table", "kept"), [("requests", "Requests2021"), ("disputes", None)])
def test_of_one_form_tables_of_another_are_refused(table: str, kept: str | None) -> None:
    schema = plain("annual_report.json", "2021")
    assert not [name for name in schema["$defs"] if name.endswith("2019")]
    assert kept is None or {"$ref": f"#/$defs/{kept}"} in schema["properties"][table]["anyOf"]
    of_2021 = validator("annual_report.json", "2021")
    assert of_2021.is_valid(schemas.example("form-2021"))
    assert of_2021.is_valid(schemas.example("form-2021") | {table: None})
    assert not of_2021.is_valid(schemas.example("form-2019"))
    assert validator("annual_report.json", "2019").is_valid(schemas.example("form-2019"))


DAYS = st.tuples(st.integers(0, 9999), st.integers(0, 13), st.integers(0, 32))
AGREED = jsonschema_rs.Draft202012Validator(
    {"type": "string", "format": "date"}, validate_formats=True
)


@given(DAYS.map(lambda day: "{:04}-{:02}-{:02}".format(*day)) | st.dates().map(str) | st.text())
def test_a_day_is_what_the_format_takes_for_one(text: str) -> None:
    assert bool(re.fullmatch(DATE[1:-1], text)) == AGREED.is_valid(text)


def test_every_day_of_leap_and_common_years_is_one() -> None:
    for year in (1900, 1996, 2000, 2023, 2024, 2100):
        for month in range(14):
            for day in range(33):
                text = f"{year}-{month:02}-{day:02}"
                assert bool(re.search(DATE, text)) == is_day(year, month, day), text


def is_day(year: int, month: int, day: int) -> bool:
    try:
        datetime.date(year, month, day)
    except ValueError:
        return False
    return True


def test_what_is_published_says_what_it_was_made_of() -> None:
    made = make_published()
    assert set(made) == set(PUBLISHED)
    assert '"$comment": "zfxxgk ' in made["annual_report_2021.json"]
    assert "the form of 2021" in made["annual_report_2021.json"]
