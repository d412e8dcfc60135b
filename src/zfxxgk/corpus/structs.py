"""Structs made from the schema: what they decode is a report that fits it, and an ordinary one.

They take less than the schema does: no extensions, no number that is beyond its column.
"""

from __future__ import annotations

from datetime import date
from functools import cache
from keyword import iskeyword
from typing import Annotated, Any, Literal, Union

import msgspec

from zfxxgk.corpus.layout import MAX_CELL
from zfxxgk.spec.schemas import REPORT, Node

KNOWN = frozenset(
    {"type", "properties", "required", "additionalProperties", "items", "oneOf", "discriminator"}
    | {"$ref", "enum", "const", "format", "pattern", "minLength", "minimum", "maximum"}
)
"""The keywords that are asserted here; the words of an ``x-`` aside, the others tell nothing of a
value."""


@cache
def make_report_type() -> Any:
    """The struct of a report. A table of two editions is one of two structs, with its edition as
    ``__struct_config__.tag``; a day is a date."""
    return _make_struct("Report", Node.root(REPORT))


def name_attribute(key: str) -> str:
    """The attribute of a struct that holds a property."""
    return f"{key}_" if iskeyword(key) else key


def _make_struct(name: str, node: Node) -> Any:
    form = node.form()
    kinds = {key: _make_type(f"{name}_{key}", each) for key, each in node.properties()}
    if form is not None:
        del kinds["form"]
    return msgspec.defstruct(
        name,
        [(name_attribute(key), kind) for key, kind in kinds.items()],
        tag=form,
        tag_field=form and "form",
        rename={name_attribute(key): key for key in kinds},
        forbid_unknown_fields=True,
        gc=False,
    )


def _make_type(name: str, node: Node) -> Any:
    found: list[Any] = []
    for branch in node.alternatives():
        keywords = node.keywords if branch.schema is node.target().schema else branch.keywords
        kinds = keywords["type"]
        for kind in [kinds] if isinstance(kinds, str) else kinds:
            found.append(None if kind == "null" else _make_one(name, kind, branch, keywords))
    return Union[tuple(found)]  # noqa: UP007


def _make_one(name: str, kind: str, node: Node, keywords: Any) -> Any:
    if values := keywords.get("enum"):
        return Literal[tuple(value for value in values if value is not None)]
    if kind == "object":
        return _make_struct(f"{name}{node.form() or ''}", node)
    if kind == "array":
        return list[_make_type(name, Node(keywords["items"], node.target().file))]  # type: ignore[misc]
    if keywords.get("format") == "date":
        return date
    if kind == "string":
        pattern = keywords.get("pattern")
        limits = {
            "min_length": keywords.get("minLength"),
            # Else a newline may follow.
            "pattern": pattern and pattern.removesuffix("$") + r"\Z",
        }
        return Annotated[str, msgspec.Meta(**limits)]
    limits = {"ge": keywords["minimum"], "le": keywords["maximum"]}
    if kind == "number":
        return Annotated[float, msgspec.Meta(**limits)]
    limits = {"ge": max(limits["ge"], 1 - MAX_CELL), "le": min(limits["le"], MAX_CELL - 1)}
    return {"integer": Annotated[int, msgspec.Meta(**limits)]}[kind]
