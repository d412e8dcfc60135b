"""What kind of claim a number is, by the words beside it and what was said before."""

from __future__ import annotations

from zfxxgk.narrative.claims.lexer import Word
from zfxxgk.narrative.claims.pieces import Pieces, has_kind, has_name, verbs_of
from zfxxgk.narrative.claims.state import AMOUNTS, DISPUTES, REQUESTS, RESULTS, PartOf, State

_REQUESTS = {
    "received": "received",
    "handled": "received",
    "added": "received",
    "occurred": "received",
    "concluded": "concluded",
    "concluded_part": "concluded",
    "concluded_late": "concluded",
    "granted": "granted",
    "opened": "granted",
    "missing": "unavailable",
    "petition": "declined",
    "carried_in": "carried_in",
    "carried_out": "carried_out",
    **{result: result for result in RESULTS},
}
_ENDINGS = {"upheld": "upheld", "corrected": "corrected", "corrected_part": "corrected"}
ARRIVES = {"added", "received", "handled", "occurred"}
NORMATIVE = ("issued", "repealed", "in_force")
ENDED = (*RESULTS, "granted", "opened", "missing")
"""What became of requests, as the words for it are called."""
_TOTALS = {"requests": "received", "reconsiderations": "reconsiderations", "suits": "suits"}
MONEY = (*AMOUNTS, "fee_amount", "fee")
_BY_VERB: dict[str | None, dict[str, str]] = {
    None: {verb: verb for verb in ("carried_in", "carried_out", "granted")},
    "requests": _REQUESTS,
    "normative": {
        "added": "normative_documents_issued",
        **{verb: f"normative_documents_{verb}" for verb in NORMATIVE},
        "lapsed": "normative_documents_repealed",
    },
    "fee": {"noticed": "fee_notices"},
    **{
        topic: {
            **dict.fromkeys(ARRIVES, topic),
            **{verb: f"{topic}_{ending}" for verb, ending in _ENDINGS.items()},
        }
        for topic in DISPUTES
    },
}
"""Kinds by topic, and by what happened to the things counted."""
MEMBERS = ("channel", "part", "month", "concerning")
_IN_PARTS = ("missing", "petition")
"""Results that are one reason of several."""
_PARTS = (
    *("part", "month", "verb:corrected_part", "verb:concluded_late"),
    *(f"outcome:{what}" for what in _IN_PARTS),
)
_REASONS = ("unknown", "cause", "concerning")


def kinds(state: State, meaningful: Pieces, pieces: Pieces, nothing: bool = False) -> list[str]:
    """Returns the kinds of claim that *meaningful*, the words beside a number, stand for.

    *nothing*: the number is zero, which is so of each of several topics.
    """
    meaningful = _after_cause(meaningful, pieces)
    topic, verbs = state.topic, verbs_of(meaningful)
    if _unlike(meaningful):
        return []
    if verbs:
        topic.verb = verbs[-1].what
    if topic.foreign:
        return []
    if meaningful[-1].name == "topic:fee_notices":
        return ["fee_notices"]
    each = has_name(pieces, "each")
    if len(topic.names) > 1:
        return _of_several(topic.names, verbs) if each or nothing else []
    only = topic.only or _topic_of(state)
    if only == "disputes" and nothing and not verbs:
        return list(DISPUTES)
    return _of_one(state, only, meaningful, verbs, pieces, each)


def _of_several(topics: tuple[str, ...], verbs: Pieces) -> list[str]:
    """The kinds of a number that each of *topics* has: 申请、复议、诉讼均为0件."""
    if len(verbs) > 1:
        return []
    if verbs and verbs[-1].what == "occurred":
        # 依申请公开引发复议、诉讼0件
        topics = tuple(each for each in topics if each in DISPUTES)
    return [kind for topic in topics if (kind := kind_of(verbs, topic))]


def _of_one(
    state: State, topic: str | None, meaningful: Pieces, verbs: Pieces, pieces: Pieces, each: bool
) -> list[str]:
    """The kinds of a number on *topic*; *each* of the verbs that are tied together has it."""
    tied = _tied(verbs, pieces) if verbs else []
    if topic == "normative" and has_name(pieces[:1], "cause"):
        # 对现行有效规范性文件27件进行评估
        return []
    found = [kind_of([verb], topic) for verb in tied] or [_kind_of_topic(state, meaningful, topic)]
    if not each:
        # 予以公开和部分公开共3件 is neither; 受理并答复3件 is both.
        if len(set(found)) > 1 and not set(found) <= {"received", "concluded"}:
            return []
        if found[-1] in RESULTS and not _stands_alone(pieces):
            return []
    return [kind for kind in dict.fromkeys(found) if kind]


def _stands_alone(pieces: Pieces) -> bool:
    """True if *pieces* tell a result that no join ties to what is none: 公开和部分公开共8件."""
    at = next((n for n, word in enumerate(pieces) if word.what in (*RESULTS, *_IN_PARTS)), None)
    if at is None:
        return False
    before = pieces[:at]
    if before and before[0].name == "cause":
        # 因属于内部信息、执法案卷不予公开5件: the join is in the reason.
        return True
    return not has_name(before, "join") or not has_kind(before, "unknown", "outcome", "verb")


