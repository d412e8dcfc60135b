"""What is known of each report of a store: whose it is, and whether it is the edition to take."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

import polars as pl

from zfxxgk.corpus.editions import COLUMNS
from zfxxgk.corpus.tidy.agencies import AGENCY, name_agencies
from zfxxgk.corpus.tidy.editions import TAKEN, choose_editions
from zfxxgk.corpus.tidy.tables import REPORT
from zfxxgk.corpus.tidy.variables import list_forms, list_variables

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
LISTED = (
    *(*FIRST, "agency", "id_basis", *OWN),
    *(name for name in AGENCY if name not in ("agency_id", "agency", "id_basis")),
    *TAKEN,
    *READING,
)
"""Columns of the list of reports."""


def list_reports(
    parts: Sequence[pl.LazyFrame], roster: Roster | None, divisions: Divisions
) -> pl.DataFrame:
    """A row for each report of a store's *parts*, those that were not taken included."""
    about = dict.fromkeys(
        (*READING, *COLUMNS.values(), *OWN.values(), "/agency/division_code", "/year")
    )
    cells = [column.name for column in list_variables().values()]
    numbers = pl.struct(*list_forms().values(), *cells, "whole").hash().alias("numbers")
    read = [part.select(*about, numbers).collect() for part in parts]
    if not read:
        return pl.DataFrame(schema=dict.fromkeys(LISTED, pl.String))
    found = pl.concat(read).with_row_index(REPORT)
    found = found.hstack(name_agencies(found, roster, divisions))
    found = found.with_columns(pl.col("/year").alias("year"))
    found = found.hstack(choose_editions(found))
    return found.with_columns(pl.col(path).alias(name) for name, path in OWN.items()).select(LISTED)
