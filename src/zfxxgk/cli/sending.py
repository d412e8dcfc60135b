"""What ``check`` does for a supervising office: follows the last round, and writes to offices."""

from __future__ import annotations

import os
from argparse import Namespace
from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import TYPE_CHECKING, Any

from zfxxgk._version import __version__
from zfxxgk.batch.accounts import list_accounts
from zfxxgk.batch.remarks import name_some
from zfxxgk.batch.rounds import Standing, compare_rounds
from zfxxgk.cli import streams
from zfxxgk.cli.config import Settings
from zfxxgk.cli.files import describe_failure
from zfxxgk.cli.language import escape, make_error, pick, say, say_both
from zfxxgk.cli.layout import align_columns, cut
from zfxxgk.cli.reporters import notices
from zfxxgk.cli.reporters.notices.index import INDEX
from zfxxgk.cli.reporters.notices.words import Sending, read_template
from zfxxgk.errors import InputError

if TYPE_CHECKING:
    from zfxxgk.batch.batch import Criteria
    from zfxxgk.batch.records import Batch
    from zfxxgk.cli.reporters import Run

WIDEST = 60
"""Columns of the terminal for the name of an office and for what its report comes to."""


def follow(batch: Batch, last: Mapping[str, Any], criteria: Criteria, path: str) -> list[Standing]:
    """Where each office stands since the *last* result. Raises InputError for another year's."""
    accounts = list_accounts(batch)
    now = sorted({each.year for each in accounts if each.year})
    then = sorted({each["year"] for each in last["reports"] if each["year"]})
    if now and then and not {*now} & {*then}:
        years, this = name_some([*map(str, then)]), name_some([*map(str, now)])
        raise make_error("since-year", path=path, years=years, now=this)
    answered = [key for key, why in criteria.known.items() if why.by == "answer"]
    rules = criteria.rules.choose(criteria.select, criteria.ignore).rules
    return compare_rounds(accounts, last, answered, rules)


def prepare(options: Namespace, settings: Settings) -> Sending | None:
    """How to write to offices, where that is asked for. Raises InputError."""
    folder = options.output_dir
    if folder is None:
        for option, given in (
            ("--format docx", options.format == "docx"),
            ("--template", options.template),
        ):
            if given:
                raise make_error("needs-output-dir", option=option)
        return None
    kind = options.format or "html"
    if kind not in notices.FORMATS:
        raise make_error("output-dir-format", format=kind)
    if os.path.lexists(folder) and not os.path.isdir(folder):
        raise make_error("no-folder", path=folder)
    if not os.path.isdir(os.path.dirname(os.path.abspath(folder))):
        raise make_error("no-folder-above", path=folder)
    key = "notice-own-rules" if options.rules or settings.rules else "notice-rules"
    words = None if options.template is None else read_template(options.template)
    return Sending(folder, kind, words, datetime.now(), say_both(key, version=__version__))


def send(sending: Sending, run: Run, standings: Sequence[Standing] | None) -> None:
    """Writes to every office, and shows who gets what."""
    try:
        os.makedirs(sending.folder, exist_ok=True)
    except OSError as error:
        raise InputError(describe_failure(error), path=sending.folder) from error
    written = notices.send(run, sending, standings)
    language = run.language
    rows = [
        (cut(row.office, WIDEST), cut(row.state or row.result, WIDEST), row.file or "")
        for row in written.rows
    ]
    remarks = [pick(each, language) for each in run.batch.remarks]
    streams.show("\n".join([*(align_columns(rows) if rows else ()), *remarks]) + "\n")
    count = sum(row.file is not None for row in written.rows)
    folder = escape(sending.folder)
    streams.complain(say(language, "index-written", folder=folder, count=count, path=INDEX))
    if written.stale:
        names = pick(name_some([escape(each) for each in written.stale]), language)
        streams.complain(say(language, "index-stale", count=len(written.stale), names=names))
