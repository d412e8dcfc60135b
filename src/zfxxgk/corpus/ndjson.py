"""Files with a report in each line: NDJSON."""

from __future__ import annotations

import codecs
from collections.abc import Iterator
from typing import NamedTuple

from zfxxgk.corpus.add import Item
from zfxxgk.corpus.packed import Stream
from zfxxgk.errors import InputError
from zfxxgk.read import MAX_BYTES
from zfxxgk.read.formats.refusals import TOO_MUCH
from zfxxgk.spec.labels import Text

_WIDE = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)
_IN_UTF_16 = Text("文件是 UTF-16 编码，请另存为 UTF-8", "the file is in UTF-16; save it as UTF-8")
_NO_OBJECT = Text(
    "这一行不是一个 JSON 对象（{…}）。NDJSON 每行放一份报告，不折行。",
    "this line is no JSON object ({...}). NDJSON has one report in each line, and none in several.",
)


class Line(NamedTuple):
    """A line of a file, from 1; None if it is too long."""

    number: int
    data: bytes | None


def list_lines(stream: Stream, path: str) -> Iterator[Item]:
    """An item for each line that is not empty, numbered from 1.

    A line that is too long is refused. Raises InputError where the file cannot be read on.
    """
    for number, data in read_lines(stream):
        yield Item(path, str(number), (data or b"").strip(), refusal=_find_refusal(data))


def _find_refusal(data: bytes | None) -> InputError | None:
    if data is None:
        return InputError(TOO_MUCH)
    is_object = data.removeprefix(codecs.BOM_UTF8).lstrip().startswith(b"{")
    return None if is_object else InputError(_NO_OBJECT)


def read_lines(stream: Stream) -> Iterator[Line]:
    """Lines that are not empty, none longer than a file may be. Raises InputError."""
    if stream.peek(2)[:2] in _WIDE:
        raise InputError(_IN_UTF_16)
    number = 0
    while line := stream.readline(MAX_BYTES + 1):
        number += 1
        if len(line) > MAX_BYTES:
            yield Line(number, None)
            while line and not line.endswith(b"\n"):
                line = stream.readline(MAX_BYTES)
        elif line.strip():
            yield Line(number, line)
