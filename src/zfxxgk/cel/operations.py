"""The types that operators and lists give, and what they refuse."""

from __future__ import annotations

from collections.abc import Iterable

from zfxxgk.cel import tree as t
from zfxxgk.cel.tree import CelError
from zfxxgk.cel.types import INT64_HIGH, Bool, Int, List, Null, Record, Str, Type, describe
from zfxxgk.cel.words import say
from zfxxgk.spec.labels import Text
from zfxxgk.spec.near import suggest_name


def require_known_key(kind: Type, other: t.Tree) -> None:
    """A key compared with text that is none of its siblings is a slip of the pen."""
    keys = kind.siblings if isinstance(kind, Str) and isinstance(other, t.Literal) else ()
    if keys and isinstance(other, t.Literal) and other.value not in keys:
        what = say("none-of", name=other.value, keys=Text("、".join(keys), ", ".join(keys)))
        raise CelError(suggest_name(what, str(other.value), keys), other.at)


def type_membership(left: Type, right: Type, tree: t.Binary) -> Type:
    if isinstance(right, List) and isinstance(left, Int | Str) and type(left) is type(right.item):
        require_known_key(right.item, tree.left)
        if isinstance(tree.right, t.ListOf):
            for item in tree.right.items:
                require_known_key(left, item)
        return Bool()
    raise CelError(say("no-search", left=describe(left), right=describe(right)), tree.at)


def type_arithmetic(left: Type, right: Type, tree: t.Binary) -> Type:
    if tree.op == "+" and isinstance(left, Str) and isinstance(right, Str):
        return Str()
    if not isinstance(left, Int) or not isinstance(right, Int):
        sides = {"left": describe(left), "right": describe(right)}
        raise CelError(say("no-arithmetic", op=tree.op, **sides), tree.at)
    match tree.op:
        case "+":
            return Int(left.low + right.low, left.high + right.high)
        case "-":
            return Int(left.low - right.high, left.high - right.low)
        case "*":
            corners = [a * b for a in (left.low, left.high) for b in (right.low, right.high)]
            return Int(min(corners), max(corners))
    if not (right.low == right.high > 0):
        raise CelError(say("modulus"), tree.at)
    low, high = max(left.low, 1 - right.low), min(left.high, right.low - 1)
    return Int(min(0, low), max(0, high))


def type_sum(item: Int, size: int | None) -> Int:
    if size is not None:
        return Int(item.low * size, item.high * size)
    return Int(min(item.low * INT64_HIGH, 0), max(item.high * INT64_HIGH, 0))


def list_words(words: Iterable[Text]) -> Text:
    zh, en = zip(*words, strict=True)
    return Text("、".join(zh), ", ".join(en))


def join_types(kinds: list[Type], tree: t.Tree) -> Type:
    """One type for several branches or items."""
    first = kinds[0]
    if isinstance(first, Null | Record):
        raise CelError(say("no-item", found=describe(first)), tree.at)
    if any(type(k) is not type(first) for k in kinds):
        given = list_words(dict.fromkeys(map(describe, kinds)))
        raise CelError(say("one-type", given=given), tree.at)
    if isinstance(first, List):
        lists = [k for k in kinds if isinstance(k, List)]
        sizes = {k.size for k in lists}
        item = join_types([k.item for k in lists], tree)
        return List(item, sizes.pop() if len(sizes) == 1 else None)
    if isinstance(first, Int):
        ranges = [k for k in kinds if isinstance(k, Int)]
        return Int(min(k.low for k in ranges), max(k.high for k in ranges))
    return first if len(kinds) == 1 else Str() if isinstance(first, Str) else first
