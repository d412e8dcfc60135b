from __future__ import annotations

import asyncio
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from starlette.requests import Request

from zfxxgk.serve import uploads
from zfxxgk.serve.answers import Refused
from zfxxgk.serve.uploads import MOST_HELD, Held, choose_name, receive_files


@given(st.lists(st.text(), max_size=5))
def test_names_are_printable_and_differ(given: list[str]) -> None:
    taken: set[str] = set()
    for name in given:
        taken.add(choose_name(name, taken))
    assert len(taken) == len(given)
    for name in taken:
        assert name.isprintable()
        assert name != "-"
        assert not name.startswith("/")
        assert ".." not in name.split("/")


@pytest.mark.parametrize(
    ("given", "name"),
    [
        ("报告.docx", "报告.docx"),
        ("2024/水利局.docx", "2024/水利局.docx"),
        (r"C:\报告\a.docx", "报告/a.docx"),
        ("../a.docx", "a.docx"),
        ("", "_"),
    ],
)
def test_a_name_keeps_what_is_harmless(given: str, name: str) -> None:
    assert choose_name(given, set()) == name
    assert choose_name(given, {name}) == f"{name} (2)"


def request(*messages: dict[str, Any], seconds: float = 0) -> Request:
    left = list(messages)

    async def receive() -> dict[str, Any]:
        if not left:
            await asyncio.sleep(seconds)
            return {"type": "http.disconnect"}
        return left.pop(0)

    scope = {"type": "http", "headers": [], "query_string": b"name=%E5%90%8D", "method": "POST"}
    return Request(scope, receive)


async def receive(asked: Request, held: Held) -> Any:
    async with held.room() as taken:
        files = await receive_files(asked, taken)
        return files, held.count


def test_a_body_is_a_file_and_its_room_is_given_back() -> None:
    held = Held()
    chunks = [
        {"type": "http.request", "body": b"ab", "more_body": True},
        {"type": "http.request", "body": b"c"},
    ]
    (file,), during = asyncio.run(receive(request(*chunks), held))
    assert (file.name, file.data, during, held.count) == ("名", b"abc", 3, 0)


@pytest.mark.parametrize(("seconds", "status"), [(0, 400), (5, 408)])
def test_what_does_not_arrive_is_given_up(
    monkeypatch: pytest.MonkeyPatch, seconds: float, status: int
) -> None:
    monkeypatch.setattr(uploads, "SECONDS", 0.05)
    held = Held()
    begun = {"type": "http.request", "body": b"ab", "more_body": True}
    with pytest.raises(Refused) as caught:
        asyncio.run(receive(request(begun, seconds=seconds), held))
    assert caught.value.status == status
    assert held.count == 0


def test_more_than_there_is_room_for_has_to_come_again() -> None:
    held = Held()
    held.count = MOST_HELD - 1
    with pytest.raises(Refused) as caught:
        asyncio.run(receive(request({"type": "http.request", "body": b"ab"}), held))
    assert caught.value.status == 429
    assert held.count == MOST_HELD - 1
