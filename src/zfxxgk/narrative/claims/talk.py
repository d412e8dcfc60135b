"""What the words of prose say about the numbers that follow them: the matter and the year."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field

from zfxxgk.narrative.claims.lexer import Word
from zfxxgk.narrative.claims.pieces import Pieces, has_name
from zfxxgk.narrative.claims.state import DISPUTES, Account, State


def learn(account: Account, pieces: Pieces) -> None:
    """Takes over what these words say about the numbers that follow them."""
    lesson = None
    for at, word in enumerate(pieces):
        handler = _HANDLERS.get(word.name)
        if handler:
            lesson = lesson or _Lesson(account, account.state, pieces)
            handler(lesson, at, word)
    if lesson and lesson.topics:
        account.state.topic.names = lesson.named()


@dataclass(slots=True)
class _Behind:
    """What the words before a place say of the word there."""

    about: bool
    """True if disclosure is named in the same words, also further on."""
    last: str = ""
    concerning: bool = False
    caused: bool = False
    strange: bool = False
    """True if there is another matter behind the last cause."""
    elsewhere: bool = False
    """True if another counter is named: 政务大厅受理申请."""

    def note(self, word: Word) -> None:
        self.last = word.name
        if word.name in ("cause", "concerning"):
            self.concerning |= word.name == "concerning"
            self.caused, self.strange = True, False
        elif word.name in ("unknown", "other"):
            self.strange = self.caused
            self.elsewhere |= word.name == "other"


@dataclass(slots=True)
class _Lesson:
    """Words on their way into the state of the talk."""

    account: Account
    state: State
    pieces: Pieces
    topics: list[str] = field(default_factory=list)
    """The matters that the words have named so far."""
    _behind: _Behind | None = None
    _noted: int = 0

    def behind(self, at: int) -> _Behind:
        """What the words before *at* say; each is looked at once, as *at* only grows."""
        behind = self._behind
        if behind is None:
            behind = self._behind = _Behind(has_name(self.pieces, "about"))
        for word in self.pieces[self._noted : at]:
            behind.note(word)
        self._noted = at
        return behind

    def named(self) -> tuple[str, ...]:
        """The matters named, without the one that is only the cause of another.

        因政府信息公开申请引发的行政复议 is about the reconsiderations.
        """
        two = "requests" in self.topics and not set(DISPUTES).isdisjoint(self.topics)
        if two and has_name(self.pieces, "cause"):
            self.topics.remove("requests")
        return tuple(self.topics)


def _heading(lesson: _Lesson, at: int, word: Word) -> None:
    lesson.topics.clear()
    lesson.state.topic.names, lesson.state.topic.foreign = (), False


def _this_year(lesson: _Lesson, at: int, word: Word) -> None:
    year, part = lesson.state.year, lesson.state.part
    year.other = False
    if part.among and year.cumulative and part.parent:
        # 累计收到80件，其中本年收到20件: the first is no number of the year.
        lesson.account.forget(part.parent)
        part.among = year.cumulative = False


def _other_year(lesson: _Lesson, at: int, word: Word) -> None:
    lesson.state.year.other = True


def _cumulative(lesson: _Lesson, at: int, word: Word) -> None:
    lesson.state.part.among, lesson.state.year.cumulative = False, True


def _results(lesson: _Lesson, at: int, word: Word) -> None:
    lesson.state.topic.results = True


def _unrelated(lesson: _Lesson, at: int, word: Word) -> None:
    lesson.account.forget(*DISPUTES)


def _for_others(lesson: _Lesson, at: int, word: Word) -> None:
    """制发文件12件，其中代政府起草10件: those of the office alone are not told."""
    if lesson.state.part.among:
        lesson.account.forget("normative_documents_issued")


def _among(lesson: _Lesson, at: int, word: Word) -> None:
    part = lesson.state.part
    part.among, part.parent, part.details = True, part.whole or _before(lesson), False


def _before(lesson: _Lesson) -> str | None:
    """收到申请12件。其中，网络9件: the sentence before has told of which number these are parts."""
    account, topic = lesson.account, lesson.state.topic
    begins = account.begun == len(account.found) > 0
    if not begins or topic.foreign or topic.names != ("requests",):
        return None
    last = account.found[-1]
    return "received" if last.kind == "received" and not last.partial else None


def _sum(lesson: _Lesson, at: int, word: Word) -> None:
    lesson.state.part.among = False


def _view(lesson: _Lesson, at: int, word: Word) -> None:
    """从申请渠道看，网络37件: parts of what the sentences before told."""
    topic, part = lesson.state.topic, lesson.state.part
    if topic.names == ("requests",) and not topic.foreign:
        members = word.what == "members"
        part.among, part.parent = True, "received" if members else "concluded"
        part.details = not members


def _about(lesson: _Lesson, at: int, word: Word) -> None:
    """复议126件，其中涉及信息公开的复议9件: the first is of all matters, no number of ours."""
    topic, part = lesson.state.topic, lesson.state.part
    if topic.about:
        return
    topic.about = True
    if part.among and part.parent in DISPUTES:
        after = lesson.pieces[at + 1 :]
        if any(word.kind == "topic" and word.what in DISPUTES for word in after):
            lesson.account.forget(*DISPUTES)
            part.among = False


def _concerning(lesson: _Lesson, at: int, word: Word) -> None:
    """行政复议19件，涉及工伤认定: those were of other matters."""
    account, behind = lesson.account, lesson.pieces[at + 1 :]
    if lesson.state.topic.about or not any(map(account.told_last, DISPUTES)):
        return
    if at == 0 and behind and behind[0].name in ("unknown", "other"):
        account.forget(*DISPUTES)


def _direct_suit(lesson: _Lesson, at: int, word: Word) -> None:
    lesson.topics[:], lesson.state.topic.direct = ["suits"], True


def _topic(lesson: _Lesson, at: int, word: Word) -> None:
    name = _topic_named(lesson.state, word, lesson.behind(at))
    if name is None:
        lesson.topics.clear()
        lesson.state.topic.foreign = True
    else:
        _take(lesson, name)


def _reviewer(lesson: _Lesson, at: int, word: Word) -> None:
    lesson.topics.clear()
    lesson.state.topic.foreign = lesson.state.topic.reviewing = True


ALL_CASES = {"reviews": "reconsiderations", "trials": "suits", "sued": "suits"}
"""Cases dealt with, which are of all matters unless disclosure is named right there."""


def _other(lesson: _Lesson, at: int, word: Word) -> None:
    """Another matter, or disputes of all matters where none of ours was spoken of."""
    topic, behind = lesson.state.topic, lesson.behind(at)
    what = ALL_CASES.get(word.what, word.what)
    ours = what and (behind.about or _goes_on(lesson.account, word.what, what))
    name = _topic_named(lesson.state, word._replace(what=what), behind) if ours else None
    if name is None:
        topic.foreign = topic.foreign or not behind.concerning
        topic.general = what or topic.general
    else:
        _take(lesson, name)


def _goes_on(account: Account, named: str, what: str) -> bool:
    """True if cases of *what* follow on numbers of the tables: 被复议2件，被诉1件."""
    if named == "trials" and account.state.topic.disputed:
        # 涉及政府信息公开的复议3件；应诉1件
        return True
    if named == "sued":
        told = account.found[account.begun :]
        return any(e.kind.startswith(DISPUTES) for e in told) and not account.state.topic.foreign
    return named == what and bool(account.found)


def _take(lesson: _Lesson, name: str) -> None:
    topic = lesson.state.topic
    topic.foreign = False
    topic.direct = topic.direct and name == "suits"
    if name not in lesson.topics:
        lesson.topics.append(name)


_STRANGE = ("unknown", "other", "mock", "unlike", "verb:corrected_part", "verb:repealed")
"""Words that make 申请 one for something else: 审核申请, 变更申请."""


def _topic_named(state: State, word: Word, behind: _Behind) -> str | None:
    """The topic that *word* names; None when it belongs to another matter."""
    if word.what == "their_requests":
        return "requests" if "requests" in state.topic.names and not state.topic.foreign else None
    if word.what == "weak_requests":
        strange = behind.elsewhere or behind.last in _STRANGE
        return None if strange else "requests"
    if behind.last == "mock":
        return None
    if word.what in DISPUTES and not behind.about and _is_strange(state, word, behind):
        return None
    return "fee" if word.what == "fee_notices" else word.what


def _is_strange(state: State, word: Word, behind: _Behind) -> bool:
    """True if a dispute may be about another matter than disclosure."""
    topic = state.topic
    if topic.foreign or behind.strange:
        return True
    # 涉企诉讼, 民间借贷诉讼
    return not topic.names and (word.kind == "other" or behind.last == "unknown")


_TOPICS = (
    "topic:requests",
    "topic:weak_requests",
    "topic:their_requests",
    "topic:fee",
    "topic:fee_notices",
    "topic:normative",
    "topic:reconsiderations",
    "topic:suits",
    "topic:disputes",
)
NEAR = frozenset(("about", *_TOPICS))
"""Words that name what the tables count, or disclosure itself."""

_HANDLERS: dict[str, Callable[[_Lesson, int, Word], None]] = {
    "heading": _heading,
    "this_year": _this_year,
    "other_year": _other_year,
    "history": _other_year,
    "cumulative": _cumulative,
    "results": _results,
    "unrelated": _unrelated,
    "among": _among,
    "for_others": _for_others,
    "sum": _sum,
    "view:results": _view,
    "view:members": _view,
    "about": _about,
    "concerning": _concerning,
    "direct_suit": _direct_suit,
    "reviewer": _reviewer,
    "other": _other,
    "other:reconsiderations": _other,
    "other:suits": _other,
    **{f"other:{cases}": _other for cases in ALL_CASES},
    **dict.fromkeys(_TOPICS, _topic),
}
"""What a word does to the state; all others do nothing."""

TEACHING = frozenset(_HANDLERS)
"""The words of which `learn` takes notice."""
