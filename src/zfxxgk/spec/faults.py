"""What a schema file refuses in a value made of JSON: the keywords of our dialect, interpreted.

Slow and thorough, for a value of which it is known that something is wrong, and for what is
written by hand. Whether all is well, the compiled functions of ``zfxxgk_generated.fits`` tell.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from datetime import date
from functools import cache
from typing import Any, NamedTuple

from zfxxgk.spec.places import Path
from zfxxgk.spec.schemas import Node


class Fault(NamedTuple):
    """A place that a keyword refuses. *wanted* is what the keyword asks for: a limit, a pattern, a
    list of types or values, a key. For ``unexpected``, a key too many, it is the keys that the
    object lacks; for ``form`` and ``oneOf`` what there is to choose from.
    """

    path: Path
    keyword: str
    wanted: Any
    value: Any


def find_faults(value: object, node: Node, path: Path = ()) -> Iterator[Fault]:
    """Everything in *value*, which stands at *path*, that *node* refuses."""
    node = node.target()
    schema: Mapping[str, Any] = node.schema
    if "oneOf" in schema:
        yield from _find_in_branches(value, node, path)
    if not _may_be(value, node):
        yield Fault(path, "type", _list_types(node), value)
        return
    for keyword, holds in _TESTS.items():
        if keyword in schema and not holds(value, schema[keyword]):
            yield Fault(path, keyword, schema[keyword], value)
    if isinstance(value, dict):
        yield from _find_in_object(value, node, path)
    elif isinstance(value, list | tuple) and "items" in schema:
        for number, item in enumerate(value):
            yield from find_faults(item, Node(schema["items"], node.file), (*path, number))


def _find_in_object(value: Mapping[Any, object], node: Node, path: Path) -> Iterator[Fault]:
    schema: Mapping[str, Any] = node.schema
    known, others = schema.get("properties", {}), schema.get("additionalProperties", True)
    for key in schema.get("required", ()):
        if key not in value:
            yield Fault(path, "required", key, value)
    for key, part in value.items():
        place = (*path, key)
        if "propertyNames" in schema:
            yield from find_faults(key, Node(schema["propertyNames"], node.file), path)
        if key in known:
            yield from find_faults(part, Node(known[key], node.file), place)
        elif others is False:
            yield Fault(place, "unexpected", [each for each in known if each not in value], part)
        elif others is not True:
            yield from find_faults(part, Node(others, node.file), place)


def _find_in_branches(value: object, node: Node, path: Path) -> Iterator[Fault]:
    """The faults of the branch that is meant, told by the type of the value and its ``form``."""
    every = node.alternatives()
    branches = [branch for branch in every if _may_be(value, branch)]
    if not branches:
        kinds = [kind for branch in every for kind in _list_types(branch)]
        yield Fault(path, "type", list(dict.fromkeys(kinds)), value)
        return
    forms = [branch.form() for branch in branches]
    if len(branches) > 1 and None not in forms:
        form = value.get("form") if isinstance(value, dict) else None
        if form not in forms:
            yield Fault((*path, "form"), "form", forms, form)
            return
        branches = [branches[forms.index(form)]]
    if len(branches) == 1:
        yield from find_faults(value, branches[0], path)
    elif sum(not any(find_faults(value, branch, path)) for branch in branches) != 1:
        keys = [key for branch in branches for key in branch.schema.get("required", ())]
        yield Fault(path, "oneOf", keys, value)


def _may_be(value: object, node: Node) -> bool:
    kinds = _list_types(node)
    return not kinds or any(_TYPES[kind](value) for kind in kinds)


def _list_types(node: Node) -> Sequence[str]:
    kinds = node.schema.get("type", [])
    return [kinds] if isinstance(kinds, str) else kinds


def _is_number(value: object) -> bool:
    return isinstance(value, int | float) and not isinstance(value, bool)


def _is_date(text: str) -> bool:
    try:
        date.fromisoformat(text)
    except ValueError:
        return False
    return True


@cache
def _compile(pattern: str) -> re.Pattern[str]:
    # Here a dollar would also match before a line feed at the end.
    return re.compile(pattern.removesuffix("$") + (r"\Z" if pattern.endswith("$") else ""))


def _equals(value: object, wanted: object) -> bool:
    """Equal as JSON is, where true is no 1."""
    return value == wanted and isinstance(value, bool) == isinstance(wanted, bool)


_TYPES: Mapping[str, Callable[[Any], bool]] = {
    "null": lambda value: value is None,
    "boolean": lambda value: isinstance(value, bool),
    "string": lambda value: isinstance(value, str),
    "number": _is_number,
    "integer": lambda value: _is_number(value) and (isinstance(value, int) or value.is_integer()),
    "array": lambda value: isinstance(value, list | tuple),
    "object": lambda value: isinstance(value, dict),
}
_TESTS: Mapping[str, Callable[[Any, Any], bool]] = {
    "const": _equals,
    "enum": lambda value, known: any(_equals(value, each) for each in known),
    "minimum": lambda value, limit: not _is_number(value) or value >= limit,
    "maximum": lambda value, limit: not _is_number(value) or value <= limit,
    "minLength": lambda value, limit: not isinstance(value, str) or len(value) >= limit,
    "maxLength": lambda value, limit: not isinstance(value, str) or len(value) <= limit,
    "pattern": lambda value, text: not isinstance(value, str) or bool(_compile(text).search(value)),
    "format": lambda value, _: not isinstance(value, str) or _is_date(value),
    "minItems": lambda value, limit: not isinstance(value, list | tuple) or len(value) >= limit,
    "maxItems": lambda value, limit: not isinstance(value, list | tuple) or len(value) <= limit,
    "minProperties": lambda value, limit: not isinstance(value, dict) or len(value) >= limit,
}
