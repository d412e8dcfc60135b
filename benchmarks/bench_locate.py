"""How often the wrong cell is found, how often a wrong one is called certain, and the time.

    python benchmarks/bench_locate.py [REPORTS]

The slips are drawn here and know nothing of the ranking: swapped, dropped, doubled or other
digits, off by one or two, a cell left blank, two neighbours of a row exchanged.
"""

from __future__ import annotations

import os
import sys
import time
from pathlib import Path
from random import Random

ROOT = Path(__file__).resolve().parents[1]
sys.path[:0] = [str(ROOT / name) for name in ("src", "generated", "tests")]

from invented.reports import page  # noqa: E402

from zfxxgk.engine.linear import builtin  # noqa: E402
from zfxxgk.engine.locate import Equation, locate  # noqa: E402

FIRST_SEED = 8_000_000
SUMS = ("requests/row-total", "requests/balance", "requests/concluded-total", "disputes/total")
ROWS = [
    row
    for row in builtin()
    if row.rule in SUMS and "2021" in row.forms.get("report.requests", ("2021",))
]


def main() -> None:
    reports = int(sys.argv[1]) if len(sys.argv) > 1 else 10_000
    print(f"{os.cpu_count()} cores, {reports} reports each, seeds from {FIRST_SEED}")
    tell("one component of table 3", reports, 1, FIRST_SEED, components)
    tell("one to three cells of tables 3 and 4", reports, 3, FIRST_SEED + reports, numbers)


def components(truth: dict[str, int]) -> list[str]:
    """Cells of table 3 that are no totals."""
    return [
        cell
        for cell in truth
        if cell.startswith("/requests/")
        and not cell.endswith("/total")
        and "/concluded/" not in cell
    ]


def numbers(truth: dict[str, int]) -> list[str]:
    return [cell for cell in truth if cell.startswith(("/requests/", "/disputes/"))]


def tell(title: str, reports: int, most: int, first: int, cells_of: object) -> None:
    times = []
    named = certain = suspects = wrong = 0
    for seed in range(first, first + reports):
        random = Random(seed)
        truth = {cell: v for cell, v in page(seed).truth.items() if isinstance(v, int)}
        values = spoilt(truth, cells_of(truth), random.randint(1, most), random)  # type: ignore[operator]
        start = time.perf_counter()
        causes = locate(equations(values), values)
        times.append(time.perf_counter() - start)
        told = {p: v for c in causes if c.certain for p, v in c.repairs[0].implied.items()}
        bad = {cell for cell in truth if truth[cell] != values[cell]}
        named += all(told.get(cell) == truth[cell] for cell in bad)
        certain += bool(told)
        suspects += len(told)
        wrong += sum(truth[cell] != value for cell, value in told.items())
    times.sort()
    print(f"{title}: every wrong cell certain with its value {named / reports:.2%}")
    print(
        f"  something certain {certain / reports:.2%}; certain suspects {suspects}, wrong {wrong}"
    )
    for part in (0.5, 0.99):
        print(f"  p{part * 100:.0f} {times[int(part * reports)] * 1000:.2f} ms", end="")
    print(f"  longest {times[-1] * 1000:.1f} ms")


def equations(values: dict[str, int]) -> list[Equation]:
    return [
        Equation(dict(row.terms), row.constant - sum(c * values[p] for p, c in row.terms))
        for row in ROWS
    ]


def spoilt(truth: dict[str, int], cells: list[str], count: int, random: Random) -> dict[str, int]:
    """*truth* after *count* slips that each change something."""
    values = dict(truth)
    for _ in range(count):
        before = dict(values)
        while values == before:
            cell = random.choice(cells)
            if random.random() < 0.1:
                near = cells[(cells.index(cell) + 1) % len(cells)]
                if near.split("/")[2] == cell.split("/")[2] and count > 1:
                    values[cell], values[near] = values[near], values[cell]
            else:
                values[cell] = slip(values[cell], random)
    return values


def slip(value: int, random: Random) -> int:
    digits = str(value)
    at = random.randrange(len(digits))
    kind = random.randrange(6)
    if kind == 0 and at:
        digits = digits[: at - 1] + digits[at] + digits[at - 1] + digits[at + 1 :]
    elif kind == 1 and len(digits) > 1:
        digits = digits[:at] + digits[at + 1 :]
    elif kind == 2:
        digits = digits[:at] + digits[at] + digits[at:]
    elif kind == 3:
        digits = digits[:at] + str(random.randrange(10)) + digits[at + 1 :]
    elif kind == 4:
        return 0
    else:
        return max(0, value + random.choice((-2, -1, 1, 2)))
    return int(digits)


if __name__ == "__main__":
    main()
