"""``zfxxgk show``: the tables of a report as they were read, wrong and doubtful cells marked; with
``--reading`` its text, marked with what was read as what."""

from __future__ import annotations

from argparse import Namespace
from collections.abc import Iterator
from importlib import import_module
from typing import TYPE_CHECKING

from zfxxgk.cli import files, streams
from zfxxgk.cli.config import Settings
from zfxxgk.cli.endings import choose_format
from zfxxgk.cli.language import Language, flatten, format_error, make_error, pick, say
from zfxxgk.cli.layout import align_columns, cut, wrap
from zfxxgk.cli.options import Parser
from zfxxgk.cli.reporters.marks import ACCUSING, mark_cells
from zfxxgk.cli.reporters.phrases import name_place, name_report, tell_doubts
from zfxxgk.spec import forms
from zfxxgk.spec.labels import header_path
from zfxxgk.spec.places import get_cell, get_value
from zfxxgk.spec.provenance import UNVALUED, get_agency_basis
from zfxxgk.spec.severities import SEVERITIES

if TYPE_CHECKING:
    from zfxxgk.engine.findings import Finding, Result
    from zfxxgk.spec.documents import Place, Provenance, Report

FORMATS = ("text", "html")
NOT_READ = 2
WRONG, DOUBTFUL = "*", "?"
FAULTS = ("error", "warning")
"""Severities whose cells are marked; what is only worth attention is told below the table."""
WIDEST_LABEL = 36
WIDEST_VALUE = 12


def declare(parser: Parser) -> None:
    parser.add_place("path", "help-path-show", "FILE")
    parser.add_flag("--reading", "help-reading")
    parser.add_choice("--format", "help-format-output", FORMATS, "-f")
    parser.add_value("--output", "help-output", "FILE", "-o")


def run(options: Namespace, settings: Settings, language: Language) -> int:
    path = options.path[0]
    if options.format is not None and not options.reading:
        raise make_error("format-needs-reading")
    formats = FORMATS if options.reading else ("text",)
    format_ = choose_format(options.format, options.output, formats, "text")
    if options.output is not None:
        files.refuse([options.output], [path])
    if options.reading:
        return _show_reading(path, format_, options.output, language)
    from zfxxgk.engine.run import check

    read = files.read(path)
    result = check(read.report, provenance=read.provenance)
    words = "\n".join(_Tables(read.report, read.provenance, result, language).lines()) + "\n"
    streams.deliver(words, options.output)
    return 0


def _show_reading(path: str, format_: str, output: str | None, language: Language) -> int:
    """Also of a file of which no report comes: what was seen is just what one wants to see then."""
    reporter = import_module(f"zfxxgk.cli.reporters.reading.{format_}")
    page = files.trace(path)
    words = reporter.render(page, path, language)
    streams.deliver(words, output, readable=format_ == "text")
    if page.refusal is None:
        return 0
    # Where both streams are seen, the text itself has said so.
    if not (format_ == "text" and output is None and streams.are_seen_together()):
        streams.complain(format_error(page.refusal, language))
    return NOT_READ


class _Tables:
    def __init__(
        self,
        report: Report,
        provenance: Provenance | None,
        result: Result,
        language: Language,
    ) -> None:
        self.report = report
        self.language = language
        self.basis = get_agency_basis(provenance)
        cells = provenance["cells"] if provenance else ()
        self.records = {each["pointer"]: each for each in cells}
        self.findings = [each for each in result.findings if each.severity in SEVERITIES]
        marks = mark_cells(result, self.records, FAULTS)
        self.wrong = {pointer for pointer, mark in marks.items() if mark.kind in ACCUSING}

    def lines(self) -> Iterator[str]:
        name, year = self.report["agency"]["name"], self.report["year"]
        yield name_report(name, year, self.language, self.basis)
        for key in dict.fromkeys(each.key for each in forms.tables()):
            yield ""
            yield from self._table(key)
        yield ""
        yield say(self.language, "show-legend", wrong=WRONG, doubtful=DOUBTFUL)

    def _table(self, key: str) -> Iterator[str]:
        if get_value(self.report, (key,)) is None:
            title = header_path(("report", key))
            yield say(self.language, "show-no-table", table=pick(title, self.language))
            return
        form = forms.table(key, forms.get_form(self.report, key))
        yield (
            form.title
            if self.language == "zh"
            else pick(header_path(("report", key), form.form), self.language)
        )
        yield from align_columns(list(self._rows(form)), right=True)
        yield from self._remarks(form)

    def _rows(self, form: forms.Table) -> Iterator[tuple[str, ...]]:
        most = max(len(row.columns) for row in form.rows)
        titles: list[str] = []
        open_groups: tuple[forms.Group, ...] = ()
        for row in form.rows:
            for depth, group in enumerate(row.groups):
                if group not in open_groups:
                    yield (self._label(group, depth), *[""] * most)
            open_groups = row.groups
            if (own := [self._title(column) for column in row.columns]) != titles:
                titles = own
                yield from self._header(own, most)
            values = [self._value(form, row, column) for column in row.columns]
            yield (self._label(row, len(row.groups)), *values, *[""] * (most - len(values)))

    def _label(self, part: forms.Row | forms.Group, depth: int) -> str:
        title = part.title if self.language == "zh" else part.en
        return cut("  " * depth + title, WIDEST_LABEL)

    def _title(self, column: forms.Column) -> str:
        return column.title if self.language == "zh" else column.en

    @staticmethod
    def _header(titles: list[str], most: int) -> Iterator[tuple[str, ...]]:
        """Column titles in as many lines as they need, set against the bottom."""
        parts = [wrap(title, WIDEST_VALUE) for title in titles]
        high = max(map(len, parts))
        padded = [[""] * (high - len(part)) + part for part in parts]
        for line in zip(*padded, strict=True):
            yield ("", *line, *[""] * (most - len(titles)))

    def _value(self, form: forms.Table, row: forms.Row, column: forms.Column) -> str:
        pointer = f"/{form.key}/{row.key}/{column.key}"
        value = get_cell(self.report, pointer)
        record = self.records.get(pointer)
        status = record["status"] if record else "number"
        if status == "row_absent":
            return "-"
        raw = flatten(record["raw"] or "") if record else ""
        text = raw if value is None and raw else "" if value is None else str(value)
        mark = DOUBTFUL if status in UNVALUED else WRONG if pointer in self.wrong else ""
        return cut(mark + text, WIDEST_VALUE)

    def _remarks(self, form: forms.Table) -> Iterator[str]:
        """What is wrong or doubtful in the table, with its place in the document."""
        for finding in self.findings:
            pointers = [cell.pointer for cell in finding.cells]
            if pointers and pointers[0].startswith(f"/{form.key}/"):
                place = _place_of_all(finding)
                where = name_place(place, self.language) if place else ""
                message = flatten(pick(finding.message, self.language))
                yield self._remark(WRONG if finding.severity in FAULTS else " ", message, where)
        doubtful = (
            record
            for pointer, record in self.records.items()
            if record["status"] in UNVALUED and pointer.startswith(f"/{form.key}/")
        )
        for words, where in tell_doubts(doubtful, self.report, self.language):
            yield self._remark(DOUBTFUL, words, where)

    def _remark(self, mark: str, words: str, where: str) -> str:
        line = f"{mark} {words}"
        return f"{line} [{where}]" if where else line


def _place_of_all(finding: Finding) -> Place | None:
    """Where all cells of a finding are: one cell, or the row of a sum; of others there is none."""
    if finding.location is None or len(finding.cells) == 1:
        return finding.location
    return None if "col" in finding.binding else {**finding.location, "column": None}
