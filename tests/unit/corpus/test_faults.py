"""Which file of a store is damaged, and what the system has refused."""

from __future__ import annotations

import errno
import shutil
from collections.abc import Callable
from pathlib import Path

import polars as pl
import pytest
from unit.corpus.corpus_samples import as_items, fill, office

from zfxxgk.corpus.faults import find_damaged, find_refusal, is_of_engine
from zfxxgk.corpus.ledger import Ledger


def _replace_by_folder(path: Path) -> None:
    path.unlink()
    path.mkdir()


DAMAGES: dict[str, Callable[[Path], object]] = {
    "cut off": lambda path: path.write_bytes(path.read_bytes()[:-100]),
    "garbage": lambda path: path.write_bytes(bytes(range(256)) * 20),
    "empty": lambda path: path.write_bytes(b""),
    "of another kind": lambda path: pl.DataFrame({"a": [1]}).write_parquet(path),
    "a folder": _replace_by_folder,
}


@pytest.fixture
def store(tmp_path: Path) -> Path:
    fill(tmp_path / "s", as_items(office(name, 2023) for name in ("甲局", "乙局", "丙局")))
    return tmp_path / "s"


def find(store: Path) -> str | None:
    ledger = Ledger(store, "1")
    try:
        found = find_damaged(store, ledger)
    finally:
        ledger.close()
    return None if found is None else found.told.en


@pytest.mark.parametrize("kind", DAMAGES)
def test_a_damaged_file_is_named_with_the_remedy(store: Path, kind: str) -> None:
    assert find(store) is None
    path = min(store.glob("reports/*/*"))
    DAMAGES[kind](path)
    told = find(store)
    assert told is not None
    assert told.startswith(f"{path}: this file of the store is damaged and cannot be read. Restore")


def test_a_file_that_is_gone_is_named_and_read_again(store: Path) -> None:
    path = min(store.glob("reports/*/*"))
    path.unlink()
    assert (find(store) or "").startswith(f"{path}: the store lacks this file. Restore")
    fill(store, as_items(office(name, 2023) for name in ("甲局", "乙局", "丙局")))
    assert find(store) is None


def test_files_in_the_place_of_others_are_told_with_those_that_are_damaged(store: Path) -> None:
    first, second, third = sorted(store.glob("reports/*/*"))
    shutil.copy(third, first)
    told = find(store) or ""
    assert told.startswith(f"{first}: this file of the store is not the one that was written. Re")
    second.write_bytes(b"")
    assert "that was written (2 files in all). Restore" in (find(store) or "")


def test_several_damaged_files_are_counted(store: Path) -> None:
    paths = sorted(store.glob("reports/*/*"))
    assert len(paths) > 1
    for path in paths:
        path.write_bytes(b"")
    assert f"cannot be read ({len(paths)} files in all). Restore" in (find(store) or "")


def test_no_file_is_blamed_where_the_engine_reads_nothing_at_all(
    store: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def panic(*_: object, **options: object) -> None:
        raise pl.exceptions.PanicException("LazyLock instance has previously been poisoned")

    monkeypatch.setattr(pl, "read_parquet", panic)
    assert find(store) is None


def test_what_the_system_refused_is_found_in_the_words_of_the_engine(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError) as caught:
        pl.DataFrame({"a": [1]}).write_csv(tmp_path / "no" / "a.csv")
    refusal = find_refusal(caught.value)
    assert refusal is not None
    assert refusal.errno == errno.ENOENT
    full = pl.exceptions.ComputeError("parquet: No space left on device (os error 28)")
    assert (find_refusal(full) or OSError()).errno == errno.ENOSPC
    threads = pl.exceptions.PanicException('Os { code: 11, kind: WouldBlock, message: "..." }')
    assert (find_refusal(threads) or OSError()).errno == errno.EAGAIN


def test_other_failures_are_no_refusals() -> None:
    assert find_refusal(pl.exceptions.ComputeError("cannot compare")) is None
    assert find_refusal(ValueError("(os error 28)")) is None
    assert is_of_engine(pl.exceptions.ColumnNotFoundError("a"))
    assert is_of_engine(pl.exceptions.PanicException("a"))
    assert not is_of_engine(KeyError("polars"))
    own = OSError(errno.EIO, "bad disk")
    assert find_refusal(own) is own
