"""``zfxxgk corpus check``: all reports of a store against the rules."""

from __future__ import annotations

import os
from argparse import Namespace
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from zfxxgk.cli import files, streams
from zfxxgk.cli.config import Settings
from zfxxgk.cli.known_rules import require_settings
from zfxxgk.cli.language import Language, escape, make_error, say
from zfxxgk.cli.options import Parser
from zfxxgk.cli.stores import open_store, read_number, refuse_inside, require_engine
from zfxxgk.spec.severities import SEVERITIES

if TYPE_CHECKING:
    import polars as pl

    from zfxxgk.corpus.counted import Counted

FORMATS = (".parquet", ".csv", ".ndjson")
CLEAN, FAULTY = 0, 1
NAME = "/agency/name"
MOST_NAMED, MOST_READ = 3, 100
MANY, MANY_IN_WORDS = 40_000, 15_000
"""So many reports take a process longer than it takes to begin another."""


def declare(parser: Parser) -> None:
    parser.add_place("store", "help-paths-corpus", "STORE")
    parser.add_value("--output", "help-output-corpus", "FILE", "-o")
    parser.add_value("--roster", "help-roster", "FILE")
    parser.add_value("--processes", "help-processes-check", "NUMBER")
    parser.add_flag("--words", "help-words-corpus")
    parser.add_epilog("exit-codes-corpus-check")


def run(options: Namespace, settings: Settings, language: Language) -> int:
    require_engine()
    from zfxxgk.batch.pool import count_cores
    from zfxxgk.batch.roster.file import read_roster
    from zfxxgk.corpus.check import FINDINGS, WORDED_FINDINGS, check_counted
    from zfxxgk.corpus.counted import find_counted
    from zfxxgk.engine.rule_set import load_builtin

    if options.output is None or not options.output.lower().endswith(FORMATS):
        raise make_error("corpus-needs-output")
    processes = read_number("--processes", options.processes, 0)
    roster = options.roster or settings.roster
    store = options.store[0]
    files.refuse([options.output], [*filter(None, [roster])])
    refuse_inside([options.output], store)
    require_settings(settings, load_builtin().rules)
    rules = load_builtin().choose(settings.select, settings.ignore)
    listed = None if roster is None else read_roster(roster)
    with open_store(store, output=options.output) as ledger:
        reports = ledger.count_reports()
        counted = find_counted(Path(store), ledger, listed)
        del listed  # of a whole country it is large, and what it tells is told
        paying = reports // (MANY_IN_WORDS if options.words else MANY)
        processes = processes or max(1, min(paying, count_cores()))
        frames = check_counted(counted, rules, words=options.words, processes=processes)
        counts = _write(options.output, frames, WORDED_FINDINGS if options.words else FINDINGS)
        strangers = _tell_strangers(counted, language)
    told = [say(language, "corpus-checked", reports=reports, **counts, path=options.output)]
    if superseded := len(counted.chains.superseded):
        told.append(say(language, "corpus-superseded", count=superseded))
    told += strangers
    streams.show("\n".join(told) + "\n")
    return FAULTY if counts["errors"] else CLEAN


def _tell_strangers(counted: Counted, language: Language) -> list[str]:
    """That offices of reports are not in the roster, if so, with some of their names."""
    if counted.standing is None:
        return []
    offices = counted.standing.offices.gather(counted.rows)
    rows = counted.rows.filter(offices.is_null())
    if not len(rows):
        return []
    key = "corpus-strangers" if offices.count() else "corpus-no-office"
    names = counted.parts.read(rows.head(MOST_READ), [NAME])[NAME].drop_nulls()
    shown = [escape(name) for name in names.unique(maintain_order=True).head(MOST_NAMED)]
    return [say(language, key, count=len(rows), names=say(language, "list").join(shown))]


def _write(target: str, frames: Iterator[pl.DataFrame], schema: pl.Schema) -> dict[str, int]:
    """Writes the findings, which need not fit into memory; how many there are."""
    import polars as pl

    from zfxxgk.corpus.scratch import make_scratch

    counts = {"findings": 0, "errors": 0}
    # A link stays one.
    place = Path(os.path.realpath(target))
    with make_scratch(place.parent) as folder:
        pieces = folder / "pieces"
        pieces.mkdir()
        schema.to_frame().write_parquet(pieces / f"{0:06}.parquet")
        for number, found in enumerate(frames, start=1):
            found.write_parquet(pieces / f"{number:06}.parquet")
            counts["findings"] += found.height
            counts["errors"] += found.filter(pl.col("severity") == SEVERITIES[0]).height
        whole = folder / Path(target).name
        _sink(pl.scan_parquet(sorted(pieces.iterdir()), glob=False), whole)
        os.replace(whole, place)
    return counts


def _sink(found: pl.LazyFrame, target: Path) -> None:
    match target.suffix.lower():
        case ".parquet":
            found.sink_parquet(target)
        case ".csv":
            found.sink_csv(target, include_bom=True)
        case _:
            found.sink_ndjson(target)
