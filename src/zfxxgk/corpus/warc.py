"""What a crawler has kept: WARC, an answer of a server a record."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from zfxxgk.corpus.packed import CUT_OFF, Stream
from zfxxgk.corpus.pages import Page
from zfxxgk.corpus.responses import may_be_document, parse_headers, read_content
from zfxxgk.errors import InputError
from zfxxgk.read import MAX_BYTES
from zfxxgk.read.formats.refusals import BROKEN, TOO_MUCH
from zfxxgk.spec.labels import Text

_VERSION = re.compile(rb"WARC/\d\.\d+\s*")
_RESPONSE, _RESOURCE = b"response", b"resource"
_LONGEST_HEADER = 2**16
_BLOCK = 2**20
_TRUNCATED = Text(
    "抓取时没有取全（WARC-Truncated）", "cut short when it was crawled (WARC-Truncated)"
)


def read_pages(stream: Stream) -> Iterator[Page]:
    """The documents that servers have answered with, by address and day.

    Errors, redirects, pictures and the like are passed over. Raises InputError where the file
    breaks off or is damaged.
    """
    number = 0
    while (headers := _read_headers(stream)) is not None:
        size = _tell_size(headers)
        if not _is_page(headers):
            _skip(stream, size)
            continue
        content = _read_record(stream, size, headers)
        if content is not None:
            number += 1
            address = headers[b"warc-target-uri"].strip(b"<>")
            yield Page(number, content, address, headers.get(b"warc-date"))


def _read_headers(stream: Stream) -> Mapping[bytes, bytes] | None:
    """The headers of the next record; None at the end."""
    version = b"\n"
    while version and not version.strip():
        version = stream.readline(_LONGEST_HEADER)
    if not version:
        return None
    if not _VERSION.fullmatch(version):
        raise InputError(BROKEN)
    lines: list[bytes] = []
    while (line := stream.readline(_LONGEST_HEADER)).strip():
        lines.append(line)
        if sum(map(len, lines)) > _LONGEST_HEADER:
            raise InputError(BROKEN)
    if not line:
        raise InputError(CUT_OFF)
    return parse_headers(b"".join(lines))


def _tell_size(headers: Mapping[bytes, bytes]) -> int:
    size = headers.get(b"content-length", b"")
    if not size.isdigit():
        raise InputError(BROKEN)
    return int(size)


def _is_page(headers: Mapping[bytes, bytes]) -> bool:
    kept = headers.get(b"warc-type") in (_RESPONSE, _RESOURCE)
    return kept and headers.get(b"warc-target-uri", b"").strip(b"<").lower().startswith(b"http")


def _read_record(
    stream: Stream, size: int, headers: Mapping[bytes, bytes]
) -> bytes | InputError | None:
    if size > MAX_BYTES:
        _skip(stream, size)
        return InputError(TOO_MUCH)
    block = stream.read(size)
    if len(block) < size:
        raise InputError(CUT_OFF)
    if headers[b"warc-type"] == _RESOURCE:
        content: bytes | InputError | None = block if may_be_document(headers) else None
    else:
        content = read_content(block)
    is_cut = b"warc-truncated" in headers and content is not None
    return InputError(_TRUNCATED) if is_cut else content


def _skip(stream: Stream, size: int) -> None:
    while size:
        part = stream.read(min(size, _BLOCK))
        if not part:
            raise InputError(CUT_OFF)
        size -= len(part)
