"""Stores of very many reports, as the commands of ``corpus`` open them."""

from __future__ import annotations

import errno
import os
import signal
import sys
import tempfile
import threading
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING

from zfxxgk.cli.files import describe_failure
from zfxxgk.cli.language import make_error, say_both
from zfxxgk.errors import InputError

if TYPE_CHECKING:
    from zfxxgk.corpus.ledger import Ledger

_THREADS, _MOST_THREADS = "POLARS_MAX_THREADS", 1024
ALLOCATOR = "narenas:1,dirty_decay_ms:100,muzzy_decay_ms:0"
"""What the engine reads when it is loaded, here and in further processes: its allocator would keep
twice of what is in use, for some seconds and for each of its threads."""


def require_engine() -> None:
    """Raises InputError when the extra that reads and writes stores is not installed, or is told
    to use a number of threads that it cannot.

    To be called before the engine is loaded.
    """
    if None in map(find_spec, ("msgspec", "polars")):
        raise make_error("corpus-needs-extra")
    # With none it panics, and with very many the machine stands still.
    if read_number(_THREADS, os.environ.get(_THREADS), 1) > _MOST_THREADS:
        raise make_error("corpus-threads", option=_THREADS, most=_MOST_THREADS)
    os.environ.setdefault("_RJEM_MALLOC_CONF", ALLOCATOR)


@contextmanager
def open_store(store: str, *, create: bool = False, output: str | None = None) -> Iterator[Ledger]:
    """The ledger of a store, which is closed at the end.

    Raises InputError for what is no store, unless one may be made, or an empty one, and for what
    the file system refuses meanwhile: of the *output*, if what is read is written there.
    """
    from zfxxgk._version import __version__
    from zfxxgk.corpus.ledger import Ledger

    ledger = Ledger(Path(store), __version__, create=create)
    try:
        with _unwinding(), ledger.telling():
            if not create and not ledger.count_reports():
                from zfxxgk.corpus.store import NO_REPORTS

                raise InputError(NO_REPORTS, path=store)
            yield ledger
    except BaseException as error:
        if (told := _explain(error, Path(store), ledger, output or store)) is None:
            raise
        raise told from error
    finally:
        ledger.close()


@contextmanager
def open_store_beside(store: str) -> Iterator[tuple[Ledger, Path]]:
    """The ledger of a store, and a folder for what is no result. Raises InputError."""
    from zfxxgk.corpus.scratch import make_scratch

    temporary = tempfile.gettempdir()
    with open_store(store, output=temporary) as ledger, make_scratch(Path(temporary)) as folder:
        yield ledger, folder


def _explain(error: BaseException, store: Path, ledger: Ledger, written: str) -> InputError | None:
    """What the system has refused, or which file of the store is damaged; None for all else."""
    from zfxxgk.corpus.faults import FULL, find_damaged, find_refusal, is_of_engine

    refusal = find_refusal(error)
    is_full = refusal is not None and refusal.errno in FULL
    if (refusal or is_of_engine(error)) and not is_full and (told := find_damaged(store, ledger)):
        return told
    if refusal is None:
        return None
    # A folder of the system that takes no files answers as if it were not there.
    parent = Path(written).absolute().parent
    takes_none = refusal.errno == errno.ENOENT and store != Path(written) and parent.is_dir()
    words = say_both("folder-takes-none") if takes_none else describe_failure(refusal)
    return InputError(words, path=written)


@contextmanager
def _unwinding() -> Iterator[None]:
    """``kill`` ends the command as Ctrl-C does: neither files for the time being nor further
    processes are left behind."""
    if threading.current_thread() is not threading.main_thread():
        yield
        return
    before = signal.signal(signal.SIGTERM, lambda *_: sys.exit(128 + signal.SIGTERM))
    try:
        yield
    finally:
        signal.signal(signal.SIGTERM, before)


def refuse_inside(outputs: Iterable[str], store: str) -> None:
    """Raises InputError for what would be written into a store, which is kept by its commands."""
    folder = Path(store).resolve()
    for path in outputs:
        if folder in Path(path).resolve().parents:
            raise make_error("output-in-store", path=path)


def read_number(option: str, given: str | None, default: int, *, least: int = 1) -> int:
    """The number that an option has. Raises InputError below *least*."""
    if given is None:
        return default
    if not given.isascii() or not given.isdigit() or int(given) < least:
        raise make_error("bad-number", option=option)
    return int(given)
