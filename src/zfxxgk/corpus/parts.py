"""The rows of a store by their numbers, read from the files that hold them and from no others."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import accumulate
from pathlib import Path
from typing import TYPE_CHECKING

import polars as pl

from zfxxgk.corpus.ask import ROW
from zfxxgk.corpus.store import make_store_schema, scan_parts

if TYPE_CHECKING:
    from zfxxgk.corpus.ledger import Ledger


class Parts:
    """The rows of a store, without those that were replaced, numbered in the order of the files.

    ``every`` are all of them.
    """

    def __init__(self, frames: Sequence[pl.LazyFrame], heights: Sequence[int]) -> None:
        self._ends = list(accumulate(heights))
        starts = [0, *self._ends]
        self._frames = [
            frame.with_row_index(ROW, offset=start)
            for frame, start in zip(frames, starts, strict=False)
        ]
        self.every = pl.concat(self._frames)

    @classmethod
    def of_store(cls, folder: Path, ledger: Ledger) -> Parts:
        found = list(scan_parts(folder, ledger))
        if not found:
            return cls([make_store_schema().to_frame().lazy()], [0])
        return cls(found, [part.counting for part in ledger.list_parts()])

    def read(self, rows: pl.Series, chosen: Iterable[str | pl.Expr]) -> pl.DataFrame:
        """What is *chosen* of the *rows* with these numbers, which are sorted, in their order."""
        chosen = [ROW, *chosen]
        found = [self._frames[0].select(chosen).head(0)]
        start = first = 0
        for frame, end in zip(self._frames, self._ends, strict=True):
            last = rows.search_sorted(end)
            if last > first:
                here = rows[first:last]
                span = here[-1] - here[0] + 1
                # Of a part of a file less is unpacked than of rows that are told one by one.
                some = frame.slice(here[0] - start, span)
                if span > len(here):
                    some = some.filter(pl.col(ROW).is_in(here.implode()))
                found.append(some.select(chosen))
            start, first = end, last
        return pl.concat(found).collect()
