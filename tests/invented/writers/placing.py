"""What the office formats share: slots put at their columns, numbers told from text."""

from __future__ import annotations

import re
import zlib
from collections.abc import Iterator
from dataclasses import dataclass
from random import Random

from invented.layout import Line, Page, Slot, Table

INTEGER = re.compile(r"-?(?:0|[1-9]\d*)")
DECIMAL = re.compile(r"-?(?:0|[1-9]\d*)\.\d{1,4}")
GROUPED = re.compile(r"[1-9]\d{0,2}(?:,\d{3})+")


@dataclass(slots=True)
class Placed:
    """A slot at its place, counted from 0, with the spans that the table has room for."""

    slot: Slot
    row: int
    column: int
    row_span: int
    column_span: int


@dataclass(slots=True)
class Placement:
    """A table as a rectangle: what covers each place, None where nothing does."""

    slots: list[Placed]
    covering: list[list[Placed | None]]
    width: int

    def starting(self, row: int) -> Iterator[Placed]:
        """The slots whose upper left corner stands in *row*."""
        return (placed for placed in self.slots if placed.row == row)


def place(table: Table) -> Placement:
    """Put every slot in the next free column of its row. An office program keeps no overlapping
    cells, so a span stops at what already stands there and at the last row."""
    height = len(table.rows)
    taken: list[dict[int, Placed]] = [{} for _ in table.rows]
    slots: list[Placed] = []
    for row, line in enumerate(table.rows):
        column = 0
        for slot in line:
            while column in taken[row]:
                column += 1
            wide = 1
            while wide < slot.column_span and column + wide not in taken[row]:
                wide += 1
            high = min(slot.row_span or height, height - row)
            placed = Placed(slot, row, column, high, wide)
            slots.append(placed)
            for below in range(row, row + high):
                taken[below].update(dict.fromkeys(range(column, column + wide), placed))
            column += wide
    width = max((1 + max(line) for line in taken if line), default=0)
    covering = [[line.get(column) for column in range(width)] for line in taken]
    return Placement(slots, covering, width)


def habits(page: Page, salt: str) -> Random:
    """The choices of the office that made this document: the same page gives the same ones."""
    words = [page.options.get("seed", ""), salt]
    for block in page.blocks:
        if isinstance(block, Line):
            words.append(block.text)
        else:
            words.extend(slot.text for row in block.rows for slot in row)
    return Random(zlib.crc32("\x1f".join(words).encode()))


def number(text: str) -> tuple[int | float, str] | None:
    """The value and number format that a clerk's typing of *text* gives, None for words."""
    if INTEGER.fullmatch(text):
        return int(text), "General"
    if GROUPED.fullmatch(text):
        return int(text.replace(",", "")), "#,##0"
    if DECIMAL.fullmatch(text):
        return float(text), "0." + "0" * len(text.rpartition(".")[2])
    return None


def value(slot: Slot) -> tuple[int | float, str] | None:
    """The number that a spreadsheet holds for *slot*, None where it holds text."""
    return None if "text-number" in slot.marks or "sup" in slot.marks else number(slot.text)


def shown(slot: Slot) -> str:
    """The text with its line breaks, one character a line where the slot is vertical."""
    return "\n".join("".join(slot.text.split())) if "vertical" in slot.marks else slot.text


def typical(page: Page) -> int:
    """The number of columns that most of a sheet of *page* takes."""
    return max((place(block).width for block in page.blocks if isinstance(block, Table)), default=8)


def sheets(page: Page) -> list[list[Line | Table]]:
    """The blocks sheet by sheet: all on one, or with ``sheets`` a new one at each section."""
    if "sheets" not in page.options:
        return [page.blocks]
    parts: list[list[Line | Table]] = [[]]
    for block in page.blocks:
        if isinstance(block, Line) and block.level == 2 and parts[-1]:
            parts.append([])
        parts[-1].append(block)
    return parts


def sheet_names(page: Page, count: int) -> list[str]:
    """Names as offices leave them."""
    if count == 1:
        return [habits(page, "sheet").choice(["Sheet1", f"{page.year}年度", "年度报告"])]
    style = habits(page, "sheets").choice(["Sheet{}", "表{}", "第{}部分"])
    return [style.format(number + 1) for number in range(count)]


def hidden_rows(page: Page, table: Table) -> set[int]:
    """With ``hidden-rows``: rows of zeros that a clerk hid to save space; they still count."""
    if "hidden-rows" not in page.options:
        return set()
    rows: set[int] = set()
    for row, line in enumerate(table.rows):
        values = [slot for slot in line if slot.pointer]
        plain = all(slot.row_span == 1 for slot in line)
        if plain and len(values) > 2 and all(slot.text in ("0", "") for slot in values):
            rows.add(row)
    return rows
