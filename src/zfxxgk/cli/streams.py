"""Standard output and standard error: output survives any terminal encoding and a closed pipe."""

from __future__ import annotations

import errno
import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from typing import TextIO

from zfxxgk.cli.files import describe_failure, write
from zfxxgk.cli.language import Language, escape, make_error, say

_codes_told = ContextVar("codes_told", default=True)


def show(words: str) -> None:
    """Print for people; what the encoding of the terminal lacks becomes a question mark."""
    if sys.stdout is None:
        return
    _write(sys.stdout, words.encode(_encoding(sys.stdout), "replace").decode(_encoding(sys.stdout)))


def emit(data: str) -> None:
    """Print for programs: UTF-8, whatever the terminal speaks."""
    if sys.stdout is None:
        return
    raw = getattr(sys.stdout, "buffer", None)
    if raw is None:
        _write(sys.stdout, data)
        return
    try:
        sys.stdout.flush()
        raw.write(as_bytes(data))
        raw.flush()
    except OSError as error:
        _failed(sys.stdout, error)


def deliver(words: str, output: str | None, *, readable: bool = True) -> None:
    """Writes to the file *output*, else prints: for people if *readable*, else for programs."""
    if output is not None:
        write({output: as_bytes(words)})
    elif readable:
        show(words)
    else:
        emit(words)


def as_bytes(text: str) -> bytes:
    """UTF-8; half a surrogate pair becomes its escape, which JSON reads back as it was."""
    return text.encode("utf-8", "backslashreplace")


def complain(line: str) -> None:
    """One line on standard error."""
    if sys.stderr is None:
        return
    encoding = _encoding(sys.stderr)
    try:
        sys.stderr.write(line.encode(encoding, "replace").decode(encoding) + "\n")
        sys.stderr.flush()
    except OSError:
        _close(sys.stderr)


def tell_written(path: str, language: Language) -> None:
    """Say that a file is there; on standard error, as the other may hold a result."""
    complain(say(language, "written", path=escape(path)))


def tell_code(code: int, language: Language) -> None:
    """Say why a command that wrote files does not end with 0; the files alone do not show it."""
    if code and _codes_told.get():
        complain(say(language, f"code-{code}"))


@contextmanager
def leave_codes_untold() -> Iterator[None]:
    """For who has clicked, and knows of no exit codes."""
    before = _codes_told.set(False)
    try:
        yield
    finally:
        _codes_told.reset(before)


def are_seen_together() -> bool:
    """True if both streams go to a terminal, or into the same file or pipe as with ``2>&1``."""
    if sys.stdout is None or sys.stderr is None:
        return False
    if sys.stdout.isatty() and sys.stderr.isatty():
        return True
    try:
        out, err = os.fstat(sys.stdout.fileno()), os.fstat(sys.stderr.fileno())
    except (OSError, ValueError):
        return False
    # Windows numbers no pipes: all of them would be one.
    return out.st_ino != 0 and os.path.samestat(out, err)


def _encoding(stream: TextIO) -> str:
    return getattr(stream, "encoding", None) or "utf-8"


def _write(stream: TextIO, words: str) -> None:
    try:
        stream.write(words)
        stream.flush()
    except OSError as error:
        _failed(stream, error)


def _failed(stream: TextIO, error: OSError) -> None:
    _close(stream)
    # Windows has no EPIPE for a pipe whose reader has gone.
    if not isinstance(error, BrokenPipeError) and error.errno != errno.EINVAL:
        raise make_error("no-stdout", why=describe_failure(error)) from error


def _close(stream: TextIO) -> None:
    """Send what the stream still holds nowhere, so that the end of Python is quiet as well."""
    try:
        os.dup2(os.open(os.devnull, os.O_WRONLY), stream.fileno())
    except (OSError, ValueError):
        return
