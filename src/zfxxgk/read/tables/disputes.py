"""Table 4: reconsideration and litigation."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from zfxxgk.read.formats.document import Cell, Grid
from zfxxgk.read.likeness import make_plain, measure_closest
from zfxxgk.read.tables.lines import join_text
from zfxxgk.read.tables.reading import ROW_ABSENT, TableReading
from zfxxgk.read.tables.tokens import is_value
from zfxxgk.read.tables.values import pick
from zfxxgk.read.tables.vocabulary import HEADER_LIKE, list_column_words, list_editions
from zfxxgk.spec.forms import Column, Row

KEY = "disputes"


def read_disputes(grids: Sequence[Grid]) -> TableReading | None:
    """Reads table 4, also where its tracks stand in several grids; None when no track is found."""
    reading = TableReading(list_editions(KEY)[0])
    fragments: list[_Fragment] = []
    for grid in grids:
        own = list(_fragments(grid, reading.table.rows))
        if fragments and own and fragments[-1].begins(own[0]):
            own[0].tracks = {**fragments.pop().tracks, **own[0].tracks}
        elif fragments and not own:
            # A page may end between the header and the values.
            fragments[-1].lines += _value_lines(grid, len(reading.table.rows[0].columns))
        fragments += own
    if not fragments:
        return None
    for row in reading.table.rows:
        named = [fragment for fragment in fragments if row in fragment.tracks]
        if named:
            _read_track(reading, row, named)
        else:
            reading.add_absent(row)
    _add_columns(reading, fragments)
    return reading


@dataclass(slots=True)
class _Fragment:
    """The header and the lines of values of one grid. ``stray`` tells that numbers stand where
    no line of values was recognised."""

    tracks: dict[Row, Cell]
    headings: list[Cell]
    lines: list[Sequence[Cell]]
    stray: bool

    def begins(self, other: _Fragment) -> bool:
        """True if this is the head of *other*, cut off by the end of a page.

        It names tracks and no outcome; the other has outcomes for all tracks, the first of them
        left of those it names.
        """
        rows = list_editions(KEY)[0].rows
        if self.headings or self.lines or len({*self.tracks, *other.tracks}) < len(rows):
            return False
        if len(other.headings) != sum(len(row.columns) for row in rows):
            return False
        left = [*self.tracks] == list(rows[: len(self.tracks)])
        first = min(cell.column for cell in other.tracks.values())
        before = [cell for cell in other.headings if cell.column < first]
        return left and len(before) == sum(len(row.columns) for row in self.tracks)

    def in_order(self) -> Sequence[Cell]:
        """The headings from left to right: in the order of the text where those of several rows
        stand in one column, for then no blank cells keep them where they belong."""
        if len({cell.column for cell in self.headings}) < len(self.headings):
            return self.headings
        return sorted(self.headings, key=lambda cell: cell.column)

    def cells(self, row: Row, line: Sequence[Cell]) -> dict[str, Cell] | None:
        """Returns the cells of a track by column key, in the order of the tracks in the header."""
        size = len(row.columns)
        wanted = size * len(self.tracks)
        while len(line) > wanted and not line[0].blank and not is_value(line[0].text):
            line = line[1:]
        # Blank cells may be those of a track whose heading was not recognised.
        incomplete = len(self.tracks) < len(list_editions(KEY)[0].rows)
        picked = None if incomplete and len(line) != wanted else pick(line, wanted)
        start = size * list(self.tracks).index(row)
        columns = None if picked is None else self._order(row, start, picked)
        if picked is None or columns is None:
            return None
        own = picked[start : start + size]
        return {column.key: cell for column, cell in zip(columns, own, strict=True)}

    def _order(self, row: Row, start: int, picked: Sequence[Cell]) -> Sequence[Column] | None:
        """The columns of *row* as printed, None where the headings gainsay those of the form.

        The values of the row begin with number *start* of *picked*.
        """
        size = len(row.columns)
        heads = self.in_order()
        outcomes = [_outcome(cell, row.columns) for cell in heads]
        if len(heads) == size * len(self.tracks):
            own = [column for column in outcomes[start : start + size] if column is not None]
            return own if len({column.key for column in own}) == size else None
        places = [cell.column for cell in picked]
        if not {cell.column for cell in heads} <= {*places}:
            # The header has lost its columns: what is left of it must keep the order of the form.
            form = iter(list[Column | None](row.columns) * len(self.tracks))
            return row.columns if all(outcome in form for outcome in outcomes) else None
        fits = (
            row.columns[places.index(cell.column) % size] == outcome
            for cell, outcome in zip(heads, outcomes, strict=True)
        )
        return row.columns if all(fits) else None


def _fragments(grid: Grid, rows: Sequence[Row]) -> Iterator[_Fragment]:
    tracks: dict[Row, Cell] = {}
    headings: list[Cell] = []
    lines: list[Sequence[Cell]] = []
    stray = False
    for cells in grid.rows:
        words = [cell for cell in cells if not cell.blank and not is_value(cell.text)]
        named = {row: cell for cell in words if (row := _track(cell, rows)) is not None}
        outcomes = [cell for cell in words if _outcome(cell, rows[0].columns) is not None]
        if len(named) == 1 and not outcomes and not tracks and _is_whole(headings, rows[0]):
            # The table is turned: tracks stand beside their values, not above them.
            under = {heading.column for heading in headings[-len(rows[0].columns) :]}
            yield _Fragment(named, headings, [[c for c in cells if c.column in under]], False)
        elif named or outcomes:
            tracks.update(named)
            headings.extend(outcomes)
            stray = stray or any(is_value(cell.text) for cell in cells)
        elif tracks and len(cells) >= len(rows[0].columns) and _may_be_values(cells):
            lines.append(cells)
    if tracks and not lines and not stray:
        lines = _blank_below(headings, len(rows) * len(rows[0].columns))
    if tracks:
        ordered = sorted(tracks.items(), key=lambda pair: pair[1].column)
        yield _Fragment(dict(ordered), headings, lines, stray)


def _blank_below(headings: Sequence[Cell], whole: int) -> list[Sequence[Cell]]:
    """The blank cells that a sheet has below a whole header: it ends with the last row that says
    something, yet every cell of it is there."""
    sheet = headings[0].place.sheet if headings else None
    ends = {cell.row + cell.row_span for cell in headings}
    if sheet is None or len(headings) != whole or len(ends) > 1:
        return []
    return [[_below(cell) for cell in headings]]


def _below(cell: Cell) -> Cell:
    place = cell.place
    under = None if place.row is None else place.row + cell.row_span
    return replace(
        cell,
        row=cell.row + cell.row_span,
        row_span=1,
        text="",
        place=replace(place, row=under),
        doubt=None,
    )


def _is_whole(headings: Sequence[Cell], row: Row) -> bool:
    """True if the last headings are the outcomes of one track, each once."""
    last = [_outcome(cell, row.columns) for cell in headings[-len(row.columns) :]]
    return last == list(row.columns)


def _value_lines(grid: Grid, fewest: int) -> list[Sequence[Cell]]:
    return [cells for cells in grid.rows if len(cells) >= fewest and _may_be_values(cells)]


def _may_be_values(cells: Sequence[Cell]) -> bool:
    filled = [cell for cell in cells if not cell.blank]
    return not filled or any(is_value(cell.text) for cell in filled)


def _track(cell: Cell, rows: Sequence[Row]) -> Row | None:
    word = make_plain(cell.text)
    return next(
        (row for row in rows if measure_closest(word, (make_plain(row.title),)) >= HEADER_LIKE),
        None,
    )


def _outcome(cell: Cell, columns: Sequence[Column]) -> Column | None:
    word = make_plain(cell.text)
    return next(
        (c for c in columns if measure_closest(word, list_column_words(c)) >= HEADER_LIKE), None
    )


def _read_track(reading: TableReading, row: Row, fragments: Sequence[_Fragment]) -> None:
    heading = fragments[0].tracks[row]
    reading.add_label(row, "row", join_text([heading]), heading.place)
    lines = [(fragment, line) for fragment in fragments for line in fragment.lines]
    filled = [pair for pair in lines if any(not cell.blank for cell in pair[1])]
    if lines:
        first, *again = [each.cells(row, line) for each, line in filled or lines[:1]]
        reading.add_row(row, first, again=again)
    elif any(fragment.stray for fragment in fragments):
        reading.add_row(row, None)
    else:
        for column in row.columns:
            reading.add_cell(row, column, ROW_ABSENT, None)


def _add_columns(reading: TableReading, fragments: Sequence[_Fragment]) -> None:
    """Labels of the columns: the n-th heading of an outcome belongs to the n-th track."""
    for fragment in fragments:
        seen: dict[str, int] = {}
        for cell in fragment.in_order():
            column = _outcome(cell, reading.table.rows[0].columns)
            if column is None:
                continue
            number = seen.get(column.key, 0)
            seen[column.key] = number + 1
            if number < len(fragment.tracks):
                row = list(fragment.tracks)[number]
                reading.add_label(column, "column", join_text([cell]), cell.place, row)
