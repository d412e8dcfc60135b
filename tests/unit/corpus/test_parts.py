from __future__ import annotations

from pathlib import Path

import polars as pl
import pytest
from unit.corpus.corpus_samples import as_items, fill, office

from zfxxgk.corpus.ask import ROW
from zfxxgk.corpus.ledger import Ledger
from zfxxgk.corpus.parts import Parts

NAMES = ["甲局", "乙局", "丙局", "丁局", "戊局"]


def open_parts(store: Path) -> Parts:
    ledger = Ledger(store, "1")
    parts = Parts.of_store(store, ledger)
    ledger.close()
    return parts


@pytest.mark.parametrize("chosen", [[], [0], [1, 2], [0, 4], [0, 1, 2, 3, 4]])
def test_rows_are_read_by_their_numbers(tmp_path: Path, chosen: list[int]) -> None:
    fill(tmp_path / "s", as_items(map(office, NAMES)))
    parts = open_parts(tmp_path / "s")
    found = parts.read(pl.Series(chosen, dtype=pl.UInt32), ["/agency/name"])
    assert found.rows() == [(number, NAMES[number]) for number in chosen]


def test_a_row_that_was_replaced_has_no_number(tmp_path: Path) -> None:
    fill(tmp_path / "s", as_items(map(office, NAMES)))
    changed = [office(name, received__total=7 * (name == "乙局")) for name in NAMES]
    fill(tmp_path / "s", as_items(changed)[1:2])
    parts = open_parts(tmp_path / "s")
    every = parts.every.select(ROW, "/agency/name").collect().rows()
    assert every == list(enumerate(["甲局", "丙局", "丁局", "戊局", "乙局"]))
    for chosen in ([1, 4], [1, 2], [0, 3]):
        found = parts.read(pl.Series(chosen, dtype=pl.UInt32), ["/agency/name"])
        assert found.rows() == [every[number] for number in chosen]


def test_an_empty_store_has_no_rows(tmp_path: Path) -> None:
    Ledger(tmp_path / "s", "1", create=True).close()
    parts = open_parts(tmp_path / "s")
    assert parts.read(pl.Series([], dtype=pl.UInt32), ["/year"]).rows() == []
