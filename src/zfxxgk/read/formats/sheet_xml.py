"""What the reader of workbooks does not tell: hidden parts, merged cells of ODS, and formulas
without a result. Also refuses sheets whose few cells claim a huge area."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from zfxxgk.errors import InputError
from zfxxgk.read.formats.archive import Archive, find_kind
from zfxxgk.read.formats.sheet_looks import Struck, StruckOfOds, find_pictures, holds_picture
from zfxxgk.read.formats.xml_names import get_attribute
from zfxxgk.spec.labels import Text

if TYPE_CHECKING:
    from lxml.etree import _Element

MAX_AREA = 2_000_000
MOST_ALIKE = 100
"""Cells side by side that one element stands for, as far as their looks are told."""
OWN_SHEET = "zfxxgk_checks"
"""The defined name of the cells on the sheet that ``zfxxgk render`` adds to a report."""
_OWN_NAMES = f"{{*}}definedNames/{{*}}definedName[@name='{OWN_SHEET}']"
_NAMED_SHEET = re.compile(r"'?(.+?)'?!")
_REFERENCE = re.compile(r"([A-Z]{1,3})(\d{1,7})$")
_TOO_WIDE = Text(
    "工作表占用的行列过多，不像是年度报告。请删去无关的行列后另存。",
    "The sheet claims far more rows and columns than a report. Delete unrelated ones and save it.",
)


@dataclass(slots=True)
class Notes:
    """About one sheet; rows and columns from 0.

    ``unknown`` are formulas without a result, ``texts`` what remains of cells with struck-out text
    (nothing where all of it is), ``pictures`` the cells in which pictures begin.
    """

    hidden: bool = False
    hidden_columns: set[int] = field(default_factory=set)
    unknown: set[tuple[int, int]] = field(default_factory=set)
    spans: dict[tuple[int, int], tuple[int, int]] = field(default_factory=dict)
    texts: dict[tuple[int, int], str] = field(default_factory=dict)
    pictures: set[tuple[int, int]] = field(default_factory=set)


def read_notes(data: bytes) -> tuple[str, dict[str, Notes]]:
    """Returns the kind of the workbook, and notes by name of sheet. Raises InputError."""
    archive = Archive(data)
    kind = find_kind(archive)
    return kind, dict(_of_xlsx(archive) if kind == "xlsx" else _of_ods(archive))


# ---------------------------------------------------------------------- XLSX


def _of_xlsx(archive: Archive) -> Iterator[tuple[str, Notes]]:
    links = archive.parse("xl/_rels/workbook.xml.rels")
    targets = {link.get("Id", ""): link.get("Target", "") for link in links}
    struck = Struck(archive)
    book = archive.parse("xl/workbook.xml")
    own = {_NAMED_SHEET.match(name.text or "") for name in book.iterfind(_OWN_NAMES)}
    passed = {match[1].replace("''", "'") for match in own if match}
    for sheet in book.iterfind("{*}sheets/{*}sheet"):
        link = next((str(v) for k, v in sheet.attrib.items() if str(k).endswith("}id")), "")
        part = posixpath.normpath(posixpath.join("/xl", targets.get(link, "")))[1:]
        if part in archive.names:
            notes = _notes(archive.parse(part), struck)
            notes.pictures.update(find_pictures(archive, part))
            notes.hidden = sheet.get("name") in passed
            yield sheet.get("name", ""), notes


def _notes(root: _Element, struck: Struck) -> Notes:
    notes = Notes()
    for column in root.iterfind("{*}cols/{*}col"):
        if column.get("hidden") in ("1", "true"):
            first, last = _number(column.get("min")), _number(column.get("max"))
            notes.hidden_columns.update(range(first - 1, min(last, 16384)))
    bottom = right = 0
    row = -1
    for line in root.iterfind("{*}sheetData/{*}row"):
        row = _number(line.get("r")) - 1 if line.get("r") else row + 1
        column_number = -1
        for cell in line.iterfind("{*}c"):
            position = _position(cell.get("r"))
            column_number = position[1] if position else column_number + 1
            bottom, right = max(bottom, row), max(right, column_number)
            if _has_no_result(cell):
                notes.unknown.add((row, column_number))
            rest = struck.read_rest(cell)
            if rest is not None:
                notes.texts[row, column_number] = rest
    _refuse_area(bottom + 1, right + 1)
    return notes


def _has_no_result(cell: _Element) -> bool:
    if cell.find("{*}f") is None or cell.find("{*}is") is not None:
        return False
    value = cell.find("{*}v")
    # An empty text is a result: the formula shows nothing.
    return (value is None or not value.text) and cell.get("t") != "str"


def _position(reference: str | None) -> tuple[int, int] | None:
    match = _REFERENCE.match(reference or "")
    if match is None:
        return None
    column = 0
    for letter in match[1]:
        column = column * 26 + ord(letter) - 64
    return int(match[2]) - 1, column - 1


def _number(text: str | None) -> int:
    return int(text[:9]) if text and text[:9].isdecimal() else 0


def _refuse_area(rows: int, columns: int) -> None:
    if rows * columns > MAX_AREA:
        raise InputError(_TOO_WIDE)


# ---------------------------------------------------------------------- ODS


def _of_ods(archive: Archive) -> Iterator[tuple[str, Notes]]:
    root = archive.parse("content.xml")
    hidden = {
        get_attribute(style, "name")
        for style in root.iter("{*}style")
        for about in style.iterfind("{*}table-properties")
        if get_attribute(about, "display") == "false"
    }
    struck = StruckOfOds(root)
    for table in root.iter("{*}table"):
        notes = _ods_notes(table, struck)
        notes.hidden = get_attribute(table, "style-name") in hidden
        yield get_attribute(table, "name"), notes


def _ods_notes(table: _Element, struck: StruckOfOds) -> Notes:
    notes = Notes()
    column = 0
    for element in table.iter("{*}table-column"):
        count = _repeated(element, "number-columns-repeated")
        if get_attribute(element, "visibility") in ("collapse", "filter"):
            notes.hidden_columns.update(range(column, min(column + count, 16384)))
        column += count
    row = bottom = right = 0
    for line in table.iter("{*}table-row"):
        count = _repeated(line, "number-rows-repeated")
        width = _ods_row(line, row, notes, struck)
        if width:
            bottom, right = row + count, max(right, width)
            _refuse_area(bottom, right)
        row += count
    return notes


def _ods_row(line: _Element, row: int, notes: Notes, struck: StruckOfOds) -> int:
    """Notes on the cells of a row; the columns it fills, 0 for a blank one."""
    column = filled = 0
    for cell in line:
        count = _repeated(cell, "number-columns-repeated")
        high = _repeated(cell, "number-rows-spanned")
        wide = _repeated(cell, "number-columns-spanned")
        if (high, wide) != (1, 1):
            notes.spans[row, column] = (high, wide)
        if get_attribute(cell, "formula") and not (get_attribute(cell, "value-type") or len(cell)):
            notes.unknown.add((row, column))
        if len(cell):
            for at in range(column, column + min(count, MOST_ALIKE)):
                _note_looks(cell, (row, at), notes, struck)
        if len(cell) or get_attribute(cell, "value") or get_attribute(cell, "formula"):
            filled = column + count
        column += count
    return filled


def _note_looks(cell: _Element, at: tuple[int, int], notes: Notes, struck: StruckOfOds) -> None:
    rest = struck.read_rest(cell)
    if rest is not None:
        notes.texts[at] = rest
    if holds_picture(cell):
        notes.pictures.add(at)


def _repeated(element: _Element, name: str) -> int:
    return max(1, _number(get_attribute(element, name)))
