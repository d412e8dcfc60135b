"""Which of several reports of one organ and year is taken, and why."""

from __future__ import annotations

from typing import TYPE_CHECKING

import polars as pl

from zfxxgk.batch.editions import Editions, order_editions
from zfxxgk.corpus.ask import ROW
from zfxxgk.corpus.editions import (
    AT_ONCE,
    GROUP,
    SAID,
    cut_groups,
    list_identities,
    number_editions,
)
from zfxxgk.corpus.tidy.variables import list_forms, list_variables

if TYPE_CHECKING:
    from zfxxgk.batch.identity import Identity
    from zfxxgk.corpus.parts import Parts

ONLY, ALIKE, UNDATED = "only", "alike", "undated"
REPLACES, REVISED, PUBLISHED = "replaces", "revised_on", "published_on"
TAKEN = pl.Schema(
    {"taken": pl.Boolean, "edition_basis": pl.String, "editions": pl.Int32, "instead": pl.UInt32}
)
"""Columns that tell of a report whether it was taken, and which was taken instead. Basis: there is
only one (``only``); it says that it replaces the other (``replaces``); it was revised or published
later; all have the same numbers (``alike``); nothing tells, and the last by the name of the file
was taken (``undated``)."""


def choose_editions(reports: pl.DataFrame, parts: Parts) -> pl.DataFrame:
    """The columns of :data:`TAKEN` for each row of *reports*, which are those of *parts*.

    *reports* have ``row number``, ``organ``, ``alone`` and ``year``. What an organ reports of
    itself alone stands beside the report of its area.
    """
    key = number_editions(pl.col("organ"), pl.col("alone"), pl.col("year")).alias("key")
    known = reports.select(ROW, key).filter(pl.col("key").is_duplicated())
    several = known.select(ROW, pl.col(ROW).min().over("key").alias(GROUP))
    told = (_choose(piece, parts) for piece in cut_groups(several, AT_ONCE))
    chosen = pl.concat([pl.DataFrame(schema={ROW: pl.UInt32, **TAKEN}), *told])
    joined = reports.select(ROW).join(chosen, on=ROW, how="left", maintain_order="left")
    return joined.select(
        pl.col("taken").fill_null(True),
        pl.col("edition_basis").fill_null(ONLY),
        pl.col("editions").fill_null(1),
        "instead",
    )


def _choose(reports: pl.DataFrame, parts: Parts) -> pl.DataFrame:
    """The columns of :data:`TAKEN` for the editions of some groups."""
    cells = (column.name for column in list_variables().values())
    numbers = pl.struct(*list_forms().values(), *cells, "whole").hash().alias("numbers")
    read = parts.read(reports[ROW].sort(), [*SAID, numbers])
    known = dict(zip(read[ROW], list_identities(read), strict=True))
    told = []
    reports = reports.join(read.select(ROW, "numbers"), on=ROW)
    for _, group in reports.group_by(GROUP):
        rows = {known[row].path: row for row in group[ROW]}
        found = order_editions(known[row] for row in group[ROW])
        basis = _tell_basis(found, group["numbers"].n_unique() == 1)
        taken = rows[found.latest.path]
        for row in group[ROW]:
            is_taken = row == taken
            told.append((row, is_taken, basis, group.height, None if is_taken else taken))
    return pl.DataFrame(told, schema={ROW: pl.UInt32, **TAKEN}, orient="row")


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
