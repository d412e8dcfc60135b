"""Reading into a store: many at a time, each but once, and nothing lost when it is broken off."""

from __future__ import annotations

import hashlib
import os
from collections.abc import Callable, Iterable, Iterator
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple, TypeAlias

from zfxxgk.batch.pool import work_in_order
from zfxxgk.batch.remarks import tell_unexpected
from zfxxgk.corpus.ledger import Known, Ledger, Origin, Rejected
from zfxxgk.errors import InputError, NoReport
from zfxxgk.read.formats.refusals import TOO_MUCH

if TYPE_CHECKING:
    from zfxxgk.corpus.rows import Row

ReadData: TypeAlias = Callable[[str], bytes]

MOST_TOGETHER = 8 * 2**20
"""Bytes of reports that are read together: some 800 lines of NDJSON."""
_WEIGHT_OF_FILE = MOST_TOGETHER // 80


class Item(NamedTuple):
    """A report to read: a file, or bytes that were found at a place in one.

    ``known`` is what was read there before. Of files that were not *named* one may hold no report.
    ``url`` and ``fetched`` are the address of a page and the day on which it was taken from there.
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


class Task(NamedTuple):
    """Items that are read together; the name is that of the files they are written to."""

    name: str
    items: tuple[Item, ...]


class Done(NamedTuple):
    """What a task came to: files written with the origins of their rows, and what was rejected.

    ``known`` counts what was read before, ``still`` what was rejected before and is as it was;
    ``lost`` are items of a task over which the process ended; ``failure`` is
    why nothing could be written.
    """

    parts: tuple[tuple[str, tuple[Origin, ...]], ...] = ()
    rejected: tuple[Rejected, ...] = ()
    known: int = 0
    still: int = 0
    lost: tuple[Item, ...] = ()
    failure: OSError | None = None

    @property
    def added(self) -> int:
        return sum(len(origins) for _, origins in self.parts)


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
    work = partial(_work, folder, read)
    lost: list[Item] = []
    for done in work_in_order(work, _pack(items, ledger, run, most), _lose, processes):
        _keep(done, ledger)
        lost += done.lost
        yield done
    # One of them has ended the process; each by itself, the others are read.
    for done in work_in_order(work, _pack(lost, ledger, f"{run}-again", 1), _lose, processes):
        done = _reject_lost(done)
        _keep(done, ledger)
        yield done


def _keep(done: Done, ledger: Ledger) -> None:
    if done.failure is not None:
        raise done.failure
    ledger.enter(done.parts, done.rejected)


def _pack(items: Iterable[Item], ledger: Ledger, run: str, most: int) -> Iterator[Task]:
    """Items in their order, of some bytes together."""
    taken: list[Item] = []
    weight = number = 0
    for item in items:
        if item.ends and item.refusal is None:
            ledger.drop_refusal(item.file)
            continue
        taken.append(item._replace(known=ledger.find_known(item.file, item.place)))
        weight += _WEIGHT_OF_FILE if item.data is None else len(item.data)
        if weight >= most:
            yield Task(f"{run}-{number:06}", tuple(taken))
            taken, weight, number = [], 0, number + 1
    if taken:
        yield Task(f"{run}-{number:06}", tuple(taken))


def _sweep(folder: Path, ledger: Ledger) -> None:
    """Removes what a broken run has written and not entered."""
    entered = {folder / part.path for part in ledger.list_parts()}
    for path in folder.glob("reports/*/*"):
        if path not in entered and path.suffix in (".parquet", ".tmp"):
            path.unlink()


def _lose(task: Task) -> Done:
    return Done(lost=task.items)


def _reject_lost(done: Done) -> Done:
    rejected = (Rejected(Origin(each.file, each.place, ""), TOO_MUCH) for each in done.lost)
    return done._replace(rejected=(*done.rejected, *rejected), lost=())


# ---------------------------------------------------------------------- in a process of its own


def _work(folder: Path, read: ReadData, task: Task) -> Done:
    # A process that has used the engine of columns cannot be forked any more.
    os.environ.setdefault("POLARS_MAX_THREADS", "1")
    from zfxxgk.corpus.rows import make_row, write_rows

    rows: list[Row] = []
    rejected: list[Rejected] = []
    known: list[Known] = []
    for item in task.items:
        origin = Origin(item.file, item.place, "")
        try:
            data, refusal = b"", item.refusal
            if refusal is None:
                data = read(item.file) if item.data is None else item.data
                origin = origin._replace(sha256=hashlib.sha256(data).hexdigest())
            if item.known is not None and item.known.sha256 == origin.sha256:
                known.append(item.known)
                continue
            if refusal is not None:
                raise refusal
            rows.append(make_row(data, origin, item.url, item.fetched))
        except InputError as problem:
            passed = isinstance(problem, NoReport) and not item.named
            rejected.append(Rejected(origin, problem.text, passed))
        except Exception as problem:
            rejected.append(Rejected(origin, tell_unexpected(item.file, problem).text))
    still = sum(each.is_rejected for each in known)
    try:
        parts = write_rows(folder, task.name, rows)
    except OSError as failure:
        return Done(failure=failure)
    return Done(parts, tuple(rejected), len(known) - still, still)
