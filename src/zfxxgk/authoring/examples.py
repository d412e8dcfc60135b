"""An example that a rule passes and one that it fails, drawn from the cases of its file."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from zfxxgk.authoring.cases import CLAIMS, make_input
from zfxxgk.engine.check import Input
from zfxxgk.engine.rule_set import RuleSet
from zfxxgk.engine.run import judge
from zfxxgk.engine.view import InputView
from zfxxgk.spec import labels
from zfxxgk.spec.labels import Text
from zfxxgk.spec.places import get_value, parse_dotted
from zfxxgk.spec.rule_files import read_rule_file

if TYPE_CHECKING:
    from zfxxgk.spec.documents import Case, InputDocument, Json, JsonObject


@dataclass(frozen=True, slots=True)
class Change:
    """A value that a case puts into its example report, and the full label of the place."""

    label: Text
    value: Json

    def as_dict(self) -> JsonObject:
        return {"label": self.label.as_dict(), "value": self.value}


@dataclass(frozen=True, slots=True)
class Example:
    """A case: its name, the example report it begins with, what it changes there, and what is
    said of its first failure; ``message`` is None where the rule is satisfied.
    """

    name: str
    base: str
    changes: tuple[Change, ...]
    message: Text | None

    def as_dict(self) -> JsonObject:
        return {
            "name": self.name,
            "base": self.base,
            "changes": [change.as_dict() for change in self.changes],
            "message": self.message.as_dict() if self.message else None,
        }


def find_examples(rule_id: str, folder: Path, rules: RuleSet) -> tuple[Example, ...]:
    """The first case of a rule file below *folder* that passes, and the first that fails."""
    cases = read_rule_file(folder / f"{rule_id}.yaml", rule_id).cases
    passing = [case for case in cases if _passes(case)]
    failing = [case for case in cases if case.get("fails")]
    chosen = rules.choose([rule_id])
    return tuple(_example(case, chosen) for case in (*passing[:1], *failing[:1]))


def _passes(case: Case) -> bool:
    """True if every instance that applies passes, and at least one does."""
    return (
        not case.get("fails")
        and not case.get("undetermined")
        and case.get("not_applicable") is not True
    )


def _example(case: Case, rules: RuleSet) -> Example:
    document = make_input(case)
    given = Input(**document)
    findings = judge(given, rules).findings
    view = InputView(given)
    changes: list[Change] = []
    for place, value in {**case.get("set", {}), **case.get("add", {})}.items():
        claimed = value.get(CLAIMS) if isinstance(value, dict) else None
        changes += _claims(claimed) if claimed is not None else [_change(place, document, view)]
    return Example(
        name=case["name"],
        base=case["base"],
        changes=tuple(changes),
        message=findings[0].message if findings else None,
    )


def _claims(claimed: Mapping[str, list[int]]) -> list[Change]:
    """The numbers that the narrative states, each kind a change of its own."""
    return [
        Change(labels.header_path(("claims", kind)), ", ".join(map(str, values)))
        for kind, values in claimed.items()
    ]


def _change(place: str, document: InputDocument, view: InputView) -> Change:
    path = parse_dotted(place)
    label = labels.header_path(path, view.edition(path))
    return Change(label, get_value(document, path))
