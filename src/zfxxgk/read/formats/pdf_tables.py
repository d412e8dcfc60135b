"""Ruled tables on a page: the boxes that the rules draw, and the characters in them."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from zfxxgk.read.formats.document import MAX_CELLS, Cell, Grid, Place, refuse_large_table
from zfxxgk.read.formats.pdf_chars import overlap, run_on
from zfxxgk.read.formats.pdf_text import Char, TextLine, group_lines
from zfxxgk.spec import doubts

if TYPE_CHECKING:
    from pdfplumber._typing import T_obj
    from pdfplumber.table import Table

NEAR = 3.0
"""Rules closer than this many points are one."""

FEWEST_OPEN = 3
"""Upright rules that end together without a level one: a row that goes on on another page."""

PADDING = 12.0
"""Most that word processors leave free on both sides of a cell together, in points."""

LONGEST_VALUE = 100
"""Most characters of a cell that may hold a value."""

OVERLAPPING = doubts.OVERLAPPING.zh

Box = tuple[float, float, float, float]


@dataclass(slots=True)
class RuledTable:
    """A table of one page: its boxes, and for each the characters whose middle lies in it."""

    boxes: list[Box]
    inside: dict[Box, list[Char]] = field(default_factory=dict)

    @property
    def top(self) -> float:
        return min(box[1] for box in self.boxes)

    @property
    def chars(self) -> list[Char]:
        return [char for chars in self.inside.values() for char in chars]

    def as_grid(self, place: Place) -> Grid:
        """Returns the boxes as cells; where rules end they tell the spans."""
        columns = _edges([x for box in self.boxes for x in (box[0], box[2])])
        rows = _edges([y for box in self.boxes for y in (box[1], box[3])])
        unclear = self._unclear()
        cells = []
        for box in sorted(self.boxes, key=lambda box: (_at(rows, box[1]), box[0])):
            row, column = _at(rows, box[1]), _at(columns, box[0])
            high = max(1, _at(rows, box[3]) - row)
            wide = max(1, _at(columns, box[2]) - column)
            where = Place(
                page=place.page, table=place.table, row=row, column=column, bbox=_rounded(box)
            )
            text = _text(group_lines(self.inside.get(box, ())), box[2] - box[0])
            doubt = OVERLAPPING if box in unclear else None
            cells.append(Cell(row, column, high, wide, text, where, doubt))
        return Grid(tuple(cells), place)

    def _unclear(self) -> set[Box]:
        """Boxes with characters over each other, or whose text runs on into the next box."""
        short = {box: chars for box, chars in self.inside.items() if len(chars) <= LONGEST_VALUE}
        unclear = {box for box, chars in short.items() if overlap(chars)}
        by_left: dict[int, list[Box]] = {}
        for box in short:
            by_left.setdefault(round(box[0]), []).append(box)
        for box, chars in short.items():
            near = (round(box[2]) - 1, round(box[2]), round(box[2]) + 1)
            for other in (other for at in near for other in by_left.get(at, ())):
                beside = box[1] < other[3] and other[1] < box[3]
                if beside and run_on(chars, short[other]):
                    unclear |= {box, other}
        return unclear


def find_open_ends(edges: Sequence[T_obj]) -> list[float]:
    """Returns where the rules of a page leave a row open at its upper or lower end.

    Browsers cut a row by the end of a page and draw no rule there.
    """
    # The end of an upright rule drawn as a thin box counts as a level rule as wide as it is thick.
    level = [e["top"] for e in edges if e["orientation"] == "h" and e["x1"] - e["x0"] > NEAR]
    upright = [edge for edge in edges if edge["orientation"] == "v"]
    open_ends = []
    for key, furthest in (("top", min), ("bottom", max)):
        end = furthest((edge[key] for edge in upright), default=0.0)
        ending = _edges([edge["x0"] for edge in upright if abs(edge[key] - end) <= NEAR])
        if len(ending) >= FEWEST_OPEN and all(abs(each - end) > NEAR for each in level):
            open_ends.append(end)
    return open_ends


def build_tables(found: Sequence[Table], chars: Sequence[Char], page: int) -> list[RuledTable]:
    """Makes tables of what pdfplumber found on *page*; a box around a single text is none."""
    tables = [RuledTable(list(table.cells)) for table in found if len(table.cells) > 1]
    if sum(len(table.boxes) for table in tables) > MAX_CELLS:
        refuse_large_table(Place(page=page), f"超过 {MAX_CELLS} 格", f"more than {MAX_CELLS} cells")
    for table in tables:
        _fill(table, chars)
    return [table for table in tables if table.inside]


def _fill(table: RuledTable, chars: Sequence[Char]) -> None:
    """Give each character to its box, found by its row of boxes."""
    tops = sorted({box[1] for box in table.boxes})
    by_top: dict[float, list[Box]] = {}
    for box in table.boxes:
        for top in tops[bisect_right(tops, box[1]) - 1 :]:
            if top >= box[3]:
                break
            by_top.setdefault(top, []).append(box)
    for char in chars:
        middle, across = char.middle, (char.x0 + char.x1) / 2
        number = bisect_right(tops, middle) - 1
        for box in by_top.get(tops[number], ()) if number >= 0 else ():
            if box[0] <= across < box[2] and box[1] <= middle < box[3]:
                table.inside.setdefault(box, []).append(char)
                break


def _text(lines: Sequence[TextLine], width: float) -> str:
    """Lines of a box of *width*; a number that had no room is put together again."""
    parts: list[str] = []
    for number, line in enumerate(lines):
        if number and _is_wrapped(lines[number - 1], line, width):
            parts.append(line.text)
        else:
            parts += ["\n" * bool(number), line.text]
    return "".join(parts)


def _is_wrapped(before: TextLine, line: TextLine, width: float) -> bool:
    last, first = before.chars[-1], line.chars[0]
    if not last.text.isdecimal() or not (first.text.isdecimal() or first.text in ".．,，"):
        return False
    return before.x1 - before.x0 + first.x1 - first.x0 > width - PADDING


def _edges(values: Sequence[float]) -> list[float]:
    edges: list[float] = []
    for value in sorted(values):
        if not edges or value - edges[-1] > NEAR:
            edges.append(value)
    return edges


def _at(edges: Sequence[float], value: float) -> int:
    """Number of the edge at *value*, from 1."""
    return bisect_right(edges, value + NEAR / 2)


def _rounded(box: Box) -> Box:
    left, top, right, bottom = (round(value, 1) for value in box)
    return left, top, right, bottom
