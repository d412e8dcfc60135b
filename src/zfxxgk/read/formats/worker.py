"""Reading in a child process: a hostile file costs at most its time and its memory.

One child is kept for file after file. It answers in JSON, so that nothing a hostile file does
to it can reach this process as code.
"""

from __future__ import annotations

import atexit
import json
import math
import os
import struct
import subprocess
import sys
import threading
import time
from importlib import import_module
from importlib.util import find_spec
from pathlib import Path
from typing import IO, TYPE_CHECKING, NotRequired, TypedDict, cast

from zfxxgk.errors import InputError
from zfxxgk.read.formats import wire
from zfxxgk.read.formats.document import Document
from zfxxgk.read.formats.refusals import BROKEN, NO_PROCESS, TOO_MUCH
from zfxxgk.spec.labels import Text

if TYPE_CHECKING:
    from zfxxgk.spec.documents import TextData

# With the start of the command, below ten seconds in all.
SECONDS = 9
"""Of computing: a machine that is busy with other things refuses no document."""
SECONDS_BY_THE_CLOCK = 120
MEMORY = 512 * 2**20
_LENGTH = struct.Struct(">Q")
_MOST_ANSWER = 256 * 2**20


class Answer(TypedDict):
    """What the child sends: a document, or why there is none and the place of the fault."""

    document: NotRequired[wire.DocumentData]
    error: NotRequired[TextData]
    place: NotRequired[str | None]


def require_installed(package: str, missing: Text) -> None:
    """Raises InputError with *missing* where there is no *package*, which the child imports."""
    if find_spec(package) is None:
        raise InputError(missing)


def read(module: str, data: bytes, name: str, seconds: float = SECONDS) -> Document:
    """Runs ``read_here(data, name)`` of *module* in the child.

    Raises InputError, also when the child computes for more than *seconds*, exceeds its memory or
    the time by the clock, or dies.
    """
    with _lock:
        answer = _ask(module, data, name, seconds)
    if "error" in answer:
        raise InputError(Text(**answer["error"]), place=answer["place"])
    return wire.decode(answer["document"])


# ---------------------------------------------------------------------- this side

_lock = threading.Lock()
_child: subprocess.Popen[bytes] | None = None
_left: list[subprocess.Popen[bytes]] = []


def _ask(module: str, data: bytes, name: str, seconds: float) -> Answer:
    child = _running()
    late = threading.Timer(SECONDS_BY_THE_CLOCK, child.kill)
    late.start()
    try:
        assert child.stdin is not None
        assert child.stdout is not None
        given = (module.encode(), name.encode("utf-8", "surrogatepass"), str(seconds).encode())
        for part in (*given, data):
            child.stdin.write(_LENGTH.pack(len(part)) + part)
        child.stdin.flush()
        answer = json.loads(_receive(child.stdout))
    except (OSError, EOFError, ValueError) as error:
        stop()
        raise InputError(TOO_MUCH) from error
    except BaseException:
        stop()
        raise
    finally:
        late.cancel()
    return cast("Answer", answer if isinstance(answer, dict) else {})


def _running() -> subprocess.Popen[bytes]:
    global _child
    if _child is None or _child.poll() is not None:
        # The child must import the package this process runs, wherever that came from.
        path = os.pathsep.join([str(Path(__file__).resolve().parents[2]), *filter(None, sys.path)])
        try:
            _child = subprocess.Popen(
                [sys.executable, "-P", "-m", "zfxxgk.read.formats.worker"],
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=subprocess.DEVNULL,
                env={**os.environ, "PYTHONPATH": path},
            )
        except OSError as error:
            raise InputError(NO_PROCESS) from error
    return _child


def _forget() -> None:
    """Leaves the child to the process that started it, of which this one is a fork."""
    global _child
    if _child is not None:
        for stream in (_child.stdin, _child.stdout):
            if stream is not None:
                stream.close()
        # Kept, as its end would be waited for otherwise.
        _left.append(_child)
        _child = None


if hasattr(os, "register_at_fork"):
    os.register_at_fork(after_in_child=_forget)


@atexit.register
def stop() -> None:
    """Ends the child; the next document gets a new one."""
    global _child
    child, _child = _child, None
    if child is not None:
        child.kill()
        child.wait()
        for stream in (child.stdin, child.stdout):
            try:
                if stream is not None:
                    stream.close()
            except OSError:
                continue


def _receive(stream: IO[bytes]) -> bytes:
    (length,) = _LENGTH.unpack(_exactly(stream, _LENGTH.size))
    if length > _MOST_ANSWER:
        raise EOFError
    return _exactly(stream, length)


def _exactly(stream: IO[bytes], count: int) -> bytes:
    data = stream.read(count)
    if len(data) < count:
        raise EOFError
    return data


# ---------------------------------------------------------------------- the child


_answered = 0


def _limit_memory() -> None:
    try:
        import resource
    except ImportError:  # Windows has no such limit; the time still holds there
        return
    _, most = resource.getrlimit(resource.RLIMIT_AS)
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    limit = MEMORY if most == resource.RLIM_INFINITY else min(MEMORY, most)
    resource.setrlimit(resource.RLIMIT_AS, (limit, most))


def _limit_computing(seconds: float) -> None:
    """Lets the process compute for so long from now; then the system ends it."""
    try:
        import resource
    except ImportError:
        # Windows has no such limit. The thread comes to nothing where a library lets no other run;
        # then the time by the clock holds.
        threading.Thread(target=_end_when_spent, args=(seconds,), daemon=True).start()
        return
    _, most = resource.getrlimit(resource.RLIMIT_CPU)
    limit = math.ceil(time.process_time() + seconds)
    resource.setrlimit(
        resource.RLIMIT_CPU, (limit if most == resource.RLIM_INFINITY else min(limit, most), most)
    )


def _end_when_spent(seconds: float) -> None:
    number, end = _answered, time.process_time() + seconds
    while number == _answered:
        if time.process_time() > end:
            os._exit(1)
        time.sleep(0.2)


def _serve() -> None:
    global _answered
    import logging

    logging.disable(logging.CRITICAL)
    requests, answers = sys.stdin.buffer, os.fdopen(os.dup(1), "wb")
    # Whatever a library prints must not end up among the answers.
    os.dup2(os.open(os.devnull, os.O_WRONLY), 1)
    _limit_memory()
    while True:
        try:
            module, name, seconds, data = (_receive(requests) for _ in range(4))
        except EOFError:
            return
        _limit_computing(float(seconds))
        answer = json.dumps(_answer(module.decode(), data, name.decode("utf-8", "surrogatepass")))
        answers.write(_LENGTH.pack(len(answer)) + answer.encode())
        answers.flush()
        _answered += 1


def _answer(module: str, data: bytes, name: str) -> Answer:
    try:
        document = import_module(module).read_here(data, name)
    except InputError as error:
        return {"error": error.text.as_dict(), "place": error.place}
    except (MemoryError, RecursionError):
        return {"error": TOO_MUCH.as_dict(), "place": None}
    except (KeyboardInterrupt, SystemExit):
        raise
    except BaseException:  # native parsers panic with exceptions that are no Exception
        return {"error": BROKEN.as_dict(), "place": None}
    return {"document": wire.encode(document)}


if __name__ == "__main__":
    _serve()
