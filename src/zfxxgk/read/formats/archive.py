"""Zipped documents, opened with a limit on everything that a hostile file could lie about."""

from __future__ import annotations

import io
import re
import zipfile
import zlib
from typing import TYPE_CHECKING

from lxml import etree

from zfxxgk.errors import InputError, OwnOutput
from zfxxgk.read.formats.refusals import ENCRYPTED, MACROS, OWN
from zfxxgk.spec.labels import Text

if TYPE_CHECKING:
    from lxml.etree import _Element

MAX_MEMBERS = 5_000
MAX_TAGS = 400_000
"""A table with 25 x 10 cells in the wordiest XML has some 20,000."""
MAX_ATTRIBUTES = 600_000
"""One takes some 300 bytes of memory, and 9 of the file."""
MAX_PART = 48 * 2**20
MAX_RATIO = 500
_SMALL = 2**20
_CHUNK = 2**16

_KINDS = (("word/document.xml", "docx"), ("xl/workbook.xml", "xlsx"))
_MIMETYPES = {
    b"application/vnd.oasis.opendocument.spreadsheet": "ods",
    b"application/vnd.oasis.opendocument.text": "odt",
}

_MAKERS = ("docProps/app.xml", "docProps/core.xml")
_MADE = re.compile(rb"<(?:\w+:)?(?:Application|lastModifiedBy)>zfxxgk\b")

_BROKEN = Text(
    "压缩包已损坏或者下载不完整。请重新下载，或者用原软件打开后另存一次。",
    "The file is damaged or incomplete. Download it again, or open it in its own program and save "
    "it again.",
)
_TOO_LARGE = Text(
    "文件解压后过大，不像是年度报告。请只保留报告正文和表格后另存。",
    "Unpacked, the file is far larger than a report. Save only the text and tables of the report.",
)
_OFD = Text(
    "不能读取 OFD 文件。请索取 Word、Excel 或网页文字版，或者用阅读软件导出为 Word。",
    "Cannot read OFD files. Ask for a Word, Excel or web version, or export it as Word.",
)
_BINARY_EXCEL = Text(
    "不能读取二进制 Excel 工作簿（XLSB）。请另存为 XLSX。",
    "Cannot read binary Excel workbooks (XLSB). Save it as XLSX.",
)
_PLAIN_ZIP = Text(
    "这是压缩文件（ZIP），不是 Word 或者 Excel 文件。文件名以 .zip 结尾的，zfxxgk check 核对其中"
    "全部报告；也可以写明其中一份（如“年报.zip/水利局.docx”），或者先解压。"
    "本应是 Word 或者 Excel 文件的，已经损坏，请重新保存。",
    "This is a ZIP archive, not a Word or Excel file. Named .zip, zfxxgk check reads all that "
    "is in it; or name one file in it (reports.zip/office.docx), or unpack it. If it was to be a "
    "Word or Excel file, it is damaged: save it again.",
)


class Archive:
    """The members of a zipped document. Every method raises InputError for a damaged file."""

    def __init__(self, data: bytes) -> None:
        try:
            self._zip = zipfile.ZipFile(io.BytesIO(data))
            members = self._zip.infolist()
        except (zipfile.BadZipFile, zipfile.LargeZipFile, ValueError, OSError, EOFError) as error:
            raise InputError(_BROKEN) from error
        except (UnicodeDecodeError, NotImplementedError, OverflowError) as error:
            raise InputError(_BROKEN) from error
        if len(members) > MAX_MEMBERS:
            raise InputError(_TOO_LARGE)
        self.names = frozenset(member.filename for member in members)

    def read(self, name: str, limit: int = MAX_PART) -> bytes:
        """Returns the member *name* as it really unpacks, at most *limit* bytes."""
        try:
            member = self._zip.getinfo(name)
            if member.flag_bits & 1:
                raise InputError(ENCRYPTED)
            return self._unpacked(member, limit)
        except (zipfile.BadZipFile, zlib.error, KeyError, EOFError, OSError) as error:
            raise InputError(_BROKEN) from error
        except (NotImplementedError, ValueError, RuntimeError, MemoryError) as error:
            raise InputError(_BROKEN) from error

    def _unpacked(self, member: zipfile.ZipInfo, limit: int) -> bytes:
        parts: list[bytes] = []
        size = 0
        most = min(limit, max(_SMALL, member.compress_size * MAX_RATIO))
        with self._zip.open(member) as stream:
            while part := stream.read(_CHUNK):
                size += len(part)
                if size > most:
                    raise InputError(_TOO_LARGE)
                parts.append(part)
        return b"".join(parts)

    def parse(self, name: str) -> _Element:
        """Returns the member *name* as a tree of XML."""
        return parse_xml(self.read(name))


def detect_kind(data: bytes) -> str:
    """Returns ``docx``, ``xlsx``, ``ods`` or ``odt``. Raises InputError for every other archive
    and for macros."""
    archive = Archive(data)
    if any(_is_own(archive, name) for name in _MAKERS):
        raise OwnOutput(OWN)
    return find_kind(archive)


def find_kind(archive: Archive) -> str:
    """As :func:`detect_kind`, whoever wrote it."""
    if any(name.rpartition("/")[2].lower() == "vbaproject.bin" for name in archive.names):
        raise InputError(MACROS)
    for name, kind in _KINDS:
        if name in archive.names:
            return kind
    if "mimetype" in archive.names:
        named = _MIMETYPES.get(archive.read("mimetype", 1024).strip())
        if named is not None:
            return named
    if "OFD.xml" in archive.names:
        raise InputError(_OFD)
    if "xl/workbook.bin" in archive.names:
        raise InputError(_BINARY_EXCEL)
    raise InputError(_PLAIN_ZIP)


def _is_own(archive: Archive, name: str) -> bool:
    """True if this program wrote the file last: another would have put its own name there."""
    return name in archive.names and bool(_MADE.search(archive.read(name, _SMALL)))


def parse_xml(data: bytes) -> _Element:
    """Returns XML as a tree. Raises InputError for a DTD, for entities and for what is no XML."""
    if data.count(b"<") > MAX_TAGS or data.count(b"=") > MAX_ATTRIBUTES:
        raise InputError(_TOO_LARGE)
    parser = etree.XMLParser(
        resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False, remove_pis=True
    )
    try:
        root = etree.fromstring(data, parser)
    except (etree.XMLSyntaxError, ValueError) as error:
        raise InputError(_BROKEN) from error
    if root.getroottree().docinfo.internalDTD is not None:
        raise InputError(
            Text(
                "文件里有文档类型声明（DTD），正常的办公软件不会写入，已拒绝读取。请用原软件另存一次。",
                "The file holds a document type declaration, which no office program writes; it is "
                "refused. Save it again with its own program.",
            )
        )
    return root
