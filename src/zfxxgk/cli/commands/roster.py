"""``zfxxgk roster``: drafts the list of offices from last year's reports and this year's."""

from __future__ import annotations

import os
from argparse import Namespace
from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from zfxxgk.cli import files, streams
from zfxxgk.cli.config import Settings
from zfxxgk.cli.endings import require_ending
from zfxxgk.cli.gathering import choose_excluded, open_reader
from zfxxgk.cli.language import Language, flatten, format_error, make_error, say
from zfxxgk.cli.options import Parser
from zfxxgk.cli.sources import expand

if TYPE_CHECKING:
    from zfxxgk.batch.identity import Identity
    from zfxxgk.batch.roster.model import Office

MOST_FOLDERS = 2


def declare(parser: Parser) -> None:
    parser.add_place("paths", "help-paths-roster", "TWO-FOLDERS", many=True)
    parser.add_value("--output", "help-output", "FILE", "-o")
    parser.add_value("--exclude", "help-exclude", "PATTERN", many=True)
    parser.add_epilog("exit-codes-roster")


def run(options: Namespace, settings: Settings, language: Language) -> int:
    from zfxxgk.batch.roster.draft import draft_roster
    from zfxxgk.batch.roster.sheet import write_roster

    if len(options.paths) > MOST_FOLDERS:
        raise make_error("extra-argument", name=options.paths[MOST_FOLDERS])
    if options.output is None:
        raise make_error("roster-needs-output")
    require_ending(options.output, (".xlsx",))
    files.refuse([options.output], options.paths)
    excluded = choose_excluded(options, settings)
    *before, this = (_identify(path, excluded, language) for path in options.paths)
    last = before[0] if before else []
    draft = draft_roster(last, this)
    if not draft.offices:
        raise make_error("roster-empty", path=options.paths[-1])
    offices = [_place_beside(office, options.output) for office in draft.offices]
    files.write({options.output: write_roster(offices)})
    asked = [office.name for office in offices if office.unconfirmed]
    for key, names in (("roster-asked", asked), ("roster-nameless", draft.nameless)):
        if names:
            told = say(language, key, count=len(names), names=say(language, "list").join(names))
            streams.complain(flatten(told))
    streams.complain(say(language, "roster-written", path=options.output, count=len(offices)))
    return 0


def _place_beside(office: Office, roster: str) -> Office:
    """With its file as seen from the roster; what is inside an archive is no file of its own."""
    if office.place is None or not os.path.isfile(office.place):
        return replace(office, place=None)
    return replace(office, place=os.path.relpath(office.place, os.path.dirname(roster) or "."))


def _identify(path: str, excluded: Sequence[str], language: Language) -> list[Identity]:
    """Whose reports are in a folder; what cannot be read is told."""
    from zfxxgk.batch.reading import identify
    from zfxxgk.errors import NoReport

    sources, _ = expand([path], excluded)
    with open_reader(sources, language) as reader:
        identified = identify(sources, reader)
    for each in identified.unread:
        if each.error is not None and not isinstance(each.error, NoReport):
            streams.complain(format_error(each.error, language))
    return identified.identities
