from __future__ import annotations

import json
from typing import Any

import pytest

from zfxxgk.spec import faults, problems, schemas
from zfxxgk.spec.data import schema_dir
from zfxxgk.spec.faults import find_faults
from zfxxgk.spec.schemas import Node


def found(value: object, **schema: Any) -> list[tuple[str, Any]]:
    """Keyword and path of each fault of a value in a schema."""
    node = Node(schema, "rule.json")  # type: ignore[arg-type]
    return [(fault.keyword, fault.path) for fault in find_faults(value, node)]


FITTING: list[tuple[object, dict[str, Any]]] = [
    (3.0, {"type": "integer"}),
    (3, {"type": "number"}),
    (None, {"type": ["string", "null"], "minLength": 1, "pattern": "^a$"}),
    (2**53, {"minimum": 2**53}),
    ("2024-02-29", {"format": "date"}),
    ("x1.0", {"pattern": "1"}),
    ((1, 2), {"type": "array", "items": {"type": "integer"}, "minItems": 2, "maxItems": 2}),
    ({"a": 1}, {"type": "object"}),
    ({"a": 1}, {"propertyNames": {"pattern": "^a$"}, "additionalProperties": {"type": "integer"}}),
    (1, {"oneOf": [{"type": "string"}, {"type": "integer"}]}),
    ({"a": 1}, {"type": "object", "oneOf": [{"required": ["a"]}, {"required": ["b"]}]}),
]
REFUSED: list[tuple[object, dict[str, Any], str, Any]] = [
    (True, {"type": "integer"}, "type", ()),
    (0.5, {"type": "integer"}, "type", ()),
    (True, {"enum": [1]}, "enum", ()),
    (1, {"const": True}, "const", ()),
    (float("nan"), {"type": "number", "minimum": 0}, "minimum", ()),
    (2**53 + 1, {"maximum": 2**53}, "maximum", ()),
    ("", {"minLength": 1}, "minLength", ()),
    ("ab", {"maxLength": 1}, "maxLength", ()),
    ("a\n", {"pattern": "^a$"}, "pattern", ()),
    ("2023-02-29", {"format": "date"}, "format", ()),
    ("0000-01-01", {"format": "date"}, "format", ()),
    ([], {"minItems": 1}, "minItems", ()),
    ([1, 2], {"maxItems": 1}, "maxItems", ()),
    ([1, "a"], {"items": {"type": "integer"}}, "type", (1,)),
    ({}, {"minProperties": 1}, "minProperties", ()),
    ({}, {"required": ["a"]}, "required", ()),
    ({"b": 1}, {"properties": {"a": {}}, "additionalProperties": False}, "unexpected", ("b",)),
    ({"a": 1}, {"properties": {"a": {"type": "null"}}}, "type", ("a",)),
    ({"b": 1}, {"additionalProperties": {"type": "null"}}, "type", ("b",)),
    ({"b": 1}, {"propertyNames": {"pattern": "^a$"}}, "pattern", ()),
    ("a", {"oneOf": [{"type": "null"}, {"type": "integer"}]}, "type", ()),
    ({}, {"oneOf": [{"required": ["a"]}, {"required": ["b"]}]}, "oneOf", ()),
    ({"a": 1, "b": 1}, {"oneOf": [{"required": ["a"]}, {"required": ["b"]}]}, "oneOf", ()),
]


@pytest.mark.parametrize(("value", "schema"), FITTING)
def test_what_fits_has_no_fault(value: object, schema: dict[str, Any]) -> None:
    assert found(value, **schema) == []


@pytest.mark.parametrize(("value", "schema", "keyword", "path"), REFUSED)
def test_each_keyword_refuses(
    value: object, schema: dict[str, Any], keyword: str, path: tuple[Any, ...]
) -> None:
    assert found(value, **schema) == [(keyword, path)]


def test_a_value_of_another_type_is_told_by_its_type_alone() -> None:
    assert found(3, type=["string", "null"], enum=["organ", None], pattern="^o") == [("type", ())]


def test_a_key_too_many_is_told_with_those_that_lack() -> None:
    node = Node.root("period.json")
    (fault, lacking) = find_faults({"from": None, "too": None}, node)
    assert (fault.keyword, fault.wanted) == ("required", "to")
    assert (lacking.keyword, lacking.path, lacking.wanted) == ("unexpected", ("too",), ["to"])


def test_every_keyword_of_the_dialect_is_judged_and_has_words() -> None:
    """A keyword that the dialect allows and nobody looks at would let everything pass."""
    dialect = json.loads((schema_dir() / "meta" / "dialect.json").read_text("utf-8"))
    allowed = set(dialect["$defs"]["schema"]["properties"])
    structure = {"$ref", "type", "properties", "required", "additionalProperties", "items", "oneOf"}
    says_nothing = {"$schema", "$id", "$defs", "title", "description", "default", "discriminator"}
    judged = set(faults._TESTS) | structure | {"propertyNames"}
    assert {word for word in allowed if not word.startswith("x-")} - says_nothing == judged
    told = set(faults._TESTS) | {"type", "required", "unexpected", "form", "oneOf", "date"}
    assert set(problems.WORDS) == told


@pytest.mark.parametrize("name", schemas.examples())
def test_the_examples_have_no_fault(name: str) -> None:
    assert list(find_faults(schemas.example(name), Node.root("annual_report.json"))) == []
