"""``zfxxgk summary``: many reports on one sheet, a line for each office."""

from __future__ import annotations

import os
from argparse import Namespace
from collections.abc import Callable, Mapping, Sequence
from typing import Any

from zfxxgk.batch.identity import Report
from zfxxgk.cli import files, judging, streams
from zfxxgk.cli.config import Settings
from zfxxgk.cli.entry import Run
from zfxxgk.cli.language import Language, problem
from zfxxgk.cli.options import Parser
from zfxxgk.cli.reporters.summary.sheets import SHEETS, Sheet
from zfxxgk.read import ReadResult

FORMATS = ("text", "csv", "xlsx", "html")


def declare(parser: Parser) -> None:
    parser.add_choice("--format", "help-format-summary", FORMATS)
    parser.add_choice("--sheet", "help-sheet", tuple(SHEETS))
    judging.declare(parser)


def run(options: Namespace, settings: Settings, language: Language) -> int:
    format_ = options.format or _by_name(options.output)
    if format_ == "xlsx" and options.output is None:
        raise problem("xlsx-needs-output")
    render = RENDERERS[format_]
    found = judging.judged(options, settings, language, _compared)
    chosen = [options.sheet] if options.sheet else list(SHEETS)
    sheets = [SHEETS[name](found) for name in chosen]
    data = render(sheets, found)
    if options.output is not None:
        files.write({options.output: data})
    elif format_ == "text":
        streams.show(data.decode())
    else:
        streams.emit(data.decode())
    return found.exit_code


def _by_name(output: str | None) -> str:
    """The format that the ending of the file asks for."""
    ending = os.path.splitext(output or "")[1][1:].lower()
    return ending if ending in FORMATS else "text"


def _compared(read: ReadResult, earlier: Sequence[Report]) -> Any:
    from zfxxgk.batch.year_on_year import year_on_year

    return year_on_year(earlier[0], read.report) if earlier else []


Render = Callable[[Sequence[Sheet], Run], bytes]


def _text(sheets: Sequence[Sheet], run: Run) -> bytes:
    from zfxxgk.cli.reporters.summary import plain

    return plain.text(sheets, run)


def _csv(sheets: Sequence[Sheet], run: Run) -> bytes:
    from zfxxgk.cli.reporters.summary import plain

    return plain.csv(sheets[0])


def _xlsx(sheets: Sequence[Sheet], run: Run) -> bytes:
    from zfxxgk.cli.reporters.summary import workbook

    return workbook.render(sheets)


def _html(sheets: Sequence[Sheet], run: Run) -> bytes:
    from zfxxgk.cli.reporters.summary import page

    return page.render(sheets, run)


RENDERERS: Mapping[str, Render] = {"text": _text, "csv": _csv, "xlsx": _xlsx, "html": _html}
