"""What is in the files that are given: documents, and files that hold many reports."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Iterator
from typing import TYPE_CHECKING

from zfxxgk.corpus import csv_rows, json_rows, parquet_rows, sqlite_rows, warc
from zfxxgk.corpus.add import Item
from zfxxgk.corpus.ndjson import list_lines
from zfxxgk.corpus.packed import ENDINGS, Stream, drop_ending
from zfxxgk.corpus.pages import Columns, as_items
from zfxxgk.corpus.tar import list_members
from zfxxgk.errors import InputError
from zfxxgk.spec.labels import Text

if TYPE_CHECKING:
    from zfxxgk.batch.records import Source

LINES = (".ndjson", ".jsonl")
ARCHIVES = (".tar", ".tgz")
CRAWLED = (".warc",)
SHEETS = (".csv", ".tsv")
PARQUET = (".parquet",)
DATABASES = (".sqlite", ".sqlite3", ".db")
SUFFIXES = frozenset((*LINES, *ARCHIVES, *CRAWLED, *PARQUET, *DATABASES, *ENDINGS))
"""Endings, in lower case, of files that only this command reads."""
_DOCUMENT = 2**15
_EMPTY = Text("文件里没有报告", "there is no report in the file")


class Listing:
    """Lists what is in files. Of the members of an archive it takes those *is_wanted* tells by
    name; *describe* puts a failure of the file system in words.

    Where *columns* are named, CSV and NDJSON hold a page a row.
    """

    def __init__(
        self,
        is_wanted: Callable[[str], bool],
        describe: Callable[[OSError], Text],
        columns: Columns | None = None,
    ) -> None:
        self._is_wanted = is_wanted
        self._describe = describe
        self._columns = columns

    def list_items(self, sources: Iterable[Source]) -> Iterator[Item]:
        """An item for each report of each file, in order; what cannot be read is refused."""
        before = 0
        for source in sources:
            after = before + weigh_source(source)
            if source.error is None and self._holds_many(source.path):
                yield from self._list_inside(source.path, before, after)
            else:
                yield Item(source.path, refusal=source.error, named=source.named, reached=after)
            before = after

    def _list_inside(self, path: str, before: int, after: int) -> Iterator[Item]:
        """The reports in a file that holds many, and then its end or why there is no more."""
        refusal: InputError | None = InputError(_EMPTY)
        try:
            for item, reached in self._open(path):
                yield item._replace(reached=before + reached)
                refusal = None
        except InputError as problem:
            refusal = problem
        except OSError as error:
            refusal = InputError(self._describe(error))
        yield Item(path, data=b"", refusal=refusal, ends=True, reached=after)

    def _holds_many(self, path: str) -> bool:
        kind = find_kind(path)
        return kind in _MANY or (kind in SHEETS and self._columns is not None)

    def _open(self, path: str) -> Iterator[tuple[Item, int]]:
        """Each with the bytes of the file that were read."""
        kind = find_kind(path)
        columns = self._columns or Columns()
        if kind in DATABASES:
            yield from ((item, 0) for item in as_items(sqlite_rows.read_pages(path, columns), path))
        elif kind in PARQUET:
            pages = parquet_rows.read_pages(path, columns)
            yield from ((item, 0) for item in as_items(pages, path))
        else:
            with Stream(path) as stream:
                for item in self._list_stream(stream, path, kind):
                    yield item, stream.reached

    def _list_stream(self, stream: Stream, path: str, kind: str) -> Iterator[Item]:
        if kind in ARCHIVES:
            return list_members(stream, path, self._is_wanted)
        if kind in CRAWLED:
            return as_items(warc.read_pages(stream), path, named=False)
        if self._columns is None:
            return list_lines(stream, path)
        rows = csv_rows if kind in SHEETS else json_rows
        return as_items(rows.read_pages(stream, self._columns), path)


def weigh_source(source: Source) -> int:
    """The bytes of a file; so many as a document has, where it is no file of its own."""
    try:
        return os.path.getsize(source.path)
    except OSError:
        return _DOCUMENT


_MANY = frozenset((*LINES, *ARCHIVES, *CRAWLED, *PARQUET, *DATABASES))


def find_kind(path: str) -> str:
    """The ending of a name, in lower case, whatever the file is packed with."""
    return os.path.splitext(drop_ending(path))[1]
