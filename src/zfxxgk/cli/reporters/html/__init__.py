"""One self-contained page for people: no script, no network, fit for paper and small screens."""

from __future__ import annotations

import os
from collections.abc import Sequence

from zfxxgk.batch.records import Judged
from zfxxgk.cli.language import Language, flatten, pick, say
from zfxxgk.cli.reporters import Run
from zfxxgk.cli.reporters.html import elements as E
from zfxxgk.cli.reporters.html import findings, message, tables
from zfxxgk.cli.reporters.html.elements import Element
from zfxxgk.cli.reporters.html.skeleton import build_page
from zfxxgk.cli.reporters.phrases import describe_error, name_file, name_report
from zfxxgk.engine.verdict import reach_verdict
from zfxxgk.read import ReadResult


def keep(reading: ReadResult, earlier: object) -> ReadResult:
    """The page shows the tables as they were read."""
    return reading


def render(run: Run) -> str:
    remarks = [E.P(flatten(pick(remark, run.language))) for remark in run.batch.remarks]
    reports = [
        build_article(judged, number, run) for number, judged in enumerate(run.batch.reports, 1)
    ]
    title = say(run.language, "page-title")
    return build_page(title, [*build_contents(run), *remarks, *reports], run.language)


def build_contents(run: Run) -> list[Element]:
    """Every report with its verdict, which leads to its article, where there are several."""
    if len(run.batch.reports) < 2:
        return []
    rows = [
        E.LI(
            E.A(_name(judged, run.language), href=f"#r{number}"),
            " ",
            _verdict(judged, run.language),
        )
        for number, judged in enumerate(run.batch.reports, 1)
        if not judged.is_superseded
    ]
    return [E.H2(say(run.language, "page-contents")), E.OL(*rows)]


def build_article(
    judged: Judged, number: int, run: Run, letter: Sequence[str] | None = None
) -> Element:
    """What was found in one file; *letter* stands in the place of the usual message."""
    language = run.language
    path = _file(judged, language)
    head = E.HEADER(
        E.H2(_name(judged, language)),
        *([] if judged.is_superseded else [E.P(_verdict(judged, language))]),
        E.P(say(language, "page-file", path=path), E.CLASS("file")),
        *(E.P(flatten(pick(note, language))) for note in judged.notes),
    )
    if judged.is_superseded:
        body = []
    elif judged.result is None:
        why = flatten(describe_error(judged, language))
        body = [E.P(say(language, "not-judged", why=why), E.CLASS("error"))]
    else:
        body = [
            *findings.build_section(judged, number, run),
            *tables.build_section(judged, number, language),
            *findings.build_not_checked(judged.result, run),
            *message.build_section(letter or message.write_message(judged, language), language),
        ]
    return E.ARTICLE(head, *body, id=f"r{number}")


def _name(judged: Judged, language: Language) -> str:
    if judged.result is None:
        return _file(judged, language)
    result = judged.result
    return name_report(result.agency, result.year, language, result.agency_basis)


def _file(judged: Judged, language: Language) -> str:
    """The name of the file without its folder: the page is sent on."""
    return name_file(os.path.basename(judged.path), language)


def _verdict(judged: Judged, language: Language) -> Element:
    found = reach_verdict(judged.result, judged.doubtful)
    return E.STRONG(pick(found.words, language), E.CLASS(f"verdict-{found.key}"))
