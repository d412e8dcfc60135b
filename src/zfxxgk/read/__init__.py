"""Documents in: a report in any format becomes canonical, with its provenance.

>>> result = read_path("report.html")  # doctest: +SKIP
>>> result.report["requests"]["received"]["total"]  # doctest: +SKIP
14069
"""

from __future__ import annotations

import os
from dataclasses import dataclass
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING

from zfxxgk.errors import InputError
from zfxxgk.spec.labels import Text

if TYPE_CHECKING:
    from zfxxgk.spec.documents import Claims, Provenance, Report

__all__ = ["MAX_BYTES", "ReadResult", "read_bytes", "read_path"]

MAX_BYTES = 50 * 1024 * 1024


@dataclass(frozen=True, slots=True)
class ReadResult:
    """A report, and how each of its cells was read.

    ``report`` is as ``annual_report.json`` describes it, in canonical order; ``provenance`` is as
    ``provenance.json`` does, None for JSON input.
    """

    report: Report
    provenance: Provenance | None

    @property
    def claims(self) -> Claims:
        """The numbers that the narrative states, by kind, as ``claims.json`` describes them."""
        from zfxxgk.narrative.claims.claims import claims

        return claims(self.report)


def read_path(path: str | os.PathLike[str]) -> ReadResult:
    """Reads the report in the file *path*, whatever its name ends in. Raises InputError."""
    file = Path(path)
    try:
        if file.stat().st_size > MAX_BYTES:
            raise _too_large(str(file))
        data = file.read_bytes()
    except OSError as error:
        raise _unreadable(error, str(file)) from error
    return read_bytes(data, str(file))


def read_bytes(data: bytes, name: str) -> ReadResult:
    """Reads the report in *data*; *name* is for messages and provenance only. Raises InputError."""
    if len(data) > MAX_BYTES:
        raise _too_large(name)
    try:
        return _read(data, name)
    except InputError as error:
        error.path = error.path or name
        raise


def _read(data: bytes, name: str) -> ReadResult:
    # Each format brings its own library: a JSON report must not pay for that of web pages.
    from zfxxgk.read.formats import sniff
    from zfxxgk.read.formats.encoding import decode_text

    kind = sniff.detect_kind(data)
    if kind == "json":
        from zfxxgk.read import json_report

        return ReadResult(json_report.read(decode_text(data)), None)
    from zfxxgk.read.steps import Reading

    source = decode_text(data) if kind in sniff.TEXTS else data
    document = import_module(sniff.MODULES[kind]).read(source, name)
    reading = Reading(document, data)
    return ReadResult(reading.report, reading.provenance)


def _too_large(name: str) -> InputError:
    most = MAX_BYTES // 2**20
    return InputError(
        Text(
            f"文件超过 {most} MB 的上限，不像是年度报告。请只保留报告正文和表格。",
            f"The file is larger than the limit of {most} MB; a report is far smaller. "
            "Keep only its text and tables.",
        ),
        path=name,
    )


def _unreadable(error: OSError, name: str) -> InputError:
    return InputError(
        Text(
            f"无法打开文件（{error.strerror}）。请检查路径和权限。",
            f"The file cannot be opened ({error.strerror}). Check its path and permissions.",
        ),
        path=name,
    )
