"""A line that tells how far the reading of many files has come."""

from __future__ import annotations

import sys
import time
from types import TracebackType

from zfxxgk.cli.language import Language, say

_SECONDS = 0.2


class Progress:
    """One line on standard error, where that is a terminal; nothing in a log or for one file."""

    def __init__(self, count: int, language: Language) -> None:
        self._count = count
        self._language: Language = language
        self._done = 0
        self._shown = 0.0
        self._width = 0
        stream = sys.stderr
        self._is_seen = count > 1 and stream is not None and stream.isatty()

    def __enter__(self) -> Progress:
        self._show()
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._write("")

    def tick(self) -> None:
        """Counts one file more."""
        self._done += 1
        if time.monotonic() - self._shown >= _SECONDS:
            self._show()

    def _show(self) -> None:
        self._shown = time.monotonic()
        self._write(say(self._language, "progress", done=self._done, count=self._count))

    def _write(self, words: str) -> None:
        if not self._is_seen:
            return
        try:
            # A Chinese character takes the room of two.
            sys.stderr.write("\r" + " " * self._width + "\r" + words)
            sys.stderr.flush()
        except (OSError, UnicodeError):
            self._is_seen = False
        self._width = 2 * len(words)
