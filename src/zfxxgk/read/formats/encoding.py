"""How the bytes of a file become text."""

from __future__ import annotations

import codecs
import re

from zfxxgk.errors import InputError
from zfxxgk.spec.labels import Text

_BOMS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_CHARSET = re.compile(rb"<meta[^>]+charset\s*=\s*[\"']?\s*([\w-]+)", re.IGNORECASE)
_CHINESE = frozenset({"gb2312", "gbk", "gb18030", "x-gbk", "gb_2312-80", "hz-gb-2312", "euc-cn"})
_CONTROL = re.compile(r"[\x00-\x08\x0b\x0e-\x1a\x1c-\x1f\x7f\ufffd\ufffe\uffff]")
# Above this share of impossible characters a file is not text in the encoding tried.
_MOST_BROKEN = 0.005


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
