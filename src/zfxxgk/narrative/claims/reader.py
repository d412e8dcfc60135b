"""Prose read clause by clause for the numbers that it states."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace

from zfxxgk.narrative.claims.kinds import loud_of
from zfxxgk.narrative.claims.lexer import NUMBERS, Word, words
from zfxxgk.narrative.claims.numbers import in_turn, number, up_to
from zfxxgk.narrative.claims.state import Account, Pieces, State, Stated
from zfxxgk.narrative.claims.talk import learn
from zfxxgk.narrative.claims.totals import settled
from zfxxgk.narrative.claims.zeros import without_denials


def stated(text: str, year: int) -> list[Stated]:
    """The numbers that *text*, prose of the report of *year*, states."""
    reader = _Reader()
    for sentence in _sentences(words(text, year)):
        reader.sentence(sentence)
    return settled(reader.account.found, text)


_BOUNDARIES = ("stop", "semicolon", "comma", "open", "close")
_HINTS = ("topic:requests", "verb:granted", "verb:carried_in", "verb:carried_out")
"""Words that only a sentence about requests has."""
_LONGEST, _RESUMED = 1_000, 50
"""Words of a sentence, and of what is read again with the next clause: none of people has more, and
text that has, made to keep us busy, shall not be read again and again."""


@dataclass(slots=True)
class _Reader:
    account: Account = field(default_factory=Account)
    outer: list[State] = field(default_factory=list)
    last: str | None = None
    """Kind of the number that ends the clause, when one does."""
    pending: Word | None = None
    """The last number of which nothing was said."""
    names: set[str] = field(default_factory=set)
    """Names of the words of the sentence."""

    def sentence(self, pieces: Pieces) -> None:
        clause: list[Word] = []
        before: list[Word] = []
        resumed: list[list[Word]] = []
        self.names = {word.name for word in pieces}
        state = self.account.state
        state.hint = _hint(self.names)
        state.near = bool(state.topics) or any(n == "about" or "topic" in n for n in self.names)
        self.account.begun = len(self.account.found)
        for word in pieces:
            if word.name not in _BOUNDARIES:
                clause.append(word)
                continue
            own = clause
            if clause and clause[0].name == "reach":
                # 受理量首次突破百件，达103件
                clause = _dangling(before) + clause
            if resumed and clause and clause[0].name in NUMBERS:
                # 新收申请（18件）
                clause, resumed[-1] = resumed[-1] + clause, []
            rest = self.clause(clause)
            before = own if word.name == "comma" else []
            clause = []
            self.boundary(word.name)
            if word.name == "open":
                denied = any(each.name == "not" for each in rest)
                resumed.append([] if denied else list(rest[-_RESUMED:]))
            elif word.name == "close" and resumed:
                clause = resumed.pop()
        self.clause(clause)

    def boundary(self, name: str) -> None:
        state = self.account.state
        if name == "open":
            self.outer.append(replace(state))
            if self.last:
                state.among, state.parent = True, self.last
                state.details = False
        elif name == "close" and self.outer:
            state = self.account.state = self.outer.pop()
        elif name in ("stop", "semicolon"):
            self.outer.clear()
            self.pending = None
            state = self.account.state = State(
                hint=state.hint,
                near=state.near,
                topics=state.topics,
                foreign=state.foreign,
                other_year=state.other_year and name == "semicolon",
                whole=state.whole if name == "semicolon" else None,
            )
        if name != "comma" or state.topics != ("normative",):
            state.verb = None

    def clause(self, clause: Pieces) -> Pieces:
        """Read one clause; gives the words behind its last number."""
        account = self.account
        self.last = None
        if "each_in_turn" in self.names and _tells_in_turn(clause):
            in_turn(account, clause)
            return ()
        start = 0
        for at, word in enumerate(clause):
            if word.name not in NUMBERS:
                continue
            before = self._without_denials(clause[start:at])
            after = up_to(clause, "join", *NUMBERS, start=at + 1)
            topics = account.state.topics
            learn(account, before)
            if _of_those(before):
                # 发出收费通知2件，涉及申请3件: the notices are still the matter.
                account.state.topics = topics
                start = at + 1
                continue
            kept = len(account.found)
            used = number(account, word, before, after)
            told = len(account.found) > kept
            self.last = account.found[-1].kind if told else None
            self.pending = word if not told and word.name == "count" else None
            start = at + 1 + used
        if start < len(clause):
            self.last = None
        rest = self._without_denials(clause[start:])
        learn(account, rest)
        if start == 0:
            self._late(rest)
            account.state.within |= any(word.name == "part" for word in rest)
        return rest

    def _without_denials(self, pieces: Pieces) -> Pieces:
        return without_denials(self.account, pieces) if "not" in self.names else pieces

    def _late(self, pieces: Pieces) -> None:
        """1件尚在办理，结转下年: the number stands in the clause before."""
        verbs = [word for word in pieces if word.kind == "verb"]
        late = bool(verbs) and verbs[0].what == "carried_out" and not self.account.state.foreign
        if self.pending and late:
            self.account.keep("carried_out", False, self.pending._replace(end=verbs[0].end))
        if verbs:
            self.pending = None


def _of_those(before: Pieces) -> bool:
    loud = loud_of(before)
    if any(word.name == "verb:received" for word in loud):
        return False
    return len(loud) > 1 and loud[-2].name == "concerning" and loud[-1].what == "weak_requests"


def _tells_in_turn(clause: Pieces) -> bool:
    told = any(word.name == "each_in_turn" for word in clause)
    return told and sum(word.name in NUMBERS for word in clause) > 1


def _sentences(pieces: Iterable[Word]) -> Iterator[list[Word]]:
    sentence: list[Word] = []
    for word in pieces:
        sentence.append(word)
        if word.name == "stop" or len(sentence) == _LONGEST:
            yield sentence
            sentence = []
    yield sentence


def _hint(names: set[str]) -> str | None:
    """The topic that a later word of the sentence gives to the numbers before it."""
    return None if names.isdisjoint(_HINTS) or "other" in names or "mock" in names else "requests"


def _dangling(clause: Pieces) -> list[Word]:
    """What a clause without a number says of the number of the next."""
    told = any(word.name in (*NUMBERS, "not") for word in clause)
    return [] if told else up_to(clause[-_RESUMED:], "versus")
