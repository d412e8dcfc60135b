"""Files on their way to a child."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Sequence
from typing import Any, NamedTuple


class File(NamedTuple):
    """A file of a request.

    ``name`` is for messages only; ``role`` is ``report`` or ``previous``. ``form`` is ``file``, or
    ``reading`` for what a child has already made of one (:mod:`zfxxgk.serve.readings`);
    ``converted`` is what LibreOffice made of it.
    """

    name: str
    data: bytes
    role: str = "report"
    form: str = "file"
    converted: bytes | None = None


class Asked(NamedTuple):
    """A task, ``module:function``, the files it is for, and the seconds it may compute."""

    task: str
    files: Sequence[File]
    seconds: float


def pack(asked: Asked) -> list[bytes]:
    """The parts that are sent to a child."""
    parts = []
    for file in asked.files:
        parts += [file.data] if file.converted is None else [file.data, file.converted]
    heads = [[file.name, file.role, file.form, file.converted is not None] for file in asked.files]
    return [json.dumps([asked.task, heads, asked.seconds]).encode(), *parts]


def unpack(receive: Callable[[], bytes]) -> Asked:
    """What :func:`pack` made, received part by part."""
    task, heads, seconds = json.loads(receive())
    return Asked(task, tuple(_receive(heads, receive)), seconds)


def _receive(heads: Sequence[Any], receive: Callable[[], bytes]) -> Iterator[File]:
    for name, role, form, is_converted in heads:
        data = receive()
        yield File(name, data, role, form, receive() if is_converted else None)
