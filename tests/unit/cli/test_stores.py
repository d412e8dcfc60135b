from __future__ import annotations

import errno
import os
import signal
from pathlib import Path

import polars as pl
import pytest

from zfxxgk.cli.files import describe_failure
from zfxxgk.cli.stores import ALLOCATOR, open_store, read_number, require_engine
from zfxxgk.corpus.ledger import NAME
from zfxxgk.errors import InputError


def test_a_store_is_closed_whatever_happens(tmp_path: Path) -> None:
    store = str(tmp_path / "store")
    with pytest.raises(ZeroDivisionError), open_store(store, create=True):
        raise ZeroDivisionError
    with open_store(store, create=True) as ledger:  # who writes has it alone
        assert ledger.count_reports() == 0


@pytest.mark.parametrize("output", [None, "out.csv"])
def test_what_the_disk_refuses_is_told_of_what_was_written(
    tmp_path: Path, output: str | None
) -> None:
    store = str(tmp_path / "store")
    with pytest.raises(InputError) as caught, open_store(store, create=True, output=output):
        raise OSError(errno.ENOSPC, "full")
    assert caught.value.path == (output or store)


@pytest.mark.parametrize(
    ("error", "number"),
    [
        (pl.exceptions.ComputeError("parquet: No space left on device (os error 28)"), 28),
        (OSError("No space left on device (os error 28)"), 28),
        (pl.exceptions.PanicException("Os { code: 27, kind: FileTooLarge }"), 27),
    ],
)
def test_what_the_engine_was_refused_is_told_in_the_words_of_the_system(
    tmp_path: Path, error: BaseException, number: int
) -> None:
    store = str(tmp_path / "store")
    with pytest.raises(InputError) as caught, open_store(store, create=True, output="out.csv"):
        raise error
    assert caught.value.text == describe_failure(OSError(number, ""))
    assert caught.value.path == "out.csv"


def test_faults_of_the_program_stay_what_they_are(tmp_path: Path) -> None:
    for error in (pl.exceptions.ColumnNotFoundError("a"), KeyError("a"), KeyboardInterrupt()):
        with (
            pytest.raises(type(error)),
            open_store(str(tmp_path / "store"), create=True),
        ):
            raise error


@pytest.mark.parametrize("create", [True, False])
def test_a_ledger_that_is_damaged_is_told_when_it_is_asked(tmp_path: Path, create: bool) -> None:
    store = tmp_path / "store"
    with open_store(str(store), create=True) as ledger:
        ledger.connection.execute("drop table report")
    with pytest.raises(InputError) as caught, open_store(str(store), create=create) as ledger:
        ledger.count_reports()
    assert caught.value.path == str(store / NAME)
    assert "restore it from a backup" in caught.value.text.en


@pytest.mark.parametrize("given", ["0", "abc", "-1", "", "1.5", "100000"])
def test_a_number_of_threads_that_cannot_be_is_refused(
    monkeypatch: pytest.MonkeyPatch, given: str
) -> None:
    monkeypatch.setenv("POLARS_MAX_THREADS", given)
    with pytest.raises(InputError, match="POLARS_MAX_THREADS"):
        require_engine()
    monkeypatch.setenv("POLARS_MAX_THREADS", "4")
    require_engine()


def test_what_is_told_to_the_allocator_already_stays(monkeypatch: pytest.MonkeyPatch) -> None:
    name = "_RJEM_MALLOC_CONF"
    monkeypatch.setenv(name, "narenas:4")
    require_engine()
    assert os.environ[name] == "narenas:4"
    monkeypatch.delenv(name)
    require_engine()
    assert os.environ[name] == ALLOCATOR


def test_a_folder_that_is_no_store_is_refused(tmp_path: Path) -> None:
    with pytest.raises(InputError), open_store(str(tmp_path)):
        pass


@pytest.mark.parametrize("given", ["0", "-1", "1.5", "١", "many", ""])
def test_what_is_no_number_of_things_is_refused(given: str) -> None:
    with pytest.raises(InputError):
        read_number("--sample", given, 7)


def test_a_number_is_read_or_has_its_default() -> None:
    assert read_number("--sample", None, 7) == 7
    assert read_number("--sample", "3", 7) == 3
    assert read_number("--seed", "0", 7, least=0) == 0


def test_kill_ends_what_goes_on_as_an_exception_does(tmp_path: Path) -> None:
    before = signal.getsignal(signal.SIGTERM)
    with pytest.raises(SystemExit) as ended, open_store(str(tmp_path / "s"), create=True):
        signal.raise_signal(signal.SIGTERM)
    assert ended.value.code == 128 + signal.SIGTERM
    assert signal.getsignal(signal.SIGTERM) == before
