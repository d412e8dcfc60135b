"""Rows of a store: a report, where it was read, and what of its reading is no column."""

from __future__ import annotations

import json
from collections.abc import Container, Iterable, Iterator, Mapping, Sequence
from functools import cache
from itertools import groupby
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeAlias

from msgspec import to_builtins

from zfxxgk._version import __version__
from zfxxgk.corpus.blocks import Values, make_frame, split
from zfxxgk.corpus.frame import flatten_whole, restore
from zfxxgk.corpus.layout import PREVIOUS
from zfxxgk.corpus.ledger import Origin
from zfxxgk.corpus.plain import Plain, read_plain
from zfxxgk.corpus.store import FOLDER, write_part
from zfxxgk.engine.check import Input
from zfxxgk.errors import InputError
from zfxxgk.read import ReadResult, read_bytes
from zfxxgk.read.head.prose import may_tell
from zfxxgk.spec.labels import Text
from zfxxgk.spec.provenance import UNREAD, find_cells
from zfxxgk.spec.schemas import Node

if TYPE_CHECKING:
    from zfxxgk.spec.documents import Report

Row: TypeAlias = tuple[int, Origin, Values]
"""The year of a report, where it was read, and the values of its columns."""
BESIDE = ("previous", "claims", "prose")
"""What a document may have beside the report and how that was read."""

_HALF_CHARACTER = Text(
    "文字里有半个字符（代理码位，如 \\ud800），不能存储。请改正后再读。",
    "The text has half a character (a surrogate, as \\ud800), which cannot be stored. Correct it.",
)


def make_row(
    data: bytes, origin: Origin, url: str | None = None, fetched: str | None = None
) -> Row:
    """The row of the report in *data*, which was taken from *url* on a day. Raises InputError."""
    if url is None and fetched is None and (plain := read_plain(data)) is not None:
        return _make_plain_row(plain, origin)
    return _read_row(data, origin, url, fetched)


def _read_row(
    data: bytes, origin: Origin, url: str | None = None, fetched: str | None = None
) -> Row:
    reading = read_bytes(data, url or origin.file)
    report = reading.report
    if url is not None:
        report["source"]["url"] = url
    if fetched is not None:
        report["retrieved_on"] = fetched
    columns, is_beyond = flatten_whole(report)
    values = [
        *columns,
        *origin,
        __version__,
        find_cells(reading.provenance, UNREAD) or None,
        _write(reading.provenance),
        _write(_drop_empty(reading.claims)),
        _write(_drop_empty(reading.prose)),
        _write(report) if is_beyond else None,
    ]
    _refuse_half_characters(values)
    return report["year"], origin, split(values)


def _make_plain_row(plain: Plain, origin: Origin) -> Row:
    """The same of a plain report, all of whose cells were read."""
    claims = prose = None
    if plain.has_words or may_tell(plain.report.title or ""):
        reading = ReadResult(to_builtins(plain.report), None)
        claims, prose = _write(_drop_empty(reading.claims)), _write(_drop_empty(reading.prose))
    counts, texts, rest = plain.values
    texts = (*texts, *origin, __version__, None, claims, prose, None)
    return plain.report.year, origin, Values(counts, texts, (*rest, None))


def _refuse_half_characters(values: Iterable[Any]) -> None:
    try:
        for value in values:
            for text in value if isinstance(value, list) else (value,):
                if isinstance(text, str):
                    text.encode()
    except UnicodeEncodeError as error:
        raise InputError(_HALF_CHARACTER) from error


def write_rows(
    folder: Path, name: str, rows: Iterable[Row]
) -> tuple[tuple[str, tuple[Origin, ...]], ...]:
    """Writes rows by their year; the files below *folder* with the origins of their rows."""
    return tuple(_write_years(folder, name, sorted(rows, key=lambda row: row[0])))


def _write_years(
    folder: Path, name: str, rows: Sequence[Row]
) -> Iterator[tuple[str, tuple[Origin, ...]]]:
    frame = make_frame([row[2] for row in rows])
    start = 0
    for year, found in groupby(rows, key=lambda row: row[0]):
        origins = tuple(origin for _, origin, _ in found)
        path = f"{FOLDER}/year={year}/{name}.parquet"
        write_part(frame.slice(start, len(origins)), folder / path)
        start += len(origins)
        yield path, origins


def make_input(row: Mapping[str, Any], needs: Container[str] = BESIDE) -> Input:
    """The input document of a row, for what is judged outside of columns, with those of
    :data:`BESIDE` that it *needs*.

    Claims and prose that hold nothing were not stored.
    """
    return Input(
        report=get_report(row),
        previous=get_previous(row) if "previous" in needs else None,
        provenance=_read(row["provenance"]),
        claims=_read_lists(row, "claims") if "claims" in needs else None,
        prose=_read_lists(row, "prose") if "prose" in needs else None,
    )


def _read_lists(row: Mapping[str, Any], name: str) -> Any:
    return _read(row[name]) or list_empty(f"{name}.json")


def get_report(row: Mapping[str, Any], beside: str = "") -> Report:
    """The report of a row, or one beside it, whose columns have names that begin with that."""
    whole: Report | None = _read(row.get(f"{beside}whole"))
    return restore(row, beside) if whole is None else whole


def get_previous(row: Mapping[str, Any]) -> Report | None:
    """Last year's report, if one stands beside this."""
    if row.get(f"{PREVIOUS}/year") is None:
        return None
    return get_report(row, PREVIOUS)


@cache
def list_empty(schema: str) -> Any:
    """What is read from a report without anything to find: every list of the *schema*, empty."""
    return {name: [] for name, _ in Node.root(schema).properties()}


def _drop_empty(lists: Mapping[str, Any]) -> Mapping[str, Any] | None:
    return lists if any(lists.values()) else None


def _write(value: object) -> str | None:
    return None if value is None else json.dumps(value, ensure_ascii=False, separators=(",", ":"))


def _read(text: str | None) -> Any:
    return None if text is None else json.loads(text)
