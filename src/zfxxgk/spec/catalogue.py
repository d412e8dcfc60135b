"""The rules of the package together with those of other folders."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from pathlib import Path

from zfxxgk.spec.rules import Rule, load_catalogue


def read_catalogue(folders: Iterable[str]) -> Mapping[str, Rule]:
    """The built-in rules and those of *folders*, by id; nothing is compiled. Raises InputError."""
    rules = dict(load_catalogue())
    for folder in folders:
        from zfxxgk.spec.rule_files import read_rule_files, refuse_taken_id

        for file in read_rule_files(Path(folder)):
            if file.rule.id in rules:
                raise refuse_taken_id(file.rule.id, str(file.path))
            rules[file.rule.id] = file.rule
    return rules
