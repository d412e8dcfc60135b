"""A rule as data: what its file says, checked against ``schema/rule.json``."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Literal

from zfxxgk.spec.labels import Text

if TYPE_CHECKING:
    from zfxxgk.spec.documents import BasisData, JsonObject, Mark, Norm, RuleData, Severity


@dataclass(frozen=True, slots=True)
class Basis:
    """A document, the place in it, and how sure we are of it (A to D)."""

    document: str
    place: str
    mark: Mark

    def as_dict(self) -> BasisData:
        """JSON of the basis, as ``schema/basis.json`` describes it."""
        return {"document": self.document, "place": self.place, "mark": self.mark}


@dataclass(frozen=True, slots=True)
class Rule:
    """The contents of a rule file without its cases; ``source`` names the file for messages."""

    id: str
    title: Text
    norm: Norm
    severity: Severity | Literal["off"]
    since: str | None
    status: str
    basis: tuple[Basis, ...] = ()
    note: Text | None = None
    applies: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    for_each: Mapping[str, str] = field(default_factory=dict)
    report_by: str | None = None
    when: str | None = None
    assertion: str | None = None
    readings: Mapping[str, str] = field(default_factory=dict)
    message: Text | None = None
    source: str = ""

    @classmethod
    def from_data(cls, rule_id: str, data: RuleData, source: str) -> Rule:
        """The rule that valid *data* describes."""
        return cls(
            id=rule_id,
            title=Text(**data["title"]),
            norm=data["norm"],
            severity=data["severity"],
            basis=tuple(Basis(**entry) for entry in data["basis"]),
            note=Text(**data["note"]) if "note" in data else None,
            since=data.get("since"),
            status=data["status"],
            applies={key: tuple(forms) for key, forms in data.get("applies", {}).items()},
            for_each=dict(data.get("for_each", {})),
            report_by=data.get("report_by"),
            when=data.get("when"),
            assertion=data.get("assert"),
            readings=dict(data.get("readings", {})),
            message=Text(**data["message"]) if "message" in data else None,
            source=source,
        )

    def as_dict(self) -> JsonObject:
        """What the rule file says, its cases aside, with the id."""
        return {
            "id": self.id,
            "title": self.title.as_dict(),
            "norm": self.norm,
            "severity": self.severity,
            "basis": [entry.as_dict() for entry in self.basis],
            "note": self.note.as_dict() if self.note else None,
            "since": self.since,
            "status": self.status,
            "applies": {key: list(forms) for key, forms in self.applies.items()},
            "for_each": dict(self.for_each),
            "report_by": self.report_by,
            "when": self.when,
            "assert": self.assertion,
            "readings": dict(self.readings),
            "message": self.message.as_dict() if self.message else None,
        }


@cache
def load_catalogue() -> dict[str, Rule]:
    """The built-in rules by id, from the compiled catalogue; no YAML is read."""
    import zfxxgk_generated

    path = Path(zfxxgk_generated.__file__).parent / "catalogue.json"
    data: dict[str, RuleData] = json.loads(path.read_text(encoding="utf-8"))
    return {key: Rule.from_data(key, entry, f"rules/{key}.yaml") for key, entry in data.items()}
