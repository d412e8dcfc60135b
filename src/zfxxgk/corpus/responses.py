"""What a server has answered with: the content of an HTTP response."""

from __future__ import annotations

import re
import zlib
from collections.abc import Mapping

from zfxxgk.errors import InputError
from zfxxgk.read import MAX_BYTES
from zfxxgk.read.formats.refusals import BROKEN, TOO_MUCH
from zfxxgk.spec.labels import Text

_STATUS = re.compile(rb"HTTP/\d(?:\.\d)? (\d{3})")
_BLANK_LINE = re.compile(rb"\r?\n\r?\n")
_CHUNK = re.compile(rb"\s*([0-9a-fA-F]{1,8})[^\n]{0,200}\n")
_NO_DOCUMENT = re.compile(rb"(?:image|font|audio|video)/|text/css|[^;]*(?:javascript|font)")
_GZIP = zlib.MAX_WBITS | 32
"""With a header of gzip or of zlib, whichever there is."""
_PACKED = {b"gzip": _GZIP, b"x-gzip": _GZIP, b"deflate": _GZIP}


def parse_headers(lines: bytes) -> dict[bytes, bytes]:
    """Headers by their names in lower case."""
    found = (line.partition(b":") for line in lines.splitlines())
    return {name.strip().lower(): value.strip() for name, _, value in found}


def read_content(block: bytes) -> bytes | InputError | None:
    """The document in a response, or why it cannot be had; None for errors, redirects, pictures
    and the like."""
    head, body = split_head(block)
    status = _STATUS.match(head)
    headers = parse_headers(head)
    if status is None or status[1] != b"200" or not may_be_document(headers):
        return None
    if headers.get(b"transfer-encoding", b"").lower() == b"chunked":
        body = _join_chunks(body)
    packed = headers.get(b"content-encoding", b"identity").lower()
    return body if packed == b"identity" else _unpack(body, packed)


def split_head(block: bytes) -> tuple[bytes, bytes]:
    """What stands before and after the first blank line."""
    blank = _BLANK_LINE.search(block)
    return (block, b"") if blank is None else (block[: blank.start()], block[blank.end() :])


def may_be_document(headers: Mapping[bytes, bytes]) -> bool:
    """True unless the media type is that of pictures, styles and the like."""
    return not _NO_DOCUMENT.match(headers.get(b"content-type", b"").lower())


def _join_chunks(body: bytes) -> bytes:
    """The chunks as one. Many crawlers keep the header of chunks that they have joined."""
    parts: list[bytes] = []
    start = 0
    while (size := _CHUNK.match(body, start)) is not None:
        length = int(size[1], 16)
        if length == 0:
            break
        parts.append(body[size.end() : size.end() + length])
        start = size.end() + length
    return b"".join(parts) or body


def _unpack(body: bytes, packed: bytes) -> bytes | InputError:
    if packed not in _PACKED:
        name = packed.decode("ascii", "replace")
        return InputError(Text(f"网页用 {name} 压缩，不能读取", f"the page is packed with {name}"))
    for window in (_PACKED[packed], -zlib.MAX_WBITS):
        unpacking = zlib.decompressobj(window)
        try:
            content = unpacking.decompress(body, MAX_BYTES + 1)
        except zlib.error:
            continue
        if len(content) > MAX_BYTES:
            return InputError(TOO_MUCH)
        return content if unpacking.eof else InputError(BROKEN)
    # As with chunks: what is said to be packed may have been unpacked.
    return body
