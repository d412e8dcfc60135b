"""Children that read and judge: as many as there are cores, each one request at a time."""

from __future__ import annotations

import asyncio
from collections import deque
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from typing import NamedTuple

from zfxxgk.errors import InputError
from zfxxgk.read.formats.child import Child, Lost
from zfxxgk.read.formats.limits import SECONDS_BY_THE_CLOCK, SPENT
from zfxxgk.read.formats.refusals import TOO_MUCH
from zfxxgk.serve import words
from zfxxgk.serve.answers import Refused
from zfxxgk.serve.files import Asked, pack

MOST_WAITING = 64
"""Requests that wait for a child; a further one is told to come again."""
_TYPES = {
    "json": "application/json",
    "html": "text/html; charset=utf-8",
    "zip": "application/zip",
}


class Answered(NamedTuple):
    """What a child made of a request: a status of HTTP, a type of content and its bytes.

    ``unconverted`` are the numbers of the files that LibreOffice has to convert first; there is
    nothing else then.
    """

    status: int
    type: str
    body: bytes
    unconverted: tuple[int, ...] = ()


class Pool:
    """*size* children; only one event loop may ask them."""

    def __init__(self, size: int) -> None:
        self.size = size
        self._waiting = 0
        self._children: list[Child | None] = []
        # In the order of coming: a queue would let who comes now take a turn from who waits.
        self._turns = asyncio.Semaphore(size)
        self._idle = deque(range(size))
        self._threads = ThreadPoolExecutor(size)

    def start(self) -> None:
        """Starts every child. Raises InputError where the system allows no process."""
        for _ in range(self.size):
            self._children.append(Child("zfxxgk.serve.child"))

    def end(self) -> None:
        for child in self.children:
            child.end()
        self._children = [None] * len(self._children)
        self._threads.shutdown(wait=False, cancel_futures=True)

    @property
    def children(self) -> list[Child]:
        """Those that are there now."""
        return [child for child in self._children if child is not None]

    async def ask(self, asked: Asked) -> Answered:
        """Has the next child that is free do what is asked.

        Raises Refused: 429 where too many wait, 422 for a file that takes more time than it may,
        503 where the child was lost over it.
        """
        if self._waiting >= MOST_WAITING:
            raise Refused(429, words.BUSY)
        self._waiting += 1
        try:
            await self._turns.acquire()
        finally:
            self._waiting -= 1
        number = self._idle.popleft()
        try:
            loop = asyncio.get_running_loop()
            return await loop.run_in_executor(self._threads, self._ask, number, pack(asked))
        finally:
            self._idle.append(number)
            self._turns.release()

    def _ask(self, number: int, parts: Sequence[bytes]) -> Answered:
        child = self._children[number]
        try:
            if child is None or not child.is_alive:
                if child is not None:
                    child.end()
                child = self._children[number] = Child("zfxxgk.serve.child")
            return _unpack(child.ask(parts, SECONDS_BY_THE_CLOCK))
        except Lost as lost:
            self._children[number] = None
            if lost.late or lost.code in SPENT:
                raise Refused(422, TOO_MUCH) from lost
            raise Refused(503, words.LOST) from lost
        except InputError as error:
            raise Refused(503, error.text) from error


def _unpack(answer: bytes) -> Answered:
    """A child is trusted with nothing but what it says of the request itself."""
    head, _, body = answer.partition(b"\n")
    status, kind, *unconverted = head.decode("ascii", "replace").split(" ")
    if status not in ("200", "422") or kind not in _TYPES:
        raise Refused(503, words.LOST)
    return Answered(int(status), _TYPES[kind], body, tuple(map(int, unconverted)))
