"""The sum of all offices, in the layout of the form, and what is not in it."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from zfxxgk.batch.remarks import name_some
from zfxxgk.cli.language import flatten, pick, say_both
from zfxxgk.cli.reporters.summary.sheet import Content, SummarySheet, Value, make_sheet
from zfxxgk.spec import forms
from zfxxgk.spec.labels import header_path
from zfxxgk.spec.layout import Placed, lay_out, place_boxes
from zfxxgk.spec.places import get_cell, get_value, parse_pointer

if TYPE_CHECKING:
    from zfxxgk.cli.language import Language
    from zfxxgk.spec.documents import Report
    from zfxxgk.spec.forms import Table

COLUMNS = ("item", "sum")


class Grid(NamedTuple):
    """A table of the sum as it is printed."""

    title: str
    wide: int
    cells: tuple[Placed, ...]


def build(content: Content) -> SummarySheet:
    """Each cell with its whole label; the same numbers as :func:`list_grids` lays out."""
    total, language = content.total, content.run.language
    notes = list(total.notes)
    if total.members:
        words = {"count": len(total.members), "names": name_some(total.members)}
        notes.insert(0, say_both("summary-sum-of", **words))
    lines: list[tuple[Value, Value]] = []
    for table in _list_tables(total.report):
        for pointer, _, _ in table.cells():
            assert total.report is not None
            label = pick(header_path(parse_pointer(pointer), table.form), language)
            lines.append((flatten(label), get_cell(total.report, pointer)))
    return make_sheet("totals", COLUMNS, lines, language, notes=notes)


def list_grids(report: Report | None, language: Language) -> list[Grid]:
    """The printed tables that *report* has."""
    grids = []
    for table in _list_tables(report):
        short = pick(header_path(("report", table.key), table.form), language)
        cells = place_boxes(lay_out(table))
        wide = max(each.column + each.box.columns for each in cells)
        grids.append(Grid(table.title if language == "zh" else short, wide, cells))
    return grids


def _list_tables(report: Report | None) -> list[Table]:
    if report is None:
        return []
    return [
        forms.table(key, forms.get_form(report, key))
        for key in forms.dimension("table", {})
        if get_value(report, (key,)) is not None
    ]
