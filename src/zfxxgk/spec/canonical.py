"""The one way to write a report: key order of the schema, integers without fraction."""

from __future__ import annotations

import json
from collections.abc import Iterable
from functools import cache, cached_property
from typing import TYPE_CHECKING, TypeVar, cast

from zfxxgk.spec.schemas import REPORT, Node
from zfxxgk_generated.fits import ORDERS

if TYPE_CHECKING:
    from zfxxgk.spec.documents import Json, JsonObject

T = TypeVar("T")
LARGEST_EXACT = 2**53
# Most objects of a report hold nothing else, and are then copied without a look at each value.
_PLAIN = frozenset({int, str, bool, type(None)})


def arrange(report: T, schema: str = REPORT) -> T:
    """Returns a copy of *report*, its keys in the order of *schema*; unknown keys come last."""
    return cast("T", _arrange(report, _order(schema)))


def is_arranged(objects: Iterable[JsonObject]) -> bool:
    """True if *objects*, all those of a document that fits its schema, have their keys in order."""
    return ORDERS.issuperset({*map(tuple, objects)})  # most of them are alike


def reduce_number(value: float) -> float:
    """*value* as an integer where it is one."""
    return int(value) if value.is_integer() and abs(value) <= LARGEST_EXACT else value


def dump(report: Json, schema: str = REPORT) -> str:
    """Returns *report* as canonical JSON: UTF-8 text, two spaces of indent, one final newline."""
    return json.dumps(arrange(report, schema), ensure_ascii=False, indent=2, allow_nan=False) + "\n"


class _Order:
    """The order of keys below one subschema, worked out once, where a report first needs it."""

    def __init__(self, node: Node) -> None:
        self._node = node

    @cached_property
    def only(self) -> _Keys | None:
        """The keys where they do not depend on an edition."""
        return None if len(self._editions) > 1 else self._editions[None]

    def keys_of(self, form: Json) -> _Keys:
        """The keys in the edition *form*; in the first one where there is no such edition."""
        return self._editions.get(form if isinstance(form, str) else None) or self._editions[None]

    @cached_property
    def _editions(self) -> dict[str | None, _Keys]:
        known = {branch.form(): _Keys(branch) for branch in self._node.alternatives()}
        return {**known, None: _Keys(self._node.in_form(None))}

    @cached_property
    def items(self) -> _Order | None:
        """The order in each item of a list."""
        target = self._node.target()
        items = target.schema.get("items")
        return None if items is None else _Order(Node(items, target.file))


class _Keys:
    """The keys of an object in their order, and the order below each."""

    def __init__(self, node: Node | None) -> None:
        self.below = {} if node is None else {key: _Order(part) for key, part in node.properties()}
        self.order = [*self.below]


_NO_KEYS = _Keys(None)


@cache
def _order(schema: str) -> _Order:
    return _Order(Node.root(schema))


def _arrange(value: Json, order: _Order | None) -> Json:
    if not isinstance(value, dict):
        return _arrange_other(value, order)
    keys = _NO_KEYS if order is None else order.only or order.keys_of(value.get("form"))
    below = keys.below
    if keys.order == [*value]:
        arranged = dict(value)
    else:
        arranged = {**{key: value[key] for key in below if key in value}, **value}
    if not _PLAIN.issuperset(map(type, arranged.values())):
        for key, item in arranged.items():
            if type(item) not in _PLAIN:
                arranged[key] = _arrange(item, below.get(key))
    return arranged


def _arrange_other(value: Json, order: _Order | None) -> Json:
    if isinstance(value, list):
        inner = None if order is None else order.items
        return [_arrange(item, inner) for item in value]
    return reduce_number(value) if isinstance(value, float) else value
