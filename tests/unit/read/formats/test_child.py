from __future__ import annotations

import io

import pytest

from zfxxgk.read.formats.child import Child, Lost, receive, send


def test_parts_are_told_apart() -> None:
    stream = io.BytesIO()
    for part in (b"", b"one", bytes(10)):
        send(stream, part)
    stream.seek(0)
    assert [receive(stream) for _ in range(3)] == [b"", b"one", bytes(10)]
    with pytest.raises(EOFError):
        receive(stream)


def test_nobody_waits_for_more_than_anything_needs() -> None:
    with pytest.raises(EOFError):
        receive(io.BytesIO(b"\xff" * 8 + b"x"))


def test_a_process_that_is_none_is_lost() -> None:
    child = Child("zfxxgk.no_such_module")
    with pytest.raises(Lost) as caught:
        child.ask([b"x"], 20)
    assert (caught.value.late, caught.value.code) == (False, 1)
    assert not child.is_alive
