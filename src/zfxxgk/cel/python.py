"""Emitter for Python: one expression that tells the verdict, one that lists what is read."""

from __future__ import annotations

import builtins
import keyword
from collections.abc import Collection, Iterable

from zfxxgk.cel import tree as t
from zfxxgk.cel.emitter import Emitter, Locals, Loop, Source
from zfxxgk.cel.scope import Scope, list_variables
from zfxxgk.cel.type_check import VALUE, Facts
from zfxxgk.spec import forms

HELPERS = ("character", "int64", "remainder", "say", "scaled", "v")
MOST_WRITTEN_OUT = 20
"""Lists that are longer stay loops, so that the code of a rule remains short."""
_OPERATORS = {"&&": "and", "||": "or"}


def make_identifier(name: str) -> str:
    """A Python name for a bound name, which may be a word that Python or we have taken.

    No two names come out the same. Constants of the module are in capitals.
    """
    taken = keyword.iskeyword(name) or hasattr(builtins, name) or name in HELPERS
    ours = name in list_variables() or name in forms.dimension("table", {}) or name.isupper()
    return f"{name}_" if taken or ours or name.endswith("_") else name


class Python(Emitter):
    """Python for one expression.

    For *complete* tables blanks need no care and sums are written out, which is faster.
    """

    either = "or"
    identifier = staticmethod(make_identifier)

    @staticmethod
    def literal(value: int | str | bool | None) -> str:
        return repr(value)

    def __init__(self, facts: Facts, scope: Scope, *, complete: bool = False) -> None:
        super().__init__(facts, scope)
        self.complete = complete

    def _or_zero(self, code: str) -> str:
        return code if self.complete else f"({code} or 0)"

    def _scaled_or_null(self, code: str, scale: int) -> str:
        return f"{code} and scaled({code}, {scale})"

    def _unary(self, tree: t.Unary, names: Locals) -> str:
        return f"{'not ' if tree.op == '!' else '-'}{self._operand(tree.operand, names)}"

    def _binary(self, tree: t.Binary, names: Locals) -> str:
        for side, other in ((tree.left, tree.right), (tree.right, tree.left)):
            if isinstance(other, t.Literal) and other.value is None:
                return f"{self._operand(side, names)} {'is' if tree.op == '==' else 'is not'} None"
        left, right = self._operand(tree.left, names, tree.op), self._operand(tree.right, names)
        if tree.op == "%":
            return f"remainder({left}, {right})"
        return f"{left} {_OPERATORS.get(tree.op, tree.op)} {right}"

    def _ternary(self, tree: t.Ternary, names: Locals) -> str:
        test = self._operand(tree.condition, names)
        branches = (self._operand(branch, names) for branch in (tree.then, tree.otherwise))
        return f" if {test} else ".join(branches)

    def _call(self, tree: t.Call, names: Locals) -> str:
        operands = self._operands(tree, names)
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
                    self._operand(body, {**names, variable: Source(repr(key), ())}, "+")
                    for key in keys or ()
                ]
                return f"({' + '.join(terms)})" if terms else None
        return None

    def _comprehension(self, tree: t.Macro, item: str, over: str, names: Locals) -> str:
        if tree.kind == "filter":
            return f"[{item} for {item} in {over} if {self._operand(tree.body, names)}]"
        if tree.kind in ("all", "exists") and (written_out := self._written_out(tree, names)):
            return written_out
        body = self.expression(tree.body, names)
        if tree.kind == "map":
            return f"[{body} for {item} in {over}]"
        return f"{'all' if tree.kind == 'all' else 'any'}({body} for {item} in {over})"

    def _written_out(self, tree: t.Macro, names: Locals) -> str | None:
        """What is asked of each constant that the rule lists itself, one after the other."""
        match tree.over:
            case t.ListOf(items=[t.Literal(), *_] as items):
                values = [each.value for each in items if isinstance(each, t.Literal)]
                if len(values) == len(items) <= MOST_WRITTEN_OUT:
                    parts = (
                        self._operand(tree.body, {**names, tree.variable: Source(repr(value), ())})
                        for value in values
                    )
                    return f"({(' and ' if tree.kind == 'all' else ' or ').join(parts)})"
        return None

    def listed(self, codes: Collection[str]) -> str:
        return f"({', '.join(codes)},)" if codes else "()"

    def _pair(self, first: str, second: str) -> str:
        return f"({first}, {second})"

    def _spread(self, code: str, loops: tuple[Loop, ...]) -> str:
        runs = "".join(
            f" for {loop.item} in {f'range(len({loop.over}))' if loop.indices else loop.over}"
            for loop in loops
        )
        return f"*({code}{runs})"

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
