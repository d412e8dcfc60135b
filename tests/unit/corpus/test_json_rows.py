from __future__ import annotations

import json
from pathlib import Path

import pytest

from zfxxgk.corpus import ndjson
from zfxxgk.corpus.json_rows import read_pages
from zfxxgk.corpus.packed import Stream
from zfxxgk.corpus.pages import Columns, Page
from zfxxgk.errors import InputError


def read(path: Path, *lines: bytes) -> list[Page]:
    path.write_bytes(b"\n".join(lines))
    with Stream(str(path)) as stream:
        return list(read_pages(stream, Columns("body", fetched="at")))


def test_every_object_is_a_page(tmp_path: Path) -> None:
    first = {"url": "https://a.cn/1", "body": "<p>一</p>", "at": "2024-01-31", "status": 200}
    lines = [
        json.dumps(first).encode(),
        json.dumps({"body": "二"}, ensure_ascii=False).encode("gbk"),
    ]
    found = read(tmp_path / "a.ndjson", *lines)
    assert found == [
        Page(1, "<p>一</p>", "https://a.cn/1", "2024-01-31"),
        Page(2, "二"),
    ]


def test_a_line_that_is_no_page_is_an_empty_one(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(ndjson, "MAX_BYTES", 100)
    lines = [b'{"body": "1", "at": 1}', b'{"body": null}', b"{", b"[" * 90, b'"x"', b"x" * 200]
    first, *others, long = read(tmp_path / "a.ndjson", *lines)
    assert first.html == "1"
    assert [(page.number, page.html) for page in others] == [(n, b"") for n in (2, 3, 4, 5)]
    assert isinstance(long.html, InputError)


def test_a_missing_column_is_told_with_those_that_are_there(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="There are: url, content\\."):
        read(tmp_path / "a.ndjson", b'{"url": "1", "content": "2"}')
