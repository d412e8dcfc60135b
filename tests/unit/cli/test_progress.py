from __future__ import annotations

import io
import sys

import pytest

from zfxxgk.cli import progress
from zfxxgk.cli.progress import Progress


class Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


def written(stream: io.StringIO, count: int, monkeypatch: pytest.MonkeyPatch) -> str:
    monkeypatch.setattr(sys, "stderr", stream)
    with Progress(count, "zh") as shown:
        for _ in range(count):
            shown.tick("青禾县水利局")
    return stream.getvalue()


def test_a_terminal_shows_one_line_from_the_beginning_and_none_at_the_end(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    words = written(Terminal(), 300, monkeypatch)
    assert "已读 0 / 300 份" in words
    assert "已读 1 / 300 份 … 青禾县水利局" in words
    assert "\n" not in words
    assert words.endswith(" \r")


@pytest.mark.parametrize(("stream", "count"), [(io.StringIO(), 300), (Terminal(), 1)])
def test_a_short_run_needs_no_line_in_a_log_and_one_file_none_at_all(
    stream: io.StringIO, count: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert written(stream, count, monkeypatch) == ""


def test_a_log_has_a_line_now_and_then(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(progress, "_SECONDS_IN_A_LOG", 0)
    lines = written(io.StringIO(), 3, monkeypatch).splitlines()
    assert lines == [f"已读 {number} / 3 份 … 青禾县水利局" for number in (1, 2, 3)]


def test_a_name_cannot_steer_the_terminal(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stderr", stream := Terminal())
    with Progress(2, "zh") as shown:
        shown.tick("\x1b[2J甲" * 99)
    assert "\x1b" not in stream.getvalue()
    assert max(map(len, stream.getvalue().split("\r"))) <= 80


def test_a_command_without_standard_error_goes_on(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stderr", None)
    with Progress(5, "zh") as shown:
        shown.tick("a.html")


@pytest.mark.parametrize(
    ("reached", "words"),
    [
        (10, "已处理 100 份，每秒 10 份，约还要 90 秒"),
        (1, "已处理 100 份，每秒 10 份，约还要 16 分钟"),  # 990 s
        (0, "已处理 100 份，每秒 10 份"),
    ],
)
def test_how_long_the_rest_takes_is_told_by_what_was_reached(
    monkeypatch: pytest.MonkeyPatch, reached: int, words: str
) -> None:
    clock = 0.0
    monkeypatch.setattr(progress.time, "monotonic", lambda: clock)
    monkeypatch.setattr(sys, "stderr", stream := io.StringIO())
    with Progress(None, "zh", 100) as shown:
        clock = 10.0
        shown.advance(100, reached=reached)
    assert stream.getvalue() == words + "\n"


def test_the_rate_is_that_of_the_last_while(monkeypatch: pytest.MonkeyPatch) -> None:
    clock = 0.0
    monkeypatch.setattr(progress.time, "monotonic", lambda: clock)
    monkeypatch.setattr(sys, "stderr", stream := io.StringIO())
    with Progress(None, "en", 10**6) as shown:
        clock = 10.0
        shown.advance(100_000, reached=100_000)  # known already
        for _ in range(100):
            clock += 10.0
            shown.advance(10, reached=shown._reached + 10)
    # 899,000 of the whole are left, at one a second.
    assert stream.getvalue().splitlines()[-1] == "101000 done, 1 a second, about 249 h 43 min left"
