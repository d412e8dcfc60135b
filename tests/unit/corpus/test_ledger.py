from __future__ import annotations

import sqlite3
from pathlib import Path

import pytest

from zfxxgk.corpus.ledger import NAME, Ledger, Origin, Rejected
from zfxxgk.errors import InputError
from zfxxgk.spec.labels import Text

ONE, OTHER = Origin("a.json", "", "11"), Origin("b.ndjson", "2", "22")
REASON = Text("读不了", "cannot be read")


def open_ledger(store: Path, reader: str = "1") -> Ledger:
    return Ledger(store, reader, create=True)


def test_what_is_entered_is_known_to_the_same_version(tmp_path: Path) -> None:
    ledger = open_ledger(tmp_path / "store")
    ledger.enter([("x.parquet", [ONE])], [Rejected(OTHER, REASON)])
    again = open_ledger(tmp_path / "store")
    assert again.find_known("a.json", "") == ("11", False)
    assert again.find_known("b.ndjson", "2") == ("22", True)
    assert again.find_known("a.json", "1") is None
    assert again.count_reports() == 1
    assert list(again.list_rejected()) == [Rejected(OTHER, REASON)]
    assert open_ledger(tmp_path / "store", "2").find_known("a.json", "") is None


def test_a_file_without_a_report_is_known_and_no_fault(tmp_path: Path) -> None:
    ledger = open_ledger(tmp_path / "store")
    ledger.enter([], [Rejected(ONE, REASON, passed=True)])
    assert ledger.find_known("a.json", "") == ("11", False)
    assert [each.passed for each in ledger.list_rejected()] == [True]


def test_a_report_that_is_read_again_takes_the_place_of_its_row(tmp_path: Path) -> None:
    ledger = open_ledger(tmp_path / "store")
    ledger.enter([("x.parquet", [OTHER, ONE])], [])
    ledger.enter([("y.parquet", [ONE._replace(sha256="33")])], [])
    assert [(part.path, part.old) for part in ledger.list_parts()] == [
        ("x.parquet", (1,)),
        ("y.parquet", ()),
    ]
    ledger.enter([], [Rejected(OTHER, REASON)])
    assert ledger.list_parts()[0].old == (0, 1)
    assert ledger.count_reports() == 1


def test_what_cannot_be_entered_whole_is_not_entered(tmp_path: Path) -> None:
    ledger = open_ledger(tmp_path / "store")
    with pytest.raises(sqlite3.Error):
        ledger.enter([("x.parquet", [ONE, OTHER._replace(sha256=None)])], [])  # type: ignore[arg-type]
    assert ledger.list_parts() == []
    assert ledger.count_reports() == 0


def test_a_folder_that_is_no_store_is_refused(tmp_path: Path) -> None:
    (tmp_path / "letter.docx").write_bytes(b"")
    with pytest.raises(InputError, match="the folder holds other files"):
        open_ledger(tmp_path)
    with pytest.raises(InputError, match="is no store"):
        Ledger(tmp_path, "1")
    assert [path.name for path in tmp_path.iterdir()] == ["letter.docx"]


def test_a_newer_store_and_a_broken_one_are_refused(tmp_path: Path) -> None:
    open_ledger(tmp_path).close()
    with sqlite3.connect(tmp_path / NAME) as connection:
        connection.execute("pragma user_version = 9")
    with pytest.raises(InputError, match="version 9"):
        Ledger(tmp_path, "1")
    (tmp_path / NAME).write_bytes(b"no database" * 1000)
    with pytest.raises(InputError, match="bad ledger"):
        Ledger(tmp_path, "1")
