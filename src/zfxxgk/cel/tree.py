"""What an expression says: the tree, its positions and its canonical text."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace
from typing import TypeAlias

from zfxxgk.spec.labels import Text

RELATIONS = ("==", "!=", "<", "<=", ">", ">=", "in")

PRECEDENCE = {"||": 1, "&&": 2} | dict.fromkeys(RELATIONS, 3) | {"+": 4, "-": 4} | {"*": 5, "%": 5}
"""Binary operators by strength; all of them group from the left."""

_UNARY, _INTEGER, _TARGET = 6, 7, 8

_ESCAPES = {
    "\\": "\\\\", '"': '\\"', "\a": "\\a", "\b": "\\b", "\f": "\\f",
    "\n": "\\n", "\r": "\\r", "\t": "\\t", "\v": "\\v",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Position:
    """A place in the text: `line` and `column` count from 1, `offset` from 0, in code points."""

    line: int
    column: int
    offset: int


_START = Position(1, 1, 0)


class CelError(ValueError):
    """An expression that is refused; `text` is one sentence, `position` is where it applies."""

    def __init__(self, text: Text, position: Position) -> None:
        super().__init__(text, position)
        self.text = text
        self.message = text.en
        self.position = position

    def __str__(self) -> str:
        return f"line {self.position.line}, column {self.position.column}: {self.message}"


@dataclass(frozen=True, slots=True, kw_only=True)
class _Node:
    at: Position = field(default=_START, compare=False, repr=False)
    """The token a message about this node should point to: the operator, the name of a field
    or function, the opening bracket. It plays no part in equality."""


@dataclass(frozen=True, slots=True, eq=False)
class Literal(_Node):
    """An integer of 64 bits, a text, a truth value or null."""

    value: int | str | bool | None

    # Python holds 1 and True to be equal, CEL does not.
    def __eq__(self, other: object) -> bool:
        return isinstance(other, Literal) and self._key() == other._key()

    def __hash__(self) -> int:
        return hash(self._key())

    def _key(self) -> tuple[type, int | str | None]:
        return type(self.value), self.value


@dataclass(frozen=True, slots=True)
class ListOf(_Node):
    items: tuple[Tree, ...]


@dataclass(frozen=True, slots=True)
class Name(_Node):
    name: str


@dataclass(frozen=True, slots=True)
class Select(_Node):
    of: Tree
    field: str


@dataclass(frozen=True, slots=True)
class Index(_Node):
    of: Tree
    key: Tree


@dataclass(frozen=True, slots=True)
class Unary(_Node):
    op: str
    operand: Tree


@dataclass(frozen=True, slots=True)
class Binary(_Node):
    op: str
    left: Tree
    right: Tree


@dataclass(frozen=True, slots=True)
class Ternary(_Node):
    condition: Tree
    then: Tree
    otherwise: Tree


@dataclass(frozen=True, slots=True)
class Call(_Node):
    """`size(x)` has no target, `x.size()` has the target `x`."""

    function: str
    target: Tree | None
    args: tuple[Tree, ...]


@dataclass(frozen=True, slots=True)
class Macro(_Node):
    """`over.kind(variable, body)`; `kind` is map, filter, all or exists."""

    kind: str
    over: Tree
    variable: str
    body: Tree


Tree: TypeAlias = Literal | ListOf | Name | Select | Index | Unary | Binary | Ternary | Call | Macro


def list_children(tree: Tree) -> tuple[Tree, ...]:
    """The direct parts of a tree, in the order they are written."""
    match tree:
        case Literal() | Name():
            return ()
        case ListOf(items=items):
            return items
        case Select(of=of):
            return (of,)
        case Index(of=of, key=key):
            return (of, key)
        case Unary(operand=operand):
            return (operand,)
        case Binary(left=left, right=right):
            return (left, right)
        case Ternary(condition=condition, then=then, otherwise=otherwise):
            return (condition, then, otherwise)
        case Call(target=target, args=args):
            return args if target is None else (target, *args)
        case Macro(over=over, body=body):
            return (over, body)


def replace_child(tree: Tree, number: int, child: Tree) -> Tree:
    """The same node with another part at *number* of its :func:`list_children`."""
    parts = list(list_children(tree))
    parts[number] = child
    match tree:
        case ListOf():
            return replace(tree, items=tuple(parts))
        case Select():
            return replace(tree, of=child)
        case Index():
            return replace(tree, of=parts[0], key=parts[1])
        case Unary():
            return replace(tree, operand=child)
        case Binary():
            return replace(tree, left=parts[0], right=parts[1])
        case Ternary():
            return replace(tree, condition=parts[0], then=parts[1], otherwise=parts[2])
        case Call(target=None):
            return replace(tree, args=tuple(parts))
        case Call():
            return replace(tree, target=parts[0], args=tuple(parts[1:]))
        case Macro():
            return replace(tree, over=parts[0], body=parts[1])
    raise IndexError(f"{tree!r} has no part {number}")


def walk(tree: Tree) -> Iterator[Tree]:
    """Every node of a tree, a node before its parts, in the order they are written."""
    waiting = [tree]
    while waiting:
        node = waiting.pop()
        yield node
        waiting.extend(reversed(list_children(node)))


def unparse(tree: Tree) -> str:
    """Canonical CEL: one line, double quotes, parentheses only where the meaning needs them.

    Parsing the result gives an equal tree. An integer before a dot keeps its parentheses, as
    the implementations of CEL do not agree on what `-1.size()` negates.
    """
    done: list[str] = []
    waiting: list[Tree | str] = [tree]
    while waiting:
        piece = waiting.pop()
        if isinstance(piece, str):
            done.append(piece)
        else:
            waiting.extend(reversed(_pieces(piece)))
    return "".join(done)


def _pieces(tree: Tree) -> list[Tree | str]:
    match tree:
        case Literal(value=value):
            return [_literal(value)]
        case ListOf(items=items):
            return ["[", *_separated(items), "]"]
        case Name(name=name):
            return [name]
        case Select(of=of, field=name):
            return [*_enclosed(of, _TARGET), ".", name]
        case Index(of=of, key=key):
            return [*_enclosed(of, _TARGET), "[", key, "]"]
        case Unary() | Binary() | Ternary():
            return _operation(tree)
        case Call(function=function, target=target, args=args):
            before = [] if target is None else [*_enclosed(target, _TARGET), "."]
            return [*before, f"{function}(", *_separated(args), ")"]
        case Macro(kind=kind, over=over, variable=variable, body=body):
            return [*_enclosed(over, _TARGET), f".{kind}({variable}, ", body, ")"]


def _operation(tree: Unary | Binary | Ternary) -> list[Tree | str]:
    match tree:
        case Unary(op=op, operand=operand):
            return [op, *_operand(op, operand)]
        case Binary(op=op, left=left, right=right):
            own = PRECEDENCE[op]
            return [*_enclosed(left, own), f" {op} ", *_enclosed(right, own + 1)]
        case Ternary(condition=condition, then=then, otherwise=otherwise):
            return [*_enclosed(condition, 1), " ? ", *_enclosed(then, 1), " : ", otherwise]


def _separated(trees: Iterable[Tree]) -> list[Tree | str]:
    return [piece for tree in trees for piece in (", ", tree)][1:]


def _operand(op: str, operand: Tree) -> list[Tree | str]:
    if isinstance(operand, Unary) and operand.op == op:
        return [operand]
    # `-1` is a literal, so the negation of the literal 1 is `-(1)`.
    return _enclosed(operand, _TARGET if op == "-" else _INTEGER)


def _enclosed(tree: Tree, weakest: int) -> list[Tree | str]:
    return [tree] if _strength(tree) >= weakest else ["(", tree, ")"]


def _strength(tree: Tree) -> int:
    match tree:
        case Ternary():
            return 0
        case Binary(op=op):
            return PRECEDENCE[op]
        case Unary():
            return _UNARY
        case Literal(value=int(value)) if not isinstance(value, bool):
            return _INTEGER if value >= 0 else _UNARY
        case _:
            return _TARGET


def _literal(value: int | str | bool | None) -> str:
    match value:
        case None:
            return "null"
        case bool():
            return "true" if value else "false"
        case int():
            return str(value)
        case str():
            return '"' + "".join(map(_character, value)) + '"'


def _character(char: str) -> str:
    if char in _ESCAPES:
        return _ESCAPES[char]
    if char.isprintable():
        return char
    return f"\\u{ord(char):04x}" if ord(char) <= 0xFFFF else f"\\U{ord(char):08x}"
