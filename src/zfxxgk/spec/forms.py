"""The printed tables as grids: rows, columns, labels, groups and totals, read off the schema."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING, cast

from zfxxgk.spec.labels import Text, short_title
from zfxxgk.spec.places import get_value, split_pointer
from zfxxgk.spec.schemas import INPUT, REPORT, Node

if TYPE_CHECKING:
    from zfxxgk.spec.documents import Report

Forms = Mapping[str, str | None]
"""Edition by table, e.g. ``{"proactive_disclosure": "2021", "requests": "2019"}``."""


@dataclass(frozen=True, slots=True)
class Group:
    """A heading printed above or beside several rows or columns."""

    key: str
    title: str
    en: str


@dataclass(frozen=True, slots=True)
class Column:
    """A value cell of a row. ``kind`` is ``count``, ``change`` (may be negative) or ``amount``."""

    key: str
    title: str
    en: str
    groups: tuple[Group, ...]
    aliases: tuple[str, ...]
    total: bool
    kind: str
    unit: str | None
    scale: int


@dataclass(frozen=True, slots=True)
class Row:
    """A printed row with its value cells. ``groups`` run from the outermost inwards."""

    key: str
    title: str
    note: str
    en: str
    groups: tuple[Group, ...]
    aliases: tuple[str, ...]
    total: bool
    columns: tuple[Column, ...]


@dataclass(frozen=True, slots=True)
class Table:
    """One edition of a printed table. ``form`` is None where there is only one edition.

    ``in_one_row``: on paper the rows stand side by side, each under a heading of its own.
    """

    key: str
    form: str | None
    title: str
    short: str
    caption: str
    note: str
    in_one_row: bool
    rows: tuple[Row, ...]

    @property
    def size(self) -> int:
        """Number of value cells."""
        return sum(len(row.columns) for row in self.rows)

    def cells(self) -> Iterator[tuple[str, Row, Column]]:
        """JSON Pointer, row and column of every value cell, in printed order."""
        for row in self.rows:
            for column in row.columns:
                yield f"/{self.key}/{row.key}/{column.key}", row, column


@cache
def tables() -> tuple[Table, ...]:
    """Every table in every edition, in the order of the report, older editions first."""
    return tuple(
        _table(key, node, branch)
        for key, node in Node.root(REPORT).properties()
        if "table" in node.dimensions
        for branch in node.alternatives()
        if branch.schema.get("type") != "null"
    )


@cache
def table(key: str, form: str | None = None) -> Table:
    """The table *key* in edition *form*. Raises KeyError for an unknown pair."""
    for candidate in tables():
        if candidate.key == key and candidate.form == form:
            return candidate
    raise KeyError(f"{key} {form}")


@cache
def editions() -> dict[str, tuple[str, ...]]:
    """Editions of each table that comes in editions: ``{"requests": ("2019", "2021"), ...}``."""
    found: dict[str, tuple[str, ...]] = {}
    for each in tables():
        if each.form is not None:
            found[each.key] = (*found.get(each.key, ()), each.form)
    return found


@cache
def list_forms() -> tuple[str, ...]:
    """The editions of the form as a whole: ``("2019", "2021")``."""
    return tuple(sorted({form for known in editions().values() for form in known}))


def find_prescribed(table: str, year: int) -> str:
    """The edition prescribed for the reports of *year*, the oldest for the years before it.

    An edition is named by the first year for which it is prescribed. Raises KeyError for a table
    without editions.
    """
    every = editions()[table]
    return max((form for form in every if int(form) <= year), default=min(every))


@cache
def list_notices() -> dict[str, tuple[str, ...]]:
    """The notices that prescribe each edition: ``{"2021": ("国办公开办函〔2021〕30号",), ...}``."""
    found: dict[str, dict[str, None]] = {}
    for _, node in Node.root(REPORT).properties():
        for branch in node.alternatives():
            if (form := branch.form()) is not None:
                named = (entry["document"] for entry in branch.schema["x-basis"])
                found.setdefault(form, {}).update(dict.fromkeys(named))
    return {form: tuple(named) for form, named in found.items()}


@cache
def list_out_of_force(year: int) -> frozenset[str]:
    """The notices that do not prescribe the form of the reports of *year*."""
    notices = list_notices()
    in_force = max((form for form in notices if int(form) <= year), default=min(notices))
    return frozenset(n for form in notices for n in notices[form]).difference(notices[in_force])


def get_form(report: Report, table: str) -> str | None:
    """Edition of a table of *report*; None where it is missing, or has but one edition."""
    return cast("dict[str, str]", get_value(report, [table]) or {}).get("form")


@cache
def total_keys() -> frozenset[str]:
    """Keys of the rows and columns that are totals: a cell with one of them is a total."""
    rows = [row for each in tables() for row in each.rows]
    parts: list[Row | Column] = [*rows, *(column for row in rows for column in row.columns)]
    return frozenset(part.key for part in parts if part.total)


def is_total(pointer: str) -> bool:
    """True if a cell is a total, by its row or by its column."""
    return not total_keys().isdisjoint(split_pointer(pointer))


def dimension(name: str, forms: Forms) -> tuple[str, ...]:
    """Keys of a dimension in the report at hand, in printed order; empty for an unknown name.

    *forms* tells the edition of the tables the dimension depends on.
    """
    return _dimension(name, tuple(sorted(forms.items(), key=str)))


def key_title(name: str, key: str, forms: Forms) -> Text:
    """Printed label of one key of a dimension. Raises KeyError for an unknown key."""
    node = _nodes(name, tuple(sorted(forms.items(), key=str)))[key]
    return short_title(node)


def _dimension(name: str, forms: tuple[tuple[str, str | None], ...]) -> tuple[str, ...]:
    return tuple(_nodes(name, forms))


@cache
def _nodes(name: str, forms: tuple[tuple[str, str | None], ...]) -> dict[str, Node]:
    found: dict[str, Node] = {}
    for key, node in _tagged(Node.root(REPORT), name, dict(forms), ""):
        found.setdefault(key, node)
    return found


def _tagged(node: Node, name: str, forms: Forms, table_key: str) -> Iterator[tuple[str, Node]]:
    for key, child in node.in_form(forms.get(table_key)).properties():
        if name in child.dimensions:
            yield key, child
        yield from _tagged(child, name, forms, table_key or key)


@cache
def dimensions() -> tuple[str, ...]:
    """Names of all dimensions that the schema defines."""
    found: dict[str, None] = {}
    pending = [Node.root(INPUT)]
    while pending:
        for _, child in pending.pop().properties():
            found.update(dict.fromkeys(child.dimensions))
            pending.extend(b for b in child.alternatives() if b.schema.get("properties"))
    return tuple(found)


def _table(key: str, node: Node, branch: Node) -> Table:
    groups, said = _groups(branch), branch.keywords
    rows = tuple(_row(k, child, groups) for k, child in branch.properties() if k != "form")
    return Table(
        key=key,
        form=branch.form(),
        title=node.keywords["title"],
        short=short_title(node).zh,
        caption=said.get("x-caption", ""),
        note=said.get("x-note", ""),
        in_one_row=bool(said.get("x-in-one-row", False)),
        rows=rows,
    )


def _row(key: str, node: Node, groups: dict[str, tuple[Group, ...]]) -> Row:
    inner, said = _groups(node.target()), node.keywords
    columns = tuple(
        _column(k, child, inner)
        for k, child in node.properties()
        if not {"integer", "number"}.isdisjoint(child.keywords["type"])
    )
    return Row(
        key=key,
        title=said["title"],
        note=said.get("x-note", ""),
        en=said["x-en"],
        groups=groups.get(said.get("x-group", ""), ()),
        aliases=tuple(said.get("x-aliases", ())),
        total=bool(said.get("x-total", False)),
        columns=columns,
    )


def _column(key: str, node: Node, groups: dict[str, tuple[Group, ...]]) -> Column:
    said = node.keywords
    amount = "number" in said["type"]
    return Column(
        key=key,
        title=said["title"],
        en=said["x-en"],
        groups=groups.get(said.get("x-group", ""), ()),
        aliases=tuple(said.get("x-aliases", ())),
        total=bool(said.get("x-total", False)),
        kind="amount" if amount else "change" if said["minimum"] < 0 else "count",
        unit=said.get("x-unit"),
        scale=said.get("x-scale", 0),
    )


def _groups(node: Node) -> dict[str, tuple[Group, ...]]:
    """Group headings of a table by key, each with the headings it stands under."""
    chains: dict[str, tuple[Group, ...]] = {}
    for key, group in node.schema.get("x-groups", {}).items():
        outer = chains.get(group.get("within", ""), ())
        chains[key] = (*outer, Group(key, group["title"], group["x-en"]))
    return chains
