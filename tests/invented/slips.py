"""Slips of the people who fill in a report, drawn at random into reports that add up.

Written without a look at how suspects are ranked: what happens at a desk, not what is easy to find.
Works on a report as data; a cell is a triple of table, row and column.
"""

from __future__ import annotations

import copy
from collections.abc import Callable, Iterator
from random import Random
from typing import Any

from invented.reports import page
from zfxxgk.spec import forms, schemas

Cell = tuple[str, str, str]
Report = dict[str, Any]
Slip = Callable[[Report, Random], bool]
"""Changes a report; False when it changed nothing, as on two equal digits."""

NEIGHBOURS = {"0": "9", "1": "2", "2": "13", "3": "24", "4": "35", "5": "46", "6": "57"} | {
    "7": "68",
    "8": "79",
    "9": "80",
}


def valid_report(seed: int) -> Report:
    """A complete report that adds up, half of the seeds in each form of table 3."""
    drawn = page(seed, ("2021", "2019")[seed % 2])
    report = copy.deepcopy(schemas.example(f"form-{drawn.form['requests']}"))
    report["year"] = drawn.year
    for pointer, value in drawn.truth.items():
        table, row, column = pointer.split("/")[1:]
        if table != "proactive_disclosure":
            report[table][row][column] = value
    return report


def cells(report: Report) -> Iterator[Cell]:
    for table in ("requests", "disputes"):
        for row in forms.table(table, report[table].get("form")).rows:
            for column in row.columns:
                yield table, row.key, column.key


def value(report: Report, cell: Cell) -> int:
    table, row, column = cell
    return int(report[table][row][column] or 0)


def put(report: Report, cell: Cell, number: int | None) -> bool:
    """Whether this changed anything. A blank for a 0 is no slip."""
    table, row, column = cell
    before = report[table][row][column]
    if (number is not None and number < 0) or (number or 0) == (before or 0):
        return False
    report[table][row][column] = number
    return True


def slip(report: Report, random: Random) -> str:
    """One slip of any kind at any place; its name."""
    while True:
        name = random.choices(list(KINDS), [weight for weight, _ in KINDS.values()])[0]
        if KINDS[name][1](report, random):
            return name


def wrong_component(report: Report, random: Random) -> Cell:
    """One slip in one cell of table 3 that is no total."""
    inner = [c for c in cells(report) if c[0] == "requests" and c[2] != "total"]
    cell = random.choice([c for c in inner if c[1] != "concluded"])
    while not put(report, cell, random.choice(DIGITS)(value(report, cell), random)):
        pass
    return cell


# ---------------------------------------------------------------------- one cell


def transposed(number: int, random: Random) -> int:
    digits = list(str(number))
    if len(digits) > 1:
        at = random.randrange(len(digits) - 1)
        digits[at], digits[at + 1] = digits[at + 1], digits[at]
    return int("".join(digits))


def dropped(number: int, random: Random) -> int:
    digits = str(number)
    at = random.randrange(len(digits))
    return int(digits[:at] + digits[at + 1 :] or "0")


def doubled(number: int, random: Random) -> int:
    digits = str(number)
    at = random.randrange(len(digits))
    return int(digits[:at] + digits[at] + digits[at:])


def mistyped(number: int, random: Random) -> int:
    digits = str(number)
    at = random.randrange(len(digits))
    return int(digits[:at] + random.choice(NEIGHBOURS[digits[at]]) + digits[at + 1 :])


def miscounted(number: int, random: Random) -> int:
    return number + random.choice((-3, -2, -1, -1, 1, 1, 2, 3))


def anything(number: int, random: Random) -> int:
    return random.randrange(2 * number + 20)


DIGITS = (transposed, dropped, doubled, mistyped, miscounted, anything)


def _one(change: Callable[[int, Random], int]) -> Slip:
    def made(report: Report, random: Random) -> bool:
        cell = random.choice(list(cells(report)))
        return put(report, cell, change(value(report, cell), random))

    return made


def left_blank(report: Report, random: Random) -> bool:
    return put(report, random.choice(list(cells(report))), None)


# ---------------------------------------------------------------------- several cells


def _row(report: Report, random: Random) -> list[Cell]:
    """The cells of one row without its total."""
    table, row, _ = random.choice(list(cells(report)))
    return [c for c in cells(report) if c[:2] == (table, row) and c[2] != "total"]


def exchanged(report: Report, random: Random) -> bool:
    """Two cells of a row the wrong way round."""
    one, two = random.sample(_row(report, random), 2)
    first, second = value(report, one), value(report, two)
    return put(report, one, second) and put(report, two, first)


def one_column_on(report: Report, random: Random) -> bool:
    """The numbers of a row from some column on stand one column to the left or right."""
    row = _row(report, random)
    stretch = row[random.randrange(len(row) - 1) :]
    numbers = [value(report, cell) for cell in stretch]
    moved = [0, *numbers[:-1]] if random.random() < 0.5 else [*numbers[1:], 0]
    changed = [put(report, cell, n) for cell, n in zip(stretch, moved, strict=True)]
    return any(changed)


def one_row_on(report: Report, random: Random) -> bool:
    """A number stands in the row below or above, in place of what was there."""
    table, row, column = random.choice(list(cells(report)))
    rows = [c for c in cells(report) if c[0] == table and c[2] == column]
    at = rows.index((table, row, column))
    to = at + random.choice((-1, 1))
    if not 0 <= to < len(rows) or not value(report, rows[at]):
        return False
    number, other = value(report, rows[at]), value(report, rows[to])
    put(report, rows[to], number)
    return put(report, rows[at], other if random.random() < 0.5 else 0)


def stale_total(report: Report, random: Random) -> bool:
    """A total was added up before one of its items was corrected."""
    totals = [c for c in cells(report) if c[2] == "total" or c[1] == "concluded"]
    cell = random.choice(totals)
    late = random.choice((-1, 1)) * random.choice((1, 1, 2, 3, 5, 10, 24))
    return put(report, cell, value(report, cell) + late)


def two_stale_totals(report: Report, random: Random) -> bool:
    """A corrected result reached neither the total of its row nor that of its column."""
    results = forms.dimension("outcome", {"requests": report["requests"]["form"]})
    row, column = random.choice(results), random.choice(forms.dimension("applicant", {}))
    late = random.choice((-2, -1, 1, 2, 3))
    places = ("requests", row, "total"), ("requests", "concluded", column)
    if any(value(report, place) + late < 0 for place in places):
        return False
    return all(put(report, place, value(report, place) + late) for place in places)


KINDS: dict[str, tuple[int, Slip]] = {
    "transposed": (15, _one(transposed)),
    "dropped": (12, _one(dropped)),
    "doubled": (8, _one(doubled)),
    "mistyped": (15, _one(mistyped)),
    "miscounted": (12, _one(miscounted)),
    "anything": (5, _one(anything)),
    "left blank": (6, left_blank),
    "exchanged in a row": (6, exchanged),
    "one column on": (6, one_column_on),
    "one row on": (6, one_row_on),
    "stale total": (7, stale_total),
    "two stale totals": (2, two_stale_totals),
}
