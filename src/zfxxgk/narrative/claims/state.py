"""What prose has told so far: the numbers found, and what its words say about the next one."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from zfxxgk.narrative.claims.lexer import Word

Pieces = Sequence[Word]

DISPUTES = ("reconsiderations", "suits")
AMOUNTS = ("fee_charged", "fee_collected")
RESULTS = ("partially_granted", "denied", "unavailable", "declined", "other_handling")
"""Results of requests beside ``granted``: kinds, and what the words for them are called."""
DETAILS = ("granted", "upheld", "corrected", *RESULTS)
"""Endings of the kinds that tell how the things counted ended."""

SILENT = (
    "filler",
    "join",
    "this_year",
    "each",
    "sum",
    "cumulative",
    "among",
    "heading",
    "colon",
    "reach",
    "results",
    "all",
)
"""Words that say nothing of the number beside them."""

_QUOTED = 200
"""Characters of a claim at most: what stands further back is not needed to find it."""


@dataclass(frozen=True, slots=True)
class Stated:
    """A number the text states: *kind* as in the schema of claims, and where it stands."""

    kind: str
    value: int | float
    unit: str | None
    partial: bool
    start: int
    end: int


@dataclass(slots=True)
class State:
    """What the words before say about the next number."""

    topics: tuple[str, ...] = ()
    hint: str | None = None
    """The topic of a sentence that names it only after its numbers."""
    near: bool = False
    """Whether the sentence, or what was said before, is about what the tables count."""
    about: bool = False
    """Whether the sentence has said that it is about disclosure."""
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
    cumulative: bool = False
    results: bool = False
    """Whether the sentence tells of the results of requests."""
    general: str | None = None
    """The kind of dispute of which a number that is not about disclosure was told."""
    member: str | None = None
    """Kind of the last number stated as a part in this sentence."""


@dataclass(slots=True)
class Account:
    """The numbers found in one text, and the state of the talk."""

    state: State = field(default_factory=State)
    found: list[Stated] = field(default_factory=list)
    begun: int = 0
    """How many numbers were found before this sentence."""
    zeros: set[str] = field(default_factory=set)
    """Kinds already stated to be nothing: 没有申请，受理0件 says it once."""

    def told_last(self, kind: str) -> bool:
        """Whether the last number of this sentence is of *kind*."""
        return len(self.found) > self.begun and self.found[-1].kind == kind

    def forget(self, *kinds: str) -> None:
        """Take back the numbers of this sentence whose kind begins with one of *kinds*."""
        told = self.found[self.begun :]
        self.found[self.begun :] = [each for each in told if not each.kind.startswith(kinds)]

    def keep(self, kind: str | None, partial: bool, word: Word, before: Pieces = ()) -> None:
        """Note that the number *word*, which *before* leads up to, is of *kind*."""
        if kind is None or word.value is None:
            return
        state = self.state
        money = kind in AMOUNTS
        if money != (word.name == "amount") and word.value:
            return
        if not money and not float(word.value).is_integer():
            return
        if not word.value and not partial and (kind in self.zeros):
            return
        if not word.value:
            self.zeros.add(kind)
        start = next((w.start for w in before if w.name not in SILENT), word.start)
        start = max(start, word.end - _QUOTED)
        self.found.append(Stated(kind, word.value, word.unit, partial, start, word.end))
        if partial:
            state.member = kind
            return
        if kind.endswith(DETAILS):
            state.details = True
        elif kind != state.parent:
            state.among, state.details = False, False
        state.whole = kind
