from __future__ import annotations

import gzip
import sqlite3
from pathlib import Path

import polars as pl
from unit.corpus.corpus_samples import pack_zstd
from unit.corpus.test_tar import make
from unit.corpus.test_warc import ARCHIVE

from zfxxgk.batch.records import Source
from zfxxgk.corpus.add import Item
from zfxxgk.corpus.listing import Listing, find_kind, weigh_source
from zfxxgk.corpus.pages import Columns
from zfxxgk.errors import InputError
from zfxxgk.spec.labels import Text


def list_all(*paths: str, columns: Columns | None = None) -> list[Item]:
    listing = Listing(
        lambda name: name.endswith(".md"), lambda error: Text("坏", str(error)), columns
    )
    return list(listing.list_items(map(Source, paths)))


def test_what_a_file_is_packed_with_is_no_part_of_its_kind() -> None:
    names = ("a.ndjson", "A.JSONL.GZ", "a.tar.zst", "a.tgz", "a.json", "a.gz")
    assert [find_kind(name) for name in names] == [
        *(".ndjson", ".jsonl", ".tar", ".tgz", ".json", "")
    ]


def test_tables_of_pages_and_crawls_are_looked_into(tmp_path: Path) -> None:
    with sqlite3.connect(tmp_path / "a.db") as connection:
        connection.execute("create table pages (html text)")
        connection.execute("insert into pages values ('<p>')")
    pl.DataFrame({"html": ["<p>"]}).write_parquet(tmp_path / "b.parquet")
    (tmp_path / "c.warc.gz").write_bytes(gzip.compress(b"".join(ARCHIVE)))
    (tmp_path / "d.ndjson").write_bytes(b'{"html": "<p>"}')
    (tmp_path / "e.csv").write_bytes(b"html\n<p>\n")
    for path in sorted(tmp_path.iterdir()):
        first, *_, end = list_all(str(path), columns=Columns())
        assert (first.data or b"").startswith(b"<p>")
        assert end.ends
        assert end.refusal is None
    document, report, _ = list_all(str(tmp_path / "e.csv"), str(tmp_path / "d.ndjson"))
    assert (document.data, report.data) == (None, b'{"html": "<p>"}')


def test_documents_stand_for_themselves_and_others_for_what_is_in_them(tmp_path: Path) -> None:
    for name, data in {
        "a.ndjson.zst": pack_zstd(b"1\n2\n"),
        "b.tar.gz": gzip.compress(make(("x.md", b"3"), ("x.css", b"4"))),
    }.items():
        (tmp_path / name).write_bytes(data)
    paths = [str(tmp_path / name) for name in ("a.ndjson.zst", "b.tar.gz", "c.docx")]
    found = list_all(*paths)
    assert [(each.file, each.place, each.data, each.ends) for each in found] == [
        (paths[0], "1", b"1", False),
        (paths[0], "2", b"2", False),
        (paths[0], "", b"", True),
        (paths[1], "x.md", b"3", False),
        (paths[1], "", b"", True),
        (paths[2], "", None, False),
    ]


def test_a_refused_file_stays_refused() -> None:
    listing = Listing(bool, lambda error: Text("坏", str(error)))
    error = InputError(Text("读不了", "cannot be read"))
    (item,) = listing.list_items([Source("a.ndjson", error)])
    assert item.refusal is error


def test_what_breaks_off_is_empty_or_not_there_is_refused_at_its_end(tmp_path: Path) -> None:
    whole = gzip.compress(b"".join(b"%d\n" % n for n in range(100_000)), mtime=0)
    (tmp_path / "cut.ndjson.gz").write_bytes(whole[: len(whole) // 2])
    *read, last = list_all(str(tmp_path / "cut.ndjson.gz"))
    assert len(read) > 1000
    assert last.ends
    assert last.refusal is not None
    assert "断开" in last.refusal.text.zh
    (tmp_path / "empty.ndjson").write_bytes(b"\n")
    for name in ("empty.ndjson", "nowhere.tar"):
        (only,) = list_all(str(tmp_path / name))
        assert only.refusal is not None


def test_how_far_the_reading_is_is_told_by_the_bytes_of_the_files(tmp_path: Path) -> None:
    (tmp_path / "a.ndjson.gz").write_bytes(gzip.compress(b"1\n2\n"))
    (tmp_path / "b.md").write_bytes(b"12345")
    size = (tmp_path / "a.ndjson.gz").stat().st_size
    paths = [str(tmp_path / "a.ndjson.gz"), str(tmp_path / "b.md"), "mail.eml/c.md"]
    whole = sum(weigh_source(Source(path)) for path in paths)
    *_, end, document, member = list_all(*paths)
    assert (end.reached, document.reached, member.reached) == (size, size + 5, whole)
