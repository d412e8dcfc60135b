"""What a reporter is given: one entry for each file, and the rules that were in force."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from zfxxgk.batch.identity import Filed
from zfxxgk.batch.roster.model import Office
from zfxxgk.cli.language import Language
from zfxxgk.engine.findings import Result
from zfxxgk.errors import InputError
from zfxxgk.spec.labels import Text
from zfxxgk.spec.rules import Rule

CLEAN, FINDINGS, NOT_JUDGED = 0, 1, 2


@dataclass(frozen=True, slots=True)
class Entry:
    """One file: its result, or why there is none.

    ``notes`` tell how it was held against others; a ``superseded`` edition has an empty
    result. ``doubtful`` counts the cells that could not be read reliably; ``filed`` tells whose
    report it is; ``kept`` is what the reporter asked to keep of the reading.
    """

    path: str
    result: Result | None
    error: InputError | None = None
    notes: tuple[Text, ...] = ()
    superseded: bool = False
    doubtful: int = 0
    filed: Filed | None = None
    kept: Any = None

    @property
    def judged(self) -> bool:
        """Whether every rule that applies came to a verdict or said what it lacks."""
        return self.result is not None and not self.result.counts["error"]

    def has(self, severities: tuple[str, ...]) -> bool:
        """Whether there is a finding of these severities that nobody has accepted."""
        findings = self.result.findings if self.result else ()
        return any(f.severity in severities and f.accepted is None for f in findings)


@dataclass(frozen=True, slots=True)
class Run:
    """All entries in the order of the arguments, and how to tell of them.

    ``failing`` are the severities at which the whole run counts as failed; ``remarks`` concern
    no single file; ``missing`` offices of the roster have no report.
    """

    entries: tuple[Entry, ...]
    rules: Mapping[str, Rule]
    language: Language
    failing: tuple[str, ...] = ("error",)
    remarks: tuple[Text, ...] = ()
    missing: tuple[Office, ...] = ()

    @property
    def exit_code(self) -> int:
        """2 before 1 before 0."""
        if not all(entry.judged for entry in self.entries):
            return NOT_JUDGED
        return FINDINGS if any(entry.has(self.failing) for entry in self.entries) else CLEAN
