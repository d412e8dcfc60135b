"""Files out of a request, in memory alone, and no more of them than there is room for."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncGenerator, AsyncIterator
from contextlib import asynccontextmanager
from urllib.parse import unquote

from starlette.datastructures import UploadFile
from starlette.formparsers import MultiPartException, MultiPartParser
from starlette.requests import ClientDisconnect, Request

from zfxxgk.read import MAX_BYTES, TOO_LARGE
from zfxxgk.read.formats.containers import clean_name
from zfxxgk.serve import words
from zfxxgk.serve.answers import Refused
from zfxxgk.serve.files import File

MOST_FILES = 500
MOST_TOGETHER = 4 * MAX_BYTES
"""Bytes of one request with several files."""
MOST_HELD = 8 * MAX_BYTES
"""Bytes of all requests that are under way."""
SECONDS = 60
"""For a request to arrive."""
_DRAINED = 4
"""So many times the limit is read and thrown away, as browsers hear no answer while they send."""
_OVERHEAD = 2**20
_ROLES = {"file": "report", "previous": "previous"}
_LONGEST_NAME = 200


class Held:
    """The bytes of all requests under way."""

    def __init__(self) -> None:
        self.count = 0

    @asynccontextmanager
    async def room(self) -> AsyncIterator[Taken]:
        """Room for one request, given back at the end."""
        taken = Taken(self)
        try:
            yield taken
        finally:
            self.count -= taken.count


class Taken:
    def __init__(self, held: Held) -> None:
        self._held = held
        self.count = 0

    def add(self, count: int) -> None:
        """Raises Refused when all requests together hold more than there is room for."""
        if self._held.count + count > MOST_HELD:
            raise Refused(429, words.BUSY)
        self._held.count += count
        self.count += count


class _InMemory(MultiPartParser):
    spool_max_size = MOST_TOGETHER + 1


async def receive_files(request: Request, taken: Taken, most: int = MOST_FILES) -> list[File]:
    """The files of a request, each by a name that no other has.

    Raises Refused: 413 for more than the limits, 408 for what does not arrive in time, 429 where
    there is no room now, 400 for what is no file.
    """
    kind = request.headers.get("content-type", "").partition(";")[0].strip().lower()
    take = _take_form if kind == "multipart/form-data" else _take_body
    try:
        async with asyncio.timeout(SECONDS):
            files = await take(request, taken)
    except TimeoutError as error:
        raise Refused(408, words.TOO_SLOW) from error
    except (MultiPartException, ClientDisconnect, UnicodeError) as error:
        raise Refused(400, words.BROKEN_FORM) from error
    if not any(file.role == "report" and file.data for file in files):
        raise Refused(400, words.NO_FILE)
    if len(files) > most:
        raise Refused(413, words.too_many(most)) if most > 1 else Refused(400, words.ONE_FILE)
    if any(len(file.data) > MAX_BYTES for file in files):
        raise Refused(413, TOO_LARGE)
    return _tell_apart(files)


async def _take_body(request: Request, taken: Taken) -> list[File]:
    data = bytearray()
    refused = Refused(413, TOO_LARGE)
    async for chunk in _stream(request, taken, MAX_BYTES, refused):
        data += chunk
    name = unquote(request.query_params.get("name", ""), errors="replace")
    return [File(name, bytes(data))]


async def _take_form(request: Request, taken: Taken) -> list[File]:
    refused = Refused(413, words.too_large_together(MOST_TOGETHER))
    stream = _stream(request, taken, MOST_TOGETHER + _OVERHEAD, refused)
    parser = _InMemory(request.headers, stream, max_files=MOST_FILES + 1, max_fields=MOST_FILES)
    files: list[File] = []
    form = await parser.parse()
    try:
        # A browser sends the names of files without their folders; a page may name them so.
        paths = [value for value in form.getlist("path") if isinstance(value, str)]
        for field, value in form.multi_items():
            if field in _ROLES and isinstance(value, UploadFile):
                name = paths[len(files)] if len(files) < len(paths) else value.filename or ""
                files.append(File(name, await value.read(), _ROLES[field]))
    finally:
        await form.close()
    # A form that was sent without choosing a file has an empty one.
    return [file for file in files if file.data or file.name]


async def _stream(
    request: Request, taken: Taken, most: int, refused: Refused
) -> AsyncGenerator[bytes, None]:
    count = 0
    chunks = request.stream()
    async for chunk in chunks:
        count += len(chunk)
        try:
            if count > most:
                raise refused
            taken.add(len(chunk))
        except Refused:
            await _drain(chunks, most * _DRAINED - count)
            raise
        yield chunk


async def _drain(chunks: AsyncGenerator[bytes, None], most: int) -> None:
    async for chunk in chunks:
        most -= len(chunk)
        if most < 0:
            return


def _tell_apart(files: list[File]) -> list[File]:
    taken: set[str] = set()
    told = []
    for file in files:
        name = choose_name(file.name, taken)
        taken.add(name)
        told.append(file._replace(name=name))
    return told


def choose_name(given: str, taken: set[str]) -> str:
    """A name for messages that no other file has, whatever was *given*; no path is made of it."""
    shown = "".join(c if c.isprintable() else " " for c in given)
    name = clean_name(shown[-_LONGEST_NAME:].strip())
    if name == "-":  # which stands for standard input
        name = "_"
    tries = (name if number == 1 else f"{name} ({number})" for number in range(1, len(taken) + 2))
    return next(each for each in tries if each not in taken)
