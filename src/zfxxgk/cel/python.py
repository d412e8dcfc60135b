"""Emitter for Python: one expression that tells the verdict, one that lists what is read."""

from __future__ import annotations

import builtins
import keyword
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from zfxxgk.cel import tree as t
from zfxxgk.cel.check import CELL, PRESENCE, VALUE, Facts
from zfxxgk.cel.scope import Scope, variables
from zfxxgk.spec import forms

HELPERS = ("character", "int64", "remainder", "say", "scaled", "v")
_OPERATORS = {"&&": "and", "||": "or"}


@dataclass(frozen=True, slots=True)
class Place:
    """Python for a place of the input document: its value, and the members of its path."""

    code: str
    path: tuple[str, ...]

    def member(self, key: str) -> Place:
        return Place(f"{self.code}[{key}]", (*self.path, key))


Locals = Mapping[str, Place | None]
"""Bound names: items of lists have a place, keys of dimensions have none."""


def identifier(name: str) -> str:
    """A Python name for a bound name, which may be a word that Python or we have taken.

    No two names come out the same. Constants of the module are in capitals.
    """
    taken = keyword.iskeyword(name) or hasattr(builtins, name) or name in HELPERS
    ours = name in variables() or name in forms.dimension("table", {}) or name.isupper()
    return f"{name}_" if taken or ours or name.endswith("_") else name


def dimension_constant(name: str, scope: Scope) -> str:
    """Name of the constant that holds a dimension's keys, e.g. ``OUTCOME_2021``."""
    tables = {t for t in scope.report_forms if scope.keys(name) != _keys_without(name, t, scope)}
    suffix = "".join(f"_{scope.report_forms[table]}" for table in sorted(tables))
    return f"{name.upper()}{suffix}"


def _keys_without(name: str, table: str, scope: Scope) -> tuple[str, ...] | None:
    """Keys of a dimension with the other edition of *table*, to see whether it depends on it."""
    other = {"2019": "2021", "2021": "2019"}[str(scope.report_forms[table])]
    return Scope({**scope.combination, ("report", table): other}, {}).keys(name)


