from __future__ import annotations

import os
import sqlite3
import tempfile
from contextlib import closing
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from zfxxgk.corpus import ledger as ledger_module
from zfxxgk.corpus.ledger import NAME, Ledger, Moved, Origin, Part, Rejected
from zfxxgk.errors import InputError
from zfxxgk.spec.labels import Text

ONE, OTHER = Origin("a.json", "", "11"), Origin("b.ndjson", "2", "22")
REASON = Text("读不了", "cannot be read")


def open_ledger(store: Path, reader: str = "1") -> Ledger:
    return Ledger(store, reader, create=True)


def test_what_is_entered_is_known_to_the_same_version(tmp_path: Path) -> None:
    ledger = open_ledger(tmp_path / "store")
    ledger.enter([("x.parquet", [ONE])], [Rejected(OTHER, REASON)])
    ledger.close()
    again = open_ledger(tmp_path / "store")
    assert again.find_known("a.json", "") == ("11", False)
    assert again.find_known("b.ndjson", "2") == ("22", True)
    assert again.find_known("a.json", "1") is None
    assert again.count_reports() == 1
    assert list(again.list_rejected()) == [Rejected(OTHER, REASON)]
    again.close()
    assert open_ledger(tmp_path / "store", "2").find_known("a.json", "") is None


def test_a_file_without_a_report_is_known_and_no_fault(tmp_path: Path) -> None:
    ledger = open_ledger(tmp_path / "store")
    ledger.enter([], [Rejected(ONE, REASON, passed=True)])
    assert ledger.find_known("a.json", "") == ("11", None)
    assert [each.passed for each in ledger.list_rejected()] == [True]


def test_what_was_rejected_comes_by_file_and_number_of_line(tmp_path: Path) -> None:
    ledger = open_ledger(tmp_path / "store")
    places = [("b", "11"), ("b", "6"), ("b", ""), ("a", "y.html"), ("a", "x.html"), ("b", "100")]
    ledger.enter([], [Rejected(Origin(*each, ""), REASON) for each in places])
    found = [each.origin[:2] for each in ledger.list_rejected()]
    assert found == [
        *(("a", "x.html"), ("a", "y.html")),
        *(("b", ""), ("b", "6"), ("b", "11"), ("b", "100")),
    ]


