"""A list kept in a workbook, a Word table, as CSV or plain lines, as rows of cells that know where
they stand."""

from __future__ import annotations

import csv
import io
from collections.abc import Callable, Iterable, Iterator
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from zfxxgk.errors import InputError
from zfxxgk.read import MAX_BYTES
from zfxxgk.read.formats.encoding import decode_text
from zfxxgk.spec.labels import Text

if TYPE_CHECKING:
    from zfxxgk.read.formats.document import Grid

_OFFICE_FILES = (b"PK\x03\x04", b"\xd0\xcf\x11\xe0", b"{\\rtf")
_SEPARATORS = ",\t;"

_NO_FILE = Text("找不到该文件，请检查路径。", "There is no such file; check the path.")
_UNREADABLE = Text("文件打不开，请检查权限。", "The file cannot be opened; check its permissions.")
_FOLDER = Text("这是文件夹，名单应是一个文件。", "This is a folder; a list of offices is one file.")
_NO_LIST = Text(
    "不是机关名单：应是工作簿（XLSX、XLS、ET、ODS）、Word 文件，或者 UTF-8 编码的 CSV 或文本。",
    "No list of offices: it is a workbook (XLSX, XLS, ET, ODS), a Word document, or CSV or plain "
    "text in UTF-8.",
)
_TOO_LARGE = Text("文件过大，不像是机关名单。", "The file is far larger than a list of offices.")
_NO_CSV = Text(
    "不是完好的 CSV（引号不成对），请用表格软件另存一次。",
    "No sound CSV (a quotation mark without its partner); save it again from a spreadsheet.",
)


class Cell(NamedTuple):
    """The text of a cell, and where it stands; columns are counted from 1."""

    text: str
    row: int
    column: int
    sheet: str | None = None

    @property
    def place(self) -> str:
        """``C5``, for a workbook with the sheet; ``L5`` for a line, which has no columns."""
        before = f"{self.sheet}!" if self.sheet else ""
        return f"{before}{_letters(self.column) or 'L'}{self.row}"


RosterRow = dict[int, Cell]
"""Cells with text by number of their column, from 1."""


def read_rows(path: str) -> list[RosterRow]:
    """The rows with any text, in order: of the first sheet that has some. Raises InputError."""
    return _read(path, _document)


def read_every_row(path: str) -> list[RosterRow]:
    """The rows of every sheet, also of a workbook that this program wrote. Raises InputError."""
    return _read(path, _workbook)


def _read(path: str, read_document: Callable[[bytes, str], list[RosterRow]]) -> list[RosterRow]:
    try:
        with Path(path).open("rb") as file:
            data = file.read(MAX_BYTES + 1)
    except FileNotFoundError as error:
        raise InputError(_NO_FILE, path=path) from error
    except OSError as error:
        raise InputError(_FOLDER if Path(path).is_dir() else _UNREADABLE, path=path) from error
    if len(data) > MAX_BYTES:
        raise InputError(_TOO_LARGE, path=path)
    try:
        if data.startswith(_OFFICE_FILES):
            found: Iterable[RosterRow] = read_document(data, path)
        else:
            found = _csv(_as_text(data))
        return [row for row in found if row]
    except InputError as error:
        error.path = error.path or path
        raise


def _workbook(data: bytes, path: str) -> list[RosterRow]:
    from zfxxgk.read.formats import sheets

    return [row for grid in sheets.read(data, path).grids() for row in _rows_of(grid)]


def _document(data: bytes, path: str) -> list[RosterRow]:
    """The first sheet of a workbook; of a text its tables, or its lines where it has none."""
    # Most commands read no workbook; its libraries are then not loaded.
    from zfxxgk.read.formats import sniff

    document = import_module(sniff.MODULES[sniff.detect_kind(data)]).read(data, path)
    grids = list(document.grids())
    if not grids:
        return [
            {1: Cell(paragraph.text.strip(), number, 0)}
            for number, paragraph in enumerate(document.paragraphs(), 1)
            if paragraph.text.strip()
        ]
    of_first = (grid for grid in grids if grid.place.sheet == grids[0].place.sheet)
    return [row for grid in of_first for row in _rows_of(grid)]


def _rows_of(grid: Grid) -> list[RosterRow]:
    found: dict[int, RosterRow] = {}
    for cell in grid.cells:
        row, column, sheet = cell.place.row or 0, cell.place.column or 0, cell.place.sheet
        if cell.doubt is not None:
            place = Cell(cell.text, row, column, sheet).place
            raise InputError(Text(cell.doubt, "a formula without its result"), place=place)
        # What is merged over several rows is said of each of them.
        for line in range(row, row + cell.row_span) if cell.text.strip() else ():
            found.setdefault(line, {})[column] = Cell(cell.text.strip(), line, column, sheet)
    return [found[line] for line in sorted(found)]


def _as_text(data: bytes) -> str:
    try:
        return decode_text(data)
    except InputError as error:
        if not data.strip():
            raise
        raise InputError(_NO_LIST) from error  # it says what a report is to be


def _csv(text: str) -> Iterator[RosterRow]:
    start = text.lstrip("\ufeff")
    head = next(line for line in start.splitlines() if line.strip())
    separator = max(_SEPARATORS, key=head.count)
    try:
        lines = csv.reader(io.StringIO(start, newline=""), delimiter=separator, strict=True)
        for number, line in enumerate(lines, 1):
            yield {
                column: Cell(text.strip(), number, column)
                for column, text in enumerate(line, 1)
                if text.strip()
            }
    except csv.Error as error:
        raise InputError(_NO_CSV) from error


def _letters(column: int) -> str:
    """Name of a column in a spreadsheet: 1 is A, 27 is AA."""
    letters = ""
    while column:
        column, rest = divmod(column - 1, 26)
        letters = chr(ord("A") + rest) + letters
    return letters
