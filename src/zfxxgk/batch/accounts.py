"""Who has to act: every office with its reports that count, and whether it may be addressed."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from zfxxgk.batch.gaps import find_usual_year
from zfxxgk.spec.provenance import INFERRED

if TYPE_CHECKING:
    from zfxxgk.batch.records import Batch, Judged
    from zfxxgk.batch.roster.model import Office, Roster


class Account(NamedTuple):
    """An office and a year: its reports that count, none where it owes one, several where no date
    tells the latest.

    ``name`` is None where nothing tells whose a file is. ``certain`` is False where the office was
    only inferred, or is only supposed: then nobody may be told to correct anything. ``own`` marks
    what the government of an area reports of itself alone.
    """

    name: str | None
    year: int | None
    reports: tuple[Judged, ...] = ()
    certain: bool = True
    own: bool = False


def list_accounts(batch: Batch) -> list[Account]:
    """Every office in the order of its first file, those without a report at the end.

    Without a row of the roster each file is an account of its own: two offices may share a name.
    """
    groups: dict[tuple[str, int | None, bool], list[Judged]] = {}
    for each in list_counting(batch):
        office, own = find_office(each), is_own_report(each, batch.roster)
        key = (office.name, _find_year(each), own) if office else (each.path, None, False)
        groups.setdefault(key, []).append(each)
    accounts = [_open(reports, batch.roster) for reports in groups.values()]
    usual = find_usual_year(batch.reports)
    return accounts + [Account(office.name, usual) for office in batch.missing]


def list_counting(batch: Batch) -> list[Judged]:
    """The files but for older editions and the addresses of offices without a report."""
    unfetched = {office.place for office in batch.missing}
    return [
        each
        for each in batch.reports
        if not each.is_superseded and not (each.error and each.path in unfetched)
    ]


def is_own_report(judged: Judged, roster: Roster | None) -> bool:
    identity = judged.identity
    return roster is not None and identity is not None and identity.is_own(roster)


def find_office(judged: Judged) -> Office | None:
    """The row of the roster that a file belongs to, or may belong to."""
    return (judged.identity.office if judged.identity else None) or judged.supposed


def _open(reports: list[Judged], roster: Roster | None) -> Account:
    first, office = reports[0], find_office(reports[0])
    name = office.name if office else first.identity.name if first.identity else None
    certain = all(_is_certain(each, roster) for each in reports)
    own = is_own_report(first, roster)
    return Account(name, _find_year(first), tuple(reports), certain, own)


def _find_year(judged: Judged) -> int | None:
    return judged.identity.year if judged.identity else None


def _is_certain(judged: Judged, roster: Roster | None) -> bool:
    """True if the report names its office itself, or the roster names the file."""
    office = find_office(judged)
    if office is not None and roster is not None and roster.find_by_file(judged.path) is office:
        return True
    if judged.supposed is not None or judged.identity is None or judged.identity.name is None:
        return False
    return judged.result is None or judged.result.agency_basis not in INFERRED
