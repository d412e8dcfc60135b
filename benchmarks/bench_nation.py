"""Whole stores of several sizes gone through by the commands: time and memory.

    python benchmarks/bench_nation.py 10000 100000 300000 [--commands check report] [--bare]
        [--years 2021 2022 2023 2024] [-o FILE.csv] [--plot FILE.svg]

The reports are those of an invented nation, in two years or in those given, with members of areas
by a roster; names of offices repeat above 300,000 a year. Told are the clock, processor time and
the largest resident memory of all processes together (sampled each fifth of a second; Linux only)
of `zfxxgk corpus check` (with a roster, as `words` with words too, as `check-alone` without
either), `report`, `diff` (against the findings of `check-alone`) and `tidy`.
"""

from __future__ import annotations

import argparse
import csv
import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Sequence
from contextlib import suppress
from pathlib import Path
from typing import NamedTuple

from nation_plot import draw_plot

COMMANDS = {
    "check": "check store --roster store-roster.csv -o f.parquet",
    "words": "check store --roster store-roster.csv --words -o w.parquet",
    "check-alone": "check store -o alone.parquet",
    "report": "report store -o report.html",
    "diff": "diff store alone.parquet -o diff.json",
    "tidy": "tidy store --roster store-roster.csv -o tidy",
}


class Measured(NamedTuple):
    command: str
    reports: int
    clock_s: float
    processor_s: float
    memory_MB: float
    microseconds_a_report: float


def measure(count: int, commands: Sequence[str], options: Sequence[str]) -> Iterator[Measured]:
    """What the commands take for a nation of about *count* reports."""
    with tempfile.TemporaryDirectory() as folder:
        nation = [sys.executable, str(Path(__file__).with_name("nation.py")), str(count), "store"]
        made = subprocess.run([*nation, *options], cwd=folder, check=True, stdout=subprocess.PIPE)
        reports = int(made.stdout.split()[0])
        for command in commands:
            clock, spent, memory = run(COMMANDS[command].split(), folder)
            yield Measured(
                command,
                reports,
                *(round(each, 1) for each in (clock, spent, memory)),
                round(spent / reports * 1e6, 1),
            )


def run(command: Sequence[str], folder: str) -> tuple[float, float, float]:
    """Seconds by the clock and of the processor, and megabytes."""
    begun = time.perf_counter()
    child = subprocess.Popen(
        [sys.executable, "-m", "zfxxgk", "corpus", *command, "--lang", "en"],
        cwd=folder,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    peak = ended = 0
    while not ended:
        peak = max(peak, sum(map(weigh, list_processes(child.pid))))
        time.sleep(0.2)
        ended, status, used = os.wait4(child.pid, os.WNOHANG)
    if os.waitstatus_to_exitcode(status) not in (0, 1):
        raise SystemExit(f"{' '.join(command)} failed")
    clock = time.perf_counter() - begun
    return clock, used.ru_utime + used.ru_stime, peak / 1024


def list_processes(first: int) -> list[int]:
    """A process and all that it has begun."""
    begun: dict[int, list[int]] = {}
    for path in Path("/proc").glob("[0-9]*/stat"):
        with suppress(OSError):
            parent = path.read_text().rpartition(")")[2].split()[1]
            begun.setdefault(int(parent), []).append(int(path.parent.name))
    found = [first]
    for process in found:
        found += begun.get(process, [])
    return found


def weigh(process: int) -> int:
    """Its resident kilobytes, what it shares with others divided among them."""
    with suppress(OSError):
        for line in Path(f"/proc/{process}/smaps_rollup").read_text().splitlines():
            if line.startswith("Pss:"):
                return int(line.split()[1])
    return 0


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawTextHelpFormatter
    )
    parser.add_argument("counts", type=int, nargs="+")
    parser.add_argument("--commands", nargs="+", choices=[*COMMANDS], default=["check"])
    parser.add_argument("--bare", action="store_true")
    parser.add_argument("--years", nargs="+", default=["2023", "2024"])
    parser.add_argument("-o", "--output", type=Path)
    parser.add_argument("--plot", type=Path)
    given = parser.parse_args()
    options = [*(["--bare"] if given.bare else []), "--years", *given.years]
    rows: list[Measured] = []
    print(*Measured._fields, sep="\t", flush=True)
    for count in given.counts:
        for row in measure(count, given.commands, options):
            rows.append(row)
            print(*row, sep="\t", flush=True)
    if given.output:
        with given.output.open("w", newline="", encoding="utf-8") as file:
            csv.writer(file).writerows([Measured._fields, *rows])
    if given.plot:
        panels = {
            "processor, µs a report": [
                (r.command, r.reports, r.microseconds_a_report) for r in rows
            ],
            "memory, MB": [(r.command, r.reports, r.memory_MB) for r in rows],
        }
        given.plot.write_text(draw_plot(panels), encoding="utf-8")


if __name__ == "__main__":
    main()
