"""Keeps what was read compressed, and much of it on the disk, until it is asked for."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from typing import Generic, TypeVar
from weakref import finalize

MOST_IN_MEMORY = 32 * 2**20

Kept = TypeVar("Kept")


def pack(kept: object) -> bytes:
    """With the record of its reading a report takes 450 KiB as objects, packed 10."""
    import pickle
    import zlib

    return zlib.compress(pickle.dumps(kept), 1)


def unpack(packed: bytes) -> object:
    import pickle
    import zlib

    # Only what this program itself has packed is ever unpacked.
    return pickle.loads(zlib.decompress(packed))


class Store(Mapping[str, Kept], Generic[Kept]):
    """Things by file in the order of adding, in a temporary file once they are many.

    Each is read anew as often as it is asked for, so that never more than one is in memory.
    """

    def __init__(self) -> None:
        import tempfile

        self._file = tempfile.SpooledTemporaryFile(MOST_IN_MEMORY)  # noqa: SIM115
        finalize(self, self._file.close)
        self._places: dict[str, tuple[int, int]] = {}
        self._end = 0

    def add(self, path: str, packed: bytes) -> None:
        """Keeps what :func:`pack` made."""
        self._file.seek(self._end)
        self._file.write(packed)
        self._places[path] = self._end, len(packed)
        self._end += len(packed)

    def drop(self, paths: Collection[str]) -> None:
        """Forgets what belongs to *paths*."""
        self._places = {path: at for path, at in self._places.items() if path not in paths}

    def __getitem__(self, path: str) -> Kept:
        start, length = self._places[path]
        self._file.seek(start)
        return unpack(self._file.read(length))  # type: ignore[return-value]

    def __iter__(self) -> Iterator[str]:
        return iter(self._places)

    def __len__(self) -> int:
        return len(self._places)
