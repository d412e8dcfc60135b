"""``beginnings.py``: what the words of the prose begin with.

Found out once, for whoever reads a single report: it takes as long as reading ten.
"""

from __future__ import annotations

from collections.abc import Iterable
from itertools import groupby

from zfxxgk.narrative.claims.forms import parse
from zfxxgk.narrative.claims.starts import FIGURES, LENGTH, Starts, class_of, key_of
from zfxxgk.narrative.claims.words import SOURCES

HEAD = '''"""Compiled from the words of the prose by `python -m zfxxgk.codegen`; do not edit.

The forms by what they begin with, and all pairs that they begin with: the place of a form in their
order, that of the text among those of the form, the text where more of it must be looked at, and
its length where it is all of the word. For digits, numerals and spaces stand the signs of
`zfxxgk.narrative.claims.starts`.
"""

'''
TABLE = "BEGINNINGS: dict[str, tuple[tuple[int, int, str, int], ...]] = {"


def make_beginnings() -> str:
    """The text of the module."""
    forms, lists = parse(SOURCES)
    starts = Starts(lists)
    found: dict[str, list[tuple[int, int, str, int]]] = {}
    for order, (_, form) in enumerate(forms):
        spelt = starts.spell(form)
        for nth, text in enumerate(spelt or sorted(starts.of(form))):
            key = key_of(text)
            whole = (order, nth, _untold(text), len(text)) if spelt else (order, 0, "", 0)
            found.setdefault(key, []).append(whole)
            found.setdefault(key[:2], [])
    rows = (
        "    " + " ".join(f"{key!r}: ({_list(found[key])})," for key in same)
        for _, same in groupby(sorted(found), key=lambda key: key[0])
    )
    return "\n".join((HEAD + TABLE, *rows, "}\n"))


def _untold(text: str) -> str:
    """*text* where its key does not tell all of it: spaces may stand behind a digit."""
    return text if len(text) > LENGTH or class_of(text[0]) in FIGURES else ""


def _list(items: Iterable[object]) -> str:
    return " ".join(f"{item!r}," for item in items)
