"""A store written as tables of data, in a memory that does not grow with it."""

from __future__ import annotations

import gzip
from codecs import BOM_UTF8
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple, Protocol

import polars as pl
from polars.io.plugins import register_io_source

from zfxxgk.corpus.store import NO_REPORTS
from zfxxgk.corpus.tidy.about import describe_tables
from zfxxgk.corpus.tidy.agencies import ROSTER, list_agencies
from zfxxgk.corpus.tidy.crosswalk import list_common, make_crosswalk
from zfxxgk.corpus.tidy.editions import UNDATED
from zfxxgk.corpus.tidy.reports import FIRST, LISTED, find_reports, list_reports
from zfxxgk.corpus.tidy.sample import Wish, draw_sample
from zfxxgk.corpus.tidy.tables import (
    COUNTED,
    LONG,
    REPORT,
    count_statuses,
    make_long,
    make_wide,
    make_wide_schema,
    print_plain,
    scan_rows,
)
from zfxxgk.corpus.tidy.variables import list_forms
from zfxxgk.errors import InputError

if TYPE_CHECKING:
    from zfxxgk.batch.roster.model import Roster
    from zfxxgk.corpus.tidy.divisions import Divisions

AT_ONCE = 1_000
"""So many reports are in memory together: with the records of their reading some 50 MB."""
_ROWS = 250_000
_REPORTS = 20_000
"""Rows of the long table, and of wide ones, that are written together and as text."""
BESIDE = (
    *("agency", "level", "kind", "scope", "province_code", "division_code"),
    *("published_on", "id_basis", "edition_basis"),
)
"""What the wide table says of a report beside its numbers."""
Told = Callable[[int], None]


class _File(Protocol):
    def write(self, data: bytes, /) -> int: ...


class Written(NamedTuple):
    """Reports of the store, those taken, those of which nothing told which edition is the latest,
    rows of the long table, and reports of no office in the roster."""

    reports: int
    taken: int
    undated: int
    cells: int
    strangers: int


class Work(NamedTuple):
    """Parts of a store, and where to write: *told* is called with the number of reports as they are
    done."""

    parts: Sequence[pl.LazyFrame]
    target: Path
    told: Told = lambda number: None
    at_once: int = AT_ONCE


def write_tables(
    work: Work,
    roster: Roster | None,
    divisions: Divisions,
    *,
    crosswalk: bool = False,
    wish: Wish | None = None,
) -> Written:
    """Writes the tables of data into an empty folder. Raises OSError, and InputError where there is
    no report."""
    if not work.parts:
        raise InputError(NO_REPORTS)
    height = _write_reports(work, roster, divisions)
    reports = pl.scan_parquet(work.target / "reports.parquet", glob=False)
    _write_small(work, list_agencies(reports, roster), "agencies")
    taken = reports.filter("taken").select(*FIRST, *BESIDE)
    counts = _write_long(work, taken)
    _write_wide(work, taken, counts)
    if crosswalk:
        _write_common(work)
        _write_small(work, make_crosswalk(), "crosswalk")
    if wish is not None:
        drawn = draw_sample(work.parts, work.target / "long.parquet", reports, wish)
        drawn.write_csv(work.target / "sample.csv", include_bom=True)
    describe_tables(work.target)
    undated = taken.filter(edition_basis=UNDATED)
    strangers = reports.filter(pl.lit(roster is not None) & pl.col("id_basis").ne_missing(ROSTER))
    counted = (taken, undated, _scan_table(work, "long"), strangers)
    return Written(height, *map(_count, counted))


def _count(table: pl.LazyFrame) -> int:
    found: int = table.select(pl.len()).collect().item()
    return found


def _scan_table(work: Work, name: str) -> pl.LazyFrame:
    return pl.scan_parquet(work.target / f"{name}.parquet", glob=False)


