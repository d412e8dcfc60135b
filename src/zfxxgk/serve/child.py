"""A child of the server, run as ``python -m zfxxgk.serve.child``: request after request, within
its limits."""

from __future__ import annotations

import signal
from collections.abc import Callable, Sequence
from contextlib import ExitStack
from importlib import import_module

from zfxxgk.errors import InputError
from zfxxgk.read.formats import limits, office, sniff
from zfxxgk.read.formats.child import answer_requests
from zfxxgk.read.formats.refusals import BROKEN, TOO_MUCH
from zfxxgk.serve.answers import encode_error
from zfxxgk.serve.files import File, unpack
from zfxxgk.serve.work import Done


def answer(receive: Callable[[], bytes]) -> bytes:
    """The answer to one request: a line of status and type, and behind it the body."""
    task, files, seconds = unpack(receive)
    limits.limit_computing(seconds)
    module, _, name = task.partition(":")
    try:
        with ExitStack() as stack:
            for file in files:
                if file.converted is not None:
                    stack.enter_context(office.hold(file.data, file.converted))
            if needed := _find_unconverted(files):
                return " ".join(["200", "json", *map(str, needed)]).encode()
            done: Done = getattr(import_module(module), name)(files)
    except InputError as error:
        done = Done(encode_error(error.text, error.place), status=422)
    except (MemoryError, RecursionError):
        done = Done(encode_error(TOO_MUCH), status=422)
    except (KeyboardInterrupt, SystemExit):
        raise
    except BaseException:  # native parsers panic with exceptions that are no Exception
        done = Done(encode_error(BROKEN), status=422)
    return f"{done.status} {done.type}\n".encode() + done.body


def _find_unconverted(files: Sequence[File]) -> list[int]:
    return [
        number
        for number, file in enumerate(files)
        if file.form == "file" and file.converted is None and sniff.needs_conversion(file.data)
    ]


def _prepare() -> None:
    """Does once what is only loaded when it is needed, so that no request has to wait for it."""
    from zfxxgk.serve import work
    from zfxxgk.spec.canonical import dump
    from zfxxgk.spec.schemas import example

    report = dump(example("form-2021")).encode()
    page = b"<html><body><table><tr><td>1</td></tr></table></body></html>"
    for data in (page, report):
        work.take([File("_", data)])
        work.check([File("_", data)])


if __name__ == "__main__":
    # Ctrl-C reaches every process of the terminal; the server ends its children itself.
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    limits.limit_memory()
    limits.limit_files()
    _prepare()
    answer_requests(answer)
