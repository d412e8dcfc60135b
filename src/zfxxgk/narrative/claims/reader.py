"""Prose read clause by clause for the numbers that it states."""

from __future__ import annotations

from dataclasses import dataclass, field

from zfxxgk.narrative.characters import simplify
from zfxxgk.narrative.claims.cases import ALL_MATTERS, all_ended, begin_with_disputes
from zfxxgk.narrative.claims.in_turn import in_turn, tells_in_turn
from zfxxgk.narrative.claims.joined import Joined
from zfxxgk.narrative.claims.kinds import ENDED, kinds
from zfxxgk.narrative.claims.lexer import NUMBERS, Word, sentences
from zfxxgk.narrative.claims.numbers import number
from zfxxgk.narrative.claims.pieces import (
    Number,
    Pieces,
    ends_with_topic,
    has_kind,
    has_name,
    list_meaningful,
    up_to,
)
from zfxxgk.narrative.claims.state import DISPUTES, RESULTS, Account, State, Stated
from zfxxgk.narrative.claims.talk import NEAR, TEACHING, learn
from zfxxgk.narrative.claims.totals import settled
from zfxxgk.narrative.claims.zeros import without_denials


def stated(text: str, year: int) -> list[Stated]:
    """Returns the numbers that *text*, prose of the report of *year*, states."""
    plain = simplify(text)
    joined = Joined(plain)
    found = settled(_read(joined.plain, year), joined.plain)
    if joined.plain == plain:
        return found
    return [
        each._replace(start=joined.place(each.start), end=joined.place(each.end - 1) + 1)
        for each in found
    ]


def read_numbers(text: str, year: int) -> list[Stated]:
    """Returns the numbers of *text* before those of one kind are held against each other.

    Their places are those in the text without what cuts its words.
    """
    return _read(Joined(simplify(text)).plain, year)


def _read(text: str, year: int) -> list[Stated]:
    reader = _Reader()
    for sentence in sentences(text, year):
        reader.sentence(sentence)
    return reader.account.found


_BOUNDARIES = frozenset(("stop", "semicolon", "comma", "open", "close"))
_HINTS = ("topic:requests", "verb:granted", "verb:carried_in", "verb:carried_out")
"""Words that only a sentence about requests has."""
_MEANINGFUL = frozenset((*TEACHING, *NUMBERS, "not"))
"""A sentence without any of these states nothing and says nothing of the numbers behind it."""
_PASSING = frozenset(
    (
        *("this_year", "other_year", "history", "results", "among", "sum"),
        *("view:results", "view:members", "about", "concerning"),
    )
)
"""What these say holds up to the end of their sentence."""
_LASTING = _MEANINGFUL - _PASSING
_TOLD = ("other", *NUMBERS, *ALL_MATTERS)
_BEFORE_NEXT = ("join", *NUMBERS)
"""Words where those that belong to the number before them end."""
_RESUMING = ("reach", "sum", *NUMBERS)
"""Words with which a clause may go on that was left before."""
_RESUMED = 50
"""Words of what is read again with the next clause: none of people has more, and text that has,
made to keep us busy, shall not be read again and again."""


