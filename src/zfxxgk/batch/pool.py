"""The same work on many things in as many processes as there are cores, answers in order."""

from __future__ import annotations

import multiprocessing
import os
import signal
import sys
import warnings
from collections import deque
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager, suppress
from functools import partial
from itertools import chain, count, islice
from multiprocessing.connection import Connection, wait
from multiprocessing.process import BaseProcess
from pickle import UnpicklingError
from queue import SimpleQueue
from threading import Thread
from typing import TYPE_CHECKING, Generic, TypeVar, cast

if TYPE_CHECKING:
    from multiprocessing.context import SpawnContext

Item = TypeVar("Item")
Answer = TypeVar("Answer")

AHEAD = 8
"""So many answers a process may wait for an earlier one, which bounds the memory."""
HELD = 2
"""With the next item at hand none waits for this process, which a busy machine lets run late."""
_SECONDS_TO_END = 2


def count_cores() -> int:
    """The cores this process may use."""
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1


def _weigh_nothing(item: object) -> int:
    return 0


def work_in_order(
    work: Callable[[Item], Answer],
    items: Iterable[Item],
    lost: Callable[[Item], Answer],
    processes: int,
    *,
    weigh: Callable[[Item], int] = _weigh_nothing,
    most: int = 1,
    fresh: bool = False,
) -> Iterator[Answer]:
    """Yields ``work(item)`` for each item in order, ``lost(item)`` where its process died.

    A process over which *work* raises ends without a word, and its item is lost. Items are taken as
    they are needed, and none beyond it while those that are not answered *weigh* as much as *most*.
    A process that is *fresh* inherits nothing, as must be where this one has threads; *work* is
    sent to it. One item, one process, or no process to be had: all is done here.
    """
    coming = iter(items)
    first = list(islice(coming, max(processes, 1)))
    every = chain(first, coming)
    if len(first) < 2:
        yield from map(work, every)
        return
    pool = _Pool(work, len(first), fresh)
    try:
        yield from pool.run(_Queue(every, weigh, most), lost) if pool.workers else map(work, every)
    finally:
        pool.end()


class _Worker:
    """A process, the line to it, and the numbers of the items that it was given."""

    def __init__(self, process: BaseProcess, line: Connection) -> None:
        self.process = process
        self.line = line
        self.numbers: deque[int] = deque()


class _Queue(Generic[Item]):
    """Items by number, until they are answered; ``waiting`` are those not given out."""

    def __init__(self, items: Iterable[Item], weigh: Callable[[Item], int], most: int) -> None:
        self.items: dict[int, Item] = {}
        self.waiting: deque[int] = deque()
        self._coming = enumerate(items)
        self._taken = 0
        self._weigh, self._most = weigh, most
        self._weight = 0

    def take_to(self, number: int) -> bool:
        """Takes items up to that number; False if there are not so many."""
        while self._taken <= number:
            taken = next(self._coming, None)
            if taken is None:
                return False
            self.items.update([taken])
            self.waiting.append(taken[0])
            self._weight += self._weigh(taken[1])
            self._taken += 1
        return True

    def offers(self, last: int) -> bool:
        """True if an item waits; one is taken if its number is not above *last*, and there is
        room for it."""
        if self.waiting:
            return True
        return self._taken <= last and self._weight < self._most and self.take_to(self._taken)

    def drop(self, number: int) -> None:
        """Forgets an item, which was answered."""
        self._weight -= self._weigh(self.items.pop(number))


