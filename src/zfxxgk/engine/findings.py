"""What a check of one report comes to: findings, what could not be checked, and counts."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from zfxxgk.spec.labels import Text
from zfxxgk.spec.rules import Basis


@dataclass(frozen=True, slots=True)
class FindingCell:
    """A value that a rule compared, with its full header path."""

    pointer: str
    label: Text
    value: Any
    assumed_zero: bool

    def as_dict(self) -> dict[str, Any]:
        return {
            "pointer": self.pointer,
            "label": self.label.as_dict(),
            "value": self.value,
            "assumed_zero": self.assumed_zero,
        }


@dataclass(frozen=True, slots=True)
class Finding:
    """One rule that the report does not satisfy, as ``schema/finding.json`` describes it."""

    rule: str
    binding: dict[str, Any]
    severity: str
    norm: str
    cells: tuple[FindingCell, ...]
    left: float | None
    right: float | None
    difference: float | None
    message: Text
    basis: tuple[Basis, ...]
    location: dict[str, Any] | None
    fingerprint: str
    reading: str | None = None
    suspects: tuple[dict[str, Any], ...] = ()

    def as_dict(self) -> dict[str, Any]:
        """JSON of the finding, valid against ``schema/finding.json``."""
        return {
            "rule": self.rule,
            "binding": self.binding,
            "outcome": "fail",
            "severity": self.severity,
            "norm": self.norm,
            "cells": [cell.as_dict() for cell in self.cells],
            "left": self.left,
            "right": self.right,
            "difference": self.difference,
            "message": self.message.as_dict(),
            "basis": [entry.as_dict() for entry in self.basis],
            "reading": self.reading,
            "suspects": list(self.suspects),
            "location": self.location,
            "fingerprint": self.fingerprint,
        }


@dataclass(frozen=True, slots=True)
class NotChecked:
    """One reason, and the rules it kept from being judged. ``count`` is in instances."""

    reason: str
    detail: str
    rules: tuple[str, ...]
    count: int
    message: Text

    def as_dict(self) -> dict[str, Any]:
        return {
            "reason": self.reason,
            "detail": self.detail,
            "rules": list(self.rules),
            "count": self.count,
            "message": self.message.as_dict(),
        }


@dataclass(frozen=True, slots=True)
class Result:
    """The verdict on one report. ``counts`` are instances of rules by outcome."""

    agency: str | None
    year: int
    findings: tuple[Finding, ...]
    not_checked: tuple[NotChecked, ...]
    counts: dict[str, int] = field(default_factory=dict)

    def as_dict(self) -> dict[str, Any]:
        """JSON of the result, an entry of ``schema/check_output.json`` but for its path."""
        return {
            "agency": self.agency,
            "year": self.year,
            "counts": self.counts,
            "findings": [finding.as_dict() for finding in self.findings],
            "not_checked": [entry.as_dict() for entry in self.not_checked],
        }
