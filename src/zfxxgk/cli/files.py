"""Reading one file, also out of an archive, and writing files whole or not at all."""

from __future__ import annotations

import errno
import os
import stat
import sys
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from pathlib import PurePath
from typing import TYPE_CHECKING

from zfxxgk.cli.language import make_error, say_both
from zfxxgk.errors import InputError
from zfxxgk.spec.labels import Text

if TYPE_CHECKING:
    from zfxxgk.read import ReadResult
    from zfxxgk.read.trace.page import PageText

STDIN = "-"
_OLD = (".doc", ".wps", ".rtf", ".odt", ".dot", ".wpt")


def normalise(path: str) -> str | None:
    """How services that show results beside files name one: without ``./``; none for a stream."""
    return None if path == STDIN else PurePath(path).as_posix()


def read(path: str) -> ReadResult:
    """The report in a file, a pipe or standard input. Raises InputError."""
    from zfxxgk.read import read_bytes

    return read_bytes(read_data(path), path)


def trace(path: str) -> PageText:
    """The text of a file, and what was read as what. Raises InputError."""
    from zfxxgk.read import trace_bytes

    page = trace_bytes(read_data(path), path)
    if page.refusal is not None:
        page.refusal.path = path
    return page


@contextmanager
def convert_beforehand(paths: Sequence[str]) -> Iterator[None]:
    """Has the old documents among many files converted in one go before they are read."""
    old = [path for path in paths if path.lower().endswith(_OLD)]
    if len(old) < 2:
        yield
        return
    from zfxxgk.read.formats import office, sniff

    with office.convert_beforehand(filter(sniff.needs_conversion, _read_readable(old))):
        yield


def _read_readable(paths: Sequence[str]) -> Iterator[bytes]:
    """The bytes of files; what is wrong with one is told when it is read for good."""
    for path in paths:
        with suppress(InputError):
            yield read_data(path)


def read_data(path: str) -> bytes:
    """The bytes of a file, a pipe, standard input or a member of an archive. Raises InputError."""
    from zfxxgk.read import MAX_BYTES

    try:
        if path == STDIN:
            return sys.stdin.buffer.read(MAX_BYTES + 1) if sys.stdin else b""
        with open(path, "rb") as file:
            return file.read(MAX_BYTES + 1)
    except (FileNotFoundError, NotADirectoryError) as error:
        return _read_inside(path, error)
    except OSError as error:
        raise InputError(describe_failure(error), path=path) from error


def _read_inside(path: str, error: OSError) -> bytes:
    """The file *path* out of the archive or mail that it leads through."""
    from zfxxgk.read.formats.containers import read_member

    try:
        return read_member(path)
    except InputError as problem:
        problem.path = path
        raise
    except OSError:
        raise InputError(describe_failure(error), path=path) from error


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
        if real in read_from or any(_is_same(path, each) for each in read_from):
            raise make_error("output-is-input", path=path)
        if real in map(os.path.realpath, paths[:number]):
            raise make_error("output-twice", path=path)
        if not os.path.isdir(os.path.dirname(real)):
            raise make_error("no-output-folder", path=path)


def _is_same(path: str, other: str) -> bool:
    """True if two names lead to one file, as on a disk that heeds no capitals."""
    try:
        return os.path.samefile(path, other)
    except OSError:
        return False


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
    except FileNotFoundError as error:
        # A folder of the system that takes no files answers as if it were not there.
        there = os.path.isdir(os.path.dirname(os.path.realpath(path)))
        told = say_both("folder-takes-none") if there else describe_failure(error)
        raise InputError(told, path=path) from error
    except OSError as error:
        raise InputError(describe_failure(error), path=path) from error


_REASONS = {
    errno.ENOENT: "not-found",
    errno.EACCES: "no-permission",
    errno.EPERM: "no-permission",
    errno.EROFS: "read-only",
    errno.ENOSPC: "disk-full",
    errno.EDQUOT: "disk-full",
    errno.EFBIG: "file-too-large",
    errno.EAGAIN: "no-threads",
    errno.EISDIR: "is-folder",
    errno.ENOTDIR: "not-found",
    errno.ENAMETOOLONG: "name-too-long",
    errno.ELOOP: "link-loop",
    errno.EBUSY: "in-use",
}


_SHARING_VIOLATIONS = (32, 33)
"""What Windows answers for a file that Word or Excel has open."""


def describe_failure(error: OSError) -> Text:
    """A failure of the file system in words."""
    key = _REASONS.get(error.errno or 0)
    if getattr(error, "winerror", None) in _SHARING_VIOLATIONS:
        key = "in-use"
    return (
        say_both(key)
        if key
        else say_both("file-error", number=error.errno or "?", name=error.strerror or error)
    )
