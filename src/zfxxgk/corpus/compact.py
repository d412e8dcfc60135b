"""Few files where many runs and processes have left small ones: each column costs each file."""

from __future__ import annotations

import os
from collections.abc import Iterator, Sequence
from itertools import groupby
from pathlib import Path, PurePosixPath

from zfxxgk.corpus.ledger import Ledger, Moved, Part

FEWEST = 8
"""So many small files of a year are left as they are."""
SMALL, FULL = 1_000, 2_000
"""Rows of a file that is made one with others, and of what they become: some 100 MB in memory."""


def compact(folder: Path, ledger: Ledger) -> None:
    """Makes the small files of each year few. Raises OSError, InputError; the store stays whole.

    To be called when no process is to be forked any more.
    """
    run = os.urandom(4).hex()
    for number, parts in enumerate(list(_choose(ledger))):
        year = PurePosixPath(parts[0].path).parent
        _join(folder, ledger, parts, f"{year}/{run}-whole-{number:06}.parquet")


def _join(folder: Path, ledger: Ledger, parts: Sequence[Part], target: str) -> None:
    # Most often there is nothing to do, and the engine is not loaded.
    import polars as pl

    from zfxxgk.corpus.store import write_part
    from zfxxgk.corpus.written import require_written

    frames: list[pl.DataFrame] = []
    moved: list[Moved] = []
    for part in parts:
        # Of another file no row would be kept, and those of this one would be lost.
        require_written(folder, part)
        frame = pl.read_parquet(folder / part.path, hive_partitioning=False, glob=False)
        kept = ledger.find_kept(part.path, frame.select("file", "place").rows())
        frames.append(frame[list(kept)])
        moved += kept.values()
    # Files that another version has written may lack a column.
    write_part(pl.concat(frames, how="diagonal"), folder / target)
    paths = [part.path for part in parts]
    ledger.merge(paths, target, moved)
    for path in paths:
        (folder / path).unlink(missing_ok=True)


def _choose(ledger: Ledger) -> Iterator[Sequence[Part]]:
    """Files of one year that are to become one."""
    small = sorted(part for part in ledger.list_parts() if part.counting < SMALL)
    for _, found in groupby(small, key=lambda part: PurePosixPath(part.path).parent):
        same = list(found)
        if len(same) < FEWEST:
            continue
        taken: list[Part] = []
        rows = 0
        for part in same:
            taken.append(part)
            rows += part.counting
            if rows >= FULL:
                yield taken
                taken, rows = [], 0
        if len(taken) > 1:
            yield taken
