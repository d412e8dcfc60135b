"""Prose read clause by clause for the numbers that it states."""

from __future__ import annotations

from dataclasses import dataclass, field, replace

from zfxxgk.read.claim_kinds import (
    DETAILS,
    DISPUTES,
    MEMBERS,
    MONEY,
    SILENT,
    Pieces,
    State,
    denied,
    fee,
    is_part,
    kind_of,
    kinds,
    loud_of,
    verbs_of,
    whole,
)
from zfxxgk.read.claim_words import NUMBERS, Word, words


@dataclass(frozen=True, slots=True)
class Stated:
    """A number the text states: *kind* as in the schema of claims, and where it stands."""

    kind: str
    value: int | float
    unit: str | None
    partial: bool
    start: int
    end: int


def stated(text: str, year: int) -> list[Stated]:
    """The numbers that *text*, prose of the report of *year*, states."""
    reader = _Reader()
    clause: list[Word] = []
    for word in words(text, year):
        if word.name in ("stop", "semicolon", "comma", "open", "close"):
            reader.clause(clause)
            reader.boundary(word.name)
            clause = []
        else:
            clause.append(word)
    reader.clause(clause)
    return reader.found


_NARROW = ("outcome", "channel", "part", "unlike", "not_yet", "direct_suit")
"""What makes a denial one of a part, or of something that no table counts."""


