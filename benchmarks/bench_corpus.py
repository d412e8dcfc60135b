"""Rules in columns over Parquet, beside the same sums by hand in Polars and in DuckDB.

    python benchmarks/bench_corpus.py 400000

The reports are those of an invented nation in one year, without narrative. All is done on one core;
the ways take turns, each twice, and the median of five second times is told, as processor time.
"""

from __future__ import annotations

import os
import sys

os.environ["POLARS_MAX_THREADS"] = "1"
# One arena of memory, as the commands on stores have.
os.environ.setdefault("_RJEM_MALLOC_CONF", "narenas:1")

import statistics
import tempfile
import time
from collections.abc import Callable, Iterable, Iterator
from functools import cache, partial
from pathlib import Path
from typing import Any

import duckdb
import numpy as np
import polars as pl
from nation import draw

from zfxxgk.corpus.ask import ROW, list_columns
from zfxxgk.corpus.frame import make_schema
from zfxxgk.corpus.judge import find_failures
from zfxxgk.corpus.kinds import group_instances, name_form
from zfxxgk.engine.linear_checks import LinearCheck
from zfxxgk.engine.linear_checks import load_builtin as load_rows
from zfxxgk.engine.rule_set import RuleSet, choose_once, load_builtin
from zfxxgk.spec.forms import total_keys
from zfxxgk.spec.places import parse_pointer

ROUNDS = 5
AT_ONCE = 140_000
"""So many reports are read and judged at once: the same memory serves for the next ones."""
SUMS = ("requests", "disputes")
FORMS = ("/proactive_disclosure/form", "/requests/form", "/disputes/form")
NEEDED = (*FORMS, "/year", "unread", "provenance", "claims", "prose", "whole", ROW)


def make_store(rows: int, path: Path) -> None:
    (frame,) = draw(rows, [2024], 7, bare=True)
    frame.with_columns(pl.lit(None, dtype=pl.String).alias("provenance")).with_row_index(
        ROW
    ).write_parquet(path, row_group_size=AT_ONCE)


def count_failures(frames: Iterable[pl.DataFrame], select: tuple[str, ...] = ()) -> int:
    rules = choose_once(load_builtin(), select, ())
    # No name holds a frame while the next one is read.
    return sum(map(partial(count_in_frame, rules), frames))


def count_in_frame(rules: RuleSet, frame: pl.DataFrame) -> int:
    return sum(len(each.rows) for each in find_failures(frame, rules))


def read_frames(path: Path, select: tuple[str, ...] = ()) -> Iterator[pl.DataFrame]:
    """The columns that rules read, so many rows at once."""
    names = list_read(select)
    (rows,) = pl.scan_parquet(path).select(pl.len()).collect().row(0)
    for start in range(0, rows, AT_ONCE):
        yield pl.scan_parquet(path).slice(start, AT_ONCE).select(names).collect()


@cache
def list_read(select: tuple[str, ...]) -> list[str]:
    rules = choose_once(load_builtin(), select, ())
    groups = group_instances(rules, ()).values()
    read = {name for instances in groups for name in list_columns(instances)}
    return [*dict.fromkeys((*NEEDED, *(name for name in make_schema() if name in read)))]


def judge_all(path: Path) -> int:
    return count_failures(read_frames(path))


def read_all(path: Path) -> int:
    return sum(frame.height for frame in read_frames(path))


def judge_sums(path: Path) -> int:
    return count_failures(read_frames(path, SUMS), SUMS)


@cache
def keep_cells(path: Path) -> list[pl.DataFrame]:
    return list(read_frames(path, SUMS))


def judge_sums_in_memory(path: Path) -> int:
    return count_failures(keep_cells(path), SUMS)


def read_memory(path: Path) -> int:
    """As many bytes as the sums read, added up by NumPy."""
    return int(keep_bytes(sum(frame.height for frame in keep_cells(path))).sum())


@cache
def keep_bytes(rows: int) -> Any:
    return np.ones(rows * len(list_cells()), dtype=np.int32)


def list_cells() -> set[str]:
    return {name for row in list_sums() for name, _ in row.terms}


def list_sums() -> list[LinearCheck]:
    """The equalities of tables 3 and 4 in the form of 2021, as linear-checks.json states them."""
    return [
        row
        for row in list_equalities()
        if all("2021" in allowed for allowed in row.editions.values())
    ]


def list_equalities() -> list[LinearCheck]:
    return [row for row in load_rows() if row.rule.startswith(SUMS) and row.operator == "=="]


def sum_by_hand(path: Path) -> int:
    return count_rows(
        path,
        (
            sum(factor * pl.col(pointer) for pointer, factor in row.terms) != row.constant
            for row in list_sums()
        ),
    )


def sum_by_hand_with_blanks(path: Path) -> int:
    """What the rules find, but for doubts: a blank counts as 0 unless all are blank, a total may
    not be blank, and each table is asked for its own edition."""
    return count_rows(path, map(ask_with_blanks, list_equalities()))


def ask_with_blanks(row: LinearCheck) -> pl.Expr:
    totals, others = [], []
    for pointer, _ in row.terms:
        is_total = not total_keys().isdisjoint(parse_pointer(pointer))
        (totals if is_total else others).append(pl.col(pointer).is_not_null())
    total = sum(factor * pl.col(pointer).fill_null(0) for pointer, factor in row.terms)
    return pl.all_horizontal(
        *(pl.col(name_form(*table)).is_in([*forms]) for table, forms in row.editions.items()),
        *totals,
        *([pl.any_horizontal(others)] if others else []),
        total != row.constant,
    )


def count_rows(path: Path, tests: Iterable[pl.Expr]) -> int:
    counts = (test.sum().alias(str(number)) for number, test in enumerate(tests))
    return sum(pl.scan_parquet(path).select(counts).collect().row(0))


def sum_in_sql(path: Path) -> int:
    tests = []
    for row in list_sums():
        total = " + ".join(f'{factor} * "{name}"' for name, factor in row.terms)
        tests.append(f"count(*) filter ({total} <> {row.constant})")
    with duckdb.connect(config={"threads": 1}) as connection:
        found = connection.execute(f"select {', '.join(tests)} from '{path}'").fetchone()
    return sum(found or ())


def measure(ways: dict[str, Callable[[Path], int]], path: Path, rows: int) -> None:
    taken: dict[str, list[float]] = {name: [] for name in ways}
    counts = {}
    for _ in range(ROUNDS):
        for name, way in ways.items():
            way(path)  # What another way gave back is asked for anew: memory of the first round.
            start = time.process_time()
            counts[name] = way(path)
            taken[name].append(time.process_time() - start)
    for name, seconds in taken.items():
        speed = rows / statistics.median(seconds) / 1e6
        print(f"{name:28} {speed:6.2f} M reports/s a core   {counts[name]:>10,} failures")


if __name__ == "__main__":
    count = int(sys.argv[1])
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "reports.parquet"
        make_store(count, file)
        count = pl.scan_parquet(file).select(pl.len()).collect().item()
        measure(
            {
                "all rules without narrative": judge_all,
                "  of it, reading": read_all,
                "sums": judge_sums,
                "sums, in memory": judge_sums_in_memory,
                "the same bytes, added up": read_memory,
                "sums by hand, Polars": sum_by_hand,
                "the same with blanks": sum_by_hand_with_blanks,
                "sums by hand, DuckDB": sum_in_sql,
            },
            file,
            count,
        )
