"""Reading in a child process: a hostile file costs at most its time and its memory.

One child is kept for file after file. It answers in JSON. A process that is such a child itself,
or has limits of its own, reads there and then.
"""

from __future__ import annotations

import atexit
import json
import os
import threading
from collections.abc import Callable
from importlib import import_module
from importlib.util import find_spec
from typing import TYPE_CHECKING, NotRequired, TypedDict, cast

from zfxxgk.errors import InputError
from zfxxgk.read.formats import limits, wire
from zfxxgk.read.formats.child import Child, Lost, answer_requests
from zfxxgk.read.formats.document import Document
from zfxxgk.read.formats.limits import SECONDS
from zfxxgk.read.formats.refusals import BROKEN, TOO_MUCH
from zfxxgk.spec.labels import Text

if TYPE_CHECKING:
    from zfxxgk.spec.documents import TextData


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
    if limits.is_limited():
        return _read_here(module, data, name)
    with _lock:
        answer = _ask(module, data, name, seconds)
    if "error" in answer:
        raise InputError(Text(**answer["error"]), place=answer["place"])
    return wire.decode(answer["document"])


# ---------------------------------------------------------------------- this side

_lock = threading.Lock()
_child: Child | None = None
_left: list[Child] = []


def _ask(module: str, data: bytes, name: str, seconds: float) -> Answer:
    global _child
    if _child is None or not _child.is_alive:
        stop()
        _child = Child(__name__)
    parts = (module.encode(), name.encode("utf-8", "surrogatepass"), str(seconds).encode(), data)
    try:
        answer = json.loads(_child.ask(parts, limits.SECONDS_BY_THE_CLOCK))
    except (Lost, ValueError) as error:
        stop()
        raise InputError(TOO_MUCH) from error
    return cast("Answer", answer if isinstance(answer, dict) else {})


def _forget() -> None:
    """Leaves the child to the process that started it, of which this one is a fork."""
    global _child
    if _child is not None:
        _child.close()
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
        child.end()


# ---------------------------------------------------------------------- the child


def _serve(receive: Callable[[], bytes]) -> bytes:
    module, name, seconds, data = (receive() for _ in range(4))
    limits.limit_computing(float(seconds))
    return json.dumps(
        _answer(module.decode(), data, name.decode("utf-8", "surrogatepass"))
    ).encode()


def _answer(module: str, data: bytes, name: str) -> Answer:
    try:
        return {"document": wire.encode(_read_here(module, data, name))}
    except InputError as error:
        return {"error": error.text.as_dict(), "place": error.place}
    except (MemoryError, RecursionError):
        return {"error": TOO_MUCH.as_dict(), "place": None}


def _read_here(module: str, data: bytes, name: str) -> Document:
    try:
        return cast("Document", import_module(module).read_here(data, name))
    except (InputError, KeyboardInterrupt, SystemExit):
        raise
    except (MemoryError, RecursionError) as error:
        raise InputError(TOO_MUCH) from error
    except BaseException as error:  # native parsers panic with exceptions that are no Exception
        raise InputError(BROKEN) from error


if __name__ == "__main__":
    limits.limit_memory()
    answer_requests(_serve)
