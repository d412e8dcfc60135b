"""The offices that owe a report, as a list that a supervising office keeps."""

from __future__ import annotations

import os
import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from functools import cached_property

from zfxxgk.spec.organs import simplify_name


@dataclass(frozen=True, slots=True)
class Office:
    """One row of the list.

    ``code`` is the unified social credit code, ``superior`` the name of the office whose area it
    belongs to, ``vertical`` whether it answers to its ministry and not to that area. ``complete``
    says that the list names every member of this office's area. ``place`` is a file or an address;
    addresses are never fetched. ``unconfirmed`` asks what became of an office that reported last
    year; until that is settled it does not owe a report. ``superior``, ``merged_from`` and
    ``split_from`` are names of other rows.
    """

    name: str
    code: str | None = None
    superior: str | None = None
    vertical: bool = False
    former_names: tuple[str, ...] = ()
    merged_from: tuple[str, ...] = ()
    split_from: tuple[str, ...] = ()
    place: str | None = None
    due: date | None = None
    complete: bool = False
    unconfirmed: str | None = None


@dataclass(frozen=True)
class Roster:
    """All rows by name, in the order of the list; ``path`` is the file they came from."""

    offices: Mapping[str, Office]
    path: str | None = None

    def find(self, name: str | None, code: str | None = None) -> Office | None:
        """The office of a code, or else of a name, a former one included."""
        if code is not None and code in self._by_code:
            return self._by_code[code]
        return self._by_name.get(simplify_name(name)) if name is not None else None

    def find_by_file(self, path: str) -> Office | None:
        """The office whose report the roster says is in the file *path*."""
        return self._by_place.get(os.path.realpath(path))

    def locate_file(self, office: Office) -> str | None:
        """The file that is the place of an office, seen from the folder of the roster."""
        if office.place is None or is_address(office.place):
            return None
        return os.path.join(os.path.dirname(self.path or ""), office.place)

    def list_members(self, superior: str) -> tuple[Office, ...]:
        """The offices right below *superior* that owe a report.

        Vertical organs are left out, but for those of a system, whose head is one itself.
        """
        head = self.offices.get(superior)
        system = head is not None and head.vertical
        below = self._below.get(superior, ())
        return tuple(office for office in below if system or not office.vertical)

    @cached_property
    def _split_off(self) -> dict[str, list[Office]]:
        found: dict[str, list[Office]] = {}
        for office in self.offices.values():
            for name in office.split_from:
                found.setdefault(name, []).append(office)
        return found

    @cached_property
    def _below(self) -> dict[str, list[Office]]:
        found: dict[str, list[Office]] = {}
        for office in self.owing:
            if office.superior is not None:
                found.setdefault(office.superior, []).append(office)
        return found

    @cached_property
    def owing(self) -> tuple[Office, ...]:
        """The offices that owe a report: all but those merged into another or to be confirmed."""
        gone = {name for office in self.offices.values() for name in office.merged_from}
        there = (office for office in self.offices.values() if not office.unconfirmed)
        return tuple(office for office in there if office.name not in gone)

    @property
    def unconfirmed(self) -> tuple[Office, ...]:
        """The offices of last year of which nobody has said what became of them."""
        return tuple(office for office in self.offices.values() if office.unconfirmed)

    def list_split_off(self, name: str) -> tuple[Office, ...]:
        """The offices that were split from the office *name*."""
        return tuple(self._split_off.get(name, ()))

    @cached_property
    def _by_place(self) -> dict[str, Office]:
        files = ((self.locate_file(office), office) for office in self.offices.values())
        return {os.path.realpath(file): office for file, office in files if file is not None}

    @cached_property
    def _by_code(self) -> dict[str, Office]:
        return {office.code: office for office in self.offices.values() if office.code}

    @cached_property
    def _by_name(self) -> dict[str, Office]:
        """Names of today come before former ones."""
        offices = self.offices.values()
        former = {simplify_name(name): office for office in offices for name in office.former_names}
        return former | {simplify_name(office.name): office for office in offices}


def is_address(place: str) -> bool:
    """True if a place is an address of the web, which is never fetched."""
    return re.match(r"(?i)(?:https?|ftp)://|www\.", place) is not None
