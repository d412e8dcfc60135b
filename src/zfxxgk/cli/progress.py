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
    then in a log; nothing for one file."""

    def __init__(self, count: int, language: Language) -> None:
        self._count = count
        self._language: Language = language
        self._done = 0
        self._shown = time.monotonic()
        self._width = 0
        stream = sys.stderr
        self._is_seen = count > 1 and stream is not None
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
        self._done += 1
        pause = _SECONDS if self._changes else _SECONDS_IN_A_LOG
        if (self._done == 1 and self._changes) or time.monotonic() - self._shown >= pause:
            self._show(name)

    def _show(self, name: str) -> None:
        self._shown = time.monotonic()
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
