"""Names of files as text, whatever bytes they are made of."""

from __future__ import annotations


def write_plainly(name: str) -> str:
    """The name as it was meant: archivers on Chinese Windows write GBK, which Python keeps as bytes
    that are no text."""
    if name.isascii():
        return name
    written = name.encode("utf-8", "surrogateescape" if _is_escaped(name) else "backslashreplace")
    for encoding in ("utf-8", "gb18030"):
        try:
            return written.decode(encoding)
        except UnicodeDecodeError:
            continue
    return written.decode("utf-8", "backslashreplace")


def _is_escaped(name: str) -> bool:
    """True if what is no text of a name are bytes."""
    return not any(
        "\ud800" <= letter < "\udc80" or "\udcff" < letter <= "\udfff" for letter in name
    )
