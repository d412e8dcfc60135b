"""The schema files against their two metaschemas: that of the draft, and the strict dialect."""

from __future__ import annotations

import copy
import json
from collections.abc import Callable, Iterator
from typing import Any

import jsonschema_rs
import pytest
from jsonschema import Draft202012Validator

from zfxxgk.spec import dialect, schemas
from zfxxgk.spec.data import schema_dir

Schema = dict[str, Any]

DIALECT = json.loads((schema_dir() / "meta" / "dialect.json").read_text(encoding="utf-8"))
STRICT = jsonschema_rs.Draft202012Validator(DIALECT, validate_formats=True)
LABELS = ("title", "x-en", "description", "x-zh")


def subschemas(schema: Schema, *, named: bool = True) -> Iterator[tuple[Schema, bool]]:
    """Every subschema, and whether it is one that needs a label: a file, definition or property."""
    yield schema, named
    for keyword in ("properties", "$defs"):
        for part in schema.get(keyword, {}).values():
            yield from subschemas(part)
    for keyword in ("items", "additionalProperties", "propertyNames"):
        if isinstance(schema.get(keyword), dict):
            yield from subschemas(schema[keyword], named=False)
    for part in schema.get("oneOf", ()):
        yield from subschemas(part, named=False)


def test_the_type_of_a_schema_has_the_keywords_of_the_dialect() -> None:
    allowed = DIALECT["$defs"]["schema"]["properties"]
    assert list(dialect.Schema.__annotations__) == list(allowed)


def fresh(name: str) -> Schema:
    return copy.deepcopy(dict(schemas.load(name)))


@pytest.mark.parametrize("name", schemas.names())
def test_every_file_is_a_schema_of_the_draft_and_of_the_dialect(name: str) -> None:
    Draft202012Validator.check_schema(schemas.load(name))
    assert list(STRICT.iter_errors(schemas.load(name))) == []


def test_the_dialect_is_a_schema_of_the_draft() -> None:
    Draft202012Validator.check_schema(DIALECT)


def test_an_independent_validator_reads_the_dialect_the_same_way() -> None:
    reference = Draft202012Validator(DIALECT)
    assert all(reference.is_valid(schemas.load(name)) for name in schemas.names())
    assert not reference.is_valid({**schemas.load("text.json"), "requierd": []})


@pytest.mark.parametrize("name", schemas.names())
def test_every_reference_leads_somewhere(name: str) -> None:
    for part, _ in subschemas(fresh(name)):
        assert schemas.Node(part, name).target().schema


# ---------------------------------------------------------------------- slips


@pytest.mark.parametrize("name", schemas.names())
def test_a_misspelt_keyword_is_refused_wherever_it_stands(name: str) -> None:
    schema, met = fresh(name), set()
    for part, named in subschemas(schema):
        for keyword in set(part):
            if (keyword, named) in met:
                continue
            met.add((keyword, named))
            for slip in (keyword[:-1], keyword + "s", keyword.replace("-", "_").upper()):
                part[slip] = part.pop(keyword)
                assert not STRICT.is_valid(schema), f"{keyword} written as {slip}"
                part[keyword] = part.pop(slip)
    assert STRICT.is_valid(schema)
    assert len(met) > 5


@pytest.mark.parametrize("label", LABELS)
@pytest.mark.parametrize("name", schemas.names())
def test_a_label_left_out_is_refused(name: str, label: str) -> None:
    schema, tried = fresh(name), 0
    for part, named in subschemas(schema):
        if named and tried < 12:
            text = part.pop(label)
            assert not STRICT.is_valid(schema)
            part[label] = ""
            assert not STRICT.is_valid(schema)
            part[label] = text
            tried += 1
    assert tried


@pytest.mark.parametrize("keyword", ["type", "required", "additionalProperties"])
@pytest.mark.parametrize("name", schemas.names())
def test_an_object_left_open_by_accident_is_refused(name: str, keyword: str) -> None:
    schema, tried = fresh(name), 0
    for part, _ in subschemas(schema):
        if "properties" in part:
            value = part.pop(keyword)
            assert not STRICT.is_valid(schema)
            part[keyword] = value
            tried += 1
    assert tried


