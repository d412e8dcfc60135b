"""``zfxxgk corpus add``: reads reports into a store."""

from __future__ import annotations

import csv
import io
import os
from argparse import Namespace
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from zfxxgk.cli import files, streams
from zfxxgk.cli.config import Settings
from zfxxgk.cli.gathering import choose_excluded
from zfxxgk.cli.language import Language, escape, flatten, make_error, pick, say
from zfxxgk.cli.layout import cut
from zfxxgk.cli.options import Parser
from zfxxgk.cli.progress import Progress
from zfxxgk.cli.sources import expand, is_document
from zfxxgk.cli.stores import open_store, read_number, require_engine

if TYPE_CHECKING:
    from zfxxgk.batch.records import Source
    from zfxxgk.corpus.add import Done
    from zfxxgk.corpus.ledger import Rejected

LIST = "rejected.csv"
MOST_TOLD = 10
_WIDE = 200
ALL_READ, SOME_REJECTED = 0, 1


def declare(parser: Parser) -> None:
    parser.add_place("paths", "help-paths-corpus-add", "STORE-AND-PATHS", many=True)
    parser.add_value("--processes", "help-processes", "NUMBER")
    parser.add_value("--column", "help-column", "KIND-AND-NAME", many=True)
    parser.add_value("--exclude", "help-exclude", "PATTERN", many=True)
    parser.add_epilog("exit-codes-corpus-add")


def run(options: Namespace, settings: Settings, language: Language) -> int:
    require_engine()
    from zfxxgk.batch.pool import count_cores
    from zfxxgk.corpus.add import add
    from zfxxgk.corpus.compact import compact
    from zfxxgk.corpus.listing import Listing, weigh_source
    from zfxxgk.corpus.pages import Columns

    store, *paths = options.paths
    if not paths:
        raise make_error("corpus-no-paths")
    columns = Columns.parse(options.column) if options.column else None
    sources = _list_sources(paths, store, choose_excluded(options, settings), language)
    processes = read_number("--processes", options.processes, count_cores())
    try:
        with open_store(store, create=True) as ledger:
            with Progress(None, language, sum(map(weigh_source, sources))) as progress:
                items = Listing(is_document, files.describe_failure, columns).list_items(sources)
                done = add(Path(store), ledger, items, files.read_data, processes=processes)
                counts = _count(done, progress, language)
            compact(Path(store), ledger)
            words = say(language, "corpus-added", **counts, count=ledger.count_reports())
            listed = [each for each in ledger.list_rejected() if not each.passed]
            files.write({os.path.join(store, LIST): _write_list(listed)})
    except KeyboardInterrupt as stopped:
        raise KeyboardInterrupt("corpus-interrupted") from stopped
    if counts["copies"]:
        words += "\n" + say(language, "corpus-copies", count=counts["copies"])
    if counts["rejected"]:
        words += "\n" + say(language, "corpus-see-rejected", store=store)
    streams.show(words + "\n")
    return SOME_REJECTED if counts["rejected"] else ALL_READ


def _list_sources(
    paths: Sequence[str], store: str, excluded: Sequence[str], language: Language
) -> list[Source]:
    """The files to read; what is passed over is told. Raises InputError for what is not there."""
    from zfxxgk.corpus.ledger import NAME
    from zfxxgk.corpus.listing import SUFFIXES

    there = os.path.isfile(os.path.join(store, NAME))
    for path in paths:
        if there and _is_inside(path, store):
            raise make_error("corpus-path-in-store", path=path)
    sources, remarks = expand(paths, excluded, SUFFIXES)
    for source in sources:
        if source.named and source.error is not None:
            raise source.error
        if source.named and not os.path.exists(source.path):
            files.read_data(source.path)  # a member of an archive, else it is not there
    for remark in remarks:
        streams.complain(pick(remark, language))
    return [source for source in sources if not _is_inside(source.path, store)]


def _is_inside(path: str, store: str) -> bool:
    return Path(os.path.realpath(path)).is_relative_to(os.path.realpath(store))


def _count(tasks: Iterable[Done], progress: Progress, language: Language) -> dict[str, int]:
    """What the tasks come to, the first that is rejected told on the way."""
    counts = dict.fromkeys(("added", "known", "rejected", "copies"), 0)
    told = 0
    for done in tasks:
        new = [each for each in done.rejected if not each.passed]
        for each in new[: MOST_TOLD - told]:
            told += 1
            streams.complain(_tell(each, language))
        numbers = {
            "added": done.added,
            "known": done.known,
            "rejected": len(new) + done.still,
            "copies": done.copies,
        }
        counts = {key: counts[key] + number for key, number in numbers.items()}
        progress.advance(sum(numbers.values()), reached=done.reached)
    return counts


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
