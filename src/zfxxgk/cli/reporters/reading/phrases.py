"""What a mark, a paragraph and a row of a table were read as, in words."""

from __future__ import annotations

import os
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from typing import TYPE_CHECKING, NamedTuple

from zfxxgk.cli.files import STDIN
from zfxxgk.cli.language import Language, escape, flatten, pick, say
from zfxxgk.read.trace.page import Mark, PageText, Passage, TracedCell, TracedTable
from zfxxgk.spec import forms
from zfxxgk.spec.doubts import tell_doubt
from zfxxgk.spec.labels import header_path, steps
from zfxxgk.spec.places import parse_pointer
from zfxxgk.spec.provenance import UNVALUED

if TYPE_CHECKING:
    from zfxxgk.spec.documents import Report

INLINE = ("agency", "year", "published", "heading", "part", "claim")
"""Kinds that are marked within their line: a title is the line, labels and cells are in tables."""
UNREAD = ("number", "words")
"""Uses of a cell of a table read, or what it holds, that mean that it was read as nothing."""


class Piece(NamedTuple):
    """Characters of the text, and the marks that say what they were read as."""

    start: int
    end: int
    marks: tuple[Mark, ...]


def name_document(path: str, language: Language) -> str:
    """The file without the folders of the machine that it lies in."""
    return say(language, "stdin") if path == STDIN else escape(os.path.basename(path))


def cut_pieces(start: int, end: int, marks: Iterable[Mark]) -> Iterator[Piece]:
    """The characters from *start* to *end* cut at *marks*, which are in order.

    Where two overlap, the later begins behind the earlier; where nothing of it is left, both stand
    at the earlier.
    """
    pieces: list[Piece] = []
    at = start
    for mark in marks:
        if mark.end <= at and pieces:
            pieces[-1] = pieces[-1]._replace(marks=(*pieces[-1].marks, mark))
            continue
        if mark.start > at:
            pieces.append(Piece(at, mark.start, ()))
        pieces.append(Piece(max(at, mark.start), mark.end, (mark,)))
        at = mark.end
    if at < end:
        pieces.append(Piece(at, end, ()))
    return iter(pieces)


def name_mark(mark: Mark, printed: str, language: Language) -> str:
    """What *printed* was read as; empty for a heading that says just that."""
    if mark.kind == "year" and str(mark.value) != printed:
        return say(language, "trace-year", year=mark.value)
    if mark.kind == "claim":
        key = "trace-claim" if mark.status == "whole" else "trace-claim-part"
        return say(language, key, kind=_name(("claims", mark.target), language), value=mark.value)
    if mark.kind == "heading":
        name = name_section(mark.target.strip("/"), language)
        return "" if name == printed else name
    if mark.kind == "part":
        return _name(parse_pointer(mark.target), language)
    return say(language, f"trace-kind-{mark.kind}")


def name_section(key: str, language: Language) -> str:
    """The title of a section of the form."""
    titles = [table.title for table in forms.tables() if table.key == key]
    if titles and language == "zh":
        return titles[0]
    return pick(header_path(("report", key)), language)


def name_table(key: str, language: Language) -> str:
    return pick(header_path(("report", key)), language)


def _name(path: Sequence[str | int], language: Language) -> str:
    return pick(steps(tuple(path))[-1].own, language)


class Cells:
    """What the cells of the tables of a report were read as, in words."""

    def __init__(self, page: PageText, language: Language) -> None:
        self.report: Report | None = page.report
        self.language = language
        own = (mark for mark in page.marks if mark.kind in ("label", "cell"))
        self.marks = {(mark.start, mark.end, mark.kind): mark for mark in own}

    def find(self, traced: TracedCell) -> Mark | None:
        if traced.use not in ("cell", "label"):
            return None
        return self.marks[traced.start, traced.end, traced.use]

    def is_doubtful(self, traced: TracedCell) -> bool:
        mark = self.find(traced)
        return mark is not None and mark.kind == "cell" and mark.status in UNVALUED

    def tell_reason(self, mark: Mark) -> str:
        """Why a cell was read with doubt; empty where it was not."""
        return pick(tell_doubt(mark.reason), self.language) if mark.reason else ""

    def tell(self, traced: TracedCell) -> str:
        """What a cell was read as: label of row and column, and value; empty for nothing."""
        mark = self.find(traced)
        if mark is None:
            return ""
        if mark.kind == "label":
            return say(self.language, "trace-label", official=flatten(str(mark.value)))
        if mark.status in UNVALUED:
            value = self.tell_reason(mark) or say(self.language, "trace-not-used")
        else:
            value = say(self.language, "trace-blank") if mark.value is None else str(mark.value)
        label = pick(header_path(parse_pointer(mark.target), self._form(mark)), self.language)
        return say(self.language, "trace-cell", label=label, value=flatten(value))

    def tell_row(self, row: Sequence[TracedCell]) -> str:
        """The rows of the form that the cells of a printed row are of; its columns, where they
        stand in another order."""
        marks = [mark for cell in row if cell.use == "cell" and (mark := self.find(cell))]
        if not marks:
            return ""
        rows = list(dict.fromkeys(mark.target.rpartition("/")[0] for mark in marks))
        titles = [self._title(path, marks[0]) for path in rows]
        named = say(self.language, "list").join(titles)
        wanted = [f"{path}/{key}" for path in rows for key in self._columns(path, marks[0])]
        if [mark.target for mark in marks] == wanted:
            return say(self.language, "trace-row", rows=named)
        columns = say(self.language, "list").join(self._title(mark.target, mark) for mark in marks)
        return say(self.language, "trace-row-columns", rows=named, columns=columns)

    def _form(self, mark: Mark) -> str | None:
        return forms.get_form(self.report, mark.target.split("/")[1]) if self.report else None

    def _title(self, pointer: str, mark: Mark) -> str:
        return pick(steps(parse_pointer(pointer), self._form(mark))[-1].own, self.language)

    def _columns(self, path: str, mark: Mark) -> list[str]:
        _, key, wanted = path.split("/")
        rows = forms.table(key, self._form(mark)).rows
        return [column.key for row in rows if row.key == wanted for column in row.columns]


