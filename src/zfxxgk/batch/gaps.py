"""What a batch as a whole lacks: offices without a report, reports without an office."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterator, Sequence
from typing import TYPE_CHECKING

from zfxxgk.batch import remarks
from zfxxgk.batch.records import Batch, Judged
from zfxxgk.batch.roster.model import is_address

if TYPE_CHECKING:
    from zfxxgk.batch.predecessors import Predecessors
    from zfxxgk.batch.roster.model import Office, Roster
    from zfxxgk.spec.labels import Text


def tell_gaps(
    batch: Batch, roster: Roster | None, previous: Predecessors | None, used: Collection[str]
) -> Batch:
    """The batch with what is missing by the roster, and with the reports of last year, but for
    the files *used*, that belong to none.
    """
    reports = batch.reports
    missing = _find_missing(reports, roster) if roster is not None else ()
    told = [*_remark_missing(reports, missing)] if roster is not None else []
    told += _remark_unused(reports, previous, used) if previous is not None else ()
    addresses = tuple(_refuse_addresses(missing))
    return batch._replace(reports=(*reports, *addresses), missing=missing, remarks=tuple(told))


def _find_missing(reports: Sequence[Judged], roster: Roster) -> tuple[Office, ...]:
    """The offices that owe a report for the year that most of the reports are of."""
    year = _usual_year(reports)
    found = [each.identity for each in reports if each.identity and each.identity.year == year]
    there = {each.office.name for each in found if each.office}
    return tuple(office for office in roster.owing if office.name not in there)


def _refuse_addresses(missing: Sequence[Office]) -> Iterator[Judged]:
    """What the roster gives in place of a file, which is never fetched."""
    for office in missing:
        if office.place is not None and is_address(office.place):
            yield Judged(office.place, error=remarks.tell_unfetched(office))


def _remark_missing(reports: Sequence[Judged], missing: Sequence[Office]) -> Iterator[Text]:
    if missing:
        yield remarks.tell_missing(missing, _usual_year(reports))
    found = [each.identity for each in reports if each.identity]
    if strangers := [each for each in found if each.office is None]:
        yield remarks.tell_strangers(strangers)


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


def _usual_year(reports: Sequence[Judged]) -> int | None:
    years = Counter(each.identity.year for each in reports if each.identity)
    return max(years, key=lambda year: (years[year], year), default=None)
