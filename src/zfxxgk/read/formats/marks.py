"""Signs on a page that are no words of a report: raised digits of notes, numbers of pages, and
why the text of a cell cannot be trusted."""

from __future__ import annotations

import re

from zfxxgk.spec import doubts

NOT_TEXT = doubts.NOT_TEXT.zh
WHITE = doubts.WHITE.zh
STRUCK = doubts.STRUCK.zh

_RAISED = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")

_NUMBER = r"\s*\d{1,3}\s*"
_DASHES = r"[-—–－]+"
_MARKED_NUMBER = re.compile(
    rf"第{_NUMBER}页(?:[\s,，]*[/／共]+{_NUMBER}页)?|{_DASHES}{_NUMBER}{_DASHES}"
)
_MARGIN_NUMBER = re.compile(
    rf"[-—–－·\s]*\d{{1,3}}[-—–－·\s]*|第?{_NUMBER}页?(?:[\s,，]*[/／共]+{_NUMBER}页?)?"
)


def raise_digits(text: str) -> str:
    """Returns *text* with its digits raised, so that a note is not taken for a number."""
    return text.translate(_RAISED)


def is_page_number(text: str, *, in_margin: bool = False) -> bool:
    """True if *text* is the number of a page and nothing else.

    Only in the margin may it stand without any mark: elsewhere a bare number may be a value.
    """
    pattern = _MARGIN_NUMBER if in_margin else _MARKED_NUMBER
    return pattern.fullmatch(text) is not None
