"""From lines of text that hold the cells of one table to its rows.

All values behind a label are its row; whether they are as many as the form has is for the reader
of the table to say.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cache, lru_cache
from itertools import takewhile

from zfxxgk.read.formats.document import Grid, GridBuilder, Paragraph, Place
from zfxxgk.read.likeness import is_foreign, is_like, make_plain, measure_label
from zfxxgk.read.tables.tokens import is_value
from zfxxgk.read.tables.vocabulary import (
    HEADER_LIKE,
    list_column_words,
    list_editions,
    list_header_words,
    list_label_words,
)

UNCLEAR = (
    "文字中数值在行名之前或者多于规定格式，不能确定各数属于哪一行，请另存原件为 Word 或者网页后读取"
)

_PIPE = re.compile("[|｜]")
_RULE = re.compile(r"[|｜\s]*[|｜][|｜\s]*")
_OPENER = "信息内容"


@cache
def count_values(key: str) -> int:
    """Returns how many cells the longest row of the table *key* has, side by side as printed."""
    if key == "disputes":
        return list_editions(key)[0].size
    return max(len(row.columns) for table in list_editions(key) for row in table.rows)


def split_at_pipes(text: str) -> list[str]:
    """Returns the pieces of a line of text between its pipes, one more than it has pipes."""
    return _PIPE.split(text)


def is_rule(text: str) -> bool:
    """True if a line of text is nothing but pipes."""
    return _RULE.fullmatch(text) is not None


@lru_cache(maxsize=8192)
def is_row_label(text: str, key: str) -> bool:
    """True if *text* is a row label, or a heading of rows, of the table *key*."""
    return is_like(text, list_label_words(key), HEADER_LIKE)


@dataclass(frozen=True, slots=True)
class _Piece:
    """The text of a cell and the line that it ends in."""

    text: str
    line: int | None

    @property
    def blank(self) -> bool:
        return not self.text.strip()

    @property
    def is_word(self) -> bool:
        return not self.blank and not is_value(self.text)


@dataclass(slots=True)
class _Row:
    """The words of a row or of the header, and what stands behind them."""

    words: list[_Piece]
    values: list[_Piece]
    header: bool = False

    @property
    def filled(self) -> int:
        return sum(not value.blank for value in self.values)


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
        _cut_filling(rows)
        rows = _with_header(rows)
    if key == "disputes":
        rows = _with_one_header(rows)
    return _build(rows, lines[0].place, UNCLEAR if unclear else None)


def _whole(line: Paragraph) -> _Piece:
    return _Piece(line.text, line.place.line)


def _has_rows(lines: Sequence[Paragraph]) -> bool:
    """True if a line is a row: more than a few have two cells with text."""
    rows = sum(sum(bool(cell.strip()) for cell in split_at_pipes(line.text)) > 1 for line in lines)
    return rows * 8 > len(lines)


def _row_of(line: Paragraph) -> _Row:
    """The row that stands on *line*: everything up to the last word is its label."""
    cells = split_at_pipes(line.text.strip().removeprefix("|"))
    pieces = [_Piece(cell.strip(), line.place.line) for cell in cells]
    if pieces[-1].blank:
        pieces.pop()
    end = max((at for at, piece in enumerate(pieces, 1) if piece.is_word), default=0)
    return _Row(pieces[:end], pieces[end:])


def _cut_at_pipes(lines: Sequence[Paragraph], opened: bool) -> list[_Piece]:
    """The cells between pipes; lines without a pipe belong to one cell. Several pipes alone on a
    line fill a row up to the width of the table: they are no cells, but for the one that the first
    pipe closes where rows open with a pipe."""
    pieces: list[_Piece] = []
    open_ = ""
    for line in lines:
        if is_rule(line.text) and len(split_at_pipes(line.text)) > 2:
            if open_.strip() or opened:
                pieces.append(_Piece(open_.strip(), line.place.line))
            open_ = ""
            continue
        *closed, last = split_at_pipes(line.text)
        for cell in closed:
            pieces.append(_Piece((open_ + cell).strip(), line.place.line))
            open_ = ""
        open_ += last + "\n"
    if open_.strip():
        pieces.append(_Piece(open_.strip(), lines[-1].place.line))
    return pieces


def _without_openers(pieces: Sequence[_Piece]) -> list[_Piece]:
    """The cells without the blank one that a pipe in front of each row leaves before its label."""
    following = [*pieces[1:], None]
    return [
        piece
        for piece, after in zip(pieces, following, strict=True)
        if not (piece.blank and (after is None or after.is_word))
    ]


def _cut_filling(rows: Sequence[_Row]) -> None:
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


def _with_header(rows: Sequence[_Row]) -> list[_Row]:
    """The rows of table 3 with those of its header laid out as they stand above the values."""
    head = list(takewhile(_is_header, rows))
    words = [word for row in head for word in row.words if not word.blank]
    laid = [_Row(line, [], header=True) for line in _lay_header(words)]
    return [*laid, *rows[len(head) :]]


def _with_one_header(rows: Sequence[_Row]) -> list[_Row]:
    """The rows of table 4 with all words of its header in one, in the order of the text."""
    head = list(takewhile(lambda row: not row.filled and row.words, rows))
    words = [word for row in head for word in row.words if not word.blank]
    return [_Row(words, [], header=True), *rows[len(head) :]]


def _is_header(row: _Row) -> bool:
    words = (word.text for word in row.words if not word.blank)
    return not row.filled and all(
        not is_row_label(word, "requests") or make_plain(word) in _list_ambiguous("requests")
        for word in words
    )


def _lay_header(words: Sequence[_Piece]) -> list[list[_Piece]]:
    """The header of table 3, told line by line, in two rows: what stands above the columns, and the
    columns from left to right, those under a heading in its place. Without all of them, the
    first row only: then their order is not known from it."""
    columns = list_editions("requests")[0].rows[0].columns
    own = [_find_word(words, list_column_words(column)) for column in columns]
    above = [word for word in words if word not in own]
    places: list[tuple[int, int]] = []
    for column, word in zip(columns, own, strict=True):
        if word is None:
            return [above]
        at = words.index(word)
        group = _find_word(words, tuple(make_plain(group.title) for group in column.groups))
        places.append((words.index(group) if group else at, at))
    return [above, [_Piece("", None), *(words[at] for _, at in sorted(places))]]


def _find_word(words: Sequence[_Piece], known: tuple[str, ...]) -> _Piece | None:
    alike = [word for word in words if measure_label(word.text, known) >= HEADER_LIKE]
    return alike[0] if len(alike) == 1 else None


def _lay_out(pieces: Sequence[_Piece], key: str) -> list[_Row]:
    rows = [_Row([], [], header=key != "proactive_disclosure")]
    for piece in pieces:
        row = rows[-1]
        if not piece.is_word:
            if key == "disputes" and row.header and not piece.blank:
                rows.append(row := _Row([], []))
            row.values.append(piece)
        elif is_foreign(piece.text) and row.words and not row.values:
            row.words[-1] = replace(row.words[-1], text=f"{row.words[-1].text}\n{piece.text}")
        elif _goes_on(row, piece.text, key):
            row.words.append(piece)
        else:
            rows.append(_Row([piece], [], make_plain(piece.text) == _OPENER))
    for row in rows:
        if row.header:
            row.words = _join_headings(row.words, key)
    return [row for row in rows if row.words or row.values]


def _goes_on(row: _Row, text: str, key: str) -> bool:
    """True if the word *text* belongs to the header that *row* is."""
    if not row.header or row.filled:
        return False
    if key == "requests":
        return not is_row_label(text, key) or make_plain(text) in _list_ambiguous(key)
    return key == "disputes" or not is_row_label(text, key)


@lru_cache(maxsize=8)
def _list_ambiguous(key: str) -> frozenset[str]:
    """Words that are a heading of a column and, with a number before them, a label."""
    return frozenset(list_header_words(key)) & frozenset(list_label_words(key))


def _join_headings(words: Sequence[_Piece], key: str) -> list[_Piece]:
    """The headings of columns; the pieces of one over several lines are joined again."""
    known = list_header_words(key)
    joined: list[_Piece] = []
    for word in words:
        before = joined[-1].text if joined else ""
        both = before + word.text
        alone = max(measure_label(before, known), measure_label(word.text, known)) if before else 1
        if before and make_plain(both) in known and alone < 1:
            joined[-1] = replace(joined[-1], text=both)
        else:
            joined.append(word)
    return joined


def _is_unclear(rows: Sequence[_Row], key: str) -> bool:
    """True if it is not sure that values stand behind their labels: some stand before the first,
    or some row has more than the form has columns."""
    most = count_values(key)
    if any(row.filled > most for row in rows):
        return True
    return key != "disputes" and any(row.filled for row in rows if row.header or not row.words)


def _fill_blank_rows(rows: list[_Row], key: str) -> None:
    """Gives the rows of which nothing but the label is printed the blank cells that they have."""
    if key == "disputes" and len(rows) == 1:
        rows.append(_Row([], []))
    for row in rows:
        if not row.header and not row.values:
            row.values = [_Piece("", None)] * count_values(key)


def _build(rows: Sequence[_Row], place: Place, doubt: str | None) -> Grid:
    builder = GridBuilder(place)
    for row in rows:
        builder.start_row()
        for piece in (*row.words, *(() if row.header else row.values)):
            told = doubt if not piece.blank and not piece.is_word else None
            builder.add(piece.text, line=piece.line, doubt=told)
    return builder.build()
