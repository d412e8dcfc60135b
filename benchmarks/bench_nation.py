"""A whole store judged by the command, for stores of several sizes: time and memory.

    python benchmarks/bench_nation.py 10000 100000 300000 [--bare] [-o FILE.csv]

The reports are those of an invented nation in two years, with members of areas by a roster. Told
are the clock, processor time and the largest resident memory of `zfxxgk corpus check`.
"""

from __future__ import annotations

import argparse
import csv
import os
import subprocess
import sys
import tempfile
import time
from pathlib import Path

HEADER = ("reports", "clock_s", "processor_s", "memory_MB", "findings", "microseconds_a_report")


def measure(count: int, *, bare: bool) -> tuple[float, ...]:
    with tempfile.TemporaryDirectory() as folder:
        nation = [sys.executable, str(Path(__file__).with_name("nation.py")), str(count), "store"]
        made = subprocess.run(
            [*nation, *(["--bare"] if bare else [])], cwd=folder, check=True, stdout=subprocess.PIPE
        )
        reports = int(made.stdout.split()[0])
        command = ["corpus", "check", "store", "--roster", "store-roster.csv", "-o", "f.parquet"]
        begun = time.perf_counter()
        child = subprocess.Popen(
            [sys.executable, "-m", "zfxxgk", *command, "--lang", "en"],
            cwd=folder,
            stdout=subprocess.PIPE,
        )
        assert child.stdout is not None
        told = child.stdout.read().decode()
        _, _, used = os.wait4(child.pid, 0)
        seconds = time.perf_counter() - begun
    spent = used.ru_utime + used.ru_stime
    findings = int(told.split(" findings")[0].split()[-1].replace(",", ""))
    memory = used.ru_maxrss / 1024
    return reports, seconds, spent, memory, findings, spent / reports * 1e6


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("counts", type=int, nargs="+")
    parser.add_argument("--bare", action="store_true")
    parser.add_argument("-o", "--output", type=Path)
    given = parser.parse_args()
    rows = []
    print(*HEADER, sep="\t", flush=True)
    for count in given.counts:
        rows.append([round(each, 1) for each in measure(count, bare=given.bare)])
        print(*rows[-1], sep="\t", flush=True)
    if given.output:
        with given.output.open("w", newline="", encoding="utf-8") as file:
            csv.writer(file).writerows([HEADER, *rows])


if __name__ == "__main__":
    main()
