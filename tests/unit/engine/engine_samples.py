"""Input documents for the tests of the engine: examples with a few places changed."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from zfxxgk.authoring.cases import list_rule_outcomes, make_input
from zfxxgk.engine import rule_set
from zfxxgk.engine.evaluate import Outcome
from zfxxgk.engine.rule_set import RuleSet
from zfxxgk.spec import schemas

NOWHERE = dict.fromkeys(("page", "line", "table", "row", "column", "sheet", "bbox"))
BARE = {"reason": None, "place": NOWHERE}
Values = Mapping[str, Any]
"""Values by dotted path, e.g. ``{"requests.granted.total": None}``."""


def report(base: str = "form-2021", values: Values | None = None) -> dict[str, Any]:
    """A fresh example report with *values* set."""
    made = schemas.example(base)
    for path, value in (values or {}).items():
        *steps, last = path.split(".")
        owner = made
        for step in steps:
            owner = owner[step]
        assert last in owner, path
        owner[last] = value
    return made


def document(
    base: str = "form-2021", values: Values | None = None, **others: Any
) -> dict[str, Any]:
    """An input document; variables that are not named are null."""
    names = ("previous", "members", "provenance", "claims")
    return {"report": report(base, values)} | {name: others.get(name) for name in names}


def claims(**values: int) -> dict[str, Any]:
    """One claim of each kind."""
    stated = {"claims": {"$claims": {kind: [value] for kind, value in values.items()}}}
    return dict(make_input({"name": "", "base": "form-2021", "set": stated})["claims"])


def provenance(
    statuses: Mapping[str, str] | None = None, labels: tuple[dict[str, Any], ...] = ()
) -> dict[str, Any]:
    """A reading record with a status for each pointer."""
    cells = [
        {"pointer": pointer, "status": status, "confidence": 1, "raw": None} | BARE
        for pointer, status in (statuses or {}).items()
    ]
    empty: dict[str, Any] = {"document": None, "agency": None, "headings": [], "grids": []}
    return {"cells": cells, "labels": list(labels), **empty}


def label(pointer: str, **known: Any) -> dict[str, Any]:
    """A label record, as printed in the form unless *known* says otherwise."""
    record = {"kind": "row", "status": "present", "printed": "甲", "official": "甲", "agrees": True}
    return {"pointer": pointer, "place": NOWHERE} | record | known


def builtin(rule: str) -> RuleSet:
    """One built-in rule."""
    return rule_set.load_builtin().choose([rule])


def outcomes_of(rule_set: RuleSet, given: dict[str, Any]) -> list[Outcome]:
    """Every outcome of a rule set that holds one rule."""
    assert len(rule_set.rules) == 1
    return list_rule_outcomes(rule_set.checks, given)


def outcome_of(rule_set: RuleSet, given: dict[str, Any]) -> Outcome:
    """The outcome of a rule that has one instance."""
    [outcome] = outcomes_of(rule_set, given)
    return outcome
