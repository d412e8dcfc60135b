"""The cases of a rule file: documents made from examples, and the outcomes they must have."""

from __future__ import annotations

import copy
from collections.abc import Iterable, Mapping
from typing import Any

from zfxxgk.engine.check import Check, Input
from zfxxgk.engine.evaluate import (
    FAIL,
    NOT_APPLICABLE,
    PASS,
    UNDETERMINED,
    Outcome,
)
from zfxxgk.engine.plan import list_fitting
from zfxxgk.engine.quick import list_outcomes
from zfxxgk.engine.view import InputView
from zfxxgk.spec import schemas
from zfxxgk.spec.problems import problems

EXAMPLE = "$example"
CLAIMS = "$claims"
_LISTS = (("fails", FAIL), ("undetermined", UNDETERMINED), ("not_applicable", NOT_APPLICABLE))


def case_input(case: Mapping[str, Any]) -> dict[str, Any]:
    """The input document of a case. Raises ValueError for a path or value that does not fit."""
    document: dict[str, Any] = {
        "report": schemas.example(case["base"]),
        "previous": None,
        "members": None,
        "coverage": None,
        "provenance": None,
        "claims": None,
        "repeated": None,
        "copied": None,
    }
    for path, value in case.get("set", {}).items():
        owner, key = _target(document, path)
        owner[key] = _expanded(value)
    for path, amount in case.get("add", {}).items():
        owner, key = _target(document, path)
        if not isinstance(owner[key], int | float):
            raise ValueError(f"case {case['name']!r}: there is no number at {path}")
        owner[key] += amount
    if faults := problems(document, schemas.INPUT):
        words = "; ".join(f"{fault.pointer} {fault.text.en}" for fault in faults[:3])
        raise ValueError(f"case {case['name']!r}: {words}")
    return document


def outcomes(checks: Iterable[Check], document: Mapping[str, Any]) -> list[Outcome]:
    """Outcomes of one rule's checks; a rule for other editions gives none."""
    checks = tuple(checks)
    view = InputView(Input(**document))
    return [o for check in list_fitting(checks, view.editions) for o in list_outcomes(check, view)]


def run_case(
    checks: Iterable[Check], case: Mapping[str, Any], document: Mapping[str, Any] | None = None
) -> list[str]:
    """What a case expects and does not get, one sentence each; empty when all is as expected.

    *document* is the input document of the case where it has been made before.
    """
    checks = tuple(checks)
    found = {o.binding: o for o in outcomes(checks, document or case_input(case))}
    names = checks[0].names
    wanted: dict[tuple[Any, ...], tuple[str, str]] = {}
    wrong: list[str] = []
    nowhere = case.get("not_applicable") is True
    if nowhere:
        wanted = dict.fromkeys(found, (NOT_APPLICABLE, ""))
    for key, outcome in _LISTS[: 2 if nowhere else 3]:
        for entry in case.get(key, ()):
            bindings = _bindings(entry, names, found)
            wanted |= dict.fromkeys(bindings, (outcome, str(entry.get("because", ""))))
            if not any(binding in found for binding in bindings):
                wrong.append(f"{key} {dict(entry)}: no such instance")
    wrong += [_difference(b, wanted.get(b, (PASS, "")), o) for b, o in found.items()]
    if not found and not nowhere:
        wrong.append("the rule has no instance in this document")
    if "reading" in case:
        wrong += [
            f"{b}: read as {o.reading}, expected {case['reading']}"
            for b, o in found.items()
            if o.outcome == PASS and o.reading != case["reading"]
        ]
    return [sentence for sentence in wrong if sentence]


def _difference(binding: tuple[Any, ...], wanted: tuple[str, str], found: Outcome) -> str:
    outcome, because = wanted
    if found.outcome == outcome and (not because or because == found.reason):
        return ""
    detail = f" ({found.reason} {found.detail})" if found.reason else ""
    return f"{binding}: {found.outcome}{detail}, expected {outcome} {because}".rstrip()


def _bindings(
    entry: Mapping[str, Any], names: tuple[str, ...], found: Iterable[tuple[Any, ...]]
) -> list[tuple[Any, ...]]:
    """The bindings an entry stands for: names it leaves out stand for every key."""
    given = {name: value for name, value in entry.items() if name != "because"}
    if unknown := set(given) - set(names):
        raise ValueError(f"no such variable: {', '.join(sorted(unknown))}")
    if set(given) == set(names):
        return [tuple(given[name] for name in names)]
    at = {name: names.index(name) for name in given}
    return [b for b in found if all(b[i] == given[name] for name, i in at.items())]


def _target(document: dict[str, Any], path: str) -> tuple[Any, Any]:
    *steps, last = (int(s) if s.isdigit() else s for s in path.split("."))
    owner: Any = document
    try:
        for step in steps:
            owner = owner[step]
        owner[last]
    except (KeyError, IndexError, TypeError):
        raise ValueError(f"the input document has no {path}") from None
    return owner, last


def _claims(values: Mapping[str, Iterable[int]]) -> dict[str, Any]:
    """Claims of whole numbers, as the overview would state them; no others."""
    kinds = schemas.load("claims.json")["properties"]
    if unknown := set(values) - set(kinds):
        raise ValueError(f"no such claims: {', '.join(sorted(unknown))}")
    where = {"unit": "件", "partial": False, "section": "/overview/text", "start": 0, "end": 1}
    return {
        kind: [{"value": value, "text": f"{value}件", **where} for value in values.get(kind, ())]
        for kind in kinds
    }


def _expanded(value: Any) -> Any:
    if isinstance(value, dict) and set(value) == {EXAMPLE}:
        return schemas.example(value[EXAMPLE])
    if isinstance(value, dict) and set(value) == {CLAIMS}:
        return _claims(value[CLAIMS])
    if isinstance(value, list):
        return [_expanded(item) for item in value]
    return copy.deepcopy(value)
