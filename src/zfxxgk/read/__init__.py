"""Documents in: a report in any format becomes canonical, with its provenance.

>>> result = read_path("report.html")  # doctest: +SKIP
>>> result.report["requests"]["received"]["total"]  # doctest: +SKIP
14069
"""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING

from zfxxgk.errors import InputError, require_kind
from zfxxgk.spec.labels import Text

if TYPE_CHECKING:
    from zfxxgk.read.steps import Reading
    from zfxxgk.read.trace.page import PageText
    from zfxxgk.spec.documents import Claims, Prose, Provenance, Report

__all__ = [
    "MAX_BYTES",
    "TOO_LARGE",
    "ReadResult",
    "read_bytes",
    "read_path",
    "read_traced",
    "trace_bytes",
    "trace_path",
]

MAX_BYTES = 50 * 1024 * 1024
"""The largest file that is read; reports are far smaller."""
TOO_LARGE = Text(
    f"文件超过 {MAX_BYTES // 2**20} MB 的上限，不像是年度报告。请只保留报告正文和表格。",
    f"The file is larger than the limit of {MAX_BYTES // 2**20} MB; a report is far smaller. "
    "Keep only its text and tables.",
)
"""What is said of a larger one."""


@dataclass(frozen=True, slots=True)
class ReadResult:
    """A report, and how each of its cells was read.

    ``report`` is as ``annual_report.json`` describes it, in canonical order; ``provenance`` is as
    ``provenance.json`` does, None for JSON input, whose ``text`` tells where a value stands.
    """

    report: Report
    provenance: Provenance | None
    text: str | None = None

    @property
    def claims(self) -> Claims:
        """The numbers that the narrative states, by kind, as ``claims.json`` describes them."""
        from zfxxgk.narrative.claims.claims import claims

        return claims(self.report)

    @property
    def prose(self) -> Prose:
        """What the words of the report say beside numbers, as ``prose.json`` describes it."""
        from zfxxgk.read.head.prose import read_prose

        return read_prose(self.report)


def read_path(path: str | os.PathLike[str]) -> ReadResult:
    """Reads the report in the file *path*, told by its content, whatever its name ends in.

    Raises :class:`zfxxgk.InputError`, which names the file, where it cannot be opened, is larger
    than :data:`MAX_BYTES` or encrypted, is of no known format or of one whose extra is not
    installed, and where no report is found in it.
    """
    return read_bytes(*_load(path))


def read_bytes(data: bytes, name: str) -> ReadResult:
    """Reads the report in *data*, the bytes of a file; else as :func:`read_path`.

    *name* is for messages and provenance only.
    """
    require_kind("data", data, (bytes, bytearray), "the bytes of a file")
    with _naming(name):
        reading = _take(data, name)
        if isinstance(reading, ReadResult):
            return reading
        return ReadResult(reading.report, reading.provenance)


def trace_path(path: str | os.PathLike[str]) -> PageText:
    """Traces the reading of the file *path*: see :func:`trace_bytes`."""
    return trace_bytes(*_load(path))


def trace_bytes(data: bytes, name: str) -> PageText:
    """Returns the text of a document as it was taken, and what of it was read as what.

    *data* and *name* are as in :func:`read_bytes`. ``text`` of the result is all of the text,
    ``marks`` say from which to which character of it which words were read as what. Where no
    report comes of it, ``refusal`` says why. Raises :class:`zfxxgk.InputError` for what cannot be
    opened, and for a report in JSON, which has no text of its own.
    """
    from zfxxgk.read.trace.trace import trace

    require_kind("data", data, (bytes, bytearray), "the bytes of a file")
    with _naming(name):
        reading = _take(data, name)
        if isinstance(reading, ReadResult):
            raise InputError(_NO_TEXT)
        return trace(reading)


def read_traced(data: bytes, name: str) -> tuple[ReadResult, PageText | None]:
    """Reads the report in *data* and traces the reading, which costs no second one.

    There is no text of a report in JSON. Raises :class:`zfxxgk.InputError` as :func:`read_bytes`.
    """
    from zfxxgk.read.trace.trace import trace

    with _naming(name):
        reading = _take(data, name)
        if isinstance(reading, ReadResult):
            return reading, None
        return ReadResult(reading.report, reading.provenance), trace(reading)


_NO_TEXT = Text(
    "这是 JSON 格式的报告，各项已经分开，没有原文可以对照。",
    "This is a report in JSON: its parts stand by themselves, and there is no text to trace.",
)


@contextmanager
def _naming(name: str) -> Iterator[None]:
    try:
        yield
    except InputError as error:
        error.path = error.path or name
        raise


def _load(path: str | os.PathLike[str]) -> tuple[bytes, str]:
    file = Path(path)
    try:
        if file.stat().st_size > MAX_BYTES:
            raise InputError(TOO_LARGE, path=str(file))
        return file.read_bytes(), str(file)
    except OSError as error:
        raise _unreadable(error, str(file)) from error


def _take(data: bytes, name: str) -> Reading | ReadResult:
    """A document ready to be read, or a report in JSON."""
    if len(data) > MAX_BYTES:
        raise InputError(TOO_LARGE, path=name)
    # Each format brings its own library: a JSON report must not pay for that of web pages.
    if data.startswith(b"{"):
        from zfxxgk.read import json_report

        if (found := json_report.read_quickly(data)) is not None:
            return ReadResult(found[0], None, found[1])
    from zfxxgk.read.formats import sniff

    kind, text = sniff.take(data)
    if kind == "json" and text is not None:
        from zfxxgk.read import json_report

        return ReadResult(json_report.read(text), None, text)
    from zfxxgk.read.steps import Reading

    source = data if text is None else text
    return Reading(import_module(sniff.MODULES[kind]).read(source, name), data)


def _unreadable(error: OSError, name: str) -> InputError:
    return InputError(
        Text(
            f"无法打开文件（{error.strerror}）。请检查路径和权限。",
            f"The file cannot be opened ({error.strerror}). Check its path and permissions.",
        ),
        path=name,
    )
