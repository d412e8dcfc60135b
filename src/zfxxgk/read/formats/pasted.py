"""Text pasted from a table: cells set apart by tabs, or by gaps of two spaces and more.

Tabs keep blank cells, but not always those that a merged cell covers. Gaps keep none: such a row
has fewer cells than columns, and is refused later by the alignment rather than guessed.
"""

from __future__ import annotations

import csv
import re
from collections.abc import Iterator
from dataclasses import replace

from zfxxgk.read.formats.document import Block, Document, Grid, GridBuilder, Paragraph, Place

_GAP = re.compile(r"\t|[ \u3000]{2,}")
FEWEST_CELLS = 2
_LONGEST_CELL = 2_000


def read(text: str, name: str) -> Document:
    """Reads pasted *text*; tables are numbered from 1 in order."""
    return Document(name, "text/plain", tuple(_blocks(text)))


def _blocks(text: str) -> Iterator[Block]:
    tabs = "\t" in text
    rows = _tabbed(text) if tabs else _gapped(text)
    builder: GridBuilder | None = None
    tables = 0
    for line, cells in rows:
        if len(cells) >= FEWEST_CELLS:
            if builder is None:
                tables += 1
                builder = GridBuilder(Place(line=line, table=tables))
            builder.start_row()
            for cell in cells:
                builder.add(cell.strip(), line=line)
            continue
        if builder is not None:
            yield _finish(builder, tabs)
            builder = None
        if words := "".join(cells).strip():
            yield Paragraph(words, Place(line=line))
    if builder is not None:
        yield _finish(builder, tabs)


def _finish(builder: GridBuilder, tabs: bool) -> Grid:
    grid = builder.build()
    return replace(grid, ranged=tabs and len({len(row) for row in grid.rows}) == 1)


def _tabbed(text: str) -> Iterator[tuple[int, list[str]]]:
    """Rows with the number of their first line. A spreadsheet quotes cells of several lines."""
    lines = text.splitlines()
    # A quote that nothing closes would swallow the rest of the text.
    quoted = '"' in text and all(len(cell) <= _LONGEST_CELL for cell in _quoted_cells(lines))
    if not quoted:
        # csv would refuse cells of more than 131,072 characters.
        yield from ((at, line.split("\t") if line else []) for at, line in enumerate(lines, 1))
        return
    reader = csv.reader((line + "\n" for line in lines), delimiter="\t")
    before = 0
    for cells in reader:
        yield before + 1, [cell.rstrip("\n") for cell in cells]
        before = reader.line_num


def _quoted_cells(lines: list[str]) -> Iterator[str]:
    try:
        for cells in csv.reader((line + "\n" for line in lines), delimiter="\t"):
            yield from cells
    except csv.Error:
        yield " " * (_LONGEST_CELL + 1)


def _gapped(text: str) -> Iterator[tuple[int, list[str]]]:
    for number, line in enumerate(text.splitlines(), 1):
        yield number, _GAP.split(line.strip(" \u3000"))
