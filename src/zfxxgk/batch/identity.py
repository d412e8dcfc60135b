"""A report that was handed in: whose it is, for which year, and which edition."""

from __future__ import annotations

import copy
from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from zfxxgk.batch.roster.model import Office, Roster, plain_name
from zfxxgk.spec.places import parse_pointer
from zfxxgk.spec.provenance import UNREAD, find_cells

if TYPE_CHECKING:
    from zfxxgk.spec.documents import Provenance

Report = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Filed:
    """What a file says of itself, without its contents. ``office`` is its row of the roster.

    Dates are ISO 8601; ``replaces`` and ``url`` identify editions.
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

    @property
    def shown(self) -> str:
        """The name of the organ, the file where it names none."""
        return self.office.name if self.office else self.name or self.path

    @property
    def named(self) -> str | None:
        """The name by which texts of one organ are told from those of others."""
        return self.office.name if self.office else self.name

    def same_organ(self, other: Filed) -> bool:
        """By the roster, else by the code, else by the name where only one gives a code."""
        if self.office is not None or other.office is not None:
            return self.office is other.office
        if self.code is not None and other.code is not None:
            return self.code == other.code
        if self.name is None or other.name is None:
            return False
        return plain_name(self.name) == plain_name(other.name)


def filed(path: str, report: Mapping[str, Any], roster: Roster | None = None) -> Filed:
    """Whose report *path* is: by its place in the roster, else its code, else its name."""
    agency = report["agency"]
    office = roster.at(path) or roster.find(agency["name"], agency["uscc"]) if roster else None
    return Filed(
        path=path,
        year=report["year"],
        name=agency["name"],
        code=agency["uscc"],
        published_on=report["published_on"],
        revised_on=report["revised_on"],
        replaces=report["replaces"],
        url=report["source"]["url"],
        office=office,
    )


def certain(report: Report, provenance: Provenance | None) -> Report:
    """The report without the values that were read with doubt, which are never held against it."""
    doubtful = find_cells(provenance, UNREAD)
    if not doubtful:
        return report
    found = copy.deepcopy(report)
    for pointer in doubtful:
        _, *steps, last = parse_pointer(pointer)
        owner: Any = found
        for step in steps:
            owner = owner[step] if owner is not None else None
        if owner is not None:
            owner[last] = None
    return found
