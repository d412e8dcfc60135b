"""Lines of NDJSON to what rules come to, beside decoding alone: the same lines, in turns.

    python benchmarks/bench_lines.py FILE [LINES] [ROUNDS]

FILE is what ``nation.py --ndjson`` writes. The narrative is not looked through for claims. Lines a
second of one core, as processor time, the median of all rounds; shares are of the same round.
"""

from __future__ import annotations

import os

os.environ["POLARS_MAX_THREADS"] = "1"

import gc
import json
import statistics
import sys
import time
from collections.abc import Callable, Sequence
from functools import cache
from itertools import islice

from zfxxgk._version import __version__
from zfxxgk.corpus.ask import ROW
from zfxxgk.corpus.blocks import Values, make_frame
from zfxxgk.corpus.judge import find_failures
from zfxxgk.corpus.plain import make_decoder, read_plain
from zfxxgk.engine.rule_set import RuleSet, choose_once, load_builtin

LINES, ROUNDS = 4_000, 9
READING = (None, None, None, __version__, None, None, None, None)
"""Texts beside those of the report: where it was read is not told."""
NARRATIVE = {"claims", "prose"}


def decode(lines: Sequence[bytes]) -> int:
    decode = make_decoder().decode
    for line in lines:
        decode(line)
    return 0


def load(lines: Sequence[bytes]) -> int:
    for line in lines:
        json.loads(line)
    return 0


def make_rows(lines: Sequence[bytes]) -> list[Values]:
    found = (read_plain(line) for line in lines)
    values = (plain.values for plain in found if plain is not None)
    return [Values(counts, (*texts, *READING), (*rest, None)) for counts, texts, rest in values]


def judge(lines: Sequence[bytes]) -> int:
    frame = make_frame(make_rows(lines)).with_row_index(ROW)
    return sum(len(each.rows) for each in find_failures(frame, choose_rules()))


@cache
def choose_rules() -> RuleSet:
    rules = load_builtin()
    told = {check.rule for check in rules.checks if NARRATIVE & {*check.needs}}
    return choose_once(rules, (), tuple(sorted(told)))


WAYS: dict[str, Callable[[Sequence[bytes]], int]] = {
    "decoding into structs": decode,
    "json.loads": load,
    "to rows": lambda lines: len(make_rows(lines)),
    "to rows and a frame": lambda lines: make_frame(make_rows(lines)).height,
    "to what rules come to": judge,
}


def main(path: str, count: int = LINES, rounds: int = ROUNDS) -> None:
    with open(path, "rb") as file:
        lines = [line.strip() for line in islice(file, count)]
    print(f"{len(lines):,} lines of {sum(map(len, lines)) / len(lines):,.0f} bytes")
    found = {name: work(lines) for name, work in WAYS.items()}
    taken: dict[str, list[float]] = {name: [] for name in WAYS}
    gc.freeze()
    for _ in range(rounds):
        for name, work in WAYS.items():
            start = time.process_time()
            work(lines)
            taken[name].append((time.process_time() - start) / len(lines))
    for name, seconds in taken.items():
        share = statistics.median(
            a / b for a, b in zip(taken[next(iter(WAYS))], seconds, strict=True)
        )
        speed = 1 / statistics.median(seconds)
        print(f"{name:24} {speed:8,.0f} lines/s   {share:.2f} of decoding   {found[name]:6,}")


if __name__ == "__main__":
    main(sys.argv[1], *map(int, sys.argv[2:]))
