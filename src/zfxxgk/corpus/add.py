"""Reading into a store: many at a time, each but once, and nothing lost when it is broken off."""

from __future__ import annotations

import hashlib
import os
from collections.abc import Callable, Iterable, Iterator
from functools import lru_cache, partial
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple, TypeAlias

from zfxxgk.batch.pool import work_in_order
from zfxxgk.batch.remarks import tell_unexpected
from zfxxgk.corpus.faults import find_refusal
from zfxxgk.corpus.ledger import Known, Ledger, Origin, Rejected
from zfxxgk.corpus.names import write_plainly
from zfxxgk.errors import InputError, NoReport
from zfxxgk.read.formats.refusals import TOO_MUCH

if TYPE_CHECKING:
    from zfxxgk.corpus.rows import Row

ReadData: TypeAlias = Callable[[str], bytes]

MOST_TOGETHER = 8 * 2**20
"""Bytes of reports that are read together: some 800 lines of NDJSON."""
_WEIGHT_OF_FILE = MOST_TOGETHER // 80
_TASKS_TO_GROW = 32
MOST_WAITING = 128 * 2**20
"""Bytes of reports, beside those that are being read, that wait for a process or for their turn."""


class Item(NamedTuple):
    """A report to read: a file, or bytes that were found at a place in one.

    ``known`` is what was read there before. Of files that were not *named* one may hold no report.
    ``url`` and ``fetched`` are the address of a page and the day on which it was taken from there.
    ``reached`` counts the bytes of all files up to here, which tells how far the reading is.
    A file that holds many *ends* with an item of its own, which is refused where not all was read.
    """

    file: str
    place: str = ""
    data: bytes | None = None
    known: Known | None = None
    refusal: InputError | None = None
    named: bool = True
    url: str | None = None
    fetched: str | None = None
    ends: bool = False
    reached: int = 0

    @property
    def origin(self) -> Origin:
        """Where it is, its bytes not told."""
        return Origin(_name_file(self.file), self.place, "")

    def is_known(self, sha256: str) -> bool:
        """True if the same was read there before; what was passed over, and now is named, was
        not."""
        if self.known is None or self.known.sha256 != sha256:
            return False
        return not (self.named and self.known.is_rejected is None)

    @property
    def weight(self) -> int:
        """Bytes that it takes, or so much as reading a file is worth."""
        return _WEIGHT_OF_FILE if self.data is None else len(self.data)


@lru_cache(maxsize=1)
def _name_file(path: str) -> str:
    return write_plainly(os.path.normpath(path))


class Task(NamedTuple):
    """Items that are read together; the name is that of the files they are written to."""

    name: str
    items: tuple[Item, ...]

    @property
    def weight(self) -> int:
        """Bytes that it holds."""
        return sum(len(item.data or b"") for item in self.items)

    def __reduce__(self) -> tuple[Any, ...]:
        # To send columns takes a third of the time that items take.
        return _make_task, (self.name, [*zip(*self.items, strict=True)])


def _make_task(name: str, columns: Iterable[Iterable[Any]]) -> Task:
    return Task(name, tuple(map(Item._make, zip(*columns, strict=True))))


class Done(NamedTuple):
    """What a task came to: files written with the origins of their rows, and what was rejected.

    ``copies`` counts what has the same bytes as a report at another place; it is not added.
    ``known`` counts reports that were read before, ``still`` what was rejected before and is as it
    was; ``lost`` are items of a task over which the process ended; ``failure`` is why nothing could
    be written. ``reached`` is that of its last item.
    """

    parts: tuple[tuple[str, tuple[Origin, ...]], ...] = ()
    rejected: tuple[Rejected, ...] = ()
    known: int = 0
    still: int = 0
    lost: tuple[Item, ...] = ()
    failure: OSError | None = None
    reached: int = 0
    copies: int = 0

    @property
    def added(self) -> int:
        return sum(len(origins) for _, origins in self.parts) - self.copies


