"""What prose has told so far: the numbers found, and what its words say about the next one."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import NamedTuple

from zfxxgk.narrative.claims.lexer import Word
from zfxxgk.narrative.claims.pieces import SILENT, Pieces

REQUESTS = ("requests", "weak_requests", "their_requests")
DISPUTES = ("reconsiderations", "suits")
AMOUNTS = ("fee_charged", "fee_collected")
RESULTS = ("partially_granted", "denied", "unavailable", "declined", "other_handling")
"""Results of requests beside ``granted``: kinds, and what the words for them are called."""
DETAILS = ("granted", "upheld", "corrected", *RESULTS)
"""Endings of the kinds that tell how the things counted ended."""

_QUOTED = 200
"""Characters of a claim at most: what stands further back is not needed to find it."""


class Stated(NamedTuple):
    """A number the text states: *kind* as in the schema of claims, and where it stands."""

    kind: str
    value: int | float
    unit: str | None
    partial: bool
    start: int
    end: int


@dataclass(slots=True)
class Topic:
    """What the words before say the next number counts.

    - ``names``: the matters named last: ``requests``, ``fee``, ``normative``, ``reconsiderations``,
      ``suits``, ``disputes`` for both of these; several where a list names several.
    - ``hint``: the matter of a sentence that names it only behind its numbers.
    - ``near``: the sentence, or what was said before, is about what the tables count.
    - ``about``: the sentence has said that it is about disclosure.
    - ``disputed``: the sentence has told of disputes that are about disclosure.
    - ``foreign``: the words before are about a matter that no table counts.
    - ``stray``: they are so only in a list of the parts of a number.
    - ``general``: the kind of dispute of which a number was told that is not about disclosure.
    - ``direct``: the suits are only those brought without, or only those after, reconsideration.
    - ``reviewing``: the sentence is about what the office decided on the acts of others.
    - ``results``: the sentence tells of the results of requests.
    - ``verb``: what happened to the things counted; it holds on for the nouns of a list.
    """

    names: tuple[str, ...] = ()
    hint: str | None = None
    near: bool = False
    about: bool = False
    disputed: bool = False
    foreign: bool = False
    stray: bool = False
    general: str | None = None
    direct: bool = False
    reviewing: bool = False
    results: bool = False
    verb: str | None = None

    @property
    def only(self) -> str | None:
        """The matter, where there is one only."""
        return self.names[0] if len(self.names) == 1 else None


@dataclass(slots=True)
class PartOf:
    """Of which number the next may be a part.

    - ``whole``: kind of the last number that the sentence states as a whole.
    - ``member``: kind of the last number that it states as a part.
    - ``among``: the words say that parts follow, of a number of the kind ``parent``.
    - ``parent``: kind of the number whose parts follow.
    - ``details``: the parts are told by their outcome, which are no parts of a kind.
    - ``within``: the sentence tells of a part of the year or of the area only.
    """

    whole: str | None = None
    member: str | None = None
    among: bool = False
    parent: str | None = None
    details: bool = False
    within: bool = False


@dataclass(slots=True)
class Year:
    """Of which year the next number is.

    - ``other``: of another year than that of the report, or of several.
    - ``cumulative``: of all years up to now, where a part is told to be of this year.
    """

    other: bool = False
    cumulative: bool = False


@dataclass(slots=True)
class State:
    """What the words before say about the next number."""

    topic: Topic = field(default_factory=Topic)
    part: PartOf = field(default_factory=PartOf)
    year: Year = field(default_factory=Year)

    def copy(self) -> State:
        return State(replace(self.topic), replace(self.part), replace(self.year))

    def end_sentence(self, semicolon: bool) -> None:
        """Forgets what holds for one sentence only, or for one part of it before a *semicolon*."""
        topic = self.topic
        topic.about = topic.direct = topic.reviewing = False
        topic.results = topic.results and semicolon
        topic.disputed = topic.disputed and semicolon
        topic.general = topic.verb = None
        topic.foreign, topic.stray = topic.foreign and not topic.stray, False
        part, year = self.part, self.year
        part.member = part.parent = None
        part.among = part.within = False
        part.details = part.details and topic.results
        year.other, year.cumulative = year.other and semicolon, False
        if not semicolon:
            part.whole = None


@dataclass(slots=True)
class Account:
    """The numbers found in one text, and the state of the talk."""

    state: State = field(default_factory=State)
    found: list[Stated] = field(default_factory=list)
    begun: int = 0
    """How many numbers were found before this sentence."""
    room: int | float = -1
    """What the parts told so far leave of the last whole number of requests received."""
    most: int | float = -1
    """The largest number told of requests received or concluded."""
    zeros: set[str] = field(default_factory=set)
    """Kinds already stated to be nothing: 没有申请，受理0件 says it once."""

    def told_last(self, kind: str) -> bool:
        """True if the last number of this sentence is of *kind*."""
        return len(self.found) > self.begun and self.found[-1].kind == kind

    def is_settled(self) -> bool:
        """True if this sentence has told how many requests were received and carried in."""
        told = {each.kind for each in self.found[self.begun :] if not each.partial}
        return {"received", "carried_in"} <= told

    def forget(self, *kinds: str) -> None:
        """Takes back the numbers of this sentence whose kind begins with one of *kinds*."""
        self.room = -1
        told = self.found[self.begun :]
        self.found[self.begun :] = [each for each in told if not each.kind.startswith(kinds)]

    def keep(self, kind: str | None, partial: bool, word: Word, before: Pieces = ()) -> None:
        """Notes that the number *word*, which *before* leads up to, is of *kind*."""
        if kind is None or word.value is None or not _can_be(kind, word):
            return
        if self.state.topic.reviewing and kind.startswith(DISPUTES):
            return
        if not word.value:
            if kind in self.zeros and not partial:
                return
            self.zeros.add(kind)
        start = max(_begin(before, word), word.end - _QUOTED)
        self.found.append(Stated(kind, word.value, word.unit, partial, start, word.end))
        if kind in ("received", "concluded"):
            self.most = max(self.most, word.value)
        if kind == "received":
            self.room = self.room - word.value if partial else word.value
        part, topic = self.state.part, self.state.topic
        topic.disputed = topic.disputed or (topic.about and kind in DISPUTES)
        if partial:
            part.member = kind
            return
        if kind.endswith(DETAILS):
            part.details = True
        elif kind != part.parent:
            part.among, part.details = False, False
        part.whole = kind


def _begin(before: Pieces, word: Word) -> int:
    """Where the words begin that lead up to *word*."""
    for each in before:
        if each.name not in SILENT:
            return each.start
    return word.start


def _can_be(kind: str, word: Word) -> bool:
    """True if the number *word* can be of *kind*: 元 are no 件, and things have no fractions."""
    if kind in AMOUNTS:
        return word.name == "amount" or not word.value
    counted = word.name != "amount" or not word.value
    return counted and word.value is not None and float(word.value).is_integer()
