"""``beginnings.py``: what the words of the prose begin with.

Found out once, for whoever reads a single report: it takes as long as reading ten.
"""

from __future__ import annotations

from collections.abc import Iterable

from zfxxgk.narrative.claims.forms import parse
from zfxxgk.narrative.claims.starts import DIGITS, SPACE, Starts
from zfxxgk.narrative.claims.words import SOURCES

HEAD = '''"""Compiled from the words of the prose by `python -m zfxxgk.codegen`; do not edit.

By first character the forms in their order: the place in that order, that of the text among those
of the form, the text, and its length where it is all of the word. Then the forms that begin with
digits, by what they want to see behind the last of them, and those that begin with a space.
"""

'''


def make_beginnings() -> str:
    """The text of the module."""
    forms, lists = parse(SOURCES)
    starts = Starts(lists)
    by_first: dict[str, list[tuple[int, int, str, int]]] = {}
    digits: list[tuple[int, str]] = []
    spaces: list[int] = []
    for order, (_, form) in enumerate(forms):
        spelt = starts.spell(form)
        for nth, text in enumerate(spelt or sorted(starts.of(form))):
            if text.startswith(DIGITS):
                digits.append((order, text.removeprefix(DIGITS)))
            elif text == SPACE:
                spaces.append(order)
            else:
                whole = (order, nth, text, len(text)) if spelt else (order, 0, text, 0)
                by_first.setdefault(text[0], []).append(whole)
    return "".join(
        (
            HEAD,
            "BEGINNINGS: dict[str, tuple[tuple[int, int, str, int], ...]] = {\n",
            *(f"    {char!r}: ({_list(by_first[char])}),\n" for char in sorted(by_first)),
            f"}}\nBEHIND_DIGITS: tuple[tuple[int, str], ...] = ({_list(digits)})\n",
            f"SPACES: tuple[int, ...] = ({_list(spaces)})\n",
        )
    )


def _list(items: Iterable[object]) -> str:
    return " ".join(f"{item!r}," for item in items)
