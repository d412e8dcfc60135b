"""Whether a file of a store is the one that was written there, and no other of a store."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import polars as pl

from zfxxgk.errors import InputError
from zfxxgk.spec.labels import Text

if TYPE_CHECKING:
    from zfxxgk.corpus.ledger import Part

OTHER = Text(
    "数据集的这个文件不是原来写入的那一个{more}。请从备份恢复；没有备份的，删除它，"
    "再用 corpus add 读一遍原来的文件，缺少的报告会补上。",
    "this file of the store is not the one that was written{more}. Restore it from a backup, or "
    "delete it and give corpus add the same reports again: it reads those that are missing.",
)


def require_written(folder: Path, part: Part) -> None:
    """Raises InputError for another file of a store, and what the engine raises for one that it
    cannot read."""
    if not is_written(folder, part):
        words = (each.format(more="") for each in OTHER)
        raise InputError(Text(*words), path=str(folder / part.path))


def is_written(folder: Path, part: Part) -> bool:
    """By the number of its rows, and the first that counts: a millisecond for each file."""
    frame = pl.scan_parquet(folder / part.path, hive_partitioning=False, glob=False)
    first = pl.col("sha256").get(part.first, null_on_oob=True)
    height, sha256 = frame.select(pl.len(), first).collect().row(0)
    if height != part.counting + len(part.old):
        return False
    return not part.counting or bool(sha256 == part.sha256)
