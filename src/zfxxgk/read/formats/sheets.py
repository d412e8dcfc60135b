"""Workbooks (XLSX, XLS, ODS) as a document: what a person sees of each sheet is one table.

Hidden sheets and columns are left out (but for XLS, whose reader does not tell columns). Hidden
rows count: clerks hide rows of zeros, and what does not belong to the form is left over later. A
formula whose result the file does not hold is a cell that cannot be read. Needs the extra
``excel`` (python-calamine), which runs in a child process.
"""

from __future__ import annotations

import datetime
import io
from collections.abc import Iterator, Mapping, Sequence
from functools import cached_property
from typing import TYPE_CHECKING

from zfxxgk.errors import InputError
from zfxxgk.read.formats import worker
from zfxxgk.read.formats.document import MAX_CELLS, Cell, Document, Grid, Place
from zfxxgk.read.formats.marks import NOT_TEXT, STRUCK
from zfxxgk.read.formats.refusals import BROKEN, ENCRYPTED
from zfxxgk.read.formats.sheet_xml import Notes, read_notes
from zfxxgk.spec import doubts
from zfxxgk.spec.labels import Text

if TYPE_CHECKING:
    from python_calamine import CalamineSheet, CalamineWorkbook

MEDIA_TYPES = {
    "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    "xls": "application/vnd.ms-excel",
    "ods": "application/vnd.oasis.opendocument.spreadsheet",
}
NO_RESULT = doubts.NO_RESULT.zh
MAX_ROWS_OF_SHEET = 20_000
MAX_COLUMNS_OF_SHEET = 1_000
_OLE = b"\xd0\xcf\x11\xe0"

_Value = int | float | str | bool | datetime.time | datetime.date | datetime.timedelta
_Position = tuple[int, int]

_MISSING = Text(
    '读取 Excel 工作簿需要另装组件：pip install "zfxxgk[excel]"。',
    'Reading workbooks needs an extra: pip install "zfxxgk[excel]".',
)
_OLD = Text(
    "旧版 Excel（.xls）或者 WPS 表格（.et）文件打不开，可能已损坏。请用原软件打开后另存为 XLSX。",
    "This file of old Excel (.xls) or WPS (.et) cannot be opened; it may be damaged. Open it in "
    "its own program and save it as XLSX.",
)
_TOO_LARGE = Text(
    "工作表过大，不像是年度报告。请删去无关的行列和工作表后另存。",
    "The sheet is far larger than a report. Delete unrelated rows, columns and sheets.",
)


def read(data: bytes, name: str) -> Document:
    """Reads the bytes of a workbook in a child process. Raises InputError."""
    worker.require_installed("python_calamine", _MISSING)
    return worker.read(__name__, data, name)


def read_here(data: bytes, name: str) -> Document:
    """Reads as :func:`read` does, in this process, whose time and memory the file may exhaust."""
    from python_calamine import SheetTypeEnum, SheetVisibleEnum

    kind, notes = ("xls", {}) if data.startswith(_OLE) else read_notes(data)
    workbook = _opened(data)
    grids: list[Grid] = []
    for sheet in workbook.sheets_metadata:
        about = notes.get(sheet.name, Notes())
        seen = sheet.visible == SheetVisibleEnum.Visible and not about.hidden
        if seen and sheet.typ == SheetTypeEnum.WorkSheet:
            grids += _grids(workbook.get_sheet_by_name(sheet.name), about, len(grids))
    return Document(name, MEDIA_TYPES[kind], tuple(grids))


def _opened(data: bytes) -> CalamineWorkbook:
    from python_calamine import CalamineError, CalamineWorkbook, PasswordError

    try:
        return CalamineWorkbook.from_object(io.BytesIO(data))
    except PasswordError as error:
        raise InputError(ENCRYPTED) from error
    except (CalamineError, OSError, ValueError) as error:
        raise InputError(_OLD if data.startswith(_OLE) else BROKEN) from error


