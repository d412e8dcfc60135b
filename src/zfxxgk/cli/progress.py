"""A line that tells how far the reading of many files has come."""

from __future__ import annotations

import sys
import time
from types import TracebackType

from zfxxgk.cli.language import Language, flatten, say
from zfxxgk.cli.layout import cut, measure

_SECONDS = 0.2
_SECONDS_IN_A_LOG = 10.0
_WIDTH = 78


class Progress:
    """What was read last, on standard error: one line that changes on a terminal, a line now and
    then in a log; nothing for one file. Where nobody knows the *count*, how fast it goes."""

    def __init__(self, count: int | None, language: Language) -> None:
        self._count = count
        self._language: Language = language
        self._done = 0
        self._start = self._shown = time.monotonic()
        self._width = 0
        stream = sys.stderr
        self._is_seen = count != 1 and stream is not None
        self._changes = self._is_seen and stream.isatty()

    def __enter__(self) -> Progress:
        if self._changes:
            self._show("")
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        if self._changes:
            self._write("")

    def tick(self, name: str) -> None:
        """Counts one file more: that of the organ *name*."""
        self.advance(1, name)

    def advance(self, number: int, name: str = "") -> None:
        """Counts so many more."""
        self._done += number
        pause = _SECONDS if self._changes else _SECONDS_IN_A_LOG
        first = self._done == number and self._changes
        if first or time.monotonic() - self._shown >= pause:
            self._show(name)

    def _show(self, name: str) -> None:
        self._shown = time.monotonic()
        if self._count is None:
            rate = round(self._done / max(self._shown - self._start, 1e-9))
            words = say(self._language, "progress-rate", done=self._done, rate=rate)
        else:
            words = say(self._language, "progress", done=self._done, count=self._count, name=name)
        self._write(cut(flatten(words).strip(), _WIDTH))

    def _write(self, words: str) -> None:
        if not self._is_seen:
            return
        try:
            if self._changes:
                sys.stderr.write("\r" + " " * self._width + "\r" + words)
            else:
                sys.stderr.write(words + "\n")
            sys.stderr.flush()
        except (OSError, UnicodeError):
            self._is_seen = False
        self._width = measure(words)
