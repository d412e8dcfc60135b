"""Which edition of table 2 the printed words tell, where the rows alone may fit another."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import cache

from zfxxgk.read.formats.document import Grid
from zfxxgk.read.likeness import list_readings, make_plain
from zfxxgk.read.tables.vocabulary import list_column_words, list_editions
from zfxxgk.spec.forms import Table

SHORTEST_PIECE = 3


def count_own_words(grids: Sequence[Grid], table: Table) -> int:
    """Counts the different words printed that only this edition of *table* has.

    A word cut off counts where what is left begins words of this edition only.
    """
    printed = {list_readings(cell.text) for grid in grids for cell in grid.cells}
    own, others = _own_words(table), _other_words(table)
    return sum(
        any(word in own or _is_cut(word, own, others) for word in words) for words in printed
    )


def _is_cut(word: str, own: Iterable[str], others: Iterable[str]) -> bool:
    if len(word) < SHORTEST_PIECE or any(each.startswith(word) for each in others):
        return False
    return any(each.startswith(word) for each in own)


@cache
def _own_words(table: Table) -> frozenset[str]:
    return frozenset(_words(table)) - _other_words(table)


@cache
def _other_words(table: Table) -> frozenset[str]:
    others = (each for each in list_editions(table.key) if each.form != table.form)
    return frozenset(word for each in others for word in _words(each))


def _words(table: Table) -> Iterable[str]:
    for row in table.rows:
        yield from (make_plain(word) for word in (row.title, *row.aliases))
        for column in row.columns:
            yield from list_column_words(column)
