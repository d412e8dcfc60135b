"""From lines of text that hold the cells of one table to its rows.

All values behind a label are its row; whether they are as many as the form has is for the reader
of the table to say.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from functools import cache

from zfxxgk.read.formats.document import Grid, GridBuilder, Paragraph, Place
from zfxxgk.read.likeness import is_foreign, make_plain, measure_label
from zfxxgk.read.tables.text_cells import (
    ENDS_IN_NUMBER,
    Piece,
    TextRow,
    is_row_label,
    is_rule,
    split_at_pipes,
)
from zfxxgk.read.tables.text_headers import (
    has_whole_header,
    join_header,
    join_headings,
    lay_out_header,
    list_ambiguous,
)
from zfxxgk.read.tables.vocabulary import (
    HEADER_LIKE,
    list_editions,
)
from zfxxgk.spec import doubts

UNCLEAR = doubts.UNCLEAR.zh

_OPENER = "信息内容"


@cache
def count_values(key: str) -> int:
    """Returns how many cells the longest row of the table *key* has, side by side as printed."""
    if key == "disputes":
        return list_editions(key)[0].size
    return max(len(row.columns) for table in list_editions(key) for row in table.rows)


def lay_out_rows(lines: Sequence[Paragraph], key: str, *, opened: bool) -> Grid:
    """Returns the grid of the table *key* whose cells stand on *lines*.

    *opened* tells that a pipe opens each row.
    """
    unclear = False
    if _has_rows(lines):
        rows = [_row_of(line) for line in lines]
    else:
        piped = any(len(split_at_pipes(line.text)) > 1 for line in lines)
        pieces = _cut_at_pipes(lines, opened) if piped else [_whole(line) for line in lines]
        rows = _lay_out(_without_openers(pieces) if opened else pieces, key)
        unclear = _is_unclear(rows, key)
        if not piped and not unclear:
            _fill_blank_rows(rows, key)
    if key == "requests":
        unclear = unclear or not has_whole_header(rows)
        _cut_filling(rows)
        rows = lay_out_header(rows)
    if key == "disputes":
        rows = join_header(rows)
    return _build(rows, lines[0].place, UNCLEAR if unclear else None)


def is_ranged(lines: Sequence[Paragraph]) -> bool:
    """True if all *lines* have as many cells, so that those below each other are a column."""
    return len({len(split_at_pipes(line.text)) for line in lines}) == 1


def lay_out_columns(lines: Sequence[Paragraph]) -> Grid:
    """Returns the grid of *lines* with a column for each cell, which a pipe closes."""
    builder = GridBuilder(lines[0].place)
    for line in lines:
        builder.start_row()
        for cell in split_at_pipes(line.text)[:-1]:
            builder.add(cell.strip(), line=line.place.line)
    return builder.build()


def _whole(line: Paragraph) -> Piece:
    return Piece(line.text, line.place.line)


def _has_rows(lines: Sequence[Paragraph]) -> bool:
    """True if a line is a row: more than a few have two cells with text."""
    rows = sum(sum(bool(cell.strip()) for cell in split_at_pipes(line.text)) > 1 for line in lines)
    return rows * 8 > len(lines)


def _row_of(line: Paragraph) -> TextRow:
    """The row that stands on *line*: everything up to the last word is its label."""
    cells = split_at_pipes(line.text.strip().removeprefix("|"))
    pieces = [Piece(cell.strip(), line.place.line) for cell in cells]
    if pieces[-1].blank:
        pieces.pop()
    end = max((at for at, piece in enumerate(pieces, 1) if piece.is_word), default=0)
    return TextRow(pieces[:end], pieces[end:])


def _cut_at_pipes(lines: Sequence[Paragraph], opened: bool) -> list[Piece]:
    """The cells between pipes; lines without a pipe belong to one cell. Several pipes alone on a
    line fill a row up to the width of the table: they are no cells, but for the one that the first
    pipe closes where rows open with a pipe."""
    pieces: list[Piece] = []
    open_ = ""
    for line in lines:
        if is_rule(line.text) and len(split_at_pipes(line.text)) > 2:
            if open_.strip() or opened:
                pieces.append(Piece(open_.strip(), line.place.line))
            open_ = ""
            continue
        *closed, last = split_at_pipes(line.text)
        for cell in closed:
            pieces.append(Piece((open_ + cell).strip(), line.place.line))
            open_ = ""
        open_ += last + "\n"
    if open_.strip():
        pieces.append(Piece(open_.strip(), lines[-1].place.line))
    return pieces


def _without_openers(pieces: Sequence[Piece]) -> list[Piece]:
    """The cells without the blank one that a pipe in front of each row leaves before its label."""
    following = [*pieces[1:], None]
    return [
        piece
        for piece, after in zip(pieces, following, strict=True)
        if not (piece.blank and (after is None or after.is_word))
    ]


def _cut_filling(rows: Sequence[TextRow]) -> None:
    """Takes away the blank cells behind the values that fill a row up, where it is told that they
    stand there: a row without headings before its label would have them in front otherwise."""
    most = count_values("requests")
    long = [row for row in rows if len(row.values) > most]
    outer = tuple(
        word
        for table in list_editions("requests")
        for row in table.rows
        if not row.groups
        for word in (make_plain(row.title),)
    )
    if not any(
        row.words and measure_label(row.words[-1].text, outer) >= HEADER_LIKE
        for row in long
        if not row.values[0].blank
    ):
        return
    for row in long:
        if all(value.blank for value in row.values[most:]):
            del row.values[most:]


def _lay_out(pieces: Sequence[Piece], key: str) -> list[TextRow]:
    rows = [TextRow([], [], header=key != "proactive_disclosure")]
    for piece in pieces:
        row = rows[-1]
        if not piece.is_word:
            if key == "disputes" and row.header and not piece.blank:
                rows.append(row := TextRow([], []))
            row.values.append(piece)
        elif is_foreign(piece.text) and row.words and not row.values:
            row.words[-1] = replace(row.words[-1], text=f"{row.words[-1].text}\n{piece.text}")
        elif _goes_on(row, piece.text, key):
            row.words.append(piece)
        else:
            rows.append(TextRow([piece], [], make_plain(piece.text) == _OPENER))
    for row in rows:
        if row.header:
            row.words = join_headings(row.words, key)
    return [row for row in rows if row.words or row.values]


def _goes_on(row: TextRow, text: str, key: str) -> bool:
    """True if the word *text* belongs to the header that *row* is."""
    if not row.header or row.filled:
        return False
    if key == "requests":
        return not is_row_label(text, key) or make_plain(text) in list_ambiguous(key)
    return key == "disputes" or not is_row_label(text, key)


def _is_unclear(rows: Sequence[TextRow], key: str) -> bool:
    """True if it is not sure that values stand behind their labels: some stand before the first,
    or some row has more than the form has columns."""
    most = count_values(key)
    if any(row.filled > most for row in rows):
        return True
    return key != "disputes" and any(row.filled for row in rows if row.header or not row.words)


def _fill_blank_rows(rows: list[TextRow], key: str) -> None:
    """Gives the rows of which nothing but the label is printed the blank cells that they have."""
    if key == "disputes" and len(rows) == 1:
        rows.append(TextRow([], []))
    for row in rows:
        told = not any(ENDS_IN_NUMBER.search(word.text) for word in row.words)
        if not row.header and not row.values and told:
            row.values = [Piece("", None)] * count_values(key)


def _build(rows: Sequence[TextRow], place: Place, doubt: str | None) -> Grid:
    builder = GridBuilder(place)
    for row in rows:
        builder.start_row()
        for piece in (*row.words, *row.values):
            told = None if piece.is_word else doubt
            builder.add(piece.text, line=piece.line, doubt=told)
    return replace(builder.build(), ranged=False)
