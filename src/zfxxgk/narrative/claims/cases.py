"""Reconsiderations and suits by themselves: sentences of nothing else, and how all ended."""

from __future__ import annotations

from zfxxgk.narrative.claims.lexer import Word
from zfxxgk.narrative.claims.pieces import SILENT, Pieces, has_name
from zfxxgk.narrative.claims.state import DISPUTES, Account
from zfxxgk.narrative.claims.talk import ALL_CASES

_BESIDE = frozenset((*SILENT, "filler", *(f"topic:{topic}" for topic in DISPUTES)))
_DISPUTED = ("topic:disputes", *(f"topic:{topic}" for topic in DISPUTES))
_LEAD = ("this_year", "each", "all", "heading", "filler", "not", "verb:occurred", "about")
ALL_MATTERS = frozenset(
    ("mock", "reviewer", *(f"other:{cases}" for cases in (*ALL_CASES, *DISPUTES)))
)
"""Words of cases on all matters, of which the disputes named behind them are too."""
_ENDINGS = ("verb:upheld", "verb:corrected")


def begin_with_disputes(pieces: Pieces, paragraph: bool) -> bool:
    """True if *pieces* begin with disputes of which there are none, or a number: 行政复议1件.

    Right behind punishments and the like a number is of all cases; in a *paragraph* of its own not.
    """
    at = next((n for n, word in enumerate(pieces) if word.name not in _LEAD), None)
    if at is None or pieces[at].name not in _DISPUTED:
        return False
    number = next(iter(pieces[at + 1 :]), None)
    if number is None or number.name != "count":
        return has_name(pieces[:at], "not")
    return paragraph or number.value == 0


def all_ended(account: Account, clause: Pieces) -> None:
    """Keeps how all cases ended, if *clause* says so of the number right before it."""
    last = account.found[-1] if len(account.found) > account.begun else None
    if last is None or last.kind not in DISPUTES or last.partial or not last.value:
        return
    verbs = [word for word in clause if word.name in _ENDINGS]
    if len(verbs) != 1 or clause[-1] is not verbs[0]:
        return
    if any(word.name not in _BESIDE for word in clause[:-1]):
        return
    if last.value == 1 or has_name(clause, "all"):
        word = Word("count", last.start, verbs[0].end, last.value, last.unit)
        account.keep(f"{last.kind}_{verbs[0].what}", False, word)
