"""``zfxxgk corpus add``: reads reports into a store."""

from __future__ import annotations

import csv
import io
import os
import sys
import time
from argparse import Namespace
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from zfxxgk._version import __version__
from zfxxgk.cli import files, streams
from zfxxgk.cli.config import Settings
from zfxxgk.cli.gathering import choose_excluded
from zfxxgk.cli.language import Language, escape, flatten, make_error, pick, say
from zfxxgk.cli.layout import cut
from zfxxgk.cli.options import Parser
from zfxxgk.cli.sources import expand
from zfxxgk.errors import InputError

if TYPE_CHECKING:
    from zfxxgk.batch.records import Source
    from zfxxgk.corpus.add import Item
    from zfxxgk.corpus.ledger import Rejected

LIST = "rejected.csv"
MOST_TOLD = 10
_WIDE = 200
_SECONDS = 0.5
_SECONDS_IN_A_LOG = 10.0
ALL_READ, SOME_REJECTED = 0, 1


def declare(parser: Parser) -> None:
    parser.add_place("paths", "help-paths-corpus-add", "STORE-AND-PATHS", many=True)
    parser.add_value("--processes", "help-processes", "NUMBER")
    parser.add_value("--exclude", "help-exclude", "PATTERN", many=True)
    parser.add_epilog("exit-codes-corpus-add")


def run(options: Namespace, settings: Settings, language: Language) -> int:
    from importlib.util import find_spec

    from zfxxgk.batch.pool import count_cores
    from zfxxgk.corpus.add import add
    from zfxxgk.corpus.ledger import Ledger

    if find_spec("polars") is None:
        raise make_error("corpus-needs-extra")
    store, *paths = options.paths
    if not paths:
        raise make_error("corpus-no-paths")
    sources = expand(paths, choose_excluded(options, settings)).sources
    for source in sources:
        if source.named and source.error is not None:
            raise source.error
        if source.named and not os.path.exists(source.path):
            files.read_data(
                source.path
            )  # what is in an archive, else it tells that it is not there
    processes = _read_number("--processes", options.processes, count_cores())
    ledger = Ledger(Path(store), __version__, create=True)
    progress = _Progress(language)
    added = known = rejected = told = 0
    try:
        items = _list_items(sources)
        for done in add(Path(store), ledger, items, files.read_data, processes=processes):
            added, known = added + done.added, known + done.known
            new = [each for each in done.rejected if not each.passed]
            rejected += len(new) + done.still
            for each in new[: MOST_TOLD - told]:
                told += 1
                streams.complain(_tell(each, language))
            progress.show(added + known + rejected)
        counts = {"added": added, "known": known, "rejected": rejected}
        words = say(language, "corpus-added", **counts, count=ledger.count_reports())
        listed = [each for each in ledger.list_rejected() if not each.passed]
        files.write({os.path.join(store, LIST): _write_list(listed)})
        if rejected:
            words += "\n" + say(language, "corpus-see-rejected", store=store)
    except OSError as error:
        raise InputError(files.describe_failure(error), path=store) from error
    finally:
        progress.end()
        ledger.close()
    streams.show(words + "\n")
    return SOME_REJECTED if rejected else ALL_READ


def _read_number(option: str, given: str | None, default: int) -> int:
    if given is None:
        return default
    if not given.isascii() or not given.isdigit() or int(given) < 1:
        raise make_error("bad-number", option=option)
    return int(given)


def _list_items(sources: Sequence[Source]) -> Iterator[Item]:
    from zfxxgk.corpus.add import Item
    from zfxxgk.corpus.lines import has_lines, list_lines

    for source in sources:
        if source.error is not None or not has_lines(source.path):
            yield Item(source.path, refusal=source.error, named=source.named)
            continue
        try:
            yield from list_lines(source.path)
        except OSError as error:
            problem = InputError(files.describe_failure(error), path=source.path)
            yield Item(source.path, refusal=problem)


def _write_list(rejected: Sequence[Rejected]) -> bytes:
    """CSV as Excel opens it: where, and why in both languages."""
    out = io.StringIO()
    writer = csv.writer(out)
    writer.writerow(["file", "place", "zh", "en"])
    writer.writerows([*each.origin[:2], *each.reason] for each in rejected)
    return out.getvalue().encode("utf-8-sig", "backslashreplace")


def _tell(rejected: Rejected, language: Language) -> str:
    file, place, _ = rejected.origin
    reason = flatten(pick(rejected.reason, language))
    return f"{escape(file)}{f':{place}' if place else ''}: {cut(reason, _WIDE)}"


class _Progress:
    """How many are done and how fast: a line that changes on a terminal, lines in a log."""

    def __init__(self, language: Language) -> None:
        self._language = language
        self._start = self._shown = time.monotonic()
        self._changes = sys.stderr is not None and sys.stderr.isatty()

    def show(self, done: int) -> None:
        now = time.monotonic()
        if now - self._shown < (_SECONDS if self._changes else _SECONDS_IN_A_LOG):
            return
        self._shown = now
        rate = round(done / (now - self._start))
        words = say(self._language, "corpus-progress", done=done, rate=rate)
        if self._changes:
            sys.stderr.write(f"\r{words}\x1b[K")
            sys.stderr.flush()
        else:
            streams.complain(words)

    def end(self) -> None:
        if self._changes:
            sys.stderr.write("\r\x1b[K")
            sys.stderr.flush()
