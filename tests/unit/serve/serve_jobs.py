"""Ill-behaved tasks for the tests of the pool."""

from __future__ import annotations

import json
import os
import tempfile
import time
from collections.abc import Sequence

from zfxxgk.serve.files import File
from zfxxgk.serve.work import Done


class Panic(BaseException):
    """Like those of native parsers, no Exception."""


def echo(files: Sequence[File]) -> Done:
    return Done(json.dumps([files[0].name, files[0].data.decode()]).encode())


def spin(files: Sequence[File]) -> Done:
    while True:
        pass


def die(files: Sequence[File]) -> Done:
    os._exit(3)


def lie(files: Sequence[File]) -> Done:
    return Done(b"", "text/html\r\nset-cookie: a=b", 302)


def grow(files: Sequence[File]) -> Done:
    return Done(bytes(2 * 2**30))


def panic(files: Sequence[File]) -> Done:
    raise Panic


def write(files: Sequence[File]) -> Done:
    with tempfile.TemporaryFile() as file:
        file.write(b"kept")
    return Done(b"{}")


def wait(files: Sequence[File]) -> Done:
    time.sleep(5)
    return Done(b"{}")
