from __future__ import annotations

import gzip
from pathlib import Path

import pytest

from zfxxgk.corpus import ndjson
from zfxxgk.corpus.ndjson import has_lines, list_lines


@pytest.mark.parametrize(
    ("name", "wanted"),
    [("a.ndjson", True), ("A.JSONL.GZ", True), ("a.json", False), ("a.gz", False)],
)
def test_files_with_lines_are_told_by_name(name: str, wanted: bool) -> None:
    assert has_lines(name) is wanted


def test_every_line_is_an_item_with_its_number(tmp_path: Path) -> None:
    for path, data in ((tmp_path / "a.ndjson", b"1\n\n3"), (tmp_path / "b.ndjson.gz", None)):
        path.write_bytes(data or gzip.compress(b"1\n\n3"))
        found = [(each.place, (each.data or b"").strip()) for each in list_lines(str(path))]
        assert found == [("1", b"1"), ("3", b"3")]


def test_a_line_without_end_is_refused_and_the_next_is_read(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(ndjson, "MAX_BYTES", 10)
    path = tmp_path / "a.ndjson"
    path.write_bytes(b"x" * 100 + b"\n" + b"y\n")
    first, second = list_lines(str(path))
    assert first.refusal is not None
    assert (second.place, second.data) == ("2", b"y\n")


def test_where_a_compressed_file_breaks_off_is_told(tmp_path: Path) -> None:
    path = tmp_path / "a.ndjson.gz"
    whole = gzip.compress(b"".join(b"%d\n" % n for n in range(10_000)), mtime=0)
    path.write_bytes(whole[: len(whole) // 2])
    *read, last = list_lines(str(path))
    assert len(read) > 100
    assert last.refusal is not None
    assert "断开" in last.refusal.text.zh
