"""Rows on a line of text whose cells a blank, a comma or the like sets apart.

Such signs stand within words too. So a sign counts only where several lines are a label of the
form and numbers when cut at it, and only lines that are rows or headings when cut are.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace

from zfxxgk.read.formats.document import Paragraph
from zfxxgk.read.formats.marks import is_page_number
from zfxxgk.read.likeness import is_foreign, is_like, make_plain
from zfxxgk.read.tables.text_cells import is_row_label, join_with_pipes, split_at_pipes
from zfxxgk.read.tables.tokens import is_value
from zfxxgk.read.tables.vocabulary import (
    HEADER_LIKE,
    is_caption,
    is_in_caption,
    list_header_words,
)

FEWEST_ROWS = 4
"""Lines that are rows when cut at a sign, without which it stands between no cells."""
FEWEST_VALUES = 2
"""Numbers behind words that no label knows, as the rest of one, which tell a row."""
LONGEST_ROW = 400

# What stands in brackets is a note: signs in it part no cells.
_NOT_IN_NOTE = r"(?![^（()）]*[)）])"
_UNIT_APART = re.compile(r"(?<=\d)\s+(?=(?:件|万元|元)(?:\s|$))")
_SIGNS = tuple(
    re.compile(sign + _NOT_IN_NOTE) for sign in (r"\t", r"[,，]", r"[;；]", r"[ \u3000\t]+")
)


def find_sign(lines: Iterable[str], keys: Sequence[str]) -> re.Pattern[str] | None:
    """Returns what stands between the cells of rows of the tables *keys* among *lines*."""
    texts = [text for text in lines if len(text) <= LONGEST_ROW]
    rows = [
        sum(any(_is_row(_cut(text, sign), key) for key in keys) for text in texts)
        for sign in _SIGNS
    ]
    most = max(rows)
    return _SIGNS[rows.index(most)] if most >= FEWEST_ROWS else None


def cut_row(line: Paragraph, sign: re.Pattern[str], keys: Sequence[str]) -> Paragraph:
    """Returns *line* with a pipe behind each cell if, cut at *sign*, it is of a table."""
    cells = _cut(line.text, sign)
    return replace(line, text=join_with_pipes(cells)) if _is_of_table(cells, keys) else line


def _cut(text: str, sign: re.Pattern[str]) -> list[str]:
    if len(split_at_pipes(text)) > 1:
        return [text]
    cells: list[str] = []
    for cell in sign.split(_UNIT_APART.sub("", text)):
        if is_foreign(cell) and not is_value(cell) and cells and not is_value(cells[-1]):
            # The label again in another script, which has blanks between its words.
            cells[-1] += f" {cell}"
        else:
            cells.append(cell.strip().strip('"').strip())
    return cells


def _is_of_table(cells: Sequence[str], keys: Sequence[str]) -> bool:
    if len(cells) < 2 or is_page_number("".join(cells)):
        return False
    values = _count_values(cells)
    if values >= FEWEST_VALUES or any(_is_row(cells, key) for key in keys):
        return True
    return any(all(_is_word(cell, key) for cell in cells if cell) for key in keys)


def _is_row(cells: Sequence[str], key: str) -> bool:
    """True for a label of the form, or the rest of one, with nothing but numbers behind it."""
    values = _count_values(cells)
    words = [cell for cell in cells[: len(cells) - values] if cell]
    if not values or not words:
        return False
    return all(is_row_label(w, key) for w in words) or is_row_label("".join(words), key)


def _count_values(cells: Sequence[str]) -> int:
    """The number of cells behind the last word, 0 where none of them is a number."""
    end = max((at for at, cell in enumerate(cells, 1) if cell and not is_value(cell)), default=0)
    return len(cells) - end if any(cells[end:]) else 0


def _is_word(text: str, key: str) -> bool:
    if is_value(text) or not make_plain(text):
        return False
    known = is_like(text, list_header_words(key), HEADER_LIKE) or is_row_label(text, key)
    return known or is_caption(text, key) or is_in_caption(text, key)
