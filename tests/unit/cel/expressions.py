"""Random well-typed expressions, and an interpreter of trees of its own."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from hypothesis import strategies as st

from zfxxgk.cel.parser import parse
from zfxxgk.cel.tree import (
    Binary,
    Call,
    Index,
    ListOf,
    Literal,
    Macro,
    Name,
    Select,
    Ternary,
    Tree,
    Unary,
)

Names = Mapping[str, str]
"""What bound names stand for: an ``int``, a ``text`` or a key of ``column``."""
Draw = Callable[..., Any]

# Words that Python, its builtins, our helpers, our constants or CEL's variables have taken.
VARIABLES = (
    "x", "v", "v_", "v__", "sum", "sum_", "len", "str", "all", "any", "range", "say", "each",
    "scaled", "int64", "remainder", "character", "class", "def", "lambda", "not", "None", "print",
    "report", "report_", "requests", "disputes", "column", "COLUMN", "ROW_2021", "CHECKS", "_",
)  # fmt: skip
INTEGERS = ("0", "1", "-1", "2", "3", "-7", "2024", "4611686018427387904", "-9223372036854775808")
TEXTS = ("", "a", "公开", "'", '"', "\\", "\n", "{}", "a'b\"c", "granted", "\u2028", "]", "#")
PLACES = {
    "int": (
        "report.year", "report.requests.received.total", "report.requests.granted.business",
        "report.requests['carried_out'].total", "report.disputes.reconsideration.total",
    ),
    "text": ("report.title", "report.requests.form", "report.agency.name"),
}  # fmt: skip


@st.composite
def integers(draw: Draw, depth: int, names: Names) -> Tree:
    options = ["literal", "literal", *_leaves("int", names)]
    if depth:
        options += ["arithmetic"] * 3 + ["negative", "remainder", "choice", "size", "sum", "found"]
    match draw(st.sampled_from(options)):
        case "literal":
            return parse(draw(st.sampled_from(INTEGERS)))
        case "place":
            return parse(draw(st.sampled_from(PLACES["int"])))
        case "cell":
            row = parse(f"report.requests.{draw(st.sampled_from(['received', 'granted']))}")
            return Index(row, Name(draw(st.sampled_from(_named("key", names)))))
        case "name":
            return Name(draw(st.sampled_from(_named("int", names))))
        case "arithmetic":
            left, right = (draw(integers(depth - 1, names)) for _ in "12")
            return Binary(draw(st.sampled_from("+-*")), left, right)
        case "negative":
            return Unary("-", draw(integers(depth - 1, names)))
        case "remainder":
            divisor = Literal(draw(st.sampled_from([1, 2, 7, 2**62])))
            return Binary("%", draw(integers(depth - 1, names)), divisor)
        case "choice":
            return _choice(draw, integers, depth, names)
        case "size":
            counted = draw(st.sampled_from([texts, lists]))
            target = draw(counted(depth - 1, names))
            method = draw(st.booleans())
            return Call("size", target, ()) if method else Call("size", None, (target,))
        case "sum":
            return Call("sum", draw(lists(depth - 1, names)), ())
        case _:
            text, part = (draw(texts(depth - 1, names)) for _ in "12")
            return Call("indexOf", text, (part,))


@st.composite
def texts(draw: Draw, depth: int, names: Names) -> Tree:
    options = ["literal", "literal", *_leaves("text", names)]
    if depth:
        options += ["joined", "number", "choice", "character"]
    match draw(st.sampled_from(options)):
        case "literal":
            return Literal(draw(st.sampled_from(TEXTS)))
        case "place":
            return parse(draw(st.sampled_from(PLACES["text"])))
        case "cell":
            key = Name(draw(st.sampled_from(_named("key", names))))
            return Binary("+", key, Literal("!"))
        case "name":
            return Name(draw(st.sampled_from(_named("text", names))))
        case "joined":
            return Binary("+", *(draw(texts(depth - 1, names)) for _ in "12"))
        case "number":
            return Call("string", None, (draw(integers(depth - 1, names)),))
        case "choice":
            return _choice(draw, texts, depth, names)
        case _:
            index = draw(integers(0, names))
            return Call("charAt", draw(texts(depth - 1, names)), (index,))


@st.composite
def truths(draw: Draw, depth: int, names: Names) -> Tree:
    if not depth:
        return Literal(draw(st.booleans()))
    options = ["numbers", "numbers", "texts", "truths", "both", "both", "not", "choice", "member"]
    match draw(st.sampled_from([*options, "search", "every", "keys"])):
        case "numbers":
            return _relation(draw, integers, ("==", "!=", "<", "<=", ">", ">="), depth, names)
        case "texts":
            return _relation(draw, texts, ("==", "!=", "<", "<=", ">", ">="), depth, names)
        case "truths":
            return _relation(draw, truths, ("==", "!="), depth, names)
        case "both":
            return _relation(draw, truths, ("&&", "||"), depth, names)
        case "not":
            return Unary("!", draw(truths(depth - 1, names)))
        case "choice":
            return _choice(draw, truths, depth, names)
        case "member":
            return Binary("in", draw(integers(depth - 1, names)), draw(lists(depth - 1, names)))
        case "search":
            function = draw(st.sampled_from(["contains", "startsWith", "endsWith"]))
            text, part = (draw(texts(depth - 1, names)) for _ in "12")
            return Call(function, text, (part,))
        case "every":
            return _macro(draw, ("all", "exists"), truths, "int", depth, names)
        case _:
            return _macro(draw, ("all", "exists"), truths, "key", depth, names)


@st.composite
def lists(draw: Draw, depth: int, names: Names) -> Tree:
    """Lists of integers."""
    options = ["literal", "literal"] + (["map", "keys", "filter", "choice"] if depth else [])
    match draw(st.sampled_from(options)):
        case "literal":
            items = draw(st.lists(integers(max(depth - 1, 0), names), min_size=1, max_size=3))
            return ListOf(tuple(items))
        case "map":
            return _macro(draw, ("map",), integers, "int", depth, names)
        case "keys":
            return _macro(draw, ("map",), integers, "key", depth, names)
        case "filter":
            return _macro(draw, ("filter",), truths, "int", depth, names)
        case _:
            return _choice(draw, lists, depth, names)


def _leaves(kind: str, names: Names) -> list[str]:
    found = ["name"] * bool(_named(kind, names))
    if "report" not in names:
        found += ["place"] + ["cell"] * bool(_named("key", names))
    return found


def _named(kind: str, names: Names) -> list[str]:
    return [name for name, its_kind in names.items() if its_kind == kind]


def _choice(draw: Draw, branches: Draw, depth: int, names: Names) -> Tree:
    condition = draw(truths(depth - 1, names))
    return Ternary(condition, *(draw(branches(depth - 1, names)) for _ in "12"))


def _relation(draw: Draw, sides: Draw, signs: tuple[str, ...], depth: int, names: Names) -> Tree:
    left, right = (draw(sides(depth - 1, names)) for _ in "12")
    return Binary(draw(st.sampled_from(signs)), left, right)


def _macro(
    draw: Draw, kinds: tuple[str, ...], bodies: Draw, over: str, depth: int, names: Names
) -> Tree:
    if over == "key" and "column" in names:
        over = "int"
    runs = Name("column") if over == "key" else draw(lists(depth - 1, names))
    variable = draw(st.sampled_from(VARIABLES))
    body = draw(bodies(depth - 1, {**names, variable: over}))
    return Macro(draw(st.sampled_from(kinds)), runs, variable, body)


# ---------------------------------------------------------------------- what they mean


class Refused(Exception):
    """The expression has no value."""


def meaning(tree: Tree, names: Mapping[str, Any]) -> Any:
    """Value of a tree, read from left to right, as CEL has it."""
    match tree:
        case Literal(value=value):
            return value
        case Name(name=name):
            return names[name]
        case ListOf(items=items):
            return [meaning(item, names) for item in items]
        case Select(of=of, field=field):
            return meaning(of, names)[field]
        case Index(of=of, key=key):
            return meaning(of, names)[meaning(key, names)]
        case Ternary(condition=condition, then=then, otherwise=otherwise):
            return meaning(then if meaning(condition, names) else otherwise, names)
        case Unary(op="!", operand=operand):
            return not meaning(operand, names)
        case Unary(operand=operand):
            return _in_range(-meaning(operand, names))
        case Binary(op="&&", left=left, right=right):
            return meaning(left, names) and meaning(right, names)
        case Binary(op="||", left=left, right=right):
            return meaning(left, names) or meaning(right, names)
        case Binary(op=op, left=left, right=right):
            return _OPERATORS[op](meaning(left, names), meaning(right, names))
        case Call(function=function, target=target, args=args):
            parts = [meaning(part, names) for part in ([target] if target else []) + list(args)]
            return _FUNCTIONS[function](*parts)
        case Macro(kind=kind, over=over, variable=variable, body=body):
            return _comprehended(kind, meaning(over, names), variable, body, names)


def _comprehended(
    kind: str, items: list[Any], variable: str, body: Tree, names: Mapping[str, Any]
) -> Any:
    found = []
    for item in items:
        value = meaning(body, {**names, variable: item})
        if kind == "all" and not value:
            return False
        if kind == "exists" and value:
            return True
        if kind == "map" or (kind == "filter" and value):
            found.append(value if kind == "map" else item)
    return found if kind in ("map", "filter") else kind == "all"


def _in_range(value: int) -> int:
    if value >= 2**63 or value < -(2**63):
        raise Refused
    return value


def _remainder(left: int, right: int) -> int:
    quotient = left // right if left >= 0 else -(-left // right)
    return left - quotient * right


def _character(text: str, index: int) -> str:
    if index < 0 or index > len(text):
        raise Refused
    return "" if index == len(text) else text[index]


_OPERATORS: dict[str, Callable[[Any, Any], Any]] = {
    "+": lambda a, b: a + b if isinstance(a, str) else _in_range(a + b),
    "-": lambda a, b: _in_range(a - b),
    "*": lambda a, b: _in_range(a * b),
    "%": _remainder,
    "==": lambda a, b: a == b,
    "!=": lambda a, b: a != b,
    "<": lambda a, b: a < b,
    "<=": lambda a, b: a <= b,
    ">": lambda a, b: a > b,
    ">=": lambda a, b: a >= b,
    "in": lambda a, b: any(a == item for item in b),
}
_FUNCTIONS: dict[str, Callable[..., Any]] = {
    "size": len,
    "string": str,
    "sum": lambda items: _in_range(sum(items)),
    "contains": lambda text, part: text.find(part) >= 0,
    "startsWith": lambda text, part: text[: len(part)] == part,
    "endsWith": lambda text, part: text[len(text) - len(part) :] == part if part else True,
    "indexOf": lambda text, part: text.find(part),
    "charAt": _character,
}
