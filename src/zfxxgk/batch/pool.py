"""The same work on many things in as many processes as there are cores, answers in order."""

from __future__ import annotations

import multiprocessing
import os
import signal
import sys
import warnings
from collections import deque
from collections.abc import Callable, Iterator, Sequence
from multiprocessing.connection import Connection, wait
from multiprocessing.process import BaseProcess
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


def work_in_order(
    work: Callable[[Item], Answer],
    items: Sequence[Item],
    lost: Callable[[Item], Answer],
    processes: int,
) -> Iterator[Answer]:
    """Yields ``work(item)`` for each item in order, ``lost(item)`` where its process died.

    *work* must not raise. One item, one process, or no process to be had: all is done here.
    """
    processes = min(processes, len(items))
    if processes < 2:
        yield from map(work, items)
        return
    pool = _Pool(work, processes)
    try:
        yield from pool.run(items, lost) if pool.workers else map(work, items)
    finally:
        pool.end()


class _Worker:
    """A process, the line to it, and the numbers of the items that it was given."""

    def __init__(self, process: BaseProcess, line: Connection) -> None:
        self.process = process
        self.line = line
        self.numbers: deque[int] = deque()


class _Pool(Generic[Item, Answer]):
    def __init__(self, work: Callable[[Item], Answer], processes: int) -> None:
        # A fork has all modules at hand. Elsewhere it is not to be had, or not safe.
        method = "fork" if sys.platform.startswith("linux") else "spawn"
        self._context = cast("SpawnContext", multiprocessing.get_context(method))
        self._work = work
        self._most = processes
        self.workers: list[_Worker] = []
        self._start_missing()

    def run(self, items: Sequence[Item], lost: Callable[[Item], Answer]) -> Iterator[Answer]:
        left = deque(range(len(items)))
        answers: dict[int, Answer] = {}
        for due in range(len(items)):
            while due not in answers:
                self._send(items, left, due)
                if not self.workers:
                    answers[due] = self._do_here(items, left, due)
                    continue
                for worker in self._wait():
                    number, answer = self._receive(worker, left)
                    answers[number] = lost(items[number]) if answer is None else answer[0]
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
        others = [ours, *(worker.line for worker in self.workers)]
        inherited = others if self._context.get_start_method() == "fork" else []
        process = self._context.Process(
            target=_serve, args=(self._work, theirs, inherited), daemon=True
        )
        try:
            with warnings.catch_warnings():
                # Python warns of threads, of which a command that forks has none of its own.
                warnings.simplefilter("ignore", DeprecationWarning)
                process.start()
        except BaseException:
            ours.close()
            raise
        finally:
            theirs.close()
        return _Worker(process, ours)

    # ------------------------------------------------------------------ work

    def _send(self, items: Sequence[Item], left: deque[int], due: int) -> None:
        for held in range(HELD):
            for worker in list(self.workers):
                if len(worker.numbers) > held or not left or left[0] >= due + AHEAD * self._most:
                    continue
                worker.numbers.append(left.popleft())
                try:
                    worker.line.send(items[worker.numbers[-1]])
                except OSError:
                    self._replace(worker, left)

    def _do_here(self, items: Sequence[Item], left: deque[int], due: int) -> Answer:
        left.remove(due)
        return self._work(items[due])

    def _wait(self) -> list[_Worker]:
        ready = wait([worker.line for worker in self.workers if worker.numbers])
        return [worker for worker in self.workers if worker.line in ready]

    def _receive(self, worker: _Worker, left: deque[int]) -> tuple[int, tuple[Answer] | None]:
        """The number of an item and its answer, None if the process died over it."""
        number = worker.numbers.popleft()
        try:
            return number, (worker.line.recv(),)
        except (EOFError, OSError):
            self._replace(worker, left)
            return number, None

    def _replace(self, worker: _Worker, left: deque[int]) -> None:
        for number in sorted(worker.numbers, reverse=True):
            left.appendleft(number)
        worker.line.close()
        worker.process.join(_SECONDS_TO_END)
        self.workers.remove(worker)
        self._start_missing()


def _serve(
    work: Callable[[Item], Answer], line: Connection, inherited: Sequence[Connection]
) -> None:
    """What a process does until its line is closed."""
    # Ctrl-C reaches every process of the terminal; the first one ends the others.
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(0))
    # While another holds them, a line never ends.
    for other in inherited:
        other.close()
    try:
        while True:
            line.send(work(line.recv()))
    except (EOFError, OSError):
        return
    finally:
        # The end of such a process runs nothing that was registered for it.
        if reader := sys.modules.get("zfxxgk.read.formats.worker"):
            reader.stop()
