"""``zfxxgk summary``: many reports on one sheet, a line for each office, and their sum."""

from __future__ import annotations

from argparse import Namespace
from importlib import import_module
from typing import TYPE_CHECKING

from zfxxgk.cli import files, streams
from zfxxgk.cli.commands.check import declare_files, judge, read_request
from zfxxgk.cli.config import Settings
from zfxxgk.cli.endings import choose_format
from zfxxgk.cli.language import Language, escape, flatten, make_error, pick, say
from zfxxgk.cli.options import Parser
from zfxxgk.cli.reporters.summary import SHEETS, build_sheets

if TYPE_CHECKING:
    from zfxxgk.cli.reporters import Run
    from zfxxgk.cli.reporters.summary.sheet import SummarySheet

FORMATS = ("text", "csv", "xlsx", "html")


def declare(parser: Parser) -> None:
    parser.add_choice("--format", "help-format-output", FORMATS, "-f")
    parser.add_choice("--sheet", "help-sheet", SHEETS)
    parser.add_value("--sum", "help-sum", "FILE")
    declare_files(parser)


def run(options: Namespace, settings: Settings, language: Language) -> int:
    from zfxxgk.batch.figures import keep_figures
    from zfxxgk.batch.overview import list_lines
    from zfxxgk.batch.sums import tell_sum
    from zfxxgk.batch.total import add_up
    from zfxxgk.cli.reporters import NOT_JUDGED, Run
    from zfxxgk.cli.reporters.summary.sheet import Content
    from zfxxgk.spec import canonical

    format_ = choose_format(options.format, options.output, FORMATS, "text")
    choose_format(None, options.sum, ("json",), "json")
    if format_ == "xlsx" and options.output is None:
        raise make_error("xlsx-needs-output")
    reporter = import_module(f"zfxxgk.cli.reporters.summary.{format_}")
    batch = judge(read_request(options, settings), keep_figures, language)
    outcome = Run(batch, language, options.fail_on or settings.fail_on or "error")
    content = Content(outcome, list_lines(batch), add_up(batch))
    chosen = [options.sheet] if options.sheet else SHEETS
    sheets = build_sheets(content, chosen)
    data = reporter.render(sheets, content)
    written = {} if options.output is None else {options.output: data}
    total = content.total.report
    if options.sum is not None and total is not None:
        written[options.sum] = streams.as_bytes(canonical.dump(total))
    files.write(written)
    if options.output is None:
        (streams.show if format_ == "text" else streams.emit)(data.decode())
    if format_ == "csv":
        _complain(sheets[0], outcome)
    for path in written:
        streams.tell_written(path, language)
    if options.sum is None:
        if written:
            streams.tell_code(outcome.exit_code, language)
        return outcome.exit_code
    about = content.total.notes[-1] if total is None else tell_sum(total)
    key = "summary-no-sum" if total is None else "summary-sum-file"
    words = flatten(pick(about, language)) if about else ""
    streams.complain(say(language, key, path=escape(options.sum), why=words))
    return NOT_JUDGED if total is None else outcome.exit_code


def _complain(sheet: SummarySheet, run: Run) -> None:
    """CSV has no room for what concerns no single office."""
    for remark in (*(pick(each, run.language) for each in run.batch.remarks), *sheet.notes):
        streams.complain(flatten(remark))
