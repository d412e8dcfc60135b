"""The numbers of a report as variables: short names, and the cell of the form behind each."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from zfxxgk.corpus.layout import AMOUNT, CELL, NUMBER, Column, list_columns, list_tables
from zfxxgk.spec import forms
from zfxxgk.spec.editions import ONLY
from zfxxgk.spec.labels import Text, header_path
from zfxxgk.spec.schemas import REPORT, Node

LONGEST = 32
"""Letters that Stata takes for a name."""
YEAR = "/year"


@dataclass(frozen=True, slots=True)
class Cell:
    """A number of the report in one edition of its table.

    ``variable`` names it in wide tables and is shared by the editions that have the same cell;
    ``form`` is None for what stands in no table. ``scale`` counts the decimals of an amount.
    """

    variable: str
    pointer: str
    path: tuple[str, ...]
    form: str | None
    scale: int
    unit: str | None
    label: Text
    meaning: Text

    @property
    def table(self) -> str:
        return self.path[0]

    @property
    def row(self) -> str:
        return self.path[1]

    @property
    def column(self) -> str:
        return self.path[2]


@cache
def list_cells() -> tuple[Cell, ...]:
    """Every number of a report but its year: table by table in each edition, as printed."""
    columns = {each.name: each for each in list_columns() if _is_number(each)}
    printed = [
        (pointer, table.form or ONLY) for table in forms.tables() for pointer, *_ in table.cells()
    ]
    others = [(name, None) for name, column in columns.items() if column.editions is None]
    return tuple(_make_cell(columns[pointer], form) for pointer, form in (*printed, *others))


def _is_number(column: Column) -> bool:
    return column.kind in (CELL, AMOUNT, NUMBER) and column.name != YEAR


@cache
def list_variables() -> dict[str, Column]:
    """The columns of the store that hold numbers, by the names of their variables."""
    names = {cell.pointer: cell.variable for cell in list_cells()}
    return {names[column.name]: column for column in list_columns() if column.name in names}


@cache
def list_forms() -> dict[str, str]:
    """By the name of the variable, the column of the store that tells the edition of a table."""
    root = Node.root(REPORT)
    tables = {name: node for name, node in root.properties() if name in list_tables()}
    return {f"{_name(name, node)}_form": f"/{name}/form" for name, node in tables.items()}


def _make_cell(column: Column, form: str | None) -> Cell:
    nodes = _follow(column.path, form)
    row, said = (node.keywords for node in nodes[-2:])
    return Cell(
        variable="_".join(map(_name, column.path, nodes)),
        pointer=column.name,
        path=column.path,
        form=form,
        scale=column.scale,
        unit=said.get("x-unit"),
        label=header_path(("report", *column.path), form),
        meaning=Text(row["x-zh"] + said["x-zh"], f"{row['description']} {said['description']}"),
    )


def _follow(path: tuple[str, ...], form: str | None) -> list[Node]:
    node, found = Node.root(REPORT), []
    for key in path:
        branch = node.in_form(form)
        node = Node(branch.schema["properties"][key], branch.file)
        found.append(node)
    return found


def _name(key: str, node: Node) -> str:
    return str(node.keywords.get("x-variable", key))
