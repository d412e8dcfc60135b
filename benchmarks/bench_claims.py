"""Precision and recall of the numbers taken from prose, and the time it takes.

    python benchmarks/bench_claims.py [--show]

``--show`` prints what is wrong, but in the last set, which nobody has looked at: while it stays so,
it measures. The time is that of the processor.
"""

from __future__ import annotations

import os
import statistics
import sys
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
sys.path[:0] = [str(ROOT / name) for name in ("src", "generated", "tests")]

from invented.claims import (  # noqa: E402
    OTHER_RESULTS,
    SEEN,
    SIXTH,
    TUNED,
    YEAR,
    Passage,
    passages,
    read,
    score,
)

from zfxxgk.narrative.claims.reader import stated  # noqa: E402


def main() -> None:
    print(f"{os.cpu_count()} cores")
    for file in SEEN:
        every = passages(file)
        tell(f"{file.stem}, all {len(every)} passages", every)
        sections = dict.fromkeys(passage.section for passage in every)
        for section in sections if len(sections) > 1 else ():
            tell(f"  {section}", [p for p in every if p.section == section])
    for file in OTHER_RESULTS:
        every = passages(file)
        tell(f"{file.stem}, all {len(every)} passages", every, results=True)
    every = passages(SIXTH)
    tell(f"{SIXTH.stem}, all {len(every)} passages", every, results=None)
    text = "\n".join(passage.text for passage in passages(TUNED))
    rounds = []
    for _ in range(9):
        start = time.process_time()
        stated(text, YEAR)
        rounds.append(time.process_time() - start)
    print(f"{statistics.median(rounds) / len(text) * 1e9:.0f} ms for a million characters")
    if "--show" in sys.argv:
        for file in SEEN[:-1]:
            show(passages(file))


def tell(name: str, of: list[Passage], results: bool | None = False) -> None:
    got = score(of, results)
    if got.found + got.missed:
        rates = f"precision {got.precision:.3f}, recall {got.recall:.3f}"
    else:
        rates = "no labels"
    print(f"{name}: {rates} (right {got.found}, wrong {got.wrong}, missed {got.missed})")


def show(of: list[Passage]) -> None:
    for passage in of:
        claims = read(passage)
        if claims != passage.labels:
            print(passage.text, "\n  wrong", claims - passage.labels)
            print("  missed", passage.labels - claims)


if __name__ == "__main__":
    main()
