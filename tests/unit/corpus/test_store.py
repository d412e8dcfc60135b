"""All of a store as one table, without what still lies in its files."""

from __future__ import annotations

import shutil
from pathlib import Path

import polars as pl
import pytest
from unit.corpus.corpus_samples import as_items, fill, office

from zfxxgk.corpus.ledger import Ledger
from zfxxgk.corpus.store import make_store_schema, scan_store
from zfxxgk.errors import InputError

RECEIVED = "/requests/received/total"


def test_a_row_that_was_replaced_is_not_counted_twice(tmp_path: Path) -> None:
    store = tmp_path / "s"
    before = [office("甲局", received__total=3), office("乙局", received__total=5)]
    after = [office("甲局", received__total=3), office("乙局", received__total=7)]
    fill(store, as_items(before))
    fill(store, as_items(after))
    # The files still hold the row of before.
    files = pl.read_parquet(store / "reports/*/*.parquet", hive_partitioning=False)
    assert files[RECEIVED].sum() == 3 + 5 + 7
    assert scan_store(store).select(pl.col(RECEIVED).sum()).collect().item() == 3 + 7
    assert scan_store(str(store)).collect_schema() == make_store_schema()


def test_an_empty_store_has_the_columns_and_no_rows(tmp_path: Path) -> None:
    Ledger(tmp_path / "s", "1", create=True).close()
    assert scan_store(tmp_path / "s").collect().shape == (0, len(make_store_schema()))


def test_what_is_no_store_is_told(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="no store"):
        scan_store(tmp_path)


@pytest.mark.parametrize("year", [2023, 2024])
def test_a_file_of_the_store_in_the_place_of_another_is_named(tmp_path: Path, year: int) -> None:
    store = tmp_path / "s"
    items = as_items([office("甲局", 2024), office("乙局", year)])
    (first, _), (other, _) = (fill(store, [each]).parts[0] for each in items)
    shutil.copy(store / first, store / other)
    with pytest.raises(InputError, match=r"is not the one that was written\. Restore") as caught:
        scan_store(store)
    assert caught.value.path == str(store / other)
    (store / other).unlink()
    assert len(fill(store, items).parts) == 1
    assert scan_store(store).select("/agency/name").collect()["/agency/name"].to_list() == [
        "甲局",
        "乙局",
    ]
