"""The headings of the columns of a table in each of its fragments."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import groupby

from zfxxgk.read.formats.document import Cell
from zfxxgk.read.likeness import make_plain, measure_closest, measure_label
from zfxxgk.read.tables.align import ALIKE
from zfxxgk.read.tables.lines import Line
from zfxxgk.read.tables.values import is_below, is_reached_into
from zfxxgk.read.tables.vocabulary import HEADER_LIKE, list_column_words
from zfxxgk.spec.forms import Column

_YEAR = re.compile(r"(?P<year>20\d\d)(?:年度?)?")
FEWEST_NAMED = 2
"""Headings of the form without which a header is not sure to be one."""
SHORTEST_CUT = 3
_THIS_YEAR = frozenset({"本年", "本年度"})


@dataclass(frozen=True, slots=True)
class Header:
    """What stands above the values of a fragment.

    ``cells`` holds the heading cell by column key, ``spans`` the grid columns in which its
    values stand. ``foreign`` are columns under headings that the form lacks; ``edge`` is the
    last column with any heading, ``width`` the last of the rows of the header. ``whole`` is
    False where columns of a sheet are hidden between them.
    """

    cells: Mapping[str, Cell]
    spans: Mapping[str, range]
    foreign: frozenset[int] = frozenset()
    edge: int = 0
    width: int = 0
    whole: bool = True

    @property
    def first(self) -> int:
        """The column of the first heading of the form, 0 where there is none."""
        return min((span.start for span in self.spans.values()), default=0)

    @property
    def count(self) -> int:
        """How many columns have a heading from the first one of the form on, 0 without any."""
        if not self.cells:
            return 0
        return len(self.cells) + sum(column > self.first for column in self.foreign)

    def lacks(self, key: str) -> bool:
        """True if the column *key* is surely not there: most others are, and none is unknown."""
        if key in self.cells or len(self.cells) < FEWEST_NAMED or not self.whole:
            return False
        return all(column < self.first for column in self.foreign)

    def agrees(self, cells: Mapping[str, Cell]) -> bool:
        """True if *cells* by column key, told by counting, may stand under these headings.

        Each stands under its own, or all are as far from them: converters that drop blank cells
        shift whole rows. Or both divide the same columns, each cell reaching under its own. What
        has no heading of the form stands under another, or is printed.
        """
        if self._shares_columns(cells):
            return True
        shifts = {cells[key].column - span.start for key, span in self.spans.items()}
        beside = {column for column in self.foreign if column < self.first}
        if len(shifts) > 1 or any(cell.column in beside for cell in cells.values()):
            return False
        shift = next(iter(shifts), 0)
        return all(
            self._may_head(cell, cell.column - shift)
            for key, cell in cells.items()
            if key not in self.cells
        )

    def _shares_columns(self, cells: Mapping[str, Cell]) -> bool:
        """True if headings and cells divide the same columns, not quite at the same places."""
        if self.foreign or not self.spans or cells.keys() != self.spans.keys():
            return False
        stretches = {key: range(c.column, c.column + c.column_span) for key, c in cells.items()}
        pairs = [(stretches[key], span) for key, span in self.spans.items()]
        return (
            all(max(own.start, span.start) < min(own.stop, span.stop) for own, span in pairs)
            and min(own.start for own, _ in pairs) == min(span.start for _, span in pairs)
            and max(own.stop for own, _ in pairs) == max(span.stop for _, span in pairs)
        )

    def _may_head(self, cell: Cell, column: int) -> bool:
        if not self.cells or column in self.foreign:
            return True
        taken = any(column in span for span in self.spans.values())
        return not cell.blank and self.first < column <= self.width and not taken


NO_HEADER = Header({}, {})
Headings = Mapping[int, Header]
"""The header of each grid (by id) that has header rows."""


def find_headings(
    stream: Iterable[Line], columns: Sequence[Column], year: int | None = None
) -> Headings:
    """Finds the headings of every fragment in *stream*, the lines of the table in order.

    Where a page ends within the header, the cells below the page break carry the words of those
    above it. Where years stand below the headings, the columns are those of *year*.
    """
    headings: dict[int, Header] = {}
    before, above = 0, list[Cell]()
    for grid, group in groupby(stream, key=lambda line: id(line.grid)):
        lines = list(group)
        head = [cell for line in lines if line.header for cell in line.cells]
        if not lines[0].header:
            above = []
        if head:
            named = [_with_words_above(cell, above) for cell in head]
            headings[grid] = build_header(named, find_years(lines), columns, year)
        if above and headings[grid].cells.keys() >= headings[before].cells.keys():
            del headings[before]
        before, above = grid, head if all(line.header for line in lines) else []
    return headings


def find_years(lines: Sequence[Line]) -> Sequence[Cell]:
    """Returns the cells of a row that divides the columns below the first header in *lines*.

    Such a row has no label of its own and names years, or other words, more than once.
    """
    rest = iter(lines)
    header = next((line for line in rest if line.header), None)
    below = next((line for line in rest if not line.header), None)
    if header is None or below is None:
        return ()
    printed = [cell for cell in below.cells if not cell.blank]
    words = {make_plain(cell.text) for cell in printed}
    return printed if 1 < 2 * len(words) <= len(printed) and all(map(_may_divide, words)) else ()


def _may_divide(word: str) -> bool:
    return _YEAR.fullmatch(word) is not None or not word.isdecimal()


def build_header(
    cells: Sequence[Cell], years: Sequence[Cell], columns: Sequence[Column], year: int | None
) -> Header:
    """Makes the header of the heading cells of a fragment, *years* being those below them."""
    best: dict[str, tuple[float, Cell]] = {}
    unclear: set[str] = set()
    for cell in cells:
        key, likeness = _column(cell, columns)
        known = best.get(key)
        if not key or (known and known[0] > likeness):
            continue
        if known is None or known[0] < likeness:
            best[key] = (likeness, cell)
            unclear.discard(key)
        elif known[1].row == cell.row and known[1].column != cell.column:
            unclear.add(key)
    named = {key: cell for key, (_, cell) in best.items() if key not in unclear}
    named |= _name_cut(cells, [column for column in columns if column.key not in named])
    # Headings below each other, as where each cell is a row of its own, head no columns.
    heads = Counter(column for cell in named.values() for column in _columns(cell))
    named = {k: c for k, c in named.items() if all(heads[column] == 1 for column in _columns(c))}
    others = [cell for cell in _list_foreign(cells, columns) if cell not in named.values()]
    width = max((_columns(cell)[-1] for cell in cells), default=0)
    whole = not _hides_columns(cells)
    if years:
        return replace(_divide(named, others, years, year), width=width, whole=whole)
    spans = {key: _columns(cell) for key, cell in named.items()}
    taken = {column for span in spans.values() for column in span}
    foreign = {cell.column for cell in others} - taken
    return Header(named, spans, frozenset(foreign), max(taken | foreign, default=0), width, whole)


def _name_cut(cells: Sequence[Cell], columns: Sequence[Column]) -> dict[str, Cell]:
    """The *columns* whose headings are cut off; several cut to the same word are in their order."""
    named: dict[str, Cell] = {}
    for word in {make_plain(cell.text) for cell in cells}:
        own = [cell for cell in cells if make_plain(cell.text) == word]
        begun = [c for c in columns if any(w.startswith(word) for w in list_column_words(c))]
        if len(word) >= SHORTEST_CUT and len(own) == len(begun):
            named |= {column.key: cell for column, cell in zip(begun, own, strict=True)}
    return named


def _hides_columns(cells: Sequence[Cell]) -> bool:
    """True if columns of the sheet are left out between *cells*."""
    places = {
        cell.column - cell.place.column
        for cell in cells
        if cell.place.sheet is not None and cell.place.column is not None
    }
    return len(places) > 1


def _columns(cell: Cell) -> range:
    return range(cell.column, cell.column + cell.column_span)


def _list_foreign(cells: Sequence[Cell], columns: Sequence[Column]) -> Iterator[Cell]:
    """The cells that head columns of their own and stand over no other heading."""
    groups = tuple({make_plain(group.title) for column in columns for group in column.groups})
    lowest: dict[int, int] = {}
    for cell in cells:
        if not cell.blank:
            lowest[cell.column] = max(cell.row, lowest.get(cell.column, 0))
    for cell in cells:
        word = make_plain(cell.text)
        if not word or measure_closest(word, groups) >= HEADER_LIKE:
            continue
        if all(lowest.get(column, 0) <= cell.row for column in _columns(cell)):
            yield cell


def _divide(
    named: Mapping[str, Cell], others: Sequence[Cell], years: Sequence[Cell], year: int | None
) -> Header:
    """The header over columns that *years* divide: those of *year* count.

    A heading reaches up to the next one, whose cell may span its columns or stand over the first.
    """
    starts = sorted({cell.column for cell in (*named.values(), *others)})
    last = max(cell.column for cell in years)
    spans: dict[str, range] = {}
    for key, cell in named.items():
        end = next((start for start in starts if start > cell.column), last + 1)
        own = [each for each in years if cell.column <= each.column < end]
        meant = own if len(own) == 1 else [each for each in own if _is_of_year(each, year)]
        if len(meant) == 1:
            spans[key] = _columns(meant[0])
    taken = {column for span in spans.values() for column in span}
    foreign = {column for cell in (*years, *others) for column in _columns(cell)} - taken
    kept = {key: named[key] for key in spans}
    return Header(kept, spans, frozenset(foreign), last)


def _is_of_year(cell: Cell, year: int | None) -> bool:
    word = make_plain(cell.text)
    match = _YEAR.fullmatch(word)
    return word in _THIS_YEAR or (match is not None and int(match["year"]) == year)


def _with_words_above(cell: Cell, above: Sequence[Cell]) -> Cell:
    box = cell.place.bbox
    words = [each.text for each in above if box and is_below(each, box)]
    return replace(cell, text="".join([*words, cell.text])) if words else cell


def _column(cell: Cell, columns: Sequence[Column]) -> tuple[str, float]:
    """The key of the column that *cell* heads, empty where it heads none, and how alike it is."""
    likeness, key = max(
        ((measure_label(cell.text, list_column_words(column)), column.key) for column in columns),
        key=lambda pair: pair[0],
    )
    return (key, likeness) if make_plain(cell.text) and likeness > ALIKE else ("", 0.0)


def may_count(line: Line, header: Header, count: int) -> bool:
    """True if the values of *line* may be told by their number, *count* being that of the form.

    Counting tells nothing where the table has more columns, or cells from other rows reach in.
    """
    return header.count <= count and not is_reached_into(line)


def is_ragged(line: Line, header: Header) -> bool:
    """True if the row ends in another column than the header, which then tells it no columns."""
    return bool(header.cells) and max(line.grid.map_columns(line.cells[0].row)) != header.width


def order_columns(headers: Headings, columns: Sequence[Column]) -> tuple[str, ...]:
    """Returns the keys of the columns from left to right: as printed if a header is complete."""
    for header in headers.values():
        starts = {key: span.start for key, span in header.spans.items()}
        if len(set(starts.values())) == len(columns):
            return tuple(sorted(starts, key=starts.__getitem__))
    return tuple(column.key for column in columns)
