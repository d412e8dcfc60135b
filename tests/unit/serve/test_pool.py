from __future__ import annotations

import asyncio
import json
from collections.abc import Awaitable, Callable

import pytest

from zfxxgk.serve import pool
from zfxxgk.serve.answers import Refused
from zfxxgk.serve.files import Asked, File
from zfxxgk.serve.pool import Answered, Pool


def run(use: Callable[[Pool], Awaitable[None]]) -> None:
    async def whole() -> None:
        children = Pool(1)
        children.start()
        try:
            await use(children)
        finally:
            children.end()

    asyncio.run(whole())


@pytest.fixture
def jobs(monkeypatch: pytest.MonkeyPatch, request: pytest.FixtureRequest) -> str:
    """The module of tasks that misbehave, which the children find as this process does."""
    monkeypatch.syspath_prepend(str(request.path.parent))
    return "serve_jobs"


def ask(children: Pool, task: str, data: bytes = b"", seconds: float = 9) -> Awaitable[Answered]:
    return children.ask(Asked(task, [File("名", data)], seconds))


def test_whatever_happens_to_a_child_the_next_request_is_answered(jobs: str) -> None:
    async def use(children: Pool) -> None:
        told = {}
        for name in ("spin", "die", "lie", "grow", "panic", "write"):
            try:
                done = await ask(children, f"{jobs}:{name}", seconds=1)
                told[name] = done.status
            except Refused as refused:
                told[name] = refused.status
            echo = await ask(children, f"{jobs}:echo", b"next")
            assert json.loads(echo.body) == ["名", "next"]
        assert told == {
            "spin": 422,
            "die": 503,
            "lie": 503,
            "grow": 422,
            "panic": 422,
            "write": 422,
        }

    run(use)


def test_what_takes_too_long_by_the_clock_is_ended(
    jobs: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def use(children: Pool) -> None:
        await ask(children, f"{jobs}:echo")
        monkeypatch.setattr(pool, "SECONDS_BY_THE_CLOCK", 0.2)
        with pytest.raises(Refused) as caught:
            await ask(children, f"{jobs}:wait")
        assert caught.value.status == 422

    run(use)


def test_a_pool_that_has_ended_leaves_no_process(jobs: str) -> None:
    async def use(children: Pool) -> None:
        await ask(children, f"{jobs}:echo")
        (child,) = children.children
        children.end()
        assert not child.is_alive

    run(use)


def test_who_waits_is_served_in_the_order_of_coming(jobs: str) -> None:
    """Also while one who was just served comes again at once."""

    async def use(children: Pool) -> None:
        done: list[int] = []

        async def come(number: int) -> None:
            for _ in range(3):
                await ask(children, f"{jobs}:echo")
                done.append(number)

        await asyncio.gather(*map(come, range(4)))
        assert done == [*range(4)] * 3

    run(use)
