"""Arithmetic rules as rows of numbers: what must add up, without any expression language."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass

from zfxxgk.cel import tree as t
from zfxxgk.cel.scope import Scope
from zfxxgk.cel.type_check import CELL, Facts
from zfxxgk.cel.types import List, Record, Str

OPERATORS = ("==", "<=", ">=", "<", ">")


@dataclass(frozen=True, slots=True)
class Linear:
    """``sum(coefficient * cell) operator constant``; cells are paths from a variable."""

    terms: tuple[tuple[tuple[str, ...], int], ...]
    operator: str
    constant: int


def linear(tree: t.Tree, scope: Scope, facts: Facts) -> Linear | None:
    """The comparison *tree* for the binding in *scope*; None where it is not arithmetic.

    Terms keep the order and the side they are written in: positive on the left.
    """
    if not isinstance(tree, t.Binary) or tree.op not in OPERATORS:
        return None
    left, right = (_sum(side, scope, facts) for side in (tree.left, tree.right))
    if left is None or right is None:
        return None
    terms = dict(left)
    for path, coefficient in right.items():
        terms[path] = terms.get(path, 0) - coefficient
    constant = -terms.pop((), 0)
    cells = tuple((path, c) for path, c in terms.items() if c)
    return Linear(cells, tree.op, constant) if cells else None


_Sum = Counter[tuple[str, ...]]
"""Coefficient by path; the empty path is the constant."""


def _sum(tree: t.Tree, scope: Scope, facts: Facts) -> _Sum | None:
    match tree:
        case t.Literal(value=int(value)) if not isinstance(value, bool):
            return Counter({(): value})
        case t.Select() | t.Index():
            use = facts.uses.get(id(tree))
            path = path_of(tree, scope)
            return Counter({path: 1}) if use and use.kind == CELL and path else None
        case t.Unary(op="-", operand=operand):
            return _scaled(_sum(operand, scope, facts), -1)
        case t.Binary(op="+" | "-" as op, left=left, right=right):
            first, second = _sum(left, scope, facts), _sum(right, scope, facts)
            return _added(first, _scaled(second, 1 if op == "+" else -1))
        case t.Binary(op="*", left=left, right=right):
            return _product(_sum(left, scope, facts), _sum(right, scope, facts))
        case t.Call(function="sum", target=t.Macro(kind="map", over=t.Name(name=name)) as macro):
            return _total(macro, scope.keys(name), scope, facts)
    return None


def _total(macro: t.Macro, keys: tuple[str, ...] | None, scope: Scope, facts: Facts) -> _Sum | None:
    total: _Sum | None = Counter() if keys else None
    for key in keys or ():
        inner = scope.bind(macro.variable, Str(key, keys or ()))
        total = _added(total, _sum(macro.body, inner, facts))
    return total


def _added(first: _Sum | None, second: _Sum | None) -> _Sum | None:
    if first is None or second is None:
        return None
    for path, coefficient in second.items():
        first[path] += coefficient
    return first


def _scaled(terms: _Sum | None, factor: int) -> _Sum | None:
    return None if terms is None else Counter({p: c * factor for p, c in terms.items()})


def _product(first: _Sum | None, second: _Sum | None) -> _Sum | None:
    for one, other in ((first, second), (second, first)):
        if one is not None and set(one) <= {()}:
            return _scaled(other, one[()])
    return None


def path_of(tree: t.Tree, scope: Scope) -> tuple[str, ...] | None:
    """The path a reference takes for the binding in *scope*; None through a list."""
    match tree:
        case t.Name(name=name):
            found = scope.lookup(name)
            return found.path if isinstance(found, Record) and "*" not in found.path else None
        case t.Select(of=of, field=key):
            owner = path_of(of, scope)
            return None if owner is None else (*owner, key)
        case t.Index(of=of, key=key_tree):
            owner, key_value = path_of(of, scope), _key(key_tree, scope)
            return None if owner is None or key_value is None else (*owner, key_value)
    return None


def _key(tree: t.Tree, scope: Scope) -> str | None:
    if isinstance(tree, t.Literal) and isinstance(tree.value, str):
        return tree.value
    found = scope.lookup(tree.name) if isinstance(tree, t.Name) else None
    if isinstance(found, List):
        return None
    return found.key if isinstance(found, Str) else None
