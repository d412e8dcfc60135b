"""What each report is held against: last year's, those of its members, other offices' texts."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from typing import TYPE_CHECKING

from zfxxgk.batch import remarks
from zfxxgk.batch.compare import find_differences, pick_cells
from zfxxgk.batch.identity import name_organ
from zfxxgk.batch.members import UNKNOWN, adds_to, find_members, may_have_members
from zfxxgk.batch.records import Judged, Members, Task, YearBefore
from zfxxgk.engine.findings import Result

if TYPE_CHECKING:
    from zfxxgk.batch.editions import Editions
    from zfxxgk.batch.identity import Identity
    from zfxxgk.batch.predecessors import Predecessors
    from zfxxgk.batch.reading import Identified, Readings
    from zfxxgk.batch.roster.model import Roster
    from zfxxgk.batch.store import Store
    from zfxxgk.read import ReadResult
    from zfxxgk.spec.documents import Report, TextMatch
    from zfxxgk.spec.labels import Text


def relate(
    identified: Identified,
    roster: Roster | None = None,
    previous: Predecessors | None = None,
    members: Identified | None = None,
    *,
    sole: bool = False,
) -> Iterator[Task | Judged]:
    """A task for each report, one at a time; what needs no verdict is passed on as judged.

    With *sole*, the only report of *previous* must be that of the only file: another office or
    year raises InputError. *members* are reports of members besides those to judge.
    """
    editions = _group_editions(identified, roster)
    old = set() if roster is None else _list_old(editions)
    readings = identified.readings
    shared = _find_shared(identified.narratives, old)
    for each in identified.files:
        if isinstance(each, Judged):
            yield each
        elif each.path in old:
            yield _supersede(each, editions[each.path], readings)
        else:
            reading = _complete(identified.readings[each.path], each, roster)
            yield Task(
                each,
                reading,
                _find_year_before(each, previous, sole),
                _find_members(each, reading.report, members, identified, roster),
                shared.get(each.path),
                _tell_rivals(each, editions[each.path], readings, all_judged=roster is None),
            )


def _complete(reading: ReadResult, identity: Identity, roster: Roster | None) -> ReadResult:
    if identity.office is None:
        return reading
    from zfxxgk.batch.standing import complete_standing

    report = complete_standing(reading.report, identity.office, roster)
    return replace(reading, report=report)


def _group_editions(identified: Identified, roster: Roster | None) -> dict[str, Editions]:
    """By file, the editions of the report it is one of.

    A government may report on itself alone besides on its area: that is no edition.
    """
    from zfxxgk.batch.editions import order_editions

    groups: dict[tuple[str, int, bool], list[Identity]] = {}
    for each in identified.identities:
        own = each.alone if roster is None else each.is_own(roster)
        groups.setdefault((name_organ(each), each.year, own), []).append(each)
    ordered = map(order_editions, groups.values())
    return {each.path: found for found in ordered for each in found.latest_first}


def _list_old(editions: Mapping[str, Editions]) -> set[str]:
    current = {rival.path for found in _once(editions) for rival in found.rivals}
    return editions.keys() - current


def _once(editions: Mapping[str, Editions]) -> Iterable[Editions]:
    return {found.latest.path: found for found in editions.values()}.values()


def _tell_rivals(
    identity: Identity, editions: Editions, readings: Readings, *, all_judged: bool
) -> tuple[Text, ...]:
    """How the numbers differ from those of the latest other edition that is judged too."""
    judged = editions.latest_first if all_judged else editions.rivals
    if len(judged) < 2:
        return ()
    other = judged[1] if judged[0] is identity else judged[0]
    own, others = (readings[each.path].report for each in (identity, other))
    return (remarks.tell_rivals(judged, list(pick_cells(find_differences(own, others)))),)


def _supersede(identity: Identity, editions: Editions, readings: Readings) -> Judged:
    older, latest = (readings[path].report for path in (identity.path, editions.latest.path))
    return Judged(
        identity.path,
        Result(identity.name, identity.year, (), ()),
        identity=identity,
        notes=(remarks.tell_superseded(editions),),
        superseded_by=editions.latest.path,
        changes=tuple(find_differences(older, latest)),
    )


def _find_shared(narratives: Store[Report], old: set[str]) -> Mapping[str, list[TextMatch] | None]:
    """By file, what its narrative shares with those of other offices."""
    if not narratives:
        return {}
    from zfxxgk.narrative.shared import copied

    narratives.drop(old)
    return dict(zip(narratives, copied(narratives.values()), strict=True))


def _find_year_before(identity: Identity, previous: Predecessors | None, sole: bool) -> YearBefore:
    if previous is None:
        return YearBefore()
    if sole:
        previous.require(identity)
    found = previous.find(identity)
    if sole and not found.reports and not found.notes:
        found = previous.find_only()
    if found.reports or found.notes:
        return found
    return found._replace(notes=(remarks.tell_no_year_before(identity),))


def _find_members(
    area: Identity,
    report: Report,
    members: Identified | None,
    identified: Identified,
    roster: Roster | None,
) -> Members:
    if members is not None:
        return find_members(area, report, members.readings, roster, members.identities)
    office = area.office
    if roster is not None and office is not None and roster.list_members(office.name):
        below = [e for e in identified.identities if adds_to(e, office)]
        return find_members(area, report, identified.readings, roster, below)
    return UNKNOWN if may_have_members(report) else Members()
