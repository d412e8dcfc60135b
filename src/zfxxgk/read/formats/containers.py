"""Files that hold files: ZIP archives and mail. What is in them is named ``mail.eml/a.zip/b.doc``.

Nothing is unpacked onto the disk; each member is read by itself and within the limits of a file.
"""

from __future__ import annotations

import io
import os
import zipfile
import zlib
from collections.abc import Iterable
from functools import lru_cache
from typing import IO, Protocol

from zfxxgk.errors import InputError
from zfxxgk.read import MAX_BYTES
from zfxxgk.read.formats import sniff
from zfxxgk.read.formats.refusals import BROKEN, ENCRYPTED
from zfxxgk.spec.labels import Text

ENDINGS = (".zip", ".eml")
MAX_MEMBERS = 5_000
MAX_UNPACKED = 20 * MAX_BYTES
MAX_RATIO = 500
MOST_NESTED = 3
_SMALL = 2**20
_UTF8_FLAG = 0x800
_DAMAGES = (
    *(zipfile.BadZipFile, zipfile.LargeZipFile, ValueError, EOFError),
    *(NotImplementedError, OverflowError, MemoryError),
)
_PARTS_OF_DOCUMENTS = ("[Content_Types].xml", "mimetype", "OFD.xml")

_TOO_LARGE = Text(
    "压缩文件解压后过大，或者文件过多。请先解压，只核对其中的报告。",
    "Unpacked, the archive is too large or has too many files. Unpack it and check the reports.",
)
_UNKNOWN_METHOD = Text(
    "压缩文件的压缩方法不常见，不能读取。请先解压，再核对其中的文件。",
    "The archive is packed in an unusual way. Unpack it and check the files in it.",
)
_NOT_THERE = Text(
    "压缩文件或者邮件里没有这个文件，请检查名称。",
    "The archive or mail has no such file; check its name.",
)


class Container(Protocol):
    """Files in a file, by their names with ``/`` between folders."""

    @property
    def names(self) -> tuple[str, ...]: ...

    def read(self, name: str) -> bytes:
        """Returns the bytes of a member. Raises InputError."""


def open_container(path: str) -> Container | None:
    """Returns the container at *path*, which may lie in another one; None if it is a document.

    Raises InputError for damage, and OSError where there is no such file.
    """
    outermost = path if os.path.isfile(path) else _split(path)[2]
    status = os.stat(outermost)
    return _open(os.path.abspath(path), outermost == path, status.st_mtime_ns, status.st_size)


@lru_cache(maxsize=MOST_NESTED)
def _open(path: str, is_file: bool, *stamp: int) -> Container | None:
    """Opens a container once for all of its files, as long as it stays what it is."""
    if is_file and path.lower().endswith(".zip"):
        with open(path, "rb") as file:
            start = file.read(2)
        return _open_zip(path) if start == b"PK" else None
    if is_file:
        with open(path, "rb") as file:
            data = file.read(MAX_BYTES + 1)
    else:
        data = read_member(path)
    if path.lower().endswith(".zip"):
        return _open_zip(io.BytesIO(data)) if data.startswith(b"PK") else None
    return _open_mail(data)


def read_member(path: str) -> bytes:
    """Returns the bytes of a file inside a container. Raises InputError, FileNotFoundError."""
    outer, inner, _ = _split(path)
    container = open_container(outer)
    if container is None:
        raise FileNotFoundError(2, "no such file", path)
    return container.read(inner)


def _split(path: str) -> tuple[str, str, str]:
    """The innermost container that *path* goes through, the file in it, the outermost one."""
    parts = path.replace(os.sep, "/").split("/")
    inside = [n for n in range(1, len(parts)) if parts[n - 1].lower().endswith(ENDINGS)]
    outer = [n for n in inside if os.path.isfile("/".join(parts[:n]))]
    if not outer:
        raise FileNotFoundError(2, "no such file", path)
    nested = [n for n in inside if n >= outer[0]]
    if len(nested) > MOST_NESTED:
        raise InputError(_TOO_LARGE)
    return "/".join(parts[: nested[-1]]), "/".join(parts[nested[-1] :]), "/".join(parts[: outer[0]])


# ---------------------------------------------------------------------- ZIP


def _open_zip(file: str | IO[bytes]) -> Container | None:
    try:
        archive = zipfile.ZipFile(file)
    except _DAMAGES as error:
        raise InputError(BROKEN) from error
    members = [each for each in archive.infolist() if not each.is_dir()]
    if len(members) > MAX_MEMBERS or sum(each.file_size for each in members) > MAX_UNPACKED:
        raise InputError(_TOO_LARGE)
    # A document may have been given the ending of an archive.
    if any(each.filename in _PARTS_OF_DOCUMENTS for each in members):
        return None
    return _Zip(archive, members)


class _Zip:
    def __init__(self, archive: zipfile.ZipFile, members: Iterable[zipfile.ZipInfo]) -> None:
        self._archive = archive
        self._members: dict[str, zipfile.ZipInfo] = {}
        for member in members:
            self._members[_unused(clean_name(_decode(member)), self._members)] = member

    @property
    def names(self) -> tuple[str, ...]:
        return tuple(self._members)

    def read(self, name: str) -> bytes:
        member = self._members.get(name)
        if member is None:
            raise InputError(_NOT_THERE)
        if member.flag_bits & 1:
            raise InputError(ENCRYPTED)
        if member.file_size > min(MAX_BYTES, max(_SMALL, member.compress_size * MAX_RATIO)):
            raise InputError(_TOO_LARGE)
        try:
            return self._archive.read(member)
        except NotImplementedError as error:
            raise InputError(_UNKNOWN_METHOD) from error
        except (*_DAMAGES, zlib.error, OSError, RuntimeError) as error:
            raise InputError(BROKEN) from error


def _decode(member: zipfile.ZipInfo) -> str:
    """The name as it was meant: archivers on Chinese Windows write GBK and do not say so."""
    name = member.orig_filename
    if member.flag_bits & _UTF8_FLAG:
        return name
    try:
        written = name.encode("cp437")
    except UnicodeEncodeError:
        return name
    for encoding in ("utf-8", "gb18030"):
        try:
            return written.decode(encoding)
        except UnicodeDecodeError:
            continue
    return name


# ---------------------------------------------------------------------- mail


def _open_mail(data: bytes) -> Container | None:
    if len(data) > MAX_BYTES:
        raise InputError(_TOO_LARGE)
    if sniff.detect_mime(data) is None:
        return None
    # Most often there is none.
    from zfxxgk.read.formats import mail

    attachments: dict[str, bytes] = {}
    for name, content in mail.list_attachments(data):
        attachments[_unused(clean_name(name), attachments)] = content
    return _Mail(attachments)


class _Mail:
    def __init__(self, attachments: dict[str, bytes]) -> None:
        self._attachments = attachments

    @property
    def names(self) -> tuple[str, ...]:
        return tuple(self._attachments)

    def read(self, name: str) -> bytes:
        if name not in self._attachments:
            raise InputError(_NOT_THERE)
        return self._attachments[name]


# ---------------------------------------------------------------------- names


def clean_name(name: str) -> str:
    """A name that leads nowhere but into the container."""
    parts = name.replace("\\", "/").replace("\0", "").split("/")
    kept = [part for part in parts if part.strip(" .")]
    if kept and kept[0].endswith(":"):
        del kept[0]
    return "/".join(kept) or "_"


def _unused(name: str, taken: Iterable[str]) -> str:
    stem, ending = os.path.splitext(name)
    number = 1
    while name in taken:
        number += 1
        name = f"{stem} ({number}){ending}"
    return name
