"""Ill-behaved readers for the tests of the child process."""

from __future__ import annotations

import os
import time

from zfxxgk.errors import InputError
from zfxxgk.read.formats.document import Document
from zfxxgk.spec.labels import Text


class Panic(BaseException):
    """Like those of native parsers, no Exception."""


def read_here(data: bytes, name: str) -> Document:
    if data == b"forever":
        while True:
            pass
    if data == b"memory":
        bytearray(2 * 2**30)
    if data == b"wait":
        time.sleep(1.5)
    if data == b"die":
        os._exit(3)
    if data == b"panic":
        raise Panic
    if data == b"refuse":
        raise InputError(Text("因故不读", "refused"), place="第 1 页")
    if data == b"noise":
        print("not an answer")
    return Document(name if data != b"process" else str(os.getpid()), "text/plain", ())
