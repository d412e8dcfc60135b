from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from unit.corpus.corpus_samples import as_items, fill, office
from unit.corpus.test_add import list_rows

from zfxxgk.corpus import compact as compact_module
from zfxxgk.corpus.compact import compact
from zfxxgk.corpus.ledger import Ledger
from zfxxgk.errors import InputError


def compact_all(store: Path) -> list[str]:
    ledger = Ledger(store, "1", create=True)
    try:
        compact(store, ledger)
    finally:
        ledger.close()
    return sorted(path.relative_to(store).as_posix() for path in store.glob("reports/*/*"))


def test_small_files_of_a_year_become_one_with_the_rows_that_count(tmp_path: Path) -> None:
    store = tmp_path / "s"
    first = as_items([office(f"{n}局", 2023 + n % 2) for n in range(20)])
    fill(store, first)
    changed = as_items([office(f"{n}局", 2023 + n % 2, received__total=n) for n in range(6)])
    copies = [each._replace(file="copies.ndjson") for each in changed]
    fill(store, [*changed, *copies])
    before = list_rows(store)
    assert len(compact_all(store)) == 2
    assert list_rows(store) == before
    again = fill(store, [*changed, *copies, *first[6:]])
    assert (again.known, again.added) == (26, 0)
    # The copies still stand in for what changes.
    fill(store, first[:6])
    assert sorted(name for name, _ in list_rows(store)) == sorted(
        [f"{n}局" for n in range(20)] + [f"{n}局" for n in range(6)]
    )


def test_no_row_is_lost_where_a_file_is_in_the_place_of_another(tmp_path: Path) -> None:
    store = tmp_path / "s"
    reports = as_items([office(f"{n}局") for n in range(9)])
    fill(store, reports)
    first, *_, last = sorted(store.glob("reports/*/*"))
    before = list_rows(store)
    shutil.copy(first, last)
    with pytest.raises(InputError, match="not the one that was written") as caught:
        compact_all(store)
    assert caught.value.path == str(last)
    last.unlink()
    assert len(fill(store, reports).parts) == 1
    compact_all(store)
    assert list_rows(store) == before


def test_few_files_and_large_ones_stay_as_they_are(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    store = tmp_path / "s"
    fill(store, as_items(office(f"{n}局") for n in range(4)))
    files = compact_all(store)
    assert len(files) == 4
    assert compact_all(store) == files
    fill(store, as_items(office(f"{n}局") for n in range(12)))
    monkeypatch.setattr(compact_module, "FULL", 5)
    monkeypatch.setattr(compact_module, "SMALL", 5)
    files = compact_all(store)
    assert len(files) == 3
    assert compact_all(store) == files
