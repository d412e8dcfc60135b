"""What was probably meant by a name that nothing has."""

from __future__ import annotations

from collections.abc import Iterable

from zfxxgk.spec.labels import Text

_LIKENESS = 0.7
"""Less than this, and what is offered is a guess."""


def suggest_name(what: Text, name: str, known: Iterable[str]) -> Text:
    """The sentence *what* about *name*, with the one of *known* that is most like it, if any is."""
    close = find_nearest(name, known)
    if close is None:
        return what
    return Text(f"{what.zh}（是否为 {close}？）", f"{what.en} (did you mean {close}?)")


def find_nearest(name: str, known: Iterable[str]) -> str | None:
    """The one of *known* that is most like *name*; None where none is."""
    import difflib

    close = difflib.get_close_matches(name, list(known), n=1, cutoff=_LIKENESS)
    return close[0] if close else None
