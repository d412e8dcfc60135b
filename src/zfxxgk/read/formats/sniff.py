"""What a file is, by its content alone, and how its bytes become text."""

from __future__ import annotations

import codecs
import re
from typing import Literal

from zfxxgk.errors import InputError, OwnOutput
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
TEXTS = frozenset({"html", "markdown", "text"})
"""Kinds whose module takes text; the others take bytes."""

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
_BOMS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_CHARSET = re.compile(rb"<meta[^>]+charset\s*=\s*[\"']?\s*([\w-]+)", re.IGNORECASE)
_CHINESE = frozenset({"gb2312", "gbk", "gb18030", "x-gbk", "gb_2312-80", "hz-gb-2312", "euc-cn"})
_PAGE = re.compile(r"<(?:!doctype\s+html|html|head|body)[\s>]", re.IGNORECASE)
_ELEMENT = re.compile(
    r"\s*(?:<\?xml[^>]*>\s*|<!--.*?-->\s*)*<(?:table|div|p|section|article|center|meta|title|span|h\d)"
    r"[\s>]",
    re.IGNORECASE | re.DOTALL,
)
_MARKDOWN = re.compile(r"^\s{0,3}(?:#{1,6}\s|\|)", re.MULTILINE)
_JSON = re.compile(r"\s*(?:\{|\[\s*(?:[\[{\"\]]|-?\d))")
_COLUMNS = re.compile(r"^[^\n]*\S(?:\t|[ \u3000]{2,})[^\n]*$", re.MULTILINE)
_FEWEST_ROWS = 3
_CONTROL = re.compile(r"[\x00-\x08\x0b\x0e-\x1a\x1c-\x1f\x7f\ufffd\ufffe\uffff]")
# Above this share of impossible characters a file is not text in the encoding tried.
_MOST_BROKEN = 0.005


def detect_kind(data: bytes) -> str:
    """Returns what *data* is, by content alone: ``json`` or a key of MODULES.

    Raises InputError, with a remedy, for what cannot be read.
    """
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
    if _OWN_PAGE in data[:4096]:
        raise OwnOutput(OWN)
    if (kind := detect_mime(data)) is not None:
        if kind == "mail":
            raise InputError(_MAIL)
        return kind
    return detect_format(decode_text(data))


def needs_office(data: bytes) -> bool:
    """True for documents that LibreOffice reads."""
    try:
        return MODULES.get(detect_kind(data), "").endswith(".office")
    except InputError:
        return False


def detect_mime(data: bytes) -> str | None:
    """Returns ``mail``, ``mhtml``, or None for what is no MIME, by the headers at the start."""
    match = _HEADERS.match(data[:65_536].lstrip(b"\xef\xbb\xbf\r\n").replace(b"\r\n", b"\n"))
    if match is None or not _MIME.search(match[0]):
        return None
    return "mail" if _SENT.search(match[0]) else "mhtml"


def decode_text(data: bytes) -> str:
    """Returns *data* as text: by its byte order mark, as UTF-8, as its ``<meta>`` says, as GB18030.

    Raises InputError for an empty file, a format that is not text, and bytes that are no text.
    """
    if not data.strip(b" \t\r\n\x00"):
        raise InputError(
            Text(
                "文件是空的。请确认选对了文件，或者重新下载、另存一次。",
                "The file is empty. Check that it is the right file, or download or save it again.",
            )
        )
    text = _decode(data)
    if not text.strip() or len(_CONTROL.findall(text)) > _MOST_BROKEN * len(text):
        raise InputError(
            Text(
                "文件不是文本，或者编码无法识别。请另存为 UTF-8 编码的网页或 Markdown 文件。",
                "The file is not text, or its encoding is unknown. Save it as a web page or as "
                "Markdown in UTF-8.",
            )
        )
    return text


def detect_format(text: str) -> Format:
    """Returns the format of a text."""
    if _JSON.match(text):
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


def _decode(data: bytes) -> str:
    for mark, encoding in _BOMS:
        if data.startswith(mark):
            return data[len(mark) :].decode(encoding, errors="replace")
    declared = _CHARSET.search(data[:4096])
    name = declared[1].decode("ascii", "replace").lower() if declared else "gb18030"
    # A page saved again by a browser is often UTF-8 whatever it still declares, and text in
    # another encoding is practically never valid UTF-8.
    for encoding in ("utf-8", "gb18030" if name in _CHINESE else name, "gb18030"):
        try:
            return data.decode(encoding)
        except (UnicodeDecodeError, LookupError):
            continue
    tried = (data.decode(encoding, errors="replace") for encoding in ("utf-8", "gb18030"))
    return min(tried, key=lambda text: text.count("\ufffd"))
