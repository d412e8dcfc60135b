from __future__ import annotations

import gzip
from pathlib import Path

import pytest
from unit.corpus.corpus_samples import pack_zstd
from unit.corpus.test_tar import make

from zfxxgk.batch.records import Source
from zfxxgk.corpus.add import Item
from zfxxgk.corpus.listing import Listing, holds_many
from zfxxgk.errors import InputError
from zfxxgk.spec.labels import Text


def list_all(*paths: str) -> list[Item]:
    listing = Listing(lambda name: name.endswith(".md"), lambda error: Text("坏", str(error)))
    return list(listing.list_items(map(Source, paths)))


@pytest.mark.parametrize(
    ("name", "wanted"),
    [
        *(("a.ndjson", True), ("A.JSONL.GZ", True), ("a.ndjson.zst", True), ("a.tar.gz", True)),
        *(("a.tgz", True), ("a.json", False), ("a.gz", False), ("a.zip", False)),
    ],
)
def test_files_that_hold_many_are_told_by_name(name: str, wanted: bool) -> None:
    assert holds_many(name) is wanted


def test_documents_stand_for_themselves_and_others_for_what_is_in_them(tmp_path: Path) -> None:
    for name, data in {
        "a.ndjson.zst": pack_zstd(b"1\n2\n"),
        "b.tar.gz": gzip.compress(make(("x.md", b"3"), ("x.css", b"4"))),
    }.items():
        (tmp_path / name).write_bytes(data)
    paths = [str(tmp_path / name) for name in ("a.ndjson.zst", "b.tar.gz", "c.docx")]
    found = list_all(*paths)
    assert [(each.file, each.place, each.data, each.ends) for each in found] == [
        (paths[0], "1", b"1\n", False),
        (paths[0], "2", b"2\n", False),
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
