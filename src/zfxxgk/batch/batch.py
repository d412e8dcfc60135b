"""Many reports at once: each is read, found its office and its year before, and judged."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Any

from zfxxgk.batch import remarks
from zfxxgk.batch.editions import Editions, editions
from zfxxgk.batch.identity import Filed, Report, filed
from zfxxgk.batch.judge import Judge
from zfxxgk.batch.members import UNKNOWN, Members, may_have_members, members_of
from zfxxgk.batch.predecessors import Predecessors
from zfxxgk.batch.roster.model import Office, Roster, is_address
from zfxxgk.batch.store import Shelf
from zfxxgk.engine.findings import Result
from zfxxgk.errors import InputError
from zfxxgk.narrative.shared import Match, copied, narrative_alone
from zfxxgk.read import ReadResult
from zfxxgk.spec.labels import Text
from zfxxgk.spec.provenance import DOUBTFUL, find_cells

"""Statuses of cells of which the document, and not the office, leaves open what they say."""

Read = Callable[[str], ReadResult]
Keep = Callable[[ReadResult, Sequence[Report]], Any]


@dataclass(frozen=True, slots=True)
class Judged:
    """One file: its verdict, or why there is none. ``filed`` tells whose report it is.

    ``superseded_by`` is the file of a later edition, which is judged instead; ``doubtful`` counts
    the cells that could not be read reliably. ``kept`` is what the desk was asked to keep.
    """

    path: str
    result: Result | None = None
    error: InputError | None = None
    filed: Filed | None = None
    notes: tuple[Text, ...] = ()
    superseded_by: str | None = None
    doubtful: int = 0
    kept: Any = None


@dataclass(frozen=True, slots=True)
class Batch:
    """All files in their order, the offices without a report, and what concerns no single file.

    ``missing`` is empty without a roster; so are remarks about offices.
    """

    reports: tuple[Judged, ...]
    missing: tuple[Office, ...] = ()
    remarks: tuple[Text, ...] = ()


class Desk:
    """Judges files: what one has to do with the others comes from *roster* and *previous*.

    *read* gives the report in a file, or raises InputError. With *sole*, the only report of
    *previous* must be that of the only file: another office or year raises InputError.
    *members* are reports of members besides those judged.
    What *keep* makes of a reading and the editions of last year's report stays with the verdict.
    """

    def __init__(
        self,
        read: Read,
        judge: Judge,
        roster: Roster | None = None,
        previous: Predecessors | None = None,
        *,
        sole: bool = False,
        members: Shelf | None = None,
        keep: Keep | None = None,
    ) -> None:
        self._read = read
        self._judge = judge
        self._roster = roster
        self._previous = previous
        self._sole = sole
        self._members = members
        self._shelf = Shelf()
        self._keep = keep
        self._used: set[str] = set()

    def batch(self, sources: Iterable[tuple[str, InputError | None]]) -> Batch:
        """The verdict on every file. A file that cannot be judged does not stop the others."""
        sources = tuple(sources)
        if self._roster is not None or (self._judge.compares and len(sources) > 1):
            reports = tuple(self._together(sources))
        else:
            reports = tuple(self._judged(*self._opened(*source)) for source in sources)
        missing = self._missing(reports)
        addresses = tuple(
            Judged(office.place, error=remarks.unfetched(office))
            for office in missing
            if office.place is not None and is_address(office.place)
        )
        return Batch((*reports, *addresses), missing, tuple(self._remarks(reports, missing)))

    # ------------------------------------------------------------------ one file

    def _opened(self, path: str, error: InputError | None) -> tuple[Judged, ReadResult | None]:
        if error is not None:
            return Judged(path, error=error), None
        try:
            read = self._read(path)
            return Judged(path, filed=filed(path, read.report, self._roster)), read
        except InputError as problem:
            problem.path = problem.path or path
            return Judged(path, error=problem), None
        except Exception as problem:
            return Judged(path, error=remarks.unexpected(path, problem)), None

    def _judged(
        self, opened: Judged, read: ReadResult | None, copied: list[Match] | None = None
    ) -> Judged:
        if read is None or opened.filed is None:
            return opened
        reports, notes = self._year_before(opened.filed)
        members = self._members_of(opened.filed, read.report)
        try:
            return replace(
                opened,
                result=self._judge(read, reports, copied, members),
                notes=(*notes, *members.notes),
                doubtful=len(find_cells(read.provenance, DOUBTFUL)),
                kept=self._keep(read, reports) if self._keep else None,
            )
        except InputError as problem:
            problem.path = problem.path or opened.path
            return replace(opened, error=problem)
        except Exception as problem:
            return replace(opened, error=remarks.unexpected(opened.path, problem))

    def _year_before(self, report: Filed) -> tuple[Sequence[Report], tuple[Text, ...]]:
        if self._previous is None:
            return (), ()
        if self._sole:
            self._previous.require(report)
        found = self._previous.of(report)
        if self._sole and not found.reports and not found.notes:
            found = self._previous.only()
        self._used.update(found.paths)
        if found.reports or found.notes:
            return found.reports, found.notes
        return (), (remarks.no_year_before(report),)

    def _members_of(self, area: Filed, report: Report) -> Members:
        if self._members is not None:
            return members_of(area, report, self._members, self._roster, self._members)
        office = area.office
        if self._roster is not None and office is not None and self._roster.members(office.name):
            below = [e for e in self._shelf if e.office and e.office.superior == office.name]
            return members_of(area, report, self._shelf, self._roster, below)
        return UNKNOWN if may_have_members(report) else Members()

    # ------------------------------------------------------------------ all of them

    def _together(self, sources: Iterable[tuple[str, InputError | None]]) -> Iterator[Judged]:
        """Reads all files before judging any: only then is it known which editions count, and
        what they share.
        """
        everything: list[Judged] = []
        told: dict[str, Report] = {}
        for source in sources:
            opened, read = self._opened(*source)
            everything.append(opened)
            if read is None or opened.filed is None:
                continue
            self._shelf.put(opened.filed, read)
            if self._judge.compares:
                told[opened.path] = narrative_alone(read.report, opened.filed.named)
        latest = _latest([opened.filed for opened in everything if opened.filed])
        old = {path for path, each in latest.items() if each.latest.path != path}
        counted = {path: report for path, report in told.items() if path not in old}
        shared = dict(zip(counted, copied(tuple(counted.values())), strict=True))
        for opened in everything:
            if opened.path in old:
                counts = latest[opened.path]
                note = remarks.superseded(counts)
                yield replace(opened, notes=(note,), superseded_by=counts.latest.path)
            else:
                read = self._shelf.take(opened.filed) if opened.filed else None
                yield self._judged(opened, read, shared.get(opened.path))

    def _missing(self, reports: Sequence[Judged]) -> tuple[Office, ...]:
        """The offices that owe a report for the year that most of the reports are of."""
        if self._roster is None:
            return ()
        year = _usual_year(reports)
        there = {
            each.filed.office.name
            for each in reports
            if each.filed and each.filed.office and each.filed.year == year
        }
        return tuple(office for office in self._roster.owing if office.name not in there)

    def _remarks(self, reports: Sequence[Judged], missing: Sequence[Office]) -> Iterator[Text]:
        found = [each.filed for each in reports if each.filed]
        if missing:
            yield remarks.missing(missing, _usual_year(reports))
        if self._roster is not None:
            strangers = [each for each in found if each.office is None]
            if strangers:
                yield remarks.strangers(strangers)
        if self._previous is not None and not self._sole:
            years = {each.year - 1 for each in found}
            unused = self._previous.unused(self._used)
            if len(self._previous) > 1:
                unused = tuple(each for each in unused if each.year in years)
            if unused and len(found) > 1:
                yield remarks.unused(unused)


def _latest(reports: Sequence[Filed]) -> dict[str, Editions]:
    """By file, the editions of the report it is one of."""
    groups: dict[tuple[str, int], list[Filed]] = {}
    for each in reports:
        if each.office is not None:
            groups.setdefault((each.office.name, each.year), []).append(each)
    return {each.path: editions(group) for group in groups.values() for each in group}


def _usual_year(reports: Sequence[Judged]) -> int | None:
    years = Counter(each.filed.year for each in reports if each.filed)
    return max(years, key=lambda year: (years[year], year), default=None)
