"""Plain reports in JSON: decoded into structs, whose values are those of the columns.

Whatever else there may be, or might be read in another way, is left to the reader of reports.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from functools import cache
from operator import attrgetter
from typing import Any, NamedTuple, TypeAlias

import msgspec

from zfxxgk.corpus.blocks import NONE, Values, group, pack
from zfxxgk.corpus.frame import has_column
from zfxxgk.corpus.layout import (
    AMOUNT,
    CELL,
    NUMBER,
    OBJECT,
    TEXTS,
    Column,
    list_columns,
    list_tables,
    name_edition,
)
from zfxxgk.corpus.structs import make_report_type, name_attribute
from zfxxgk.engine.check import scaled
from zfxxgk.narrative.claims import claims
from zfxxgk.read.head import prose
from zfxxgk.read.json_report import MOST_COMMAS
from zfxxgk.spec.editions import ONLY
from zfxxgk.spec.places import split_pointer

_Taken: TypeAlias = tuple[
    tuple[int | None, ...], tuple[str | None, ...], tuple[Any, ...], tuple[str, ...]
]


class Plain(NamedTuple):
    """The struct of a report, and the values of its columns."""

    report: Any
    values: Values

    @property
    def has_words(self) -> bool:
        """True if it has a narrative, beside its title."""
        return any(make_decoder().get_words(self.report))


class _Decoder(NamedTuple):
    """What makes the struct, and what takes its tables and its narrative."""

    decode: Callable[[bytes], Any]
    get_tables: Callable[[Any], tuple[Any, ...]]
    get_words: Callable[[Any], tuple[str | None, ...]]


class _Plan(NamedTuple):
    """For reports whose tables have the same editions: what takes the values out of a struct, the
    texts in lists besides, and how many strings there are in JSON beside the texts."""

    take: Callable[[Any], _Taken]
    strings: int


def read_plain(data: bytes) -> Plain | None:
    """The report in *data*; None where it is not certain that the reader of reports would have
    the same."""
    if len(data) > MOST_COMMAS:
        return None
    decoder = make_decoder()
    try:
        report = decoder.decode(data)
    except (msgspec.DecodeError, UnicodeDecodeError):
        return None
    plan = _make_plan(*map(type, decoder.get_tables(report)))
    counts, texts, rest, listed = plan.take(report)
    strings = plan.strings + len(texts) - texts.count(None) + len(listed)
    if _has_more_marks(data, 2 * strings) or _is_odd(texts, listed):
        return None
    return Plain(report, Values(pack(counts), texts, rest))


def _has_more_marks(data: bytes, wanted: int) -> bool:
    """True if a key stands twice: then there are more quotation marks around strings."""
    count = data.count(b'"')
    return count > wanted and count - data.replace(rb"\\", b"").count(rb"\"") > wanted


def _is_odd(texts: Iterable[str | None], listed: Iterable[str]) -> bool:
    """True for characters of which there may be too many for a text."""
    whole = "".join((*filter(None, texts), *listed))
    return "\x7f" in whole or "\ufffd" in whole or "\ufffe" in whole or "\uffff" in whole


def _shift(amount: float, decimals: int) -> int:
    """As :func:`~zfxxgk.engine.check.scaled`, which is slow: here where rounding is in no doubt."""
    near = amount * 10.0**decimals
    whole = round(near)
    return whole if abs(near - whole) < 0.25 and whole < 2**40 else scaled(amount, decimals)


@cache
def make_decoder() -> _Decoder:
    words = {pointer: None for pointer in (*claims.TEXTS, *prose.TEXTS) if pointer != "/title"}
    places = (".".join(map(name_attribute, split_pointer(pointer))) for pointer in words)
    decode = msgspec.json.Decoder(make_report_type()).decode
    return _Decoder(decode, attrgetter(*list_tables()), attrgetter(*places))


# ---------------------------------------------------------------------- from structs to columns


@cache
def _make_plan(*types: Any) -> _Plan:
    """The plan for tables of these types, in their order."""
    forms = {
        table: None if kind is type(None) else kind.__struct_config__.tag or ONLY
        for table, kind in zip(list_tables(), types, strict=True)
    }
    columns = list_columns()
    there = [column.path for column in columns if has_column(column, forms)]
    keys = {path[:end] for path in there for end in range(1, len(path) + 1)}
    missing = [table for table, form in forms.items() if form is None]
    # These are texts in columns, and no strings in JSON.
    others = [table for table, form in forms.items() if form == ONLY]
    others += [column.name for column in columns if column.kind == OBJECT]
    return _Plan(_Source(forms).compile(), len(keys) + len(missing) - len(others))


class _Source:
    """The source of what takes values out of structs; it holds names of the schema only."""

    def __init__(self, forms: Mapping[str, str | None]) -> None:
        self._forms = forms
        self._names: dict[tuple[str, ...], str] = {(): "report"}
        self._lines = ["def take(report):"]

    def compile(self) -> Callable[[Any], _Taken]:
        columns = list_columns()
        listed = [f"*{self._place(each.path)}" for each in columns if each.kind == TEXTS]
        groups = [*group([self._write(each) for each in columns]), listed]
        taken = ", ".join(f"({', '.join(some)},)" for some in groups)
        names: dict[str, Any] = {"shift": _shift}
        exec("\n".join([*self._lines, f" return {taken}"]), names)
        made: Callable[[Any], _Taken] = names["take"]
        return made

    def _write(self, column: Column) -> str:
        if column.name == name_edition(column.path[0]):
            return repr(self._forms[column.path[0]])
        if not has_column(column, self._forms):
            return str(NONE if column.kind in (CELL, NUMBER) else None)
        if column.kind == OBJECT:
            return "'{}'"
        place = self._place(column.path)
        if column.kind == AMOUNT:
            return f"{place} if {place} is None else shift({place}, {column.scale})"
        return f"{place} and {place}.isoformat()" if column.is_day else place

    def _place(self, path: tuple[str, ...]) -> str:
        return f"{self._name(path[:-1])}.{name_attribute(path[-1])}"

    def _name(self, path: tuple[str, ...]) -> str:
        """The variable that holds an object."""
        if path not in self._names:
            place = self._place(path)
            self._names[path] = f"object_{len(self._names)}"
            self._lines.append(f" {self._names[path]} = {place}")
        return self._names[path]
