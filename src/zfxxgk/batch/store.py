"""Keeps reports compressed, and many of them on the disk, until they are judged."""

from __future__ import annotations

from typing import TYPE_CHECKING
from weakref import finalize

if TYPE_CHECKING:
    from zfxxgk.read import ReadResult

MOST_IN_MEMORY = 32 * 2**20


def pack(reading: ReadResult) -> bytes:
    """With the record of its reading a report takes 450 KiB as objects, packed 10."""
    import pickle
    import zlib

    return zlib.compress(pickle.dumps(reading), 1)


def unpack(packed: bytes) -> ReadResult:
    import pickle
    import zlib

    # Only what this program itself has packed is ever unpacked.
    reading: ReadResult = pickle.loads(zlib.decompress(packed))
    return reading


class ReportStore:
    """Reports by file, in a temporary file once they are many."""

    def __init__(self) -> None:
        import tempfile

        self._file = tempfile.SpooledTemporaryFile(MOST_IN_MEMORY)  # noqa: SIM115
        finalize(self, self._file.close)
        self._places: dict[str, tuple[int, int]] = {}
        self._end = 0

    def add(self, path: str, packed: bytes) -> None:
        """Keeps what :func:`pack` made of a report."""
        self._file.seek(self._end)
        self._file.write(packed)
        self._places[path] = self._end, len(packed)
        self._end += len(packed)

    def __getitem__(self, path: str) -> ReadResult:
        """The report of a file, as often as it is asked for."""
        start, length = self._places[path]
        self._file.seek(start)
        return unpack(self._file.read(length))
