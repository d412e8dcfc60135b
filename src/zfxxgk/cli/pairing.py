"""The options of ``check`` that bring reports together: --roster, --previous and --members."""

from __future__ import annotations

import os
from collections.abc import Iterator, Sequence

from zfxxgk.batch.batch import Batch, Desk, Keep
from zfxxgk.batch.identity import filed
from zfxxgk.batch.judge import Judge
from zfxxgk.batch.predecessors import Predecessors
from zfxxgk.batch.remarks import unexpected
from zfxxgk.batch.roster.model import Roster
from zfxxgk.batch.store import Shelf
from zfxxgk.cli import files
from zfxxgk.cli.entry import Entry
from zfxxgk.cli.files import Source
from zfxxgk.cli.language import problem
from zfxxgk.engine.findings import Result
from zfxxgk.errors import InputError
from zfxxgk.read import ReadResult

NOTHING = {"pass": 0, "fail": 0, "undetermined": 0, "not_applicable": 0, "error": 0}


class Pairing:
    """The roster and last year's reports as the options name them. Raises InputError."""

    def __init__(
        self, roster: str | None, previous: str | None, members: Sequence[str] = ()
    ) -> None:
        self.roster = None if roster is None else _roster(roster)
        self._previous = None if previous is None else Predecessors(self.roster)
        self._sole = previous is not None and not os.path.isdir(previous)
        self._members = Shelf() if members else None
        self.unread: list[Entry] = []
        if self._previous is not None and previous is not None:
            for path, read in self._read([previous], strict=self._sole):
                self._previous.add(path, read.report, read.provenance)
        if self._members is not None:
            for path, read in self._read(members, strict=False):
                self._members.put(filed(path, read.report, self.roster), read)

    def sources(self, sources: Sequence[Source]) -> list[Source]:
        """*sources*, and the files that the roster names besides."""
        known = {os.path.realpath(source.path) for source in sources}
        named = _places(self.roster) if self.roster else ()
        return [*sources, *(Source(path) for path in named if os.path.realpath(path) not in known)]

    def batch(self, judge: Judge, sources: Sequence[Source], keep: Keep | None = None) -> Batch:
        """The verdict on every file, in this order, and what *keep* makes of each reading."""
        sole = self._sole and len(sources) == 1
        if self._members is not None and self.roster is None and len(sources) > 1:
            raise problem("members-of-many", count=len(sources))
        desk = Desk(
            files.read,
            judge,
            self.roster,
            self._previous,
            sole=sole,
            members=self._members,
            keep=keep,
        )
        return desk.batch(sources)

    def _read(self, paths: Sequence[str], *, strict: bool) -> Iterator[tuple[str, ReadResult]]:
        """The reports of *paths*. What cannot be read is kept as unread, or raised if *strict*."""
        for source in files.expand(paths):
            try:
                if source.error is not None:
                    raise source.error
                yield source.path, files.read(source.path)
            except InputError as error:
                if strict:
                    raise
                error.path = error.path or source.path
                self.unread.append(Entry(source.path, None, error))
            except Exception as error:
                self.unread.append(Entry(source.path, None, unexpected(source.path, error)))


def entries(batch: Batch) -> Iterator[Entry]:
    """What the reporters are given of a batch."""
    for each in batch.reports:
        result = each.result
        if each.superseded_by is not None and each.filed is not None:
            result = Result(each.filed.name, each.filed.year, (), (), NOTHING)
        superseded = each.superseded_by is not None
        yield Entry(
            path=each.path,
            result=result,
            error=each.error,
            notes=each.notes,
            superseded=superseded,
            doubtful=each.doubtful,
            filed=each.filed,
            kept=each.kept,
        )


def _roster(path: str) -> Roster:
    from zfxxgk.batch.roster.file import read_roster

    return read_roster(path)


def _places(roster: Roster) -> Iterator[str]:
    for office in roster.owing:
        if (path := roster.file_of(office)) is not None:
            yield path
