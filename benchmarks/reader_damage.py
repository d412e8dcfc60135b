"""Cells right, refused and wrong on invented tables 3 with mixed damage, and on whole reports
that came apart into lines of text, each style with all damages that text can have.

    uv run python benchmarks/reader_damage.py FIRST_SEED COUNT

The tests use seeds below 40; take others.
"""

from __future__ import annotations

import sys
from collections import Counter
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1] / "tests"))
sys.path.insert(0, str(Path(__file__).parents[1] / "tests" / "unit" / "read"))

from invented import shapes  # noqa: F401  the damages register themselves
from invented.damages import DAMAGES, FORMATS, damaged
from invented.measure import measure
from invented.reports import FORMS, page
from invented.writers import SCRAPED, write
from test_mixed_damage import Page

from zfxxgk.read import read_bytes

REFUSED = ("unreadable", "doubtful", "row_absent")


def judge(page: Page, counts: Counter[str]) -> None:
    """Compare every cell of one page with what was printed."""
    read = read_bytes("\n".join(page.lines).encode(), "page")
    requests = read.report["requests"]
    assert read.provenance is not None
    if requests["form"] != page.form:
        counts["tables in the wrong form"] += 1
        return
    status = {cell["pointer"]: cell["status"] for cell in read.provenance["cells"]}
    for row, printed in page.numbers.items():
        for expected, (column, value) in zip(printed, requests[row].items(), strict=True):
            said = status[f"/requests/{row}/{column}"]
            counts[_verdict(row in page.left_out, expected, value, said)] += 1


def _verdict(left_out: bool, expected: int | None, value: int | None, status: str) -> str:
    if left_out:
        return "row left out, told so" if value is None and status in REFUSED else "invented"
    if status in REFUSED:
        return "refused"
    right = value == expected and (value is not None or status == "blank")
    return "right" if right else "silently wrong"


def judge_text(seed: int, style: str, counts: Counter[str]) -> None:
    """Compare every cell of a report in text, sound and with one damage, with what was printed."""
    printed = page(seed, FORMS[seed % len(FORMS)])
    counts += measure(printed, write(printed, style))[0]
    names = sorted(name for name in DAMAGES if "text" in FORMATS[name])
    hurt = damaged(printed, names[seed % len(names)], seed)
    if hurt is not None:
        counts += measure(hurt, write(hurt, style))[0]


def tell(title: str, counts: Counter[str]) -> None:
    print(title)
    for verdict, cells in counts.most_common():
        print(f"{cells:8} {verdict}")


if __name__ == "__main__":
    first, count = map(int, sys.argv[1:])
    counts: Counter[str] = Counter()
    for seed in range(first, first + count):
        judge(Page(seed), counts)
    tell("mixed damage", counts)
    for style in SCRAPED:
        counts = Counter()
        for seed in range(first, first + count):
            judge_text(seed, style, counts)
        tell(style, counts)
