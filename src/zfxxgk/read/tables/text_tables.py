"""Tables whose cells stand among the lines of text, as a scraper or a paste leaves them.

A row a line with pipes, blanks or commas between the cells, or a cell a line with pipes or without:
the words of the form tell where such a table begins and ends.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache, lru_cache
from itertools import groupby

from zfxxgk.read.formats.document import Block, Grid, Paragraph, Place
from zfxxgk.read.head.sections import is_section_title
from zfxxgk.read.likeness import is_like, list_readings, make_plain
from zfxxgk.read.tables.text_cells import (
    ENDS_IN_NUMBER,
    is_row_label,
    is_rule,
    split_at_pipes,
)
from zfxxgk.read.tables.text_rows import is_ranged, lay_out_columns, lay_out_rows
from zfxxgk.read.tables.text_signs import cut_row, find_sign
from zfxxgk.read.tables.tokens import is_value
from zfxxgk.read.tables.vocabulary import (
    HEADER_LIKE,
    list_editions,
    list_header_words,
    list_label_words,
)
from zfxxgk.spec.forms import tables

KEYS = tuple(dict.fromkeys(table.key for table in tables()))
FEWEST_WORDS = 5
"""Different words of a table that tell that lines of text are its cells."""
LONGEST_WORDS = 60

_VALUES = re.compile(r"[\s\d.,，、;；:：/+\-—]+$")


def restore_tables(blocks: Sequence[Block]) -> tuple[Block, ...]:
    """Returns *blocks* with the lines of text that are cells of the report's tables as grids.

    Lines of nothing but pipes that belong to no table are left out.
    """
    restored: list[Block] = []
    held = (line for b in blocks if _may_hold_cells(b) for line in _list_lines(b))
    sign = find_sign((line.text for line in held), KEYS)
    for may_hold, part in groupby(blocks, key=_may_hold_cells):
        own = list(part)
        restored.extend(_restore(own, sign) if may_hold else own)
    return tuple(restored)


def count_rows(blocks: Sequence[Block]) -> int:
    """Counts the lines of text that are a row label of the form, or begin with one."""
    lines = (block.text for block in blocks if isinstance(block, Paragraph))
    starts = map(find_start, lines)
    return sum(any(is_row_label(start, key) for key in KEYS) for start in starts)


def find_start(line: str) -> str:
    """Returns the words that *line* begins with, without the numbers behind them."""
    return _VALUES.sub("", split_at_pipes(line)[0])


def _may_hold_cells(block: Block) -> bool:
    """True for a line of text that is no heading of a section and no prose, and for lines whose
    cells stand in no columns."""
    if isinstance(block, Grid):
        return not block.ranged
    cells = [cell for cell in split_at_pipes(block.text) if cell.strip()]
    if len(cells) == 1 and is_section_title(cells[0]):
        return False
    return not any(_is_prose(cell) for cell in cells)


def _is_prose(text: str) -> bool:
    return text.rstrip().endswith("。") or min(map(len, list_readings(text))) > LONGEST_WORDS


def _restore(blocks: Sequence[Block], sign: re.Pattern[str] | None) -> Iterator[Block]:
    """The tables among *blocks*, and the lines before, between and behind them."""
    lines = [line for block in blocks for line in _list_lines(block)]
    cut = [cut_row(line, sign, KEYS) for line in lines] if sign else lines
    found = _find_tables(cut)
    if not found:
        yield from (b for b in blocks if isinstance(b, Grid) or not is_rule(b.text))
        return
    at = 0
    for key, start, end in found:
        yield from _without_rules(lines[at:start])
        own = cut[start:end]
        if own != lines[start:end] and is_ranged(own):
            yield lay_out_columns(own)
        else:
            before = lines[start - 1].text.strip() if start else ""
            yield lay_out_rows(own, key, opened=before in ("|", "｜"))
        at = end
    yield from _without_rules(lines[at:])


def _list_lines(block: Block) -> Iterator[Paragraph]:
    """The line of text that *block* is, or the rows of it: there blanks may stand in cells that
    set cells apart in others."""
    if isinstance(block, Paragraph):
        yield block
        return
    for row in block.rows:
        cells = (" ".join(cell.text.split()) for cell in row)
        yield Paragraph("\t".join(cells), Place(line=row[0].place.line))


def _without_rules(lines: Sequence[Paragraph]) -> Iterator[Paragraph]:
    return (line for line in lines if not is_rule(line.text))


def _find_tables(lines: Sequence[Paragraph]) -> list[tuple[str, int, int]]:
    """Each table with its first line and the line behind its last, in order."""
    told = [_tell_tables(line.text) for line in lines]
    starts: list[tuple[str, int]] = []
    for at, keys in enumerate(told):
        if len(keys) == 1 and (not starts or keys[0] != starts[-1][0]):
            starts.append((keys[0], at))
    ends = [*(at for _, at in starts), len(lines)][1:]
    found = []
    for (key, start), end in zip(starts, ends, strict=True):
        words = {make_plain(cell) for line in lines[start:end] for cell in _words_of(line, key)}
        if len(words) >= FEWEST_WORDS:
            while not _is_of_table(lines[end - 1], key):
                end -= 1
            found.append((key, start, end))
    return found


def _tell_tables(text: str) -> list[str]:
    """The tables that have a cell of *text* as a label or heading."""
    cells = split_at_pipes(text)
    return [key for key in KEYS if any(_is_known(cell, key) for cell in cells)]


def _words_of(line: Paragraph, key: str) -> Iterator[str]:
    return (cell for cell in split_at_pipes(line.text) if _is_known(cell, key))


def _is_of_table(line: Paragraph, key: str) -> bool:
    cells = split_at_pipes(line.text)
    return len(cells) > 1 or is_value(line.text) or any(_is_known(cell, key) for cell in cells)


@lru_cache(maxsize=8192)
def _is_known(text: str, key: str) -> bool:
    """True if *text* is a label, a heading or the caption of the table *key*."""
    if not make_plain(text) or is_value(text) or ENDS_IN_NUMBER.search(text):
        return False
    return is_like(text, _list_words(key), HEADER_LIKE)


@cache
def _list_words(key: str) -> tuple[str, ...]:
    notes = (make_plain(table.note) for table in list_editions(key) if table.note)
    return (*list_label_words(key), *list_header_words(key), *notes)
