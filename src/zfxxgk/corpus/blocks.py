"""The values of a row by their kinds, and a frame of many rows: a value by itself is dear."""

from __future__ import annotations

import struct
import sys
from array import array
from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from typing import Any, NamedTuple, TypeVar

import polars as pl

from zfxxgk.corpus.store import make_store_schema

T = TypeVar("T")
NONE = -(2**31)
"""A count that is not given; none that is given is so far from 0."""


class Values(NamedTuple):
    """The values of a row: counts as :func:`pack` makes them, the texts, and the lists and amounts;
    each in the order of the columns."""

    counts: bytes
    texts: tuple[str | None, ...]
    rest: tuple[Any, ...]


def pack(counts: Sequence[int | None]) -> bytes:
    """Counts, as many as there are columns for them, as bytes."""
    try:
        return _packer().pack(*counts)
    except struct.error:
        return _packer().pack(*[NONE if each is None else each for each in counts])


def split(values: Sequence[Any]) -> Values:
    """The values of all columns by their kinds."""
    counts, texts, rest = group(values)
    return Values(pack(counts), texts, rest)


def group(values: Sequence[T]) -> Iterator[tuple[T, ...]]:
    """What is told of all columns, or of those of the report, by their kinds."""
    return (tuple(values[each] for each in places if each < len(values)) for places in _places())


def make_frame(rows: Sequence[Values]) -> pl.DataFrame:
    """The rows with the columns of a store."""
    found: dict[int, Any] = {}
    if rows:
        counts, texts, rest = zip(*rows, strict=True)
        columns: list[Iterable[Any]] = [_unpack(counts), zip(*texts, strict=True)]
        columns.append(zip(*rest, strict=True))
        for places, values in zip(_places(), columns, strict=True):
            found.update(zip(places, values, strict=True))
    named = enumerate(make_store_schema().items())
    return pl.DataFrame([_make(name, kind, found.get(place, ())) for place, (name, kind) in named])


def _make(name: str, kind: pl.DataType, values: Any) -> pl.Series:
    if isinstance(values, pl.Series):
        return values.alias(name)
    if kind != pl.List(pl.String):
        return pl.Series(name, values, dtype=kind)
    # A list is dear, and most are the same as others.
    numbers: dict[tuple[str, ...] | None, int] = {}
    keys = [each if each is None else (*each,) for each in values]
    chosen = [numbers.setdefault(key, len(numbers)) for key in keys]
    return pl.Series(name, [*numbers], dtype=kind).gather(chosen)


def _unpack(rows: Sequence[bytes]) -> Iterator[pl.Series]:
    """The columns of packed counts: turned round as bytes, not a number at a time."""
    every, width, height = array("i", b"".join(rows)), len(_places()[0]), len(rows)
    turned = pl.Series([every[place::width].tobytes() for place in range(width)])
    numbers = turned.bin.reinterpret(
        dtype=pl.Array(pl.Int32, height), endianness=sys.byteorder
    ).explode()
    numbers = pl.select(pl.when(numbers != NONE).then(numbers)).to_series()
    return (numbers.slice(place * height, height) for place in range(width))


@cache
def _packer() -> struct.Struct:
    return struct.Struct(f"={len(_places()[0])}i")


@cache
def _places() -> tuple[tuple[int, ...], tuple[int, ...], tuple[int, ...]]:
    """The columns of counts, of texts and the others."""
    kinds = [*enumerate(make_store_schema().dtypes())]
    counts = tuple(place for place, kind in kinds if kind == pl.Int32)
    texts = tuple(place for place, kind in kinds if kind == pl.String)
    return counts, texts, tuple(place for place, _ in kinds if place not in {*counts, *texts})