class _Pool(Generic[Item, Answer]):
    def __init__(self, work: Callable[[Item], Answer], processes: int, fresh: bool) -> None:
        # A fork has all modules at hand. Elsewhere it is not to be had, or not safe.
        method = "fork" if sys.platform.startswith("linux") and not fresh else "spawn"
        self._context = cast("SpawnContext", multiprocessing.get_context(method))
        self._work = work
        self._most = processes
        self.workers: list[_Worker] = []
        self._start_missing()

    def run(self, queue: _Queue[Item], lost: Callable[[Item], Answer]) -> Iterator[Answer]:
        answers: dict[int, Answer] = {}
        for due in count():
            if due not in answers and not queue.take_to(due):
                return
            while due not in answers:
                self._send(queue, due)
                if not self.workers:
                    queue.waiting.remove(due)
                    answers[due] = self._work(queue.items[due])
                    continue
                for worker in self._wait():
                    number, answer = self._receive(worker, queue)
                    answers[number] = lost(queue.items[number]) if answer is None else answer[0]
            queue.drop(due)
            # Nobody waits while the answer is used.
            self._send(queue, due + 1)
            yield answers.pop(due)

    def end(self) -> None:
        """Ends every process, at once."""
        for worker in self.workers:
            worker.line.close()
            worker.process.terminate()
        for worker in self.workers:
            worker.process.join(_SECONDS_TO_END)
            if worker.process.is_alive():
                worker.process.kill()
                worker.process.join()
        self.workers = []

    # ------------------------------------------------------------------ processes

    def _start_missing(self) -> None:
        try:
            while len(self.workers) < self._most:
                self.workers.append(self._start())
        except OSError:
            # What there is has to do; without any, the work is done here.
            self._most = len(self.workers)

    def _start(self) -> _Worker:
        ours, theirs = self._context.Pipe()
        args: tuple[object, ...] = (None, theirs, [])
        is_fork = self._context.get_start_method() == "fork"
        if is_fork:
            args = self._work, theirs, [ours, *(worker.line for worker in self.workers)]
        process = self._context.Process(target=_serve, args=args, daemon=True)
        try:
            with warnings.catch_warnings(), _hold_interrupts():
                # Python warns of threads, of which a command that forks has none of its own.
                warnings.simplefilter("ignore", DeprecationWarning)
                process.start()
            theirs.close()
            if not is_fork:
                # Python's own message, were it long, would end in a traceback where it breaks off.
                ours.send(self._work)
        except BaseException:
            ours.close()
            raise
        finally:
            theirs.close()
        return _Worker(process, ours)

    # ------------------------------------------------------------------ work

    def _send(self, queue: _Queue[Item], due: int) -> None:
        for held in range(HELD):
            for worker in list(self.workers):
                if len(worker.numbers) > held or not queue.offers(due + AHEAD * self._most - 1):
                    continue
                worker.numbers.append(queue.waiting.popleft())
                try:
                    worker.line.send(queue.items[worker.numbers[-1]])
                except OSError:
                    if len(worker.numbers) == 1:
                        # It ended before any work, as the next one would.
                        self._most -= 1
                    self._replace(worker, queue)

    def _wait(self) -> list[_Worker]:
        # With none to wait for it would wait for ever.
        lines = [worker.line for worker in self.workers if worker.numbers]
        ready = wait(lines) if lines else []
        return [worker for worker in self.workers if worker.line in ready]

    def _receive(self, worker: _Worker, queue: _Queue[Item]) -> tuple[int, tuple[Answer] | None]:
        """The number of an item and its answer, None if the process died over it."""
        number = worker.numbers.popleft()
        try:
            return number, (worker.line.recv(),)
        except (EOFError, OSError):
            self._replace(worker, queue)
            return number, None

    def _replace(self, worker: _Worker, queue: _Queue[Item]) -> None:
        for number in sorted(worker.numbers, reverse=True):
            queue.waiting.appendleft(number)
        worker.line.close()
        worker.process.join(_SECONDS_TO_END)
        self.workers.remove(worker)
        self._start_missing()


@contextmanager
def _hold_interrupts() -> Iterator[None]:
    """Ctrl-C is for this process, also before the one that begins can say so itself; and this one
    is not ended before it has told that one what to do."""
    if sys.platform == "win32":
        yield
        return
    before = signal.pthread_sigmask(signal.SIG_BLOCK, [signal.SIGINT, signal.SIGTERM])
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)


def _take_one(line: Connection) -> tuple[Item]:
    return (line.recv(),)


def _take_in(line: Connection, coming: SimpleQueue[tuple[Item] | None]) -> None:
    """Takes items while an answer is sent: of two long messages on a line each would wait for the
    other to be read."""
    try:
        while True:
            coming.put((line.recv(),))
    except (EOFError, OSError, UnpicklingError):
        return
    finally:
        coming.put(None)


def _serve(
    work: Callable[[Item], Answer] | None, line: Connection, inherited: Sequence[Connection]
) -> None:
    """What a process does until its line is closed; without *work*, that comes first."""
    # Ctrl-C reaches every process of the terminal; the first one ends the others.
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    signal.signal(signal.SIGTERM, signal.SIG_DFL)
    if sys.platform != "win32":
        signal.pthread_sigmask(signal.SIG_UNBLOCK, [signal.SIGTERM])
    # While another holds them, a line never ends.
    for other in inherited:
        other.close()
    try:
        work = work or line.recv()
        signal.signal(signal.SIGTERM, lambda *_: sys.exit(0))
        coming: SimpleQueue[tuple[Item] | None] = SimpleQueue()
        take: Callable[[], tuple[Item] | None] = partial(_take_one, line)
        # Where the system begins no thread the item is not to blame.
        with suppress(RuntimeError):
            Thread(target=_take_in, args=(line, coming), daemon=True).start()
            take = coming.get
        while given := take():
            line.send(work(*given))
    except BaseException:
        # The first process is gone, or learns by the end of the line that there is no answer.
        return
    finally:
        # It is ending, and would say so with a traceback if it were told to once more.
        signal.signal(signal.SIGTERM, signal.SIG_IGN)
        # The end of such a process runs nothing that was registered for it.
        if reader := sys.modules.get("zfxxgk.read.formats.worker"):
            reader.stop()
