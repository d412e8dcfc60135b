"""Several editions of one report among the rows of a store: which of them is the latest.

Only these become objects: most organs have one edition a year, and columns tell all of that.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

import polars as pl

from zfxxgk.batch.editions import order_editions
from zfxxgk.batch.identity import Identity
from zfxxgk.corpus.ask import ROW

if TYPE_CHECKING:
    from zfxxgk.corpus.parts import Parts

COLUMNS = {
    "year": "/year",
    "name": "/agency/name",
    "code": "/agency/uscc",
    "published_on": "/published_on",
    "revised_on": "/revised_on",
    "replaces": "/replaces",
    "url": "/source/url",
}
"""The columns behind what tells whose a report is, and which edition."""
SAID = ("file", "place", "/scope", *COLUMNS.values())
"""The columns that :func:`list_identities` reads."""
GROUP = "group"
ORDERED = pl.Schema({ROW: pl.UInt32, GROUP: pl.UInt32, "rival": pl.Boolean, "latest": pl.Boolean})
"""Rows of several editions; a ``rival`` is not known to be older than the ``latest``."""
AT_ONCE = 25_000
"""So many reports are objects at once: some 30 MB."""


def list_identities(frame: pl.DataFrame) -> list[Identity]:
    """Whose the reports are, from the columns of :data:`SAID`."""
    columns = [pl.col(name).alias(key) for key, name in COLUMNS.items()]
    told = frame.select(name_path().alias("path"), *columns, find_alone())
    return [Identity(**row) for row in told.iter_rows(named=True)]


def name_path() -> pl.Expr:
    """The file of a report, and its place where it is one of several in there."""
    return pl.concat_str("file", "#" + pl.col("place")).str.strip_suffix("#")


def find_alone() -> pl.Expr:
    """Whether numbers are those of the organ alone, not of its area."""
    return pl.col("/scope").eq_missing("organ").alias("alone")


def number_editions(organ: pl.Expr, own: pl.Expr, year: pl.Expr) -> pl.Expr:
    """One number for organ, scope and year: that of last year is less by one."""
    return (organ.cast(pl.Int64) * 2 + own.cast(pl.Int64)) * 2**32 + year


def order_rows(groups: pl.DataFrame, parts: Parts, at_once: int = AT_ONCE) -> pl.DataFrame:
    """The columns of :data:`ORDERED` for the editions of each group: *groups* have the columns
    ``row number`` and ``group``, and a row may be in several."""
    found = [ORDERED.to_frame()]
    for piece in cut_groups(groups, at_once):
        rows = piece[ROW].unique().sort()
        identities = list_identities(parts.read(rows, SAID))
        known = dict(zip(rows, identities, strict=True))
        numbers = {each.path: row for row, each in known.items()}
        ordered: list[tuple[int, int, bool, bool]] = []
        for group, members in piece.group_by(GROUP, maintain_order=True).all().iter_rows():
            editions = order_editions(known[row] for row in members)
            rivals = {each.path for each in editions.rivals}
            for each in editions.latest_first:
                is_latest = each.path == editions.latest.path
                ordered.append((numbers[each.path], group, each.path in rivals, is_latest))
        found.append(pl.DataFrame(ordered, schema=ORDERED, orient="row"))
    return pl.concat(found)


def cut_groups(groups: pl.DataFrame, at_once: int) -> Iterator[pl.DataFrame]:
    """About so many rows at a time, those of a group together."""
    numbered = groups.select(ROW, GROUP).sort(GROUP, ROW).with_row_index("number")
    piece = pl.col("number").first().over(GROUP) // at_once
    for _, some in numbered.group_by(piece, maintain_order=True):
        yield some.drop("number")
