"""Files with a report in each line: NDJSON, plain or compressed."""

from __future__ import annotations

import gzip
import zlib
from collections.abc import Iterator
from typing import BinaryIO, cast

from zfxxgk.corpus.add import Item
from zfxxgk.errors import InputError
from zfxxgk.read import MAX_BYTES
from zfxxgk.read.formats.refusals import TOO_MUCH
from zfxxgk.spec.labels import Text

SUFFIXES = (".ndjson", ".jsonl")
PACKED = (".gz",)
_CUT_OFF = Text(
    "文件在中途断开，之后的行没有读到", "the file breaks off: what follows was not read"
)


def has_lines(path: str) -> bool:
    """True for a file with a report in each line, by its name."""
    name = path.lower()
    for suffix in PACKED:
        name = name.removesuffix(suffix)
    return name.endswith(SUFFIXES)


def list_lines(path: str) -> Iterator[Item]:
    """An item for each line that is not empty, numbered from 1. Raises OSError.

    A line that is too long is refused, as is what follows where a compressed file breaks off.
    """
    with _open(path) as file:
        number = 0
        try:
            while line := file.readline(MAX_BYTES + 1):
                number += 1
                if len(line) > MAX_BYTES:
                    yield Item(path, str(number), b"", refusal=InputError(TOO_MUCH, path=path))
                    _skip(file, line)
                elif line.strip():
                    yield Item(path, str(number), line)
        except (EOFError, zlib.error, gzip.BadGzipFile):
            yield Item(path, str(number + 1), b"", refusal=InputError(_CUT_OFF, path=path))


def _open(path: str) -> BinaryIO:
    if path.lower().endswith(".gz"):
        return cast("BinaryIO", gzip.open(path, "rb"))
    return open(path, "rb")


def _skip(file: BinaryIO, line: bytes) -> None:
    while line and not line.endswith(b"\n"):
        line = file.readline(MAX_BYTES)
