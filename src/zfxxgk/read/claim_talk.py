"""What the words of prose say about the numbers that follow them: the matter and the year."""

from __future__ import annotations

from zfxxgk.read.claim_state import DISPUTES, Account, Pieces, State
from zfxxgk.read.claim_words import Word

_SAYS_NOTHING = frozenset(("filler", "unknown", "verb", "join", "colon", "cause", "about"))


def learn(account: Account, pieces: Pieces) -> None:
    """Take over what these words say about the numbers that follow them."""
    state = account.state
    topics: list[str] = []
    for at, word in enumerate(pieces):
        if word.name == "about":
            _about(account, pieces[at + 1 :])
        if word.kind in _SAYS_NOTHING:
            continue
        if word.name == "heading":
            topics, state.topics, state.foreign = [], (), False
        elif word.name == "this_year":
            state.other_year = False
            if state.among and state.cumulative and state.parent:
                # 累计收到80件，其中本年收到20件: the first is no number of the year.
                account.forget(state.parent)
                state.among = state.cumulative = False
        elif word.name == "results":
            state.results = True
        elif word.name == "cumulative":
            state.among, state.cumulative = False, True
        elif word.name == "unrelated":
            account.forget(*DISPUTES)
        elif word.kind == "view":
            _view(state, word)
        elif word.name in ("other_year", "history"):
            state.other_year = True
        elif word.name == "among":
            state.among, state.parent, state.details = True, state.whole, False
        elif word.name == "sum":
            state.among = False
        elif word.kind == "other" and not (word.what and _topic(state, pieces, at)):
            told = {each.name for each in pieces[:at]}
            state.foreign = state.foreign or "concerning" not in told
            state.general = word.what or state.general
        elif word.name == "direct_suit":
            topics, state.direct = ["suits"], True
        elif word.kind == "topic" or (word.kind == "other" and word.what):
            topic = _topic(state, pieces, at)
            if topic is None:
                state.foreign, topics = True, []
            else:
                state.foreign = False
                topics += [topic] if topic not in topics else []
                state.direct = state.direct and topic == "suits"
    caused = any(topic in DISPUTES for topic in topics) and "cause" in {w.name for w in pieces}
    if caused and "requests" in topics:
        # 因政府信息公开申请引发的行政复议 is about the reconsiderations.
        topics.remove("requests")
    if topics:
        state.topics = tuple(topics)


def _about(account: Account, after: Pieces) -> None:
    """复议126件，其中涉及信息公开的复议9件: the first is of all matters, no number of ours."""
    state = account.state
    named = any(word.kind == "topic" and word.what in DISPUTES for word in after)
    if named and state.among and not state.about and state.parent in DISPUTES:
        account.forget(*DISPUTES)
        state.among = False
    state.about = True


def _view(state: State, word: Word) -> None:
    """从申请渠道看，网络37件: parts of what the sentences before told."""
    if state.topics == ("requests",) and not state.foreign:
        members = word.what == "members"
        state.among, state.parent = True, "received" if members else "concluded"
        state.details = not members


def _topic(state: State, pieces: Pieces, at: int) -> str | None:
    """The topic that the word at *at* names; None when it belongs to another matter."""
    word = pieces[at]
    if word.what == "weak_requests":
        unlike = at > 0 and pieces[at - 1].name in ("unknown", "other", "mock")
        return None if unlike else "requests"
    if at > 0 and pieces[at - 1].name == "mock":
        return None
    if word.what in DISPUTES and not any(w.name == "about" for w in pieces):
        if word.kind == "other" and not (state.topics and not state.foreign):
            return None
        if at > 0 and pieces[at - 1].name == "unknown" and not state.topics:
            # 涉企诉讼, 民间借贷诉讼
            return None
        causes = [n for n, w in enumerate(pieces[:at]) if w.name in ("cause", "concerning")]
        unknown = causes and any(w.name in ("unknown", "other") for w in pieces[causes[-1] : at])
        if state.foreign or unknown:
            return None
    return "fee" if word.what == "fee_notices" else word.what
