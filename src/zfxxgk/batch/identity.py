"""A report that was handed in: whose it is, for which year, and which edition."""

from __future__ import annotations

import copy
from typing import TYPE_CHECKING, NamedTuple

from zfxxgk.spec.organs import Organ
from zfxxgk.spec.places import get_value, set_cell, split_pointer
from zfxxgk.spec.provenance import UNREAD, find_cells

if TYPE_CHECKING:
    from zfxxgk.batch.roster.model import Office, Roster
    from zfxxgk.spec.documents import Provenance, Report


class Identity(NamedTuple):
    """What a file says of itself, without its contents. ``office`` is its row of the roster.

    Dates are ISO 8601; ``replaces`` and ``url`` identify editions. ``alone`` says that the numbers
    are those of the organ alone, not of its area.
    """

    path: str
    year: int
    name: str | None
    code: str | None
    published_on: str | None
    revised_on: str | None
    replaces: str | None
    url: str | None
    office: Office | None = None
    alone: bool = False

    @property
    def display_name(self) -> str:
        """The name of the organ, the file where it names none."""
        return self.office.name if self.office else self.name or self.path

    @property
    def organ(self) -> Organ:
        """Whose the report is by its own words."""
        return Organ(self.name, self.code)

    @property
    def organ_name(self) -> str | None:
        """The name by which texts of one organ are told from those of others."""
        return self.office.name if self.office else self.name

    def is_own(self, roster: Roster) -> bool:
        """True for what an office with members reports of itself alone, beside that of its area."""
        office = self.office
        return self.alone and office is not None and bool(roster.list_members(office.name))

    def is_same_organ(self, other: Identity) -> bool:
        """By the roster, else by the code, else by the name where only one gives a code."""
        if self.office is not None or other.office is not None:
            return self.office is other.office
        return self.organ.is_same(other.organ)


def identify_report(path: str, report: Report, roster: Roster | None = None) -> Identity:
    """Whose report *path* is: by its place in the roster, else its code, else its name."""
    agency = report["agency"]
    office = (
        roster.find_by_file(path) or roster.find(agency["name"], agency["uscc"]) if roster else None
    )
    return Identity(
        path=path,
        year=report["year"],
        name=agency["name"],
        code=agency["uscc"],
        published_on=report["published_on"],
        revised_on=report["revised_on"],
        replaces=report["replaces"],
        url=report["source"]["url"],
        office=office,
        alone=report["scope"] == "organ",
    )


def name_organ(identity: Identity) -> str:
    """One name for all reports of an organ; the file for a name that offices of several areas may
    have."""
    if identity.office is not None:
        return identity.office.name
    if identity.code is not None:
        return identity.code
    from zfxxgk.read.head.names import names_division

    name = identity.name if identity.name and names_division(identity.name) else None
    return name or identity.path


def drop_doubtful(report: Report, provenance: Provenance | None) -> Report:
    """The report without the values that were read with doubt, which are never held against it."""
    doubtful = find_cells(provenance, UNREAD)
    if not doubtful:
        return report
    found = copy.deepcopy(report)
    for pointer in doubtful:
        if get_value(found, split_pointer(pointer)[:1]) is not None:
            set_cell(found, pointer, None)
    return found
