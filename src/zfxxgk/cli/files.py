"""Which files to read, and writing files whole or not at all."""

from __future__ import annotations

import errno
import json
import os
import re
import stat
import sys
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from zfxxgk.cli.language import make_error, say_both
from zfxxgk.errors import InputError
from zfxxgk.spec import schemas
from zfxxgk.spec.labels import Text

if TYPE_CHECKING:
    from zfxxgk.read import ReadResult

STDIN = "-"
MAX_JSON = 4 * 2**20
"""Larger JSON in a folder counts as a report without a look inside."""
# Documents of kinds that cannot be read yet count as well: to pass over them in silence would
# let a folder of Word files look clean.
SUFFIXES = frozenset(
    {
        *(".json", ".md", ".markdown", ".html", ".htm", ".shtml", ".xhtml", ".mht", ".mhtml"),
        *(".pdf", ".ofd", ".doc", ".docx", ".wps", ".rtf", ".odt", ".xls", ".xlsx", ".et", ".ods"),
    }
)
_PAGE = re.compile(rb"<(?:!doctype\s+html|html)[\s>]", re.IGNORECASE)


class Source(NamedTuple):
    """A file to read, as it was named; ``error`` when it cannot be."""

    path: str
    error: InputError | None = None


# ---------------------------------------------------------------------- what to read


def expand(paths: Sequence[str]) -> list[Source]:
    """The files that *paths* stand for, each once, in the order given, folders sorted."""
    seen: set[str] = set()
    found = []
    for path in paths:
        for source in _sources(path):
            real = source.path if source.path == STDIN else os.path.realpath(source.path)
            if real not in seen:
                seen.add(real)
                found.append(source)
    return found


def read(path: str) -> ReadResult:
    """The report in a file, a pipe or standard input. Raises InputError."""
    from zfxxgk.read import MAX_BYTES, read_bytes

    try:
        if path == STDIN:
            return read_bytes(sys.stdin.buffer.read(MAX_BYTES + 1) if sys.stdin else b"", STDIN)
        with open(path, "rb") as file:
            data = file.read(MAX_BYTES + 1)
    except OSError as error:
        raise InputError(describe_failure(error), path=path) from error
    return read_bytes(data, path)


def _sources(path: str) -> Iterator[Source]:
    if path == STDIN or not os.path.isdir(path):
        yield Source(path)
        return
    found = sorted(_walk(path, set()), key=lambda source: Path(source.path).parts)
    yield from found or [Source(path, make_error("no-reports", path=path))]


def _walk(folder: str, entered: set[tuple[int, int]]) -> Iterator[Source]:
    """Reports below *folder*. Links are followed, dead ones told, but no folder entered twice."""
    try:
        status = os.stat(folder)
        if (status.st_dev, status.st_ino) in entered:
            return
        entered.add((status.st_dev, status.st_ino))
        names = sorted(os.listdir(folder))
    except OSError as error:
        yield Source(folder, InputError(describe_failure(error), path=folder))
        return
    for name in names:
        path = os.path.join(folder, name)
        if name.startswith((".", "~$")):
            continue
        if os.path.isdir(path):
            yield from _walk(path, entered)
        elif (os.path.isfile(path) or not os.path.exists(path)) and _is_report(path):
            yield Source(path)


def _is_report(path: str) -> bool:
    suffix = os.path.splitext(path)[1].lower()
    try:
        if suffix == ".json":
            return os.path.getsize(path) > MAX_JSON or _may_be_report(Path(path).read_bytes())
        if suffix in SUFFIXES:
            return True
        with open(path, "rb") as file:
            start = file.read(2048)
    except OSError:
        return True
    return bool(_PAGE.search(start)) or b'"spec_version"' in start


def _may_be_report(data: bytes) -> bool:
    """False only for sound JSON that has no property of a report: settings, results, records."""
    try:
        content = json.loads(data)
    except (ValueError, RecursionError):
        return True
    known = schemas.load(schemas.REPORT)["properties"]
    return isinstance(content, dict) and not known.keys().isdisjoint(content)


# ---------------------------------------------------------------------- writing


def refuse(paths: Sequence[str], inputs: Sequence[str]) -> None:
    """Raise InputError for files that cannot be written, or would overwrite one of *inputs*.

    Called before the work, so that none is done in vain.
    """
    read_from = {os.path.realpath(path) for path in inputs if path != STDIN}
    for number, path in enumerate(paths):
        real = os.path.realpath(path)
        if os.path.isdir(path):
            raise make_error("output-is-folder", path=path)
        if real in read_from:
            raise make_error("output-is-input", path=path)
        if real in map(os.path.realpath, paths[:number]):
            raise make_error("output-twice", path=path)
        if not os.path.isdir(os.path.dirname(real)):
            raise make_error("no-output-folder", path=path)


def write(contents: Mapping[str, bytes]) -> None:
    """Write every file, or none. Raises InputError."""
    made: list[tuple[str, str]] = []
    placed: list[str] = []
    try:
        for path, data in contents.items():
            _write_beside(path, data, made)
        for temporary, target in made:
            os.replace(temporary, target)
            placed.append(target)
    except BaseException as error:
        for left in (*placed, *(temporary for temporary, _ in made[len(placed) :])):
            os.unlink(left)
        if isinstance(error, OSError):
            raise InputError(describe_failure(error), path=made[len(placed)][1]) from error
        raise


def _write_beside(path: str, data: bytes, made: list[tuple[str, str]]) -> None:
    """Write a temporary file in the folder of *path*, or straight into a pipe or device."""
    try:
        target = os.path.realpath(path)
        if os.path.exists(path) and not stat.S_ISREG(os.stat(path).st_mode):
            with open(path, "wb") as file:
                file.write(data)
            return
        temporary = os.path.join(os.path.dirname(target), f".zfxxgk-{os.urandom(6).hex()}.tmp")
        with open(temporary, "xb") as file:
            made.append((temporary, target))
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        if os.path.exists(target):
            os.chmod(temporary, stat.S_IMODE(os.stat(target).st_mode))
    except OSError as error:
        raise InputError(describe_failure(error), path=path) from error


_REASONS = {
    errno.ENOENT: "not-found",
    errno.EACCES: "no-permission",
    errno.EPERM: "no-permission",
    errno.EROFS: "read-only",
    errno.ENOSPC: "disk-full",
    errno.EISDIR: "is-folder",
    errno.ENOTDIR: "not-found",
    errno.ENAMETOOLONG: "name-too-long",
    errno.ELOOP: "link-loop",
    errno.EBUSY: "in-use",
}


def describe_failure(error: OSError) -> Text:
    """A failure of the file system in words."""
    key = _REASONS.get(error.errno or 0)
    return (
        say_both(key)
        if key
        else say_both("file-error", number=error.errno or "", name=error.strerror)
    )
