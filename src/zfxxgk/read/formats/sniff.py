"""What a file is, by its content alone."""

from __future__ import annotations

import re
from typing import Literal

from zfxxgk.errors import InputError, OwnOutput
from zfxxgk.read.formats.encoding import decode_text
from zfxxgk.read.formats.refusals import OWN
from zfxxgk.spec.labels import Text

MODULES = {
    "html": "zfxxgk.read.formats.html",
    "markdown": "zfxxgk.read.formats.markdown",
    "text": "zfxxgk.read.formats.pasted",
    "docx": "zfxxgk.read.formats.docx",
    "xlsx": "zfxxgk.read.formats.sheets",
    "xls": "zfxxgk.read.formats.sheets",
    "ods": "zfxxgk.read.formats.sheets",
    "pdf": "zfxxgk.read.formats.pdf",
    "doc": "zfxxgk.read.formats.office",
    "odt": "zfxxgk.read.formats.office",
    "rtf": "zfxxgk.read.formats.office",
    "mhtml": "zfxxgk.read.formats.mail",
}
"""Kinds of documents other than JSON, and the module whose ``read(source, name)`` reads them."""

Format = Literal["json", "markdown", "html", "text"]

_MAGIC = (
    (b"%PDF-", "PDF"),
    (b"PK\x03\x04", "ZIP"),
    (b"PK\x05\x06", "ZIP"),
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "OLE"),
    (b"{\\rtf", "RTF"),
    (b"\x89PNG", "PNG"),
    (b"\xff\xd8\xff", "JPEG"),
    (b"GIF8", "GIF"),
    (b"\x1f\x8b", "GZIP"),
    (b"Rar!", "RAR"),
    (b"7z\xbc\xaf\x27\x1c", "7Z"),
    (b"BM", "BMP"),
    (b"II*\0", "TIFF"),
    (b"MM\0*", "TIFF"),
)
_PICTURES = frozenset({"PNG", "JPEG", "GIF", "BMP", "TIFF"})
_OWN_PAGE = b'<meta name="generator" content="zfxxgk'
_MAIL = Text(
    "这是邮件，报告在附件里。请用 zfxxgk check 核对整个邮件文件（.eml），或者先存下附件再核对。",
    "This is a mail; the report is among its attachments. Check the mail (.eml) with zfxxgk check, "
    "or save the attachments and check those.",
)
_HEADERS = re.compile(rb"(?:[!-9;-~]+:[^\n]*\n(?:[ \t][^\n]*\n)*)+")
_MIME = re.compile(rb"^(?:mime-version|content-type):", re.IGNORECASE | re.MULTILINE)
# Browsers write From and Subject as well; only what was sent has one of these.
_SENT = re.compile(rb"^(?:to|cc|received|delivered-to|return-path|message-id):", re.I | re.M)
_PAGE = re.compile(r"<(?:!doctype\s+html|html|head|body)[\s>]", re.IGNORECASE)
_ELEMENT = re.compile(
    r"\s*(?:<\?xml[^>]*>\s*|<!--.*?-->\s*)*<(?:table|div|p|section|article|center|meta|title|span|h\d)"
    r"[\s>]",
    re.IGNORECASE | re.DOTALL,
)
_MARKDOWN = re.compile(r"^\s{0,3}(?:#{1,6}\s|\|)", re.MULTILINE)
_JSON = re.compile(r"\s*(?:\{|\[\s*(?:[\[{\"\]]|-?\d))")
_SCALAR = re.compile(r'\s*(?:null|true|false|-?\d+(?:\.\d+)?|"[^"\n]*")\s*')
_COLUMNS = re.compile(r"^[^\n]*\S(?:\t|[ \u3000]{2,})[^\n]*$", re.MULTILINE)
_FEWEST_ROWS = 3


def detect_kind(data: bytes) -> str:
    """Returns what *data* is, by content alone: ``json`` or a key of MODULES.

    Raises InputError, with a remedy, for what cannot be read.
    """
    return take(data)[0]


def take(data: bytes) -> tuple[str, str | None]:
    """As :func:`detect_kind`, with the text of *data* where its module takes text."""
    kind = _detect_binary(data)
    if kind is not None:
        return kind, None
    text = decode_text(data)
    return detect_format(text), text


def _detect_binary(data: bytes) -> str | None:
    """The kind of what is not taken as text; None for text."""
    name = _magic(data)
    if name == "ZIP":
        from zfxxgk.read.formats import archive

        return archive.detect_kind(data)
    if name == "OLE":
        from zfxxgk.read.formats import office

        return office.detect_kind(data)
    if name in ("PDF", "RTF"):
        return name.lower()
    if name is not None:
        raise _refuse_picture(name) if name in _PICTURES else _refuse_archive(name)
    if is_own_page(data):
        raise OwnOutput(OWN)
    if (kind := detect_mime(data)) is not None:
        if kind == "mail":
            raise InputError(_MAIL)
        return kind
    return None


def is_own_page(data: bytes) -> bool:
    """True for a page that this program wrote."""
    return _OWN_PAGE in data[:4096]


def needs_conversion(data: bytes) -> bool:
    """True for documents that LibreOffice reads."""
    try:
        return MODULES.get(detect_kind(data)) == MODULES["doc"]
    except InputError:
        return False


def detect_mime(data: bytes) -> str | None:
    """Returns ``mail``, ``mhtml``, or None for what is no MIME, by the headers at the start."""
    match = _HEADERS.match(data[:65_536].lstrip(b"\xef\xbb\xbf\r\n").replace(b"\r\n", b"\n"))
    if match is None or not _MIME.search(match[0]):
        return None
    return "mail" if _SENT.search(match[0]) else "mhtml"


def detect_format(text: str) -> Format:
    """Returns the format of a text."""
    if _JSON.match(text) or _SCALAR.fullmatch(text):
        return "json"
    if _PAGE.search(text[:20_000]) or (_ELEMENT.match(text) and not _MARKDOWN.search(text)):
        return "html"
    return "text" if _is_pasted(text) else "markdown"


def _is_pasted(text: str) -> bool:
    """True if columns are set apart by tabs or wide gaps, and not by the pipes of Markdown."""
    if _MARKDOWN.search(text) or "<table" in text.lower():
        return False
    columns = _COLUMNS.findall(text)
    piped = sum("|" in line for line in columns)
    return len(columns) >= _FEWEST_ROWS and piped * 2 < len(columns)


def _magic(data: bytes) -> str | None:
    start = data[:1024].lstrip(b"\xef\xbb\xbf \t\r\n")
    return next((name for magic, name in _MAGIC if start.startswith(magic)), None)


def _refuse_picture(name: str) -> InputError:
    return InputError(
        Text(
            f"这是图片（{name}），不能核对。"
            "如果是报告的扫描件或者照片，请索取 Word、Excel 或者网页文字版。",
            f"This is a picture ({name}) and cannot be checked. If it is a scan or photograph of a "
            "report, ask for a Word, Excel or web version with text.",
        )
    )


def _refuse_archive(name: str) -> InputError:
    return InputError(
        Text(
            f"不能读取 {name} 压缩文件。请先解压，再核对其中的文件。",
            f"Cannot read {name} archives. Unpack it and check the files in it.",
        )
    )
