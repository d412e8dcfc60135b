"""A process to hand hostile work to: what it is asked, and what it answers, go through its pipes.

It answers in bytes of no other meaning than the one who asks gives them, so that nothing a hostile
file does to it can reach this process as code.
"""

from __future__ import annotations

import os
import struct
import subprocess
import sys
import threading
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import IO

from zfxxgk.errors import InputError
from zfxxgk.read.formats.refusals import NO_PROCESS

_LENGTH = struct.Struct(">Q")
_MOST = 256 * 2**20
"""Bytes of one part; a longer one is not waited for."""


class Lost(Exception):
    """The process ended before it had answered; ``late`` if it was ended for being so."""

    def __init__(self, late: bool, code: int | None) -> None:
        super().__init__(f"a child ended with {code}")
        self.late = late
        self.code = code


class Child:
    """Runs ``python -m module``, which calls :func:`answer_requests`. Raises InputError where the
    system allows no process."""

    def __init__(self, module: str) -> None:
        # The child must import the package this process runs, wherever that came from.
        path = os.pathsep.join([str(Path(__file__).resolve().parents[3]), *filter(None, sys.path)])
        try:
            self._process = subprocess.Popen(
                [sys.executable, "-P", "-m", module],
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=subprocess.DEVNULL,
                env={**os.environ, "PYTHONPATH": path},
            )
        except OSError as error:
            raise InputError(NO_PROCESS) from error

    @property
    def is_alive(self) -> bool:
        return self._process.poll() is None

    def ask(self, parts: Sequence[bytes], seconds: float) -> bytes:
        """Sends *parts* and waits for the answer, so many seconds by the clock. Raises Lost, and
        ends the process then and when it is interrupted."""
        late = threading.Event()

        def end_late() -> None:
            late.set()
            self._process.kill()

        timer = threading.Timer(seconds, end_late)
        timer.start()
        try:
            requests, answers = self._process.stdin, self._process.stdout
            assert requests is not None
            assert answers is not None
            for part in parts:
                send(requests, part)
            requests.flush()
            return receive(answers)
        except (OSError, EOFError, ValueError) as error:
            raise Lost(late.is_set(), self.end()) from error
        except BaseException:
            self.end()
            raise
        finally:
            timer.cancel()

    def end(self) -> int | None:
        """Ends the process, where it has not ended by itself, and tells its exit code."""
        self._process.kill()
        code = self._process.wait()
        self.close()
        return code

    def close(self) -> None:
        """Leaves the process alone, for another one that has its pipes as well."""
        for stream in (self._process.stdin, self._process.stdout):
            try:
                if stream is not None:
                    stream.close()
            except OSError:
                continue


# ---------------------------------------------------------------------- in the child


def answer_requests(answer: Callable[[Callable[[], bytes]], bytes]) -> None:
    """Gives *answer* what is sent, part by part, and sends back what it returns, until the pipe
    is closed."""
    import logging

    logging.disable(logging.CRITICAL)
    requests, answers = sys.stdin.buffer, os.fdopen(os.dup(1), "wb")
    # Whatever a library prints must not end up among the answers.
    os.dup2(os.open(os.devnull, os.O_WRONLY), 1)
    while True:
        try:
            answered = answer(lambda: receive(requests))
        except EOFError:
            return
        send(answers, answered)
        answers.flush()


# ---------------------------------------------------------------------- parts


def send(stream: IO[bytes], part: bytes) -> None:
    stream.write(_LENGTH.pack(len(part)))
    stream.write(part)


def receive(stream: IO[bytes]) -> bytes:
    """Raises EOFError where the other end is closed, or sends more than anything needs."""
    (length,) = _LENGTH.unpack(_exactly(stream, _LENGTH.size))
    if length > _MOST:
        raise EOFError
    return _exactly(stream, length)


def _exactly(stream: IO[bytes], count: int) -> bytes:
    data = stream.read(count)
    if len(data) < count:
        raise EOFError
    return data
