"""The tables of a report on a store as a workbook, a sheet each, whole."""

from __future__ import annotations

import io
from collections.abc import Sequence
from typing import TYPE_CHECKING

from zfxxgk.cli.language import Language, say
from zfxxgk.cli.reporters.corpus.sheets import Sheet, Value
from zfxxgk.cli.reporters.summary.xlsx import HEAD, open_book
from zfxxgk.render.cells import fit

if TYPE_CHECKING:
    from xlsxwriter.workbook import Workbook

_WIDE, _NARROW = 36, 11


def render(sheets: Sequence[Sheet], notes: Sequence[str], language: Language) -> bytes:
    """Raises InputError when the extra that writes workbooks is not installed."""
    out = io.BytesIO()
    book = open_book(out)
    about = book.add_worksheet(say(language, "report-about"))
    about.set_column(0, 0, _WIDE)
    lines = [(note,) for note in notes] + [(sheet.title, sheet.note) for sheet in sheets]
    for number, line in enumerate(lines):
        about.write_row(number, 0, line)
    for sheet in sheets:
        _fill(book, sheet)
    book.close()
    return out.getvalue()


def _fill(book: Workbook, sheet: Sheet) -> None:
    page = book.add_worksheet(sheet.title)
    page.write_row(0, 0, sheet.titles, book.add_format(HEAD))
    formats = {kind: book.add_format({"num_format": kind}) for kind in ("0.0%", "#,##0.##", "0")}
    for number, line in enumerate(sheet.lines, 1):
        for column, (key, value) in enumerate(zip(sheet.keys, line, strict=True)):
            page.write(number, column, fit(value), formats[_choose_format(key, value)])
    for column, key in enumerate(sheet.keys):
        page.set_column(column, column, _WIDE if key in ("title", "reason", "row") else _NARROW)
    page.freeze_panes(1, 1)
    page.autofilter(0, 0, max(len(sheet.lines), 1), len(sheet.keys) - 1)


def _choose_format(key: str, value: Value) -> str:
    if key.endswith("share"):
        return "0.0%"
    return "#,##0.##" if isinstance(value, float) else "0"
