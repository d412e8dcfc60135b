"""From broken sums to causes: the arithmetic in force, located, labelled and put in words."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import replace
from typing import Any

from zfxxgk.engine import cause_words
from zfxxgk.engine.compose import Composer
from zfxxgk.engine.evaluate import Sheet
from zfxxgk.engine.findings import Cause, Finding
from zfxxgk.engine.linear import LinearCheck
from zfxxgk.engine.locate import Equation, Explanation, locate
from zfxxgk.engine.rules import RuleSet
from zfxxgk.engine.words import common
from zfxxgk.spec import labels
from zfxxgk.spec.labels import Text

Instance = tuple[str, tuple[tuple[str, Any], ...]]
"""A rule and the pairs of its binding."""


def explained(
    findings: Sequence[Finding],
    rule_set: RuleSet,
    composer: Composer,
    unbound: Collection[Instance],
) -> tuple[tuple[Finding, ...], tuple[Cause, ...]]:
    """*findings* with the cells that explain them, and their causes in the order of *findings*.

    *unbound* are instances that were not judged or do not apply: they bind nothing.
    """
    sheet = composer.sheet
    rows = [
        row
        for row in rule_set.linear()
        if _binds(row, rule_set, sheet) and instance(row.rule, row.binding) not in unbound
    ]
    values = {pointer: _value(sheet, pointer) for row in rows for pointer, _ in row.terms}
    equations = [
        Equation(dict(row.terms), row.constant - sum(c * values[p] for p, c in row.terms))
        for row in rows
    ]
    if not any(equation.lacking for equation in equations):
        return tuple(findings), ()
    order = {instance(each.rule, each.binding): n for n, each in enumerate(findings)}
    suspects: dict[int, tuple[dict[str, Any], ...]] = {}
    causes = []
    for explanation in locate(equations, values):
        broken = sorted((_position(rows[at], order), at) for at in explanation.equations)
        names = [_broken(rows[at], rule_set, composer) for _, at in broken]
        explains = list(dict.fromkeys(n for n, _ in broken))
        prints = [findings[n].fingerprint for n in explains]
        cause = _cause(explanation, prints, names, composer)
        causes.append((explains[0], cause))
        suspects |= dict.fromkeys(explains, cause.suspects)
    located = [replace(each, suspects=suspects.get(n, ())) for n, each in enumerate(findings)]
    return tuple(located), tuple(cause for _, cause in sorted(causes, key=lambda c: c[0]))


def _position(row: LinearCheck, order: Mapping[Instance, int]) -> int:
    """Index of the finding of a failing row, which may be one for the whole table."""
    key = instance(row.rule, row.binding)
    return order[key] if key in order else order[instance(row.rule, {})]


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


def _broken(row: LinearCheck, rule_set: RuleSet, composer: Composer) -> Text:
    paths = [labels.path_of(pointer) for pointer, _ in row.terms]
    return cause_words.broken_sum(common(paths, composer.form), rule_set.rules[row.rule].title)


def _cause(
    explanation: Explanation, findings: Sequence[str], broken: Sequence[Text], composer: Composer
) -> Cause:
    certain = explanation.certain
    repairs = [
        [_suspect(pointer, implied, certain, composer) for pointer, implied in each.implied.items()]
        for each in explanation.repairs
    ]
    once: dict[str, dict[str, Any]] = {}
    for suspect in (suspect for repair in repairs for suspect in repair):
        once.setdefault(suspect["pointer"], suspect)
    suspects = tuple(once.values())
    return Cause(
        findings=tuple(findings),
        suspects=suspects,
        repairs=tuple(
            tuple({"pointer": s["pointer"], "implied": s["implied"]} for s in repair)
            for repair in repairs
        ),
        complete=explanation.complete,
        certain=certain,
        message=cause_words.told(repairs, certain, explanation.complete, broken),
        location=suspects[0]["location"] if suspects else None,
    )


def _suspect(pointer: str, implied: int, certain: bool, composer: Composer) -> dict[str, Any]:
    path = labels.path_of(pointer)
    return {
        "pointer": pointer,
        "label": labels.header_path(path, composer.sheet.edition(path)).as_dict(),
        "value": composer.sheet.value(path),
        "implied": implied,
        "certain": certain,
        "location": composer.place(pointer),
    }
