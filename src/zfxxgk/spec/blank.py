"""What a part of a document is before anybody has filled it in."""

from __future__ import annotations

from copy import deepcopy
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from zfxxgk.spec.documents import Cell, Json
    from zfxxgk.spec.schemas import Node


def make_blank(node: Node, form: str | None = None, cell: Cell = None) -> Json:
    """What stands at *node* where nothing is known, a fresh copy.

    Constants and defaults are themselves, every number is *cell*, all else is null. A table is
    there, in the edition *form*: that it is missing would be known.
    """
    branch = node.in_form(form)
    schema = branch.schema
    for keyword in ("const", "default"):
        if keyword in schema:
            return deepcopy(schema[keyword])
    if "properties" in schema:
        return {name: make_blank(child, form, cell) for name, child in branch.properties()}
    return cell if {"integer", "number"} & set(schema["type"]) else None
