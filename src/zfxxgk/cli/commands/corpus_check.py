"""``zfxxgk corpus check``: all reports of a store against the rules."""

from __future__ import annotations

import io
from argparse import Namespace
from pathlib import Path
from typing import TYPE_CHECKING

from zfxxgk._version import __version__
from zfxxgk.cli import files, streams
from zfxxgk.cli.config import Settings
from zfxxgk.cli.known_rules import require_settings
from zfxxgk.cli.language import Language, make_error, say
from zfxxgk.cli.options import Parser
from zfxxgk.spec.severities import SEVERITIES

if TYPE_CHECKING:
    import polars as pl

FORMATS = (".parquet", ".csv", ".ndjson")
CLEAN, FAULTY = 0, 1


def declare(parser: Parser) -> None:
    parser.add_place("store", "help-paths-corpus", "STORE")
    parser.add_value("--output", "help-output-corpus", "FILE", "-o")
    parser.add_epilog("exit-codes-corpus-check")


def run(options: Namespace, settings: Settings, language: Language) -> int:
    try:
        import polars as pl
    except ImportError:
        raise make_error("corpus-needs-extra") from None
    from zfxxgk.corpus.check import FINDINGS, check_store
    from zfxxgk.corpus.ledger import Ledger
    from zfxxgk.engine.rule_set import load_builtin

    if options.output is None or not options.output.lower().endswith(FORMATS):
        raise make_error("corpus-needs-output")
    store = options.store[0]
    files.refuse([options.output], [])
    require_settings(settings, load_builtin().rules)
    rules = load_builtin().choose(settings.select, settings.ignore)
    ledger = Ledger(Path(store), __version__)
    try:
        found = pl.concat([FINDINGS.to_frame(), *check_store(Path(store), ledger, rules)])
        reports = ledger.count_reports()
    finally:
        ledger.close()
    files.write({options.output: _format(found, options.output)})
    errors = found.filter(pl.col("severity") == SEVERITIES[0]).height
    counts = {"reports": reports, "findings": found.height, "errors": errors}
    streams.show(say(language, "corpus-checked", **counts, path=options.output) + "\n")
    return FAULTY if errors else CLEAN


def _format(found: pl.DataFrame, name: str) -> bytes:
    out = io.BytesIO()
    if name.lower().endswith(".parquet"):
        found.write_parquet(out)
    elif name.lower().endswith(".csv"):
        found.write_csv(out, include_bom=True)
    else:
        found.write_ndjson(out)
    return out.getvalue()
