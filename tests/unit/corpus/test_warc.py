from __future__ import annotations

import gzip
from collections.abc import Callable
from pathlib import Path

import pytest

from zfxxgk.corpus import warc
from zfxxgk.corpus.packed import Stream
from zfxxgk.corpus.pages import Page
from zfxxgk.corpus.warc import read_pages
from zfxxgk.errors import InputError

DAY = b"2024-01-31T10:00:00Z"
ANSWER = b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n"


def record(kind: str, url: str, block: bytes, *more: str) -> bytes:
    lines = [
        "WARC/1.1",
        f"WARC-Type: {kind}",
        f"WARC-Target-URI: {url}",
        f"WARC-Date: {DAY.decode()}",
        f"Content-Length: {len(block)}",
        *more,
    ]
    return "\r\n".join(lines).encode() + b"\r\n\r\n" + block + b"\r\n\r\n"


ARCHIVE = [
    record("warcinfo", "", b"software: x"),
    record("request", "https://a.cn/1", b"GET / HTTP/1.1\r\n\r\n"),
    record("response", "https://a.cn/1", ANSWER + b"<p>1\r\n\r\nWARC/1.0</p>"),
    record("response", "dns:a.cn", b"20240131100000\n"),
    record("revisit", "https://a.cn/1", ANSWER),
    record("resource", "<https://a.cn/2>", b"<p>2</p>", "Content-Type: text/html"),
    record("resource", "https://a.cn/look", b"p {}", "Content-Type: text/css"),
    record("response", "https://a.cn/3", b"HTTP/1.1 404 Not Found\r\n\r\n"),
]


def read(path: Path, data: bytes) -> list[Page]:
    path.write_bytes(data)
    with Stream(str(path)) as stream:
        return list(read_pages(stream))


def pack_each(records: list[bytes]) -> bytes:
    return b"".join(map(gzip.compress, records))


@pytest.mark.parametrize("join", [b"".join, pack_each, lambda each: gzip.compress(b"".join(each))])
def test_answers_and_files_are_pages(tmp_path: Path, join: Callable[[list[bytes]], bytes]) -> None:
    assert read(tmp_path / "a.warc", join(ARCHIVE)) == [
        Page(1, b"<p>1\r\n\r\nWARC/1.0</p>", b"https://a.cn/1", DAY),
        Page(2, b"<p>2</p>", b"https://a.cn/2", DAY),
    ]


def test_where_it_is_cut_off_is_told_wherever_that_is(tmp_path: Path) -> None:
    whole = record("response", "https://a.cn/1", ANSWER + b"<p>")
    for kept in range(1, len(whole) - 4):
        with pytest.raises(InputError):
            read(tmp_path / "a.warc", whole[:kept])


@pytest.mark.parametrize(
    "spoil",
    [
        lambda whole: b"no archive" * 100,
        lambda whole: whole.replace(b"Content-Length: ", b"Content-Length: x"),
        lambda whole: whole.replace(b"WARC-Date", b"x" * 2**17),
        lambda whole: whole.replace(b"\r\n\r\nHTTP", b"x" * 2**20),
    ],
)
def test_damage_is_told_and_takes_no_memory(
    tmp_path: Path, spoil: Callable[[bytes], bytes]
) -> None:
    with pytest.raises(InputError):
        read(tmp_path / "a.warc", spoil(ARCHIVE[2]))


def test_a_large_record_and_one_cut_short_by_the_crawler_stop_no_other(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(warc, "MAX_BYTES", 1000)
    large = record("response", "https://a.cn/0", ANSWER + b"x" * 2000)
    cut = record("response", "https://a.cn/9", ANSWER + b"<p>", "WARC-Truncated: length")
    first, second, third = read(tmp_path / "a.warc", large + cut + ARCHIVE[2])
    assert isinstance(first.html, InputError)
    assert isinstance(second.html, InputError)
    assert "WARC-Truncated" in second.html.text.en
    assert third.html == b"<p>1\r\n\r\nWARC/1.0</p>"
