"""The columns of a report: one for each value that ``schema/`` knows, named by its pointer."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cache

from zfxxgk.cel.types import scale
from zfxxgk.spec.editions import ONLY
from zfxxgk.spec.places import join_pointer
from zfxxgk.spec.schemas import REPORT, Node

CELL, NUMBER, AMOUNT, TEXT, TEXTS, OBJECT = "cell", "number", "amount", "text", "texts", "object"
PREVIOUS = "/previous"
"""What the names of the columns of last year's report begin with."""
LIMITS = frozenset({"enum", "const", "format", "pattern"})
MAX_CELL = 2**31 // 64
"""A larger number is judged by itself: no sum of 64 such cells leaves 32 bits."""


@dataclass(frozen=True, slots=True)
class Column:
    """A value of the report. ``kind`` is one of the constants above.

    A cell is a count of a table; an amount is an integer, shifted by *scale* decimals; an object
    has no columns of its own and is kept as JSON. ``editions`` are those of its table that have
    it, :data:`~zfxxgk.spec.editions.ONLY` where there is one; None for what stands in no table.
    A text is ``free`` unless the schema limits it to keys, dates, codes and the like; one is a
    day.
    """

    name: str
    path: tuple[str, ...]
    kind: str
    scale: int = 0
    editions: tuple[str, ...] | None = None
    free: bool = False
    is_day: bool = False


@cache
def list_columns() -> tuple[Column, ...]:
    """Every column, in the order of the schema; values that several editions share once."""
    found: dict[str, Column] = {}
    for column in _walk(Node.root(REPORT), (), None):
        known = found.get(column.name)
        if known is not None and known.editions and column.editions:
            column = replace(known, editions=(*known.editions, *column.editions))
        found[column.name] = column
    return tuple(found.values())


@cache
def list_text_columns() -> frozenset[str]:
    """The names of the columns that hold sentences, last year's included."""
    names = [each.name for each in list_columns() if each.kind == TEXT and each.free]
    return frozenset((*names, *(f"{PREVIOUS}{name}" for name in names)))


@cache
def list_tables() -> tuple[str, ...]:
    """The keys of the printed tables."""
    return tuple(name for name, node in Node.root(REPORT).properties() if _is_table(node))


def name_edition(table: str) -> str:
    """The column that tells the edition of a table: null where the report lacks the table."""
    return f"/{table}/form"


def _walk(node: Node, path: tuple[str, ...], edition: str | None) -> Iterator[Column]:
    for name, inner in node.properties():
        if _is_table(inner):
            # A table of one edition has no property to tell that it is there.
            yield Column(name_edition(name), (name, "form"), TEXT)
        if name != "form":
            yield from _list_inner(inner, (*path, name), edition)


def _list_inner(node: Node, path: tuple[str, ...], edition: str | None) -> Iterator[Column]:
    branches = [each for each in node.alternatives() if each.keywords.get("type") != "null"]
    if not any("properties" in each.target().schema for each in branches):
        editions = None if edition is None else (edition,)
        free = LIMITS.isdisjoint(node.keywords)
        name, kind = join_pointer(path), _tell_kind(node, path)
        is_day = node.keywords.get("format") == "date"
        yield Column(name, path, kind, scale(node), editions, free, is_day)
        return
    for branch in branches:
        form = (branch.form() or ONLY) if _is_table(node) else edition
        yield from _walk(branch, path, form)


def _tell_kind(node: Node, path: tuple[str, ...]) -> str:
    kinds = node.keywords.get("type", "string")
    scalar = {kinds} if isinstance(kinds, str) else {*kinds} - {"null"}
    if scalar == {"integer"}:
        return CELL if path[0] in list_tables() else NUMBER
    if scalar == {"number"}:
        return AMOUNT if scale(node) else NUMBER
    simple = {"string": TEXT, "array": TEXTS}
    return simple.get(next(iter(scalar)), OBJECT)


def _is_table(node: Node) -> bool:
    return "table" in node.dimensions
