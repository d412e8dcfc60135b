"""Rules by id for people who want to read them: nothing is compiled."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

from zfxxgk.cli.language import problem
from zfxxgk.spec import rules
from zfxxgk.spec.rules import Rule


def catalogue(folders: Iterable[str]) -> Mapping[str, Rule]:
    """The built-in rules and those of *folders*. Raises InputError."""
    found = dict(rules.catalogue())
    for folder in folders:
        from zfxxgk.spec.rule_files import read_rule_files

        for file in read_rule_files(Path(folder)):
            if file.rule.id in found:
                raise problem("rule-twice", path=str(file.path), name=file.rule.id)
            found[file.rule.id] = file.rule
    return found


def as_data(rule: Rule) -> dict[str, Any]:
    """What a rule file says, its cases aside, with the id."""
    return {
        "id": rule.id,
        "title": rule.title.as_dict(),
        "norm": rule.norm,
        "severity": rule.severity,
        "basis": [entry.as_dict() for entry in rule.basis],
        "note": rule.note.as_dict() if rule.note else None,
        "since": rule.since,
        "status": rule.status,
        "applies": {key: list(forms) for key, forms in rule.applies.items()},
        "for_each": dict(rule.for_each),
        "report_by": rule.report_by,
        "when": rule.when,
        "assert": rule.assertion,
        "readings": dict(rule.readings),
        "message": rule.message.as_dict() if rule.message else None,
    }
