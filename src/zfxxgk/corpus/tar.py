"""Archives of documents that are read as they come, member by member: TAR."""

from __future__ import annotations

import tarfile
from collections.abc import Callable, Iterator
from typing import IO, cast

from zfxxgk.corpus.add import Item
from zfxxgk.corpus.names import write_plainly
from zfxxgk.corpus.packed import CUT_OFF, Stream
from zfxxgk.errors import InputError
from zfxxgk.read import MAX_BYTES
from zfxxgk.read.formats.containers import clean_name
from zfxxgk.read.formats.refusals import BROKEN, TOO_MUCH

_LONGEST_HEADER = 2**20
_HEADERS = (
    *(tarfile.XHDTYPE, tarfile.XGLTYPE, tarfile.SOLARIS_XHDTYPE),
    *(tarfile.GNUTYPE_LONGNAME, tarfile.GNUTYPE_LONGLINK),
)


class _Header(tarfile.TarInfo):
    """A header of an archive; one that would take all memory is refused, as is damage, which the
    library takes for the end."""

    @classmethod
    def frombuf(cls, buf: bytes | bytearray, encoding: str, errors: str) -> _Header:
        if len(buf) < tarfile.BLOCKSIZE:
            raise InputError(CUT_OFF)
        try:
            found = super().frombuf(buf, encoding, errors)
        except tarfile.HeaderError as error:
            if any(buf):
                raise InputError(BROKEN) from error
            raise  # the block of zeros at the end
        if found.type in _HEADERS and found.size > _LONGEST_HEADER:
            raise InputError(BROKEN)
        return found


def list_members(stream: Stream, path: str, is_wanted: Callable[[str], bool]) -> Iterator[Item]:
    """An item for each file with a name that is wanted; nothing is written to the disk.

    Links and devices are passed over. Raises InputError where the archive cannot be read on.
    """
    try:
        with tarfile.open(
            fileobj=cast("IO[bytes]", stream), mode="r|", tarinfo=_Header, encoding="utf-8"
        ) as archive:
            while (member := archive.next()) is not None:
                archive.members.clear()  # type: ignore[attr-defined]  # else kept to the end
                name = clean_name(write_plainly(member.name))
                if member.isfile() and is_wanted(name):
                    yield _take(archive, member, path, name)
    except tarfile.ReadError as error:
        raise InputError(CUT_OFF) from error
    except (tarfile.TarError, EOFError, ValueError, OverflowError) as error:
        raise InputError(BROKEN) from error


def _take(archive: tarfile.TarFile, member: tarfile.TarInfo, path: str, name: str) -> Item:
    if member.size > MAX_BYTES:
        return Item(path, name, b"", refusal=InputError(TOO_MUCH), named=False)
    file = archive.extractfile(member)
    data = b"" if file is None else file.read()
    if len(data) < member.size:
        raise InputError(CUT_OFF)
    return Item(path, name, data, named=False)
