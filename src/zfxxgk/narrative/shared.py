"""Passages that a report shares with last year's, or with another office's of the same year.

Found by shingles: what is compared are runs of :data:`SHINGLE` signs, looked up in one index of
all narratives, so that the work grows with the amount of text and not with the pairs of reports.
What comes out are measures for rules to judge, as ``schema/text_match.json`` describes them.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, NamedTuple, cast

from zfxxgk.narrative.comparable import Segment, covered, segments
from zfxxgk.spec import forms
from zfxxgk.spec.places import get_value

if TYPE_CHECKING:
    from zfxxgk.spec.documents import Report, TextMatch

SHINGLE = 12
SHORTEST_REPEATED = 16
SHORTEST_COPIED = 40
"""Signs of the shortest passage: an office's own sentence, and more than a usual phrase."""
COMMON_OFFICES, COMMON_SHARE, MOST_OFFICES = 4, 20, 20
"""What more than 4 other offices, or a 20th of all, write is common to them; at most 20 offices
are followed for one shingle, which bounds the work."""
PLACES = 2**27
"""Bits by which shingles that stand once are known, 16 MB: a hundred million are told apart."""
_LAST_PLACE = PLACES - 1
EXCERPTS, EXCERPT = 3, 40
"""Passages that a message quotes, and characters of each."""


class Narrative(NamedTuple):
    """The sections of one report: pointer, text, and what of it can be compared."""

    agency: str
    sections: tuple[tuple[str, str, tuple[Segment, ...]], ...]


class Index(NamedTuple):
    """For each shingle the agencies that wrote it; ``limit`` of them make it common."""

    writers: Mapping[str, tuple[str, ...]]
    limit: int


def repeated(report: Report, previous: Report) -> list[TextMatch]:
    """Returns what sections of *report* share with the narrative of *previous*."""
    this, other = str(report["year"]), f"{previous['year']} (previous)"
    found = _matches(
        narrative(report, this), _index([narrative(previous, other)], 1), SHORTEST_REPEATED
    )
    name = previous["agency"]["name"] or report["agency"]["name"] or str(previous["year"])
    return [{**match, "source": name} for match in found]


