"""A store: a folder with one row a report as Parquet, by year, and the ledger of what it holds."""

from __future__ import annotations

import os
from collections.abc import Iterator, Mapping
from io import BytesIO
from pathlib import Path

import polars as pl

from zfxxgk._version import __version__
from zfxxgk.corpus.frame import PolarsType, make_schema
from zfxxgk.corpus.ledger import Ledger
from zfxxgk.corpus.written import require_written
from zfxxgk.spec.labels import Text

FOLDER = "reports"
NO_REPORTS = Text("数据集里没有报告。", "there is no report in the store.")
EXTRA: Mapping[str, PolarsType] = {
    "file": pl.String,
    "place": pl.String,
    "sha256": pl.String,
    "reader": pl.String,
    "unread": pl.List(pl.String),
    "provenance": pl.String,
    "claims": pl.String,
    "prose": pl.String,
    "whole": pl.String,
}
"""Columns beside those of the report: where it was read and by which version, the pointers of
cells that could not be read, and as JSON what is no column. ``whole`` is the report itself where
a number of it is too large for the columns."""


def make_store_schema() -> pl.Schema:
    """Names and types of all columns."""
    return pl.Schema({**make_schema(), **EXTRA})


def write_part(frame: pl.DataFrame, target: Path) -> None:
    """One file of the data, whole or not at all. Raises OSError."""
    target.parent.mkdir(parents=True, exist_ok=True)
    temporary = target.with_name(f".{target.name}.tmp")
    # Of a disk that is full the engine makes an error of its own.
    data = BytesIO()
    frame.write_parquet(data, compression="zstd", statistics=False)
    try:
        with open(temporary, "wb") as file:
            file.write(data.getbuffer())
            file.flush()
            os.fsync(file.fileno())
        os.replace(temporary, target)
    finally:
        temporary.unlink(missing_ok=True)


def scan_store(folder: str | Path) -> pl.LazyFrame:
    """All reports of a store, one row each, with the columns of :func:`make_store_schema`.

    Rows that were replaced, and copies, still lie in the files and are left out, as they are by
    the commands. Raises InputError for what is no store, and as :func:`scan_parts`.
    """
    ledger = Ledger(Path(folder), __version__)
    try:
        parts = list(scan_parts(Path(folder), ledger))
    finally:
        ledger.close()
    return pl.concat([make_store_schema().to_frame().lazy(), *parts])


def scan_parts(folder: Path, ledger: Ledger) -> Iterator[pl.LazyFrame]:
    """What the ledger holds, file by file, without the rows that were replaced.

    Raises InputError for a file that is another than was written.
    """
    for part in ledger.list_parts():
        require_written(folder, part)
        frame = pl.scan_parquet(folder / part.path, hive_partitioning=False, glob=False)
        if part.old:
            numbered = frame.with_row_index("row number")
            frame = numbered.filter(~pl.col("row number").is_in(part.old)).drop("row number")
        yield frame
