"""A store as ``zfxxgk corpus add`` writes it, as a data frame of Spark."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import polars as pl

from zfxxgk._version import __version__
from zfxxgk.corpus.ledger import Ledger
from zfxxgk.corpus.spark.given import require_spark, send
from zfxxgk.corpus.store import FOLDER, make_store_schema

if TYPE_CHECKING:
    from pyspark.sql import DataFrame, SparkSession

_FILE, _ROW = "part", "row of part"


def read_store(spark: SparkSession, folder: Path, address: str | None = None) -> DataFrame:
    """The rows of a store, without those that were replaced.

    *folder* is the store as the driver sees it, with its ledger, *address* where executors find
    the same, if that is another. Raises InputError.
    """
    require_spark()
    from pyspark.sql import functions as F

    ledger = Ledger(folder, __version__)
    try:
        parts = ledger.list_parts()
    finally:
        ledger.close()
    if not parts:
        return send(spark, make_store_schema().to_frame())
    base = address or str(folder.absolute())
    df = spark.read.parquet(*(f"{base}/{part.path}" for part in parts))
    gone = [(part.path, row) for part in parts for row in part.old]
    if not gone:
        return df
    old = pl.DataFrame(gone, schema={_FILE: pl.String, _ROW: pl.Int64}, orient="row")
    file = F.regexp_extract("_metadata.file_path", f"{FOLDER}/year=[^/]*/[^/]*$", 0)
    numbered = df.withColumns({_FILE: file, _ROW: F.col("_metadata.row_index")})
    return numbered.join(send(spark, old), [_FILE, _ROW], "left_anti").drop(_FILE, _ROW)
