"""What every format is brought to: paragraphs and grids in the order of the document."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cached_property
from typing import TYPE_CHECKING, NoReturn

from zfxxgk.errors import InputError
from zfxxgk.spec.labels import Text

if TYPE_CHECKING:
    from zfxxgk.spec.documents import Place as PlaceData

MAX_SPAN = 1000
MAX_ROWS = 5_000
MAX_COLUMNS = 1000
MAX_CELLS = 50_000


@dataclass(frozen=True, slots=True)
class Place:
    """Where something stands; what a format does not have is None. All counted from 1."""

    page: int | None = None
    line: int | None = None
    table: int | None = None
    row: int | None = None
    column: int | None = None
    sheet: str | None = None
    bbox: tuple[float, float, float, float] | None = None

    def as_dict(self) -> PlaceData:
        """Returns the place in the shape of ``schema/place.json``."""
        return {
            "page": self.page,
            "line": self.line,
            "table": self.table,
            "row": self.row,
            "column": self.column,
            "sheet": self.sheet,
            "bbox": None if self.bbox is None else list(self.bbox),
        }


NOWHERE = Place()


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A line of text. ``lead`` is its opening in bold where text follows it; ``heading`` is True
    where the format itself marks it as a heading."""

    text: str
    place: Place = NOWHERE
    lead: str = ""
    heading: bool = False


@dataclass(frozen=True, slots=True)
class Cell:
    """An anchor cell. Row and column from 1; newlines in the text are those of the document.
    ``doubt`` says (in Chinese) why the text cannot be trusted, where the format itself tells.
    """

    row: int
    column: int
    row_span: int
    column_span: int
    text: str
    place: Place = NOWHERE
    doubt: str | None = None

    @property
    def blank(self) -> bool:
        return not self.text.strip()


@dataclass(frozen=True, eq=False)
class Grid:
    """A table, or a fragment of one, as anchor cells in reading order. ``ranged`` is False where
    its rows are lines of text with different numbers of cells: what stands in one column does not
    belong together then."""

    cells: tuple[Cell, ...]
    place: Place = NOWHERE
    ranged: bool = True

    @cached_property
    def _by_number(self) -> dict[int, list[Cell]]:
        by_number: dict[int, list[Cell]] = {}
        for cell in self.cells:
            by_number.setdefault(cell.row, []).append(cell)
        return by_number

    @cached_property
    def _tall(self) -> list[Cell]:
        return [cell for cell in self.cells if cell.row_span > 1]

    @cached_property
    def rows(self) -> tuple[tuple[Cell, ...], ...]:
        """Anchor cells row by row; rows that spans fill completely are left out."""
        return tuple(tuple(self._by_number[number]) for number in sorted(self._by_number))

    @cached_property
    def width(self) -> int:
        """Number of columns."""
        return max((cell.column + cell.column_span - 1 for cell in self.cells), default=0)

    def map_columns(self, row: int) -> dict[int, Cell]:
        """Returns the cell that fills each column of *row*, spans from above included."""
        above = (cell for cell in self._tall if cell.row < row < cell.row + cell.row_span)
        return {
            column: cell
            for cell in (*above, *self._by_number.get(row, ()))
            for column in range(cell.column, cell.column + cell.column_span)
        }


Block = Paragraph | Grid


@dataclass(frozen=True, slots=True)
class Document:
    """A document as its format gave it. ``title`` and ``published`` are what the format states
    about the document outside its text, e.g. in the head of a web page, and so are ``authors``;
    ``pictures`` counts the pictures among the text, which may be pictures of tables."""

    name: str
    media_type: str
    blocks: tuple[Block, ...]
    title: str | None = None
    published: tuple[str, ...] = ()
    pictures: int = 0
    authors: tuple[str, ...] = ()

    def grids(self) -> Iterator[Grid]:
        """Yields the tables in order."""
        return (block for block in self.blocks if isinstance(block, Grid))

    def paragraphs(self) -> Iterator[Paragraph]:
        """Yields the lines of text in order."""
        return (block for block in self.blocks if isinstance(block, Paragraph))


class GridBuilder:
    """Lays cells out row by row, keeping the columns that spans from above occupy free."""

    def __init__(self, place: Place) -> None:
        self.place = place
        self.row = 0
        self._cells: list[Cell] = []
        self._column = 1
        self._taken: dict[int, int] = {}

    def start_row(self) -> None:
        """Puts the next cell first in a new row. Raises InputError beyond MAX_ROWS."""
        self.row += 1
        self._column = 1
        if self.row > MAX_ROWS:
            refuse_large_table(self.place, f"超过 {MAX_ROWS} 行", f"more than {MAX_ROWS} rows")

    def add(
        self,
        text: str,
        row_span: int = 1,
        column_span: int = 1,
        line: int | None = None,
        *,
        bbox: tuple[float, float, float, float] | None = None,
        doubt: str | None = None,
    ) -> Place:
        """Puts the next cell of the current row and returns where it stands. A row span of 0
        means all rows below.

        Raises InputError for a table or a span beyond any report.
        """
        if max(row_span, column_span) > MAX_SPAN:
            refuse_large_table(
                replace(self.place, line=line),
                f"有单元格合并了 {max(row_span, column_span)} 行（列）",
                f"a cell spans {max(row_span, column_span)} rows or columns",
            )
        if self.row == 0:
            self.start_row()
        while self._taken.get(self._column, 0) >= self.row:
            self._column += 1
        if self._column > MAX_COLUMNS or len(self._cells) >= MAX_CELLS:
            refuse_large_table(
                self.place,
                f"超过 {MAX_COLUMNS} 列或者 {MAX_CELLS} 格",
                f"more than {MAX_COLUMNS} columns or {MAX_CELLS} cells",
            )
        rows = row_span or MAX_SPAN
        at = self.place
        place = Place(at.page, line, at.table, self.row, self._column, at.sheet, bbox)
        self._cells.append(Cell(self.row, self._column, rows, column_span, text, place, doubt))
        for column in range(self._column, self._column + column_span):
            self._taken[column] = self.row + rows - 1
        self._column += column_span
        return place

    def build(self) -> Grid:
        """Returns the grid so far; spans that reach below the last row are cut to it."""
        cells = (
            cell
            if cell.row + cell.row_span <= self.row + 1
            else replace(cell, row_span=self.row - cell.row + 1)
            for cell in self._cells
        )
        return Grid(tuple(cells), self.place)

    def __len__(self) -> int:
        return len(self._cells)


def refuse_large_table(place: Place, zh: str, en: str) -> NoReturn:
    """Raises InputError for a table beyond any report; *zh* and *en* say in what."""
    raise InputError(
        Text(
            f"表格过大：{zh}，不像是年度报告。请删去无关表格后重新读取。",
            f"The table is too large for a report: {en}. Remove unrelated tables and try again.",
        ),
        place=describe_place(place),
    )


def describe_place(place: Place) -> str | None:
    """Returns a place in Chinese words for an error message, None where nothing is known."""
    parts = [
        f"第 {place.page} 页" if place.page else "",
        f"第 {place.line} 行" if place.line else "",
        f"表 {place.table}" if place.table and not place.line else "",
    ]
    return "，".join(part for part in parts if part) or None
