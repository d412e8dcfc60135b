"""What fails in the rows of a frame, asked of all of them at once.

Nearly all that fails is found by sums over columns in which a blank is 0. Words are read only
where the condition holds, and doubts are looked for where something fails.
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


class _Tests(NamedTuple):
    """What is asked, by instance: ``first`` of all rows, either in which of them it fails or where
    it applies, and then of these the ``words``, whether they are wrong. ``columns`` are those that
    are read, ``cells`` those of them that are first read with blanks filled."""

    columns: tuple[str, ...]
    cells: tuple[str, ...]
    first: Mapping[int, pl.Expr]
    words: Mapping[int, pl.Expr]


def find_failing(
    frame: pl.DataFrame, instances: tuple[Instance, ...], there: tuple[str, ...] = ()
) -> Iterator[tuple[Instance, pl.Series]]:
    """The instances that fail, with the numbers of the rows; of all rows, or those that are
    *there* for an instance by the column of that name, if it has one."""
    if not instances or not frame.height:
        return
    tests = _write_tests(instances, there)
    # For so many small tests the plan of a lazy frame takes longer than it saves.
    asked = fill(frame, tests.cells).select(tests.first.values())
    doubts = _list_doubts(frame)
    for number in tests.first:
        rows, instance = asked[str(number)][0], instances[number]
        if number in tests.words:
            rows = _read_words(frame, rows, instance.cells, tests.words[number])
        rows = _leave_out(rows, doubts, instance.pointers)
        if len(rows):
            yield instance, rows


def list_columns(instances: tuple[Instance, ...]) -> tuple[str, ...]:
    """The columns that are read to find what fails."""
    return _write_tests(instances).columns


@lru_cache(maxsize=16)
def _write_tests(instances: tuple[Instance, ...], there: tuple[str, ...] = ()) -> _Tests:
    first: dict[int, pl.Expr] = {}
    words: dict[int, pl.Expr] = {}
    for number, instance in enumerate(instances):
        applies, broken = instance.failing
        asks_words = instance.reads_text and applies is not True
        if asks_words:
            words[number] = lift(broken)
        here = [pl.col(there[number])] if there and there[number] else []
        holds = every([*here, applies, True if asks_words else broken])
        if holds is not False:
            told = lift(holds) if asks_words else pl.col(ROW).filter(lift(holds))
            first[number] = told.implode().alias(str(number))
    read, later = (_list_read(part.values()) for part in (first, words))
    cells = sorted(name.removeprefix(FILLED) for name in read if name.startswith(FILLED))
    columns = {name.removeprefix(FILLED) for name in read | later}
    return _Tests((*sorted({*columns, ROW, UNREAD_CELLS}),), tuple(cells), first, words)


def _list_read(tests: Iterable[pl.Expr]) -> set[str]:
    return set(chain.from_iterable(test.meta.root_names() for test in tests))


def _read_words(
    frame: pl.DataFrame, applies: pl.Series, cells: Collection[str], broken: pl.Expr
) -> pl.Series:
    """The numbers of the rows where the condition holds and words are not as they should be."""
    if not applies.any():
        return frame[ROW].clear()
    asked = fill(frame.lazy().filter(applies), cells).select(ROW, broken.alias("broken"))
    # If the engine saw the filter, it would read the words of all rows.
    return asked.collect().filter("broken")[ROW]


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
