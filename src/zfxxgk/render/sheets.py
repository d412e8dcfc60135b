"""The sheets of the workbook that hold the report: its texts, and each table as printed."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, NamedTuple

from zfxxgk.render.cells import HIGHEST, LONGEST, count_lines, measure_height
from zfxxgk.render.formulas import Place
from zfxxgk.render.parts import FilledTable, Heading, Paragraph, Part, Signature, Title
from zfxxgk.render.texts import NUMERALS
from zfxxgk.spec import forms
from zfxxgk.spec.layout import lay_out_as_printed, place_boxes
from zfxxgk.spec.paper import share_width

if TYPE_CHECKING:
    from xlsxwriter.format import Format
    from xlsxwriter.workbook import Workbook
    from xlsxwriter.worksheet import Worksheet

    from zfxxgk.spec.forms import Column

MOST = 999_999_999_999
"""The largest number of a cell. A sheet holds numbers of 15 digits, sums of them included; a larger
one stands there as text, so that no digit is lost, and is not reckoned with."""
WIDE, TEXT_WIDE = 96, 76
"""Characters that the sheet of a table is wide, and one of text, whose only column is not fitted to
the page by every program."""
ROOM = 4
"""Lines that are left free for a text that is missing."""
A4 = 9
_BASE = {"font_name": "宋体", "font_size": 10, "valign": "vcenter"}
LOOKS: Mapping[str, Mapping[str, object]] = {
    "title": {"font_size": 16, "bold": True, "align": "center", "text_wrap": True, "locked": False},
    "heading": {"font_name": "黑体", "font_size": 12},
    "text": {"font_name": "仿宋", "font_size": 12, "text_wrap": True, "locked": False},
    "signature": {"font_name": "仿宋", "font_size": 12, "align": "right", "locked": False},
    "label": {"border": 1, "align": "center", "text_wrap": True, "bg_color": "#F2F2F2"},
    "count": {"border": 1, "align": "center", "num_format": "0", "shrink": True, "locked": False},
    "amount": {"border": 1, "align": "center", "shrink": True, "locked": False},
    "said": {"border": 1, "text_wrap": True},
    "number": {"border": 1, "align": "center", "shrink": True},
    "note": {"text_wrap": True},
    "strong": {"font_size": 12, "bold": True, "text_wrap": True},
}


class Block(NamedTuple):
    """The parts that stand on one sheet, and what it is called."""

    name: str
    parts: tuple[Part, ...]

    @property
    def table(self) -> FilledTable | None:
        return next((part for part in self.parts if isinstance(part, FilledTable)), None)


@dataclass(frozen=True, slots=True)
class Book:
    """A workbook while it is written: its formats, and where each cell of the tables stands."""

    file: Workbook
    places: dict[str, Place] = field(default_factory=dict)
    pages: dict[str, Worksheet] = field(default_factory=dict)
    formats: dict[str, Format] = field(default_factory=dict)

    def look(self, name: str) -> Format:
        if name not in self.formats:
            self.formats[name] = self.file.add_format({**_BASE, **LOOKS[name]})
        return self.formats[name]

    def fill(self, colour: str) -> Format:
        """What only colours a cell."""
        if colour not in self.formats:
            self.formats[colour] = self.file.add_format({"bg_color": colour})
        return self.formats[colour]

    def add(self, name: str) -> Worksheet:
        page = self.pages[name] = self.file.add_worksheet(name)
        page.set_paper(A4)
        page.set_margins(0.5, 0.5, 0.6, 0.6)
        page.center_horizontally()
        page.set_footer("&C&P / &N")
        return page


def split_parts(parts: Sequence[Part]) -> Iterator[Block]:
    """A sheet for each table, and one for the texts before, between or behind them."""
    tables = forms.dimension("table", {})
    blocks: list[list[Part]] = [[]]
    apart = False
    for part in parts:
        if isinstance(part, Heading):
            if (part.key in tables or apart) and blocks[-1]:
                blocks.append([])
            apart = part.key in tables
        blocks[-1].append(part)
    for block in filter(None, blocks):
        yield Block(_name(block), tuple(block))


def _name(block: Sequence[Part]) -> str:
    for part in block:
        if isinstance(part, FilledTable):
            return part.table.short
    heads = [part.text[0] for part in block if isinstance(part, Heading)]
    numerals = [head for head in heads if head in NUMERALS]
    return f"第{'、'.join(numerals)}部分" if numerals else "前言"


def write_block(book: Book, block: Block) -> None:
    page = book.add(block.name)
    table = block.table
    if table is None:
        page.set_column(0, 0, TEXT_WIDE)
        page.fit_to_pages(1, 0)
        _write_texts(page, book, block.parts, 0)
        return
    for column, share in enumerate(share_width(table.table)):
        page.set_column(column, column, share * WIDE)
    heading = next(part for part in block.parts if isinstance(part, Heading))
    page.write_string(0, 0, heading.text, book.look("heading"))
    page.set_row(0, 24)
    _write_table(page, book, block.name, table)
    page.fit_to_pages(1, 1)
    page.protect("", {"format_columns": True, "format_rows": True})


def _write_texts(page: Worksheet, book: Book, parts: Sequence[Part], row: int) -> None:
    for look, text in _list_texts(parts):
        size = 1.7 if look == "title" else 1.2
        lines = count_lines(text, TEXT_WIDE / size) if text else ROOM
        page.set_row(row, min(measure_height(lines) * size, HIGHEST))
        page.write_string(row, 0, text, book.look(look))
        row += 1


def _list_texts(parts: Sequence[Part]) -> Iterator[tuple[str, str]]:
    """The lines of a sheet of text, each with its look; what no cell can hold takes several."""
    for part in parts:
        match part:
            case Title(text=text):
                yield "title", text[:LONGEST]
            case Heading(text=text):
                yield "heading", text
            case Paragraph(text=text):
                for at in range(0, len(text) or 1, LONGEST):
                    yield "text", text[at : at + LONGEST]
            case Signature(lines=lines):
                yield from (("signature", line[:LONGEST]) for line in lines)


# ---------------------------------------------------------------------- tables


def _write_table(page: Worksheet, book: Book, name: str, part: FilledTable) -> None:
    columns = {pointer: column for pointer, _, column in part.table.cells()}
    shares = share_width(part.table)
    heights: dict[int, int] = {}
    for row, column, box in place_boxes(lay_out_as_printed(part.table)):
        top = row + 1
        last = (top + box.rows - 1, column + box.columns - 1)
        kind = "label" if box.pointer is None else columns[box.pointer].kind
        look = book.look({"change": "count"}.get(kind, kind))
        if (top, column) != last:
            page.merge_range(top, column, *last, "", look)
        if box.pointer is None:
            words = part.show(box)
            page.write_string(top, column, words, look)
            if box.rows == 1:
                wide = sum(shares[column : column + box.columns]) * WIDE
                heights[top] = max(heights.get(top, 1), count_lines(words, wide - 1))
        else:
            book.places[box.pointer] = Place(name, top, column)
            _write_value(page, (top, column), part.values[box.pointer], look)
    for row, lines in heights.items():
        page.set_row(row, max(measure_height(lines), 20))
    _guide(page, part, book.places, columns)


def _write_value(
    page: Worksheet, at: tuple[int, int], value: int | float | None, look: Format
) -> None:
    if value is None:
        page.write_blank(*at, None, look)
    elif is_exact(value):
        page.write_number(*at, value, look)
    else:
        page.write_string(*at, str(value), look)


def is_exact(value: int | float) -> bool:
    """True for a number that a sheet reckons with to the last digit."""
    return abs(value) <= MOST


def _guide(
    page: Worksheet, part: FilledTable, places: Mapping[str, Place], columns: Mapping[str, Column]
) -> None:
    """What may be typed into the cells of each kind."""
    for kind in sorted({column.kind for column in columns.values()}):
        cells = [places[pointer] for pointer, column in columns.items() if column.kind == kind]
        rule: dict[str, object] = {
            "validate": "decimal" if kind == "amount" else "integer",
            "criteria": "between",
            "minimum": -MOST if kind == "change" else 0,
            "maximum": MOST,
            "error_title": "请填数字",
            "error_message": _EXPECTED[kind],
            "other_cells": [[each.row, each.column] * 2 for each in cells[1:]],
        }
        page.data_validation(*[cells[0].row, cells[0].column] * 2, rule)


_EXPECTED = {
    "count": "请填不小于 0 的整数；没有的填 0，不填“-”“无”。",
    "change": "请填整数，减少的填负数；没有变化的填 0。",
    "amount": "请填不小于 0 的金额，只填数字。",
}
