"""The shape of a traced document."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal, TypeAlias

from zfxxgk.errors import InputError
from zfxxgk.read.formats.document import Cell, Place
from zfxxgk.read.head.mentions import Basis

if TYPE_CHECKING:
    from zfxxgk.spec.documents import Report

Kind: TypeAlias = Literal[
    "title",
    "agency",
    "year",
    "published",
    "heading",
    "part",
    "claim",
    "label",
    "cell",
]
CellUse: TypeAlias = Literal["cell", "label", "form", "repeated", "blank", "number", "words"]
"""What a cell was read as: a value or a label of the form (its mark says which); other words of
the form, e.g. a heading of several rows; the cell before it, once more; nothing. ``number`` and
``words`` were read as nothing."""


@dataclass(frozen=True, slots=True)
class Mark:
    """What stands from ``start`` to before ``end`` in the text was read as ``target``, with the
    value ``value``. By ``kind``:

    - ``title``, ``agency``, ``year``: pointer in the report; ``status`` is what it was found in.
    - ``published``: the day of publication; ``status`` is ``page``.
    - ``heading``, ``part``: pointer of the section of the report, or of the part of section one.
    - ``claim``: kind of the claim; ``status`` is ``whole`` or ``partial``.
    - ``label``: pointer of the row, or of the first cell of the column; the value is the official
      label, ``status`` is ``agrees`` or ``differs``.
    - ``cell``: pointer of the cell; ``status`` and ``reason`` are as in the provenance.

    What stands over several lines or paragraphs has a mark on each of them.
    """

    start: int
    end: int
    kind: Kind
    target: str
    value: str | float | None = None
    status: str | None = None
    reason: str | None = None


@dataclass(frozen=True, slots=True)
class Passage:
    """A paragraph. ``use`` points to the text of the report that it is part of (a heading to its
    section), None for none; ``copied`` tells that it belongs to a second copy of the report, which
    is not read. ``section`` is the key of the section that it stands in.
    """

    start: int
    end: int
    place: Place
    section: str | None
    use: str | None
    copied: bool = False


@dataclass(frozen=True, slots=True)
class TracedCell:
    """A cell of a table; rows, columns and spans are those of ``cell``."""

    start: int
    end: int
    cell: Cell
    use: CellUse


@dataclass(frozen=True, slots=True)
class TracedTable:
    """A table of the document, or a fragment of one. ``keys`` names the tables of the report that
    it was taken for; ``read`` tells that something was read from it, which is not so where no
    report comes of the whole. ``moved`` holds pointers of rows in another order than the form's.
    """

    start: int
    end: int
    place: Place
    section: str | None
    cells: tuple[TracedCell, ...]
    keys: tuple[str, ...] = ()
    moved: frozenset[str] = frozenset()
    copied: bool = False
    read: bool = False


Part: TypeAlias = Passage | TracedTable


@dataclass(frozen=True, slots=True)
class PageText:
    """The text of a document as it was taken, and what was read as what.

    ``text`` has a line for each paragraph and for each row of a table, with tabs between its cells.
    What the document hides or strikes out is not in it. ``parts`` are its paragraphs and tables in
    order, ``marks`` what was read, by place in ``text``. ``found`` holds value and basis of title,
    agency, year and day of publication, also where they stand outside the text;
    ``missing_sections`` and ``missing_tables`` hold the keys of those that were not found.
    ``report`` is what all comes to, ``refusal`` why there is none.
    """

    text: str
    parts: tuple[Part, ...]
    marks: tuple[Mark, ...]
    found: Mapping[str, tuple[str | int | None, Basis | None]]
    missing_sections: tuple[str, ...]
    missing_tables: tuple[str, ...]
    report: Report | None
    refusal: InputError | None
