"""Which reports are judged, what they are held against, and how they are all read."""

from __future__ import annotations

import os
from argparse import Namespace
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from typing import TYPE_CHECKING, NamedTuple

from zfxxgk.batch.records import Source
from zfxxgk.cli import files
from zfxxgk.cli.config import Settings
from zfxxgk.cli.language import Language, make_error
from zfxxgk.cli.options import Parser
from zfxxgk.cli.progress import Progress
from zfxxgk.cli.sources import expand

if TYPE_CHECKING:
    from zfxxgk.batch.batch import Related
    from zfxxgk.batch.reading import Reader
    from zfxxgk.batch.roster.model import Roster
    from zfxxgk.spec.labels import Text


class Gathered(NamedTuple):
    """Files to judge and to hold them against, and what has to be told of others."""

    sources: Sequence[Source]
    related: Related
    remarks: tuple[Text, ...]

    @property
    def given(self) -> tuple[Source, ...]:
        """Every file that is read."""
        return (*self.sources, *(self.related.previous or ()), *self.related.members)


def declare_related(parser: Parser) -> None:
    """What tells which reports belong together, and which files are none."""
    parser.add_value("--previous", "help-previous", "PATH")
    parser.add_value("--roster", "help-roster", "FILE")
    parser.add_value("--members", "help-members", "PATH", many=True)
    parser.add_value("--exclude", "help-exclude", "PATTERN", many=True)


def gather(
    paths: Sequence[str],
    options: Namespace,
    settings: Settings,
    targets: Sequence[str] = (),
    inputs: Sequence[str] = (),
) -> Gathered:
    """The files that *paths*, options and settings name. Raises InputError.

    *targets* are to be written; they may be none of these files and none of *inputs*. What is
    wrong with a single file is told with its verdict.
    """
    previous = options.previous or settings.previous
    roster = options.roster or settings.roster
    members = options.members or ()
    gathered = gather_files(paths, previous, roster, members, choose_excluded(options, settings))
    if targets:
        found = (source.path for source in gathered.sources)
        given = filter(None, (previous, roster, *members))
        files.refuse(targets, [*found, *paths, *inputs, *given])
    return gathered


def choose_excluded(options: Namespace, settings: Settings) -> Sequence[str]:
    """The patterns of files that are none of the reports."""
    return options.exclude or settings.exclude


def gather_files(
    paths: Sequence[str],
    previous: str | None = None,
    roster: str | None = None,
    members: Sequence[str] = (),
    excluded: Sequence[str] = (),
) -> Gathered:
    """The files that *paths* name and those to hold them against. Raises InputError."""
    related = _read_related(roster, previous, members, excluded)
    sources, remarks = expand(paths, excluded)
    if related.roster is not None:
        sources += _list_others(related.roster, sources)
    if related.members and related.roster is None and len(sources) > 1:
        raise make_error("members-of-many", count=len(sources))
    return Gathered(sources, related, remarks)


@contextmanager
def open_reader(given: Sequence[Source], language: Language) -> Iterator[Reader]:
    """Reads files on every core, old documents converted beforehand, and tells how far it is."""
    from zfxxgk.batch.reading import Reader

    paths = [source.path for source in given if source.error is None]
    with Progress(len(given), language) as progress, files.convert_beforehand(paths):
        yield Reader(files.read, _count_processes(given), progress.tick)


def _count_processes(given: Sequence[Source]) -> int:
    # One file must not wait for what starts processes, and only this one has standard input.
    if len(given) < 2 or any(source.path == files.STDIN for source in given):
        return 1
    from zfxxgk.batch.pool import count_cores

    return count_cores()


def _read_related(
    roster: str | None, previous: str | None, members: Sequence[str], excluded: Sequence[str]
) -> Related:
    from zfxxgk.batch.batch import Related

    return Related(
        roster=None if roster is None else _read_roster(roster),
        previous=None if previous is None else expand([previous], excluded).sources,
        sole=previous is not None and not os.path.isdir(previous),
        members=expand(members, excluded).sources,
    )


def _read_roster(path: str) -> Roster:
    # Most often there is none.
    from zfxxgk.batch.roster.file import read_roster

    return read_roster(path)


def _list_others(roster: Roster, sources: Iterable[Source]) -> list[Source]:
    """The files that the roster names besides."""
    known = {os.path.realpath(source.path) for source in sources}
    named = filter(None, map(roster.locate_file, roster.owing))
    return [Source(path) for path in named if os.path.realpath(path) not in known]
