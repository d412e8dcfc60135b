"""What a look at a set of rules finds."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from zfxxgk.spec.labels import Text

if TYPE_CHECKING:
    from zfxxgk.spec.documents import GivenObject, JsonObject

FAULT, NOTE = "fault", "note"
"""A fault is to be mended; a note is how the form or the rules are, good to know."""


@dataclass(frozen=True, slots=True)
class LintFinding:
    """One thing found. ``kind`` names the detector, ``place`` is line and column in ``path``,
    ``data`` holds the particulars as plain JSON.
    """

    kind: str
    level: str
    rules: tuple[str, ...]
    text: Text
    path: str | None = None
    place: str | None = None
    data: GivenObject = field(default_factory=dict)

    def as_dict(self) -> JsonObject:
        return {
            "kind": self.kind,
            "level": self.level,
            "rules": list(self.rules),
            "message": self.text.as_dict(),
            "path": self.path,
            "place": self.place,
            "data": dict(self.data),
        }
