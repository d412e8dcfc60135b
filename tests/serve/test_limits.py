"""What a server does with more than it can take, and with files that kill its children."""

from __future__ import annotations

import asyncio
import os
import signal
import threading
import time
from pathlib import Path

import httpx
import pytest
from invented.reports import page
from invented.writers import write
from served import Server, read_spent, start

from zfxxgk.serve.pool import MOST_WAITING

QUICK = (
    *("html-deeply-nested", "json-deeply-nested", "ods-repeated-rows", "external-entity-utf-8"),
    *("macros-word", "encrypted-office", "pdf-form-in-itself", "xml-far-too-deep"),
)


def make(name: str) -> bytes:
    import hostile  # noqa: F401
    from hostile_archives import CASES

    return CASES[name]()


@pytest.mark.parametrize("name", QUICK)
def test_a_hostile_file_is_refused_or_read_and_the_next_one_is_read(
    client: httpx.Client, documents: dict[str, bytes], name: str
) -> None:
    answer = client.post("/check", content=make(name))
    assert answer.status_code in (200, 422)
    told = answer.json()
    if answer.status_code == 200:
        (judged,) = told["judgement"]["reports"]
        assert judged["error"] is not None or judged["sha256"]
    else:
        assert told["error"]["zh"]
    assert client.post("/read", content=documents["docx"]).status_code == 200


@pytest.mark.slow(reason="minutes: every hostile file, one after the other")
def test_no_hostile_file_does_more_than_its_own_harm(
    client: httpx.Client, documents: dict[str, bytes]
) -> None:
    import hostile  # noqa: F401
    from hostile_archives import CASES

    for name, prepare in CASES.items():
        answer = client.post("/check", content=prepare())
        assert answer.status_code in (200, 413, 422, 503), name
        assert client.post("/read", content=documents["docx"]).status_code == 200, name


def test_what_is_too_large_is_told_so(client: httpx.Client) -> None:
    answer = client.post("/read", content=bytes(50 * 2**20 + 1))
    assert answer.status_code == 413
    assert "50 MB" in answer.json()["error"]["zh"]
    answer = client.post("/check", files=[("file", (str(n), b"x")) for n in range(501)])
    assert answer.status_code == 413
    assert "500" in answer.json()["error"]["zh"]


@pytest.mark.skipif(not Path("/proc/self/task").exists(), reason="asks Linux for the children")
def test_too_many_at_once_are_told_to_come_again(server: Server) -> None:
    """With the children stopped, whatever comes has to wait."""
    children = server.children()
    more = 3

    async def ask_all() -> list[httpx.Response]:
        limits = httpx.Limits(max_connections=100)
        headers = {"authorization": f"Bearer {server.token}"}
        async with httpx.AsyncClient(
            base_url=server.base, headers=headers, limits=limits, timeout=180
        ) as client:
            count = len(children) + MOST_WAITING + more
            asked = [asyncio.create_task(client.post("/read", content=b"{")) for _ in range(count)]
            done: set[asyncio.Task[httpx.Response]] = set()
            while len(done) < more:
                done, _ = await asyncio.wait(asked, return_when=asyncio.FIRST_COMPLETED)
            signal_all(children, signal.SIGCONT)
            return await asyncio.gather(*asked)

    signal_all(children, signal.SIGSTOP)
    try:
        answers = asyncio.run(ask_all())
    finally:
        signal_all(children, signal.SIGCONT)
    refused = [each for each in answers if each.status_code == 429]
    assert len(refused) == more
    assert {each.status_code for each in answers} == {422, 429}
    assert "过几秒再试" in refused[0].json()["error"]["zh"]
    assert refused[0].headers["retry-after"]


def signal_all(children: list[int], what: signal.Signals) -> None:
    for pid in children:
        os.kill(pid, what)


@pytest.mark.skipif(not Path("/proc/self/task").exists(), reason="asks Linux for the children")
def test_a_child_killed_in_the_middle_is_replaced_and_the_request_told() -> None:
    server = start()
    try:
        before = server.children()
        answers = []
        with server.client() as client:
            # Each has begun when it has answered: then what they compute is the request alone.
            for _ in before:
                client.post("/read", content=b"{")
            busy = make("pdf-of-199-busy-pages")
            asked = threading.Thread(
                target=lambda: answers.append(client.post("/read", content=busy))
            )
            spent = sum(map(read_spent, before))
            asked.start()
            while sum(map(read_spent, before)) < spent + 0.2:
                time.sleep(0.05)
            signal_all(before, signal.SIGKILL)
            asked.join()
            assert answers[0].status_code == 503
            assert "再试一次" in answers[0].json()["error"]["zh"]
            for _ in before:
                assert client.post("/read", content=write(page(5), "docx")).status_code == 200
            assert not set(server.children()) & set(before)
            assert client.get("/health").json()["counts"]["lost"] == 1
    finally:
        told = server.end()
    assert "中途停止 1 次" in told


@pytest.mark.skipif(not Path("/proc/self/task").exists(), reason="asks Linux for the children")
def test_after_a_restart_the_old_address_is_no_longer_valid() -> None:
    first = start()
    port = int(first.base.rpartition(":")[2])
    token = first.token
    children = first.children()
    first.process.kill()
    first.process.communicate()
    second = start(port=port)
    try:
        assert second.base == first.base
        with httpx.Client(timeout=180, base_url=second.base) as client:
            headers = {"authorization": f"Bearer {token}"}
            answer = client.get("/openapi.json", headers=headers)
            assert answer.status_code == 403
            assert "重新启动" in answer.json()["error"]["zh"]
        with second.client() as client:
            assert client.get("/openapi.json").status_code == 200
        # They see that nobody asks any more as soon as they get to it.
        assert any(all(map(is_over, children)) or time.sleep(0.1) for _ in range(600))
    finally:
        second.end()


def is_over(pid: int) -> bool:
    """True for a process that has ended and is only not waited for."""
    try:
        state = Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()[0]
    except OSError:
        return True
    return state == "Z"


def test_nothing_is_left_of_an_upload(tmp_path: Path, documents: dict[str, bytes]) -> None:
    """Not in the folder for temporary files, and not in what the server says."""
    server = start(TMPDIR=str(tmp_path), TEMP=str(tmp_path), TMP=str(tmp_path))
    try:
        with server.client() as client:
            large = documents["docx"] + bytes(5 * 2**20)
            for data in (*documents.values(), large):
                client.post("/read?name=机密", content=data)
                client.post("/check", files={"file": ("机密", data)})
                assert list(tmp_path.rglob("*")) == []
    finally:
        told = server.end()
    assert list(tmp_path.rglob("*")) == []
    assert "机密" not in told
    assert len(told.splitlines()) == 1
