"""Opening files, several at a time where that is asked for."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import partial
from typing import TYPE_CHECKING, NamedTuple, TypeAlias, cast

from zfxxgk.batch import remarks
from zfxxgk.batch.identity import Identity, identify_report
from zfxxgk.batch.records import Judged, Source
from zfxxgk.batch.store import Store, pack, unpack
from zfxxgk.batch.sums import is_sum
from zfxxgk.errors import InputError, OwnOutput
from zfxxgk.read import ReadResult, read_path
from zfxxgk.read.formats.refusals import OWN

if TYPE_CHECKING:
    from zfxxgk.batch.roster.match import Matched
    from zfxxgk.batch.roster.model import Roster
    from zfxxgk.spec.documents import Report

Read = Callable[[str], ReadResult]
"""Gives the report in a file, or raises InputError."""


Readings: TypeAlias = Mapping[str, ReadResult]
"""What was read, by file."""


class Opened(NamedTuple):
    """A report that was read: whose it is, and its narrative where that is compared.

    ``content`` is the reading, packed where it comes from another process; the narrative always
    is.
    """

    identity: Identity
    content: ReadResult | bytes
    narrative: bytes | None

    @property
    def reading(self) -> ReadResult:
        if isinstance(self.content, bytes):
            return cast("ReadResult", unpack(self.content))
        return self.content

    @property
    def packed(self) -> bytes:
        return self.content if isinstance(self.content, bytes) else pack(self.content)


class Identified(NamedTuple):
    """Files in their order, those that could not be read already judged, and what they hold.

    ``narratives`` are what offices are compared by, empty where they are not; ``matched`` tells
    what the roster calls by a short name.
    """

    files: list[Identity | Judged]
    readings: Readings
    narratives: Store[Report]
    matched: Matched | None = None

    @property
    def identities(self) -> list[Identity]:
        return [each for each in self.files if isinstance(each, Identity)]

    @property
    def unread(self) -> list[Judged]:
        return [each for each in self.files if isinstance(each, Judged)]


def _ignore(name: str) -> None: ...


class Reader(NamedTuple):
    """How files are read: by what, in how many processes, and what is called after each
    with the name of its organ or file."""

    read: Read = read_path
    processes: int = 1
    tick: Callable[[str], None] = _ignore

    def open_all(
        self, files: Sequence[Source], roster: Roster | None, *, compared: bool = False
    ) -> Iterator[Opened | Judged]:
        """Opens each file, in order. One that cannot be read is judged already, so that it does
        not stop the others."""
        if self.processes > 1 and len(files) > 1:
            from zfxxgk.batch.pool import work_in_order

            work = partial(_open_packed, self.read, roster, compared)
            opened = work_in_order(work, files, _lose, self.processes)
        else:
            opened = (_open(self.read, roster, compared, file) for file in files)
        for each in opened:
            settled = _settle(each, roster)
            self.tick(
                settled.path if isinstance(settled, Judged) else settled.identity.display_name
            )
            yield settled


def identify(
    files: Sequence[Source],
    reader: Reader,
    roster: Roster | None = None,
    *,
    compared: bool = False,
) -> Identified:
    """Reads files and tells whose reports they hold; several are kept compressed.

    If *compared*, their narratives are kept besides.
    """
    opened = reader.open_all(files, roster, compared=compared)
    found = _collect(opened, single=len(files) == 1)
    return found if roster is None else _match(found, roster)


def _match(identified: Identified, roster: Roster) -> Identified:
    # Without a roster its module is not loaded.
    from zfxxgk.batch.roster.match import match_offices

    identities, matched = match_offices(identified.identities, roster)
    by_path = {each.path: each for each in identities}
    files = [by_path.get(each.path, each) for each in identified.files]
    return identified._replace(files=files, matched=matched)


def identify_each(files: Sequence[Source], reader: Reader) -> Iterator[Identified]:
    """Reads files and tells of each by itself, before the next is needed."""
    for opened in reader.open_all(files, None):
        yield _collect([opened], single=True)


def read_once(files: Sequence[Source], reader: Reader) -> Read:
    """Reads files; the answer gives each of them as often as it is asked for."""
    identified = identify(files, reader)
    refused = {each.path: each.error for each in identified.unread}

    def read(path: str) -> ReadResult:
        if (error := refused.get(path)) is not None:
            raise error
        return identified.readings[path]

    return read


def _collect(opened: Iterable[Opened | Judged], *, single: bool) -> Identified:
    # Most often there is one file, and then nothing is compressed.
    alone: dict[str, ReadResult] = {}
    store: Store[ReadResult] = Store()
    identified = Identified([], alone if single else store, Store())
    for each in opened:
        if isinstance(each, Judged):
            identified.files.append(each)
            continue
        path = each.identity.path
        identified.files.append(each.identity)
        if each.narrative is not None:
            identified.narratives.add(path, each.narrative)
        if single:
            alone[path] = each.reading
        else:
            store.add(path, each.packed)
    return identified


def _open(read: Read, roster: Roster | None, compared: bool, source: Source) -> Opened | Judged:
    path = source.path
    if source.error is not None:
        return Judged(path, error=source.error)
    try:
        reading = read(path)
        if not source.named and is_sum(reading.report):
            return Judged(path, error=OwnOutput(OWN, path=path))
        identity = identify_report(path, reading.report, roster)
        narrative = _extract_narrative(reading, identity) if compared else None
        return Opened(identity, reading, narrative)
    except InputError as problem:
        problem.path = problem.path or path
        return Judged(path, error=problem)
    except Exception as problem:
        return Judged(path, error=remarks.tell_unexpected(path, problem))


def _open_packed(
    read: Read, roster: Roster | None, compared: bool, source: Source
) -> Opened | Judged:
    """Opens a file in a process of its own, to be sent back."""
    opened = _open(read, roster, compared, source)
    return opened._replace(content=opened.packed) if isinstance(opened, Opened) else opened


def _settle(opened: Opened | Judged, roster: Roster | None) -> Opened | Judged:
    """Another process sends a copy of the office, which here is the one of the roster."""
    if roster is None or isinstance(opened, Judged) or opened.identity.office is None:
        return opened
    office = roster.offices[opened.identity.office.name]
    return opened._replace(identity=opened.identity._replace(office=office))


def _extract_narrative(reading: ReadResult, identity: Identity) -> bytes:
    from zfxxgk.narrative.shared import narrative_alone

    return pack(narrative_alone(reading.report, identity.organ_name))


def _lose(source: Source) -> Judged:
    """What is said of a file over which the process ended that read it."""
    from zfxxgk.read.formats.refusals import TOO_MUCH

    return Judged(source.path, error=InputError(TOO_MUCH, path=source.path))
