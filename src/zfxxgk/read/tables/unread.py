"""Rows of the form that stand among the text, but not so that their cells could be told.

They are there: what was merely not read must not be taken for missing.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence

from zfxxgk.read.formats.document import Block, Cell, Grid, Paragraph
from zfxxgk.read.head.sections import Outline
from zfxxgk.read.likeness import make_plain
from zfxxgk.read.tables.reading import TableReading
from zfxxgk.read.tables.text_headers import list_ambiguous
from zfxxgk.read.tables.text_tables import find_start
from zfxxgk.read.tables.vocabulary import list_column_words, list_editions, list_items
from zfxxgk.spec import doubts
from zfxxgk.spec.forms import Table

FEWEST_LABELS = 4
"""Labels and headings of a table among the text of its section that are no chance."""
SHORTEST_LABEL = {"proactive_disclosure": 6, "requests": 6, "disputes": 4}
"""Signs of a label that prose does not have by chance within a sentence."""

IN_TEXT = doubts.IN_TEXT.zh
ROW_APART = doubts.ROW_APART.zh

_APART = r"[\s,，、;；:：|]+[-+]?\d"

Mentions = Mapping[str, Paragraph]
"""The first line of text with the label of each row, and with each heading."""


def add_mentioned(
    readings: Mapping[str, TableReading | None], outline: Outline, prescribed: Mapping[str, str]
) -> dict[str, TableReading | None]:
    """Returns *readings* with the tables and rows that only the text has, none of their cells read.

    *prescribed* is the edition of each table for the year, taken where the text fits several.
    """
    told = dict(readings)
    for key, reading in readings.items():
        section = outline.sections.get(key)
        if section is None or (reading is not None and not reading.lacks_rows):
            continue
        lines = [*section.paragraphs(), *_list_cells(section.blocks)]
        if reading is not None:
            for row, line in _find_mentions(reading.table, lines).items():
                reading.excuse(row, line.text, line.place, ROW_APART)
            continue
        mentions = {table: _find_mentions(table, lines) for table in list_editions(key)}
        table = max(mentions, key=lambda t: (len(mentions[t]), t.form == prescribed.get(key)))
        if len(mentions[table]) >= FEWEST_LABELS:
            told[key] = _leave_unread(table, next(iter(mentions[table].values())))
    return told


def _list_cells(blocks: Iterable[Block]) -> Iterator[Paragraph]:
    for grid in (block for block in blocks if isinstance(block, Grid)):
        yield from (Paragraph(cell.text, cell.place) for cell in grid.cells if not cell.blank)


def _find_mentions(table: Table, lines: Sequence[Paragraph]) -> Mentions:
    known, both = _list_labels(table), list_ambiguous(table.key)
    found: dict[str, Paragraph] = {}
    for line in lines:
        printed = find_start(line.text).strip()
        whole, start = make_plain(line.text), make_plain(printed)
        if start in both and printed == start:
            # Without its number it may head a column.
            continue
        for key, words in known.items():
            long = [word for word in words if len(word) >= SHORTEST_LABEL[table.key]]
            if (
                start in words
                or any(word in whole for word in long)
                or any(_has_number(word, line.text) for word in words)
            ):
                found.setdefault(key, line)
    return found


def _has_number(word: str, text: str) -> bool:
    """True if a number stands behind *word* in *text* as in a table, apart from it."""
    return word in text and re.search(rf"{re.escape(word)}{_APART}", text) is not None


def _list_labels(table: Table) -> Mapping[str, Sequence[str]]:
    """The plain words of the rows by key, and of the columns by their own words."""
    rows = {item.key: item.words for item in list_items(table) if item.key is not None}
    words = {w: (w,) for row in table.rows for c in row.columns for w in list_column_words(c)}
    return {**words, **rows}


def _leave_unread(table: Table, line: Paragraph) -> TableReading:
    reading = TableReading(table)
    cell = Cell(1, 1, 1, 1, "", line.place, IN_TEXT)
    for row in table.rows:
        reading.add_row(row, {column.key: cell for column in row.columns})
    # The line of text is the place of all of them, and the cell of none.
    reading.origins.clear()
    for record in reading.cells:
        record["raw"] = None
    return reading
