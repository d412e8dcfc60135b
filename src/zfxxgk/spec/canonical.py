"""The one way to write a report: key order of the schema, integers without fraction."""

from __future__ import annotations

import json
from typing import Any

from zfxxgk.spec.schemas import REPORT, Node

LARGEST_EXACT = 2**53


def arrange(report: Any, schema: str = REPORT) -> Any:
    """A copy of *report* with the keys in the order of *schema*; unknown keys follow as given."""
    return _arrange(report, Node.root(schema))


def dump(report: Any, schema: str = REPORT) -> str:
    """*report* as canonical JSON: UTF-8 text, two spaces of indent, one final newline."""
    return json.dumps(arrange(report, schema), ensure_ascii=False, indent=2, allow_nan=False) + "\n"


def _arrange(value: Any, node: Node | None) -> Any:
    if isinstance(value, dict):
        known = {} if node is None else _properties(value, node)
        keys = [
            *(key for key in known if key in value),
            *(key for key in value if key not in known),
        ]
        return {key: _arrange(value[key], known.get(key)) for key in keys}
    if isinstance(value, list):
        return [_arrange(item, _items(node)) for item in value]
    if isinstance(value, float) and value.is_integer() and abs(value) <= LARGEST_EXACT:
        return int(value)
    return value


def _properties(value: dict[str, Any], node: Node) -> dict[str, Node]:
    form = value.get("form")
    return dict(node.in_form(form if isinstance(form, str) else None).properties())


def _items(node: Node | None) -> Node | None:
    items = None if node is None else node.target().schema.get("items")
    return None if node is None or items is None else Node(items, node.target().file)
