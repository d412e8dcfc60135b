"""Keeps reports compressed in memory until they are judged."""

from __future__ import annotations

import pickle
import zlib
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from zfxxgk.read import ReadResult


class ReportStore:
    """Reports by file. With the record of its reading one takes 450 KiB as objects, here 10."""

    def __init__(self) -> None:
        self._packed: dict[str, bytes] = {}

    def __setitem__(self, path: str, reading: ReadResult) -> None:
        self._packed[path] = zlib.compress(pickle.dumps(reading), 1)

    def __getitem__(self, path: str) -> ReadResult:
        """The report of a file, as often as it is asked for."""
        # Only what this process itself has packed is ever unpacked.
        reading: ReadResult = pickle.loads(zlib.decompress(self._packed[path]))
        return reading
