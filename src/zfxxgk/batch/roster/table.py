"""A list kept in a workbook or as CSV, as rows of cells that know where they stand."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from zfxxgk.errors import InputError
from zfxxgk.read import MAX_BYTES
from zfxxgk.read.formats.encoding import decode_text
from zfxxgk.spec.labels import Text

_WORKBOOKS = (b"PK\x03\x04", b"\xd0\xcf\x11\xe0")
_SEPARATORS = ",\t;"

_NO_FILE = Text("找不到该文件，请检查路径。", "There is no such file; check the path.")
_UNREADABLE = Text("文件打不开，请检查权限。", "The file cannot be opened; check its permissions.")
_TOO_LARGE = Text("文件过大，不像是机关名单。", "The file is far larger than a list of offices.")
_NO_CSV = Text(
    "不是完好的 CSV（引号不成对），请用表格软件另存一次。",
    "No sound CSV (a quotation mark without its partner); save it again from a spreadsheet.",
)


class Cell(NamedTuple):
    """The text of a cell, and where it stands: ``C5``, for a workbook with the sheet."""

    text: str
    place: str


RosterRow = dict[int, Cell]
"""Cells with text by number of their column, from 1."""


def read_rows(path: str) -> list[RosterRow]:
    """The rows with any text, in order: of the first sheet that has some. Raises InputError."""
    try:
        with Path(path).open("rb") as file:
            data = file.read(MAX_BYTES + 1)
    except FileNotFoundError as error:
        raise InputError(_NO_FILE, path=path) from error
    except OSError as error:
        raise InputError(_UNREADABLE, path=path) from error
    if len(data) > MAX_BYTES:
        raise InputError(_TOO_LARGE, path=path)
    try:
        found = _sheet(data, path) if data.startswith(_WORKBOOKS) else _csv(decode_text(data))
    except InputError as error:
        error.path = error.path or path
        raise
    return [row for row in found if row]


def _sheet(data: bytes, path: str) -> list[RosterRow]:
    # Most commands read no workbook; its libraries are then not loaded.
    from zfxxgk.read.formats import sheets

    grids = list(sheets.read(data, path).grids())
    found: dict[int, RosterRow] = {}
    for grid in (grid for grid in grids if grid.place.sheet == grids[0].place.sheet):
        for cell in grid.cells:
            row, column, sheet = cell.place.row or 0, cell.place.column or 0, cell.place.sheet
            place = f"{sheet}!{_letters(column)}{row}"
            if cell.doubt is not None:
                raise InputError(Text(cell.doubt, "a formula without its result"), place=place)
            # What is merged over several rows is said of each of them.
            for line in range(row, row + cell.row_span) if cell.text.strip() else ():
                at = f"{sheet}!{_letters(column)}{line}"
                found.setdefault(line, {})[column] = Cell(cell.text.strip(), at)
    return [found[line] for line in sorted(found)]


def _csv(text: str) -> Iterator[RosterRow]:
    start = text.lstrip("\ufeff")
    head = next(line for line in start.splitlines() if line.strip())
    separator = max(_SEPARATORS, key=head.count)
    try:
        lines = csv.reader(io.StringIO(start, newline=""), delimiter=separator, strict=True)
        for number, line in enumerate(lines, 1):
            yield {
                column: Cell(text.strip(), f"{_letters(column)}{number}")
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
