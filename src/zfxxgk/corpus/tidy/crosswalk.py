"""What the numbers of one edition of a table are in the next, and a table of what is the same."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from itertools import pairwise
from typing import NamedTuple

import polars as pl

from zfxxgk.corpus.tidy.variables import Cell, list_cells, list_forms
from zfxxgk.spec import forms
from zfxxgk.spec.schemas import REPORT, Node

SAME, SUM, NEVER, ONLY_OLD, ONLY_NEW = "same", "sum", "never", "only_old", "only_new"


class Link(NamedTuple):
    """Variables of an edition of a table, and those of the next that are the same number.

    ``same``: one and the same variable; ``sum``: the old one is the sum of the new ones; ``never``:
    must not be compared, though the row is called the same; ``only_old``, ``only_new``: there is
    nothing in the other edition.
    """

    table: str
    row: str
    column: str
    comparability: str
    form_old: str
    variable_old: str | None
    form_new: str
    variables_new: tuple[str, ...]


@cache
def list_links() -> tuple[Link, ...]:
    """Every number of a table with several editions, each edition beside the next."""
    return tuple(
        link
        for table, editions in forms.editions().items()
        for old, new in pairwise(editions)
        for link in _link_editions(table, old, new)
    )


def _link_editions(table: str, old: str, new: str) -> Iterator[Link]:
    before, after = _find_cells(table, old), _find_cells(table, new)
    becomes = {row: _find_rows(table, old, row) for row, _ in before}
    met = set()
    for (row, column), cell in before.items():
        twins = [(each, column) for each in becomes[row] or (row,)]
        if becomes[row] == ():
            kind, twins = NEVER, []
        elif any(twin not in after for twin in twins):
            kind, twins = ONLY_OLD, []
        else:
            kind = SAME if twins == [(row, column)] else SUM
        met.update(twins)
        variables = tuple(after[twin].variable for twin in twins)
        yield Link(table, row, column, kind, old, cell.variable, new, variables)
    for (row, column), cell in after.items():
        if (row, column) not in met:
            kind = NEVER if becomes.get(row) == () else ONLY_NEW
            yield Link(table, row, column, kind, old, None, new, (cell.variable,))


def _find_cells(table: str, form: str) -> dict[tuple[str, str], Cell]:
    found = (cell for cell in list_cells() if (cell.table, cell.form) == (table, form))
    return {(cell.row, cell.column): cell for cell in found}


def _find_rows(table: str, form: str, row: str) -> tuple[str, ...] | None:
    """The rows of the next edition that a row becomes, None where it stays what it is."""
    branch = Node(Node.root(REPORT).schema["properties"][table], REPORT).in_form(form)
    becomes = Node(branch.schema["properties"][row], branch.file).keywords.get("x-becomes")
    return None if becomes is None else tuple(becomes)


def list_common() -> dict[str, pl.Expr]:
    """The variables that mean the same in all editions, over the wide table.

    What an edition prints as one row and another as several is their sum; null where one of them
    is.
    """
    found: dict[str, pl.Expr] = {}
    sums = {link.variable_old: link for link in list_links() if link.comparability == SUM}
    apart = {
        name
        for link in list_links()
        if link.comparability != SAME
        for name in (link.variable_old, *link.variables_new)
    }
    tables = {column: name for name, column in list_forms().items()}
    for cell in list_cells():
        link = sums.get(cell.variable)
        if link is not None:
            form = pl.col(tables[f"/{link.table}/form"])
            whole = pl.sum_horizontal(link.variables_new, ignore_nulls=False)
            both = pl.when(form == link.form_new).then(whole).otherwise(pl.col(cell.variable))
            found[cell.variable] = both.alias(cell.variable)
        elif cell.variable not in apart:
            found[cell.variable] = pl.col(cell.variable)
    return found


def make_crosswalk() -> pl.DataFrame:
    """The links as a table; several variables with blanks between."""
    rows = [(*link[:-1], " ".join(link.variables_new)) for link in list_links()]
    return pl.DataFrame(rows, schema=dict.fromkeys(Link._fields, pl.String), orient="row")
