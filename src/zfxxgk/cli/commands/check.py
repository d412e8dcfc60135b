"""``zfxxgk check``: reads each file, judges it, and tells in the format asked for."""

from __future__ import annotations

from argparse import Namespace

from zfxxgk.cli import files, judging, reporters, streams
from zfxxgk.cli.config import FORMATS, Settings
from zfxxgk.cli.entry import Run
from zfxxgk.cli.language import Language, full
from zfxxgk.cli.options import Parser


def declare(parser: Parser) -> None:
    parser.add_choice("--format", "help-format", FORMATS)
    judging.declare(parser)


def run(options: Namespace, settings: Settings, language: Language) -> int:
    format_ = options.format or settings.format or "text"
    found = judging.judged(options, settings, language, reporters.KEPT.get(format_))
    _deliver(found, format_, options.output)
    return found.exit_code


def _deliver(run: Run, format_: str, output: str | None) -> None:
    words = reporters.REPORTERS[format_](run)
    # On a terminal the report itself tells of files that could not be read.
    if format_ == "text" and (output is not None or not streams.on_terminal()):
        for entry in run.entries:
            if entry.error is not None:
                streams.complain(full(entry.error, run.language))
    if output is not None:
        files.write({output: streams.as_bytes(words)})
    elif format_ in ("text", "github"):
        streams.show(words)
    else:
        streams.emit(words)
