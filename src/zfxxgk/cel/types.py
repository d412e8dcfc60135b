"""Types of expressions, taken from the schema; integers carry the range they can have."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TypeAlias

from zfxxgk.cel.words import say
from zfxxgk.spec.labels import Text
from zfxxgk.spec.schemas import Node

INT64_LOW, INT64_HIGH = -(2**63), 2**63 - 1
SAFE = 2**53 - 1
"""The largest integer up to which a double holds all of them."""


@dataclass(frozen=True, slots=True)
class Int:
    low: int = INT64_LOW
    high: int = INT64_HIGH

    @property
    def fits(self) -> bool:
        return self.low >= INT64_LOW and self.high <= INT64_HIGH

    @property
    def safe(self) -> bool:
        return self.low >= -SAFE and self.high <= SAFE


@dataclass(frozen=True, slots=True)
class Str:
    """Text. A key of a dimension also knows itself and its siblings."""

    key: str | None = None
    siblings: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Bool:
    pass


@dataclass(frozen=True, slots=True)
class Null:
    pass


@dataclass(frozen=True, slots=True)
class List:
    """``size`` is the number of items where it is known before evaluation."""

    item: Type
    size: int | None = None


@dataclass(frozen=True, slots=True)
class Record:
    """An object of the input document: its schema and the path that leads there."""

    node: Node
    path: SchemaPath


Type: TypeAlias = Int | Str | Bool | Null | List | Record
SchemaPath: TypeAlias = tuple[str, ...]
"""Steps from a variable; ``*`` stands for any item of a list."""


_SCALARS: dict[str, Type] = {"string": Str(), "boolean": Bool()}


def get_type(node: Node, path: SchemaPath) -> Type | None:
    """Type of a place in the input document; None where no expression may use it."""
    if "oneOf" in node.target().schema or node.keywords.get("type") == "object":
        return Record(node, path)
    kinds = node.keywords.get("type", [])
    scalar = [k for k in ([kinds] if isinstance(kinds, str) else kinds) if k != "null"]
    if scalar == ["array"]:
        item = get_type(Node(node.keywords["items"], node.target().file), (*path, "*"))
        return None if item is None else List(item)
    if scalar == ["integer"] or (scalar == ["number"] and scale(node)):
        factor = 10 ** scale(node)
        said = node.keywords
        low, high = said.get("minimum", INT64_LOW), said.get("maximum", INT64_HIGH)
        return Int(low * factor, high * factor)
    return _SCALARS.get(scalar[0]) if len(scalar) == 1 else None


def scale(node: Node) -> int:
    """Decimals by which an amount is shifted to enter an expression as an integer."""
    return node.keywords.get("x-scale", 0)


def is_nullable(node: Node) -> bool:
    kinds = node.keywords.get("type")
    if isinstance(kinds, list):
        return "null" in kinds
    return any(branch.schema.get("type") == "null" for branch in node.alternatives())


def describe(kind: Type) -> Text:
    """The type in words, for messages."""
    if isinstance(kind, List):
        return say("list", item=describe(kind.item))
    keys = {Int: "integer", Str: "text", Bool: "truth", Null: "null"}
    return say(keys.get(type(kind), "object"))
