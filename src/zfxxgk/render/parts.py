"""What stands in a document, in its order: of this every format is made."""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING, TypeAlias, cast

from zfxxgk.engine.wording import number
from zfxxgk.render.overview import print_overview
from zfxxgk.render.texts import NUMERALS, clean, split_lines
from zfxxgk.spec import forms
from zfxxgk.spec.paper import has_own_page
from zfxxgk.spec.places import get_cell, get_value
from zfxxgk.spec.schemas import REPORT, Node

if TYPE_CHECKING:
    from zfxxgk.spec.documents import Cell, ProcessingFee, Report
    from zfxxgk.spec.forms import Table
    from zfxxgk.spec.layout import Box

LONGEST_HEAD = 30
"""Characters of the heading of a part, with which a paragraph may begin."""
_HEAD = re.compile(rf"[（(][{NUMERALS}]+[）)][^。；：\n]{{1,{LONGEST_HEAD}}}(?:[。：]|$)")
_SENTENCE = re.compile(r"[^。！？；\n]+[。！？；]?")


@dataclass(frozen=True, slots=True)
class Title:
    text: str


@dataclass(frozen=True, slots=True)
class Heading:
    """Of a section; ``apart`` begins a page."""

    key: str
    text: str
    apart: bool


@dataclass(frozen=True, slots=True)
class Paragraph:
    """Of prose; its first ``head`` characters are the heading of a part."""

    text: str
    head: int = 0


@dataclass(frozen=True, slots=True)
class FilledTable:
    """A printed table and its numbers by pointer, None where a cell is blank.

    ``units`` are those of amounts whose unit the form leaves open, by the title of the column.
    """

    table: Table
    values: dict[str, Cell]
    units: dict[str, str]

    def show(self, box: Box) -> str:
        """What is printed in a cell: its label, or its number, nothing where it is blank."""
        if box.pointer is None:
            unit = self.units.get(box.text.zh)
            return f"{box.text.zh}（{unit}）" if unit else box.text.zh
        value = self.values[box.pointer]
        return "" if value is None else number(value)


@dataclass(frozen=True, slots=True)
class Signature:
    """The office and the day of publication, below the text."""

    lines: tuple[str, ...]


Part: TypeAlias = Title | Heading | Paragraph | FilledTable | Signature


def list_parts(report: Report) -> list[Part]:
    """The title, the preamble, the six sections and the signature of *report*.

    Below a heading without text stands an empty paragraph, to be filled in.
    """
    found = list(_list_parts(report))
    return [each for pair in pairwise((*found, None)) for each in _with_room(*pair)]


def _with_room(part: Part | None, following: Part | None) -> Iterator[Part]:
    if part is None:
        return
    yield part
    heads = isinstance(part, Heading) and part.key in forms.dimension("section", {})
    if heads or _is_head(part):
        told = isinstance(following, Paragraph) and (heads or not _is_head(following))
        if not told:
            yield Paragraph("")


def _is_head(part: Part | None) -> bool:
    return isinstance(part, Paragraph) and 0 < part.head == len(part.text)


def _list_parts(report: Report) -> Iterator[Part]:
    if title := make_title(report):
        yield Title(clean(title))
    yield from _paragraphs(report["preamble"])
    apart = False
    for key, node in Node.root(REPORT).properties():
        if not {"section", "table"} & set(node.dimensions):
            continue
        table = find_table(report, key) if "table" in node.dimensions else None
        own = table is not None and has_own_page(table)
        yield Heading(key, node.keywords["title"], apart or own)
        apart = own
        if table is not None:
            yield _fill(table, report)
        elif "section" in node.dimensions:
            yield from _paragraphs(_tell_section(report, key))
    if (last := report["download"]) and last not in _all_texts(report):
        yield from _paragraphs(last)
    if day := report["published_on"]:
        yield Signature(tuple(filter(None, (clean(report["agency"]["name"] or ""), _tell(day)))))


def make_title(report: Report) -> str | None:
    """The title, made of office and year where none is written."""
    name = report["agency"]["name"]
    made = f"{name}{report['year']}年{Node.root(REPORT).keywords['title']}" if name else None
    return report["title"] or made


def find_table(report: Report, key: str) -> Table | None:
    """The printed table *key* in the edition that *report* has it in; None where it is missing."""
    missing = get_value(report, (key,)) is None
    return None if missing else forms.table(key, forms.get_form(report, key))


def _fill(table: Table, report: Report) -> FilledTable:
    values = {at: get_cell(report, at) for at, _, _ in table.cells()}
    units: dict[str, str] = {}
    for _, row, column in table.cells():
        if column.kind == "amount" and column.unit is None:
            unit = get_value(report, (table.key, row.key, "unit"))
            units |= {column.title: clean(unit)} if isinstance(unit, str) else {}
    return FilledTable(table, values, units)


def _paragraphs(text: str | None) -> Iterator[Paragraph]:
    for line in split_lines(text):
        head = _HEAD.match(line)
        yield Paragraph(line, head.end() if head else 0)


def _tell_section(report: Report, key: str) -> str | None:
    if key == "overview":
        return print_overview(report["overview"])
    if key == "other_matters":
        told = report["other_matters"]
        fee, texts = _tell_fee(told["processing_fee"]), _all_texts(report)
        said = all(sentence in texts for sentence in _SENTENCE.findall(fee))
        return told["text"] if said else f"{told['text'] or ''}\n{fee}"
    return cast("str | None", get_value(report, (key, "text")))


def _tell_fee(fee: ProcessingFee) -> str:
    """The statement on the processing fee, of its numbers where it has no words; empty if none."""
    told = [
        words.format(number(value))
        for words, value in zip(
            ("发出信息处理费收费通知{}件", "应收信息处理费{}元", "实收信息处理费{}元"),
            (fee["notices"], fee["charged"], fee["collected"]),
            strict=True,
        )
        if value is not None
    ]
    return fee["statement"] or (f"本年度{'，'.join(told)}。" if told else "")


def _all_texts(report: Report) -> str:
    places = ("preamble",), *((key, "text") for key in forms.dimension("section", {}))
    return "\n".join(str(get_value(report, place) or "") for place in places)


def _tell(day: str) -> str:
    """A day as official letters write it: 2025年1月20日."""
    found = datetime.date.fromisoformat(day)
    return f"{found.year}年{found.month}月{found.day}日"
