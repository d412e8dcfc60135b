"""What the names of an expression stand for, for one combination of forms."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from functools import cache, cached_property

from zfxxgk.cel.types import List, Record, SchemaPath, Str, Type, get_type
from zfxxgk.spec import forms
from zfxxgk.spec.schemas import INPUT, Node

Combination = Mapping[tuple[str, str], str]
"""Edition by variable and table: ``{("report", "requests"): "2021", ...}``."""


@dataclass(frozen=True)
class Scope:
    """Variables of the input document, dimensions of the report's forms, and bound names."""

    combination: Combination
    bound: Mapping[str, Type]

    @cached_property
    def report_forms(self) -> dict[str, str | None]:
        return {table: form for (name, table), form in self.combination.items() if name == "report"}

    def lookup(self, name: str) -> Type | None:
        """Type of a name; None for an unknown one. Bound names come before dimensions."""
        if name in self.bound:
            return self.bound[name]
        if name in list_variables():
            return get_type(list_variables()[name], (name,))
        keys = forms.dimension(name, self.report_forms)
        return List(Str(siblings=keys), len(keys)) if keys else None

    def names(self) -> list[str]:
        """Every name that stands for something here."""
        return [*self.bound, *list_variables(), *forms.dimensions()]

    def keys(self, name: str) -> tuple[str, ...] | None:
        """Keys of a dimension, None when the name stands for something else."""
        if name in self.bound or name in list_variables():
            return None
        return forms.dimension(name, self.report_forms) or None

    def bind(self, name: str, kind: Type) -> Scope:
        return replace(self, bound={**self.bound, name: kind})

    def member(self, record: Record, key: str) -> tuple[Node, SchemaPath] | None:
        """The property *key* of an object and its path; None where the schema has none."""
        node = record.node.in_form(self._form(record.path))
        found = node.get_property(key)
        return None if found is None else (found, (*record.path, key))

    def list_members(self, record: Record) -> list[str]:
        return [key for key, _ in record.node.in_form(self._form(record.path)).properties()]

    def _form(self, path: SchemaPath) -> str | None:
        place = get_table(path)
        return None if place is None else self.combination.get(place)


@cache
def list_variables() -> Mapping[str, Node]:
    """The variables of the input document."""
    return dict(Node.root(INPUT).properties())


def list_forms_with(path: SchemaPath) -> list[str]:
    """The editions of a table in which the schema has the place at *path*, in the table."""
    table = get_table(path)
    every = forms.editions().get(table[1], ()) if table is not None else ()
    return [form for form in every if _is_there(path, form)]


def _is_there(path: SchemaPath, form: str) -> bool:
    """True if the schema has such a place where the table that it is in is of *form*."""
    node: Node | None = Node.root(INPUT)
    for step in path:
        if node is None:
            return False
        if step == "*":
            node = Node(node.keywords["items"], node.target().file)
        else:
            node = node.in_form(form).get_property(step)
    return node is not None


def get_table(path: SchemaPath) -> tuple[str, str] | None:
    """Variable and table that a path goes through: ``("report", "requests")``."""
    members = tuple(step for step in path if step != "*")
    if path[0] not in ("report", "previous", "members") or len(members) < 2:
        return None
    return (path[0], members[1]) if members[1] in forms.dimension("table", {}) else None
