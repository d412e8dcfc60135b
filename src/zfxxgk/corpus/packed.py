"""Files that may be packed, with gzip or zstd as their first bytes tell: a stream within limits."""

from __future__ import annotations

import gzip
import io
import sys
import zlib
from collections.abc import Callable
from typing import TYPE_CHECKING, BinaryIO, cast

from zfxxgk.errors import InputError
from zfxxgk.read.formats.containers import MAX_RATIO
from zfxxgk.spec.labels import Text

if TYPE_CHECKING:
    from _typeshed import WriteableBuffer

ENDINGS = (".gz", ".zst")
CUT_OFF = Text("文件在中途断开，之后的没有读到", "the file breaks off: what follows was not read")
_DAMAGED = Text(
    "压缩文件已损坏，之后的没有读到", "the packed file is damaged: what follows was not read"
)
_BOMB = Text(
    f"解压后超过原来的 {MAX_RATIO} 倍，不像是报告，之后的没有读到",
    f"it unpacks to more than {MAX_RATIO} times its size: what follows was not read",
)
_NEEDS_EXTRA = Text(
    '读取 zstd 压缩的文件需要安装附加部分：pip install "zfxxgk[corpus]"。',
    'files packed with zstd need an extra: pip install "zfxxgk[corpus]".',
)
_BLOCK = 2**17
_STEP = 2**13
_SMALL = 64 * 2**20
"""So much is unpacked whatever the ratio: a page of blanks packs to nothing."""


def drop_ending(path: str) -> str:
    """The name in lower case without what tells how it is packed."""
    name = path.lower()
    for ending in ENDINGS:
        name = name.removesuffix(ending)
    return name


class Stream(io.BufferedReader):
    """What is in the file *path*, unpacked. Raises OSError.

    Reading raises InputError where a packed file breaks off, is damaged or is a bomb.
    """

    def __init__(self, path: str) -> None:
        self._file = open(path, "rb")  # noqa: SIM115
        super().__init__(_Unpacked(self._file), _BLOCK)

    @property
    def reached(self) -> int:
        """Bytes of the file, as it is packed, that were read."""
        return self._file.tell()


class _Unpacked(io.RawIOBase):
    def __init__(self, file: io.BufferedReader) -> None:
        self._file = file
        self._inner, self._damage = _unpack(file)
        self._size = 0

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: WriteableBuffer) -> int:
        try:
            # One step at a time: what is unpacked in the step that fails is lost.
            step = memoryview(buffer)[: _STEP if self._damage else None]
            size = cast("io.BufferedIOBase", self._inner).readinto1(step)
        except EOFError as error:
            raise InputError(CUT_OFF) from error
        except self._damage as error:
            raise InputError(_DAMAGED) from error
        self._size += size
        if self._size > max(_SMALL, self._file.tell() * MAX_RATIO):
            raise InputError(_BOMB)
        return size

    def close(self) -> None:
        self._inner.close()
        self._file.close()
        super().close()


def _unpack(file: io.BufferedReader) -> tuple[BinaryIO, tuple[type[Exception], ...]]:
    """The unpacked file, and what is raised where it is damaged."""
    start = file.peek(4)[:4]
    for magic, open_it in _PACKERS:
        if start.startswith(magic):
            return open_it(file)
    return file, ()


def _open_gzip(file: BinaryIO) -> tuple[BinaryIO, tuple[type[Exception], ...]]:
    return cast("BinaryIO", gzip.open(file)), (zlib.error, gzip.BadGzipFile)


def _open_zstd(file: BinaryIO) -> tuple[BinaryIO, tuple[type[Exception], ...]]:
    try:
        if sys.version_info >= (3, 14):
            from compression import zstd
        else:
            from backports import zstd
    except ImportError:
        raise InputError(_NEEDS_EXTRA) from None
    return cast("BinaryIO", zstd.ZstdFile(file)), (zstd.ZstdError,)


_Opened = Callable[[BinaryIO], tuple[BinaryIO, tuple[type[Exception], ...]]]
_PACKERS: tuple[tuple[bytes, _Opened], ...] = (
    (b"\x1f\x8b", _open_gzip),
    (b"\x28\xb5\x2f\xfd", _open_zstd),
)
