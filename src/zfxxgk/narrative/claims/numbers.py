"""One number of the prose, with the words before and after it."""

from __future__ import annotations

from zfxxgk.narrative.claims.kinds import (
    MEMBERS,
    MONEY,
    fee,
    is_part,
    kind_of,
    kinds,
    loud_of,
    verbs_of,
    whole,
)
from zfxxgk.narrative.claims.lexer import NUMBERS, Word
from zfxxgk.narrative.claims.state import DISPUTES, RESULTS, SILENT, Account, Pieces
from zfxxgk.narrative.claims.talk import learn

_BEFORE_THEIR_TOPIC = ("verb:received", "verb:added", "verb:handled", "verb:concluded")
"""受理10件政府信息公开申请: the number stands between the two."""

_MOST = 12
"""A list has at most as many members as a year has months."""

_LOOSE = ("个", "项", "桩")
"""Units of so many things that only a word of the table makes them requests."""


def number(account: Account, word: Word, before: Pieces, after: Pieces) -> int:
    """Keep what is said of one number; gives how many of the words after it were needed."""
    state, loud = account.state, loud_of(before)
    if loud and loud[-1].name == "versus":
        return 0
    if state.other_year:
        moved = [w for w in after if w.name == "verb:carried_in"]
        if moved and all(w.kind == "other_year" for w in loud) and not state.foreign:
            account.keep("carried_in", False, word._replace(end=moved[0].end), before)
            return len(after)
        return 0
    if word.name == "amount" or (word.unit is None and loud and loud[-1].what in MONEY):
        kind = fee(state, loud)
        if kind is None and not loud and account.told_last("fee_notices"):
            kind, state.among = "fee_charged", account.found[-1].partial
            state.parent = kind
        if any(w.name == "topic:fee_notices" for w in loud) and not word.value:
            account.keep("fee_notices", False, word, before)
        part = state.among and kind == state.parent
        account.keep(kind, part or any(w.name == "part" for w in loud), word, before)
        return 0
    if _narrowed(account, word, before):
        return 0
    if not loud:
        return _number_first(account, word, before, after)
    last = loud[-1]
    if any(each.name == "mock" for each in loud):
        state.foreign = True
        return 0
    if last.name == "forms":
        if not any(each.name in _BEFORE_THEIR_TOPIC for each in loud):
            return 0
        state.topics, state.foreign = ("requests",), False
    if last.name in _BEFORE_THEIR_TOPIC:
        learn(account, _topic_at_start(after))
    waits = last.name == "rest" and any(each.kind == "verb" for each in after)
    if waits or (last.name == "not_yet" and any(each.what == "carried_out" for each in after)):
        return _number_first(account, word, before, after)
    if last.name == "rest":
        account.keep(None if state.details else state.member, True, word, before)
        return 0
    if last.name == "unknown" or last.name in MEMBERS:
        _member(account, word, before, loud)
        return 0
    found = kinds(state, loud, before, not word.value)
    if not found and last.kind in ("outcome", "not_yet"):
        state.details = True
    for kind in found:
        account.keep(kind, is_part(state, kind, loud, before), word, before)
    return 0


def _number_first(account: Account, word: Word, before: Pieces, after: Pieces) -> int:
    """A number that its verb follows: 3件结转下年."""
    state, loud = account.state, loud_of(after)
    total = _total(account) if any(each.name == "sum" for each in before) else None
    if total:
        account.keep(total, False, word, before)
    elif not loud:
        if state.among and not state.details:
            account.keep(state.parent, True, word, before)
    elif loud[0].name in MEMBERS:
        if not any(each.name == "other" for each in after):
            account.keep(whole(state), True, word, before)
        return len(after)
    elif len(loud) == 1 and loud[0].what in RESULTS:
        # 1件不予公开, but not 2件不予公开答复被申请行政复议
        for kind in kinds(state, loud, after):
            account.keep(kind, is_part(state, kind, loud, after), word._replace(end=loud[0].end))
        return len(after)
    elif loud[0].kind in ("topic", "verb"):
        if loud[0].kind == "topic":
            # 5件复议均维持 says how many there were, and only implies how many were upheld.
            after = up_to(after, "all")
        first = next((n for n, each in enumerate(after) if each.kind == "verb"), len(after))
        after = after[: first + 1]
        loud = loud_of(after)
        learn(account, after)
        told = word._replace(end=loud[-1].end)
        for kind in kinds(state, loud, after)[:1]:
            account.keep(kind, is_part(state, kind, loud), told, before)
        return len(after)
    return 0


