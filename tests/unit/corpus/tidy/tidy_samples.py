"""Stores of few reports, and the tables they come to."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import Any

import polars as pl
from unit.corpus.corpus_samples import as_items, fill

from zfxxgk.corpus.add import Item
from zfxxgk.corpus.ledger import Ledger
from zfxxgk.corpus.store import scan_parts
from zfxxgk.corpus.tidy.divisions import Divisions
from zfxxgk.corpus.tidy.reports import find_reports, list_reports
from zfxxgk.corpus.tidy.write import Work, Written, write_tables

PAGE = """# 青禾县水利局2023年政府信息公开工作年度报告

## 四、政府信息公开行政复议、行政诉讼情况

| 行政复议 | | | | | 行政诉讼 | | | | | | | | | |
| --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- |
| 结果维持 | 结果纠正 | 其他结果 | 尚未审结 | 总计 | 未经复议直接起诉 | | | | | 复议后起诉 | | | | |
| | | | | | 结果维持 | 结果纠正 | 其他结果 | 尚未审结 | 总计 | 结果维持 | 结果纠正 | 其他结果 | 尚未审结 | 总计 |
| 1 | 0 |  | / | 1 | 若干 | 0 | 0 | 0 | 0 | 0 | 0 | 0 | 0 | 0 |
"""  # noqa: E501
"""A page with one table: a blank, a dash and a word among its numbers, on line nine."""


def open_parts(store: Path) -> list[pl.LazyFrame]:
    ledger = Ledger(store, "1")
    try:
        return list(scan_parts(store, ledger))
    finally:
        ledger.close()


def write(
    folder: Path,
    reports: Iterable[Any],
    *,
    items: Iterable[Item] = (),
    roster: Any = None,
    divisions: Divisions | None = None,
    at_once: int = 3,
    **options: Any,
) -> Written:
    """Reports through a store into ``folder/out``."""
    fill(folder / "store", [*as_items(reports), *items])
    (folder / "out").mkdir()
    work = Work(open_parts(folder / "store"), folder / "out", at_once=at_once)
    return write_tables(work, roster, divisions or Divisions(), **options)


def tell(
    folder: Path,
    reports: Iterable[Any],
    *,
    roster: Any = None,
    divisions: Divisions | None = None,
) -> pl.DataFrame:
    """What is known of reports, in the order of years, without the tables."""
    fill(folder / "store", as_items(reports))
    found = find_reports(open_parts(folder / "store"), roster, divisions or Divisions())
    return pl.concat(list_reports(found))


def read(folder: Path, name: str) -> pl.DataFrame:
    return pl.read_parquet(folder / "out" / f"{name}.parquet")
