"""Emitter for JavaScript: integers are numbers while a double holds them exactly, else BigInt."""

from __future__ import annotations

import json
import re
from collections.abc import Collection

from zfxxgk.cel import tree as t
from zfxxgk.cel.emitter import Emitter, Locals, Loop, Source
from zfxxgk.cel.scope import list_variables
from zfxxgk.cel.types import SAFE
from zfxxgk.spec import forms

HELPERS = (
    "add", "character", "find", "int64", "multiply", "order", "remainder", "scaled", "size",
    "subtract", "sum",
)  # fmt: skip
"""What emitted code calls, from ``values.js``."""

RESERVED = (
    "arguments", "await", "break", "case", "catch", "class", "const", "continue", "debugger",
    "default", "delete", "do", "each", "else", "enum", "eval", "export", "extends", "false",
    "finally", "for", "function", "if", "implements", "import", "in", "instanceof", "interface",
    "let", "new", "null", "package", "private", "protected", "public", "return", "say", "static",
    "String", "super", "switch", "this", "throw", "true", "try", "typeof", "undefined", "v",
    "var", "void", "while", "with", "yield",
)  # fmt: skip
_ARITHMETIC = {"+": "add", "-": "subtract", "*": "multiply", "%": "remainder"}
_ORDER = ("<", "<=", ">", ">=")
_RELATIONS = {"==": "===", "!=": "!=="}
_METHODS = {"map": "map", "filter": "filter", "all": "every", "exists": "some"}
_PLAIN = re.compile(r'"([A-Za-z_]\w*)"', re.ASCII)


class Dotted(Source):
    """A place whose literal keys are written behind a dot."""

    __slots__ = ()

    def member(self, key: str) -> Dotted:
        plain = _PLAIN.fullmatch(key)
        step = f".{plain[1]}" if plain else f"[{key}]"
        return Dotted(f"{self.code}{step}", (*self.path, key))


def make_identifier(name: str) -> str:
    """A JavaScript name for a bound name. No two names come out the same."""
    taken = name in RESERVED or name in HELPERS or name in list_variables()
    ours = name in forms.dimension("table", {}) or name.isupper()
    return f"{name}_" if taken or ours or name.endswith("_") else name


class JavaScript(Emitter):
    """JavaScript for one expression."""

    either = "||"
    identifier = staticmethod(make_identifier)
    place = Dotted

    @staticmethod
    def literal(value: int | str | bool | None) -> str:
        if isinstance(value, int) and not isinstance(value, bool) and abs(value) > SAFE:
            return f"{value}n"
        return json.dumps(value, ensure_ascii=False)

    def _or_zero(self, code: str) -> str:
        return f"({code} ?? 0)"

    def _scaled_or_null(self, code: str, scale: int) -> str:
        return f"({code} === null ? null : scaled({code}, {scale}))"

    def _enclosed(self, tree: t.Tree) -> bool:
        return super()._enclosed(tree) or (isinstance(tree, t.Binary) and self._calls(tree))

    def _calls(self, tree: t.Binary) -> bool:
        """True if arithmetic needs more than the operator of the language."""
        if id(tree.left) in self.facts.texts or tree.op not in _ARITHMETIC:
            return False
        return any(id(part) in self.facts.wide for part in (tree, tree.left, tree.right))

    def _unary(self, tree: t.Unary, names: Locals) -> str:
        operand = self._operand(tree.operand, names)
        if tree.op == "!":
            return f"!{operand}"
        if id(tree.operand) in self.facts.wide:
            return f"subtract(0, {operand})"
        return f"-({operand})" if operand.startswith("-") else f"-{operand}"

    def _binary(self, tree: t.Binary, names: Locals) -> str:
        text = id(tree.left) in self.facts.texts
        if text and tree.op in _ORDER:
            return f"order({self._both(tree, names)}) {tree.op} 0"
        if self._calls(tree):
            return f"{_ARITHMETIC[tree.op]}({self._both(tree, names)})"
        left, right = (self._operand(side, names, tree.op) for side in (tree.left, tree.right))
        if tree.op == "in":
            return f"{right}.includes({left})"
        return f"{left} {_RELATIONS.get(tree.op, tree.op)} {right}"

    def _both(self, tree: t.Binary, names: Locals) -> str:
        return ", ".join(self.expression(side, names) for side in (tree.left, tree.right))

    def _ternary(self, tree: t.Ternary, names: Locals) -> str:
        parts = (tree.condition, tree.then, tree.otherwise)
        test, then, otherwise = (self._operand(part, names) for part in parts)
        return f"{test} ? {then} : {otherwise}"

    def _call(self, tree: t.Call, names: Locals) -> str:
        operands = self._operands(tree, names)
        match tree.function:
            case "string":
                return f"String({operands[0]})"
            case "contains":
                return f"{operands[0]}.includes({operands[1]})"
            case "charAt":
                return f"character({operands[0]}, {operands[1]})"
            case "indexOf":
                return f"find({operands[0]}, {operands[1]})"
            case "size" | "sum":
                return f"{tree.function}({operands[0]})"
        return f"{operands[0]}.{tree.function}({operands[1]})"

    def _comprehension(self, tree: t.Macro, item: str, over: str, names: Locals) -> str:
        return f"{over}.{_METHODS[tree.kind]}(({item}) => {self._operand(tree.body, names)})"

    def listed(self, codes: Collection[str]) -> str:
        return f"[{', '.join(codes)}]"

    def _pair(self, first: str, second: str) -> str:
        return f"[{first}, {second}]"

    def _spread(self, code: str, loops: tuple[Loop, ...]) -> str:
        for depth, loop in enumerate(reversed(loops)):
            item = f"(_, {loop.item})" if loop.indices else f"({loop.item})"
            code = f"{loop.over}.{'flatMap' if depth else 'map'}({item} => {code})"
        return f"...{code}"
