"""What the emitters of all languages share: names, places, and what an expression reads."""

from __future__ import annotations

import re
from abc import ABC, abstractmethod
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass

from zfxxgk.cel import tree as t
from zfxxgk.cel.scope import Scope, list_variables
from zfxxgk.cel.type_check import CELL, PRESENCE, Facts


@dataclass(frozen=True, slots=True)
class Source:
    """Source for a place of the input document: its value, and the members of its path."""

    code: str
    path: tuple[str, ...]

    def member(self, key: str) -> Source:
        return Source(f"{self.code}[{key}]", (*self.path, key))


Locals = Mapping[str, Source | None]
"""Bound names: items of lists have a place, keys of dimensions have none."""


@dataclass(frozen=True, slots=True)
class Loop:
    """A bound name in what is read: the keys, or the indices of the list, it runs over."""

    item: str
    over: str
    indices: bool


def name_dimension(name: str, scope: Scope) -> str:
    """Name of the constant that holds a dimension's keys, e.g. ``OUTCOME_2021``."""
    tables = {t for t in scope.report_forms if scope.keys(name) != _keys_without(name, t, scope)}
    suffix = "".join(f"_{scope.report_forms[table]}" for table in sorted(tables))
    return f"{name.upper()}{suffix}"


def _keys_without(name: str, table: str, scope: Scope) -> tuple[str, ...] | None:
    """Keys of a dimension with the other edition of *table*, to see whether it depends on it."""
    other = {"2019": "2021", "2021": "2019"}[str(scope.report_forms[table])]
    return Scope({**scope.combination, ("report", table): other}, {}).keys(name)


