"""What fails in rows of one kind, asked of all rows at once.

Nearly all that fails is found by sums over columns in which a blank is 0. Whether blanks and
doubts leave a verdict is asked of the instances that seem to fail, and words are read only where
the condition holds.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import lru_cache
from typing import NamedTuple

import polars as pl

from zfxxgk.corpus.algebra import every, fill, lift
from zfxxgk.corpus.outcomes import UNREAD_CELLS, Instance

ROW = "row number"
"""The column that numbers the rows."""
MOST = 0.7
"""Where a larger share of the rows is asked, all are: to pick them takes longer."""


class _Tests(NamedTuple):
    """What is asked, by instance: ``first`` of all rows, ``words`` where that holds, and whether a
    verdict is ``sure``. ``cells`` are the columns that are read with blanks filled."""

    cells: tuple[str, ...]
    first: tuple[pl.Expr, ...]
    words: Mapping[int, pl.Expr]
    sure: Mapping[int, pl.Expr]


def find_failing(
    frame: pl.DataFrame, instances: tuple[Instance, ...], there: pl.Series | None = None
) -> Iterator[tuple[Instance, pl.Series]]:
    """The instances that fail, with the numbers of the rows; of all rows, or those *there*."""
    tests = _write_tests(instances)
    frame = fill(frame, tests.cells)
    asked = frame.lazy().select(ROW, *tests.first).collect()
    failing = {}
    for number in range(len(instances)):
        holds = asked[str(number)]
        if number in tests.words:
            holds = _read_words(frame, holds, tests.words[number])
        if there is not None and holds.any():
            holds = holds & there
        if holds.any():
            failing[number] = holds
    unsure = {number: tests.sure[number] for number in failing if number in tests.sure}
    sure = frame.select(test.alias(str(number)) for number, test in unsure.items())
    doubts = _list_doubts(frame)
    for number, holds in failing.items():
        rows = asked[ROW].filter(holds & sure[str(number)] if number in unsure else holds)
        rows = _leave_out(rows, doubts, instances[number].pointers)
        if len(rows):
            yield instances[number], rows


@lru_cache(maxsize=64)
def _write_tests(instances: tuple[Instance, ...]) -> _Tests:
    first, words, sure = [], {}, {}
    for number, instance in enumerate(instances):
        failing = instance.failing
        tests = [failing.applies, failing.broken]
        if instance.reads_text and failing.applies is not True:
            words[number] = lift(tests.pop())
        first.append(lift(every(tests)).alias(str(number)))
        if failing.sure is not True:
            sure[number] = lift(failing.sure)
    cells = frozenset[str]().union(*(each.cells for each in instances))
    return _Tests(tuple(sorted(cells)), tuple(first), words, sure)


def _read_words(frame: pl.DataFrame, applies: pl.Series, broken: pl.Expr) -> pl.Series:
    """True where the condition holds and the words are not as they should be."""
    share = applies.sum() / max(frame.height, 1)
    if not share:
        return applies
    if share > MOST:
        return applies & frame.select(broken.alias("broken"))["broken"]
    place, number = "place in the frame", pl.int_range(pl.len(), dtype=pl.UInt32)
    asked = frame.lazy().with_columns(number.alias(place)).filter(applies)
    found = asked.select(place, broken.alias("broken")).filter("broken").collect()[place]
    return pl.repeat(False, frame.height, eager=True).scatter(found, True)


def _list_doubts(frame: pl.DataFrame) -> Mapping[str, list[int]]:
    """By pointer, the numbers of the rows in which it was in doubt."""
    doubts = frame.select(UNREAD_CELLS, ROW).filter(pl.col(UNREAD_CELLS).is_not_null())
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