def add(
    folder: Path,
    ledger: Ledger,
    items: Iterable[Item],
    read: ReadData,
    *,
    processes: int = 1,
    most: int = MOST_TOGETHER,
) -> Iterator[Done]:
    """Reads *items* into the store in *folder*, yielding what each task came to once it is kept.

    *read* gives the bytes of a file, or raises InputError. A task has *most* bytes. Raises OSError
    where the store cannot be written; what was yielded is kept.
    """
    _sweep(folder, ledger)
    run = os.urandom(4).hex()
    lost: list[Item] = []
    for done in _work_all(folder, read, _pack(items, ledger, run, most), processes):
        lost += done.lost
        yield _keep(done, ledger)
    # One of them has ended the process; each by itself, the others are read.
    for done in _work_all(folder, read, _pack(lost, ledger, f"{run}-again", 1), processes):
        yield _keep(_reject_lost(done), ledger)


def _work_all(
    folder: Path, read: ReadData, tasks: Iterable[Task], processes: int
) -> Iterator[Done]:
    waiting = MOST_WAITING + processes * MOST_TOGETHER
    work = partial(_work, folder, read)
    return work_in_order(work, tasks, _lose, processes, weigh=_weigh, most=waiting)


def _weigh(task: Task) -> int:
    return task.weight


def _keep(done: Done, ledger: Ledger) -> Done:
    if done.failure is not None:
        raise done.failure
    return done._replace(copies=ledger.enter(done.parts, done.rejected))


def _pack(items: Iterable[Item], ledger: Ledger, run: str, most: int) -> Iterator[Task]:
    """Items in their order, of some bytes together: few at first, so that every process soon has
    work and the first answers come soon."""
    taken: list[Item] = []
    weight = number = 0
    for item in items:
        if item.ends and item.refusal is None:
            ledger.drop_refusal(item.origin.file)
            continue
        known = ledger.find_known(item.origin.file, item.place)
        taken.append(item._replace(known=known) if known else item)
        weight += item.weight
        if weight >= min(most, most * (number + 1) // _TASKS_TO_GROW):
            yield Task(f"{run}-{number:06}", tuple(taken))
            taken, weight, number = [], 0, number + 1
    if taken:
        yield Task(f"{run}-{number:06}", tuple(taken))


def _sweep(folder: Path, ledger: Ledger) -> None:
    """Removes what a broken run has written and not entered, and forgets what is there no more,
    so that it is read again."""
    entered = {folder / part.path for part in ledger.list_parts()}
    there = set(folder.glob("reports/*/*"))
    for path in there - entered:
        if path.suffix in (".parquet", ".tmp"):
            path.unlink()
    for path in folder.glob(".zfxxgk-*.tmp"):
        path.unlink()
    ledger.forget_parts(path.relative_to(folder).as_posix() for path in entered - there)


def _lose(task: Task) -> Done:
    return Done(lost=task.items, reached=task.items[-1].reached)


def _reject_lost(done: Done) -> Done:
    rejected = (Rejected(each.origin, TOO_MUCH) for each in done.lost)
    return done._replace(rejected=(*done.rejected, *rejected), lost=())


# ---------------------------------------------------------------------- in a process of its own


def _work(folder: Path, read: ReadData, task: Task) -> Done:
    try:
        return _read_together(folder, read, task)
    except BaseException as error:  # a panic of the engine of columns is no Exception
        if (failure := find_refusal(error)) is None:
            raise
        return Done(failure=failure)


def _read_together(folder: Path, read: ReadData, task: Task) -> Done:
    # A process that has used the engine of columns cannot be forked any more.
    os.environ.setdefault("POLARS_MAX_THREADS", "1")
    from zfxxgk.corpus.rows import make_row, write_rows

    rows: list[Row] = []
    rejected: list[Rejected] = []
    known: list[Known] = []
    for item in task.items:
        origin = item.origin
        try:
            data, refusal = b"", item.refusal
            if refusal is None:
                data = read(item.file) if item.data is None else item.data
                origin = origin._replace(sha256=hashlib.sha256(data).hexdigest())
            if item.known is not None and item.is_known(origin.sha256):
                known.append(item.known)
                continue
            if refusal is not None:
                raise refusal
            rows.append(make_row(data, origin, item.url, item.fetched))
        except InputError as problem:
            passed = isinstance(problem, NoReport) and not item.named
            rejected.append(Rejected(origin, problem.text, passed))
        except Exception as problem:
            rejected.append(Rejected(origin, tell_unexpected(origin.file, problem).text))
    still = sum(each.is_rejected is True for each in known)
    read_before = sum(each.is_rejected is False for each in known)
    parts = write_rows(folder, task.name, rows)
    reached = task.items[-1].reached
    return Done(parts, tuple(rejected), read_before, still, reached=reached)
