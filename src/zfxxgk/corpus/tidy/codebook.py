"""The codebook: every column of the tables in both languages, compiled from the schema."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache
from typing import NamedTuple

from zfxxgk.corpus.tidy.crosswalk import SAME, list_links
from zfxxgk.corpus.tidy.variables import Cell, list_cells
from zfxxgk.corpus.tidy.words import describe
from zfxxgk.engine.linear_checks import load_builtin
from zfxxgk.spec import forms
from zfxxgk.spec.places import split_pointer


class Entry(NamedTuple):
    """A column of the tables. A variable has an entry for each edition of its table.

    ``relations`` are the ids of rules that calculate with the number, with blanks between;
    ``counterpart`` are the variables of the other edition that it may be compared with.
    """

    variable: str
    table: str
    form: str
    row: str
    column: str
    label_zh: str
    label_en: str
    meaning_zh: str
    meaning_en: str
    type: str
    unit: str
    decimals: str
    comparability: str
    counterpart: str
    relations: str
    pointer: str


@cache
def list_entries() -> tuple[Entry, ...]:
    """The numbers of the form, edition by edition, as they are printed."""
    return tuple(map(_describe_cell, list_cells()))


def list_columns(names: Sequence[str]) -> Iterator[Entry]:
    """An entry for each of *names* that is no number of the form."""
    variables = {entry.variable for entry in list_entries()}
    for name in names:
        if name not in variables:
            said = describe(name)
            empty = Entry(*[""] * len(Entry._fields))
            yield empty._replace(variable=name, label_zh=said.zh, label_en=said.en)


def _describe_cell(cell: Cell) -> Entry:
    comparability, counterpart = _list_comparable().get(
        (cell.variable, cell.form), (SAME, cell.variable)
    )
    kind = "amount" if cell.scale else "change" if cell.column == "change" else "count"
    return Entry(
        variable=cell.variable,
        table=cell.table,
        form=cell.form or "",
        row=cell.row,
        column=cell.column,
        label_zh=cell.label.zh,
        label_en=cell.label.en,
        meaning_zh=cell.meaning.zh,
        meaning_en=cell.meaning.en,
        type=kind,
        unit=cell.unit or "",
        decimals=str(cell.scale or ""),
        comparability=comparability,
        counterpart=counterpart,
        relations=" ".join(_list_relations().get((cell.pointer, cell.form), ())),
        pointer=cell.pointer,
    )


@cache
def _list_comparable() -> dict[tuple[str, str | None], tuple[str, str]]:
    found: dict[tuple[str, str | None], tuple[str, str]] = {}
    for link in list_links():
        new = " ".join(link.variables_new)
        met = bool(link.variable_old and new)
        if link.variable_old:
            found[link.variable_old, link.form_old] = link.comparability, new if met else ""
        for name in link.variables_new:
            counterpart = link.variable_old or ""
            found[name, link.form_new] = link.comparability, counterpart if met else ""
    return found


@cache
def _list_relations() -> dict[tuple[str, str | None], tuple[str, ...]]:
    """The rules that calculate with a number, by its pointer and the edition of its table."""
    found: dict[tuple[str, str | None], dict[str, None]] = {}
    for check in load_builtin():
        for pointer, _ in check.terms:
            path = split_pointer(pointer)
            table = path[1] if path[0] == "previous" else path[0]
            own = pointer.removeprefix("/previous")
            allowed = check.editions.get(("report", table)) or forms.editions().get(
                table, ("only",)
            )
            for form in (*allowed, None):
                found.setdefault((own, form), {})[check.rule] = None
    return {key: tuple(rules) for key, rules in found.items()}