@dataclass(slots=True)
class _Reader:
    account: Account = field(default_factory=Account)
    outer: list[State] = field(default_factory=list)
    """States of the sentences around the bracket at hand."""
    last: str | None = None
    """Kind of the number that ends the clause, when one does."""
    pending: Word | None = None
    """The last number of which nothing was said."""
    names: set[str] = field(default_factory=set)
    before: set[str] = field(default_factory=set)
    """Names of the words of the sentence, and of the one before."""
    paragraph: bool = False
    """The sentence begins a line, or stands behind one that leads it in: 四是加强监督。"""
    cases: bool = False
    """The matter at hand is cases of all kinds."""

    def sentence(self, pieces: Pieces) -> None:
        led = self.paragraph and self.names.isdisjoint(_TOLD)
        self.paragraph = led or self.names == {"stop"}
        if self.names != {"stop"}:
            self.before = self.names
        self.names = {word.name for word in pieces}
        if self._says_nothing(pieces):
            self.boundary("stop")
            return
        self._begin_sentence(pieces)
        clause: list[Word] = []
        before: list[Word] = []
        resumed: list[list[Word]] = []
        for word in pieces:
            if word.name not in _BOUNDARIES:
                clause.append(word)
                continue
            goes_on = clause and clause[0].name in _RESUMING
            rest = self.clause(_completed(clause, before, resumed) if goes_on else clause)
            before = clause if word.name == "comma" else []
            clause = []
            self.boundary(word.name)
            if word.name == "open":
                resumed.append([] if has_name(rest, "not") else list(rest[-_RESUMED:]))
            elif word.name == "close" and resumed:
                clause = resumed.pop()
        self.clause(clause)

    def _says_nothing(self, pieces: Pieces) -> bool:
        """True if a whole sentence has no number, and says nothing of those behind it."""
        if self.pending or "stop" not in self.names or not self.names.isdisjoint(_LASTING):
            return False
        if self.names.isdisjoint(_MEANINGFUL):
            return True
        if self.outer:
            return False
        self._forget_strange(pieces)
        return True

    def _begin_sentence(self, pieces: Pieces) -> None:
        self._forget_strange(pieces)
        topic, names = self.account.state.topic, self.names
        ours = not names.isdisjoint(_HINTS) or self._goes_on(pieces)
        topic.hint = "requests" if ours and names.isdisjoint(("other", "mock")) else None
        topic.near = bool(topic.names) or not names.isdisjoint(NEAR)
        self.account.begun = len(self.account.found)

    def _forget_strange(self, pieces: Pieces) -> None:
        """Disputes that a sentence begins with are not of the matter of the one before."""
        topic = self.account.state.topic
        self.cases = topic.foreign and (self.cases or not self.before.isdisjoint(ALL_MATTERS))
        if topic.foreign and not self.cases and begin_with_disputes(pieces, self.paragraph):
            topic.foreign, topic.names = False, ()

    def _goes_on(self, pieces: Pieces) -> bool:
        """True for 3.办结：20件 behind 2.上年结转：1件."""
        found = self.account.found
        told = bool(found) and found[-1].kind in ("received", "carried_in")
        return told and [word.name for word in pieces[:2]] == ["heading", "verb:concluded"]

    def boundary(self, name: str) -> None:
        account = self.account
        if name == "open":
            self.outer.append(account.state.copy())
            if self.last:
                part = account.state.part
                part.among, part.parent, part.details = True, self.last, False
        elif name == "close" and self.outer:
            account.state = self.outer.pop()
        elif name in ("stop", "semicolon"):
            self.outer.clear()
            self.pending = None
            account.state.end_sentence(semicolon=name == "semicolon")
        topic = account.state.topic
        if name != "comma" or topic.names != ("normative",):
            topic.verb = None

    def clause(self, clause: Pieces) -> Pieces:
        """Reads one clause; returns the words behind its last number."""
        account = self.account
        ended, self.last = self.last, None
        if not clause:
            return clause
        if "each_in_turn" in self.names and tells_in_turn(clause):
            in_turn(account, clause)
            return ()
        start, part = 0, account.state.part
        within = part.within
        for at, word in enumerate(clause):
            if word.name in NUMBERS:
                begin, start = start, at + 1 + self._number(clause, start, at)
                # 局本级收到9件、办结8件
                part.within = part.within or (
                    "part" in self.names and has_name(clause[begin:at], "part")
                )
        part.within = within
        if start < len(clause):
            self.last = None
        rest = clause[start:]
        if "not" in self.names:
            rest = without_denials(account, rest)
        learn(account, rest)
        if start == 0:
            self._behind_number(ended, rest)
        return rest

    def _behind_number(self, ended: str | None, rest: Pieces) -> None:
        """A clause without numbers, *rest*, may tell of the one that *ended* the clause before."""
        if ended in DISPUTES:
            all_ended(self.account, rest)
        if self.pending:
            self._late(self.pending, rest)
        if "part" in self.names:
            self.account.state.part.within |= has_name(rest, "part")

    def _number(self, clause: Pieces, start: int, at: int) -> int:
        """Reads the number at *at* with the words from *start* on; returns how many behind it."""
        account = self.account
        before = clause[start:at]
        if "not" in self.names:
            before = without_denials(account, before)
        if "colon" in self.names:
            before = self._behind_colon(before)
        topic = account.state.topic
        meaningful, topics, foreign = list_meaningful(before), topic.names, topic.foreign
        learn(account, before)
        if _of_those(meaningful):
            # 发出收费通知2件，涉及申请3件: the notices are still the matter.
            topic.names = topics
            return 0
        kept = len(account.found)
        after = _behind(clause, at)
        strange = topic.foreign and not foreign
        topic.stray = strange and account.state.part.among and not has_kind(meaningful, "verb")
        used = number(account, Number(clause[at], before, after, meaningful), strange)
        if strange and clause[at].value == 0:
            # 投诉举报0件，行政复议0件
            account.state.topic.foreign = False
        told = len(account.found) > kept
        self.last = account.found[-1].kind if told else None
        self.pending = clause[at] if not told and clause[at].name == "count" else None
        return used

    def _behind_colon(self, before: Pieces) -> Pieces:
        """*before* from what is counted on: 复议和诉讼情况：行政复议3件."""
        at = next((n for n, word in enumerate(before) if word.name == "colon"), len(before))
        behind = before[at + 1 :]
        if not has_kind(behind, "topic"):
            return before
        learn(self.account, before[:at])
        return behind

    def _late(self, pending: Word, pieces: Pieces) -> None:
        """1件尚在办理，结转下年: the number stands in the clause before."""
        told = list_meaningful(pieces)
        if len(told) == 1 and told[0].what in RESULTS:
            # 2件属重复申请，不予处理
            for kind in kinds(self.account.state, told, told):
                self.account.keep(kind, True, pending._replace(end=told[0].end))
        verb = next((word for word in pieces if word.kind == "verb"), None)
        if verb is None:
            return
        if verb.what == "carried_out" and not self.account.state.topic.foreign:
            self.account.keep("carried_out", False, pending._replace(end=verb.end))
        self.pending = None


