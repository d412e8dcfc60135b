"""Rules in columns over Parquet, beside the same sums by hand in Polars and in DuckDB.

    python benchmarks/bench_corpus.py 400000

Reports are drawn once (complete, with one fault, with blanks), then repeated to so many rows. All
is done on one core; the three ways take turns, and the median of five is told.
"""

from __future__ import annotations

import os
import sys

os.environ["POLARS_MAX_THREADS"] = "1"

import statistics
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import duckdb
import polars as pl
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st
from invented.frames import make_frame

from zfxxgk.corpus.frame import make_schema
from zfxxgk.corpus.judge import ROW, find_failures
from zfxxgk.engine.linear_checks import load_builtin as load_rows
from zfxxgk.engine.rule_set import load_builtin
from zfxxgk.testing import valid_reports

FORMS = {"requests": "2021", "proactive_disclosure": "2021"}
DRAWN, ROUNDS = 300, 5
SUMS = ("requests", "disputes")
EMPTY = ("unread", "provenance", "claims", "prose", "whole")


def draw() -> list[Any]:
    """Reports of which four in five are complete and add up."""
    found: list[Any] = []
    kinds = [valid_reports(forms=FORMS)] * 4 + [
        valid_reports(forms=FORMS).map(spoil),
        valid_reports(forms=FORMS, blanks=True),
    ]

    @settings(max_examples=DRAWN, phases=[Phase.generate], suppress_health_check=[*HealthCheck])
    @given(st.sampled_from(range(len(kinds))).flatmap(lambda number: kinds[number]))
    def collect(report: Any) -> None:
        found.append(report)

    collect()
    return found


def spoil(report: Any) -> Any:
    report["requests"]["granted"]["total"] += 1
    return report


def make_store(rows: int, path: Path) -> None:
    """Drawn reports without their texts, repeated: the file holds what rules without narrative
    read."""
    frame = make_frame(draw())
    texts = [name for name, kind in make_schema().items() if kind == pl.String]
    kept = ("form", "level", "kind", "scope", "on", "uscc")
    blank = [name for name in texts if not name.endswith(kept)]
    frame = frame.with_columns(pl.lit(None, dtype=pl.String).alias(name) for name in blank)
    frame = frame.with_columns(
        pl.lit(None, dtype=pl.List(pl.String) if name == "unread" else pl.String).alias(name)
        for name in EMPTY
    )
    whole = pl.concat([frame] * (rows // frame.height + 1)).head(rows)
    whole.with_row_index(ROW).write_parquet(path)


def judge_all(path: Path) -> int:
    rules = load_builtin().choose()
    return sum(len(each.rows) for each in find_failures(pl.read_parquet(path), rules))


def judge_sums(path: Path) -> int:
    rules = load_builtin().choose(SUMS)
    wanted = ("/requests", "/disputes", "/proactive_disclosure/form", *EMPTY, ROW)
    names = [name for name in pl.read_parquet_schema(path) if name.startswith(wanted)]
    frame = pl.read_parquet(
        path, columns=[*names, "/year", "/other_matters/processing_fee/notices"]
    )
    return sum(len(each.rows) for each in find_failures(frame, rules))


def list_sums() -> list[Any]:
    """The equalities of tables 3 and 4 in the form of 2021, as linear-checks.json states them."""
    return [
        row
        for row in load_rows()
        if row.rule.startswith(SUMS)
        and row.operator == "=="
        and all("2021" in allowed for allowed in row.editions.values())
    ]


def sum_by_hand(path: Path) -> int:
    tests = [
        (sum(factor * pl.col(pointer) for pointer, factor in row.terms) != row.constant).sum()
        for row in list_sums()
    ]
    found = pl.scan_parquet(path).select(
        test.alias(str(number)) for number, test in enumerate(tests)
    )
    return sum(found.collect().row(0))


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
        measure(
            {
                "all rules without narrative": judge_all,
                "sums": judge_sums,
                "sums by hand, Polars": sum_by_hand,
                "sums by hand, DuckDB": sum_in_sql,
            },
            file,
            count,
        )
