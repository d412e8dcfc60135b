"""The rule matrix: which arithmetic rows are in force in a report, and what they come to."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from typing import Any

from zfxxgk.engine import linear, rule_set
from zfxxgk.engine.check import Check, Input, scaled
from zfxxgk.engine.linear import LinearCheck
from zfxxgk.spec import forms
from zfxxgk.spec.editions import Editions, editions_of
from zfxxgk.testing.plan import Plan, Relation, plan

Instance = tuple[str, tuple[tuple[str, str], ...]]
"""The id of a rule, and names and keys of one of its bindings, sorted."""
PREVIOUS = "/previous"


def cells(report: Mapping[str, Any]) -> Iterator[tuple[str, int]]:
    """Pointer and scale of every number in the tables that are there, in printed order."""
    for key in forms.dimension("table", {}):
        if report[key] is not None:
            for pointer, _, column in forms.table(key, report[key].get("form")).cells():
                yield pointer, column.scale


def at(report: Mapping[str, Any], pointer: str) -> Any:
    """The value of the cell at *pointer*."""
    _, table, row, column = pointer.split("/")
    return report[table][row][column]


def put(report: Mapping[str, Any], pointer: str, value: Any) -> None:
    _, table, row, column = pointer.split("/")
    report[table][row][column] = value


def whole(report: Mapping[str, Any]) -> dict[str, int]:
    """All cells in their smallest units by pointer; a blank is 0."""
    return {pointer: scaled(at(report, pointer), scale) for pointer, scale in cells(report)}


def is_total(pointer: str) -> bool:
    """Whether a cell is a total, by its row or by its column."""
    return not forms.total_keys().isdisjoint(pointer.split("/"))


def in_force(
    report: Mapping[str, Any], previous: Mapping[str, Any] | None = None
) -> tuple[int, ...]:
    """The rows of ``linear-checks.json`` that a report must satisfy, by their index.

    Rules that are off are left out, so are rows whose condition is false. Rows whose condition
    depends on cells are in force: a report that satisfies them is right in either case.
    """
    return tuple(
        number
        for number in _list_fitting(_editions(report, previous))
        if _applies(number, report, previous)
    )


def settled(rows: Iterable[int], report: Mapping[str, Any]) -> list[LinearCheck]:
    """Those *rows* in force in a report alone that no blank and no cell's value puts off.

    A blank total leaves a row undetermined, and so do blank parts when all of them are blank.
    """
    found = []
    for number in rows:
        row = linear.builtin()[number]
        totals = {at(report, pointer) for pointer, _ in row.terms if is_total(pointer)}
        parts = {at(report, pointer) for pointer, _ in row.terms if not is_total(pointer)}
        if None not in totals and parts != {None} and not _reads_cells(number, report):
            found.append(row)
    return found


def guarded(report: Mapping[str, Any]) -> tuple[str, ...]:
    """Cells of a report that satisfies its rules, of which any other value breaks one of them.

    They stand with a number in an equality that is in force and not put off by blanks.
    """
    equal = [row for row in settled(in_force(report), report) if row.operator == "=="]
    found = {pointer for row in equal for pointer, _ in row.terms}
    return tuple(p for p, _ in cells(report) if p in found and at(report, p) is not None)


def unguarded(report: Mapping[str, Any]) -> tuple[str, ...]:
    """The other cells: a wrong number there need not break an arithmetic rule."""
    found = set(guarded(report))
    return tuple(pointer for pointer, _ in cells(report) if pointer not in found)


def holds(row: LinearCheck, values: Mapping[str, int]) -> bool:
    """Whether a row holds between *values*, as :func:`whole` gives them."""
    relation = _relation(row)
    total = sum(values[pointer] * factor for pointer, factor in relation.terms)
    return total == relation.constant if relation.equal else total <= relation.constant


def instance(row: LinearCheck) -> Instance:
    return row.rule, tuple(sorted(row.binding.items()))


@cache
def plan_of(rows: tuple[int, ...], before: tuple[int, ...] | None) -> Plan:
    """The plan for *rows*; *before* are the rows that the report of the year before satisfies."""
    every = linear.builtin()
    relations = [_relation(every[number]) for number in rows]
    given = {c for r in relations for c, _ in r.terms if c.startswith(PREVIOUS)}
    truths = [_moved(_relation(every[number])) for number in before or ()]
    return plan(relations, given, [truth for truth in truths if truth.equal])


def _relation(row: LinearCheck) -> Relation:
    relation = Relation(row.rule, row.terms, row.constant, row.operator == "==")
    if row.operator in (">", ">="):
        relation = relation.negated()
    strict = row.operator in ("<", ">")
    return relation._replace(constant=relation.constant - 1) if strict else relation


def _moved(relation: Relation) -> Relation:
    terms = tuple((PREVIOUS + pointer, factor) for pointer, factor in relation.terms)
    return relation._replace(terms=terms)


def _editions(report: Mapping[str, Any], previous: Mapping[str, Any] | None) -> Editions:
    return editions_of({"report": [report], "previous": None if previous is None else [previous]})


@cache
def _list_fitting(editions: Editions) -> tuple[int, ...]:
    on = {rule.id for rule in rule_set.builtin().rules.values() if rule.severity != "off"}
    return tuple(
        number
        for number, row in enumerate(linear.builtin())
        if row.rule in on and editions.fit(row.editions) and editions.have(row.tables)
    )


def _applies(number: int, report: Mapping[str, Any], previous: Mapping[str, Any] | None) -> bool:
    row = linear.builtin()[number]
    if row.when is None or _reads_cells(number, report, previous):
        return True
    check = _check(number, report, previous)
    assert check.when is not None
    return bool(check.when(_input(report, previous), *row.binding.values()))


def _reads_cells(
    number: int, report: Mapping[str, Any], previous: Mapping[str, Any] | None = None
) -> bool:
    """Whether the condition of a row depends on cells."""
    row = linear.builtin()[number]
    if row.when is None:
        return False
    check = _check(number, report, previous)
    assert check.when_references is not None
    read = check.when_references(_input(report, previous), *row.binding.values())
    return any(kind == "cell" for kind, _ in read)


def _check(number: int, report: Mapping[str, Any], previous: Mapping[str, Any] | None) -> Check:
    """The compiled rule of a row, for the editions at hand."""
    editions = _editions(report, previous)
    for check in _checks(linear.builtin()[number].rule):
        if editions.may_fit(check.editions):
            return check
    raise LookupError(linear.builtin()[number].rule)


@cache
def _checks(rule: str) -> tuple[Check, ...]:
    return tuple(check for check in rule_set.builtin().checks if check.rule == rule)


def _input(report: Mapping[str, Any], previous: Mapping[str, Any] | None) -> Input:
    return Input(dict(report), None if previous is None else dict(previous))