def _completed(clause: list[Word], before: list[Word], resumed: list[list[Word]]) -> list[Word]:
    """*clause* behind the words of the clause before, or before the bracket, that it goes on."""
    if clause[0].name == "sum" and any(w.what in ENDED for w in _dangling(before)):
        # 予以公开占六成，共30件 is no sum of all.
        return clause[1:]
    if clause[0].name == "reach" or (clause[0].name == "sum" and ends_with_topic(before)):
        # 受理量首次突破百件，达103件; 行政诉讼方面，共1件
        clause = _dangling(before) + clause
    if resumed and clause[0].name in NUMBERS:
        # 新收申请（18件）
        clause, resumed[-1] = resumed[-1] + clause, []
    return clause


def _behind(clause: Pieces, at: int) -> Pieces:
    """The words that may belong to the number at *at*, before those of the next."""
    if clause[-1].what in ENDED and not has_name(clause[at + 1 :], *NUMBERS):
        # 2件由于是内部请示、不予公开
        return clause[at + 1 :]
    return up_to(clause, *_BEFORE_NEXT, start=at + 1)


def _of_those(meaningful: Pieces) -> bool:
    """True if a number counts the requests of the notices before: 收费通知2件，涉及申请3件."""
    if (
        len(meaningful) < 2
        or meaningful[-1].what != "weak_requests"
        or meaningful[-2].name != "concerning"
    ):
        return False
    return not has_name(meaningful, "verb:received")


def _dangling(clause: Pieces) -> list[Word]:
    """What a clause without a number says of the number of the next."""
    return [] if has_name(clause, *NUMBERS, "not") else list(up_to(clause[-_RESUMED:], "versus"))
