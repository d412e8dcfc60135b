"""What a row has beside the report as lists: a column for each field of each of their items."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cache, lru_cache, partial
from typing import Any, TypeAlias

import polars as pl

from zfxxgk.cel.columns import LISTED
from zfxxgk.cel.types import scale
from zfxxgk.corpus.algebra import COUNT
from zfxxgk.corpus.compiled import find_tests
from zfxxgk.corpus.frame import PolarsType
from zfxxgk.corpus.layout import MAX_CELL
from zfxxgk.engine.check import Check, Input, scaled
from zfxxgk.engine.rule_set import RuleSet
from zfxxgk.spec.places import Path, format_pointer
from zfxxgk.spec.schemas import Node

MOST_ITEMS = 8
"""A row with a longer list is judged by itself."""
BEYOND = "beyond the columns of items"
"""The column that tells the rows that are judged by themselves."""
_AT_ONCE = 1_000
"""So many rows are decoded together: that takes many times the memory of their JSON."""
Fields: TypeAlias = Mapping[Path, tuple[str, ...]]
"""By the places of lists, as ``("claims", "received")``, fields of their items."""
_TYPES: Mapping[str, PolarsType] = {
    "integer": pl.Int64,
    "number": pl.Float64,
    "boolean": pl.Boolean,
}


@cache
def list_fields(variable: str) -> Mapping[str, Mapping[str, Node]]:
    """By the names of the lists of a variable, the fields of their items."""
    return {
        name: dict(Node(node.keywords["items"], node.target().file).properties())
        for name, node in Node.root(f"{variable}.json").properties()
        if "items" in node.keywords
    }


@cache
def list_items() -> Mapping[Path, Mapping[str, Node]]:
    """By the places of the lists that may stand in columns, the fields of their items."""
    return {
        (variable, name): fields
        for variable in LISTED
        for name, fields in list_fields(variable).items()
    }


def make_sample(counts: Mapping[Path, int] = {}) -> Input:
    """A document with so many members and so many items in lists, which tells what is read."""
    lists: dict[str, Any] = {
        variable: {name: [{}] * counts.get((variable, name), 0) for name in list_fields(variable)}
        for variable in LISTED
    }
    lists["members"] = [{}] * counts.get(("members",), 1)
    return Input(report={}, **lists)  # type: ignore[typeddict-item]


@lru_cache(maxsize=16)
def find_read(rule_set: RuleSet) -> Fields | None:
    """What rules in columns read of items; nothing of a list that is only counted. None where no
    rule asks for a list."""
    tests = find_tests(rule_set)
    checks = [
        check
        for check in rule_set.checks
        if (check.rule, tuple(check.editions.items())) in tests and {*LISTED} & {*check.needs}
    ]
    found: dict[Path, dict[str, None]] = {}
    for path in (path for check in checks for path in _list_paths(check)):
        found.setdefault(path[:2], {})[str(path[3])] = None
    return {path: tuple(fields) for path, fields in found.items()} if checks else None


def _list_paths(check: Check) -> Iterator[Path]:
    sample = make_sample(dict.fromkeys(list_items(), 1))
    for binding in [(0,)] if check.over else check.bindings:
        for reads in filter(None, (check.references, check.when_references)):
            yield from (path for _, path in reads(sample, *binding) if path[0] in LISTED)


# ---------------------------------------------------------------------- the columns


def add_items(frame: pl.DataFrame, rule_set: RuleSet) -> tuple[pl.DataFrame, Mapping[Path, int]]:
    """The frame with the columns of the items that rules read, and for how many items of each list
    there are columns.

    Rows with more than :data:`MOST_ITEMS`, or with a number too large, are told by the column
    :data:`BEYOND`.
    """
    read = find_read(rule_set)
    if read is None:
        return frame.with_columns(pl.lit(False).alias(BEYOND)), {}
    given = frame.select(pl.any_horizontal(pl.col(LISTED).is_not_null()).alias("given"))["given"]
    if not given.any():
        none = (pl.lit(0, pl.Int64).alias(_name_count(path)) for path in list_items())
        return frame.with_columns(*none, pl.lit(False).alias(BEYOND)), dict.fromkeys(read, 0)
    items, most = _decode(frame.filter(given), read)
    if not given.all():
        place = pl.when(given).then(given.cum_sum() - 1)
        counted = [pl.col(_name_count(path)).fill_null(0) for path in list_items()]
        items = items.select(pl.all().gather(pl.select(place).to_series()))
        items = items.with_columns(*counted, pl.col(BEYOND).fill_null(False))
    return frame.hstack(items), most


def _decode(frame: pl.DataFrame, read: Fields) -> tuple[pl.DataFrame, Mapping[Path, int]]:
    types = {name: _make_type(name, read) for name in LISTED}
    decode = [pl.col(name).str.json_decode(kind) for name, kind in types.items()]
    slices = frame.select(LISTED).iter_slices(_AT_ONCE)
    decoded = pl.concat([some.select(decode) for some in slices])
    counts = decoded.select(
        _get_list(path).list.len().fill_null(0).cast(pl.Int64).alias(_name_count(path))
        for path in list_items()
    )
    most = {path: _round_up(counts[_name_count(path)].max()) for path in read}
    items = counts.hstack(decoded.lazy().select(_list_columns(read, most)).collect())
    return items.with_columns(pl.any_horizontal(*_find_beyond(read, most)).alias(BEYOND)), most


def _name_count(path: Path) -> str:
    return f"{COUNT}{format_pointer(path)}"


def _round_up(count: Any) -> int:
    """A power of two, so that the same tests serve one frame and the next."""
    return min(1 << (count - 1).bit_length(), MOST_ITEMS) if count else 0


def _make_type(variable: str, read: Fields) -> pl.Struct:
    """The type of the JSON, as far as it is read."""
    lists = {}
    for name, fields in list_fields(variable).items():
        names = read.get((variable, name), [*fields][:1])
        item = pl.Struct({each: _tell_type(fields[each]) for each in names})
        lists[name] = pl.List(item)
    return pl.Struct(lists)


def _tell_type(field: Node) -> PolarsType:
    kinds = field.keywords["type"]
    return _TYPES.get(kinds, pl.String) if isinstance(kinds, str) else pl.String


def _get_list(path: Path) -> pl.Expr:
    return pl.col(str(path[0])).struct.field(str(path[1]))


def _list_columns(read: Fields, most: Mapping[Path, int]) -> Iterator[pl.Expr]:
    for path, number, name, field in _list_fields(read, most):
        value = _get_list(path).list.get(number, null_on_oob=True).struct.field(name)
        if decimals := scale(field):
            shift = partial(scaled, decimals=decimals)
            value = value.map_elements(shift, return_dtype=pl.Int64)
        yield value.alias(format_pointer((*path, number, name)))


def _find_beyond(read: Fields, most: Mapping[Path, int]) -> Iterator[pl.Expr]:
    yield pl.lit(False)
    for path in read:
        yield pl.col(_name_count(path)) > MOST_ITEMS
    for path, number, name, field in _list_fields(read, most):
        if field.keywords["type"] == "integer":
            there = pl.col(_name_count(path)) > number
            small = pl.col(format_pointer((*path, number, name))) < MAX_CELL
            yield there & ~small.fill_null(False)


def _list_fields(read: Fields, most: Mapping[Path, int]) -> Iterator[tuple[Path, int, str, Node]]:
    for path, names in read.items():
        for number in range(most[path]):
            yield from ((path, number, name, list_items()[path][name]) for name in names)
