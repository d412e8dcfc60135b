"""What prose says there was none of: 未收到申请, 行政复议未发生."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from zfxxgk.narrative.claims.kinds import ARRIVES, NORMATIVE, loud_of
from zfxxgk.narrative.claims.lexer import Word
from zfxxgk.narrative.claims.state import DISPUTES, Account, Pieces, State
from zfxxgk.narrative.claims.talk import learn

_NARROW = frozenset(
    ("outcome", "channel", "applicant", "part", "month", "unlike", "not_yet", "direct_suit")
)
"""What makes a denial one of a part, or of something that no table counts."""


def without_denials(account: Account, pieces: Pieces) -> Pieces:
    """*pieces* after what is denied in them, which is kept as zero."""
    starts = [n for n, word in enumerate(pieces) if word.name == "not"]
    for n, start in enumerate(starts):
        end = starts[n + 1] if n + 1 < len(starts) else len(pieces)
        learn(account, pieces[:start] if n == 0 else ())
        _denied(account, pieces[start:end], pieces[:start] if n == 0 else ())
    return pieces[len(pieces) :] if starts else pieces


def _denied(account: Account, scope: Pieces, lead: Pieces) -> None:
    """Keep the zeros of *scope*, which begins with a negation and follows on *lead*."""
    before, foreign = account.state.topics, account.state.foreign
    if not _says(scope) and loud_of(lead) and loud_of(lead)[-1].name == "direct_suit":
        account.keep("suits", True, Word("count", lead[0].start, scope[0].end, 0), ())
        return
    if not _says(scope) and _ends_in_topic(lead):
        # 行政复议、行政诉讼均未发生: what there is none of stands before.
        scope = [*scope, *(word for word in lead if word.kind == "topic")]
    scope = _without_strangers(scope)
    account.state.topics = ()
    learn(account, scope)
    carried = any(word.what in ("carried_in", "carried_out") for word in scope)
    elsewhere = account.state.foreign or (account.state.other_year and not carried)
    narrow = {word.name for word in scope if not _NARROW.isdisjoint((word.name, word.kind))}
    if not elsewhere and narrow <= {"channel", "applicant"}:
        start, end = min(w.start for w in scope), max(w.end for w in scope)
        nothing = Word("count", start, end, 0)
        for kind in _kinds(account.state, scope, before, foreign):
            account.keep(kind, bool(narrow), nothing, ())
    account.state.topics = account.state.topics or before


def _kinds(state: State, scope: Pieces, before: Sequence[str], foreign: bool) -> Iterator[str]:
    """The kinds that *scope*, which begins with a negation, says there are none of.

    *before* and *foreign* are the topics, and whether the talk was of another matter, before it.
    """
    verbs = {word.what for word in scope if word.kind == "verb"}
    named = {word.what for word in scope if word.kind == "topic"}
    carried = verbs & {"carried_in", "carried_out"}
    normative = [verb for verb in NORMATIVE if verb in verbs]
    told = set(named or before)
    if "fee_notices" in named:
        yield "fee_notices"
    elif carried:
        yield from () if foreign else sorted(carried)
    elif "fee" in named or ("fee_collected" in verbs and not named and not foreign and state.near):
        yield "fee_collected"
    elif normative and "normative" in told:
        yield from (f"normative_documents_{verb}" for verb in normative)
    else:
        if "requests" in state.topics and named and verbs <= ARRIVES:
            yield "received"
        if "fee_collected" in verbs and not foreign and state.near:
            yield "fee_collected"
        endings = [verb for verb in ("upheld", "corrected") if verb in verbs]
        for topic in DISPUTES:
            if "disputes" in named or topic in (told if endings else named):
                yield from (f"{topic}_{verb}" for verb in endings) if endings else (topic,)


def _says(scope: Pieces) -> bool:
    """Whether a denial names what there is none of."""
    arrives = ("verb:received", "verb:handled", "verb:occurred", "verb:fee_collected")
    return any(w.kind in ("topic", "verb", "unknown") and w.name not in arrives for w in scope)


def _ends_in_topic(lead: Pieces) -> bool:
    loud = loud_of(lead)
    return bool(loud) and loud[-1].kind == "topic"


def _without_strangers(scope: Pieces) -> Pieces:
    """信访、复议、诉讼: the first is listed beside the others and is not their cause."""
    return [
        word
        for at, word in enumerate(scope)
        if word.name != "other"
        or (scope[at - 1].name != "join" and at + 1 < len(scope) and scope[at + 1].name != "join")
    ]
