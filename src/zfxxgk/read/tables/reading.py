"""What was read of one table: its values, and a record for each cell and label."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Literal

from zfxxgk.read.formats.document import NOWHERE, Cell, Place
from zfxxgk.read.likeness import make_plain
from zfxxgk.read.tables.tokens import COUNT_UNITS, Token, read_token
from zfxxgk.read.tables.vocabulary import get_official_label
from zfxxgk.spec import doubts
from zfxxgk.spec.forms import Column, Row, Table

if TYPE_CHECKING:
    from zfxxgk.spec.documents import CellRecord, JsonObject, LabelRecord

UNREADABLE = Token("unreadable", reason=doubts.UNREADABLE.zh)
ROW_ABSENT = Token("row_absent")

CONFIDENCE = {"doubtful": 0.5, "unreadable": 0.0}

SHORTEST_CUT = 3

_UNIT_NOTE = re.compile(rf"[（(](?:单位\s*[:：]\s*)?\d*(?P<unit>万元|元|[{COUNT_UNITS}])[)）]\s*$")
# Who fills a row in, and examples, change nothing; what it includes or leaves out may.
_NOTE = re.compile(
    r"(?<=.)[（(【](?![^）)】]*(?:含|包括|除|累计|其中|只计|不计))[^（）()【】]{4,}[）)】]"
)
PRINTED_TWICE = doubts.PRINTED_TWICE.zh
PRINTED_TWICE_DIFFERENTLY = doubts.PRINTED_TWICE_DIFFERENTLY.zh

CellsByColumn = Mapping[str, Cell]


@dataclass(slots=True)
class TableReading:
    """One table of the report as read; ``cells`` and ``labels`` are provenance records.

    ``origins`` holds the place of each of them, as the very object that the document has.
    """

    table: Table
    values: dict[str, JsonObject] = field(default_factory=dict)
    cells: list[CellRecord] = field(default_factory=list)
    labels: list[LabelRecord] = field(default_factory=list)
    origins: list[tuple[CellRecord | LabelRecord, Place]] = field(default_factory=list)

    def as_value(self) -> JsonObject:
        """Returns the table in the shape of the report."""
        form = {} if self.table.form is None else {"form": self.table.form}
        return {**form, **self.values}

    def add_cell(
        self, row: Row, column: Column, token: Token, cell: Cell | None, likeness: float = 1.0
    ) -> None:
        """Keeps what a cell says. An uncertain value is stored as null.

        *likeness*, from 0 to 1, is that of the printed name of the row to the name in the form.
        """
        self.values.setdefault(row.key, {})[column.key] = token.value
        if column.kind == "amount" and column.unit is None:
            self.values[row.key]["unit"] = token.unit
        place = NOWHERE if cell is None else cell.place
        self.cells.append(
            {
                "pointer": self._pointer(row, column),
                "status": token.status,
                "confidence": min(CONFIDENCE.get(token.status, 1.0), round(likeness, 2)),
                "raw": None if cell is None else cell.text,
                "reason": token.reason,
                "place": place.as_dict(),
            }
        )
        self.origins.append((self.cells[-1], place))

    def add_row(
        self,
        row: Row,
        cells: CellsByColumn | None,
        doubt: str | None = None,
        again: Sequence[CellsByColumn | None] = (),
        likeness: float = 1.0,
    ) -> None:
        """Keeps a row; *cells* by column key, None where the line could not be read.

        *doubt* says why the row is in doubt; *again* holds the same row where it is printed
        another time: then a value stands only where all of them agree, and is in doubt.
        """
        for column in row.columns:
            cell = None if cells is None else cells.get(column.key)
            token = UNREADABLE if cell is None else read_value(cell, column)
            if doubt is not None and token.status in ("number", "blank", "dash"):
                token = token._replace(status="doubtful", reason=doubt)
            if again:
                token = _repeated(
                    token, [each.get(column.key) if each else None for each in again], column
                )
            self.add_cell(row, column, token, cell, likeness)

    def has_read(self, column: Column, row: Row | None = None) -> bool:
        """True if a cell of *column* was read, in any row or only in *row*."""
        end = f"/{column.key}" if row is None else self._pointer(row, column)
        return any(
            cell["pointer"].endswith(end) and cell["status"] not in ("unreadable", "row_absent")
            for cell in self.cells
        )

    def add_absent(self, row: Row) -> None:
        """Keeps a row of the form that the document lacks."""
        self.add_label(row, "row", None, NOWHERE)
        for column in row.columns:
            self.add_cell(row, column, ROW_ABSENT, None)

    @property
    def lacks_rows(self) -> bool:
        """True if a row of the form was not found."""
        return any(label["status"] == "absent" and label["kind"] == "row" for label in self.labels)

    def excuse(self, row: str, printed: str, place: Place, reason: str) -> None:
        """Takes the row *row* for unread, not for absent, if it was not found: it is *printed*
        elsewhere."""
        start = f"{self._pointer(None)}/{row}"
        for cell in self.cells:
            if cell["status"] == "row_absent" and cell["pointer"].startswith(f"{start}/"):
                cell["status"], cell["confidence"] = "unreadable", 0.0
                cell["reason"], cell["place"] = reason, place.as_dict()
        for label in self.labels:
            if label["pointer"] == start and label["status"] == "absent":
                label["status"], label["printed"] = "present", printed
                label["place"] = place.as_dict()

    def add_label(
        self,
        part: Row | Column,
        kind: Literal["row", "column"],
        printed: str | None,
        place: Place,
        row: Row | None = None,
    ) -> None:
        """Keeps a label; for a column *row* is the first row under it."""
        note = part.note if isinstance(part, Row) else ""
        self.labels.append(
            {
                "pointer": self._pointer(row, part)
                if isinstance(part, Column)
                else self._pointer(part),
                "kind": kind,
                "status": "absent" if printed is None else "present",
                "printed": printed,
                "official": part.title + note,
                "agrees": printed is None or self._agrees(part, printed),
                "place": place.as_dict(),
            }
        )
        self.origins.append((self.labels[-1], place))

    def _pointer(self, row: Row | None, column: Column | None = None) -> str:
        parts = [self.table.key, *(part.key for part in (row, column) if part is not None)]
        return "".join(f"/{part}" for part in parts)

    @staticmethod
    def _agrees(part: Row | Column, printed: str) -> bool:
        if isinstance(part, Column):
            known = {_strip_unit(part.title, part)}
        else:
            headings = [make_plain(group.title) for group in part.groups]
            own = get_official_label(part)
            known = {"".join(headings[n:]) + own for n in range(len(headings) + 1)}
        bare = _NOTE.sub("", printed)
        words = {_strip_unit(text, part) for text in (printed, bare)}
        # A heading cut off says nothing else than the form; one sign less may be other words.
        cut = isinstance(part, Column) and _is_cut(printed, make_plain(part.title))
        return cut or not known.isdisjoint(words)


def _strip_unit(label: str, part: Row | Column) -> str:
    """The plain words of *label* without the unit that its values have anyhow."""
    unit = part.unit if isinstance(part, Column) else None
    match = _UNIT_NOTE.search(label)
    if match is None or (unit is not None and match["unit"] != unit):
        return make_plain(label)
    return make_plain(label[: match.start()])


def _is_cut(printed: str, title: str) -> bool:
    word = make_plain(printed)
    shorter = len(title) if printed.rstrip().endswith("/") else len(title) - 1
    return title.startswith(word) and SHORTEST_CUT <= len(word) < shorter


def read_value(cell: Cell, column: Column) -> Token:
    """Reads the text of *cell* as a value of *column*."""
    if cell.doubt is not None:
        return Token("unreadable", reason=cell.doubt)
    unit = column.unit if column.kind == "amount" else None
    return read_token(cell.text, column.kind, unit)


def _repeated(token: Token, again: Sequence[Cell | None], column: Column) -> Token:
    values = {
        UNREADABLE.value if cell is None else read_value(cell, column).value for cell in again
    }
    if values == {token.value}:
        return token._replace(status="doubtful", reason=PRINTED_TWICE)
    return token._replace(status="doubtful", value=None, reason=PRINTED_TWICE_DIFFERENTLY)
