"""What kind of claim a number is, by the words beside it and what was said before."""

from __future__ import annotations

from zfxxgk.narrative.claims.lexer import Word
from zfxxgk.narrative.claims.state import AMOUNTS, DISPUTES, RESULTS, SILENT, Pieces, State

_NOT_LOUD = frozenset((*SILENT, "applicant", "change", "rough", "before", "cause", "about"))
_REQUESTS = {
    "received": "received",
    "handled": "received",
    "added": "received",
    "concluded": "concluded",
    "concluded_part": "concluded",
    "concluded_late": "concluded",
    "granted": "granted",
    "carried_in": "carried_in",
    "carried_out": "carried_out",
    **{result: result for result in RESULTS},
}
_ENDINGS = {"upheld": "upheld", "corrected": "corrected", "corrected_part": "corrected"}
NORMATIVE = ("issued", "repealed", "in_force")
_TOTALS = {"requests": "received", "reconsiderations": "reconsiderations", "suits": "suits"}
ARRIVES = {"added", "received", "handled", "occurred"}
MONEY = (*AMOUNTS, "fee_amount", "fee")
_PLAIN_WITHOUT_TOPIC = ("carried_in", "carried_out", "granted")
MEMBERS = ("channel", "part", "month", "concerning")


def kinds(state: State, loud: Pieces, pieces: Pieces, nothing: bool = False) -> list[str]:
    """The kinds of claim that *loud*, the words beside a number, stand for.

    *nothing*: the number is zero, which is so of each of several topics.
    """
    loud = _after_cause(loud, pieces)
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
        each = each or nothing
        several = [kind_of(verbs, topic) for topic in state.topics] if each else []
        return [kind for kind in several if kind] if len(verbs) < 2 else []
    topic = state.topics[0] if state.topics else _topic_of(state)
    if topic == "disputes" and nothing and not verbs:
        return list(DISPUTES)
    tied = _tied(verbs, pieces) if verbs else []
    found = [kind_of([verb], topic) for verb in tied] or [_kind_of_topic(state, loud, topic)]
    # 予以公开和部分公开共3件 is neither; 受理并答复3件 is both.
    if len(tied) > 1 and not each and not set(found) <= {"received", "concluded"}:
        return []
    if not each and found[-1] in RESULTS and _with_another(pieces):
        return []
    return [kind for kind in dict.fromkeys(found) if kind]


def _with_another(pieces: Pieces) -> bool:
    """Whether *pieces* join a result to what is no result of its own: 公开和部分公开共8件."""
    at = next(n for n, word in enumerate(pieces) if word.what in RESULTS)
    told = any(word.kind in ("unknown", "outcome", "verb") for word in pieces[:at])
    return told and any(word.name == "join" for word in pieces[:at])


def _after_cause(loud: Pieces, pieces: Pieces) -> Pieces:
    """*loud* without the verbs of a cause: 不服答复提起行政复议3件."""
    causes = [word.start for word in pieces if word.name == "cause"]
    topics = [word for word in loud if word.what in DISPUTES]
    if not causes or not topics or topics[0].start < causes[0]:
        return loud
    return [word for word in loud if word.start >= topics[0].start or word.start < causes[0]]


def _topic_of(state: State) -> str | None:
    """The topic of a sentence that names none: that of the numbers it has stated."""
    stated = (state.whole, state.parent, state.member)
    return "requests" if any(kind in _REQUESTS.values() for kind in stated) else state.hint


def kind_of(verbs: Pieces, topic: str | None) -> str | None:
    """The kind that the last of *verbs* makes of a number on *topic*."""
    if not verbs:
        return _TOTALS.get(topic or "")
    verb = verbs[-1].what
    if topic == "requests" or (topic is None and verb in _PLAIN_WITHOUT_TOPIC):
        return _REQUESTS.get(verb)
    if topic in DISPUTES:
        ending = _ENDINGS.get(verb)
        return f"{topic}_{ending}" if ending else topic if verb in ARRIVES else None
    if topic == "fee" and verb == "noticed":
        return "fee_notices"
    if topic == "normative" and verb == "added":
        return "normative_documents_issued"
    if topic == "normative" and verb in NORMATIVE:
        return f"normative_documents_{verb}"
    return None


def _kind_of_topic(state: State, loud: Pieces, topic: str | None) -> str | None:
    """The kind of a number that only a noun stands beside: the verb of the list holds on."""
    if topic == "normative" and state.verb in NORMATIVE:
        return f"normative_documents_{state.verb}"
    if topic == "requests":
        named = loud[-1].what in ("requests", "weak_requests")
        return _REQUESTS.get(state.verb or "received") if named else None
    return topic if topic in DISPUTES else None


def fee(state: State, loud: Pieces) -> str | None:
    """The kind of an amount."""
    if not loud or state.foreign or "fee" not in state.topics:
        return None
    verbs = [word.what for word in loud if word.what in AMOUNTS]
    if not verbs and any(word.what == "fee_amount" for word in loud):
        verbs = ["fee_charged"]
    if not verbs and loud[-1].name in ("unknown", "part") and state.among:
        return state.parent if state.parent in AMOUNTS else None
    return verbs[-1] if verbs and loud[-1].name != "unknown" else None


def _unlike(loud: Pieces) -> bool:
    """Whether a verb of another matter is the last: 解读规范性文件8件."""
    kinds = [word.kind for word in loud]
    return "unlike" in kinds and "verb" not in kinds[kinds.index("unlike") :]


def is_part(state: State, kind: str, loud: Pieces, before: Pieces = ()) -> bool:
    """Whether a number of *kind* is told as a part of a larger one; *before* are all its words."""
    names = [word.name for word in loud]
    if kind in RESULTS and any(_is_reason(word) for word in before):
        return True
    if state.within or any(name in ("part", "month", "verb:corrected_part") for name in names):
        return True
    if kind == "received" and "channel" in names:
        return True
    if state.direct and kind.startswith("suits"):
        return True
    return state.among and state.parent == kind


def _is_reason(word: Word) -> bool:
    """Whether *word* may tell why: 涉及个人隐私不予公开1件 is one of several reasons."""
    return word.kind in ("unknown", "cause", "concerning") or word.name == "outcome"


def whole(state: State) -> str | None:
    """The kind of which a number behind a channel, a month or a body is a part."""
    kind = state.parent if state.among else state.whole
    if kind is None and len(state.topics) == 1 and not state.foreign:
        return {"requests": "received", "fee": "fee_notices"}.get(state.topics[0])
    return None if state.details else kind


def _tied(verbs: Pieces, pieces: Pieces) -> list[Word]:
    """The last verbs that 、 or 和 ties together."""
    tied, between, left = [verbs[-1]], set[str](), list(verbs[:-1])
    behind = list(pieces[: pieces.index(verbs[-1])])
    while left and behind:
        word = behind.pop()
        if word != left[-1]:
            between.add(word.name)
        elif "join" in between and "unknown" not in between:
            tied.append(left.pop())
            between.clear()
        else:
            break
    return tied[::-1]


def verbs_of(pieces: Pieces) -> list[Word]:
    """The words that say what happened to the things counted."""
    return [word for word in pieces if word.kind in ("verb", "outcome", "not_yet")]


def loud_of(pieces: Pieces) -> list[Word]:
    """The words that say something of the number beside them."""
    return [word for word in pieces if word.name not in _NOT_LOUD]
