"""Areas and what their members add up to: sums within batches, then a sum of Spark by area."""

from __future__ import annotations

from typing import TYPE_CHECKING

import polars as pl

from zfxxgk.corpus.ask import ROW
from zfxxgk.corpus.members import AREA, Areas, list_cells
from zfxxgk.corpus.spark.batches import add_up, declare, list_sums
from zfxxgk.corpus.spark.given import send

if TYPE_CHECKING:
    from pyspark.sql import DataFrame


def join_members(
    current: DataFrame, df: DataFrame, key: str, keys: pl.Series, areas: Areas
) -> DataFrame:
    """The areas among the reports *current*, with the sums over their members, which are in *df*.

    *keys* are those of the reports by number.
    """
    from pyspark.sql import functions as F

    number = pl.col(AREA).cast(pl.Int64)
    members = areas.members.filter(~pl.col(AREA).is_in(areas.alone.implode()))
    pairs = members.select(number, keys.gather(members[ROW]).alias(key))
    cells = (
        df.select(key, "unread", *list_cells()).join(send(df.sparkSession, pairs), key).drop(key)
    )
    sums = list_sums()
    parts = cells.mapInArrow(add_up, declare(sums))
    totals = parts.groupBy(AREA).agg(*(F.sum(name).alias(name) for name in [*sums][1:]))
    told = areas.about.rename({ROW: AREA}).with_columns(
        number, keys.gather(areas.about[ROW]).alias(key)
    )
    return current.join(send(df.sparkSession, told), key).join(totals, AREA).drop(AREA, key)
