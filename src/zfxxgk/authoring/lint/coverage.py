"""Which cells the rules look at, and which wrong numbers the printed sums notice."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import combinations

from zfxxgk.authoring.lint.faults import NOTE, LintFinding
from zfxxgk.authoring.lint.integers import make_primitive
from zfxxgk.engine.linear_checks import LinearCheck
from zfxxgk.spec import forms
from zfxxgk.spec.forms import Table
from zfxxgk.spec.labels import Text
from zfxxgk.spec.linear import Comparison
from zfxxgk.spec.rules import Rule

_EXAMPLES = 5


@dataclass(frozen=True, slots=True)
class Coverage:
    """One edition of a table: how many cells and pairs of cells it has, and those of which no
    printed sum notices a change.
    """

    table: Table
    cells: int
    unguarded: tuple[str, ...]
    pairs: int
    unnoticed: tuple[tuple[str, str], ...]


def measure_coverage(
    checks: Iterable[LinearCheck], rules: Mapping[str, Rule]
) -> Iterator[Coverage]:
    """What the equations notice that always hold (norm hard, no condition), table by table.

    A change of two cells is unnoticed when their columns in the matrix of equations have rank
    less than 2 together: then some amounts cancel out in every equation.
    """
    equations = [
        check
        for check in checks
        if check.operator == "==" and check.when is None and rules[check.rule].norm == "hard"
    ]
    for table in forms.tables():
        yield _of_table(table, [check for check in equations if _concerns(check, table)])


def _concerns(check: LinearCheck, table: Table) -> bool:
    allowed = check.editions.get(("report", table.key))
    return allowed is None or table.form in allowed


def _of_table(table: Table, equations: list[LinearCheck]) -> Coverage:
    columns: dict[str, list[tuple[int, int]]] = {pointer: [] for pointer, _, _ in table.cells()}
    for number, check in enumerate(equations):
        for pointer, factor in check.terms:
            if pointer in columns:
                columns[pointer].append((number, factor))
    alike: dict[tuple[tuple[int, int], ...], list[str]] = defaultdict(list)
    for pointer, column in columns.items():
        # Parallel columns are the same but for their length.
        alike[make_primitive(Comparison(tuple(column), "==", 0)).terms].append(pointer)
    return Coverage(
        table=table,
        cells=len(columns),
        unguarded=tuple(pointer for pointer, column in columns.items() if not column),
        pairs=len(columns) * (len(columns) - 1) // 2,
        unnoticed=tuple(pair for group in alike.values() for pair in combinations(group, 2)),
    )


def tell_coverage(found: Iterable[Coverage], read: Iterable[str]) -> Iterator[LintFinding]:
    """A note on each table; *read* are the pointers of all cells whose number a rule reads."""
    known = frozenset(read)
    for each in found:
        name = " ".join(filter(None, (each.table.key, each.table.form)))
        unread = [pointer for pointer, _, _ in each.table.cells() if pointer not in known]
        if unread:
            yield _unread(name, each, unread)
        guarded = each.cells - len(each.unguarded)
        text = Text(
            f"{each.table.short}（{name}）：{each.cells} 格中 {guarded} 格单独改动必被发现；"
            f"{each.pairs} 对中 {len(each.unnoticed)} 对同时改动可能不被发现",
            f"{name}: of {each.cells} cells {guarded} cannot change alone unnoticed; "
            f"of {each.pairs} pairs {len(each.unnoticed)} can change together unnoticed",
        )
        data = {
            "table": each.table.key,
            "form": each.table.form,
            "cells": each.cells,
            "guarded": guarded,
            "unguarded": list(each.unguarded),
            "pairs": each.pairs,
            "unnoticed": len(each.unnoticed),
            "examples": [list(pair) for pair in each.unnoticed[:_EXAMPLES]],
        }
        yield LintFinding("coverage", NOTE, (), text, data=data)


def _unread(name: str, each: Coverage, unread: list[str]) -> LintFinding:
    shown = ", ".join(unread[:_EXAMPLES]) + (" …" if len(unread) > _EXAMPLES else "")
    text = Text(
        f"{each.table.short}（{name}）：{len(unread)} 格的数没有规则核对：{shown}",
        f"{name}: no rule reads the number of {len(unread)} cells: {shown}",
    )
    data = {"table": each.table.key, "form": each.table.form, "cells": unread}
    return LintFinding("unread-cell", NOTE, (), text, data=data)