class Emitter:
    """Python source for one expression that :class:`~zfxxgk.cel.check.Checker` has passed.

    For *complete* tables blanks need no care and sums are written out, which is faster.
    """

    def __init__(self, facts: Facts, scope: Scope, *, complete: bool = False) -> None:
        self.facts = facts
        self.scope = scope
        self.complete = complete
        self.dimensions: dict[str, tuple[str, ...]] = {}

    # ------------------------------------------------------------------ the verdict

    def expression(self, tree: t.Tree, names: Locals) -> str:
        code = self._code(tree, names)
        return f"int64({code})" if id(tree) in self.facts.overflows else code

    def shown(self, tree: t.Tree, names: Locals) -> str:
        """Like :meth:`expression`, but a cell alone stays null where it is blank."""
        use = self.facts.uses.get(id(tree))
        if use is None:
            return self.expression(tree, names)
        code = self._place_or_name(tree, names)
        return f"{code} and scaled({code}, {use.scale})" if use.scale else code

    def _code(self, tree: t.Tree, names: Locals) -> str:
        match tree:
            case t.Literal(value=value):
                return repr(value)
            case t.ListOf(items=items):
                return f"[{', '.join(self.expression(item, names) for item in items)}]"
            case t.Name() | t.Select() | t.Index():
                return self._value(tree, names)
            case t.Unary(op=op, operand=operand):
                return f"{'not ' if op == '!' else '-'}{self._operand(operand, names)}"
            case t.Binary():
                return self._binary(tree, names)
            case t.Ternary(condition=condition, then=then, otherwise=otherwise):
                test = self._operand(condition, names)
                branches = (self._operand(branch, names) for branch in (then, otherwise))
                return f" if {test} else ".join(branches)
            case t.Call():
                return self._call(tree, names)
            case t.Macro():
                return self._macro(tree, names)

    def _value(self, tree: t.Tree, names: Locals) -> str:
        code = self._place_or_name(tree, names)
        use = self.facts.uses.get(id(tree))
        if use is None or use.kind == PRESENCE:
            return code
        if use.scale:
            return f"scaled({code}, {use.scale})"
        return f"({code} or 0)" if use.kind == CELL and not self.complete else code

    def _place_or_name(self, tree: t.Tree, names: Locals) -> str:
        place = self._place(tree, names)
        if place is not None:
            return place.code
        assert isinstance(tree, t.Name)
        return identifier(tree.name) if tree.name in names else self.dimension(tree.name)

    def _place(self, tree: t.Tree, names: Locals) -> Place | None:
        match tree:
            case t.Name(name=name) if name in names:
                return names[name]
            case t.Name(name=name) if name in variables():
                return Place(name, (repr(name),))
            case t.Select(of=of, field=key):
                owner = self._place(of, names)
                return owner and owner.member(repr(key))
            case t.Index(of=of, key=key):
                owner = self._place(of, names)
                return owner and owner.member(self.expression(key, names))
        return None

    def dimension(self, name: str) -> str:
        """Name of the constant for a dimension, which the module must then define."""
        keys = self.scope.keys(name)
        assert keys is not None
        constant = dimension_constant(name, self.scope)
        self.dimensions[constant] = keys
        return constant

    def _binary(self, tree: t.Binary, names: Locals) -> str:
        for side, other in ((tree.left, tree.right), (tree.right, tree.left)):
            if isinstance(other, t.Literal) and other.value is None:
                return f"{self._operand(side, names)} {'is' if tree.op == '==' else 'is not'} None"
        left, right = self._operand(tree.left, names, tree.op), self._operand(tree.right, names)
        if tree.op == "%":
            return f"remainder({left}, {right})"
        return f"{left} {_OPERATORS.get(tree.op, tree.op)} {right}"

    def _operand(self, tree: t.Tree, names: Locals, chain: str = "") -> str:
        code = self.expression(tree, names)
        enclosed = id(tree) in self.facts.overflows
        simple = enclosed or not isinstance(tree, t.Binary | t.Ternary | t.Unary)
        same = isinstance(tree, t.Binary) and tree.op == chain and chain in ("+", "&&", "||")
        return code if simple or same else f"({code})"

    def _call(self, tree: t.Call, names: Locals) -> str:
        parts = [*([tree.target] if tree.target is not None else []), *tree.args]
        operands = [self._operand(part, names) for part in parts]
        match tree.function:
            case "size":
                return f"len({operands[0]})"
            case "string":
                return f"str({operands[0]})"
            case "contains":
                return f"({operands[1]} in {operands[0]})"
            case "sum":
                return self._unrolled(tree.target, names) or f"sum({operands[0]})"
            case "charAt":
                return f"character({operands[0]}, {operands[1]})"
            case "indexOf":
                return f"{operands[0]}.find({operands[1]})"
        method = {"startsWith": "startswith", "endsWith": "endswith"}[tree.function]
        return f"{operands[0]}.{method}({operands[1]})"

    def _unrolled(self, summed: t.Tree | None, names: Locals) -> str | None:
        """A sum over a dimension written out."""
        match summed:
            case t.Macro(kind="map", over=t.Name(name=name), variable=variable, body=body):
                keys = self.scope.keys(name) if self.complete and name not in names else None
                terms = [
                    self._operand(body, {**names, variable: Place(repr(key), ())}, "+")
                    for key in keys or ()
                ]
                return f"({' + '.join(terms)})" if terms else None
        return None

    def _macro(self, tree: t.Macro, names: Locals) -> str:
        item = identifier(tree.variable)
        over = self._operand(tree.over, names)
        place = None if self._is_key_list(tree.over) else Place(item, ())
        inner = {**names, tree.variable: place}
        if tree.kind == "filter":
            return f"[{item} for {item} in {over} if {self._operand(tree.body, inner)}]"
        body = self.expression(tree.body, inner)
        if tree.kind == "map":
            return f"[{body} for {item} in {over}]"
        return f"{'all' if tree.kind == 'all' else 'any'}({body} for {item} in {over})"

    def _is_key_list(self, over: t.Tree) -> bool:
        return isinstance(over, t.Name) and self.scope.keys(over.name) is not None

    def known(self, trees: Iterable[t.Tree], names: Locals) -> str | None:
        """Python that tells whether no place but cells is null; None where a list is read."""
        found: dict[str, None] = {}
        for node in (node for tree in trees for node in t.walk(tree)):
            use = self.facts.uses.get(id(node))
            if use is not None and use.kind == VALUE:
                place = self._place(node, names)
                if place is None or not place.path:
                    return None
                found[f"{place.code} is not None"] = None
        return " and ".join(found)

    # ------------------------------------------------------------------ what is read

    def references(self, tree: t.Tree, names: Locals) -> Iterator[str]:
        """Python for each place the expression mentions: ``("cell", ("report", ...))``."""
        for code, loops in self._references(tree, names):
            yield f"*({code}{loops})" if loops else code

    def _references(self, tree: t.Tree, names: Locals) -> Iterator[tuple[str, str]]:
        """A place, and the loops over bound names it stands in."""
        use = self.facts.uses.get(id(tree))
        if use is None and isinstance(tree, t.Macro):
            yield from self._macro_references(tree, names)
            return
        place = self._place(tree, names) if isinstance(tree, t.Name | t.Select | t.Index) else None
        if use is not None and place is not None and place.path:
            yield f"({use.kind!r}, ({', '.join(place.path)},))", ""
            return
        for child in t.children(tree):
            yield from self._references(child, names)

    def _macro_references(self, tree: t.Macro, names: Locals) -> Iterator[tuple[str, str]]:
        yield from self._references(tree.over, names)
        item, over = identifier(tree.variable), _unfiltered(tree.over)
        loop, bound = f" for {item} in {self._place_or_none(over, names)}", None
        place = self._place(over, names)
        if place is not None and place.path:
            loop, bound = f" for {item} in range(len({place.code}))", place.member(item)
        for code, loops in self._references(tree.body, {**names, tree.variable: bound}):
            needed = re.search(rf"(?<![\w']){item}(?![\w'])", code + loops)
            yield code, loop + loops if needed else loops

    def _place_or_none(self, over: t.Tree, names: Locals) -> str:
        if isinstance(over, t.Name):
            return self._place_or_name(over, names)
        return self.expression(over, names)


def _unfiltered(tree: t.Tree) -> t.Tree:
    """The list whose items a chain of filters lets through."""
    while isinstance(tree, t.Macro) and tree.kind == "filter":
        tree = tree.over
    return tree
