"""What the words of prose say about the numbers that follow them: the matter and the year."""

from __future__ import annotations

from dataclasses import dataclass

from zfxxgk.narrative.claims.lexer import Word
from zfxxgk.narrative.claims.state import DISPUTES, Account, Pieces, State

_SAYS_NOTHING = frozenset(("filler", "unknown", "verb", "join", "colon", "cause", "about"))


@dataclass(slots=True)
class _Behind:
    """What the words before one say of it; each is looked at once."""

    about: bool
    """Whether disclosure is named among all the words, also behind."""
    last: str = ""
    concerning: bool = False
    caused: bool = False
    strange: bool = False
    """Whether there is another matter behind the last cause."""

    def note(self, word: Word) -> None:
        self.last = word.name
        self.concerning |= word.name == "concerning"
        if word.name in ("cause", "concerning"):
            self.caused, self.strange = True, False
        elif word.name in ("unknown", "other"):
            self.strange = self.caused


def learn(account: Account, pieces: Pieces) -> None:
    """Take over what these words say about the numbers that follow them."""
    state = account.state
    topics: list[str] = []
    behind = _Behind(any(word.name == "about" for word in pieces))
    for at, word in enumerate(pieces):
        if at:
            behind.note(pieces[at - 1])
        if word.name == "about" and not state.about:
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
        elif word.kind == "other" and not (word.what and _topic(state, word, behind)):
            state.foreign = state.foreign or not behind.concerning
            state.general = word.what or state.general
        elif word.name == "direct_suit":
            topics, state.direct = ["suits"], True
        elif word.kind == "topic" or (word.kind == "other" and word.what):
            topic = _topic(state, word, behind)
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
    if named and state.among and state.parent in DISPUTES:
        account.forget(*DISPUTES)
        state.among = False
    state.about = True


def _view(state: State, word: Word) -> None:
    """从申请渠道看，网络37件: parts of what the sentences before told."""
    if state.topics == ("requests",) and not state.foreign:
        members = word.what == "members"
        state.among, state.parent = True, "received" if members else "concluded"
        state.details = not members


def _topic(state: State, word: Word, behind: _Behind) -> str | None:
    """The topic that *word* names; None when it belongs to another matter."""
    if word.what == "weak_requests":
        return None if behind.last in ("unknown", "other", "mock") else "requests"
    if behind.last == "mock":
        return None
    if word.what in DISPUTES and not behind.about:
        if word.kind == "other" and not (state.topics and not state.foreign):
            return None
        if behind.last == "unknown" and not state.topics:
            # 涉企诉讼, 民间借贷诉讼
            return None
        if state.foreign or behind.strange:
            return None
    return "fee" if word.what == "fee_notices" else word.what
