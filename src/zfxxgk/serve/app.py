"""What is answered at each address."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Callable, Mapping
from contextlib import asynccontextmanager
from typing import NamedTuple
from urllib.parse import quote

from starlette.applications import Starlette
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from zfxxgk.errors import InputError
from zfxxgk.read.formats import office
from zfxxgk.read.formats.limits import SECONDS
from zfxxgk.serve import words
from zfxxgk.serve.answers import Refused, encode
from zfxxgk.serve.files import Asked, File
from zfxxgk.serve.page import ASSETS, ServedPage
from zfxxgk.serve.pool import Answered, Pool
from zfxxgk.serve.readings import pack_error
from zfxxgk.serve.responses import respond
from zfxxgk.serve.safety import RESULT, Access, Guard
from zfxxgk.serve.uploads import MOST_FILES, Held, receive_files

READ, READ_WITH_TEXT, TAKE, CHECK = (
    f"zfxxgk.serve.work:{name}" for name in ("read", "read_with_text", "take", "check")
)
_ARCHIVE = {"content-disposition": "attachment; filename*=UTF-8''" + quote("核对结果.zip")}
_PAGES = {"content-security-policy": RESULT}
_SECONDS_EACH = 1
"""Of computing, for each file beyond the first that is judged together with others."""


class Shown(NamedTuple):
    """Tasks that are no part of this room: a page of what was found in files, and an archive of
    all that can be written of them."""

    look: str
    collect: str


class Counts(NamedTuple):
    """What became of the requests with files, in numbers: all that is remembered of them."""

    answered: int = 0
    refused: int = 0
    lost: int = 0


class Desk:
    """Takes files in and has children read and judge them."""

    def __init__(self, pool: Pool) -> None:
        self.pool = pool
        self.counts = Counts()
        self._held = Held()
        self._converting = asyncio.Semaphore(1)

    async def answer(
        self, request: Request, task: str, most: int, headers: Mapping[str, str] | None = None
    ) -> Response:
        """Does *task* with the files of *request*."""
        try:
            async with self._held.room() as taken:
                files = await receive_files(request, taken, most)
                done = await self._do(task, files)
        except Refused as refused:
            kind = "lost" if refused.status == 503 else "refused"
            self._count(kind)
            return respond(refused, request.headers)
        self._count("answered" if done.status == 200 else "refused")
        return Response(done.body, done.status, headers, done.type)

    def _count(self, kind: str) -> None:
        self.counts = self.counts._replace(**{kind: getattr(self.counts, kind) + 1})

    async def _do(self, task: str, files: list[File]) -> Answered:
        if len(files) > 1:
            # No more at once than there are children: others wait for them as well.
            turns = asyncio.Semaphore(self.pool.size)
            files = list(await asyncio.gather(*(self._take(file, turns) for file in files)))
        return await self._ask(Asked(task, files, SECONDS + _SECONDS_EACH * (len(files) - 1)))

    async def _take(self, file: File, turns: asyncio.Semaphore) -> File:
        """One of several files, read; why it cannot be is told with the verdicts on the others."""
        async with turns:
            try:
                done = await self._ask(Asked(TAKE, [file], SECONDS))
            except Refused as refused:
                if refused.status == 429:
                    raise
                return _give_up(file, InputError(refused.text))
        return file._replace(data=done.body, form="reading", converted=None)

    async def _ask(self, asked: Asked) -> Answered:
        done = await self.pool.ask(asked)
        if not done.unconverted:
            return done
        files = list(asked.files)
        for number in done.unconverted:
            files[number] = await self._convert(files[number])
        return await self.pool.ask(asked._replace(files=files))

    async def _convert(self, file: File) -> File:
        async with self._converting:
            try:
                converted = await asyncio.to_thread(office.convert, file.data)
            except InputError as error:
                return _give_up(file, error)
        return file._replace(converted=converted)


def _give_up(file: File, error: InputError) -> File:
    return file._replace(data=pack_error(error), form="reading", converted=None)


def build_app(access: Access, desk: Desk, shown: Shown) -> Guard:
    """The application, its children started and ended with it."""
    pool = desk.pool
    page = ServedPage()

    @asynccontextmanager
    async def run_pool(app: Starlette) -> AsyncIterator[None]:
        pool.start()
        try:
            yield
        finally:
            pool.end()

    async def health(request: Request) -> Response:
        return _give(encode(status="ok", counts=desk.counts._asdict()))

    async def describe(request: Request) -> Response:
        from zfxxgk.serve.openapi import describe_api

        return _give(await asyncio.to_thread(describe_api))

    async def read(request: Request) -> Response:
        with_text = request.query_params.get("text") == "1"
        return await desk.answer(request, READ_WITH_TEXT if with_text else READ, 1)

    async def check(request: Request) -> Response:
        return await desk.answer(request, CHECK, MOST_FILES)

    async def look(request: Request) -> Response:
        return await desk.answer(request, shown.look, MOST_FILES, _PAGES)

    async def collect(request: Request) -> Response:
        return await desk.answer(request, shown.collect, MOST_FILES, _ARCHIVE)

    routes = [
        Route("/", page.answer),
        *(Route(f"/{name}", page.answer_asset) for name in ASSETS),
        Route("/health", health),
        Route("/openapi.json", describe),
        *(
            Route(f"/{each.__name__}", each, methods=["POST"])
            for each in (read, check, look, collect)
        ),
    ]
    handlers: Mapping[object, Callable[[Request, Exception], Response]] = {
        HTTPException: _tell_http,
        Exception: _tell_unexpected,
    }
    app = Starlette(routes=routes, lifespan=run_pool, exception_handlers=handlers)
    return Guard(app, access)


def _give(body: bytes) -> Response:
    return Response(body, media_type="application/json")


def _tell_http(request: Request, error: Exception) -> Response:
    status = error.status_code if isinstance(error, HTTPException) else 500
    text = words.WRONG_METHOD if status == 405 else words.NOT_FOUND
    return respond(Refused(status, text), request.headers)


def _tell_unexpected(request: Request, error: Exception) -> Response:
    return respond(Refused(500, words.UNEXPECTED), request.headers)
