"""``zfxxgk corpus tidy``: a store as tables of data for research."""

from __future__ import annotations

from argparse import Namespace
from functools import partial
from pathlib import Path

from zfxxgk.cli import files, streams
from zfxxgk.cli.config import Settings
from zfxxgk.cli.language import Language, make_error, say
from zfxxgk.cli.options import Parser
from zfxxgk.cli.progress import Progress
from zfxxgk.cli.stores import open_store, read_number, refuse_inside, require_engine
from zfxxgk.errors import InputError


def declare(parser: Parser) -> None:
    parser.add_place("store", "help-paths-corpus", "STORE")
    parser.add_value("--output", "help-output-tidy", "FOLDER", "-o")
    parser.add_value("--roster", "help-roster-tidy", "FILE")
    parser.add_value("--divisions", "help-divisions", "FILE")
    parser.add_flag("--crosswalk", "help-crosswalk")
    parser.add_value("--sample", "help-sample", "NUMBER")
    parser.add_value("--seed", "help-seed", "NUMBER")
    parser.add_epilog("exit-codes-corpus-tidy")


def run(options: Namespace, settings: Settings, language: Language) -> int:
    require_engine()
    from zfxxgk.batch.roster.file import read_roster
    from zfxxgk.cli.reporters.phrases import name_place
    from zfxxgk.corpus.store import scan_parts
    from zfxxgk.corpus.tidy.divisions import Divisions, read_divisions
    from zfxxgk.corpus.tidy.folder import refuse_foreign, replace_folder
    from zfxxgk.corpus.tidy.sample import Wish
    from zfxxgk.corpus.tidy.write import Work, write_tables

    if options.output is None:
        raise make_error("corpus-needs-folder")
    store, target = Path(options.store[0]), Path(options.output)
    roster = options.roster or settings.roster
    offices = read_roster(roster) if roster else None
    try:
        divisions = read_divisions(options.divisions) if options.divisions else Divisions()
    except OSError as error:
        raise InputError(files.describe_failure(error), path=options.divisions) from error
    count = read_number("--sample", options.sample, 0)
    seed = read_number("--seed", options.seed, 1, least=0)
    wish = Wish(count, seed, partial(name_place, language=language)) if count else None
    refuse_foreign(target)
    refuse_inside([options.output], options.store[0])
    try:
        with (
            open_store(str(store), output=str(target)) as ledger,
            Progress(None, language) as progress,
            replace_folder(target) as folder,
        ):
            work = Work(list(scan_parts(store, ledger)), folder, progress.advance)
            found = write_tables(work, offices, divisions, crosswalk=options.crosswalk, wish=wish)
    except InputError as problem:
        problem.path = problem.path or str(store)
        raise
    words = [say(language, "corpus-tidied", **found._asdict(), path=target)]
    if found.undated:
        words.append(say(language, "corpus-undated", undated=found.undated))
    if found.strangers:
        words.append(say(language, "corpus-tidy-strangers", count=found.strangers))
    streams.show("\n".join(words) + "\n")
    return 0
