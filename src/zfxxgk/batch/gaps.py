"""What a batch as a whole lacks: offices without a report, reports without an office.

An office whose file cannot be read has handed in, and so may one for which some file is that
names none: neither is without a report.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterator, Mapping, Sequence
from typing import TYPE_CHECKING

from zfxxgk.batch import remarks
from zfxxgk.batch.records import Batch, Judged
from zfxxgk.batch.roster.match import find_in_file_name
from zfxxgk.batch.roster.model import is_address
from zfxxgk.errors import NoReport

if TYPE_CHECKING:
    from zfxxgk.batch.identity import Identity
    from zfxxgk.batch.predecessors import Predecessors
    from zfxxgk.batch.roster.match import Matched
    from zfxxgk.batch.roster.model import Office, Roster
    from zfxxgk.spec.labels import Text


def tell_offices(batch: Batch, roster: Roster, matched: Matched | None) -> Batch:
    """The batch with what is missing by the *roster*, and what of the files has no place in it."""
    lacking = _find_lacking(batch.reports, roster)
    reports = tuple(_suppose(each, roster, matched, lacking) for each in batch.reports)
    handed_in = {each.supposed.name for each in reports if each.supposed}
    of_other_years = _list_other_years(reports, lacking)
    handed_in |= {who.office.name for who in of_other_years if who.office}
    missing = tuple(office for office in lacking.values() if office.name not in handed_in)
    there = {e.identity.office.name for e in reports if e.identity and e.identity.office}
    unconfirmed = [office for office in roster.unconfirmed if office.name not in there]
    told = [*_remark_offices(reports, missing, matched)]
    told += [remarks.tell_other_years(of_other_years)] if of_other_years else []
    told += [remarks.tell_unconfirmed(unconfirmed)] if unconfirmed else []
    addresses = tuple(_refuse_addresses(missing))
    return batch._replace(
        reports=(*reports, *addresses), missing=missing, remarks=(*batch.remarks, *told)
    )


def tell_unused(batch: Batch, previous: Predecessors, used: Collection[str]) -> Batch:
    """The batch with the reports of last year, but for the files *used*, that belong to none."""
    told = _remark_unused(batch.reports, previous, used)
    return batch._replace(remarks=(*batch.remarks, *told))


def _find_lacking(reports: Sequence[Judged], roster: Roster) -> dict[str, Office]:
    """By name, the offices that owe a report for the year that most of the reports are of."""
    year = find_usual_year(reports)
    found = [each.identity for each in reports if each.identity and each.identity.year == year]
    there = {each.office.name for each in found if each.office}
    return {office.name: office for office in roster.owing if office.name not in there}


def _list_other_years(reports: Sequence[Judged], lacking: Mapping[str, Office]) -> list[Identity]:
    """Reports of another year by offices that have none of this one."""
    found = (each.identity for each in reports if each.identity and each.identity.office)
    return [who for who in found if who.office and who.office.name in lacking]


def _suppose(
    judged: Judged, roster: Roster, matched: Matched | None, lacking: Mapping[str, Office]
) -> Judged:
    """With the office that lacks a report and whose this may be: by a short name, or the name of
    the file."""
    identity = judged.identity
    if isinstance(judged.error, NoReport) or (identity is not None and identity.office is not None):
        return judged
    asked = matched.asked.get(identity.name or "") if matched and identity else None
    office = asked or (None if identity and identity.name else _find_by_file(judged.path, roster))
    return judged._replace(supposed=office) if office and office.name in lacking else judged


def _find_by_file(path: str, roster: Roster) -> Office | None:
    return roster.find_by_file(path) or find_in_file_name(path, roster)


def _refuse_addresses(missing: Sequence[Office]) -> Iterator[Judged]:
    """What the roster gives in place of a file, which is never fetched."""
    for office in missing:
        if office.place is not None and is_address(office.place):
            yield Judged(office.place, error=remarks.tell_unfetched(office))


def _remark_offices(
    reports: Sequence[Judged], missing: Sequence[Office], matched: Matched | None
) -> Iterator[Text]:
    if missing:
        yield remarks.tell_missing(missing, find_usual_year(reports))
    if unread := [each for each in reports if each.supposed and each.error]:
        yield remarks.tell_unread(unread)
    unknown = [(e, e.identity) for e in reports if e.identity and e.identity.office is None]
    if unsure := [each for each, identity in unknown if each.supposed or not identity.name]:
        yield remarks.tell_unsure(unsure)
    if strangers := [who for each, who in unknown if not each.supposed and who.name]:
        yield remarks.tell_strangers(strangers)
    if matched and matched.area:
        yield remarks.tell_area(matched.area)


def _remark_unused(
    reports: Sequence[Judged], previous: Predecessors, used: Collection[str]
) -> Iterator[Text]:
    """Of last year's reports that belong to none; nothing where one report alone was judged."""
    found = [each.identity for each in reports if each.identity]
    unused = previous.find_unused(used)
    if len(previous) > 1:
        years = {each.year - 1 for each in found}
        unused = tuple(each for each in unused if each.year in years)
    if unused and len(found) > 1:
        yield remarks.tell_unused(unused)


def find_usual_year(reports: Sequence[Judged]) -> int | None:
    """The year that most of the reports are of, of those alike the last; None without any."""
    years = Counter(each.identity.year for each in reports if each.identity)
    return max(years, key=lambda year: (years[year], year), default=None)
