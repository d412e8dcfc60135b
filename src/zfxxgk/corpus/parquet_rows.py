"""Pages in Parquet, a page a row."""

from __future__ import annotations

import multiprocessing
import os
from collections.abc import Iterator
from multiprocessing.connection import Connection

from zfxxgk.corpus.pages import Columns, Page
from zfxxgk.errors import InputError
from zfxxgk.read import MAX_BYTES
from zfxxgk.read.formats.refusals import TOO_MUCH
from zfxxgk.spec.labels import Text

_AT_ONCE = 1_000
"""Rows of a file whose groups are small: some 170 MB. A group that is larger is in memory whole."""
_DAMAGED = Text(
    "不是 Parquet 文件，或者已损坏，之后的没有读到",
    "no Parquet file, or damaged: what follows was not read",
)
_NO_TEXT = Text("写明为网页的那一列不是文字", "the column that is named as the page holds no text")


def read_pages(path: str, columns: Columns) -> Iterator[Page]:
    """The page of each row. Raises InputError where there is no such column, or no reading on.

    It is read in a process of its own, which sends rows as they are taken: a process that has
    used the engine of columns cannot be forked any more, and this one is to be.
    """
    context = multiprocessing.get_context("spawn")
    ours, theirs = context.Pipe(duplex=False)
    process = context.Process(target=_send, args=(path, columns, theirs), daemon=True)
    process.start()
    theirs.close()
    try:
        while (received := ours.recv()) is not None:
            if isinstance(received, InputError):
                raise received
            yield received
    except (EOFError, OSError) as error:
        raise InputError(_DAMAGED) from error
    finally:
        ours.close()
        process.kill()
        process.join()


# ---------------------------------------------------------------------- in a process of its own


def _send(path: str, columns: Columns, line: Connection) -> None:
    # What the engine says of a damaged file is told by the other side, in its own words.
    os.dup2(os.open(os.devnull, os.O_WRONLY), 2)
    try:
        for page in _read(path, columns):
            line.send(page)
        line.send(None)
    except InputError as problem:
        line.send(problem)
    except BrokenPipeError:
        return


def _read(path: str, columns: Columns) -> Iterator[Page]:
    # Each thread would hold a part of the file.
    os.environ["POLARS_MAX_THREADS"] = "1"
    import polars as pl

    try:
        frame = pl.scan_parquet(path, hive_partitioning=False, glob=False, low_memory=True)
        schema = frame.collect_schema()
        chosen = columns.choose(schema.names())
        if schema[chosen.html] not in (pl.String, pl.Binary):
            raise InputError(_NO_TEXT)
        html = pl.col(chosen.html).cast(pl.Binary).fill_null(b"")
        kept = pl.when(html.bin.size() <= MAX_BYTES).then(html)
        url, fetched = (
            pl.lit(None) if name is None else pl.col(name).cast(pl.String) for name in chosen[1:]
        )
        wanted = frame.select(html=kept, url=url, fetched=fetched)
        start = 0
        while (part := wanted.slice(start, _AT_ONCE).collect()).height:
            for number, (page, *others) in enumerate(part.iter_rows(), start=start + 1):
                yield Page(number, InputError(TOO_MUCH) if page is None else page, *others)
            start += part.height
    except pl.exceptions.PolarsError as error:
        raise InputError(_DAMAGED) from error
