"""Reads invented reports in every format with every damage, on seeds kept for this alone.

    python benchmarks/bench_reader.py [--seeds 20] [--first 1000000] [--format html ...]

Prints Markdown: cells right, refused, wrong but flagged, silently wrong and invented, for each
format and each damage. Uses one process.
"""

from __future__ import annotations

import argparse
import os
import statistics
import sys
import time
from collections import Counter
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
sys.path[:0] = [str(ROOT / name) for name in ("src", "generated", "tests")]

from invented.damages import DAMAGES, FORMATS, REFUSED, damaged  # noqa: E402
from invented.layout import Page  # noqa: E402
from invented.measure import measure  # noqa: E402
from invented.reports import FORMS, page  # noqa: E402
from invented.writers import NAMES, write  # noqa: E402

COLUMNS = ("right", "refused", "flagged", "silent", "invented")


def main() -> None:
    options = argparse.ArgumentParser()
    options.add_argument("--seeds", type=int, default=20)
    options.add_argument("--first", type=int, default=1_000_000)
    options.add_argument("--format", nargs="*", default=list(NAMES))
    options.add_argument("--tell", type=int, default=0, help="lines about what is not right")
    given = options.parse_args()
    print(f"{os.cpu_count()} cores, {given.seeds} seeds from {given.first}\n")
    for name in given.format:
        _format(name, given.first, given.seeds, given.tell)


def _format(name: str, first: int, seeds: int, tell: int) -> None:
    print(f"| {name} | documents | cells | right | refused | flagged | silent | invented |")
    print("|---|---|---|---|---|---|---|---|")
    times: list[float] = []
    whole: Counter[str] = Counter()
    lines: list[str] = []
    for kind in ("none", *DAMAGES):
        if kind != "none" and name not in FORMATS[kind]:
            continue
        found: Counter[str] = Counter()
        documents = 0
        for seed in range(first, first + seeds):
            report = _report(kind, seed)
            if report is None:
                continue
            data = write(report, name)
            start = time.perf_counter()
            counts, told = measure(report, data)
            times.append(time.perf_counter() - start)
            documents += 1
            found += counts
            lines += [f"{kind} {seed}: {line}" for line in told[:tell] if kind not in REFUSED]
        if documents:
            _row(kind + (" (to be refused)" if kind in REFUSED else ""), documents, found)
        if kind not in REFUSED:
            whole += found
    _row("all that can be read", len(times), whole)
    print(f"\nmedian {statistics.median(times) * 1000:.1f} ms per document\n")
    print("\n".join(lines))


def _report(kind: str, seed: int) -> Page | None:
    found = page(seed, FORMS[seed % 3])
    return found if kind == "none" else damaged(found, kind, seed)


def _row(kind: str, documents: int, found: Counter[str]) -> None:
    count = sum(found.values())
    shares = [f"{found[column] / count:.3%}" for column in COLUMNS[:2]]
    counts = [str(found[column]) for column in COLUMNS[2:]]
    print(f"| {kind} | {documents} | {count} | {' | '.join(shares + counts)} |")


if __name__ == "__main__":
    main()
