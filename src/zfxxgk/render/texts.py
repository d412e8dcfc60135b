"""Lines of text as a document can hold them."""

from __future__ import annotations

import re

NUMERALS = "一二三四五六七八九十"
_LINES = re.compile(r"\r\n|[\r\n\v\f\x1c-\x1e\x85\u2028\u2029]")
_UNFIT = re.compile("[\x00-\x08\v\f\x0e-\x1f\x7f\ud800-\udfff\ufffe\uffff]")
"""What XML or a sheet has no place for."""


def clean(text: str) -> str:
    """*text* without the characters that no document can hold."""
    return _UNFIT.sub("", text)


def split_lines(text: str | None) -> list[str]:
    """The lines that say something, as they are printed."""
    lines = (clean(line).strip() for line in _LINES.split(text or ""))
    return [line for line in lines if line]
