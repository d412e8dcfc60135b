"""Emitter for Python: one expression that tells the verdict, one that lists what is read."""

from __future__ import annotations

import builtins
import keyword
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from zfxxgk.cel import tree as t
from zfxxgk.cel.check import CELL, PRESENCE, Facts
from zfxxgk.cel.scope import Scope, variables

HELPERS = ("character", "int64", "remainder", "say", "scaled", "v")
_OPERATORS = {"&&": "and", "||": "or"}
_WIDTH = 88


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
    """A Python name for a bound name, which may be a word that Python or we have taken."""
    taken = keyword.iskeyword(name) or hasattr(builtins, name) or name in HELPERS
    return f"{name}_" if taken or name in variables() else name


def dimension_constant(name: str, scope: Scope) -> str:
    """Name of the constant that holds a dimension's keys, e.g. ``OUTCOME_2021``."""
    forms = {f for f in scope.report_forms if scope.keys(name) != _keys_without(name, f, scope)}
    suffix = "".join(f"_{scope.report_forms[f]}" for f in sorted(forms))
    return f"{name.upper()}{suffix}"


def _keys_without(name: str, table: str, scope: Scope) -> tuple[str, ...] | None:
    """Keys of a dimension with the other edition of *table*, to see whether it depends on it."""
    other = {"2019": "2021", "2021": "2019"}[str(scope.report_forms[table])]
    return Scope({**scope.combination, ("report", table): other}, {}).keys(name)


class Emitter:
    """Python source for one expression that :class:`~zfxxgk.cel.check.Checker` has passed."""

    def __init__(self, facts: Facts, scope: Scope) -> None:
        self.facts = facts
        self.scope = scope
        self.dimensions: dict[str, tuple[str, ...]] = {}

    # ------------------------------------------------------------------ the verdict

    def expression(self, tree: t.Tree, names: Locals) -> str:
        code = self._code(tree, names)
        return f"int64({code})" if id(tree) in self.facts.overflows else code

    def shown(self, tree: t.Tree, names: Locals) -> str:
        """Like :meth:`expression`, but a cell alone stays null where it is blank."""
        use = self.facts.uses.get(id(tree))
        if use is not None and use.kind == CELL and not use.scale:
            return self._place_or_name(tree, names)
        return self.expression(tree, names)

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
                first, test, second = (self._operand(x, names) for x in (then, condition, otherwise))
                return f"{first} if {test} else {second}"
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
        return f"({code} or 0)" if use.kind == CELL else code

    def _place_or_name(self, tree: t.Tree, names: Locals) -> str:
        place = self._place(tree, names)
        if place is not None:
            return place.code
        assert isinstance(tree, t.Name)
        return identifier(tree.name) if tree.name in names else self._dimension(tree.name)

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

    def _dimension(self, name: str) -> str:
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
        simple = not isinstance(tree, t.Binary | t.Ternary | t.Unary)
        same = isinstance(tree, t.Binary) and tree.op == chain and chain in ("+", "&&", "||")
        return code if simple or same or code.startswith("int64(") else f"({code})"

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
                return f"sum({operands[0]})"
            case "charAt":
                return f"character({operands[0]}, {operands[1]})"
            case "indexOf":
                return f"{operands[0]}.find({operands[1]})"
        method = {"startsWith": "startswith", "endsWith": "endswith"}[tree.function]
        return f"{operands[0]}.{method}({operands[1]})"

    def _macro(self, tree: t.Macro, names: Locals) -> str:
        item = identifier(tree.variable)
        over = self._operand(tree.over, names)
        place = None if self._is_key_list(tree.over) else Place(item, ())
        body = self.expression(tree.body, {**names, tree.variable: place})
        match tree.kind:
            case "map":
                return f"[{body} for {item} in {over}]"
            case "filter":
                return f"[{item} for {item} in {over} if {body}]"
        return f"{'all' if tree.kind == 'all' else 'any'}({body} for {item} in {over})"

    def _is_key_list(self, over: t.Tree) -> bool:
        return isinstance(over, t.Name) and self.scope.keys(over.name) is not None

    # ------------------------------------------------------------------ what is read

    def references(self, tree: t.Tree, names: Locals) -> Iterator[str]:
        """Python for each place the expression mentions: ``("cell", ("report", ...))``."""
        use = self.facts.uses.get(id(tree))
        if use is None and isinstance(tree, t.Macro):
            yield from self._macro_references(tree, names)
            return
        place = self._place(tree, names) if isinstance(tree, t.Name | t.Select | t.Index) else None
        if use is not None and place is not None and place.path:
            yield f"({use.kind!r}, ({', '.join(place.path)},))"
            return
        for child in t.children(tree):
            yield from self.references(child, names)

    def _macro_references(self, tree: t.Macro, names: Locals) -> Iterator[str]:
        yield from self.references(tree.over, names)
        item, over = identifier(tree.variable), _unfiltered(tree.over)
        loop, bound = f"for {item} in {self._place_or_none(over, names)}", None
        place = self._place(over, names)
        if place is not None and place.path:
            loop, bound = f"for {item} in range(len({place.code}))", place.member(item)
        for inner in self.references(tree.body, {**names, tree.variable: bound}):
            yield f"*({inner} {loop})" if re.search(rf"\b{item}\b", inner) else inner

    def _place_or_none(self, over: t.Tree, names: Locals) -> str:
        if isinstance(over, t.Name):
            return self._place_or_name(over, names)
        return self.expression(over, names)


def _unfiltered(tree: t.Tree) -> t.Tree:
    """The list whose items a chain of filters lets through."""
    while isinstance(tree, t.Macro) and tree.kind == "filter":
        tree = tree.over
    return tree


def wrapped(expression: str, indent: str = "    ") -> str:
    """A return statement, in parentheses of its own where it is long."""
    line = f"{indent}return {expression}"
    if len(line) <= _WIDTH:
        return line
    return f"{indent}return (\n{indent}    {expression}\n{indent})"
