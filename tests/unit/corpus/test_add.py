from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest
from unit.corpus.corpus_samples import as_items, fill, office, read

from zfxxgk.corpus.add import Item
from zfxxgk.corpus.ledger import Ledger
from zfxxgk.corpus.store import scan_parts


def list_rows(store: Path) -> list[tuple[str, int]]:
    """Names and years in the store, read from the files that the ledger names."""
    ledger = Ledger(store, "1")
    frames = [part.select("/agency/name", "/year").collect() for part in scan_parts(store, ledger)]
    ledger.close()
    return sorted(row for frame in frames for row in frame.iter_rows())


def test_each_report_is_a_row_by_its_year(tmp_path: Path) -> None:
    done = fill(tmp_path / "s", as_items([office("甲局"), office("乙局", 2023), office("丙局")]))
    assert (done.added, done.known, done.rejected) == (3, 0, ())
    assert list_rows(tmp_path / "s") == [("丙局", 2024), ("乙局", 2023), ("甲局", 2024)]
    folders = {path.parent.name for path in (tmp_path / "s").glob("reports/*/*.parquet")}
    assert folders == {"year=2023", "year=2024"}


def test_what_was_read_is_not_read_again_unless_it_or_the_reader_changed(tmp_path: Path) -> None:
    items = as_items([office("甲局"), office("乙局")])
    fill(tmp_path / "s", items)
    assert fill(tmp_path / "s", items).known == 2
    changed = as_items([office("甲局"), office("乙局", received__total=7)])
    done = fill(tmp_path / "s", changed)
    assert (done.added, done.known) == (1, 1)
    assert list_rows(tmp_path / "s") == [("乙局", 2024), ("甲局", 2024)]
    assert fill(tmp_path / "s", changed, version="2").added == 2
    assert list_rows(tmp_path / "s") == [("乙局", 2024), ("甲局", 2024)]


def test_what_cannot_be_read_is_rejected_with_the_reason_and_stops_nothing(tmp_path: Path) -> None:
    items = [Item("broken.json", data=b"{"), *as_items([office("甲局")]), Item("not-there.pdf")]
    with pytest.raises(FileNotFoundError):
        read("not-there.pdf")
    done = fill(tmp_path / "s", items)
    assert done.added == 1
    assert [each.origin.file for each in done.rejected] == ["broken.json", "not-there.pdf"]
    assert all(each.reason.zh and each.reason.en for each in done.rejected)
    again = fill(tmp_path / "s", items[:2])
    assert (again.known, again.still, again.rejected) == (1, 1, ())


def test_a_file_of_a_folder_without_a_report_is_no_fault(tmp_path: Path) -> None:
    letter = Item("README.md", data=b"# What this is", named=False)
    (found,) = fill(tmp_path / "s", [letter]).rejected
    assert found.passed
    again = fill(tmp_path / "s", [letter])
    assert (again.known, again.still) == (1, 0)
    (named,) = fill(tmp_path / "t", [letter._replace(named=True)]).rejected
    assert not named.passed


def test_a_store_that_cannot_be_written_is_no_fault_of_the_reports(tmp_path: Path) -> None:
    fill(tmp_path / "s", [])
    (tmp_path / "s" / "reports").write_bytes(b"a file where the folder should be")
    with pytest.raises(OSError, match="reports"):
        fill(tmp_path / "s", as_items([office("甲局")]))
    ledger = Ledger(tmp_path / "s", "1")
    assert list(ledger.list_rejected()) == []
    ledger.close()


def test_what_a_broken_run_left_is_swept_away(tmp_path: Path) -> None:
    fill(tmp_path / "s", as_items([office("甲局")]))
    left = tmp_path / "s" / "reports" / "year=2024" / "left.parquet"
    left.write_bytes(b"half a file")
    fill(tmp_path / "s", as_items([office("甲局"), office("乙局")]))
    assert not left.exists()
    assert len(list_rows(tmp_path / "s")) == 2


POISONED = """
import os, signal, sys
from pathlib import Path
from zfxxgk.corpus.add import Item, add
from zfxxgk.corpus.ledger import Ledger

def read(path):
    if path.startswith("poison"):
        os.kill(os.getpid(), signal.SIGKILL)
    return Path(path).read_bytes()

ledger = Ledger(Path("s"), "1", create=True)
names = ["a.json", "poison-1.json", "b.json", "poison-2.json", "c.json", "d.json"]
for done in add(Path("s"), ledger, map(Item, names), read, processes=2, most=300_000):
    pass
print(ledger.count_reports(), [each.origin.file for each in ledger.list_rejected()])
"""


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="the reader of a test is not sent")
def test_files_over_which_a_process_dies_are_rejected_and_no_others(tmp_path: Path) -> None:
    for name in "abcd":
        (tmp_path / f"{name}.json").write_text(json.dumps(office(f"{name}局")), encoding="utf-8")
    done = subprocess.run(
        [sys.executable, "-c", POISONED], capture_output=True, text=True, check=False, cwd=tmp_path
    )
    assert done.stdout == "4 ['poison-1.json', 'poison-2.json']\n", done.stderr


KILLED = """
import os, signal
from pathlib import Path
from zfxxgk.corpus.add import add
from zfxxgk.corpus.ledger import Ledger
from unit.corpus.corpus_samples import as_items, office, read

ledger = Ledger(Path("s"), "1", create=True)
for done in add(Path("s"), ledger, as_items(office(f"{n}局") for n in range(6)), read, most=12_000):
    os.kill(os.getpid(), signal.SIGKILL)
"""


def test_a_run_that_was_killed_goes_on_where_it_was(tmp_path: Path) -> None:
    tests = str(Path(__file__).parents[2])
    done = subprocess.run(
        [sys.executable, "-c", KILLED],
        check=False,
        cwd=tmp_path,
        env={**os.environ, "PYTHONPATH": tests},
    )
    assert done.returncode == -signal.SIGKILL
    again = fill(tmp_path / "s", as_items(office(f"{n}局") for n in range(6)))
    assert (again.known, again.added) == (2, 4)
    assert len(list_rows(tmp_path / "s")) == 6
