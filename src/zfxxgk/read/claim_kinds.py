"""What kind of claim a number is, by the words beside it and what was said before."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from zfxxgk.read.claim_words import Word

Pieces = Sequence[Word]

SILENT = ("filler", "join", "this_year", "each", "sum", "among", "heading", "colon")
_ASIDE = ("change", "rough", "before", "cause", "about")
DISPUTES = ("reconsiderations", "suits")
_REQUESTS = {
    "received": "received",
    "handled": "received",
    "concluded": "concluded",
    "concluded_part": "concluded",
    "granted": "granted",
    "carried_in": "carried_in",
    "carried_out": "carried_out",
}
_ENDINGS = {"upheld": "upheld", "corrected": "corrected", "corrected_part": "corrected"}
_NORMATIVE = ("issued", "repealed", "in_force")
_FEES = ("fee_charged", "fee_collected")
_TOTALS = {"requests": "received", "reconsiderations": "reconsiderations", "suits": "suits"}
_ARRIVES = {"received", "handled", "occurred"}
MONEY = (*_FEES, "fee_amount", "fee")
_PLAIN_WITHOUT_TOPIC = ("carried_in", "carried_out", "granted")
MEMBERS = ("channel", "part", "concerning")
DETAILS = ("granted", "upheld", "corrected")


@dataclass(slots=True)
class State:
    """What the words before say about the next number."""

    topics: tuple[str, ...] = ()
    foreign: bool = False
    """Whether the words before are about another matter."""
    other_year: bool = False
    whole: str | None = None
    """Kind of the last number stated as a whole in this sentence."""
    among: bool = False
    parent: str | None = None
    details: bool = False
    """Whether the parts of the whole are told by their outcome, which are no parts of a kind."""
    direct: bool = False
    within: bool = False
    """Whether the sentence tells of a part of the year or of the area only."""
    verb: str | None = None
    member: str | None = None
    """Kind of the last number stated as a part in this sentence."""


def kinds(state: State, loud: Pieces, pieces: Pieces) -> list[str]:
    """The kinds of claim that *loud*, the words beside a number, stand for."""
    verbs = verbs_of(loud)
    if _unlike(loud):
        return []
    if verbs:
        state.verb = verbs[-1].what
    if state.foreign:
        return []
    if loud[-1].name == "topic:fee_notices":
        return ["fee_notices"]
    each = any(word.name == "each" for word in pieces)
    if len(state.topics) > 1:
        several = [kind_of(verbs, topic) for topic in state.topics] if each else []
        return [kind for kind in several if kind] if len(verbs) < 2 else []
    topic = state.topics[0] if state.topics else _topic_of(state)
    tied = _tied(verbs, pieces) if verbs else []
    found = [kind_of([verb], topic) for verb in tied] or [_kind_of_topic(state, loud, topic)]
    # 予以公开和部分公开共3件 is neither; 受理并答复3件 is both.
    if len(tied) > 1 and not each and not set(found) <= {"received", "concluded"}:
        return []
    return [kind for kind in found if kind]


def _topic_of(state: State) -> str | None:
    """The topic of a sentence that names none: that of the numbers it has stated."""
    stated = (state.whole, state.parent, state.member)
    return "requests" if any(kind in _REQUESTS.values() for kind in stated) else None


def kind_of(verbs: Pieces, topic: str | None) -> str | None:
    """The kind that the last of *verbs* makes of a number on *topic*."""
    if not verbs:
        return _TOTALS.get(topic or "")
    verb = verbs[-1].what
    if topic == "requests" or (topic is None and verb in _PLAIN_WITHOUT_TOPIC):
        return _REQUESTS.get(verb)
    if topic in DISPUTES:
        ending = _ENDINGS.get(verb)
        return f"{topic}_{ending}" if ending else topic if verb in _ARRIVES else None
    if topic == "normative" and verb in _NORMATIVE:
        return f"normative_documents_{verb}"
    return None


def _kind_of_topic(state: State, loud: Pieces, topic: str | None) -> str | None:
    """The kind of a number that only a noun stands beside: the verb of the list holds on."""
    if topic == "normative" and state.verb in _NORMATIVE:
        return f"normative_documents_{state.verb}"
    if topic == "requests":
        named = loud[-1].what in ("requests", "weak_requests")
        return _REQUESTS.get(state.verb or "received") if named else None
    return topic if topic in DISPUTES else None


def fee(state: State, loud: Pieces) -> str | None:
    """The kind of an amount."""
    if not loud or state.foreign or "fee" not in state.topics:
        return None
    verbs = [word.what for word in loud if word.what in _FEES]
    if not verbs and any(word.what == "fee_amount" for word in loud):
        verbs = ["fee_charged"]
    if not verbs and loud[-1].name in ("unknown", "part") and state.among:
        return state.parent if state.parent in _FEES else None
    return verbs[-1] if verbs and loud[-1].name != "unknown" else None


def _unlike(loud: Pieces) -> bool:
    """Whether a verb of another matter is the last: 解读规范性文件8件."""
    kinds = [word.kind for word in loud]
    return "unlike" in kinds and "verb" not in kinds[kinds.index("unlike") :]


def is_part(state: State, kind: str, loud: Pieces) -> bool:
    """Whether a number of *kind* is told as a part of a larger one."""
    names = [word.name for word in loud]
    if state.within or any(name in ("part", "verb:corrected_part") for name in names):
        return True
    if kind == "received" and "channel" in names:
        return True
    if state.direct and kind.startswith("suits"):
        return True
    return state.among and state.parent == kind


def whole(state: State) -> str | None:
    """The kind of which a number behind a channel, a month or a body is a part."""
    kind = state.parent if state.among else state.whole
    if kind is None and len(state.topics) == 1 and not state.foreign:
        return {"requests": "received", "fee": "fee_notices"}.get(state.topics[0])
    return None if state.details else kind


def denied(state: State, scope: Pieces, before: Sequence[str], foreign: bool) -> Iterator[str]:
    """The kinds that *scope*, which begins with a negation, says there are none of.

    *before* and *foreign* are the topics, and whether the talk was of another matter, before it.
    """
    verbs = {word.what for word in scope if word.kind == "verb"}
    named = {word.what for word in scope if word.kind == "topic"}
    carried = verbs & {"carried_in", "carried_out"}
    normative = [verb for verb in _NORMATIVE if verb in verbs]
    told = set(named or before)
    if "fee_notices" in named:
        yield "fee_notices"
    elif carried:
        yield from () if foreign else sorted(carried)
    elif "fee" in named or ("fee_collected" in verbs and not named and not foreign):
        yield "fee_collected"
    elif normative and "normative" in told:
        yield from (f"normative_documents_{verb}" for verb in normative)
    else:
        if "requests" in state.topics and named and verbs <= _ARRIVES:
            yield "received"
        if "fee_collected" in verbs and not foreign:
            yield "fee_collected"
        endings = [verb for verb in ("upheld", "corrected") if verb in verbs]
        for topic in DISPUTES:
            if topic in (told if endings else named):
                yield from (f"{topic}_{verb}" for verb in endings) if endings else (topic,)


def _tied(verbs: Pieces, pieces: Pieces) -> list[Word]:
    """The last verbs that 、 or 和 ties together."""
    tied = [verbs[-1]]
    for verb in reversed(verbs[:-1]):
        between = pieces[pieces.index(verb) + 1 : pieces.index(tied[0])]
        if not any(w.name == "join" for w in between) or any(w.name == "unknown" for w in between):
            break
        tied.insert(0, verb)
    return tied


def verbs_of(pieces: Pieces) -> list[Word]:
    """The words that say what happened to the things counted."""
    return [word for word in pieces if word.kind in ("verb", "outcome", "not_yet")]


def loud_of(pieces: Pieces) -> list[Word]:
    """The words that say something of the number beside them."""
    return [word for word in pieces if word.name not in SILENT and word.name not in _ASIDE]
