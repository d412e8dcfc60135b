"""Data frames of Spark: what is refused, and how those of the driver get there."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

import polars as pl

from zfxxgk.corpus.spark.batches import as_arrow, declare, tell_type
from zfxxgk.corpus.store import make_store_schema
from zfxxgk.errors import InputError
from zfxxgk.spec.labels import Text

if TYPE_CHECKING:
    from pyspark.sql import DataFrame, SparkSession

_MOST_NAMED = 3
_NEEDS_SPARK = Text(
    "在 Spark 上运行需要安装：pip install 'pyspark[sql]>=4' 'zfxxgk[corpus]'。",
    "To run on Spark: pip install 'pyspark[sql]>=4' 'zfxxgk[corpus]'.",
)
_OTHER = Text(
    "数据由另一版本的 zfxxgk 写成：请在 driver 和 executor 上换成那个版本，或者重新读入报告",
    "it was written by another version of zfxxgk: install that version on driver and executors, or "
    "read the reports again",
)
_STORE = Text("请读入数据集里的 reports 文件夹", "read the folder reports of a store")
_FILES = Text(
    '请用 spark.read.format("binaryFile") 读入', 'read them with spark.read.format("binaryFile")'
)


def require_spark() -> None:
    """Raises InputError where Spark cannot be used from here."""
    try:
        import pandas  # noqa: F401
        import pyarrow  # noqa: F401
        import pyspark.sql  # noqa: F401
    except ImportError as error:
        raise InputError(_NEEDS_SPARK) from error


def require_store(df: DataFrame) -> None:
    """Raises InputError unless *df* has the columns of a store."""
    _require(df, {name: tell_type(kind) for name, kind in make_store_schema().items()}, _STORE)
    known = make_store_schema()
    unknown = [name for name in df.columns if name.startswith("/") and name not in known]
    if unknown:
        zh, en = "数据有这里不认识的列", "the data has columns that this version does not know"
        raise _refuse(unknown, zh, en, _OTHER)


def require_files(df: DataFrame) -> None:
    """Raises InputError unless *df* has files as ``spark.read.format("binaryFile")`` gives them."""
    _require(df, {"path": "string", "content": "binary"}, _FILES)


def _require(df: DataFrame, kinds: Mapping[str, str], remedy: Text) -> None:
    there = dict(df.dtypes)
    missing = [name for name in kinds if name not in there]
    if missing:
        raise _refuse(missing, "数据缺少这些列", "the data lacks columns", remedy)
    other = [f"{name} ({there[name]})" for name in kinds if there[name] != kinds[name]]
    if other:
        raise _refuse(other, "这些列的类型不对", "columns are of another type", _OTHER)


def _refuse(names: list[str], zh: str, en: str, remedy: Text) -> InputError:
    named = ", ".join(names[:_MOST_NAMED])
    more = len(names) - _MOST_NAMED
    also = Text(f" 等 {len(names)} 列", f" and {more} more") if more > 0 else Text("", "")
    return InputError(
        Text(f"{zh}：{named}{also.zh}。{remedy.zh}。", f"{en}: {named}{also.en}; {remedy.en}.")
    )


def send(spark: SparkSession, frame: pl.DataFrame) -> DataFrame:
    """A frame of the driver as one of Spark."""
    sent: DataFrame = spark.createDataFrame(as_arrow(frame), declare(frame.schema))
    return sent
