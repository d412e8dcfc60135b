"""The sheet of a workbook that shows the sum as the filled form."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import accumulate
from typing import TYPE_CHECKING

from zfxxgk.cli.language import flatten, pick
from zfxxgk.cli.reporters.summary.sheet import Content
from zfxxgk.cli.reporters.summary.totals import Grid, list_grids
from zfxxgk.render.cells import count_lines, fit, measure_height
from zfxxgk.spec.places import get_cell

if TYPE_CHECKING:
    from xlsxwriter.format import Format
    from xlsxwriter.workbook import Workbook
    from xlsxwriter.worksheet import Worksheet

UNITS = 40
"""Columns of the sheet. Tables of any layout share them, each cell merged over several."""
UNIT = 3.0
"""Characters that one column is wide."""
VALUE, GROUP = 3, 3
"""Columns for a number, and for a heading beside several rows."""


def fill(
    page: Worksheet, book: Workbook, title: str, notes: Sequence[str], content: Content
) -> None:
    page.set_column(0, UNITS - 1, UNIT)
    bold = book.add_format({"bold": True, "font_size": 13})
    page.write_string(0, 0, title, bold)
    top = _write_notes(page, book, notes)
    page.freeze_panes(1, 0)
    page.fit_to_pages(1, 0)
    label = {"border": 1, "text_wrap": True, "align": "center", "valign": "vcenter"}
    number = {"border": 1, "align": "right", "valign": "vcenter"}
    formats = book.add_format({**label, "bg_color": "#F2F2F2"}), book.add_format(number)
    for position, grid in enumerate(list_grids(content.total.report, content.run.language)):
        if position:
            page.set_h_pagebreaks([*page.hbreaks, top])
        page.write_string(top, 0, grid.title, bold)
        top = _write_grid(page, grid, top + 1, formats, content) + 1


def _write_notes(page: Worksheet, book: Workbook, notes: Sequence[str]) -> int:
    """The row below the notes."""
    wrapped = book.add_format({"text_wrap": True, "valign": "top"})
    for number, note in enumerate(notes, 1):
        page.merge_range(number, 0, number, UNITS - 1, "", wrapped)
        page.write(number, 0, fit(note), wrapped)
        page.set_row(number, measure_height(count_lines(note, UNITS * UNIT)))
    return len(notes) + 2


def _write_grid(
    page: Worksheet, grid: Grid, top: int, formats: tuple[Format, Format], content: Content
) -> int:
    """The row below the table."""
    edges = _find_edges(grid)
    heights: dict[int, int] = {}
    for row, column, box in grid.cells:
        first, last = edges[column], edges[column + box.columns] - 1
        place = top + row, first, top + row + box.rows - 1, last
        if box.pointer is None:
            words = flatten(pick(box.text, content.run.language))
            page.merge_range(*place, "", formats[0])
            page.write_string(*place[:2], words, formats[0])
            lines = count_lines(words, (last + 1 - first) * UNIT)
            heights[row] = max(heights.get(row, 1), lines if box.rows == 1 else 1)
        else:
            assert content.total.report is not None
            value = get_cell(content.total.report, box.pointer)
            page.merge_range(*place, "", formats[1])
            if value is not None:
                page.write_number(*place[:2], value, formats[1])
    for row, lines in heights.items():
        page.set_row(top + row, measure_height(lines))
    return top + max(each.row + each.box.rows for each in grid.cells)


def _find_edges(grid: Grid) -> list[int]:
    """Where each column of the table begins among those of the sheet, and where the last ends.

    Columns that hold numbers are alike, those of groups narrow; the labels take what is left.
    """
    values = {each.column for each in grid.cells if each.box.pointer is not None}
    first = min(values)
    count = grid.wide - first
    wide = max(VALUE, UNITS // 2 // count)
    groups = first - 1
    widths = [GROUP] * groups + [UNITS - GROUP * groups - wide * count] + [wide] * count
    return [0, *accumulate(widths)]
