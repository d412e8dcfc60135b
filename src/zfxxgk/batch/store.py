"""Reports put away while others are read: small, and given back whole."""

from __future__ import annotations

import pickle
import zlib
from collections.abc import Iterator

from zfxxgk.batch.identity import Filed
from zfxxgk.read import ReadResult


class Shelf:
    """Reports by file. With the record of its reading one takes 450 KiB as objects, here 10."""

    def __init__(self) -> None:
        self._filed: dict[str, Filed] = {}
        self._packed: dict[str, bytes] = {}

    def put(self, filed: Filed, read: ReadResult) -> None:
        self._filed[filed.path] = filed
        self._packed[filed.path] = zlib.compress(pickle.dumps(read), 1)

    def __iter__(self) -> Iterator[Filed]:
        return iter(self._filed.values())

    def take(self, filed: Filed) -> ReadResult:
        """The report of a file, as often as it is asked for."""
        # Only what this process itself has packed is ever unpacked.
        read: ReadResult = pickle.loads(zlib.decompress(self._packed[filed.path]))
        return read
