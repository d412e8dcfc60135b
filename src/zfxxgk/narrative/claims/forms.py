"""How the words of the prose are written down, and how they become regular expressions.

A line without indent names a word; the lines below it are the forms that it has in a text. A text
has the word whose form, from top to bottom, is the first to fit. A form is text, with the means
of regular expressions for what varies: ``?``, ``[…]``, ``(…|…)``, and conditions such as ``(?!…)``
on what stands around it. Round brackets only group. ``<name>`` is any of the forms listed under
``<name>``, which is no word itself.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from zfxxgk.narrative.claims.numerals import CHINESE

Lists = dict[str, list[str]]
"""Forms by the name of their list, without its angle brackets."""

YEARS = {"the year before": -1, "the year": 0, "the year after": 1}
"""Names that stand for a year, by how far it is from that of the report."""

_PIECE = re.compile(r"\\.|\[[^\]]+\]|<([a-z ]+)>|\((?!\?)")


def parse(sources: Iterable[str]) -> tuple[list[tuple[str, str]], Lists]:
    """Returns the pairs of word and form in *sources*, from top to bottom, and the lists."""
    forms: list[tuple[str, str]] = []
    lists: Lists = {"numeral": [f"[{CHINESE}]"]}
    name = ""
    for line in "\n".join(sources).splitlines():
        text = line.strip()
        if not text or line.startswith("#"):
            continue
        if line == text:
            name = text
        elif name.startswith("<"):
            lists.setdefault(name[1:-1], []).append(text)
        else:
            forms.append((name, text))
    return forms, lists


def dated(lists: Lists) -> set[str]:
    """Returns the names of the lists whose forms name a year, themselves or through other lists."""
    names = set(YEARS)
    while more := {
        name
        for name, forms in lists.items()
        if name not in names and any(is_dated(form, names) for form in forms)
    }:
        names |= more
    return names


def is_dated(form: str, names: set[str]) -> bool:
    """True if *form* has one of *names*, the lists that name a year."""
    return "<" in form and any(match[1] in names for match in _PIECE.finditer(form))


def pattern(form: str, lists: Lists, year: int) -> str:
    """Returns the regular expression of *form* in a report of *year*."""

    def rendered(piece: re.Match[str]) -> str:
        name = piece[1]
        if name is None:
            return "(?:" if piece[0] == "(" else piece[0]
        if name in YEARS:
            return str(year + YEARS[name])
        return f"(?:{'|'.join(pattern(each, lists, year) for each in lists[name])})"

    return _PIECE.sub(rendered, form)
