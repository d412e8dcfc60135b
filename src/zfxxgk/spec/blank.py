"""What a part of a document is before anybody has filled it in."""

from __future__ import annotations

from copy import deepcopy
from typing import TYPE_CHECKING

from zfxxgk.spec import forms
from zfxxgk.spec.schemas import REPORT, Node

if TYPE_CHECKING:
    from zfxxgk.spec.documents import Cell, Json, JsonObject


def make_blank_report(year: int, form: str | None = None) -> JsonObject:
    """A report of *year* of which nothing else is known, in the form prescribed for it or *form*.

    Raises ValueError for a form that does not exist.
    """
    known = forms.list_forms()
    if form is not None and form not in known:
        raise ValueError(f"no such form: {form!r}; known are {', '.join(known)}")
    first = int(form or year)
    editions = {table: forms.find_prescribed(table, first) for table in forms.editions()}
    parts = Node.root(REPORT).properties()
    return {**{key: make_blank(node, editions.get(key)) for key, node in parts}, "year": year}


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
