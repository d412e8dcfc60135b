"""``zfxxgk summary``: many reports on one sheet, a line for each office."""

from __future__ import annotations

from argparse import Namespace
from collections.abc import Sequence
from importlib import import_module
from typing import TYPE_CHECKING

from zfxxgk.cli import files, streams
from zfxxgk.cli.commands.check import declare_files, judge, read_request
from zfxxgk.cli.config import Settings
from zfxxgk.cli.endings import choose_format
from zfxxgk.cli.language import Language, flatten, make_error, pick
from zfxxgk.cli.options import Parser

if TYPE_CHECKING:
    from zfxxgk.batch.compare import Difference
    from zfxxgk.cli.reporters import Run
    from zfxxgk.read import ReadResult
    from zfxxgk.spec.documents import Report

FORMATS = ("text", "csv", "xlsx", "html")
SHEETS = ("offices", "rules", "years")


def declare(parser: Parser) -> None:
    parser.add_choice("--format", "help-format-output", FORMATS)
    parser.add_choice("--sheet", "help-sheet", SHEETS)
    declare_files(parser)


def run(options: Namespace, settings: Settings, language: Language) -> int:
    from zfxxgk.cli.reporters import Run
    from zfxxgk.cli.reporters.summary import sheets

    format_ = choose_format(options.format, options.output, FORMATS, "text")
    if format_ == "xlsx" and options.output is None:
        raise make_error("xlsx-needs-output")
    reporter = import_module(f"zfxxgk.cli.reporters.summary.{format_}")
    batch = judge(read_request(options, settings), _keep_comparison, language)
    outcome = Run(batch, language, options.fail_on or settings.fail_on or "error")
    chosen = [options.sheet] if options.sheet else SHEETS
    data = reporter.render([getattr(sheets, name)(outcome) for name in chosen], outcome)
    if options.output is not None:
        files.write({options.output: data})
    elif format_ == "text":
        streams.show(data.decode())
    else:
        streams.emit(data.decode())
    if format_ in ("csv", "xlsx"):
        _complain(outcome)
    if options.output is not None:
        streams.tell_written(options.output, language)
    return outcome.exit_code


def _complain(run: Run) -> None:
    """Tables have no room for what concerns no single office."""
    for remark in run.batch.remarks:
        streams.complain(flatten(pick(remark, run.language)))


def _keep_comparison(read: ReadResult, earlier: Sequence[Report]) -> list[Difference]:
    from zfxxgk.batch.compare import compare_years

    return compare_years(earlier[0], read.report) if earlier else []
