"""A hidden folder for the time being, which goes with the process that made it, killed or not."""

from __future__ import annotations

import shutil
import sqlite3
from collections.abc import Iterator
from contextlib import ExitStack, closing, contextmanager, suppress
from pathlib import Path
from tempfile import mkdtemp

_PREFIX, _SUFFIX = ".zfxxgk-", ".tmp"
_LOCK = "lock"
_SECONDS = 1
"""A younger one may be about to be locked."""


@contextmanager
def make_scratch(beside: Path) -> Iterator[Path]:
    """A new folder in the folder *beside*, removed at the end, as are those of killed processes.

    Raises OSError.
    """
    folder = Path(mkdtemp(_SUFFIX, _PREFIX, beside))
    lock = _lock(folder)
    try:
        _sweep(folder)
        yield folder
    finally:
        _remove(folder, lock)


def _sweep(own: Path) -> None:
    for other in own.parent.glob(f"{_PREFIX}*{_SUFFIX}"):
        try:
            is_old = own.stat().st_mtime - (other / _LOCK).stat().st_mtime > _SECONDS
        except OSError:
            continue
        if is_old and (lock := _lock(other)):
            _remove(other, lock)


def _lock(folder: Path) -> sqlite3.Connection | None:
    """A lock that ends with this process; none where another holds it, or no disk has locks."""
    with suppress(sqlite3.Error), ExitStack() as stack:
        connection = stack.enter_context(closing(sqlite3.connect(folder / _LOCK, timeout=0)))
        connection.execute("begin exclusive")
        stack.pop_all()
        return connection
    return None


def _remove(folder: Path, lock: sqlite3.Connection | None) -> None:
    # Windows removes no file that is open.
    if lock is not None:
        lock.close()
    shutil.rmtree(folder, ignore_errors=True)
