"""The rule matrix: which arithmetic rows are in force in a report, and what they come to."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import cache
from typing import TYPE_CHECKING

from zfxxgk.engine import linear_checks, rule_set
from zfxxgk.engine.check import Check, Input, scaled
from zfxxgk.engine.linear_checks import LinearCheck
from zfxxgk.spec import forms
from zfxxgk.spec.editions import Editions, get_editions
from zfxxgk.spec.linear import Comparison
from zfxxgk.spec.places import get_cell, get_value
from zfxxgk.testing.filling import Filling, plan_filling

if TYPE_CHECKING:
    from zfxxgk.spec.documents import Report

PREVIOUS = "/previous"


def list_cells(report: Report) -> Iterator[tuple[str, int]]:
    """Pointer and scale of every number in the tables that are there, in printed order."""
    for key in forms.dimension("table", {}):
        if get_value(report, [key]) is not None:
            for pointer, _, column in forms.table(key, forms.get_form(report, key)).cells():
                yield pointer, column.scale


def scale_cells(report: Report) -> dict[str, int]:
    """All cells in their smallest units by pointer; a blank is 0."""
    return {p: scaled(get_cell(report, p), scale) for p, scale in list_cells(report)}


def find_in_force(report: Report, previous: Report | None = None) -> tuple[int, ...]:
    """The rows of ``linear-checks.json`` that a report must satisfy, by their index.

    Rules that are off are left out, so are rows whose condition is false. Rows whose condition
    depends on cells are in force: a report that satisfies them is right in either case.
    """
    return tuple(
        number
        for number in _list_fitting(_editions(report, previous))
        if _applies(number, report, previous)
    )


def select_settled(rows: Iterable[int], report: Report) -> list[LinearCheck]:
    """The rows that still decide: no blank and no condition on a cell suspends them.

    *rows* are in force in the report alone. A blank total leaves a row undetermined, and so do
    blank parts when all of them are blank.
    """
    found = []
    for number in rows:
        row = linear_checks.load_builtin()[number]
        values = {pointer: get_cell(report, pointer) for pointer, _ in row.terms}
        totals = {value for pointer, value in values.items() if forms.is_total(pointer)}
        parts = {value for pointer, value in values.items() if not forms.is_total(pointer)}
        if None not in totals and parts != {None} and not _reads_cells(number, report):
            found.append(row)
    return found


def guarded(report: Report) -> tuple[str, ...]:
    """Cells, as JSON Pointers, in which any other value breaks a rule.

    The report satisfies all rules. The cells stand with a number in an equality that is in force
    and that no blank suspends.
    """
    equal = [row for row in select_settled(find_in_force(report), report) if row.operator == "=="]
    found = {pointer for row in equal for pointer, _ in row.terms}
    return tuple(p for p, _ in list_cells(report) if p in found and get_cell(report, p) is not None)


def unguarded(report: Report) -> tuple[str, ...]:
    """The other cells, as JSON Pointers: a wrong number there may break no arithmetic rule."""
    found = set(guarded(report))
    return tuple(pointer for pointer, _ in list_cells(report) if pointer not in found)


@cache
def make_filling(rows: tuple[int, ...], before: tuple[int, ...] | None) -> Filling:
    """The plan for *rows*; *before* are the rows that the report of the year before satisfies."""
    every = linear_checks.load_builtin()
    relations = [every[number].normal() for number in rows]
    given = {c for r in relations for c, _ in r.terms if c.startswith(PREVIOUS)}
    earlier = [every[number] for number in before or ()]
    truths = [_moved(row) for row in earlier if row.operator == "=="]
    return plan_filling(relations, given, truths, _list_changes())


@cache
def _list_changes() -> frozenset[str]:
    """Cells that may be below 0."""
    cells = (cell for table in forms.tables() for cell in table.cells())
    return frozenset(pointer for pointer, _, column in cells if column.kind == "change")


def _moved(row: LinearCheck) -> Comparison[str]:
    terms = tuple((PREVIOUS + pointer, factor) for pointer, factor in row.terms)
    return Comparison(terms, row.operator, row.constant)


def _editions(report: Report, previous: Report | None) -> Editions:
    return get_editions({"report": [report], "previous": None if previous is None else [previous]})


@cache
def _list_fitting(editions: Editions) -> tuple[int, ...]:
    rules = rule_set.load_builtin()
    on = {rule.id for rule in rules.rules.values() if rule.severity != "off"}
    # A report that is drawn comes without what its narrative says.
    on -= {check.rule for check in rules.checks if not set(check.needs) <= {"previous"}}
    return tuple(
        number
        for number, row in enumerate(linear_checks.load_builtin())
        if row.rule in on and editions.fit(row.editions) and editions.have(row.tables)
    )


def _applies(number: int, report: Report, previous: Report | None) -> bool:
    row = linear_checks.load_builtin()[number]
    if row.when is None or _reads_cells(number, report, previous):
        return True
    check = _check(number, report, previous)
    assert check.when is not None
    return bool(check.when(Input(report, previous), *row.binding.values()))


def _reads_cells(number: int, report: Report, previous: Report | None = None) -> bool:
    """True if the condition of a row depends on cells."""
    row = linear_checks.load_builtin()[number]
    if row.when is None:
        return False
    check = _check(number, report, previous)
    assert check.when_references is not None
    read = check.when_references(Input(report, previous), *row.binding.values())
    return any(kind == "cell" for kind, _ in read)


def _check(number: int, report: Report, previous: Report | None) -> Check:
    """The compiled rule of a row, for the editions at hand."""
    editions = _editions(report, previous)
    for check in _checks(linear_checks.load_builtin()[number].rule):
        if editions.may_fit(check.editions):
            return check
    raise LookupError(linear_checks.load_builtin()[number].rule)


@cache
def _checks(rule: str) -> tuple[Check, ...]:
    return tuple(check for check in rule_set.load_builtin().checks if check.rule == rule)