def _total(account: Account) -> str | None:
    """The kind of a sum of the numbers told before."""
    state = account.state
    if state.details and state.results and set(state.topics) <= {"requests"}:
        return "concluded"
    topic = state.topics[0] if len(state.topics) == 1 else None
    return topic if state.details and topic in DISPUTES else state.member or state.parent


def _member(account: Account, word: Word, before: Pieces, loud: Pieces) -> None:
    """A number behind words that name who or through what: a part of the whole."""
    state = account.state
    if loud[-1].name != "unknown":
        asked = not state.topics and any(each.name == "verb:received" for each in loud)
        if (
            "requests" in state.topics
            or "fee" in state.topics
            or state.whole
            or state.member
            or asked
        ):
            kind = whole(state) or ("received" if asked else state.member)
            for _ in range(_how_many(before)):
                account.keep(kind, True, word, before)
    elif word.unit in _LOOSE:
        return
    elif state.whole and any(each.name == "concerning" for each in loud):
        state.among, state.parent = True, whole(state)
        account.keep(state.parent, True, word, before)
    elif state.among and not any(each.kind in ("verb", "topic") for each in loud):
        if not state.details:
            account.keep(state.parent, True, word, before)
    elif state.whole is None or any(each.kind == "verb" for each in loud):
        state.foreign = True


def _narrowed(account: Account, word: Word, before: Pieces) -> bool:
    """应诉12件，其中政府信息公开2件: only the second is about disclosure."""
    state = account.state
    named = [each.name for each in before if each.name not in SILENT]
    parent = state.general or state.parent
    if parent is None and len(state.topics) == 1:
        parent = state.topics[0]
    if not (state.among and parent in DISPUTES and named and named[-1] == "about"):
        return False
    account.forget(parent)
    account.keep(parent, False, word, before)
    state.foreign, state.topics = False, (parent,)
    return True


def in_turn(account: Account, clause: Pieces) -> None:
    """办结、结转下年分别为55件和2件."""
    state = account.state
    at = next(n for n, word in enumerate(clause) if word.name == "each_in_turn")
    before = clause[:at]
    learn(account, before)
    numbers = [word for word in clause[at:] if word.name in NUMBERS]
    behind = up_to(clause, *NUMBERS, start=at)
    years = [word.name for word in before if word.name in ("this_year", "other_year")]
    learn(account, [word for word in behind if word.name not in ("this_year", "other_year")])
    verbs, topics = verbs_of(before), state.topics
    topic = topics[0] if len(topics) == 1 else None if topics else "requests"
    members = [word for word in before if word.name in MEMBERS]
    found: list[str | None] = []
    if len(years) == len(numbers):
        state.other_year = False
        kind = kind_of(verbs_of(behind) or verbs, topic)
        found = [kind if name == "this_year" else None for name in years]
    elif len(verbs) == len(numbers):
        found = [kind_of([verb], topic) for verb in verbs]
    elif len(topics) == len(numbers):
        found = [kind_of(verbs, topic) for topic in topics]
    elif members and not verbs:
        found = [kind_of(verbs_of(behind), topic)] * len(numbers)
    if not state.foreign and not state.other_year:
        for kind, word in zip(found, numbers, strict=False):
            account.keep(kind, bool(members), word, before)


def up_to(pieces: Pieces, *names: str, start: int = 0) -> list[Word]:
    """The words of *pieces* from *start* on, before the first that has one of *names*."""
    for at in range(start, len(pieces)):
        if pieces[at].name in names:
            return list(pieces[start:at])
    return list(pieces[start:])


def _how_many(before: Pieces) -> int:
    """How many things have the number: 当面和信函申请各2件 tells of two."""
    each = any(word.name == "each" for word in before)
    return min(_MOST, 1 + sum(word.name == "join" for word in before)) if each else 1


def _topic_at_start(pieces: Pieces) -> Pieces:
    topics = [n for n, word in enumerate(pieces[:2]) if word.kind == "topic"]
    aside = (
        all(word.name in ("about", "filler") for word in pieces[: topics[0]]) if topics else False
    )
    return pieces[: topics[0] + 1] if topics and aside else ()
