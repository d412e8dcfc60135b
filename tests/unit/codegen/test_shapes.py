from __future__ import annotations

from typing import Any

import pytest

from zfxxgk.codegen.shapes import make_shape
from zfxxgk.spec.schemas import INPUT, Node

CELL = {"types": ["integer", "null"], "minimum": 0, "maximum": 2**53 - 1}


def shape(**schema: Any) -> Any:
    return make_shape(Node(schema, "period.json"))  # type: ignore[arg-type]


def test_a_table_has_the_shapes_of_its_editions() -> None:
    report = make_shape(Node.root(INPUT))["properties"]["report"]
    requests = report["properties"]["requests"]
    assert requests["types"] == ["object", "null"]
    assert list(requests["forms"]) == ["2019", "2021"]
    table = requests["forms"]["2021"]["properties"]
    assert table["form"] == {"types": ["string"], "enum": ["2021"]}
    assert set(map(repr, table["granted"]["properties"].values())) == {repr(CELL)}


def test_an_object_or_null_is_one_shape() -> None:
    previous = make_shape(Node.root(INPUT))["properties"]["previous"]
    assert previous["types"] == ["object", "null"]
    assert "year" in previous["properties"]


def test_a_day_and_a_list() -> None:
    assert shape(type="string", format="date") == {"types": ["string"], "date": True}
    assert shape(type=["array", "null"], items={"type": "number"}, maxItems=4) == {
        "types": ["array", "null"],
        "items": {"types": ["number"]},
        "maxItems": 4,
    }


def test_what_a_minor_version_adds_may_be_missing() -> None:
    properties = {"a": {"type": "null"}, "b": {"type": "null"}}
    made = shape(type="object", properties=properties, required=["a"], additionalProperties=False)
    assert list(made["properties"]) == ["a", "b"]
    assert made["optional"] == ["b"]


@pytest.mark.parametrize(
    ("schema", "words"),
    [
        ({"type": "string", "maxLength": 3}, "the keyword maxLength"),
        ({"type": "object", "propertyNames": {}}, "the keyword propertyNames"),
        ({"enum": ["a"]}, "several types"),
        ({"type": ["string", "integer"]}, "several types"),
        ({"type": "object", "required": ["a"]}, "nothing is said"),
        ({"type": "object", "properties": {}, "additionalProperties": {}}, "beside those"),
        ({"type": "object", "additionalProperties": False}, "beside those"),
        ({"type": "string", "format": "time"}, "the format time"),
        ({"type": "integer", "const": 1}, "no texts"),
        ({"type": "string", "pattern": "a$"}, "the pattern"),
        ({"type": "string", "pattern": r"^\d$"}, "the pattern"),
        ({"$ref": "place.json", "type": "object"}, "beside"),
        ({"oneOf": [{"type": "string"}, {"type": "null"}]}, "alternatives"),
        ({"oneOf": [{"$ref": "period.json"}, {"$ref": "place.json"}]}, "alternatives"),
    ],
)
def test_what_no_emitter_knows_is_refused(schema: dict[str, Any], words: str) -> None:
    with pytest.raises(ValueError, match=words):
        shape(**schema)
