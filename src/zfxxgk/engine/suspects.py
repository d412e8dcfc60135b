"""The suspects of the findings of one report: the arithmetic in force, located and labelled."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import replace
from typing import Any

from zfxxgk.engine.evaluate import Sheet
from zfxxgk.engine.findings import Finding
from zfxxgk.engine.linear import LinearCheck
from zfxxgk.engine.locate import Cause, Equation, locate
from zfxxgk.engine.rules import RuleSet
from zfxxgk.spec import labels

Instance = tuple[str, tuple[tuple[str, Any], ...]]
"""A rule and the pairs of its binding."""


def with_suspects(
    findings: Sequence[Finding], rule_set: RuleSet, sheet: Sheet, undetermined: Collection[Instance]
) -> tuple[Finding, ...]:
    """*findings* with the cells that explain them; *undetermined* instances bind nothing."""
    rows = [
        row
        for row in rule_set.linear()
        if _binds(row, rule_set, sheet) and instance(row.rule, row.binding) not in undetermined
    ]
    values = {pointer: _value(sheet, pointer) for row in rows for pointer, _ in row.terms}
    equations = [
        Equation(dict(row.terms), row.constant - sum(c * values[p] for p, c in row.terms))
        for row in rows
    ]
    if not any(equation.lacking for equation in equations):
        return tuple(findings)
    suspects: dict[Instance, tuple[dict[str, Any], ...]] = {}
    for cause in locate(equations, values):
        found = _suspects(cause, sheet)
        for at in cause.equations:
            suspects[instance(rows[at].rule, rows[at].binding)] = found
    return tuple(
        replace(each, suspects=suspects.get(instance(each.rule, each.binding), ()))
        for each in findings
    )


def instance(rule: str, binding: Any) -> Instance:
    return rule, tuple(sorted(binding.items()))


def _binds(row: LinearCheck, rule_set: RuleSet, sheet: Sheet) -> bool:
    """Whether a row must hold between cells of this report, whatever else is true of it."""
    rule = rule_set.rules.get(row.rule)
    exact = row.operator == "==" and row.when is None and not row.scale and len(row.terms) > 1
    return (
        exact
        and rule is not None
        and rule.norm == "hard"
        and all(key.startswith("report.") for key in row.forms)
        and all(sheet.form(*key.split(".")) in allowed for key, allowed in row.forms.items())
        and all(sheet.given.report[pointer.split("/")[1]] for pointer, _ in row.terms)
    )


def _value(sheet: Sheet, pointer: str) -> int:
    value = sheet.value(labels.path_of(pointer))
    return int(value or 0)


def _suspects(cause: Cause, sheet: Sheet) -> tuple[dict[str, Any], ...]:
    """Each cell once, with the value of the most plausible repair that names it."""
    found: dict[str, dict[str, Any]] = {}
    for repair in cause.repairs:
        for pointer, implied in repair.implied.items():
            path = labels.path_of(pointer)
            label = labels.header_path(path, sheet.edition(path))
            suspect = {
                "pointer": pointer,
                "label": label.as_dict(),
                "value": sheet.value(path),
                "implied": implied,
                "certain": cause.certain,
            }
            found.setdefault(pointer, suspect)
    return tuple(found.values())
