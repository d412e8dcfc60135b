"""Which of several reports of one organ and year is taken, and why."""

from __future__ import annotations

from collections.abc import Iterator

import polars as pl

from zfxxgk.batch.editions import Editions, order_editions
from zfxxgk.batch.identity import Identity
from zfxxgk.corpus.editions import list_identities

ONLY, ALIKE, UNDATED = "only", "alike", "undated"
REPLACES, REVISED, PUBLISHED = "replaces", "revised_on", "published_on"
TAKEN = pl.Schema(
    {"taken": pl.Boolean, "edition_basis": pl.String, "editions": pl.Int32, "instead": pl.UInt32}
)
"""Columns that tell of a report whether it was taken, and which was taken instead. Basis: there is
only one (``only``); it says that it replaces the other (``replaces``); it was revised or published
later; all have the same numbers (``alike``); nothing tells, and the last by the name of the file
was taken (``undated``)."""
_OWN = ("agency_id", "alone", "year")


def choose_editions(reports: pl.DataFrame) -> pl.DataFrame:
    """The columns of :data:`TAKEN` for each row of *reports*, which are numbered by ``report``.

    *reports* have ``agency_id``, ``year``, ``numbers`` (the same for the same numbers), and the
    columns that :func:`~zfxxgk.corpus.editions.list_identities` reads. What an organ reports of
    itself alone stands beside the report of its area.
    """
    known = reports.with_columns(alone=pl.col("/scope").eq_missing("organ"))
    several = known.filter(pl.len().over(_OWN) > 1)
    told = pl.DataFrame(
        list(_list_chosen(several)), schema={"report": pl.UInt32, **TAKEN}, orient="row"
    )
    joined = reports.select("report").join(told, on="report", how="left", maintain_order="left")
    return joined.select(
        pl.col("taken").fill_null(True),
        pl.col("edition_basis").fill_null(ONLY),
        pl.col("editions").fill_null(1),
        "instead",
    )


def _list_chosen(reports: pl.DataFrame) -> Iterator[tuple[int, bool, str, int, int | None]]:
    for _, group in reports.group_by(_OWN, maintain_order=True):
        identities = list_identities(group)
        rows = dict(zip((each.path for each in identities), group["report"], strict=True))
        found = order_editions(identities)
        basis = _tell_basis(found, group["numbers"].n_unique() == 1)
        taken = rows[found.latest.path]
        for path, report in rows.items():
            is_taken = path == found.latest.path
            yield report, is_taken, basis, len(rows), None if is_taken else taken


def _tell_basis(found: Editions, alike: bool) -> str:
    if alike:
        return ALIKE
    if not found.dated:
        return UNDATED
    latest, second = found.latest_first[:2]
    if _tell_day(latest) > _tell_day(second):
        return REVISED if latest.revised_on else PUBLISHED
    return REPLACES


def _tell_day(each: Identity) -> str:
    return each.revised_on or each.published_on or ""