def _grids(sheet: CalamineSheet, notes: Notes, before: int) -> list[Grid]:
    """The tables of a sheet: a row without any text ends one."""
    if sheet.total_height > MAX_ROWS_OF_SHEET or sheet.total_width > MAX_COLUMNS_OF_SHEET:
        raise InputError(_TOO_LARGE, place=sheet.name)
    rows = sheet.to_python(skip_empty_area=False)
    spans = dict(notes.spans)
    for (top, left), (bottom, right) in sheet.merged_cell_ranges or ():
        spans[top, left] = (bottom - top + 1, right - left + 1)
    visible = _Sheet(sheet.name, rows, spans, notes)
    return [
        Grid(cells, Place(table=number, sheet=sheet.name))
        for number, cells in enumerate(visible.split_tables(), before + 1)
    ]


class _Sheet:
    """One sheet without its hidden columns; positions count from 0 as in the file."""

    def __init__(
        self,
        name: str,
        rows: Sequence[Sequence[_Value]],
        spans: Mapping[_Position, tuple[int, int]],
        notes: Notes,
    ) -> None:
        self.name = name
        self.values = rows
        self.notes = notes
        width = max(map(len, rows), default=0)
        self.columns = [n for n in range(width) if n not in notes.hidden_columns]
        self.rows = range(len(rows))
        self.spans = {at: span for at, span in spans.items() if span != (1, 1)}
        self.covered = {
            (row, column): (top, left)
            for (top, left), (high, wide) in self.spans.items()
            for row in range(top, min(top + high, len(rows)))
            for column in range(left, min(left + wide, width))
            if (row, column) != (top, left)
        }
        # A merged cell whose first column is hidden is shown in the next one that is not.
        self.shown = {}
        for (top, left), (_, wide) in self.spans.items():
            seen = [c for c in self.columns if left <= c < left + wide]
            if left in notes.hidden_columns and seen:
                self.shown[top, seen[0]] = (top, left)

    def split_tables(self) -> Iterator[tuple[Cell, ...]]:
        cells: list[Cell] = []
        first = 0
        for number, row in enumerate(self.rows):
            if self._is_blank(row):
                if cells:
                    yield tuple(cells)
                cells, first = [], number + 1
                continue
            cells += self._cells(row, number - first + 1)
            if len(cells) > MAX_CELLS:
                raise InputError(_TOO_LARGE, place=self.name)
        if cells:
            yield tuple(cells)

    def _is_blank(self, row: int) -> bool:
        anchors = {self.covered.get((row, column), (row, column)) for column in self.columns}
        return not any(self._text(*anchor) or anchor in self.notes.unknown for anchor in anchors)

    def _cells(self, row: int, number: int) -> Iterator[Cell]:
        for position, column in enumerate(self.columns, 1):
            anchor = self.shown.get((row, column), (row, column))
            if column > self.last or anchor in self.covered:
                continue
            high, wide = self.spans.get(anchor, (1, 1))
            across = sum(anchor[1] <= c < anchor[1] + wide for c in self.columns)
            yield Cell(
                number,
                position,
                min(high, len(self.rows) - row),
                across,
                self._text(*anchor),
                Place(sheet=self.name, row=row + 1, column=column + 1),
                self._doubt(*anchor),
            )

    def _doubt(self, row: int, column: int) -> str | None:
        """Why the text of a cell cannot be trusted, where that is so."""
        if (row, column) in self.notes.unknown:
            return NO_RESULT
        if (row, column) in self.notes.pictures and not self._text(row, column):
            return NOT_TEXT
        return STRUCK if self.notes.texts.get((row, column)) == "" else None

    @cached_property
    def last(self) -> int:
        """The last column in which any row prints something."""
        return max((column for row in self.rows for column in self._filled(row)), default=-1)

    def _filled(self, row: int) -> Iterator[int]:
        for column in self.columns:
            anchor = self.shown.get((row, column), (row, column))
            if self._text(*anchor) or anchor in self.notes.unknown:
                yield column

    def _text(self, row: int, column: int) -> str:
        if (row, column) in self.notes.texts:
            return self.notes.texts[row, column]
        line = self.values[row] if row < len(self.values) else ()
        return format_value(line[column]) if column < len(line) else ""


def format_value(value: _Value) -> str:
    """Returns a value as a person would see it: no ``.0``, no binary noise."""
    if isinstance(value, bool):
        return "TRUE" if value else "FALSE"
    if isinstance(value, float):
        # A sheet keeps 15 digits; what follows is noise of the binary fraction.
        return str(int(value)) if value.is_integer() and abs(value) < 1e15 else f"{value:.15g}"
    return str(value).strip()