def _write_reports(work: Work, roster: Roster | None, divisions: Divisions) -> int:
    """Writes the list of reports; how many there are."""
    found = find_reports(work.parts, roster, divisions)
    if found.rows.is_empty():
        raise InputError(NO_REPORTS)
    path = work.target / "reports.parquet"
    _stream(lambda: list_reports(found), LISTED).sink_parquet(path, row_group_size=_REPORTS)
    _write_wide_text(path)
    return found.rows.height


def _write_long(work: Work, taken: pl.LazyFrame) -> pl.DataFrame:
    """Writes the long table; how many cells of each report were read."""
    counts = [pl.DataFrame(schema={REPORT: pl.UInt32, **dict.fromkeys(COUNTED, pl.Int32)})]

    def list_frames() -> Iterator[pl.DataFrame]:
        for frame in _scan(work, taken.select(FIRST), records=True):
            long = make_long(frame)
            counts.append(count_statuses(long))
            yield long

    path = work.target / "long.parquet"
    _stream(list_frames, LONG).sink_parquet(path, row_group_size=_ROWS)
    with gzip.open(path.with_suffix(".csv.gz"), "wb", compresslevel=3) as file:
        _write_text(
            pl.scan_parquet(path, glob=False).with_columns(print_plain(pl.col("value"))),
            file,
            _ROWS,
        )
    return pl.concat(counts)


def _write_wide(work: Work, taken: pl.LazyFrame, counts: pl.DataFrame) -> None:
    schema = _lay_out(taken.collect_schema(), make_wide_schema(), counts.schema)

    def list_frames() -> Iterator[pl.DataFrame]:
        for frame in _scan(work, taken, records=False):
            here = counts.filter(pl.col(REPORT).is_in(frame[REPORT].implode()))
            wide = frame.select(*FIRST, *BESIDE).join(make_wide(frame), on=REPORT)
            yield wide.join(here, on=REPORT, how="left").sort(REPORT).select(schema.names())

    path = work.target / "wide.parquet"
    _stream(list_frames, schema).sink_parquet(path, row_group_size=_REPORTS)
    _write_wide_text(path)


def _lay_out(told: pl.Schema, wide: pl.Schema, counts: pl.Schema) -> pl.Schema:
    """What is said of a report, then its numbers, then how they were read."""
    return pl.Schema({**told, **wide, **{name: counts[name] for name in COUNTED}})


def _write_common(work: Work) -> None:
    wide = pl.scan_parquet(work.target / "wide.parquet", glob=False)
    common = wide.select(*FIRST, *BESIDE, *list_forms(), *list_common().values())
    path = work.target / "common.parquet"
    common.sink_parquet(path, row_group_size=_REPORTS)
    _write_wide_text(path)


def _write_wide_text(path: Path) -> None:
    with path.with_suffix(".csv").open("wb") as file:
        file.write(BOM_UTF8)
        _write_text(pl.scan_parquet(path, glob=False), file, _REPORTS)


def _write_text(table: pl.LazyFrame, file: _File, at_once: int) -> None:
    """CSV, some rows at a time: a sink of Polars holds more of it the more there is."""
    rows = table.select(pl.len()).collect().item()
    for start in range(0, rows, at_once):
        part = table.slice(start, at_once).collect()
        file.write(part.write_csv(include_header=start == 0).encode())


def _write_small(work: Work, frame: pl.DataFrame, name: str) -> None:
    frame.write_parquet(work.target / f"{name}.parquet")
    frame.write_csv(work.target / f"{name}.csv", include_bom=True)


def _scan(work: Work, taken: pl.LazyFrame, *, records: bool) -> Iterator[pl.DataFrame]:
    for frame in scan_rows(work.parts, taken, at_once=work.at_once, records=records):
        yield frame
        work.told(frame.height)


def _stream(frames: Callable[[], Iterator[pl.DataFrame]], schema: pl.Schema) -> pl.LazyFrame:
    def read(
        columns: list[str] | None, predicate: pl.Expr | None, rows: int | None, size: int | None
    ) -> Iterator[pl.DataFrame]:
        del columns, predicate, rows, size  # all of it is written
        return frames()

    return register_io_source(read, schema=schema)
