"""The schema files, loaded once, and the steps from one subschema to the next."""

from __future__ import annotations

import json
from collections.abc import Iterator
from functools import cache
from typing import TYPE_CHECKING, Any

from zfxxgk.spec.data import schema_dir

if TYPE_CHECKING:
    from zfxxgk.spec.dialect import Schema
    from zfxxgk.spec.documents import Json, Report

REPORT = "annual_report.json"
INPUT = "input.json"


@cache
def load(name: str) -> Schema:
    """The schema file *name* of ``schema/``, e.g. ``requests_2021.json``."""
    text = (schema_dir() / name).read_text(encoding="utf-8")
    schema: Schema = json.loads(text)
    return schema


def names() -> tuple[str, ...]:
    """Names of all schema files, sorted; the metaschemas are not among them."""
    return tuple(sorted(path.name for path in schema_dir().glob("*.json")))


def find_references(schema: Json) -> Iterator[str]:
    """Names of the files that a schema or a part of it refers to, once for each reference."""
    if isinstance(schema, dict):
        ref = schema.get("$ref")
        if isinstance(ref, str) and (file := ref.partition("#")[0]):
            yield file.removeprefix(base_uri())
        schema = list(schema.values())
    if isinstance(schema, list):
        for part in schema:
            yield from find_references(part)


def base_uri() -> str:
    """The address below which all schema files are published, with a final slash."""
    return load(REPORT)["$id"].removesuffix(REPORT)


def spec_version() -> str:
    """Version of the specification that the schemas are of, major and minor: ``1.0``."""
    return str(load(REPORT)["properties"]["spec_version"]["default"])


def example(name: str) -> Report:
    """A fresh copy of the valid example report *name* of ``schema/examples``."""
    path = schema_dir() / "examples" / f"{name}.json"
    report: Report = json.loads(path.read_text(encoding="utf-8"))
    return report


def examples() -> tuple[str, ...]:
    """Names of the example reports, sorted."""
    return tuple(sorted(path.stem for path in (schema_dir() / "examples").glob("*.json")))


class Node:
    """A subschema together with the file that its references start from."""

    __slots__ = ("file", "schema")

    def __init__(self, schema: Schema, file: str) -> None:
        self.schema = schema
        self.file = file

    @classmethod
    def root(cls, file: str) -> Node:
        return cls(load(file), file)

    def target(self) -> Node:
        """The subschema that a ``$ref`` leads to, or the node itself."""
        ref = self.schema.get("$ref")
        if ref is None:
            return self
        file, _, pointer = str(ref).partition("#")
        found: Any = load(file or self.file)  # what a step leads to may be no subschema
        for step in pointer.split("/")[1:]:
            found = found[step]
        return Node(found, file or self.file).target()

    def alternatives(self) -> tuple[Node, ...]:
        """The branches of a ``oneOf``, references followed; else the node alone."""
        branches = self.target().schema.get("oneOf")
        if branches is None:
            return (self.target(),)
        return tuple(Node(branch, self.target().file).target() for branch in branches)

    def in_form(self, form: str | None) -> Node:
        """The branch for *form*: by its ``form`` constant, else the first that is no null."""
        branches = [b for b in self.alternatives() if b.schema.get("type") != "null"]
        for branch in branches:
            if branch.form() == form:
                return branch
        return branches[0]

    def form(self) -> str | None:
        """The edition that a table schema stands for, None where it has but one."""
        form = self.schema.get("properties", {}).get("form")
        return None if form is None or "const" not in form else str(form["const"])

    def properties(self) -> Iterator[tuple[str, Node]]:
        for name, schema in self.target().schema.get("properties", {}).items():
            yield name, Node(schema, self.target().file)

    def get_property(self, name: str) -> Node | None:
        target = self.target()
        schema = target.schema.get("properties", {}).get(name)
        return None if schema is None else Node(schema, target.file)

    @property
    def keywords(self) -> Schema:
        """Every keyword of the node: its own, and of what it refers to those that it lacks."""
        target = self.target().schema
        return self.schema if target is self.schema else {**target, **self.schema}

    @property
    def dimensions(self) -> list[str]:
        """Names of the dimensions that the node is a key of."""
        return self.keywords.get("x-dimensions", [])
