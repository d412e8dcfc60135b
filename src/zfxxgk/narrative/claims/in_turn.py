"""Several numbers told at once: 办结、结转下年分别为55件和2件."""

from __future__ import annotations

from collections.abc import Sequence

from zfxxgk.narrative.claims.kinds import MEMBERS, kind_of
from zfxxgk.narrative.claims.lexer import NUMBERS, Word
from zfxxgk.narrative.claims.pieces import Pieces, has_kind, has_name, up_to, verbs_of
from zfxxgk.narrative.claims.state import Account
from zfxxgk.narrative.claims.talk import learn

_YEARS = ("this_year", "other_year")


def tells_in_turn(clause: Pieces) -> bool:
    """True if *clause* has several numbers for as many things named before."""
    if not has_name(clause, "each_in_turn") or sum(w.name in NUMBERS for w in clause) < 2:
        return False
    return not _says_each(clause)


def _says_each(clause: Pieces) -> bool:
    """True if each number has its own words behind: 分别为予以公开4件、无法提供2件."""
    at = next(n for n, word in enumerate(clause) if word.name == "each_in_turn")
    own: list[Word] = []
    for word in clause[at + 1 :]:
        own.append(word)
        if word.name in NUMBERS:
            if not has_kind(own, "outcome") and not has_name(own, "verb:granted", "verb:opened"):
                return False
            own = []
    return True


def in_turn(account: Account, clause: Pieces) -> None:
    """Keeps the numbers of *clause*, each for what stands at its place in the list before."""
    at = next(n for n, word in enumerate(clause) if word.name == "each_in_turn")
    before, behind = clause[:at], up_to(clause, *NUMBERS, start=at)
    numbers = [word for word in clause[at:] if word.name in NUMBERS]
    learn(account, before)
    learn(account, [word for word in behind if word.name not in _YEARS])
    members = has_name(before, *MEMBERS)
    found = _kinds(account, before, behind, len(numbers))
    state = account.state
    if not state.topic.foreign and not state.year.other:
        for kind, word in zip(found, numbers, strict=False):
            account.keep(kind, members, word, before)


def _kinds(account: Account, before: Pieces, behind: Pieces, count: int) -> Sequence[str | None]:
    """The kinds of *count* numbers; the list that has as many members tells them."""
    verbs, topics = verbs_of(before), account.state.topic.names
    topic = account.state.topic.only if topics else "requests"
    years = [word.name for word in before if word.name in _YEARS]
    if len(years) == count:
        account.state.year.other = False
        return _by_year(years, kind_of(verbs_of(behind) or verbs, topic))
    if len(verbs) == count:
        return [kind_of([verb], topic) for verb in verbs]
    if len(topics) == count:
        return [kind_of(verbs, each) for each in topics]
    if verbs or not has_name(before, *MEMBERS):
        return []
    return [kind_of(verbs_of(behind), topic)] * count


def _by_year(years: Sequence[str], kind: str | None) -> Sequence[str | None]:
    return [kind if name == "this_year" else None for name in years]
