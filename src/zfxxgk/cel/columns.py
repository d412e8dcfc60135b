"""Emitter for columns: Python whose operands are expressions over columns of many reports.

What is known for a binding, such as the key of a row, stays a value of Python; ``corpus.algebra``
takes both. Blanks count as 0 in the columns that are judged, so that nothing here cares for them.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from typing import TypeGuard

from zfxxgk.cel import tree as t
from zfxxgk.cel.compile import Parsed, compile_parsed, parse_rule
from zfxxgk.cel.emitter import Emitter, Locals, Loop, unfiltered
from zfxxgk.cel.python import make_identifier as make_python_identifier
from zfxxgk.cel.type_check import CELL
from zfxxgk.cel.variants import Variant
from zfxxgk.spec.rules import Rule

HELPERS = (
    "add", "branch", "contains", "contains_some", "ends_with", "every", "find", "is_in", "letter",
    "negate", "remainder", "size", "some", "starts_with", "tally", "text", "total",
)  # fmt: skip
"""What emitted code calls, from ``corpus/algebra.py``."""
_OWN = ("at", "there")
"""Names of emitted code: what leads to the columns, and whether a row has an item of a list."""
READABLE = frozenset({"report", "previous", "coverage"})
"""The variables that stand in columns."""
LISTED = ("claims", "prose")
"""The variables of whose lists every item stands in columns, and how many there are."""
MEMBERS = "members"
"""The variable of which sums stand in columns, and how many there are."""
_METHODS = {"charAt": "letter", "contains": "contains", "indexOf": "find", "size": "size"}
_ENDS = {"startsWith": "starts_with", "endsWith": "ends_with"}
_OF_ITEMS = {"size": "tally", "sum": "total"}


def make_identifier(name: str) -> str:
    """A Python name for a bound name. No two names come out the same."""
    return f"{name}_" if name in HELPERS + _OWN else make_python_identifier(name)


class OutsideOfColumns(ValueError):
    """An expression over something that is no column, such as the record of the reading."""


class Columns(Emitter):
    """Python for one expression over columns. Raises :class:`OutsideOfColumns`."""

    either = "|"
    identifier = staticmethod(make_identifier)

    @staticmethod
    def literal(value: int | str | bool | None) -> str:
        return repr(value)

    def expression(self, tree: t.Tree, names: Locals) -> str:
        return self._code(tree, names)  # A store holds no count whose sums leave 64 bits.

    def shown(self, tree: t.Tree, names: Locals) -> str:
        raise OutsideOfColumns(type(tree).__name__)

    def _value(self, tree: t.Tree, names: Locals) -> str:
        place = self._place(tree, names)
        if place is None:
            return self._place_or_name(tree, names)
        use = self.facts.uses.get(id(tree))
        kind = "cell" if use and use.kind == CELL else "value"
        return f"at.{kind}({self._path(tree, names)})"

    def _path(self, tree: t.Tree, names: Locals) -> str:
        place = self._place(tree, names)
        first = place.path[0].strip("'") if place is not None and place.path else ""
        of_item = isinstance(tree, t.Select) and isinstance(tree.of, t.Name)
        if place is None or not (first in READABLE or (first in LISTED and of_item)):
            raise OutsideOfColumns(type(tree).__name__)
        return ", ".join(place.path)

    def _unary(self, tree: t.Unary, names: Locals) -> str:
        operand = self._operand(tree.operand, names)
        return f"negate({operand})" if tree.op == "!" else f"-{operand}"

    def _binary(self, tree: t.Binary, names: Locals) -> str:
        for side, other in ((tree.left, tree.right), (tree.right, tree.left)):
            if isinstance(other, t.Literal) and other.value is None:
                there = f"at.has({self._path(side, names)})"
                return f"negate({there})" if tree.op == "==" else there
        left, right = (self._operand(side, names) for side in (tree.left, tree.right))
        match tree.op:
            case "&&" | "||":
                return f"{'every' if tree.op == '&&' else 'some'}([{left}, {right}])"
            case "in":
                return f"is_in({left}, {right})"
            case "%":
                return f"remainder({left}, {right})"
        return f"{left} {tree.op} {right}"

    def _ternary(self, tree: t.Ternary, names: Locals) -> str:
        parts = (tree.condition, tree.then, tree.otherwise)
        return f"branch({', '.join(self.expression(part, names) for part in parts)})"

    def _call(self, tree: t.Call, names: Locals) -> str:
        first = tree.args[0] if tree.target is None else tree.target
        place = self._place(first, names)
        if tree.function == "size" and place is not None and id(first) not in self.facts.texts:
            if place.path[0].strip("'") not in (MEMBERS, "coverage", *LISTED):
                raise OutsideOfColumns(tree.function)
            return f"at.count({', '.join(place.path)})"
        if tree.function in ("size", "sum") and self._varies(first, names):
            return f"{_OF_ITEMS[tree.function]}({self._pairs(first, names)})"
        if tree.function == "sum" and _is_of_members(first) and first.kind == "map":
            return f"at.total({self._of_member(first, first.body, names)})"
        operands = self._operands(tree, names)
        match tree.function:
            case "string":
                return f"text({operands[0]})"
            case "sum":
                return f"add({operands[0]})"
            case name if name in _METHODS:
                return f"{_METHODS[name]}({', '.join(operands)})"
        return f"{_ENDS[tree.function]}({', '.join(operands)})"

    def _macro(self, tree: t.Macro, names: Locals) -> str:
        match tree.kind, tree.body:
            case "all", t.Binary(op="==", left=left, right=right) if _is_of_members(tree):
                if left != t.Select(of=t.Name(name=tree.variable), field="year"):
                    raise OutsideOfColumns(tree.kind)
                return f"at.are_of_year({self._operand(right, names)})"
        if not self._varies(tree if tree.kind == "filter" else tree.over, names):
            return super()._macro(tree, names)
        pairs, body = self._turns(tree, names)
        match tree.kind:
            case "exists":
                return f"some([every([there, {body}]) {pairs}])"
            case "all":
                return f"every([some([negate(there), {body}]) {pairs}])"
        raise OutsideOfColumns(tree.kind)  # Its items are only counted and added.

    def _varies(self, tree: t.Tree, names: Locals) -> bool:
        """True for a list that is longer in one row than in another."""
        match tree:
            case t.Macro(kind="map", over=over):
                return self._varies(over, names)
            case t.Macro(kind="filter"):
                used = {node.name for node in t.walk(tree) if isinstance(node, t.Name)}
                return not used.isdisjoint({*READABLE, *LISTED}) or any(map(names.get, used))
        place = self._place(tree, names)
        path = () if place is None else place.path
        return len(path) == 2 and path[0].strip("'") in LISTED

    def _pairs(self, tree: t.Tree, names: Locals) -> str:
        """The items of such a list, each behind whether a row has it."""
        match tree:
            case t.Macro(kind="map") if self._varies(tree, names):
                turns, body = self._turns(tree, names)
                return f"[(there, {body}) {turns}]"
            case t.Macro(kind="filter") if self._varies(tree, names):
                turns, body = self._turns(tree, names)
                return f"[(every([there, {body}]), {self.identifier(tree.variable)}) {turns}]"
        place = self._place(tree, names)
        if place is not None and self._varies(tree, names):
            return f"at.items({', '.join(place.path)})"
        if place is not None and not self._is_key_list(tree):
            raise OutsideOfColumns(type(tree).__name__)
        return f"[(True, item) for item in {self._operand(tree, names)}]"

    def _turns(self, tree: t.Macro, names: Locals) -> tuple[str, str]:
        """The loop of a macro over such a list, and what it does with each item."""
        item, over = self.identifier(tree.variable), unfiltered(tree.over)
        place = self._place(over, names)
        inner = None if place is None else place.member(item)
        if isinstance(over, t.Macro) and any(isinstance(n, t.Macro) for n in t.walk(tree.body)):
            raise OutsideOfColumns(tree.kind)  # What a list was mapped to differs by rows.
        body = self.expression(tree.body, {**names, tree.variable: inner})
        return f"for there, {item} in {self._pairs(tree.over, names)}", body

    def _of_member(self, tree: t.Macro, body: t.Tree, names: Locals) -> str:
        """The path of a place, the same in each of the members that *tree* goes through."""
        inner = {**names, tree.variable: self.place(MEMBERS, (self.literal(MEMBERS),))}
        place = self._place(body, inner)
        if place is None:
            raise OutsideOfColumns(tree.kind)
        return ", ".join(place.path)

    def _comprehension(self, tree: t.Macro, item: str, over: str, names: Locals) -> str:
        if names[tree.variable] is not None and not isinstance(tree.over, t.ListOf):
            raise OutsideOfColumns(tree.kind)
        names = {**names, tree.variable: None}
        if tree.kind == "exists" and (texts := _list_searched(tree)):
            targets = (self._operand(text, names) for text in texts)
            return f"some([{', '.join(f'contains_some({each}, {over})' for each in targets)}])"
        body = self.expression(tree.body, names)
        if tree.kind == "filter":  # Of keys, which are known.
            return f"[{item} for {item} in {over} if {body}]"
        listed = f"[{body} for {item} in {over}]"
        return {"map": listed, "all": f"every({listed})", "exists": f"some({listed})"}[tree.kind]

    def _or_zero(self, code: str) -> str:
        return code

    def _scaled_or_null(self, code: str, scale: int) -> str:
        return code

    def _pair(self, first: str, second: str) -> str:
        return f"({first}, {second})"

    def listed(self, codes: Collection[str]) -> str:
        return f"({', '.join(codes)},)" if codes else "()"

    def _spread(self, code: str, loops: tuple[Loop, ...]) -> str:
        runs = "".join(f" for {loop.item} in {loop.over}" for loop in loops)
        return f"*({code}{runs})"


def _is_of_members(tree: t.Tree) -> TypeGuard[t.Macro]:
    return isinstance(tree, t.Macro) and tree.over == t.Name(name=MEMBERS)


def _list_searched(tree: t.Macro) -> list[t.Tree]:
    """The texts of which the body asks whether any contains the item; empty if it asks more."""
    found = []
    asked = [tree.body]
    while asked:
        match asked.pop():
            case t.Binary(op="||", left=left, right=right):
                asked += (right, left)
            case t.Call("contains", text, (t.Name(name=tree.variable),)) if text is not None:
                found.append(text)
            case _:
                return []
    return found


# ---------------------------------------------------------------------- the module

HEAD = '''"""Compiled from rules/ by `python -m zfxxgk.codegen`; do not edit."""

# mypy: ignore-errors
# ruff: noqa

from zfxxgk.corpus.algebra import (
    Tests,
{imports})
'''


def compile_columns(rule: Rule) -> tuple[Variant, ...]:
    """The variants of a rule; none where it reads what does not stand in columns."""
    parsed = parse_rule(rule)
    try:
        return compile_parsed(Parsed(rule, parsed.expressions, {}), Columns)
    except OutsideOfColumns:
        return ()


def write_module(rules: Iterable[Rule]) -> str:
    """Functions of each rule in columns, and ``TESTS``: by rule and editions, ``when`` and test."""
    variants = [variant for rule in rules for variant in compile_columns(rule)]
    constants = {name: keys for each in variants for name, keys in each.dimensions.items()}
    imports = "".join(f"    {name},\n" for name in HELPERS)
    blocks = [HEAD.format(imports=imports)]
    blocks += [f"{name} = {constants[name]!r}\n" for name in sorted(constants)]
    entries = []
    for number, variant in enumerate(variants):
        blocks += _write_functions(number, variant)
        when = f"when_{number}" if "when" in variant.code else "None"
        key = (variant.rule.id, variant.editions)
        entries.append(f"    {key!r}: ({when}, test_{number}),\n")
    return "\n".join([*blocks, f"TESTS: Tests = {{\n{''.join(entries)}}}\n"])


def _write_functions(number: int, variant: Variant) -> Iterator[str]:
    names = "".join(f", {make_identifier(name)}" for name in variant.names)
    for part in ("when", "test"):
        if part in variant.code:
            head = f"def {part}_{number}(at{names}):"
            yield f"# {variant.rule.id}\n{head}\n    return {variant.code[part]}\n"