def put(*steps: str, value: Any) -> Callable[[Schema], None]:
    def change(schema: Schema) -> None:
        for step in steps[:-1]:
            schema = schema[step]
        schema[steps[-1]] = value

    return change


TOTAL = ("properties", "total")


@pytest.mark.parametrize(
    "change",
    [
        put(*TOTAL, "x-total", value=False),
        put(*TOTAL, "x-unit", value="个"),
        put(*TOTAL, "x-scale", value=0),
        put(*TOTAL, "x-dimensions", value=["colum"]),
        put(*TOTAL, "x-dimensions", value=[]),
        put(*TOTAL, "x-dimensions", value="column"),
        put(*TOTAL, "x-short", value="总"),
        put(*TOTAL, "x-aliases", value=["合计", "合计"]),
        put(*TOTAL, "x-group", value="三 不予公开"),
        put(*TOTAL, "x-basis", value=[{"document": "甲", "place": ""}]),
        put(*TOTAL, "x-basis", value=[{"document": "甲", "place": "", "mark": "E"}]),
        put(*TOTAL, "x-labels", value={"a": {"zh": "甲"}}),
        put(*TOTAL, "x-variable", value="Total"),
        put(*TOTAL, "x-variable", value="a_name_longer_than_twenty"),
        put(*TOTAL, "x-becomes", value="other"),
        put(*TOTAL, "x-since", value="1.0"),
        put(*TOTAL, "x-since", value=1.1),
        put(*TOTAL, "format", value="date-time"),
        put(*TOTAL, "pattern", value="["),
        put(*TOTAL, "type", value="int"),
        put(*TOTAL, "minimum", value="0"),
        put(*TOTAL, "default", value=0),
        put(*TOTAL, "default", value=None),
        put(*TOTAL, "default", value=[0]),
        put(*TOTAL, "oneOf", value=[{"type": "integer"}]),
        put(*TOTAL, "discriminator", value={"propertyName": "form"}),
        put("properties", "Total", value={}),
        put("properties", "总计", value={}),
        put("$id", value="https://example.org/request_counts.json"),
        put("$schema", value="http://json-schema.org/draft-07/schema#"),
        put("x-groups", "organizations", value={"title": "甲"}),
        put("x-groups", "organizations", value={"title": "甲", "x-en": "a", "inside": "b"}),
        put("unevaluatedProperties", value=False),
        put("$comment", value="later"),
    ],
)
def test_what_the_dialect_does_not_know_is_refused(change: Callable[[Schema], None]) -> None:
    schema = fresh("request_counts.json")
    assert STRICT.is_valid(schema)
    change(schema)
    assert not STRICT.is_valid(schema)


# ---------------------------------------------------------------------- what the dialect cannot say


@pytest.mark.parametrize("name", sorted(set(schemas.names()) - {"rule.json"}))
def test_every_property_is_required_in_the_order_it_stands(name: str) -> None:
    for part, _ in subschemas(fresh(name)):
        if "properties" in part:
            assert part["required"] == list(part["properties"])


@pytest.mark.parametrize("name", schemas.names())
def test_objects_are_closed_but_for_the_extensions_and_lists_by_name(name: str) -> None:
    for part, _ in subschemas(fresh(name)):
        if "properties" in part:
            assert part["additionalProperties"] is False
        elif part.get("type") == "object" and part.get("title") not in ("扩展", "改为"):
            assert "additionalProperties" in part


@pytest.mark.parametrize("name", schemas.names())
def test_every_group_is_one_of_those_around_it(name: str) -> None:
    for part, _ in subschemas(fresh(name)):
        groups = part.get("x-groups", {})
        inside = part.get("properties", {}).values()
        used = {prop["x-group"] for prop in inside if "x-group" in prop}
        used |= {group["within"] for group in groups.values() if "within" in group}
        assert used == set(groups)


def test_every_name_in_an_enumeration_of_the_report_has_words_in_both_languages() -> None:
    for name in ("annual_report.json", "agency.json"):
        for part, _ in subschemas(fresh(name)):
            if "enum" in part:
                assert set(part["x-labels"]) == {value for value in part["enum"] if value}
