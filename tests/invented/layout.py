"""A report laid out on paper, before any format: what the damages change and the writers print."""

from __future__ import annotations

from dataclasses import dataclass, field


@dataclass(slots=True)
class Slot:
    """A printed cell. ``pointer`` is the JSON Pointer of the value it carries, None for labels."""

    text: str
    row_span: int = 1
    column_span: int = 1
    pointer: str | None = None
    header: bool = False
    marks: dict[str, str] = field(default_factory=dict)
    """What only some formats can show: ``sup`` (raised footnote mark after the text),
    ``vertical`` (one character a line), ``hidden`` (text that is there but not shown),
    ``inserted`` and ``deleted`` (tracked changes), ``control`` (stands in a content control),
    ``formula`` (a formula without cached value), ``text-number`` (a number stored as text)."""


@dataclass(slots=True)
class Table:
    """Rows of anchor cells; a slot that a span covers is left out, as in HTML."""

    rows: list[list[Slot]]
    name: str = ""
    page_breaks: list[int] = field(default_factory=list)
    """Numbers of rows (from 0) before which a page ends."""


@dataclass(slots=True)
class Line:
    """A line of text: ``level`` 0 for prose, 1 for the title, 2 for a section, 3 for a part.
    ``run_in`` is text printed behind the heading in the same paragraph."""

    text: str
    level: int = 0
    run_in: str = ""


@dataclass(slots=True)
class Page:
    """A whole report. ``truth`` holds, for each cell's pointer, the value that a right reading
    yields: a number, or None for blank, dash and what is no number."""

    blocks: list[Line | Table]
    truth: dict[str, int | float | None]
    year: int
    form: dict[str, str]
    damages: tuple[str, ...] = ()
    options: dict[str, str] = field(default_factory=dict)
    """What a writer may heed: ``encoding``, ``landscape``, ``borderless``, ``scanned``,
    ``rotated``, ``encrypted``, ``sheets`` and the like."""
