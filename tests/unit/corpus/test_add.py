from __future__ import annotations

import errno
import json
import os
import pickle
import subprocess
import sys
from contextlib import closing
from pathlib import Path

import polars as pl
import pytest
from unit.corpus.corpus_samples import as_items, fill, office, read

from zfxxgk.corpus.add import Item, Task, _pack
from zfxxgk.corpus.ledger import Known, Ledger
from zfxxgk.corpus.store import scan_parts
from zfxxgk.errors import InputError
from zfxxgk.spec.labels import Text


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
    assert (again.known, again.still, again.rejected) == (0, 0, ())
    (named,) = fill(tmp_path / "s", [letter._replace(named=True)]).rejected
    assert not named.passed
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


def test_an_engine_without_threads_blames_no_report(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def panic(*_: object) -> None:
        raise pl.exceptions.PanicException("IOError(Os { code: 11, kind: WouldBlock })")

    monkeypatch.setattr("zfxxgk.corpus.rows.write_rows", panic)
    with pytest.raises(OSError, match="WouldBlock") as caught:
        fill(tmp_path / "s", as_items([office("甲局")]))
    assert caught.value.errno == errno.EAGAIN
    assert list(Ledger(tmp_path / "s", "1").list_rejected()) == []


def test_what_a_broken_run_left_is_swept_away(tmp_path: Path) -> None:
    fill(tmp_path / "s", as_items([office("甲局")]))
    left = tmp_path / "s" / "reports" / "year=2024" / "left.parquet"
    left.write_bytes(b"half a file")
    half_list = tmp_path / "s" / ".zfxxgk-123456.tmp"
    half_list.write_bytes(b"half of rejected.csv")
    fill(tmp_path / "s", as_items([office("甲局"), office("乙局")]))
    assert not left.exists()
    assert not half_list.exists()
    assert len(list_rows(tmp_path / "s")) == 2


POISONED = """
import os, signal, sys
from pathlib import Path
from zfxxgk.corpus.add import Item, add
from zfxxgk.corpus.ledger import Known, Ledger

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
    done = run_script(POISONED, tmp_path)
    assert done.stdout == "4 ['poison-1.json', 'poison-2.json']\n", done.stderr


def test_reports_of_a_file_that_is_gone_from_the_store_are_read_again(tmp_path: Path) -> None:
    items = as_items([office("甲局"), office("乙局", 2023)])
    fill(tmp_path / "s", items)
    (gone,) = (tmp_path / "s").glob("reports/year=2023/*")
    gone.unlink()
    done = fill(tmp_path / "s", items)
    assert (done.added, done.known) == (1, 1)
    assert list_rows(tmp_path / "s") == [("乙局", 2023), ("甲局", 2024)]


def test_what_broke_off_is_told_until_it_is_read_to_its_end(tmp_path: Path) -> None:
    cut = Item("a.ndjson", data=b"", refusal=InputError(Text("断开", "cut off")), ends=True)
    whole = cut._replace(refusal=None)
    for end, rejected in ((cut, ["cut off"]), (cut, ["cut off"]), (whole, [])):
        fill(tmp_path / "s", [*as_items([office("甲局")]), end])
        ledger = Ledger(tmp_path / "s", "1")
        assert [each.reason.en for each in ledger.list_rejected()] == rejected
        ledger.close()


def test_names_that_are_no_text_and_half_characters_stop_nothing(tmp_path: Path) -> None:
    name = tmp_path / os.fsdecode("县.json".encode("gb18030"))
    name.write_text(json.dumps(office("甲局")), encoding="utf-8")
    half = office("乙局")
    half["title"] = "\ud800"
    quoted = office("丁局") | {"spec_version": "\ud800"}
    items = [Item(str(name)), *as_items([half, office("丙局"), quoted])]
    done = fill(tmp_path / "s", items)
    halves, version = (each.reason.en for each in done.rejected)
    assert halves.startswith("The text has half a character ")
    assert "\ud800" in version
    with closing(Ledger(tmp_path / "s", "1")) as ledger:
        assert "\\ud800" in [each.reason.en for each in ledger.list_rejected()][1]
    assert fill(tmp_path / "s", items).known == 2
    ((_, (first,)), *_) = done.parts
    assert first.file == str(tmp_path / "县.json")


def test_few_reports_are_shared_out_among_the_processes() -> None:
    ledger = Ledger.__new__(Ledger)
    ledger.find_known = lambda file, place: None  # type: ignore[method-assign]
    assert len(list(_pack(map(Item, "abcdefgh"), ledger, "run", 8 * 2**20))) > 1


FULL = """
import resource, sys
from pathlib import Path
from zfxxgk.corpus.add import add
from zfxxgk.corpus.ledger import Known, Ledger
from unit.corpus.corpus_samples import as_items, office, read

ledger = Ledger(Path("s"), "1", create=True)
resource.setrlimit(resource.RLIMIT_FSIZE, (30_000, 30_000))
try:
    list(add(Path("s"), ledger, as_items(office(f"{n}局") for n in range(6)), read, processes=2))
except OSError as error:
    print(error.errno, ledger.count_reports(), list(ledger.list_rejected()))
"""


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="needs a limit of file sizes")
def test_a_disk_without_space_blames_no_report_and_leaves_nothing_half(tmp_path: Path) -> None:
    done = run_script(FULL, tmp_path)
    assert done.stdout == f"{errno.EFBIG} 0 []\n", done.stderr
    assert list(tmp_path.glob("s/reports/*/*")) == []
    again = fill(tmp_path / "s", as_items(office(f"{n}局") for n in range(6)))
    assert again.added == 6


def run_script(script: str, folder: Path) -> subprocess.CompletedProcess[str]:
    tests = str(Path(__file__).parents[2])
    return subprocess.run(
        [sys.executable, "-c", script],
        capture_output=True,
        text=True,
        check=False,
        cwd=folder,
        env={**os.environ, "PYTHONPATH": tests},
    )


KILLED = """
import os, random, signal, sys
from pathlib import Path
from zfxxgk.corpus.add import add
from zfxxgk.corpus.ledger import Known, Ledger
from unit.corpus.corpus_samples import as_items, office, read
import zfxxgk.corpus.rows

ITEMS = as_items(office(f"{n}局", 2020 + n % 3) for n in range(20))
left = 0

def die(event, args):
    # The store is opened, written and renamed in; each is a moment to be killed at.
    global left
    if event in ("open", "os.rename", "os.remove", "os.mkdir", "sqlite3.connect"):
        if str(args[0]).startswith("s/"):
            left -= 1
            if left == 0:
                os.kill(os.getpid(), signal.SIGKILL)

draw = random.Random(7)
for _ in range(6):
    left = draw.randrange(5, 25)
    child = os.fork()
    if not child:
        sys.addaudithook(die)
        ledger = Ledger(Path("s"), "1", create=True)
        print(ledger.count_reports(), flush=True)
        list(add(Path("s"), ledger, ITEMS, read, most=20_000))
        os._exit(0)
    os.waitpid(child, 0)
"""


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="forks")
def test_a_run_killed_at_any_moment_leaves_a_whole_store_and_goes_on(tmp_path: Path) -> None:
    done = run_script(KILLED, tmp_path)
    before = [int(line) for line in done.stdout.split()]
    assert before == sorted(before), "what was kept is kept"
    assert before[-1], done.stderr
    again = fill(tmp_path / "s", as_items(office(f"{n}局", 2020 + n % 3) for n in range(20)))
    assert again.known >= before[-1]
    assert again.known + again.added == 20
    assert list_rows(tmp_path / "s") == sorted((f"{n}局", 2020 + n % 3) for n in range(20))
    assert not [path for path in tmp_path.glob("s/reports/*/*") if path.suffix != ".parquet"]


def test_a_task_is_the_same_when_it_was_sent() -> None:
    refusal = InputError(Text("读不了", "cannot be read"), path="a.json")
    first, other = Item("a.json", "1", b"{}", Known("11", None)), Item("b.json", named=False)
    task = Task("a", (first, other, Item("c.json", refusal=refusal)))
    sent: Task = pickle.loads(pickle.dumps(task))
    assert (sent.name, sent.items[:2]) == ("a", (first, other))
    assert str(sent.items[2].refusal) == str(refusal)