def _after_cause(meaningful: Pieces, pieces: Pieces) -> Pieces:
    """*meaningful* without the verbs of a cause: 不服答复提起行政复议3件."""
    topics = [word for word in meaningful if word.what in DISPUTES]
    causes = [word.start for word in pieces if word.name == "cause"] if topics else []
    if not causes or topics[0].start < causes[0]:
        return meaningful
    return [word for word in meaningful if word.start >= topics[0].start or word.start < causes[0]]


def _topic_of(state: State) -> str | None:
    """The topic of a sentence that names none: that of the numbers it has stated."""
    part = state.part
    stated = (part.whole, part.parent, part.member)
    return "requests" if any(kind in _REQUESTS.values() for kind in stated) else state.topic.hint


def kind_of(verbs: Pieces, topic: str | None) -> str | None:
    """Returns the kind that the last of *verbs* makes of a number on *topic*."""
    if not verbs:
        return _TOTALS.get(topic or "")
    verb = verbs[-1].what
    return _BY_VERB.get(topic, {}).get(verb)


def _kind_of_topic(state: State, meaningful: Pieces, topic: str | None) -> str | None:
    """The kind of a number that only a noun stands beside: the verb of the list holds on."""
    verb = state.topic.verb
    if topic == "normative" and verb in NORMATIVE:
        return f"normative_documents_{verb}"
    if topic == "requests":
        named = meaningful[-1].what in REQUESTS
        return _REQUESTS.get(verb or "received") if named else None
    return topic if topic in DISPUTES else None


def fee(state: State, meaningful: Pieces, nothing: bool = False) -> str | None:
    """Returns the kind of an amount, if it is one of ours; *nothing*: it is 0."""
    if not meaningful or state.topic.foreign:
        return None
    if "fee" not in state.topic.names:
        # 依申请公开8件，收费0元
        free = nothing and state.topic.near and meaningful[-1].name == "verb:fee_collected"
        return "fee_collected" if free else None
    verb = next((word.what for word in reversed(meaningful) if word.what in AMOUNTS), None)
    last = meaningful[-1]
    if last.name == "topic:fee" and (has_name(meaningful, "verb:received") or nothing):
        verb = verb or "fee_collected"
    if verb is None and any(word.what == "fee_amount" for word in meaningful):
        verb = "fee_charged"
    if verb is None:
        return _fee_of_part(state.part, meaningful[-1])
    return None if meaningful[-1].name == "unknown" else verb


def _fee_of_part(part: PartOf, last: Word) -> str | None:
    """The kind of an amount behind the name of an office: 其中市本级1.8万元."""
    named = part.among and last.name in ("unknown", "part")
    return part.parent if named and part.parent in AMOUNTS else None


def _unlike(meaningful: Pieces) -> bool:
    """True if a verb of another matter is the last: 解读规范性文件8件."""
    unlike = False
    for word in meaningful:
        if unlike and word.kind == "verb":
            return False
        unlike = unlike or word.kind == "unlike"
    return unlike


def is_part(state: State, kind: str, meaningful: Pieces, before: Pieces = ()) -> bool:
    """True if a number of *kind* is told as a part of a larger one; *before* are all its words."""
    part = state.part
    # 从办理情况看，办结43件 tells of all that were.
    viewed = part.details and kind == "concluded"
    if part.within or (part.among and part.parent == kind and not viewed):
        return True
    if has_name(meaningful, *_PARTS):
        return True
    if kind == "received":
        # 办结50件，其中新收45件: more may have been received.
        of_concluded = part.among and part.parent == "concluded"
        return of_concluded or has_name(meaningful, "channel") or _is_on_subject(before)
    if kind in RESULTS:
        # 涉及个人隐私不予公开1件 is one of several reasons.
        return has_kind(before, *_REASONS) or has_name(before, "outcome")
    return state.topic.direct and kind.startswith("suits")


def _is_on_subject(before: Pieces) -> bool:
    """涉及征地的申请34件 are those on one subject."""
    at = next((n for n, word in enumerate(before) if word.name == "concerning"), None)
    return at is not None and has_name(before[at:], "unknown", "other")


def whole(state: State) -> str | None:
    """Returns the kind of which a number behind a channel, a month or a body is a part."""
    part, topic = state.part, state.topic
    kind = part.parent if part.among else part.whole
    if topic.only in DISPUTES and kind in DISPUTES:
        # 无行政复议；行政诉讼一审2件
        return None if topic.foreign else topic.only
    if kind is None and topic.only and not topic.foreign:
        return {"requests": "received", "fee": "fee_notices"}.get(topic.only)
    return None if part.details else kind


def _tied(verbs: Pieces, pieces: Pieces) -> list[Word]:
    """The last verbs that 、 or 和 ties together."""
    if len(verbs) == 1:
        return [*verbs]
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
