"""Reading a PDF beside pdfplumber's own extraction of its text and tables, taken in turns.

    python benchmarks/bench_pdf.py FILE [--rounds 15]

Prints the medians and their ratio. ``read_path`` reads in its child process, the extraction runs
in this one; both have read the file once before.
"""

from __future__ import annotations

import argparse
import os
import statistics
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pdfplumber

ROOT = Path(__file__).resolve().parents[1]
sys.path[:0] = [str(ROOT / name) for name in ("src", "generated")]

from zfxxgk.read import read_path  # noqa: E402


def extract(path: str) -> int:
    with pdfplumber.open(path) as pdf:
        for page in pdf.pages:
            page.extract_text()
            page.extract_tables()
        return len(pdf.pages)


def seconds(run: Callable[[str], object], path: str) -> float:
    start = time.perf_counter()
    run(path)
    return time.perf_counter() - start


def main() -> None:
    options = argparse.ArgumentParser()
    options.add_argument("file")
    options.add_argument("--rounds", type=int, default=15)
    given = options.parse_args()
    pages = extract(given.file)
    read_path(given.file)
    times = [
        (seconds(read_path, given.file), seconds(extract, given.file)) for _ in range(given.rounds)
    ]
    own, theirs = (statistics.median(each) for each in zip(*times, strict=True))
    print(f"{os.cpu_count()} cores, {pages} pages, medians of {given.rounds} turns")
    print(f"{own * 1000:.0f} ms to {theirs * 1000:.0f} ms, ratio {own / theirs:.2f}")


if __name__ == "__main__":
    main()
