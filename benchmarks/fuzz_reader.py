"""Reads mutated documents; nothing but a report or one clear message may come out.

    python benchmarks/fuzz_reader.py [--count 10000] [--first 0]

Prints what escaped, the slowest document and the counts.
"""

from __future__ import annotations

import argparse
import sys
import time
from collections import Counter
from pathlib import Path
from random import Random

ROOT = Path(__file__).resolve().parents[1]
sys.path[:0] = [str(ROOT / name) for name in ("src", "generated", "tests")]

from invented.mutations import mutated  # noqa: E402
from invented.reports import FORMS, page  # noqa: E402
from invented.writers import NAMES, write  # noqa: E402

from zfxxgk.errors import InputError  # noqa: E402
from zfxxgk.read import read_bytes  # noqa: E402


def main() -> int:
    options = argparse.ArgumentParser()
    options.add_argument("--count", type=int, default=10_000)
    options.add_argument("--first", type=int, default=0)
    given = options.parse_args()
    sources = [(name, write(page(n, FORMS[n]), name)) for n in range(3) for name in NAMES]
    outcomes: Counter[str] = Counter()
    slowest = (0.0, "")
    for seed in range(given.first, given.first + given.count):
        name, data = sources[seed % len(sources)]
        start = time.perf_counter()
        try:
            read_bytes(mutated(data, Random(seed)), "report")
            outcomes["read"] += 1
        except InputError:
            outcomes["refused"] += 1
        except Exception as error:
            outcomes["escaped"] += 1
            print(f"{name} {seed}: {type(error).__name__} {error}")
        slowest = max(slowest, (time.perf_counter() - start, f"{name} {seed}"))
    print(dict(outcomes), f"slowest {slowest[0]:.2f} s ({slowest[1]})")
    return 1 if outcomes["escaped"] else 0


if __name__ == "__main__":
    sys.exit(main())
