"""Arithmetic comparisons as numbers: what must add up, without any expression language."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeAlias

from zfxxgk.cel import tree as t
from zfxxgk.cel.scope import Scope
from zfxxgk.cel.type_check import CELL, Facts
from zfxxgk.cel.types import List, Record, SchemaPath, Str
from zfxxgk.spec.linear import Comparison, K, Sum, combine, compare

Counted: TypeAlias = Callable[[t.Tree, Scope], K | None]
"""Names what a part of an expression counts, where it is no arithmetic itself."""

OPERATORS = ("==", "<=", ">=", "<", ">")


def gather_cells(tree: t.Tree, scope: Scope, facts: Facts) -> Comparison[SchemaPath] | None:
    """Returns the comparison *tree* of cells by their paths; None where it is anything else."""

    def cell(part: t.Tree, inner: Scope) -> SchemaPath | None:
        use = facts.uses.get(id(part))
        return get_path(part, inner) if use and use.kind == CELL else None

    if not isinstance(tree, t.Binary) or tree.op not in OPERATORS:
        return None
    found = gather(tree, scope, cell)
    return found if found and found.terms else None


def gather(tree: t.Binary, scope: Scope, counted: Counted[K]) -> Comparison[K] | None:
    """Returns the comparison *tree* for the binding in *scope*; None where it is not arithmetic.

    Terms keep the order and the side they are written in: positive on the left.
    """
    left, right = (_total(side, scope, counted) for side in (tree.left, tree.right))
    return None if left is None or right is None else compare(left, tree.op, right)


def _total(tree: t.Tree, scope: Scope, counted: Counted[K]) -> Sum[K, int] | None:
    found: Sum[K, int] | None = None
    match tree:
        case t.Literal(value=int(value)) if not isinstance(value, bool):
            return {None: value}
        case t.Unary(op="-", operand=operand):
            return _add({}, _total(operand, scope, counted), -1)
        case t.Binary(op="+" | "-" | "*" as op, left=left, right=right):
            sides = (_total(left, scope, counted), _total(right, scope, counted))
            found = _multiply(*sides) if op == "*" else _add(*sides, 1 if op == "+" else -1)
        case t.Call(function="sum", target=t.Macro(kind="map", over=t.Name(name=name)) as each):
            keys = scope.keys(name) or ()
            found = {} if keys else None
            for key in keys:
                inner = scope.bind(each.variable, Str(key, keys))
                found = _add(found, _total(each.body, inner, counted), 1)
    if found is None and (own := counted(tree, scope)) is not None:
        return {own: 1}
    return found


def _add(one: Sum[K, int] | None, other: Sum[K, int] | None, sign: int) -> Sum[K, int] | None:
    return None if one is None or other is None else combine(one, other, sign)


def _multiply(one: Sum[K, int] | None, other: Sum[K, int] | None) -> Sum[K, int] | None:
    """Returns the product where one side is a number."""
    for sum_, number in ((other, one), (one, other)):
        if number is not None and set(number) <= {None}:
            return _add({}, sum_, number.get(None, 0))
    return None


def get_path(tree: t.Tree, scope: Scope) -> tuple[str, ...] | None:
    """The path a reference takes for the binding in *scope*; None through a list."""
    match tree:
        case t.Name(name=name):
            found = scope.lookup(name)
            return found.path if isinstance(found, Record) and "*" not in found.path else None
        case t.Select(of=of, field=key):
            owner = get_path(of, scope)
            return None if owner is None else (*owner, key)
        case t.Index(of=of, key=key_tree):
            owner, key_value = get_path(of, scope), _key(key_tree, scope)
            return None if owner is None or key_value is None else (*owner, key_value)
    return None


def _key(tree: t.Tree, scope: Scope) -> str | None:
    if isinstance(tree, t.Literal) and isinstance(tree.value, str):
        return tree.value
    found = scope.lookup(tree.name) if isinstance(tree, t.Name) else None
    if isinstance(found, List):
        return None
    return found.key if isinstance(found, Str) else None
