"""Type check of an expression against the schema, for one combination of forms.

Dimensions are finite, so every binding and every item of a comprehension over a dimension is
checked by itself: a row or column that one form lacks is found here and not at run time.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field

from zfxxgk.cel import tree as t
from zfxxgk.cel.operations import (
    join_types,
    list_words,
    require_known_key,
    type_arithmetic,
    type_membership,
    type_sum,
)
from zfxxgk.cel.scope import Scope, get_table, list_forms_with, list_variables
from zfxxgk.cel.tree import CelError
from zfxxgk.cel.types import (
    Bool,
    Int,
    List,
    Null,
    Record,
    SchemaPath,
    Str,
    Type,
    describe,
    get_type,
    is_nullable,
    scale,
)
from zfxxgk.cel.words import say
from zfxxgk.spec.labels import Text
from zfxxgk.spec.near import suggest_name
from zfxxgk.spec.schemas import Node

MAX_STEPS = 100_000
"""What is checked is also judged in every report. The longest rule of our own takes 13,000."""

CELL, VALUE, PRESENCE, MENTION = "cell", "value", "presence", "mention"
"""How an expression uses a place: a table cell; another place that may be null; a test against
null; a place that is never null."""


@dataclass(frozen=True, slots=True)
class Use:
    """What is known of one reference in the text, the same for every binding."""

    kind: str
    scale: int = 0


@dataclass
class Facts:
    """What the check found out about the nodes of a tree, by ``id`` of the node.

    ``overflows`` may go beyond 64 bits, ``wide`` beyond what a double holds exactly; ``texts``
    are text. ``outside`` tells whether any place is used that is no cell of a table.
    """

    uses: dict[int, Use] = field(default_factory=dict)
    overflows: set[int] = field(default_factory=set)
    wide: set[int] = field(default_factory=set)
    texts: set[int] = field(default_factory=set)
    tables: set[tuple[str, str]] = field(default_factory=set)
    variables: set[str] = field(default_factory=set)
    outside: bool = False


class Checker:
    """Finds the type of an expression and gathers :class:`Facts` for the emitters."""

    def __init__(self) -> None:
        self.facts = Facts()
        self._steps = 0

    def require(
        self, tree: t.Tree, scope: Scope, wanted: Type, key: str, operator: str = ""
    ) -> Type:
        """The type, which must be like *wanted*; *key* and *operator* give the words for *tree*."""
        found = self.type_of(tree, scope)
        if not isinstance(found, type(wanted)):
            kinds = {"wanted": describe(wanted), "found": describe(found)}
            raise CelError(say("must-be", what=say(key, op=operator), **kinds), tree.at)
        return found

    def type_of(self, tree: t.Tree, scope: Scope) -> Type:
        self._steps += 1
        if self._steps > MAX_STEPS:
            raise CelError(say("too-many-steps"), tree.at)
        handler: Callable[[t.Tree, Scope], Type] = getattr(self, f"_{type(tree).__name__.lower()}")
        found = handler(tree, scope)
        if isinstance(found, Str):
            self.facts.texts.add(id(tree))
        if isinstance(found, Int) and not found.safe:
            self.facts.wide.add(id(tree))
        if isinstance(found, Int) and not found.fits:
            self.facts.overflows.add(id(tree))
            return Int()
        return found

    def _literal(self, tree: t.Literal, scope: Scope) -> Type:
        match tree.value:
            case None:
                return Null()
            case bool():
                return Bool()
            case int(value):
                return Int(value, value)
            case _:
                return Str()

    def _listof(self, tree: t.ListOf, scope: Scope) -> Type:
        if not tree.items:
            raise CelError(say("empty-list"), tree.at)
        found = [self.type_of(item, scope) for item in tree.items]
        return List(join_types(found, tree), len(found))

    def _name(self, tree: t.Name, scope: Scope) -> Type:
        found = scope.lookup(tree.name)
        if found is None:
            what = say("unknown-name", name=tree.name)
            raise CelError(suggest_name(what, tree.name, scope.names()), tree.at)
        if tree.name in list_variables() and tree.name not in scope.bound:
            self.facts.variables.add(tree.name)
        return found

    def _select(self, tree: t.Select, scope: Scope) -> Type:
        owner = self.type_of(tree.of, scope)
        if isinstance(owner, Record):
            return self._member(tree, owner, tree.field, scope)
        raise CelError(say("no-field", owner=describe(owner), name=tree.field), tree.at)

    def _index(self, tree: t.Index, scope: Scope) -> Type:
        owner, key = self.type_of(tree.of, scope), self.type_of(tree.key, scope)
        if isinstance(tree.key, t.Literal) and isinstance(tree.key.value, str):
            key = Str(tree.key.value)
        if isinstance(owner, Record) and isinstance(key, Str) and key.key is not None:
            return self._member(tree, owner, key.key, scope)
        if isinstance(owner, List):
            raise CelError(say("no-index"), tree.at)
        raise CelError(say("no-key"), tree.at)

    def _member(self, tree: t.Tree, owner: Record, key: str, scope: Scope) -> Type:
        member = scope.member(owner, key)
        if member is None:
            raise CelError(_lacking(owner, key, scope), tree.at)
        node, path = member
        table = get_table(path)
        if table is not None and len(path) > path.index(table[1]) + 1:
            self.facts.tables.add(table)
        found = get_type(node, path)
        if found is None:
            raise CelError(say("no-value", path=".".join(path)), tree.at)
        if not isinstance(found, Record | List):
            self.facts.outside |= table is None
            self._note(tree, _use(node, path, found))
        return found

    def _note(self, tree: t.Tree, use: Use) -> None:
        known = self.facts.uses.setdefault(id(tree), use)
        if known.kind == PRESENCE:
            return
        if known != use:
            raise CelError(say("differ"), tree.at)

    def _unary(self, tree: t.Unary, scope: Scope) -> Type:
        if tree.op == "!":
            return self.require(tree.operand, scope, Bool(), "the-operand-of", "!")
        operand = self.require(tree.operand, scope, Int(), "the-operand-of", "-")
        assert isinstance(operand, Int)
        return Int(-operand.high, -operand.low)

    def _binary(self, tree: t.Binary, scope: Scope) -> Type:
        if tree.op in ("&&", "||"):
            for side in (tree.left, tree.right):
                self.require(side, scope, Bool(), "operand-of", tree.op)
            return Bool()
        if tree.op in ("==", "!=") and _is_null(tree.left) != _is_null(tree.right):
            return self._presence(tree.left if _is_null(tree.right) else tree.right, scope)
        left, right = self.type_of(tree.left, scope), self.type_of(tree.right, scope)
        if tree.op == "in":
            return type_membership(left, right, tree)
        if tree.op in ("+", "-", "*", "%"):
            return type_arithmetic(left, right, tree)
        if not isinstance(left, Int | Str | Bool) or type(left) is not type(right):
            raise CelError(
                say("no-comparison", left=describe(left), right=describe(right)), tree.at
            )
        if isinstance(left, Bool) and tree.op not in ("==", "!="):
            raise CelError(say("no-order"), tree.at)
        for one, other in ((left, tree.right), (right, tree.left)):
            require_known_key(one, other)
        return Bool()

    def _presence(self, operand: t.Tree, scope: Scope) -> Type:
        if not isinstance(operand, t.Select | t.Index | t.Name):
            raise CelError(say("only-places"), operand.at)
        found = self.type_of(operand, scope)
        place = self.facts.uses.get(id(operand))
        if place is not None and place.kind == MENTION:
            raise CelError(say("never-null"), operand.at)
        if place is None and not (isinstance(found, Record) and is_nullable(found.node)):
            raise CelError(say("never-null"), operand.at)
        self.facts.outside |= isinstance(found, Record)
        self.facts.uses[id(operand)] = Use(PRESENCE)
        return Bool()

    def _ternary(self, tree: t.Ternary, scope: Scope) -> Type:
        self.require(tree.condition, scope, Bool(), "the-condition")
        return join_types([self.type_of(b, scope) for b in (tree.then, tree.otherwise)], tree)

    def _call(self, tree: t.Call, scope: Scope) -> Type:
        operands = [*([tree.target] if tree.target is not None else []), *tree.args]
        found = [self.type_of(operand, scope) for operand in operands]
        match tree.function, found:
            case "size", [List() | Str()]:
                return Int(0, 2**31)
            case "string", [Int()] if tree.target is None:
                return Str()
            case "contains" | "startsWith" | "endsWith", [Str(), Str()] if tree.target is not None:
                return Bool()
            case "charAt", [Str(), Int()] if tree.target is not None:
                return Str()
            case "indexOf", [Str(), Str()] if tree.target is not None:
                return Int(-1, 2**31)
            case "sum", [List(item=Int() as item, size=size)] if tree.target is not None:
                return type_sum(item, size)
        raise CelError(
            say("no-call", name=tree.function, given=list_words(map(describe, found))), tree.at
        )

    def _macro(self, tree: t.Macro, scope: Scope) -> Type:
        over = self.type_of(tree.over, scope)
        if not isinstance(over, List):
            raise CelError(say("no-list", name=tree.kind, found=describe(over)), tree.at)
        items: list[Type] = [over.item]
        if isinstance(tree.over, t.Name) and (keys := scope.keys(tree.over.name)):
            items = [Str(key, keys) for key in keys]
        bodies = [self.type_of(tree.body, scope.bind(tree.variable, item)) for item in items]
        if tree.kind == "map":
            return List(join_types(bodies, tree), over.size)
        for body in bodies:
            if not isinstance(body, Bool):
                what = say("needs-truth", name=tree.kind, found=describe(body))
                raise CelError(what, tree.body.at)
        return Bool() if tree.kind != "filter" else List(over.item)


def _lacking(owner: Record, key: str, scope: Scope) -> Text:
    """That an object has no *key*: in no form of its table, or only not in the one looked at."""
    where = ".".join(owner.path)
    path = (*owner.path, key)
    table, others = get_table(path), list_forms_with(path)
    if table is None or not others:
        return suggest_name(say("no-member", owner=where, name=key), key, scope.list_members(owner))
    return say(
        "no-member-in",
        owner=where,
        name=key,
        form=scope.combination[table],
        others=Text("、".join(others), " and ".join(others)),
        table=".".join(table),
        allowed=", ".join(f'"{form}"' for form in others),
    )


def _use(node: Node, path: SchemaPath, found: Type) -> Use:
    if isinstance(found, Int) and get_table(path) is not None:
        return Use(CELL, scale(node))
    return Use(VALUE if is_nullable(node) else MENTION, scale(node))


def _is_null(tree: t.Tree) -> bool:
    return isinstance(tree, t.Literal) and tree.value is None
