"""What fails in the rows of a frame, asked of all of them at once.

Nearly all that fails is found by sums over columns in which a blank is 0. Whether blanks and
doubts leave a verdict is asked of the instances that seem to fail, and words are read only where
the condition holds.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping
from functools import lru_cache
from itertools import chain
from typing import NamedTuple

import polars as pl

from zfxxgk.corpus.algebra import FILLED, every, fill, lift
from zfxxgk.corpus.outcomes import UNREAD_CELLS, Instance

ROW = "row number"
"""The column that numbers the rows."""
MOST = 0.7
"""Where a larger share of the rows is asked, all are: to pick them takes longer."""


class _Tests(NamedTuple):
    """What is asked, by instance: ``first`` of all rows, ``words`` where that holds, and whether a
    verdict is ``sure``. ``columns`` are those that are read, ``cells`` those of them that are
    first read with blanks filled."""

    columns: tuple[str, ...]
    cells: tuple[str, ...]
    first: Mapping[int, pl.Expr]
    words: Mapping[int, pl.Expr]
    sure: Mapping[int, pl.Expr]


def find_failing(
    frame: pl.DataFrame,
    instances: tuple[Instance, ...],
    there: Mapping[Instance, pl.Series] = {},
) -> Iterator[tuple[Instance, pl.Series]]:
    """The instances that fail, with the numbers of the rows; of all rows, or those that are
    *there* for an instance."""
    if not instances or not frame.height:
        return
    tests = _write_tests(instances)
    # The row number gives what is the same in all rows its length.
    asked = fill(frame.lazy(), tests.cells).select(ROW, *tests.first.values()).collect()
    failing = {}
    for number in tests.first:
        holds, instance = asked[str(number)], instances[number]
        if instance in there and holds.any():
            holds = holds & there[instance]
        if number in tests.words:
            holds = _read_words(frame, holds, instance.cells, tests.words[number])
        if holds.any():
            failing[number] = holds
    sure = frame.select(tests.sure[number] for number in failing if number in tests.sure)
    doubts = _list_doubts(frame)
    for number, holds in failing.items():
        if number in tests.sure:
            holds = holds & sure[str(number)]
        rows = _leave_out(frame[ROW].filter(holds), doubts, instances[number].pointers)
        if len(rows):
            yield instances[number], rows


def pick(frame: pl.DataFrame, instances: tuple[Instance, ...], there: pl.Series) -> pl.DataFrame:
    """The rows that are *there*, with the columns that are read."""
    return frame[[*list_columns(instances)]][there.arg_true()]


def list_columns(instances: tuple[Instance, ...]) -> tuple[str, ...]:
    """The columns that are read to find what fails."""
    return _write_tests(instances).columns


@lru_cache(maxsize=64)
def _write_tests(instances: tuple[Instance, ...]) -> _Tests:
    first: dict[int, pl.Expr] = {}
    words: dict[int, pl.Expr] = {}
    sure: dict[int, pl.Expr] = {}
    for number, instance in enumerate(instances):
        applies, broken, is_sure = instance.failing
        if instance.reads_text and applies is not True:
            words[number] = lift(broken)
            broken = True
        holds = every([applies, broken])
        if holds is not False:
            first[number] = lift(holds).alias(str(number))
        if is_sure is not True:
            sure[number] = lift(is_sure).alias(str(number))
    read, *later = (_list_read(part.values()) for part in (first, words, sure))
    cells = sorted(name.removeprefix(FILLED) for name in read if name.startswith(FILLED))
    columns = {name.removeprefix(FILLED) for name in read.union(*later)}
    return _Tests((*sorted({*columns, ROW, UNREAD_CELLS}),), tuple(cells), first, words, sure)


def _list_read(tests: Iterable[pl.Expr]) -> set[str]:
    return set(chain.from_iterable(test.meta.root_names() for test in tests))


def _read_words(
    frame: pl.DataFrame, applies: pl.Series, cells: Collection[str], broken: pl.Expr
) -> pl.Series:
    """True where the condition holds and the words are not as they should be."""
    share = applies.sum() / max(frame.height, 1)
    if not share:
        return applies
    if share > MOST:
        return applies & fill(frame, cells).select(broken.alias("broken"))["broken"]
    place, number = "place in the frame", pl.int_range(pl.len(), dtype=pl.UInt32)
    asked = fill(frame.lazy().with_columns(number.alias(place)).filter(applies), cells)
    found = asked.select(place, broken.alias("broken")).filter("broken").collect()[place]
    return pl.repeat(False, frame.height, eager=True).scatter(found, True)


def _list_doubts(frame: pl.DataFrame) -> Mapping[str, list[int]]:
    """By pointer, the numbers of the rows in which it was in doubt."""
    doubts = frame[[UNREAD_CELLS, ROW]].filter(frame[UNREAD_CELLS].is_not_null())
    found: dict[str, list[int]] = {}
    for pointers, row in doubts.iter_rows():
        for pointer in pointers:
            found.setdefault(pointer, []).append(row)
    return found


def _leave_out(
    rows: pl.Series, doubts: Mapping[str, list[int]], pointers: frozenset[str]
) -> pl.Series:
    """The *rows* in which none of the *pointers* was in doubt."""
    doubtful = [row for pointer in pointers & doubts.keys() for row in doubts[pointer]]
    if not doubtful:
        return rows
    return rows.filter(~rows.is_in(pl.Series([doubtful], dtype=pl.List(rows.dtype))))
