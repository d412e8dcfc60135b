from __future__ import annotations

import gzip
import zlib

import pytest

from zfxxgk.corpus import responses
from zfxxgk.corpus.responses import parse_headers, read_content
from zfxxgk.errors import InputError

PAGE = "<p>一二三</p>".encode() * 10


def answer(body: bytes, *headers: str, status: str = "200 OK") -> bytes:
    lines = [f"HTTP/1.1 {status}", *headers]
    return "\r\n".join(lines).encode() + b"\r\n\r\n" + body


def chunk(body: bytes, size: int = 7) -> bytes:
    parts = (body[start : start + size] for start in range(0, len(body), size))
    return b"".join(b"%x;a=b\r\n%s\r\n" % (len(part), part) for part in parts) + b"0\r\n\r\n"


def deflate(body: bytes) -> bytes:
    packer = zlib.compressobj(wbits=-zlib.MAX_WBITS)
    return packer.compress(body) + packer.flush()


CHUNKED = "Transfer-Encoding: chunked"


@pytest.mark.parametrize(
    ("body", "headers"),
    [
        (PAGE, ["Content-Type: text/html"]),
        (chunk(PAGE), [CHUNKED]),
        (gzip.compress(PAGE, mtime=0), ["content-encoding: GZIP"]),
        (zlib.compress(PAGE), ["Content-Encoding: deflate"]),
        (deflate(PAGE), ["Content-Encoding: deflate"]),
        (chunk(gzip.compress(PAGE, mtime=0)), [CHUNKED, "Content-Encoding: gzip"]),
        # What a crawler has joined and unpacked, and said nothing of it.
        (PAGE, [CHUNKED, "Content-Encoding: gzip"]),
    ],
)
def test_the_page_is_what_the_server_meant(body: bytes, headers: list[str]) -> None:
    assert read_content(answer(body, *headers)) == PAGE


@pytest.mark.parametrize(
    "block",
    [
        answer(PAGE, status="404 Not Found"),
        answer(PAGE, status="302 Found"),
        answer(PAGE, "Content-Type: image/png"),
        answer(PAGE, "Content-Type: application/javascript; charset=utf-8"),
        b"no answer",
    ],
)
def test_errors_redirects_and_pictures_are_passed_over(block: bytes) -> None:
    assert read_content(block) is None


def test_what_cannot_be_unpacked_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    packed = gzip.compress(PAGE, mtime=0)
    cut = read_content(answer(packed[: len(packed) - 9], "Content-Encoding: gzip"))
    assert isinstance(cut, InputError)
    brotli = read_content(answer(PAGE, "Content-Encoding: br"))
    assert isinstance(brotli, InputError)
    assert "br" in brotli.text.en
    monkeypatch.setattr(responses, "MAX_BYTES", 20)
    assert isinstance(read_content(answer(packed, "Content-Encoding: gzip")), InputError)


def test_headers_are_found_by_their_names_in_lower_case() -> None:
    assert parse_headers(b"A: 1\r\nB-c:2:3\nnothing") == {
        b"a": b"1",
        b"b-c": b"2:3",
        b"nothing": b"",
    }
