"""What a file is, by its content alone, and how its bytes become text."""

from __future__ import annotations

import codecs
import re
from typing import Literal

from zfxxgk.errors import InputError
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
    (b"MIME-Version:", "MHTML"),
    (b"\x89PNG", "PNG"),
    (b"\xff\xd8\xff", "JPEG"),
    (b"GIF8", "GIF"),
    (b"\x1f\x8b", "GZIP"),
    (b"Rar!", "RAR"),
    (b"7z\xbc\xaf\x27\x1c", "7Z"),
)
_WORDS = {
    "MHTML": Text("单个文件网页（MHTML）", "a single-file web page (MHTML)"),
    "PNG": Text("图片（PNG）", "an image (PNG)"),
    "JPEG": Text("图片（JPEG）", "an image (JPEG)"),
    "GIF": Text("图片（GIF）", "an image (GIF)"),
    "GZIP": Text("压缩文件（GZIP）", "a GZIP archive"),
    "RAR": Text("压缩文件（RAR）", "a RAR archive"),
    "7Z": Text("压缩文件（7Z）", "a 7Z archive"),
}
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
        raise _other_format(_WORDS[name])
    return detect_format(decode_text(data))


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
    return len(_COLUMNS.findall(text)) >= _FEWEST_ROWS


def _magic(data: bytes) -> str | None:
    start = data[:1024].lstrip(b"\xef\xbb\xbf \t\r\n")
    return next((name for magic, name in _MAGIC if start.startswith(magic)), None)


def _other_format(words: Text) -> InputError:
    return InputError(
        Text(
            f"不能读取{words.zh}。请索取 Word、Excel、PDF 或者网页文字版。",
            f"Cannot read {words.en}. Ask for a Word, Excel, PDF or web version with text.",
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
