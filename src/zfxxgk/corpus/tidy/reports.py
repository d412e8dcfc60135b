"""What is known of each report of a store: whose it is, and whether it is the edition to take."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, NamedTuple

import polars as pl

from zfxxgk.corpus.ask import ROW
from zfxxgk.corpus.chains import ALONE
from zfxxgk.corpus.editions import find_alone, name_path
from zfxxgk.corpus.frame import PolarsType
from zfxxgk.corpus.offices import has_files
from zfxxgk.corpus.parts import Parts
from zfxxgk.corpus.tidy.agencies import AGENCY, SAID, name_agencies
from zfxxgk.corpus.tidy.editions import TAKEN, choose_editions
from zfxxgk.corpus.tidy.tables import REPORT

if TYPE_CHECKING:
    from zfxxgk.batch.roster.model import Roster
    from zfxxgk.corpus.tidy.divisions import Divisions

OWN = {
    "uscc": "/agency/uscc",
    "level": "/agency/level",
    "kind": "/agency/kind",
    "scope": "/scope",
    "published_on": "/published_on",
    "revised_on": "/revised_on",
    "retrieved_on": "/retrieved_on",
    "replaces": "/replaces",
    "url": "/source/url",
}
"""What a report says of itself, by the names of columns."""
READING = ("file", "place", "sha256", "reader")
FIRST = ("agency_id", "year", REPORT)
"""The columns by which tables are joined."""
_SHOWN = tuple(name for name in AGENCY if name not in ("agency_id", "agency", "id_basis"))
_KINDS: dict[str, PolarsType] = {
    "agency_id": pl.String,
    "year": pl.Int32,
    REPORT: pl.UInt32,
    **dict.fromkeys(("agency", "id_basis", *OWN), pl.String),
    **{name: AGENCY[name] for name in _SHOWN},
    **TAKEN,
    **dict.fromkeys(READING, pl.String),
}
LISTED = pl.Schema(_KINDS)
"""Columns of the list of reports."""
_AT_ONCE = 20_000


class Found(NamedTuple):
    """For each report of ``parts`` the number of its row in ``agencies``, and the columns of
    :data:`~zfxxgk.corpus.tidy.editions.TAKEN`."""

    parts: Parts
    agencies: pl.DataFrame
    rows: pl.DataFrame


def find_reports(
    frames: Sequence[pl.LazyFrame], roster: Roster | None, divisions: Divisions
) -> Found:
    """Whose the reports of a store are, and which are taken."""
    parts = Parts(frames, [frame.select(pl.len()).collect().item() for frame in frames])
    said = (pl.col(name).cast(pl.Categorical(pl.Categories.random())) for name in SAID)
    files = ["file"] if roster is not None and has_files(roster) else []
    about = parts.every.select(ROW, "/year", find_alone(), *said, *files).collect()
    told, numbers = name_agencies(about, roster, divisions)
    ids = told["agency_id"].cast(pl.Categorical(pl.Categories.random())).to_physical()
    # An organ whose report has no id but its file is one of its own.
    own = pl.col(ROW).cast(pl.Int64) + len(ids)
    organ = pl.coalesce(ids.gather(numbers).cast(pl.Int64), own).alias("organ")
    chosen = choose_editions(about.select(ROW, pl.col("/year").alias("year"), ALONE, organ), parts)
    return Found(parts, told, chosen.with_columns(about[ROW], numbers.alias("number")))


def list_reports(found: Found) -> Iterator[pl.DataFrame]:
    """A row for each report, those that were not taken included, with the columns of
    :data:`LISTED`; some at a time."""
    columns = dict.fromkeys((*READING, *OWN.values(), "/year"))
    agencies = found.agencies.with_row_index("number")
    for rows in found.rows.iter_slices(_AT_ONCE):
        read = found.parts.read(rows[ROW], columns)
        whose = rows.join(agencies, on="number", how="left", maintain_order="left")
        told = read.hstack(whose.drop(ROW))
        yield told.select(
            pl.coalesce("agency_id", name_path()).alias("agency_id"),
            pl.col("/year").alias("year"),
            pl.col(ROW).alias(REPORT),
            *("agency", "id_basis"),
            *(pl.col(path).alias(name) for name, path in OWN.items()),
            *_SHOWN,
            *TAKEN,
            *READING,
        )