@dataclass(slots=True)
class _Reader:
    state: State = field(default_factory=State)
    outer: list[State] = field(default_factory=list)
    found: list[Stated] = field(default_factory=list)
    last: str | None = None
    """Kind of the number that ends the clause, when one does."""
    pending: Word | None = None
    """The last number of which nothing was said."""
    zeros: set[str] = field(default_factory=set)
    """Kinds already stated to be nothing: 没有申请，受理0件 says it once."""

    # ------------------------------------------------------------------ structure

    def boundary(self, name: str) -> None:
        if name == "open":
            self.outer.append(replace(self.state))
            if self.last:
                self.state.among, self.state.parent = True, self.last
                self.state.details = False
        elif name == "close" and self.outer:
            self.state = self.outer.pop()
        elif name in ("stop", "semicolon"):
            self.outer.clear()
            self.pending = None
            self.state = State(
                topics=self.state.topics,
                foreign=self.state.foreign,
                other_year=self.state.other_year and name == "semicolon",
                whole=self.state.whole if name == "semicolon" else None,
            )
        self.state.verb = None

    def clause(self, clause: Pieces) -> None:
        self.last = None
        if _tells_in_turn(clause):
            self._in_turn(clause)
            return
        start = 0
        for at, word in enumerate(clause):
            if word.name not in NUMBERS:
                continue
            before = self._without_denials(clause[start:at])
            after = _up_to_join(clause[at + 1 :])
            self._learn(before)
            kept = len(self.found)
            used = self._number(word, before, after)
            self.last = self.found[-1].kind if len(self.found) > kept else None
            self.pending = word if len(self.found) == kept and word.name == "count" else None
            start = at + 1 + used
        if start < len(clause):
            self.last = None
        rest = self._without_denials(clause[start:])
        self._learn(rest)
        if start == 0:
            self._late(rest)
            self.state.within = self.state.within or any(word.name == "part" for word in rest)

    def _late(self, pieces: Pieces) -> None:
        """1件尚在办理，结转下年: the number stands in the clause before."""
        verbs = [word for word in pieces if word.kind == "verb"]
        late = bool(verbs) and verbs[0].what == "carried_out" and not self.state.foreign
        if self.pending and late:
            self._keep("carried_out", False, self.pending._replace(end=verbs[0].end), ())
        if verbs:
            self.pending = None

    def _learn(self, pieces: Pieces) -> None:
        """Take over what these words say about the numbers that follow them."""
        state = self.state
        topics: list[str] = []
        for at, word in enumerate(pieces):
            if word.name == "heading":
                topics, state.topics, state.foreign = [], (), False
            elif word.name == "this_year":
                state.other_year = False
            elif word.name in ("other_year", "history"):
                state.other_year = True
            elif word.name == "among":
                state.among, state.parent, state.details = True, state.whole, False
            elif word.name == "sum":
                state.among = False
            elif word.name == "other":
                told = {each.name for each in pieces[:at]}
                state.foreign = state.foreign or "concerning" not in told
            elif word.name == "direct_suit":
                topics, state.direct = ["suits"], True
            elif word.kind == "topic":
                topic = self._topic(pieces, at)
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

    def _topic(self, pieces: Pieces, at: int) -> str | None:
        """The topic that the word at *at* names; None when it belongs to another matter."""
        word = pieces[at]
        if word.what == "weak_requests":
            unlike = at > 0 and pieces[at - 1].name in ("unknown", "other")
            return None if unlike else "requests"
        if word.what in DISPUTES and not any(w.name == "about" for w in pieces):
            causes = [n for n, w in enumerate(pieces[:at]) if w.name in ("cause", "concerning")]
            unknown = causes and any(w.name == "unknown" for w in pieces[causes[-1] : at])
            if self.state.foreign or unknown:
                return None
        return "fee" if word.what == "fee_notices" else word.what

    # ------------------------------------------------------------------ one number

    def _number(self, word: Word, before: Pieces, after: Pieces) -> int:
        """Keep what is said of one number; gives how many of the words after it were needed."""
        loud = loud_of(before)
        if self.state.other_year or (loud and loud[-1].name == "versus"):
            return 0
        if word.name == "amount" or (word.unit is None and loud and loud[-1].what in MONEY):
            kind = fee(self.state, loud)
            part = self.state.among and kind == self.state.parent
            self._keep(kind, part or any(w.name == "part" for w in loud), word, before)
            return 0
        if not loud:
            return self._number_first(word, before, after)
        last = loud[-1]
        if (
            last.name in ("verb:received", "verb:concluded")
            and after
            and after[0].name.endswith("requests")
        ):
            self._learn(after[:1])
        if last.name == "rest" and any(each.kind == "verb" for each in after):
            return self._number_first(word, before, after)
        if last.name == "rest":
            self._keep(None if self.state.details else self.state.member, True, word, before)
            return 0
        if self._narrowed(word, before):
            return 0
        if last.name == "unknown" or last.name in MEMBERS:
            self._member(word, before, loud)
            return 0
        found = kinds(self.state, loud, before)
        if not found and last.kind in ("outcome", "not_yet"):
            self.state.details = True
        for kind in found:
            self._keep(kind, is_part(self.state, kind, loud), word, before)
        return 0

    def _number_first(self, word: Word, before: Pieces, after: Pieces) -> int:
        """A number that its verb follows: 3件结转下年."""
        loud = loud_of(after)
        state = self.state
        if any(each.name == "sum" for each in before):
            topic = state.topics[0] if len(state.topics) == 1 else None
            total = topic if state.details and topic in DISPUTES else None
            self._keep(total or state.member or state.parent, False, word, before)
        elif not loud:
            if state.among and not state.details:
                self._keep(state.parent, True, word, before)
        elif loud[0].name in MEMBERS:
            if not any(each.name == "other" for each in after):
                self._keep(whole(self.state), True, word, before)
            return len(after)
        elif loud[0].kind in ("topic", "verb"):
            first = next((n for n, each in enumerate(after) if each.kind == "verb"), len(after))
            after = after[: first + 1]
            loud = loud_of(after)
            self._learn(after)
            told = word._replace(end=loud[-1].end)
            for kind in kinds(self.state, loud, after)[:1]:
                self._keep(kind, is_part(self.state, kind, loud), told, before)
            return len(after)
        return 0

    def _member(self, word: Word, before: Pieces, loud: Pieces) -> None:
        """A number behind words that name who or through what: a part of the whole."""
        state = self.state
        if loud[-1].name != "unknown":
            asked = not state.topics and any(each.name == "verb:received" for each in loud)
            if (
                "requests" in state.topics
                or "fee" in state.topics
                or state.whole
                or state.member
                or asked
            ):
                kind = whole(self.state) or ("received" if asked else state.member)
                self._keep(kind, True, word, before)
        elif state.whole and any(each.name == "concerning" for each in loud):
            self._keep(whole(state), True, word, before)
        elif state.among and not any(each.kind in ("verb", "topic") for each in loud):
            if not state.details:
                self._keep(state.parent, True, word, before)
        elif state.whole is None or any(each.kind == "verb" for each in loud):
            state.foreign = True

    def _narrowed(self, word: Word, before: Pieces) -> bool:
        """应诉12件，其中政府信息公开2件: only the second is about disclosure."""
        state = self.state
        named = [each.name for each in before if each.name not in SILENT]
        if not (state.among and state.parent in DISPUTES and named and named[-1] == "about"):
            return False
        self.found = [each for each in self.found if each.kind != state.parent]
        self._keep(state.parent, False, word, before)
        state.foreign = True
        return True

    def _keep(self, kind: str | None, partial: bool, word: Word, before: Pieces) -> None:
        if kind is None or word.value is None:
            return
        state = self.state
        if kind not in ("fee_charged", "fee_collected") and not float(word.value).is_integer():
            return
        if not word.value and not partial and (kind in self.zeros):
            return
        if not word.value:
            self.zeros.add(kind)
        start = next((w.start for w in before if w.name not in SILENT), word.start)
        self.found.append(Stated(kind, word.value, word.unit, partial, start, word.end))
        if partial:
            state.member = kind
            return
        if kind.endswith(DETAILS):
            state.details = True
        elif kind != state.parent:
            state.among, state.details = False, False
        state.whole = kind

    # ------------------------------------------------------------------ several at once

    def _in_turn(self, clause: Pieces) -> None:
        """办结、结转下年分别为55件和2件."""
        at = next(n for n, word in enumerate(clause) if word.name == "each_in_turn")
        before = clause[:at]
        self._learn(before)
        numbers = [word for word in clause[at:] if word.name in NUMBERS]
        verbs, topics = verbs_of(before), self.state.topics
        found: list[str | None] = []
        if len(verbs) == len(numbers):
            topic = topics[0] if len(topics) == 1 else None if topics else "requests"
            found = [kind_of([verb], topic) for verb in verbs]
        elif len(topics) == len(numbers):
            found = [kind_of(verbs, topic) for topic in topics]
        if not self.state.foreign and not self.state.other_year:
            for kind, word in zip(found, numbers, strict=False):
                self._keep(kind, False, word, before)

    # ------------------------------------------------------------------ nothing at all

    def _without_denials(self, pieces: Pieces) -> Pieces:
        """*pieces* after what is denied in them, which is kept as zero."""
        starts = [n for n, word in enumerate(pieces) if word.name == "not"]
        for n, start in enumerate(starts):
            end = starts[n + 1] if n + 1 < len(starts) else len(pieces)
            self._learn(pieces[:start] if n == 0 else ())
            self._denied(pieces[start:end])
        return pieces[len(pieces) :] if starts else pieces

    def _denied(self, scope: Pieces) -> None:
        before, foreign = self.state.topics, self.state.foreign
        self.state.topics = ()
        self._learn(scope)
        carried = any(word.what in ("carried_in", "carried_out") for word in scope)
        elsewhere = self.state.foreign or (self.state.other_year and not carried)
        if not elsewhere and not any(word.name in _NARROW for word in scope):
            nothing = Word("count", scope[0].start, scope[-1].end, 0)
            for kind in denied(self.state, scope, before, foreign):
                self._keep(kind, False, nothing, scope)
        self.state.topics = self.state.topics or before


def _tells_in_turn(clause: Pieces) -> bool:
    names = [word.name for word in clause]
    return "each_in_turn" in names and sum(name in NUMBERS for name in names) > 1


def _up_to_join(pieces: Pieces) -> Pieces:
    ends = (n for n, word in enumerate(pieces) if word.name in ("join", *NUMBERS))
    return pieces[: next(ends, len(pieces))]
