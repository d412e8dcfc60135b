"""The headers of tables 3 and 4 as text tells them, laid out as they stand above the values."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from functools import lru_cache
from itertools import takewhile

from zfxxgk.read.likeness import is_foreign, is_like, make_plain, measure_label
from zfxxgk.read.tables.text_cells import Piece, TextRow, is_row_label
from zfxxgk.read.tables.vocabulary import (
    HEADER_LIKE,
    is_caption,
    is_header_word,
    is_in_caption,
    list_column_words,
    list_editions,
    list_header_words,
    list_label_words,
)

FEWEST_COLUMNS = 2
"""Headings of columns that tell that the header of table 3 is there."""


def lay_out_header(rows: Sequence[TextRow]) -> list[TextRow]:
    """The rows of table 3 with those of its header laid out as they stand above the values."""
    head = list(takewhile(_is_header, rows))
    words = [word for row in head for word in row.words if not word.blank]
    laid = [TextRow(line, [], header=True) for line in _lay_header(words)]
    return [*laid, *rows[len(head) :]]


def join_header(rows: Sequence[TextRow]) -> list[TextRow]:
    """The rows of table 4 with all words of its header in one, in the order of the text."""
    head = list(takewhile(lambda row: not row.filled and row.words, rows))
    words = [word for row in head for word in row.words if not word.blank]
    return [TextRow(words, [], header=True), *rows[len(head) :]]


def has_whole_header(rows: Sequence[TextRow]) -> bool:
    """True if the header of table 3 has the columns of the form and no others, or there is none:
    what stands under others, or is left out, cannot be told from a stream of values."""
    head = takewhile(_is_header, rows)
    words = [word for row in head for word in row.words if not word.blank]
    if sum(map(_is_column, words)) < FEWEST_COLUMNS:
        return True
    known = all(_is_of_header(word.text) for word in words)
    return known and len(_lay_header(words)) > 1


def _is_of_header(text: str) -> bool:
    known = is_header_word(text, "requests") or is_in_caption(text, "requests")
    return known or is_caption(text, "requests") or is_foreign(text)


def _is_column(word: Piece) -> bool:
    columns = list_editions("requests")[0].rows[0].columns
    return any(is_like(word.text, list_column_words(column), HEADER_LIKE) for column in columns)


def _is_header(row: TextRow) -> bool:
    words = (word.text for word in row.words if not word.blank)
    return not row.filled and all(
        not is_row_label(word, "requests") or make_plain(word) in list_ambiguous("requests")
        for word in words
    )


def _lay_header(words: Sequence[Piece]) -> list[list[Piece]]:
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
    return [above, [Piece("", None), *(words[at] for _, at in sorted(places))]]


def _find_word(words: Sequence[Piece], known: tuple[str, ...]) -> Piece | None:
    alike = [word for word in words if measure_label(word.text, known) >= HEADER_LIKE]
    return alike[0] if len(alike) == 1 else None


@lru_cache(maxsize=8)
def list_ambiguous(key: str) -> frozenset[str]:
    """Words that are a heading of a column and, with a number before them, a label."""
    return frozenset(list_header_words(key)) & frozenset(list_label_words(key))


def join_headings(words: Sequence[Piece], key: str) -> list[Piece]:
    """The headings of columns; the pieces of one over several lines are joined again."""
    known = list_header_words(key)
    joined: list[Piece] = []
    for word in words:
        before = joined[-1].text if joined else ""
        both = before + word.text
        alone = max(measure_label(before, known), measure_label(word.text, known)) if before else 1
        if before and make_plain(both) in known and alone < 1:
            joined[-1] = replace(joined[-1], text=both)
        else:
            joined.append(word)
    return joined
