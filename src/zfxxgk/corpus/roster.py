"""The offices that owe a report, as a list that a supervising office keeps."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True)
class Office:
    """One row of the list.

    ``code`` is the unified social credit code, ``superior`` the name of the office whose area it
    belongs to, ``vertical`` whether it answers to its ministry and not to that area. ``complete``
    says that the list names every member of this office's area. ``place`` is a file or an address;
    addresses are never fetched.
    """

    name: str
    code: str | None = None
    category: str | None = None
    superior: str | None = None
    vertical: bool = False
    former_names: tuple[str, ...] = ()
    merged_from: tuple[str, ...] = ()
    split_from: tuple[str, ...] = ()
    place: str | None = None
    due: date | None = None
    complete: bool = False


@dataclass(frozen=True, slots=True)
class Roster:
    """All rows by name."""

    offices: Mapping[str, Office]

    def find(self, name: str | None, code: str | None = None) -> Office | None:
        """The office of a code, or else of a name, a former one included."""
        for office in self.offices.values():
            if code is not None and office.code == code:
                return office
        for office in self.offices.values():
            if name is not None and name in (office.name, *office.former_names):
                return office
        return None

    def members(self, superior: str) -> tuple[Office, ...]:
        """The offices right below *superior*, those of vertical organs left out."""
        return tuple(
            office
            for office in self.offices.values()
            if office.superior == superior and not office.vertical
        )
