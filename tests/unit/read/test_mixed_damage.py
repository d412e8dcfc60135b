"""Table 3 in random mixes of damage: a number that is read is always the right one."""

from __future__ import annotations

import random
import re
from collections import Counter

import pytest

from zfxxgk.read import read_bytes
from zfxxgk.spec.forms import Row, table

SEEDS = range(40)
DELIMITER = "|" + "---|" * 8


class Page:
    """One report with a random table 3, its numbers, and the rows left out of it."""

    def __init__(self, seed: int) -> None:
        self.random = random.Random(seed)
        self.form = self.random.choice(["2019", "2021"])
        self.numbers: dict[str, list[int | None]] = {}
        self.left_out: set[str] = set()
        blanks, self.cuts, self.page_ends = (
            self.random.choice(shares) for shares in ([0, 0, 0.3], [0, 0.2], [0, 0.2])
        )
        self.numbered = self.random.random() < 0.7
        self.broken = self.random.random() < 0.5
        self.lines = [
            "# 昌禾镇2023年政府信息公开工作年度报告",
            "三、收到和处理政府信息公开申请情况",
        ]
        self._next_fragment()
        for row in table("requests", self.form).rows:
            self.numbers[row.key] = [
                None if self.random.random() < blanks else self.random.choice([0, 0, 7, 1234])
                for _ in range(7)
            ]
            self._add(row)

    def _next_fragment(self) -> None:
        """A new fragment with its own width and its own first column for each depth of label."""
        self.width = self.random.choice([8, 9, 10, 11])
        self.first = [self.random.randrange(1, self.width - 6) for _ in range(3)]
        self.lines += ["", "|" + " |" * self.width, DELIMITER]

    def _add(self, row: Row) -> None:
        # The row of its own form stays, or the form could not be told.
        if self.random.random() < 0.04 and not row.key.startswith("other"):
            self.left_out.add(row.key)
            return
        label = row.title + row.note
        if not self.numbered:
            label = re.sub(r"^(?:\d\.|（.）|.、)", "", label)
        values = ["" if n is None else str(n) for n in self.numbers[row.key]]
        depth = len(row.groups)
        if self.random.random() < self.cuts and len(label) > 4:
            at = self.random.randrange(2, len(label) - 1)
            first = self.random.random() < 0.5
            self._line(depth, label[:at], values if first else [])
            self._next_fragment()
            self._line(depth, label[at:], [] if first else values)
        else:
            self._line(depth, label, values)
        if self.random.random() < self.page_ends:
            self._next_fragment()

    def _line(self, depth: int, label: str, values: list[str]) -> None:
        column = min(depth, self.width - 8)
        start = min(max(self.first[depth], column + 1), self.width - 7)
        cells = [""] * self.width
        cells[column] = "<br>".join(re.findall(".{1,4}", label)) if self.broken else label
        if values:
            cells[start : start + 7] = values
        self.lines.append("| " + " | ".join(cells) + " |")


@pytest.mark.parametrize("seed", SEEDS)
def test_what_is_read_is_right(seed: int) -> None:
    page = Page(seed)
    result = read_bytes("\n".join(page.lines).encode(), "page")
    requests = result.report["requests"]
    assert requests["form"] == page.form
    assert result.provenance is not None
    counts: Counter[str] = Counter()
    for cell in result.provenance["cells"]:
        _, _, row, column = cell["pointer"].split("/")
        position = list(requests[row]).index(column)
        counts[cell["status"]] += 1
        if row in page.left_out:
            assert cell["status"] == "row_absent"
        elif cell["status"] in ("number", "blank"):
            assert requests[row][column] == page.numbers[row][position]
        else:
            assert cell["status"] == "unreadable"
            assert requests[row][column] is None
    blank = any(n is None for numbers in page.numbers.values() for n in numbers)
    assert blank or counts["unreadable"] == 0
