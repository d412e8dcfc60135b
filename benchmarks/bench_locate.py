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
sys.path[:0] = [str(ROOT / name) for name in ("src", "generated", "tests")]

from invented.slips import Report, cells, slip, valid_report, value, wrong_component  # noqa: E402
from invented.witnesses import claims, stated_slip, statements  # noqa: E402

from zfxxgk.engine.check import Input  # noqa: E402
from zfxxgk.engine.findings import Result  # noqa: E402
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
    tell_witnessed(first + 2 * reports, reports)


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


def tell_witnessed(first: int, reports: int) -> None:
    """One slip in a cell that prose or last year's report states, with and without them."""
    counts: dict[str, Counter[str]] = {}
    for seed in range(first, first + reports):
        truth = valid_report(seed)
        report = copy.deepcopy(truth)
        slip, given, by = stated_slip(report, Random(seed))
        right = {f"/{'/'.join(c)}": value(truth, c) for c in cells(truth)}
        bad = {f"/{'/'.join(c)}" for c in cells(truth) if value(truth, c) != value(report, c)}
        kinds = [kind for kind, stated in given["claims"].items() if stated]
        copied = {"claims": claims(report, {kind: statements(report)[kind] for kind in kinds})}
        for heard, witnesses in (("with", given), ("without", {}), ("with prose as wrong", copied)):
            result = judge(Input(report, **witnesses), RULES)
            before = {f.fingerprint for f in judge(Input(truth, **witnesses), RULES).findings}
            for name in (f"{by}, {heard}", f"{by}: {slip}, {heard}"):
                count = counts.setdefault(name, Counter())
                count_witnessed(result, {p: right[p] for p in bad}, before, count)
    print("one slip in what prose or last year's report states, with and without these:")
    for name, count in sorted(counts.items()):
        shares = ", ".join(f"{key} {count[key] / count['caused']:.2%}" for key in SHARES)
        wrong = ", ".join(f"{key} {count[key]}" for key in MUST_BE_NONE)
        print(f"  {name}: {count['caused']} of {count['reports']} break a sum; {shares}; {wrong}")


SHARES = ("first", "certain")
MUST_BE_NONE = ("certain but wrong", "prose beside")


def count_witnessed(
    result: Result, truth: dict[str, int], before: set[str], count: Counter[str]
) -> None:
    count["reports"] += 1
    if not result.causes:
        return
    count["caused"] += 1
    told = {i["pointer"]: i["implied"] for c in result.causes for r in c.repairs[:1] for i in r}
    sure = {s["pointer"]: s["implied"] for c in result.causes if c.certain for s in c.suspects}
    count["first"] += told == truth
    count["certain"] += sure == truth
    count["certain but wrong"] += any(truth.get(p) != v for p, v in sure.items())
    explained = {key for cause in result.causes for key in cause.findings} | before
    beside = [f for f in result.findings if f.fingerprint not in explained]
    count["prose beside"] += any(f.rule.startswith(("narrative/", "years/carry")) for f in beside)


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
