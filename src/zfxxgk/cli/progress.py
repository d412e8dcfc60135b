"""A line that tells how far the reading of many files has come."""

from __future__ import annotations

import sys
import time
from collections import deque
from types import TracebackType

from zfxxgk.cli.language import Language, flatten, say
from zfxxgk.cli.layout import cut
from zfxxgk.spec.width import measure

_SECONDS = 0.2
_SECONDS_IN_A_LOG = 10.0
_WIDTH = 78
_MARKS = 60
"""The rate is that of so many seconds on a terminal, of so many lines in a log: what goes on where
it was broken off begins far quicker than it goes on."""
_SECONDS_TO_GUESS = 2.0


class Progress:
    """What was read last, on standard error: one line that changes on a terminal, a line now and
    then in a log; nothing for one file. Where nobody knows the *count*, how fast it goes, and how
    long the rest takes of what is *whole* once it is reached."""

    def __init__(self, count: int | None, language: Language, whole: int = 0) -> None:
        self._count = count
        self._whole = whole
        self._reached = 0
        self._language: Language = language
        self._done = 0
        self._shown = time.monotonic()
        self._marks = deque([(self._shown, 0, 0)], _MARKS)
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

    def advance(self, number: int, name: str = "", reached: int = 0) -> None:
        """Counts so many more, with which so much of the whole is *reached*."""
        self._done += number
        self._reached = max(self._reached, reached)
        pause = _SECONDS if self._changes else _SECONDS_IN_A_LOG
        first = self._done == number and self._changes
        if first or time.monotonic() - self._shown >= pause:
            self._show(name)

    def _show(self, name: str) -> None:
        self._shown = time.monotonic()
        if self._count is None:
            words = self._tell_rate()
        else:
            words = say(self._language, "progress", done=self._done, count=self._count, name=name)
        self._write(cut(flatten(words).strip(), _WIDTH))

    def _tell_rate(self) -> str:
        start, done, reached = self._marks[0]
        seconds = self._shown - start
        if self._shown - self._marks[-1][0] >= 1:
            self._marks.append((self._shown, self._done, self._reached))
        rate = round((self._done - done) / max(seconds, 1e-9))
        words = say(self._language, "progress-rate", done=self._done, rate=rate)
        if seconds < _SECONDS_TO_GUESS or self._reached <= reached:
            return words
        left = (self._whole - self._reached) * seconds / (self._reached - reached)
        return words + say(self._language, "progress-left", time=self._say_time(left))

    def _say_time(self, seconds: float) -> str:
        minutes = round(seconds / 60)
        if seconds < 120:
            return say(self._language, "seconds", count=round(seconds))
        if minutes < 120:
            return say(self._language, "minutes", count=minutes)
        return say(self._language, "hours", hours=minutes // 60, minutes=minutes % 60)

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
