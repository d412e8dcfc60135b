"""Small slips of the pen in an expression: every tree that differs from it at one place.

Trees that say the same by the ranges of the schema (``count <= 0`` for ``count == 0``) and most
that no rule would be written as are left out; those that do not fit the schema are for the
caller to drop.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date, timedelta

from zfxxgk.cel import tree as t
from zfxxgk.cel.scope import Scope
from zfxxgk.cel.type_check import Checker
from zfxxgk.cel.types import Int, List, Record, Str, Type, get_type, scale
from zfxxgk.spec import forms

_RELATIONS = {
    "==": ("!=", "<=", ">="),
    "!=": ("==", "<", ">"),
    "<": ("<=", ">", "=="),
    "<=": ("<", ">=", "=="),
    ">": (">=", "<", "=="),
    ">=": (">", "<=", "=="),
}
_OTHER = {
    "all": "exists", "exists": "all", "&&": "||", "||": "&&",
    "report": "previous", "previous": "report",
    "startsWith": "contains", "endsWith": "contains", "contains": "startsWith",
}  # fmt: skip
_DAY = re.compile(r"(.*-)(\d\d)-(\d\d)")
_LAST = date(2023, 12, 31)
_FOREIGN = "§"
"""Makes a text differ from whatever a report holds."""


@dataclass(frozen=True, slots=True)
class Change:
    """The whole tree with one node changed, and that node before and after."""

    tree: t.Tree
    before: t.Tree
    after: t.Tree


def list_changes(tree: t.Tree, scope: Scope) -> Iterator[Change]:
    """Every change of *tree*, which has passed the type check in *scope*; each tree once."""
    seen = {t.unparse(tree)}
    for change in _changes(tree, scope):
        text = t.unparse(change.tree)
        if text not in seen:
            seen.add(text)
            yield change


def _changes(tree: t.Tree, scope: Scope) -> Iterator[Change]:
    for own in _own(tree, scope):
        yield Change(own, tree, own)
    for number, part, inner in _parts(tree, scope):
        for change in _changes(part, inner):
            yield replace(change, tree=t.replace_child(tree, number, change.tree))


def _parts(tree: t.Tree, scope: Scope) -> Iterator[tuple[int, t.Tree, Scope]]:
    """The parts in which something may change, and what names mean there."""
    for number, part in enumerate(t.list_children(tree)):
        inner = scope
        match tree:
            case t.Index() if number == 1:
                continue
            case t.Call(function="indexOf") if number == 0 and isinstance(part, t.Literal):
                continue
            case t.Macro(over=over, variable=variable) if number == 1:
                inner = scope.bind(variable, _item(over, scope))
        yield number, part, inner


def _item(over: t.Tree, scope: Scope) -> Type:
    if isinstance(over, t.Name) and (keys := scope.keys(over.name)):
        return Str(keys[0], keys)
    found = Checker().type_of(over, scope)
    assert isinstance(found, List)
    return found.item


def _own(tree: t.Tree, scope: Scope) -> Iterator[t.Tree]:
    match tree:
        case t.Literal(value=value):
            yield from (replace(tree, value=other) for other in _values(value))
        case t.ListOf(items=items) if len(items) > 1:
            yield from (replace(tree, items=items[:n] + items[n + 1 :]) for n in range(len(items)))
        case t.Name(name=("report" | "previous") as name):
            yield replace(tree, name=_OTHER[name])
        case t.Select():
            yield from _neighbours(tree, scope)
        case t.Unary(operand=operand):
            yield operand
        case t.Binary():
            yield from _binary(tree, scope)
        case t.Ternary(then=then, otherwise=otherwise):
            yield from (then, otherwise, replace(tree, then=otherwise, otherwise=then))
        case t.Call():
            yield from _call(tree)
        case t.Macro():
            yield from _macro(tree, scope)


def _call(tree: t.Call) -> Iterator[t.Tree]:
    match tree:
        case t.Call(function="indexOf", target=t.Literal(value=str(text)) as target):
            yield replace(tree, target=replace(target, value=text[1:]))
        case t.Call(function=function) if function in _OTHER:
            yield replace(tree, function=_OTHER[function])


def _values(value: int | str | bool | None) -> Iterator[int | str | bool]:
    if isinstance(value, bool):
        yield not value
    elif isinstance(value, int):
        yield from (value + 1, value - 1)
    elif isinstance(value, str) and (day := _DAY.fullmatch(value)):
        # In a year of 365 days; the day after the last one is in no month.
        here = date(2023, int(day[2]), int(day[3]))
        yield f"{day[1]}{here - timedelta(days=1):%m-%d}"
        yield f"{day[1]}{here + timedelta(days=1):%m-%d}" if here < _LAST else f"{day[1]}12-32"
    elif isinstance(value, str):
        yield value + _FOREIGN


def _neighbours(tree: t.Select, scope: Scope) -> Iterator[t.Tree]:
    """The field before and the one after that could stand in the place."""
    owner = Checker().type_of(tree.of, scope)
    if not isinstance(owner, Record) or owner.path == ():
        return
    node = owner.node.in_form(scope.combination.get((owner.path[0], owner.path[-1])))
    kinds = {key: (type(get_type(n, ())), scale(n)) for key, n in node.properties()}
    if tree.field not in kinds:
        return
    keys = [key for key, kind in kinds.items() if kind == kinds[tree.field]]
    at = keys.index(tree.field)
    yield from (replace(tree, field=key) for key in (*keys[at + 1 : at + 2], *keys[at - 1 : at]))


def _binary(tree: t.Binary, scope: Scope) -> Iterator[t.Tree]:
    match tree.op:
        case "&&" | "||":
            yield from (tree.left, tree.right, replace(tree, op=_OTHER[tree.op]))
        case "+" | "-" if isinstance(Checker().type_of(tree.left, scope), Int):
            yield from (tree.left, replace(tree, op="-" if tree.op == "+" else "+"))
            yield tree.right if tree.op == "+" else t.Unary("-", tree.right)
        case "*":
            yield from _factors(tree)
        case "%":
            yield tree.left
        case "in":
            yield t.Unary("!", tree)
        case _:
            yield from _relations(tree, scope)


def _relations(tree: t.Binary, scope: Scope) -> Iterator[t.Tree]:
    nothing = t.Literal(None)
    if nothing in (tree.left, tree.right) or tree.op not in _RELATIONS:
        yield replace(tree, op="!=" if tree.op == "==" else "==")
        return
    left, right = (Checker().type_of(side, scope) for side in (tree.left, tree.right))
    ordered = isinstance(left, Int) or tree.op not in ("==", "!=")
    for op in _RELATIONS[tree.op] if ordered else _RELATIONS[tree.op][:1]:
        if not _same(tree.op, op, left, right):
            yield replace(tree, op=op)
    if isinstance(left, Str) and isinstance(tree.right, t.Literal):
        yield from (replace(tree, right=t.Literal(k)) for k in _siblings(left, tree.right.value))


def _same(op: str, other: str, left: Type, right: Type) -> bool:
    """True if two relations agree because one side is never greater than the other."""
    if not isinstance(left, Int) or not isinstance(right, Int):
        return False
    greater, less = left.high > right.low, left.low < right.high
    agree = {frozenset(("==", "<=")): less, frozenset(("==", ">=")): greater}
    agree |= {frozenset(("!=", ">")): less, frozenset(("!=", "<")): greater}
    return not agree.get(frozenset((op, other)), True)


def _siblings(kind: Str, value: object) -> tuple[str, ...]:
    if value not in kind.siblings:
        return ()
    at = kind.siblings.index(str(value))
    return (*kind.siblings[at + 1 : at + 2], *kind.siblings[max(at - 1, 0) : at])


def _macro(tree: t.Macro, scope: Scope) -> Iterator[t.Tree]:
    if tree.kind in _OTHER:
        yield replace(tree, kind=_OTHER[tree.kind])
    if tree.kind == "filter":
        yield tree.over
    keys = scope.keys(tree.over.name) if isinstance(tree.over, t.Name) else None
    if not keys:
        return
    for name in forms.dimensions():
        if name != tree.over.name:  # type: ignore[union-attr]
            yield replace(tree, over=t.Name(name))
    # A sum of text and nothing is no key any more, so that it may be compared with every key.
    item = t.Binary("+", t.Name(tree.variable), t.Literal(""))
    for key in keys:
        left_out = t.Binary("==", item, t.Literal(key))
        body: t.Tree = t.Ternary(left_out, t.Literal(0), tree.body)
        if tree.kind in ("all", "exists"):
            body = t.Ternary(left_out, t.Literal(tree.kind == "all"), tree.body)
        yield replace(tree, body=body)


def _factors(tree: t.Binary) -> Iterator[t.Tree]:
    sides = (tree.left, tree.right)
    if t.Literal(1) not in sides:
        yield from (side for side in sides if not isinstance(side, t.Literal))
