"""A report that was handed in: whose it is, for which year, and which edition."""

from __future__ import annotations

import copy
from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING, NamedTuple, Union

from zfxxgk.batch import remarks
from zfxxgk.batch.records import Judged, Source
from zfxxgk.errors import InputError
from zfxxgk.spec.places import get_value, set_cell, split_pointer
from zfxxgk.spec.provenance import UNREAD, find_cells

if TYPE_CHECKING:
    from zfxxgk.batch.roster.model import Office, Roster
    from zfxxgk.batch.store import ReportStore
    from zfxxgk.read import ReadResult
    from zfxxgk.spec.documents import Provenance, Report

Read = Callable[[str], "ReadResult"]
"""Gives the report in a file, or raises InputError."""
Readings = Union[dict[str, "ReadResult"], "ReportStore"]
"""What was read, by file."""


class Identity(NamedTuple):
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
    def display_name(self) -> str:
        """The name of the organ, the file where it names none."""
        return self.office.name if self.office else self.name or self.path

    @property
    def organ_name(self) -> str | None:
        """The name by which texts of one organ are told from those of others."""
        return self.office.name if self.office else self.name

    def is_same_organ(self, other: Identity) -> bool:
        """By the roster, else by the code, else by the name where only one gives a code."""
        if self.office is not None or other.office is not None:
            return self.office is other.office
        if self.code is not None and other.code is not None:
            return self.code == other.code
        if self.name is None or other.name is None:
            return False
        from zfxxgk.batch.roster.model import simplify_name

        return simplify_name(self.name) == simplify_name(other.name)


class Identified(NamedTuple):
    """Files in their order, those that could not be read already judged, and what they hold.

    ``narratives`` are what offices are compared by, empty where they are not.
    """

    files: list[Identity | Judged]
    readings: Readings
    narratives: dict[str, Report]

    @property
    def identities(self) -> list[Identity]:
        return [each for each in self.files if isinstance(each, Identity)]

    @property
    def unread(self) -> list[Judged]:
        return [each for each in self.files if isinstance(each, Judged)]


def identify(
    files: Iterable[Source], read: Read, roster: Roster | None = None, *, compared: bool = False
) -> Identified:
    """Reads files and tells whose reports they hold; several are kept compressed.

    If *compared*, their narratives are kept besides.
    """
    files = tuple(files)
    identified = Identified([], {} if len(files) == 1 else _new_store(), {})
    for source in files:
        opened = open_file(source, read, roster)
        if isinstance(opened, Judged):
            identified.files.append(opened)
            continue
        identity, reading = opened
        identified.files.append(identity)
        identified.readings[identity.path] = reading
        if compared:
            from zfxxgk.narrative.shared import narrative_alone

            identified.narratives[identity.path] = narrative_alone(
                reading.report, identity.organ_name
            )
    return identified


def open_file(
    source: Source, read: Read, roster: Roster | None
) -> tuple[Identity, ReadResult] | Judged:
    """A file that cannot be read is judged already, so that it does not stop the others."""
    path = source.path
    if source.error is not None:
        return Judged(path, error=source.error)
    try:
        reading = read(path)
        return identify_report(path, reading.report, roster), reading
    except InputError as problem:
        problem.path = problem.path or path
        return Judged(path, error=problem)
    except Exception as problem:
        return Judged(path, error=remarks.tell_unexpected(path, problem))


def _new_store() -> ReportStore:
    # Most often there is one file, and then nothing is compressed.
    from zfxxgk.batch.store import ReportStore

    return ReportStore()


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
    )


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