class Emitter(ABC):
    """Source for one expression that :class:`~zfxxgk.cel.type_check.Checker` has passed.

    A language says how its literals, operators and loops are written.
    """

    either: str
    """The operator that holds when one of its sides does."""
    place: type[Source] = Source

    def __init__(self, facts: Facts, scope: Scope) -> None:
        self.facts = facts
        self.scope = scope
        self.dimensions: dict[str, tuple[str, ...]] = {}

    @staticmethod
    @abstractmethod
    def identifier(name: str) -> str:
        """A name of the language for a bound name; no two names come out the same."""

    @staticmethod
    @abstractmethod
    def literal(value: int | str | bool | None) -> str: ...

    @abstractmethod
    def _unary(self, tree: t.Unary, names: Locals) -> str: ...

    @abstractmethod
    def _binary(self, tree: t.Binary, names: Locals) -> str: ...

    @abstractmethod
    def _ternary(self, tree: t.Ternary, names: Locals) -> str: ...

    @abstractmethod
    def _call(self, tree: t.Call, names: Locals) -> str: ...

    @abstractmethod
    def _comprehension(self, tree: t.Macro, item: str, over: str, names: Locals) -> str:
        """The macro over *over*; *names* are those inside of it."""

    @abstractmethod
    def _or_zero(self, code: str) -> str:
        """A cell that counts as 0 where it is blank."""

    @abstractmethod
    def _scaled_or_null(self, code: str, scale: int) -> str: ...

    @abstractmethod
    def _pair(self, first: str, second: str) -> str: ...

    @abstractmethod
    def listed(self, codes: Collection[str]) -> str:
        """A list that is not changed."""

    @abstractmethod
    def _spread(self, code: str, loops: tuple[Loop, ...]) -> str:
        """Items of a list: one for every turn of the loops."""

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
        return self._scaled_or_null(code, use.scale) if use.scale else code

    def _code(self, tree: t.Tree, names: Locals) -> str:
        match tree:
            case t.Literal(value=value):
                return self.literal(value)
            case t.ListOf(items=items):
                return f"[{', '.join(self.expression(item, names) for item in items)}]"
            case t.Name() | t.Select() | t.Index():
                return self._value(tree, names)
            case t.Unary():
                return self._unary(tree, names)
            case t.Binary():
                return self._binary(tree, names)
            case t.Ternary():
                return self._ternary(tree, names)
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
        return self._or_zero(code) if use.kind == CELL else code

    def _place_or_name(self, tree: t.Tree, names: Locals) -> str:
        place = self._place(tree, names)
        if place is not None:
            return place.code
        assert isinstance(tree, t.Name)
        return self.identifier(tree.name) if tree.name in names else self.dimension(tree.name)

    def _place(self, tree: t.Tree, names: Locals) -> Source | None:
        match tree:
            case t.Name(name=name) if name in names:
                return names[name]
            case t.Name(name=name) if name in list_variables():
                return self.place(name, (self.literal(name),))
            case t.Select(of=of, field=key):
                owner = self._place(of, names)
                return owner and owner.member(self.literal(key))
            case t.Index(of=of, key=key):
                owner = self._place(of, names)
                return owner and owner.member(self.expression(key, names))
        return None

    def dimension(self, name: str) -> str:
        """Name of the constant for a dimension, which the module must then define."""
        keys = self.scope.keys(name)
        assert keys is not None
        constant = name_dimension(name, self.scope)
        self.dimensions[constant] = keys
        return constant

    def item(self, source: str, name: str) -> Source:
        """An item of a list of the input document; the bound name itself is its index."""
        first, *rest = source.split(".")
        whole = self.place(first, (self.literal(first),))
        for key in rest:
            whole = whole.member(self.literal(key))
        return whole.member(self.identifier(name))

    def _operand(self, tree: t.Tree, names: Locals, chain: str = "") -> str:
        code = self.expression(tree, names)
        simple = self._enclosed(tree) or not isinstance(tree, t.Binary | t.Ternary | t.Unary)
        same = isinstance(tree, t.Binary) and tree.op == chain and chain in ("+", "&&", "||")
        return code if simple or same else f"({code})"

    def _enclosed(self, tree: t.Tree) -> bool:
        """True if the source of a node is a call, which needs no parentheses."""
        return id(tree) in self.facts.overflows

    def _operands(self, tree: t.Call, names: Locals) -> list[str]:
        parts = [*([tree.target] if tree.target is not None else []), *tree.args]
        return [self._operand(part, names) for part in parts]

    def _macro(self, tree: t.Macro, names: Locals) -> str:
        item = self.identifier(tree.variable)
        over = self._operand(tree.over, names)
        place = None if self._is_key_list(tree.over) else self.place(item, ())
        return self._comprehension(tree, item, over, {**names, tree.variable: place})

    def _is_key_list(self, over: t.Tree) -> bool:
        return isinstance(over, t.Name) and self.scope.keys(over.name) is not None

    # ------------------------------------------------------------------ what is read

    def reads(self, trees: Iterable[t.Tree], names: Locals) -> str:
        """Source for all places that expressions mention: ``("cell", ("report", ...))``."""
        return self.listed(
            dict.fromkeys(
                self._spread(code, loops) if loops else code
                for tree in trees
                for code, loops in self._references(tree, names)
            )
        )

    def _references(self, tree: t.Tree, names: Locals) -> Iterator[tuple[str, tuple[Loop, ...]]]:
        """A place, and the loops over bound names it stands in."""
        use = self.facts.uses.get(id(tree))
        if use is None and isinstance(tree, t.Macro):
            yield from self._macro_references(tree, names)
            return
        place = self._place(tree, names) if isinstance(tree, t.Name | t.Select | t.Index) else None
        if use is not None and place is not None and place.path:
            yield self._pair(self.literal(use.kind), self.listed(place.path)), ()
            return
        for child in t.list_children(tree):
            yield from self._references(child, names)

    def _macro_references(
        self, tree: t.Macro, names: Locals
    ) -> Iterator[tuple[str, tuple[Loop, ...]]]:
        yield from self._references(tree.over, names)
        item, over = self.identifier(tree.variable), unfiltered(tree.over)
        loop, bound = Loop(item, self._place_or_list(over, names), False), None
        place = self._place(over, names)
        if place is not None and place.path:
            loop, bound = Loop(item, place.code, True), place.member(item)
        word = re.compile(rf"(?<![\w.'\"]){re.escape(item)}(?![\w'\"])")
        for code, loops in self._references(tree.body, {**names, tree.variable: bound}):
            needed = any(word.search(text) for text in (code, *(each.over for each in loops)))
            yield code, (loop, *loops) if needed else loops

    def _place_or_list(self, over: t.Tree, names: Locals) -> str:
        if isinstance(over, t.Name):
            return self._place_or_name(over, names)
        return self.expression(over, names)


def unfiltered(tree: t.Tree) -> t.Tree:
    """The list whose items a chain of filters lets through."""
    while isinstance(tree, t.Macro) and tree.kind == "filter":
        tree = tree.over
    return tree