def name_use(passage: Passage, marks: Sequence[Mark], language: Language) -> str:
    """What a paragraph was read as, in a word; one that a mark was taken from is not unread."""
    if passage.copied:
        return say(language, "trace-use-copied")
    if passage.use is None:
        return say(language, "trace-use-marked" if marks else "trace-use-unread")
    if passage.use in ("/title", "/preamble"):
        return say(language, f"trace-use-{passage.use[1:]}")
    return say(language, "trace-use-text" if passage.use.endswith("/text") else "trace-use-heading")


def list_summary(page: PageText, language: Language) -> Iterator[str]:
    """Title, name and year with what they were found in; what was not found or not read."""
    for key, (value, basis) in page.found.items():
        what = say(language, f"trace-kind-{key}")
        if value is None or basis is None:
            told = say(language, "trace-not-found") if value is None else str(value)
            yield say(language, "trace-found", what=what, value=told)
        else:
            told = flatten(str(value))
            where = say(language, f"basis-{basis}")
            yield say(language, "trace-found-in", what=what, value=told, basis=where)
    for keys, name, key in (
        (page.missing_sections, name_section, "trace-missing-sections"),
        (page.missing_tables, name_table, "trace-missing-tables"),
    ):
        if keys:
            listed = say(language, "list").join(name(each, language) for each in keys)
            yield say(language, key, listed=listed)
    tables = [part for part in page.parts if isinstance(part, TracedTable)]
    read = [part for part in tables if part.read]
    marked = _list_marked(page)
    counts = {
        "passages": sum(isinstance(p, Passage) and is_unread(p, marked) for p in page.parts),
        "tables": len(tables) - len(read),
        "cells": sum(cell.use in UNREAD for part in read for cell in part.cells),
    }
    if any(counts.values()):
        yield say(language, "trace-unread", **counts)


def is_unread(passage: Passage, marked: frozenset[int]) -> bool:
    return passage.use is None and passage.start not in marked and passage.start < passage.end


def _list_marked(page: PageText) -> frozenset[int]:
    """Beginnings of the paragraphs that hold a mark."""
    return frozenset(part.start for part, marks in pair_marks(page) if marks)


def pair_marks(page: PageText) -> Iterator[tuple[Passage | TracedTable, list[Mark]]]:
    """Each part with the marks that are shown within its lines."""
    marks = [mark for mark in page.marks if mark.kind in INLINE]
    at = 0
    for part in page.parts:
        own: list[Mark] = []
        while at < len(marks) and marks[at].start <= part.end:
            own.append(marks[at])
            at += 1
        yield part, own


def announce_headless(page: PageText, language: Language) -> dict[int, str]:
    """What is said where a section without a heading begins, by the start of its first part."""
    headed = {mark.target for mark in page.marks if mark.kind == "heading"}
    first: dict[str, int] = {}
    for part in page.parts:
        if part.section and f"/{part.section}" not in headed:
            first.setdefault(part.section, part.start)
    return {
        start: say(language, "trace-headless", section=name_section(key, language))
        for key, start in first.items()
    }


def find_inline(table: TracedTable, marks: Sequence[Mark]) -> dict[int, Mark]:
    """The marks of a table that are none of its labels and values, by the start of the cell."""
    starts = [cell.start for cell in table.cells]
    return {starts[bisect_right(starts, mark.start) - 1]: mark for mark in marks}


def tell_table(table: TracedTable, language: Language) -> str:
    """What a table was read as."""
    if table.copied:
        return say(language, "trace-copied")
    listed = say(language, "list").join(name_table(key, language) for key in table.keys)
    if table.read:
        return say(language, "trace-table", tables=listed)
    return say(language, "trace-table-unread" if table.keys else "trace-no-table", tables=listed)


def list_rows(table: TracedTable) -> list[list[TracedCell]]:
    """The cells by the row that they stand in."""
    rows: dict[int, list[TracedCell]] = {}
    for cell in table.cells:
        rows.setdefault(cell.cell.row, []).append(cell)
    return list(rows.values())
