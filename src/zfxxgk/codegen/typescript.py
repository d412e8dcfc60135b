"""``types.d.ts``: the schemas as TypeScript, one interface for each object that has a name."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator

from zfxxgk.spec.schemas import INPUT, Node, load

RESULT = "check_output.json"
_SCALARS = {"integer": "number", "number": "number", "string": "string", "boolean": "boolean"}


def make_types_module(head: str) -> str:
    """Interfaces of the input document and of the result, each with what it refers to."""
    found: dict[str, str] = {}
    for name, node in (
        ("Input", Node.root(INPUT)),
        ("ReportResult", Node(load(RESULT)["$defs"]["ReportResult"], RESULT)),
    ):
        _interface(name, node, found)
    return f"{head}\n" + "\n".join(found.values())


def _interface(name: str, node: Node, found: dict[str, str]) -> str:
    if name not in found:
        found[name] = ""  # its place, should it refer to itself
        lines = "".join(_member(key, child, found) for key, child in node.properties())
        words = f"/** {node.keywords['description']} */\n"
        found[name] = f"{words}export interface {name} {{\n{lines}}}\n"
    return name


def _member(key: str, node: Node, found: dict[str, str]) -> str:
    return f"  /** {node.keywords['title']} */\n  {key}: {_type(node, found)};\n"


def _type(node: Node, found: dict[str, str]) -> str:
    ref = node.schema.get("$ref")
    if ref is not None:
        target, name = node.target(), name_type(ref)
        return (
            _interface(name, target, found)
            if "properties" in target.schema
            else _type(target, found)
        )
    return " | ".join(dict.fromkeys(_alternatives(node, found)))


def _alternatives(node: Node, found: dict[str, str]) -> Iterator[str]:
    schema = node.schema
    if "oneOf" in schema:
        for branch in schema["oneOf"]:
            yield _type(Node(branch, node.file), found)
        return
    for literal in schema.get("enum", [schema["const"]] if "const" in schema else ()):
        yield json.dumps(literal, ensure_ascii=False)
    kinds = schema.get("type", [])
    for kind in [kinds] if isinstance(kinds, str) else kinds:
        if kind == "array":
            item = (
                _type(Node(schema["items"], node.file), found) if "items" in schema else "unknown"
            )
            yield f"({item})[]" if " | " in item else f"{item}[]"
        elif kind == "object":
            yield _object(node, found)
        elif kind == "null":
            yield "null"
        elif "enum" not in schema and "const" not in schema:
            yield _SCALARS[kind]


def _object(node: Node, found: dict[str, str]) -> str:
    if "properties" not in node.schema:
        return "{ [key: string]: unknown }"
    members = (f"{key}: {_type(child, found)}" for key, child in node.properties())
    return f"{{ {'; '.join(members)} }}"


def name_type(ref: str) -> str:
    """``AnnualReport`` for ``annual_report.json``, ``Outcomes`` for ``#/$defs/Outcomes``."""
    stem = ref.rpartition("/")[2].removesuffix(".json")
    return re.sub(r"(?:^|_)([a-z0-9])", lambda found: found[1].upper(), stem)
