"""Documents that Spark has read from wherever they lie, as rows of a store."""

from __future__ import annotations

from typing import TYPE_CHECKING

from zfxxgk.corpus.spark.batches import READ, declare, read_files
from zfxxgk.corpus.spark.given import require_files, require_spark

if TYPE_CHECKING:
    from pyspark.sql import DataFrame


def read_documents(df: DataFrame) -> DataFrame:
    """A row of a store for each document, and why it was rejected.

    *df* has the columns ``path`` and ``content``, as ``spark.read.format("binaryFile")`` gives
    them. ``rejected_zh`` and ``rejected_en`` are null in rows with a report; rows without one have
    nothing but file and SHA-256 beside them. Raises InputError.
    """
    require_spark()
    require_files(df)
    return df.select("path", "content").mapInArrow(read_files, declare(READ))
