"""A reading traced: its steps asked for one by one, as far as they go."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import TYPE_CHECKING

from zfxxgk.errors import InputError
from zfxxgk.read.formats.document import Block, Grid, Paragraph
from zfxxgk.read.head.dating import Dated
from zfxxgk.read.head.front import Front
from zfxxgk.read.head.mentions import Basis
from zfxxgk.read.head.sections import Outline, list_titles
from zfxxgk.read.steps import Reading
from zfxxgk.read.tables.find import KEYS
from zfxxgk.read.tables.reading import TableReading
from zfxxgk.read.trace.layout import Layout, lay_out
from zfxxgk.read.trace.page import Mark, PageText, Part, Passage
from zfxxgk.read.trace.prose import (
    mark_claims,
    mark_front,
    mark_headings,
    mark_published,
    mark_year,
)
from zfxxgk.read.trace.tables import TableMarks

if TYPE_CHECKING:
    from zfxxgk.spec.documents import Report


def trace(reading: Reading) -> PageText:
    """Returns the text of what is read and what was read as what, also where no report comes of it.

    Raises InputError where there is more text than any report has.
    """
    layout = lay_out(reading.stream)
    grids: Mapping[str, Sequence[Grid]] = {}
    tables: Mapping[str, TableReading | None] = {}
    report: Report | None = None
    refusal: InputError | None = None
    try:
        # What fails is not kept and would be done again: nothing that needs it is asked for.
        grids = reading.grids
        tables = reading.tables
        report = reading.report
    except InputError as error:
        refusal = error
    dated = _find_year(reading)
    _place_rests(reading.outline, layout)
    texts = _list_texts(reading)
    marked = TableMarks(tables, grids, layout)
    marks = [
        *mark_front(reading.front, layout),
        *(mark_year(dated, layout) if dated else ()),
        *mark_headings(reading.outline, layout),
        *(mark_published(report, reading.outline, layout) if report else ()),
        *(mark_claims(report, texts, layout) if report else ()),
        *marked.by_place.values(),
    ]
    sections = reading.outline.sections
    return PageText(
        text=layout.text,
        parts=tuple(_list_parts(reading, layout, marked, texts)),
        marks=tuple(sorted(marks, key=lambda mark: (mark.start, -mark.end))),
        found=_list_found(reading.front, dated, report, marks),
        missing_sections=tuple(key for key in list_titles() if key not in sections),
        missing_tables=tuple(key for key in KEYS if tables.get(key) is None),
        report=report,
        refusal=refusal,
    )


def _find_year(reading: Reading) -> Dated | None:
    try:
        return reading.dated
    except InputError:
        return None


def _place_rests(outline: Outline, layout: Layout) -> None:
    """What follows a heading in its line is a line of its own to the reader."""
    for section in outline.sections.values():
        if section.heading and section.rest:
            line = section.heading.paragraph
            start, _ = layout.find_line(line)
            layout.add_line(section.rest, start + line.text.rindex(section.rest.text))


def _list_texts(reading: Reading) -> dict[str, Sequence[Paragraph]]:
    """The lines of each text of the report, by its pointer."""
    prose = {f"/{key}/text": lines for key, lines in reading.prose.items()}
    return {"/preamble": reading.front.opening, **prose}


def _list_found(
    front: Front, dated: Dated | None, report: Report | None, marks: Sequence[Mark]
) -> dict[str, tuple[str | int | None, Basis | None]]:
    agency = front.agency
    day = report["published_on"] if report else None
    printed = any(mark.kind == "published" for mark in marks)
    title: Basis = "title" if front.title_lines else "metadata"
    return {
        "title": (front.title, title if front.title else None),
        "agency": (agency.name, agency.basis) if agency else (None, None),
        "year": (dated.year, dated.basis) if dated else (None, None),
        "published": (day, None if printed or day is None else "metadata"),
    }


def _list_parts(
    reading: Reading,
    layout: Layout,
    marked: TableMarks,
    texts: dict[str, Sequence[Paragraph]],
) -> Iterator[Part]:
    read = {id(block) for block in reading.blocks}
    sections = _list_sections(reading.outline)
    uses = {id(line): use for use, lines in texts.items() for line in lines}
    uses |= {id(line): "/title" for line in reading.front.title_lines}
    for key, section in reading.outline.sections.items():
        if section.heading:
            uses[id(section.heading.paragraph)] = f"/{key}"
    for block, (start, end) in zip(reading.stream, layout.blocks, strict=True):
        copied, section_of = id(block) not in read, sections.get(id(block))
        if isinstance(block, Paragraph):
            use = uses.get(id(block))
            yield Passage(start, end, block.place, section_of, use, copied)
        else:
            yield marked.trace(block, start, end, section_of, copied=copied)


def _list_sections(outline: Outline) -> dict[int, str]:
    """The section of each block, headings included."""
    found: dict[int, str] = {}
    for key, section in outline.sections.items():
        own: list[Block] = list(section.blocks)
        if section.heading:
            own.append(section.heading.paragraph)
        found |= dict.fromkeys(map(id, own), key)
    return found
