from __future__ import annotations

import io
import sys

import pytest

from zfxxgk.cli.progress import Progress


class Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


def written(stream: io.StringIO, count: int, monkeypatch: pytest.MonkeyPatch) -> str:
    monkeypatch.setattr(sys, "stderr", stream)
    with Progress(count, "zh") as progress:
        for _ in range(count):
            progress.tick()
    return stream.getvalue()


def test_a_terminal_shows_one_line_from_the_beginning_and_none_at_the_end(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    words = written(Terminal(), 300, monkeypatch)
    assert "已读 0 / 300 份" in words
    assert "\n" not in words
    assert words.endswith(" \r")


@pytest.mark.parametrize(("stream", "count"), [(io.StringIO(), 300), (Terminal(), 1)])
def test_a_log_has_no_such_line_and_one_file_needs_none(
    stream: io.StringIO, count: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert written(stream, count, monkeypatch) == ""


def test_a_command_without_standard_error_goes_on(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stderr", None)
    with Progress(5, "zh") as progress:
        progress.tick()
