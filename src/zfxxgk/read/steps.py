"""A document read step by step, and what is refused on the way."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from functools import cached_property
from typing import TYPE_CHECKING

from zfxxgk.errors import InputError, NoReport
from zfxxgk.read.foreign import is_foreign
from zfxxgk.read.formats.document import (
    NOWHERE,
    Block,
    Document,
    Grid,
    Paragraph,
    refuse_large_table,
)
from zfxxgk.read.head.dating import Dated
from zfxxgk.read.head.front import Front, date_report, read_front
from zfxxgk.read.head.one_line import cut_lines
from zfxxgk.read.head.sections import Outline, find_sections
from zfxxgk.read.report import PROSE, build_provenance, build_report, list_prose
from zfxxgk.read.tables.disclosure import read_disclosure
from zfxxgk.read.tables.disputes import read_disputes
from zfxxgk.read.tables.find import drop_copy, extract_prose, find_grids, refuse_without_table
from zfxxgk.read.tables.reading import TableReading
from zfxxgk.read.tables.requests import read_requests
from zfxxgk.read.tables.text_tables import count_rows, restore_tables
from zfxxgk.read.tables.unread import add_mentioned
from zfxxgk.spec.forms import find_prescribed
from zfxxgk.spec.labels import Text

if TYPE_CHECKING:
    from zfxxgk.spec.documents import Provenance, Report

MAX_CELLS_IN_ALL = 100_000
MAX_CHARACTERS = 500_000
MAX_PARAGRAPHS = 50_000
_EDITED = ("proactive_disclosure", "requests")

_TOO_LONG = Text(
    f"文字超过 {MAX_CHARACTERS} 字或者 {MAX_PARAGRAPHS} 段，不像是一份年度报告。"
    "请只保留报告正文和表格。",
    f"More than {MAX_CHARACTERS} characters or {MAX_PARAGRAPHS} paragraphs of text: far longer "
    "than a report. Keep only its text and tables.",
)


class Reading:
    """A document read step by step: each step is taken once, when it is asked for.

    A step raises InputError when the document holds no table of the report, two reports, no year,
    or more than any report does; NoReport when nothing in it tells of a report.
    """

    def __init__(self, document: Document, data: bytes) -> None:
        self.given = document
        self.data = data

    @cached_property
    def document(self) -> Document:
        """The document with the tables that stand among its text restored."""
        document = replace(self.given, blocks=restore_tables(self.given.blocks))
        _refuse_long(document)
        return document

    @cached_property
    def stream(self) -> tuple[Block, ...]:
        """Paragraphs and tables in order, as they are read."""
        return cut_lines(extract_prose(self.document.blocks))

    @cached_property
    def blocks(self) -> tuple[Block, ...]:
        """The stream without a second copy of the report."""
        return drop_copy(self.stream)

    @cached_property
    def outline(self) -> Outline:
        return find_sections(self.blocks)

    @cached_property
    def grids(self) -> dict[str, tuple[Grid, ...]]:
        """The fragments of each table."""
        return _find_grids(self.document, self.blocks, self.outline)

    @cached_property
    def front(self) -> Front:
        return read_front(self.document, self.outline)

    @cached_property
    def dated(self) -> Dated:
        """The year of the report."""
        return date_report(self.front, self.outline)

    @cached_property
    def tables(self) -> dict[str, TableReading | None]:
        # Without a table nothing before it is of interest.
        grids = self.grids
        year = self.dated.year
        prescribed = {key: find_prescribed(key, year) for key in _EDITED}
        tables = _tables(grids, year, prescribed)
        if not any(tables.values()):
            refuse_without_table(True, rows=count_rows(self.blocks))
        return add_mentioned(tables, self.outline, prescribed)

    @cached_property
    def prose(self) -> dict[str, list[Paragraph]]:
        """The lines of each section that the report has as text."""
        return {key: list_prose(self.outline, key, self.front.name) for key in PROSE}

    @cached_property
    def report(self) -> Report:
        tables = self.tables
        return build_report(
            self.document, self.data, self.front, self.dated.year, self.outline, self.prose, tables
        )

    @cached_property
    def provenance(self) -> Provenance:
        return build_provenance(self.document, self.front, self.outline, self.grids, self.tables)


def _refuse_long(document: Document) -> None:
    if sum(len(grid.cells) for grid in document.grids()) > MAX_CELLS_IN_ALL:
        refuse_large_table(
            NOWHERE, f"共超过 {MAX_CELLS_IN_ALL} 格", f"more than {MAX_CELLS_IN_ALL} cells in all"
        )
    lengths = [len(paragraph.text) for paragraph in document.paragraphs()]
    if sum(lengths) > MAX_CHARACTERS or len(lengths) > MAX_PARAGRAPHS:
        raise InputError(_TOO_LONG)


def _find_grids(
    document: Document, blocks: Sequence[Block], outline: Outline
) -> dict[str, tuple[Grid, ...]]:
    try:
        return find_grids(blocks, outline, document.pictures)
    except InputError as error:
        if not document.pictures and is_foreign(document, blocks, outline):
            raise NoReport(error.text, place=error.place) from error
        raise


def _tables(
    grids: Mapping[str, Sequence[Grid]], year: int, prescribed: Mapping[str, str]
) -> dict[str, TableReading | None]:
    # The edition prescribed only breaks a tie where a table fits several alike.
    return {
        "proactive_disclosure": read_disclosure(
            grids["proactive_disclosure"], prescribed["proactive_disclosure"], year
        ),
        "requests": read_requests(grids["requests"], prescribed["requests"], year),
        "disputes": read_disputes(grids["disputes"]),
    }