def test_a_report_that_is_read_again_takes_the_place_of_its_row(tmp_path: Path) -> None:
    ledger = open_ledger(tmp_path / "store")
    ledger.enter([("x.parquet", [OTHER, ONE])], [])
    ledger.enter([("y.parquet", [ONE._replace(sha256="33")])], [])
    assert ledger.list_parts() == [
        Part("x.parquet", (1,), counting=1, first=0, sha256="22"),
        Part("y.parquet", (), counting=1, first=0, sha256="33"),
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


def test_a_folder_that_is_closed_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(path: Path) -> bool:
        raise PermissionError(13, "Permission denied", str(path))

    monkeypatch.setattr(Path, "is_file", refuse)
    for create in (False, True):
        with pytest.raises(InputError, match="cannot be made or opened; check permissions"):
            Ledger(tmp_path, "1", create=create)


def test_a_newer_store_and_a_broken_one_are_refused(tmp_path: Path) -> None:
    open_ledger(tmp_path).close()
    with closing(sqlite3.connect(tmp_path / NAME)) as connection:
        connection.execute("pragma user_version = 9")
    with pytest.raises(InputError, match="version 9"):
        Ledger(tmp_path, "1")
    (tmp_path / NAME).write_bytes(b"no database" * 1000)
    with pytest.raises(InputError, match="ledger of the store is damaged"):
        Ledger(tmp_path, "1")


def test_two_that_write_do_not_meet(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(ledger_module, "_SECONDS_TO_WAIT", 0)
    first = open_ledger(tmp_path)
    for create in (True, False):
        with pytest.raises(InputError, match="another program is using the store"):
            Ledger(tmp_path, "1", create=create)
    first.close()
    open_ledger(tmp_path).close()


def test_a_store_that_was_broken_off_as_it_was_made_is_made(tmp_path: Path) -> None:
    (tmp_path / NAME).write_bytes(b"")
    ledger = open_ledger(tmp_path)
    ledger.enter([("x.parquet", [ONE])], [])
    assert ledger.count_reports() == 1


@pytest.mark.parametrize("is_left", [True, False])
def test_a_ledger_that_was_emptied_or_lost_is_told_and_no_file_swept_away(
    tmp_path: Path, is_left: bool
) -> None:
    open_ledger(tmp_path).close()
    part = tmp_path / "reports" / "year=2024" / "x.parquet"
    part.parent.mkdir(parents=True)
    part.write_bytes(b"rows")
    (tmp_path / NAME).write_bytes(b"") if is_left else (tmp_path / NAME).unlink()
    for create in (False, True):
        with pytest.raises(
            InputError, match="the ledger of the store is gone or empty; restore it"
        ) as no:
            Ledger(tmp_path, "1", create=create)
        assert no.value.path == str(tmp_path / NAME)
    assert part.read_bytes() == b"rows"


def test_who_reads_keeps_away_who_writes_and_no_other_reader(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(ledger_module, "_SECONDS_TO_WAIT", 0)
    open_ledger(tmp_path).close()
    readers = Ledger(tmp_path, "1"), Ledger(tmp_path, "1")
    with pytest.raises(InputError, match="another program is using the store"):
        open_ledger(tmp_path)
    for reader in readers:
        assert reader.count_reports() == 0
        reader.close()
    open_ledger(tmp_path).close()


@pytest.mark.skipif(getattr(os, "geteuid", lambda: 1)() == 0, reason="root may write anywhere")
def test_a_store_that_may_not_be_written_is_told(tmp_path: Path) -> None:
    open_ledger(tmp_path).close()
    (tmp_path / NAME).chmod(0o400)
    with pytest.raises(InputError, match="check its permissions"):
        open_ledger(tmp_path)


def test_a_disk_without_space_is_told_and_nothing_is_half_entered(tmp_path: Path) -> None:
    ledger = open_ledger(tmp_path)
    (pages,) = ledger.connection.execute("pragma page_count").fetchone()
    ledger.connection.execute(f"pragma max_page_count = {pages + 1}")
    many = [OTHER._replace(place=str(number)) for number in range(1000)]
    with pytest.raises(InputError, match="space of the disk"):
        ledger.enter([("x.parquet", many)], [])
    assert (ledger.count_reports(), ledger.list_parts()) == (0, [])


def test_files_of_the_data_that_are_gone_are_forgotten(tmp_path: Path) -> None:
    ledger = open_ledger(tmp_path)
    ledger.enter([("x.parquet", [ONE]), ("y.parquet", [OTHER])], [])
    ledger.forget_parts(["x.parquet"])
    assert ledger.find_known(*ONE[:2]) is None
    assert ledger.find_known(*OTHER[:2]) == ("22", False)
    assert [part.path for part in ledger.list_parts()] == ["y.parquet"]


def test_that_a_file_was_read_to_its_end_takes_away_why_it_was_not(tmp_path: Path) -> None:
    ledger = open_ledger(tmp_path)
    ledger.enter([], [Rejected(Origin("b.ndjson", "", ""), REASON), Rejected(OTHER, REASON)])
    ledger.drop_refusal("b.ndjson")
    assert [each.origin for each in ledger.list_rejected()] == [OTHER]


def test_copies_do_not_count_until_what_they_are_copies_of_is_gone(tmp_path: Path) -> None:
    ledger = open_ledger(tmp_path)
    copy = Origin("c.json", "", ONE.sha256)
    assert ledger.enter([("x.parquet", [ONE, OTHER])], []) == 0
    assert ledger.enter([("y.parquet", [copy])], []) == 1
    assert (ledger.count_reports(), ledger.list_parts()[1]) == (2, Part("y.parquet", (0,)))
    assert ledger.find_known("c.json", "") == (ONE.sha256, False)
    # Read again as it was, it stays what it is.
    assert ledger.enter([("z.parquet", [ONE])], []) == 0
    assert [part.old for part in ledger.list_parts()] == [(0,), (0,), ()]
    # Now it is something else, and the copy takes its place.
    assert ledger.enter([("w.parquet", [ONE._replace(sha256="44")])], []) == 0
    assert [part.old for part in ledger.list_parts()] == [(0,), (), (0,), ()]
    assert ledger.count_reports() == 3


def test_a_copy_of_what_is_rejected_now_takes_its_place(tmp_path: Path) -> None:
    ledger = open_ledger(tmp_path)
    ledger.enter([("x.parquet", [ONE, Origin("c.json", "", ONE.sha256)])], [])
    ledger.enter([], [Rejected(ONE, REASON)])
    assert [part.old for part in ledger.list_parts()] == [(0,)]
    assert ledger.count_reports() == 1


def test_copies_of_what_is_gone_from_the_store_are_read_again(tmp_path: Path) -> None:
    ledger = open_ledger(tmp_path)
    ledger.enter([("x.parquet", [ONE]), ("y.parquet", [Origin("c.json", "", ONE.sha256)])], [])
    ledger.forget_parts(["x.parquet"])
    assert ledger.find_known("c.json", "") is None


ORIGINS = st.builds(
    Origin, st.sampled_from(["a.json", "b.json", "c.json"]), st.just(""), st.sampled_from("123")
)
STEPS = st.lists(
    st.tuples(st.sampled_from(["enter", "reject", "forget", "merge"]), st.lists(ORIGINS))
)


@given(STEPS)
def test_every_row_of_a_file_counts_or_is_old(steps: list[tuple[str, list[Origin]]]) -> None:
    written: dict[str, list[Origin]] = {}
    with tempfile.TemporaryDirectory() as folder:
        ledger = open_ledger(Path(folder))
        for number, (kind, origins) in enumerate(steps):
            path = f"{number}.parquet"
            if kind == "enter" and origins:
                ledger.enter([(path, origins)], [])
                written[path] = origins
            elif kind == "reject":
                ledger.enter([], [Rejected(each, REASON) for each in origins])
            elif kind == "forget" and written:
                gone = max(written)
                ledger.forget_parts([gone])
                del written[gone]
            elif kind == "merge":
                _merge(ledger, written, path)
            for part in ledger.list_parts():
                there = written[part.path]
                assert part.counting + len(part.old) == len(there)
                counting = [row for row in range(len(there)) if row not in part.old]
                assert len(counting) == part.counting
                if counting:
                    first = counting[0]
                    assert (part.first, part.sha256) == (first, there[first].sha256)
        ledger.close()


def _merge(ledger: Ledger, written: dict[str, list[Origin]], target: str) -> None:
    rows: list[Origin] = []
    moved: list[Moved] = []
    for path, origins in written.items():
        kept = ledger.find_kept(path, [each[:2] for each in origins])
        rows += [origins[row] for row in kept]
        moved += kept.values()
    ledger.merge([*written], target, moved)
    written.clear()
    written[target] = rows
