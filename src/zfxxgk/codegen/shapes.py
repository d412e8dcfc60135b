"""What each place of the input document may hold, without words: one form for all languages.

A shape is JSON, of these members:

- ``types``: names of JSON Schema, ``null`` among them, and one other at most;
- ``minimum``, ``maximum``, ``minLength``, ``minItems``, ``maxItems``, ``pattern``, ``enum``: as in
  the schema;
- ``date``: true where a text must be a day;
- ``items``: the shape of the items of a list;
- ``properties``: the shapes of an object that must have these keys and no others;
- ``optional``: those of the keys that may be missing, which a minor version has added;
- ``forms``: the shapes of an object by the edition that its ``form`` names.

What the schema says otherwise has no shape and is refused: no emitter can pass over it.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from zfxxgk.spec.schemas import Node

Shape = Mapping[str, Any]

_KEPT = ("minimum", "maximum", "minLength", "minItems", "maxItems", "pattern", "enum")
_READ = ("type", "const", "format", "items", "properties", "required", "additionalProperties")
_SAYS_NOTHING = ("$schema", "$id", "$defs", "title", "description", "default")
_NULL = {"types": ["null"]}


def make_shape(node: Node) -> Shape:
    """The shape of what *node* allows. Raises ValueError, naming the file, for what has none."""
    target = node.target()
    if "oneOf" in target.schema:
        return _make_choice(target)
    if faults := [*_find_unknown(node), *_find_too_much(target)]:
        raise ValueError(f"{target.file}: no validator can be emitted for {', '.join(faults)}")
    schema: Mapping[str, Any] = target.schema
    kinds = schema["type"]
    shape: dict[str, Any] = {"types": [kinds] if isinstance(kinds, str) else kinds}
    shape |= {word: schema[word] for word in _KEPT if word in schema}
    if "const" in schema:
        shape["enum"] = [schema["const"]]
    if "format" in schema:
        shape["date"] = True
    if "items" in schema:
        shape["items"] = make_shape(Node(schema["items"], target.file))
    if "properties" in schema:
        shape["properties"] = {name: make_shape(part) for name, part in target.properties()}
        if added := [name for name in shape["properties"] if name not in schema["required"]]:
            shape["optional"] = added
    return shape


def _make_choice(node: Node) -> Shape:
    """An object or null; or the object of one edition, or of the other, or null."""
    branches = [make_shape(branch) for branch in node.alternatives()]
    objects = [branch for branch in branches if branch["types"] == ["object"]]
    types = ["object", *(["null"] if _NULL in branches else [])]
    forms = {_get_form(shape): shape for shape in objects}
    if len(objects) + len(types) - 1 != len(branches) or len(forms) != len(objects):
        raise ValueError(f"{node.file}: no validator can be emitted for these alternatives")
    if len(objects) == 1:
        return {**objects[0], "types": types}
    return {"types": types, "forms": forms}


def _get_form(shape: Shape) -> str:
    """The edition that an object is of; an empty text if any can be."""
    known = shape.get("properties", {}).get("form", {}).get("enum", [])
    return str(known[0]) if len(known) == 1 else ""


def _find_unknown(node: Node) -> Iterator[str]:
    for word in node.target().schema:
        if word not in (*_KEPT, *_READ, *_SAYS_NOTHING) and not word.startswith("x-"):
            yield f"the keyword {word}"
    if "$ref" in node.schema:
        yield from (f"{word} beside $ref" for word in node.schema if word in (*_KEPT, *_READ))


def _find_too_much(node: Node) -> Iterator[str]:
    """What keywords that are known say of more than a shape can."""
    schema: Mapping[str, Any] = node.schema
    kinds = schema.get("type", [])
    if not kinds or (isinstance(kinds, list) and len({*kinds} - {"null"}) > 1):
        yield "several types in one place"
    if {*schema.get("required", ())} - {*schema.get("properties", ())}:
        yield "a property of which nothing is said"
    if schema.get("additionalProperties", True) is not ("properties" not in schema):
        yield "properties beside those that are named"
    if schema.get("format", "date") != "date":
        yield f"the format {schema['format']}"
    if any(not isinstance(value, str | None) for value in _list_values(schema)):
        yield "values that are no texts"
    pattern = schema.get("pattern", "^$")
    if pattern[0] + pattern[-1] != "^$" or "\\" in pattern.replace("\\.", ""):
        yield f"the pattern {pattern}"


def _list_values(schema: Mapping[str, Any]) -> list[Any]:
    return [*schema.get("enum", ()), *([schema["const"]] if "const" in schema else ())]
