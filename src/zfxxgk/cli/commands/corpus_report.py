"""``zfxxgk corpus report``: what a whole store comes to, as one page."""

from __future__ import annotations

from argparse import Namespace
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from zfxxgk.cli import files, streams
from zfxxgk.cli.config import Settings
from zfxxgk.cli.endings import require_ending
from zfxxgk.cli.known_rules import require_settings
from zfxxgk.cli.language import Language, escape, make_error, say
from zfxxgk.cli.options import Parser
from zfxxgk.cli.progress import Progress
from zfxxgk.cli.reporters.phrases import list_titles
from zfxxgk.cli.stores import open_store_beside, refuse_inside, require_engine

if TYPE_CHECKING:
    from zfxxgk.corpus.survey.survey import Survey

PAGE, WORKBOOK = (".html", ".htm"), (".xlsx",)


def declare(parser: Parser) -> None:
    parser.add_place("store", "help-paths-corpus", "STORE")
    parser.add_value("--output", "help-output-corpus-report", "FILE", "-o")
    parser.add_value("--xlsx", "help-xlsx", "FILE")
    parser.add_epilog("exit-codes-corpus-report")


def run(options: Namespace, settings: Settings, language: Language) -> int:
    from importlib.util import find_spec

    require_engine()
    if options.output is None or not options.output.lower().endswith(PAGE):
        raise make_error("corpus-report-needs-output")
    targets = [options.output]
    if options.xlsx is not None:
        require_ending(options.xlsx, WORKBOOK)
        if find_spec("xlsxwriter") is None:
            raise make_error("xlsx-needs-extra")
        targets.append(options.xlsx)
    files.refuse(targets, [])
    refuse_inside(targets, options.store[0])
    reports, contents = _write(options, settings, language)
    files.write(contents)
    paths = say(language, "list").join(map(escape, contents))
    streams.show(say(language, "corpus-reported", reports=reports, paths=paths) + "\n")
    return 0


def _write(
    options: Namespace, settings: Settings, language: Language
) -> tuple[int, dict[str, bytes]]:
    """The number of reports, and what to write to each file."""
    from zfxxgk.cli.reporters.corpus import page, workbook
    from zfxxgk.cli.reporters.corpus.sheets import list_sheets
    from zfxxgk.corpus.survey.survey import take_survey
    from zfxxgk.engine.rule_set import load_builtin

    store = options.store[0]
    require_settings(settings, load_builtin().rules)
    rules = load_builtin().choose(settings.select, settings.ignore)
    with open_store_beside(store) as (ledger, work):
        with Progress(ledger.count_reports(), language) as progress:
            survey = take_survey(Path(store), ledger, rules, work, told=progress.advance)
        rejected = sum(not each.passed for each in ledger.list_rejected())
        notes = list(_list_notes(survey, rejected, language))
        sheets = list(list_sheets(survey, language))
        contents = {options.output: page.render(sheets, notes, language)}
        if options.xlsx is not None:
            contents[options.xlsx] = workbook.render(sheets, notes, language)
    return survey.reports, contents


def _list_notes(survey: Survey, rejected: int, language: Language) -> Iterator[str]:
    """What is counted and what is left out."""
    counts = {"reports": survey.reports, "superseded": survey.superseded}
    yield say(language, "report-counted", **counts)
    if survey.rivals:
        yield say(language, "report-rivals", count=survey.rivals)
    if rejected:
        yield say(language, "report-rejected", count=rejected)
    for key in ("doubts", "alone", "shares"):
        yield say(language, f"report-{key}")
    if survey.unasked:
        titles = list_titles(sorted(survey.unasked), survey.rule_set.rules, language)
        yield say(language, "report-unasked", count=len(survey.unasked), titles=titles)
