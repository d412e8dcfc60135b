"""Decides whether an expression can hold at all: its alternatives, each a list of plain statements.

Decided are comparisons of whole numbers, of texts with words (by the list of words the schema
allows), tests for presence and truth values. Everything else, such as ``contains``, is a statement
of its own that is only known not to be true and false at once; a whole number such as ``size()``
is an unknown within the range of its type.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from itertools import product
from typing import TypeAlias

from zfxxgk.authoring.lint.feasible import Unknown, possible
from zfxxgk.cel import tree as t
from zfxxgk.cel.arithmetic import gather, get_path
from zfxxgk.cel.scope import Scope
from zfxxgk.cel.type_check import Checker
from zfxxgk.cel.types import INT64_HIGH, INT64_LOW, Int, Record, Str
from zfxxgk.spec.linear import Comparison

LIMIT = 400
"""More alternatives than this are not looked at."""


@dataclass(frozen=True, slots=True)
class Word:
    """A text is one of some words, or none of them; ``all_words`` are those it can be."""

    place: str
    words: frozenset[str]
    holds: bool
    all_words: frozenset[str] | None


@dataclass(frozen=True, slots=True)
class Truth:
    """A statement of which nothing is known but whether it should hold."""

    text: str
    holds: bool
    decided: bool = False


Atom: TypeAlias = Comparison[Unknown] | Word | Truth
Alternatives: TypeAlias = tuple[tuple[Atom, ...], ...]


class TooMany(Exception):
    """There are more alternatives than :data:`LIMIT`."""


def possible_together(atoms: Iterable[Atom]) -> bool:
    """False only where the statements cannot hold at once."""
    atoms = tuple(atoms)
    truths: dict[str, bool] = {}
    words: dict[str, tuple[frozenset[str] | None, frozenset[str]]] = {}
    for atom in atoms:
        if isinstance(atom, Truth) and truths.setdefault(atom.text, atom.holds) != atom.holds:
            return False
        if isinstance(atom, Word):
            allowed, excluded = words.get(atom.place, (atom.all_words, frozenset()))
            if atom.holds:
                allowed = atom.words if allowed is None else allowed & atom.words
            else:
                excluded |= atom.words
            words[atom.place] = allowed, excluded
    if any(allowed is not None and not allowed - out for allowed, out in words.values()):
        return False
    return possible(atom for atom in atoms if isinstance(atom, Comparison))


def decide(atoms: Iterable[Atom]) -> bool:
    """True if nothing among the statements was left open."""
    return all(not isinstance(atom, Truth) or atom.decided for atom in atoms)


def list_alternatives(tree: t.Tree, scope: Scope, *, holds: bool = True) -> Alternatives:
    """The ways in which *tree* can be true, or false. Raises :class:`TooMany`."""
    match tree:
        case t.Literal(value=bool(value)):
            return ((),) if value == holds else ()
        case t.Unary(op="!", operand=operand):
            return list_alternatives(operand, scope, holds=not holds)
        case t.Binary(op=("&&" | "||") as op, left=left, right=right):
            parts = [list_alternatives(side, scope, holds=holds) for side in (left, right)]
            return _all(parts) if (op == "&&") == holds else _any(parts)
        case t.Ternary(condition=condition, then=then, otherwise=otherwise):
            return _either(condition, then, otherwise, scope, holds)
        case t.Macro(kind=("all" | "exists") as kind, over=t.Name(name=name)) if scope.keys(name):
            bodies = [
                list_alternatives(tree.body, inner, holds=holds) for inner in _items(tree, scope)
            ]
            return _all(bodies) if (kind == "all") == holds else _any(bodies)
        case t.Binary():
            return _compared(tree, scope, holds)
    decided_ = isinstance(tree, t.Select | t.Index)
    return ((Truth(write_condition(tree, scope), holds, decided_),),)


def _all(parts: Iterable[Alternatives]) -> Alternatives:
    found: Alternatives = ((),)
    for part in parts:
        if len(found) * len(part) > LIMIT:
            raise TooMany
        found = tuple((*one, *other) for one, other in product(found, part))
    return found


def _any(parts: Iterable[Alternatives]) -> Alternatives:
    found = tuple(alternative for part in parts for alternative in part)
    if len(found) > LIMIT:
        raise TooMany
    return found


def _either(
    condition: t.Tree, then: t.Tree, otherwise: t.Tree, scope: Scope, holds: bool
) -> Alternatives:
    return _any(
        _all(
            (
                list_alternatives(condition, scope, holds=way),
                list_alternatives(side, scope, holds=holds),
            )
        )
        for way, side in ((True, then), (False, otherwise))
    )


def _items(tree: t.Macro, scope: Scope) -> Iterator[Scope]:
    keys = scope.keys(tree.over.name) if isinstance(tree.over, t.Name) else None
    for key in keys or ():
        yield scope.bind(tree.variable, Str(key, keys or ()))


# ---------------------------------------------------------------------- comparisons


def _compared(tree: t.Binary, scope: Scope, holds: bool) -> Alternatives:
    for number, side in enumerate((tree.left, tree.right)):
        if isinstance(side, t.Ternary):
            then, otherwise = (
                t.replace_child(tree, number, s) for s in (side.then, side.otherwise)
            )
            return _either(side.condition, then, otherwise, scope, holds)
    nothing = t.Literal(None)
    if nothing in (tree.left, tree.right):
        place = tree.right if tree.left == nothing else tree.left
        there = holds == (tree.op == "!=")
        return ((Truth(f"{write_condition(place, scope)} != null", there, True),),)
    if tree.op == "in":
        return _member(tree, scope, holds)
    left = Checker().type_of(tree.left, scope)
    if isinstance(left, Int):
        return _numbers(tree, scope, holds)
    if isinstance(left, Str) and tree.op in ("==", "!="):
        return _texts(tree.left, (tree.right,), scope, holds == (tree.op == "=="))
    return ((Truth(write_condition(tree, scope), holds),),)


def _member(tree: t.Binary, scope: Scope, holds: bool) -> Alternatives:
    if not isinstance(tree.right, t.ListOf):
        return ((Truth(write_condition(tree, scope), holds),),)
    if isinstance(Checker().type_of(tree.left, scope), Str):
        return _texts(tree.left, tree.right.items, scope, holds)
    parts = [_numbers(t.Binary("==", tree.left, i), scope, holds) for i in tree.right.items]
    return _any(parts) if holds else _all(parts)


def _texts(left: t.Tree, right: tuple[t.Tree, ...], scope: Scope, holds: bool) -> Alternatives:
    """One text is, or is not, among others."""
    one, others = _word(left, scope), [_word(side, scope) for side in right]
    known = [word for word in others if word is not None]
    if len(known) == len(others) and one is not None:
        return ((),) if (one in known) == holds else ()
    if len(right) == 1 and one is not None:
        left, known, others = right[0], [one], [one]
    if len(known) < len(others):
        text = " in ".join(
            (write_condition(left, scope), ", ".join(write_condition(r, scope) for r in right))
        )
        return ((Truth(text, holds),),)
    return (
        (Word(write_condition(left, scope), frozenset(known), holds, list_words(left, scope)),),
    )


def _word(tree: t.Tree, scope: Scope) -> str | None:
    if isinstance(tree, t.Literal) and isinstance(tree.value, str):
        return tree.value
    found = scope.bound.get(tree.name) if isinstance(tree, t.Name) else None
    return found.key if isinstance(found, Str) else None


def list_words(tree: t.Tree, scope: Scope) -> frozenset[str] | None:
    """The words that the schema allows at a place; None where it is any text."""
    if not isinstance(tree, t.Select):
        return None
    owner = Checker().type_of(tree.of, scope)
    member = scope.member(owner, tree.field) if isinstance(owner, Record) else None
    if member is None:
        return None
    said = member[0].keywords
    words, one = said.get("enum"), said.get("const")
    if words is None and one is None:
        return None
    return frozenset(w for w in (words or [one]) if isinstance(w, str))


def _numbers(tree: t.Binary, scope: Scope, holds: bool) -> Alternatives:
    operator = tree.op if holds else _OPPOSITE[tree.op]
    found = gather(tree, scope, _unknown)
    assert found is not None
    terms = tuple(sorted(found.terms))
    operators = ("<", ">") if operator == "!=" else (operator,)
    return tuple((Comparison(terms, op, found.constant).normal(),) for op in operators)


_OPPOSITE = {"==": "!=", "!=": "==", "<": ">=", ">=": "<", ">": "<=", "<=": ">"}


def _unknown(tree: t.Tree, scope: Scope) -> Unknown:
    kind = Checker().type_of(tree, scope)
    low, high = (kind.low, kind.high) if isinstance(kind, Int) else (INT64_LOW, INT64_HIGH)
    return Unknown(write_condition(tree, scope), low, high)


# ---------------------------------------------------------------------- names


def write_condition(tree: t.Tree, scope: Scope) -> str:
    """Canonical text that is the same for the same meaning, whatever bound names are called."""
    return t.unparse(_named(tree, scope, 0))


def _named(tree: t.Tree, scope: Scope, depth: int) -> t.Tree:
    if isinstance(tree, t.Select | t.Index) and (path := get_path(tree, scope)):
        return t.Name(".".join(path))
    if isinstance(tree, t.Name) and tree.name in scope.bound:
        kind = scope.bound[tree.name]
        if isinstance(kind, Record):
            return t.Name(".".join(kind.path))
        return t.Literal(kind.key) if isinstance(kind, Str) and kind.key else tree
    if isinstance(tree, t.Macro):
        name = f"_{depth}"
        over, body = _named(tree.over, scope, depth), _renamed(tree.body, tree.variable, name)
        hidden = replace(scope, bound={k: v for k, v in scope.bound.items() if k != tree.variable})
        return replace(tree, over=over, variable=name, body=_named(body, hidden, depth + 1))
    for number, part in enumerate(t.list_children(tree)):
        tree = t.replace_child(tree, number, _named(part, scope, depth))
    return tree


def _renamed(tree: t.Tree, old: str, new: str) -> t.Tree:
    if isinstance(tree, t.Name):
        return t.Name(new) if tree.name == old else tree
    for number, part in enumerate(t.list_children(tree)):
        if not (isinstance(tree, t.Macro) and number == 1 and tree.variable == old):
            tree = t.replace_child(tree, number, _renamed(part, old, new))
    return tree
