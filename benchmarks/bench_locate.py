"""How often the wrong cell is found, how often a wrong one is called certain, and the time.

    python benchmarks/bench_locate.py [REPORTS [FIRST_SEED]]

The time is processor time of the whole judgement: all rules, the search, the ranking, the words.
"""

from __future__ import annotations

import copy
import os
import sys
import time
from collections import Counter
from collections.abc import Callable
from pathlib import Path
from random import Random

ROOT = Path(__file__).resolve().parents[1]
sys.path[:0] = [str(ROOT / name) for name in ("src", "generated", "tests", "benchmarks")]

from slips import Report, cells, slip, valid_report, value, wrong_component  # noqa: E402

from zfxxgk.engine.check import Input  # noqa: E402
from zfxxgk.engine.rule_set import load_builtin  # noqa: E402
from zfxxgk.engine.run import judge  # noqa: E402

FIRST_SEED = 9_500_000
RULES = load_builtin().choose()


def main() -> None:
    reports = int(sys.argv[1]) if len(sys.argv) > 1 else 10_000
    first = int(sys.argv[2]) if len(sys.argv) > 2 else FIRST_SEED
    print(f"{os.cpu_count()} cores, {reports} reports each, seeds from {first}")
    tell("one wrong component of table 3", first, reports, one)
    tell("one to three slips of mixed kinds", first + reports, reports, mixed)


def one(report: Report, random: Random) -> None:
    wrong_component(report, random)


def mixed(report: Report, random: Random) -> None:
    for _ in range(random.randint(1, 3)):
        slip(report, random)


def tell(title: str, first: int, reports: int, spoil: Callable[[Report, Random], None]) -> None:
    times = []
    judge(Input(valid_report(first)), RULES)
    count: Counter[str] = Counter()
    for seed in range(first, first + reports):
        truth = valid_report(seed)
        report = copy.deepcopy(truth)
        spoil(report, Random(seed))
        bad = {f"/{'/'.join(c)}" for c in cells(truth) if value(truth, c) != value(report, c)}
        start = time.process_time()
        causes = judge(Input(report), RULES).causes
        times.append(time.process_time() - start)
        right = {f"/{'/'.join(c)}": value(truth, c) for c in cells(truth)}
        told = {s["pointer"]: s["implied"] for c in causes if c.certain for s in c.suspects}
        count["wrong cells"] += len(bad)
        count["all told"] += bool(bad) and all(told.get(p) == right[p] for p in bad)
        count["some told"] += bool(told)
        count["told"] += len(told)
        count["told rightly"] += sum(right[p] == v for p, v in told.items())
        count["accused"] += any(right[p] != v for p, v in told.items())
        open_ = [c for c in causes if not c.certain]
        count["open"] += len(open_)
        count["open, complete"] += sum(c.complete for c in open_)
        holding = [[all(right.get(s["pointer"]) == s["implied"] for s in r) for r in c.repairs]
                   for c in open_]  # fmt: skip
        count["open, truth named"] += sum(map(any, holding))
        count["open, truth first"] += sum(bool(h) and h[0] for h in holding)
    show(title, reports, count, sorted(times))


def show(title: str, reports: int, count: Counter[str], times: list[float]) -> None:
    told, wrong = count["told"], count["told"] - count["told rightly"]
    print(f"{title}:")
    print(
        f"  every wrong cell certain with its value: {count['all told'] / reports:.2%} of reports"
    )
    print(f"  something certain: {count['some told'] / reports:.2%} of reports;", end=" ")
    print(f"{count['told rightly']} of {count['wrong cells']} wrong cells", end=" ")
    print(f"({count['told rightly'] / count['wrong cells']:.1%})")
    print(f"  certain suspects {told}, wrong {wrong} ({wrong / max(told, 1):.3%})", end=", ")
    print(f"reports with a wrong one {count['accused']} ({count['accused'] / reports:.3%})")
    print(f"  causes left open {count['open']}, of them all sets found {count['open, complete']},")
    print(f"  the truth among the sets {count['open, truth named']},", end=" ")
    print(f"first of them {count['open, truth first']}")
    parts = ((0.5, "p50"), (0.99, "p99"))
    shown = (f"{name} {times[int(part * len(times))] * 1000:.2f} ms" for part, name in parts)
    print(f"  {', '.join(shown)}, longest {times[-1] * 1000:.1f} ms")


if __name__ == "__main__":
    main()
