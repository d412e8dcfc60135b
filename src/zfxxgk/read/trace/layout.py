"""Paragraphs and tables written one behind the other, and where each of them stands then."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from itertools import accumulate

from zfxxgk.read.formats.document import Block, Grid, Paragraph, Place

Span = tuple[int, int]


@dataclass(slots=True)
class Layout:
    """The text, the span of each block in order, and the spans of lines and cells.

    Lines are known by the paragraph, cells by their place: by the object, not by what is in it, for
    a document may say the same thing twice.
    """

    text: str
    blocks: list[Span]
    _lines: dict[int, int] = field(default_factory=dict)
    _cells: dict[int, Span] = field(default_factory=dict)

    def find_cell(self, place: Place) -> Span:
        """Raises KeyError for the place of no cell."""
        return self._cells[id(place)]

    def add_line(self, line: Paragraph, start: int) -> None:
        """Says that *line*, which is a piece of a paragraph, stands at *start*."""
        self._lines[id(line)] = start

    def find_line(self, line: Paragraph) -> Span:
        start = self._lines[id(line)]
        return start, start + len(line.text)


class Joined:
    """What stands in *spans*, joined by *gap* characters, as one text."""

    def __init__(self, spans: Iterable[Span], gap: int = 0) -> None:
        self._spans = list(spans)
        lengths = (end - start + gap for start, end in self._spans)
        self._starts = list(accumulate(lengths, initial=0))

    def spread(self, start: int, end: int) -> Iterator[Span]:
        """Yields where the characters *start* to *end* of it stand."""
        for at in range(max(bisect_right(self._starts, start) - 1, 0), len(self._spans)):
            begun, (first, last) = self._starts[at], self._spans[at]
            if begun >= end:
                return
            begin, stop = first + max(start - begun, 0), min(first + end - begun, last)
            if begin < stop:
                yield begin, stop


def lay_out(stream: Sequence[Block]) -> Layout:
    """Writes the blocks of *stream*: a line for each paragraph, and for each row of a table."""
    layout = Layout("", [])
    pieces: list[str] = []
    at = 0
    for block in stream:
        start = at
        if isinstance(block, Paragraph):
            layout.add_line(block, at)
            pieces += (block.text, "\n")
            at += len(block.text) + 1
        else:
            at = _add_rows(block, layout, pieces, at)
        layout.blocks.append((start, max(start, at - 1)))
    layout.text = "".join(pieces)
    return layout


def _add_rows(grid: Grid, layout: Layout, pieces: list[str], at: int) -> int:
    for row in grid.rows:
        for number, cell in enumerate(row, 1):
            layout._cells[id(cell.place)] = (at, at + len(cell.text))
            pieces += (cell.text, "\n" if number == len(row) else "\t")
            at += len(cell.text) + 1
    return at