def copied(reports: Collection[Report]) -> list[list[TextMatch] | None]:
    """Returns for each report what its sections share with other offices' reports of the same year.

    None for a report that there is none to compare with, or whose agency is not known. Reports
    of one agency are not compared with each other, nor a government with its own office. The
    reports are gone through several times, and one after the other, so that they need not all be
    in memory.
    """
    offices: dict[int, set[str]] = {}
    for report in reports:
        if name := report["agency"]["name"]:
            offices.setdefault(report["year"], set()).add(name)
    found: list[list[TextMatch] | None] = [None] * len(reports)
    for year, names in offices.items():
        if len(names) < 2:
            continue
        narratives = _Narratives(reports, year)
        limit = min(max(COMMON_OFFICES, len(names) // COMMON_SHARE), MOST_OFFICES) + 1
        index = _index(narratives, limit, _find_repeated_shingles(narratives))
        for at, each in narratives.items():
            found[at] = _matches(each, index, SHORTEST_COPIED)
    return found


class _Narratives:
    """The narratives of a year, made anew each time they are gone through: as objects they take
    a hundred times the room of their text."""

    def __init__(self, reports: Iterable[Report], year: int) -> None:
        self._reports = reports
        self._year = year

    def __iter__(self) -> Iterator[Narrative]:
        return (each for _, each in self.items())

    def items(self) -> Iterator[tuple[int, Narrative]]:
        """Each with the number of its report."""
        for at, report in enumerate(self._reports):
            if report["agency"]["name"] and report["year"] == self._year:
                yield at, narrative(report)


def narrative_alone(report: Report, name: str | None) -> Report:
    """Returns the parts of a report that :func:`copied` reads; *name* is that of its organ."""
    texts = {key: get_value(report, (key,)) for key in forms.dimension("section", {})}
    return cast("Report", {"agency": {"name": name}, "year": report["year"], **texts})


def narrative(report: Report, agency: str | None = None) -> Narrative:
    """Returns the comparable narrative of a report; *agency* replaces the name of its agency."""
    name = report["agency"]["name"] or ""
    sections = []
    for key in forms.dimension("section", {}):
        text = str(get_value(report, (key, "text")) or "")
        sections.append((f"/{key}/text", text, tuple(segments(text, name))))
    return Narrative(agency or name, tuple(sections))


def _shingles(segment: Segment) -> list[str]:
    signs = segment.signs
    return [signs[at : at + SHINGLE] for at in range(len(signs) - SHINGLE + 1)]


def _list_shingles(narrative: Narrative) -> list[str]:
    segments = (segment for _, _, parts in narrative.sections for segment in parts)
    return [shingle for segment in segments for shingle in _shingles(segment)]


def _find_repeated_shingles(narratives: Iterable[Narrative]) -> set[int]:
    """The places, by their hash, of all shingles that stand in more than one narrative.

    Most stand in one: an index of them all takes half a megabyte a report, and tells nothing.
    Two that fall on one place by chance only make the index a little larger.
    """
    seen = bytearray(PLACES // 8)
    repeated: set[int] = set()
    for each in narratives:
        for place in {hash(shingle) & _LAST_PLACE for shingle in _list_shingles(each)}:
            at, bit = place >> 3, 1 << (place & 7)
            if seen[at] & bit:
                repeated.add(place)
            else:
                seen[at] |= bit
    return repeated


def _index(narratives: Iterable[Narrative], limit: int, repeated: set[int] | None = None) -> Index:
    """The writers of every shingle, of those at the places *repeated* where they are given."""
    writers: dict[str, tuple[str, ...]] = {}
    for each in narratives:
        alone = (each.agency,)
        shingles = _list_shingles(each)
        if repeated is not None:
            shingles = [s for s in shingles if hash(s) & _LAST_PLACE in repeated]
        for shingle in shingles:
            known = writers.setdefault(shingle, alone)
            if each.agency not in known and len(known) <= limit:
                writers[shingle] = known + alone
    return Index(writers, limit)


@dataclass
class _Shared:
    """What one section shares with one other agency: runs of signs by segment."""

    runs: list[tuple[Segment, int, int]] = field(default_factory=list)

    def add(self, segment: Segment, at: int) -> None:
        """One more shingle, beginning at a sign; shingles come in their order."""
        begin = at
        if self.runs and self.runs[-1][0] is segment and at < self.runs[-1][2]:
            begin = self.runs.pop()[1]
        self.runs.append((segment, begin, at + SHINGLE))

    def longer_than(self, least: int) -> _Shared:
        return _Shared([run for run in self.runs if run[2] - run[1] >= least])

    @property
    def characters(self) -> int:
        return sum(end - begin for _, begin, end in self.runs)


def _matches(narrative: Narrative, index: Index, shortest: int) -> list[TextMatch]:
    found = []
    for pointer, text, parts in narrative.sections:
        shared, compared = _shared(parts, narrative.agency, index)
        kept = {name: s for name, each in shared.items() if (s := each.longer_than(shortest)).runs}
        if kept:
            name = min(kept, key=lambda each: (-kept[each].characters, each))
            found.append(_match(pointer, text, name, kept[name], compared, len(kept) - 1))
    return found


def _shared(parts: Iterable[Segment], agency: str, index: Index) -> tuple[dict[str, _Shared], int]:
    """What other agencies also wrote, and how many signs are not common to many."""
    shared: dict[str, _Shared] = {}
    own = (agency,)
    compared = 0
    for segment in parts:
        common = _Shared()
        known = index.writers
        hits = [(at, known[s]) for at, s in enumerate(_shingles(segment)) if s in known]
        for at, writers in hits:
            if writers == own:
                continue
            if len(writers) > index.limit:
                common.add(segment, at)
                continue
            for name in writers:
                if not _same_office(name, agency):
                    shared.setdefault(name, _Shared()).add(segment, at)
        compared += len(segment.signs) - common.characters
    return shared, compared


def _same_office(one: str, other: str) -> bool:
    """True if two names are one office, or a government and the office that writes for it."""
    return one.startswith(other) or other.startswith(one)


def _match(
    pointer: str, text: str, name: str, shared: _Shared, compared: int, others: int
) -> TextMatch:
    spans = [covered(*run) for run in shared.runs]
    longest = sorted(spans, key=lambda span: span[0] - span[1])[:EXCERPTS]
    compared = max(compared, shared.characters)
    return {
        "section": pointer,
        "source": name,
        "others": others,
        "similarity": 100 * shared.characters // compared,
        "characters": shared.characters,
        "compared": compared,
        "excerpts": [_cut(_words(text, *span)) for span in sorted(longest)],
        "passages": [
            {"text": _words(text, start, end), "start": start, "end": end} for start, end in spans
        ],
    }


def _cut(words: str) -> str:
    return words if len(words) <= EXCERPT else f"{words[:EXCERPT]}……"


def _words(text: str, start: int, end: int) -> str:
    return " ".join(text[start:end].split())
