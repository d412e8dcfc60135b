"""One self-contained page for people: no script, no network, fit for paper and small screens."""

from __future__ import annotations

from lxml.html import HtmlElement
from lxml.html import builder as E

from zfxxgk.cli.entry import Entry, Run
from zfxxgk.cli.files import STDIN
from zfxxgk.cli.language import Language, one_line, pick, say, shown
from zfxxgk.cli.reporters.html import findings, letter, tables
from zfxxgk.cli.reporters.html.skeleton import page
from zfxxgk.engine.verdict import reach_verdict


def render(run: Run) -> str:
    remarks = [E.P(one_line(pick(remark, run.language))) for remark in run.remarks]
    reports = [_report(entry, number, run) for number, entry in enumerate(run.entries, 1)]
    title = say(run.language, "page-title")
    return page(title, [*_contents(run), *remarks, *reports], run.language)


def _contents(run: Run) -> list[HtmlElement]:
    """Every report with its verdict, where there are several."""
    if len(run.entries) < 2:
        return []
    rows = [
        E.LI(
            E.A(_name(entry, run.language), href=f"#r{number}"),
            " ",
            _verdict(entry, run.language),
        )
        for number, entry in enumerate(run.entries, 1)
        if not entry.superseded
    ]
    return [E.H2(say(run.language, "page-contents")), E.OL(*rows)]


def _report(entry: Entry, number: int, run: Run) -> HtmlElement:
    language = run.language
    path = say(language, "stdin") if entry.path == STDIN else shown(entry.path)
    head = E.HEADER(
        E.H2(_name(entry, language)),
        *([] if entry.superseded else [E.P(_verdict(entry, language))]),
        E.P(say(language, "page-file", path=path), E.CLASS("file")),
        *(E.P(one_line(pick(note, language))) for note in entry.notes),
    )
    if entry.superseded:
        body = []
    elif entry.result is None:
        why = one_line(pick(entry.error.text, language)) if entry.error else ""
        body = [E.P(say(language, "not-judged", why=why), E.CLASS("error"))]
    else:
        body = [
            *findings.section(entry, number, run),
            *tables.section(entry, number, language),
            *findings.not_checked(entry.result, run),
            *letter.section(entry, language),
        ]
    return E.ARTICLE(head, *body, id=f"r{number}")


def _name(entry: Entry, language: Language) -> str:
    if entry.result is None:
        return shown(entry.path)
    agency = entry.result.agency
    name = one_line(agency) if agency else say(language, "agency-unknown")
    return say(language, "show-heading", agency=name, year=entry.result.year)


def _verdict(entry: Entry, language: Language) -> HtmlElement:
    found = reach_verdict(entry.result, entry.doubtful)
    return E.STRONG(pick(found.words, language), E.CLASS(f"verdict-{found.key}"))
