"""Lint of the authored files: the strict dialect of the schemas, and rules with their cases."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from itertools import chain
from typing import TYPE_CHECKING

import jsonschema_rs

from zfxxgk.authoring.compiled import CompiledRule
from zfxxgk.authoring.lint.faults import FAULT
from zfxxgk.authoring.lint.statements import check_cases, check_statements
from zfxxgk.spec import schemas
from zfxxgk.spec.data import schema_dir
from zfxxgk.spec.problems import find_problems

if TYPE_CHECKING:
    from zfxxgk.spec.dialect import Schema


def find_schema_faults() -> Iterator[str]:
    """Schema files against the strict dialect."""
    dialect = json.loads((schema_dir() / "meta" / "dialect.json").read_text(encoding="utf-8"))
    strict = jsonschema_rs.Draft202012Validator(dialect, validate_formats=True)
    for name in schemas.names():
        for error in strict.iter_errors(schemas.load(name)):
            yield f"schema/{name}: /{'/'.join(map(str, error.instance_path))}: {error.message}"
        if schemas.load(name)["$id"] != schemas.base_uri() + name:
            yield f"schema/{name}: $id does not end with the file's name"
        for part in _objects(schemas.load(name)):
            yield from (f"schema/{name}: {fault}" for fault in _object_faults(part, name))


def find_example_faults() -> Iterator[str]:
    """Example reports against the schema."""
    for name in schemas.examples():
        for problem in find_problems(schemas.example(name)):
            yield f"schema/examples/{name}.json: {problem.told.en}"


def _objects(schema: Schema) -> Iterator[Schema]:
    """The subschemas that have properties."""
    if "properties" in schema:
        yield schema
    parts = [*schema.get("properties", {}).values(), *schema.get("$defs", {}).values()]
    parts += [*schema.get("oneOf", ()), *([schema["items"]] if "items" in schema else ())]
    for part in parts:
        yield from _objects(part)


def _object_faults(schema: Schema, name: str) -> Iterator[str]:
    """What the dialect cannot say of an object. Only in rule files something may be left out."""
    for key, prop in schema["properties"].items():
        required = key in schema.get("required", ())
        if not required and "x-since" not in prop and name != "rule.json":
            yield f"property {key!r} is not required: what may be missing is null"
        if required and "x-since" in prop:
            yield f"property {key!r} is required, but reports from before {prop['x-since']} lack it"
        if "x-group" in prop and prop["x-group"] not in schema.get("x-groups", ()):
            yield f"property {key!r} is in an unknown group {prop['x-group']!r}"


def find_rule_faults(rules: Iterable[CompiledRule]) -> Iterator[str]:
    """Rules of the specification without its version, that contradict themselves, lack a case,
    or whose cases come out otherwise.
    """
    for rule in rules:
        if rule.file.rule.since is None:
            yield f"{rule.file.path}: since is missing: the version that introduces the rule"
        found = (
            check_statements(rule.file, rule.variants),
            check_cases(rule.file, rule.variants, rule.checks),
        )
        for each in chain(*found):
            # What is only thin is a matter of `zfxxgk rules lint`.
            if each.level == FAULT and each.kind != "missing-reason":
                yield f"{rule.file.path}: {each.text.en}"
