"""What a check of one report comes to: findings, what could not be checked, and counts."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from typing import TYPE_CHECKING, Literal, NamedTuple

from zfxxgk.engine.accused import name_accused, name_cell
from zfxxgk.spec.labels import Text
from zfxxgk.spec.rules import Basis

if TYPE_CHECKING:
    from pydantic import GetCoreSchemaHandler
    from pydantic_core import CoreSchema

    from zfxxgk.spec.documents import (
        AcceptanceData,
        CauseData,
        FindingCellData,
        FindingData,
        ImpliedValue,
        Norm,
        NotCheckedData,
        Outcomes,
        Place,
        ReadingUsedData,
        Reason,
        ResultData,
        Severity,
        Suspect,
    )


class _Told:
    """What has a JSON form, ``as_dict``, by which pydantic writes and reads it too."""

    __slots__ = ()

    @classmethod
    def __get_pydantic_core_schema__(cls, _: object, handler: GetCoreSchemaHandler) -> CoreSchema:
        from zfxxgk.engine.told import make_schema

        return make_schema(cls, handler)


@dataclass(frozen=True, slots=True)
class FindingCell(_Told):
    """A value that a rule compared, with its full header path."""

    pointer: str
    label: Text
    value: float | str | None
    assumed_zero: bool

    def as_dict(self) -> FindingCellData:
        """JSON of the cell, as ``schema/finding.json`` describes it."""
        return {
            "pointer": self.pointer,
            "label": self.label.as_dict(),
            "value": self.value,
            "assumed_zero": self.assumed_zero,
        }


@dataclass(frozen=True, slots=True)
class Acceptance(_Told):
    """Why a finding does not count: ``by`` is ``baseline`` (known from an earlier run),
    ``answer`` (of the office, which is the reason where it is in words) or ``waiver``, which has a
    reason, an author and a last day.
    """

    by: Literal["baseline", "waiver", "answer"]
    reason: str | None = None
    author: str | None = None
    expires: date | None = None

    def as_dict(self) -> AcceptanceData:
        """JSON of the reason, as ``schema/finding.json`` describes it."""
        return {
            "by": self.by,
            "reason": self.reason,
            "author": self.author,
            "expires": self.expires.isoformat() if self.expires else None,
        }


@dataclass(frozen=True, slots=True)
class Finding(_Told):
    """One rule that the report does not satisfy, as ``schema/finding.json`` describes it."""

    rule: str
    binding: dict[str, str | int] = field(hash=False)
    severity: Severity
    norm: Norm
    cells: tuple[FindingCell, ...]
    left: float | None
    right: float | None
    difference: float | None
    message: Text
    basis: tuple[Basis, ...]
    location: Place | None = field(hash=False)
    fingerprint: str
    reading: str | None = None
    suspects: tuple[Suspect, ...] = field(default=(), hash=False)
    accepted: Acceptance | None = None

    def as_dict(self) -> FindingData:
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
            "accepted": self.accepted.as_dict() if self.accepted else None,
        }


@dataclass(frozen=True, slots=True)
class Cause(_Told):
    """Findings of broken sums that one explanation covers, as ``schema/cause.json`` describes it.

    ``findings`` are fingerprints. Each of ``repairs`` is a smallest set of cells whose change lets
    every sum agree, as ``{pointer, implied}``; ``suspects`` are their cells, each once.
    """

    findings: tuple[str, ...]
    suspects: tuple[Suspect, ...] = field(hash=False)
    repairs: tuple[tuple[ImpliedValue, ...], ...] = field(hash=False)
    complete: bool
    certain: bool
    message: Text
    location: Place | None = field(hash=False)

    def as_dict(self) -> CauseData:
        """JSON of the cause, valid against ``schema/cause.json``."""
        return {
            "findings": list(self.findings),
            "suspects": list(self.suspects),
            "repairs": [list(repair) for repair in self.repairs],
            "complete": self.complete,
            "certain": self.certain,
            "message": self.message.as_dict(),
            "location": self.location,
        }


@dataclass(frozen=True, slots=True)
class ReadingUsed(_Told):
    """An instance that holds, but not by the first of its rule's readings."""

    rule: str
    binding: dict[str, str | int] = field(hash=False)
    reading: str
    cells: tuple[FindingCell, ...]

    def as_dict(self) -> ReadingUsedData:
        """JSON of the reading, as ``schema/check_output.json`` describes it."""
        return {
            "rule": self.rule,
            "binding": self.binding,
            "reading": self.reading,
            "cells": [cell.as_dict() for cell in self.cells],
        }


@dataclass(frozen=True, slots=True)
class NotChecked(_Told):
    """One reason, and the rules it kept from being judged. ``count`` is in instances."""

    reason: Reason
    detail: str
    rules: tuple[str, ...]
    count: int
    message: Text

    def as_dict(self) -> NotCheckedData:
        """JSON of the reason, as ``schema/check_output.json`` describes it."""
        return {
            "reason": self.reason,
            "detail": self.detail,
            "rules": list(self.rules),
            "count": self.count,
            "message": self.message.as_dict(),
        }


def count_nothing() -> Outcomes:
    """The numbers of outcomes where nothing was judged."""
    return {"pass": 0, "fail": 0, "undetermined": 0, "not_applicable": 0, "error": 0}


@dataclass(frozen=True, slots=True)
class Result(_Told):
    """The verdict on one report.

    ``outcomes`` are numbers of instances of rules, by what they came to; ``causes`` tell which of
    the findings are one entry for people; ``agency_basis`` is how the name of the agency was
    found, where that is known.
    """

    agency: str | None
    year: int
    findings: tuple[Finding, ...]
    not_checked: tuple[NotChecked, ...]
    outcomes: Outcomes = field(default_factory=count_nothing, hash=False)
    causes: tuple[Cause, ...] = ()
    readings: tuple[ReadingUsed, ...] = ()
    agency_basis: str | None = None

    @property
    def errors(self) -> tuple[Finding, ...]:
        """What must be corrected. As everywhere, what somebody has accepted does not count."""
        return self._select("error")

    @property
    def warnings(self) -> tuple[Finding, ...]:
        """What is to be verified."""
        return self._select("warning")

    @property
    def notices(self) -> tuple[Finding, ...]:
        """What may be looked at."""
        return self._select("notice")

    def _select(self, severity: Severity) -> tuple[Finding, ...]:
        found = self.findings
        return tuple(f for f in found if f.severity == severity and f.accepted is None)

    @property
    def is_complete(self) -> bool:
        """True if something was checked, and every rule came to a verdict or said what it lacks."""
        numbers = self.outcomes
        return not numbers["error"] and numbers["pass"] + numbers["fail"] > 0

    @property
    def ok(self) -> bool:
        """True if the report was checked and there are no errors: ``zfxxgk check`` ends with 0."""
        return self.is_complete and not self.errors

    def raise_for_errors(self) -> None:
        """Raises :class:`CheckFailed` unless the result is ``ok``."""
        if not self.ok:
            raise CheckFailed(self)

    def as_dict(self) -> ResultData:
        """JSON of the result, an entry of ``schema/check_output.json`` but for its path."""
        return {
            "agency": self.agency,
            "agency_basis": self.agency_basis,
            "year": self.year,
            "outcomes": self.outcomes,
            "findings": [finding.as_dict() for finding in self.findings],
            "causes": [cause.as_dict() for cause in self.causes],
            "readings": [reading.as_dict() for reading in self.readings],
            "not_checked": [entry.as_dict() for entry in self.not_checked],
        }


class Item(NamedTuple):
    """What a person looks into as one thing: a cause with all it broke, or a single finding."""

    cause: Cause | None
    findings: tuple[Finding, ...]

    @property
    def severity(self) -> Severity:
        return self.findings[0].severity

    @property
    def message(self) -> Text:
        return self.cause.message if self.cause else self.findings[0].message

    @property
    def location(self) -> Place | None:
        """The cell to correct where it is known, else the first of those that were compared."""
        return (self.cause.location if self.cause else None) or self.findings[0].location


def group_findings(result: Result) -> list[Item]:
    """One item for each cause and one for each other finding, in the order of the findings.

    What is accepted is left out.
    """
    standing = {each.fingerprint: each for each in result.findings if each.accepted is None}
    items: list[Item] = []
    for key, finding in standing.items():
        causes = [cause for cause in result.causes if key in cause.findings]
        if not causes:
            items.append(Item(None, (finding,)))
        for cause in causes:
            # One finding may stand for a whole table, with several causes.
            explained = [each for each in standing if each in cause.findings]
            if explained[0] == key:
                items.append(Item(cause, tuple(standing[each] for each in explained)))
    return items


class CheckFailed(Exception):
    """The report must be corrected, or could not be checked. ``result`` tells all; ``text`` names
    the agency, the year and the first cells in both languages.
    """

    def __init__(self, result: Result) -> None:
        self.result = result
        self.text = _tell_failure(result)
        super().__init__(self.text.en)

    def __reduce__(self) -> tuple[type[CheckFailed], tuple[Result]]:
        return type(self), (self.result,)


def _tell_failure(result: Result) -> Text:
    if not result.errors:
        return Text("报告未能核对，见 not_checked。", "Not checked, see not_checked.")
    items = [each for each in group_findings(result) if each.severity == "error"]
    zh, en = zip(*list(dict.fromkeys(map(_name_place, items)))[:3], strict=True)
    whose = f"{result.agency}, {result.year}"
    return Text(
        f"{whose}：{len(items)} 处必须改正：{'；'.join(zh)}",
        f"{whose}: {len(items)} must be corrected: {'; '.join(en)}",
    )


def _name_place(item: Item) -> Text:
    """The cells that may be wrong, else the first one compared, else the rule."""
    cause, finding = item.cause, item.findings[0]
    if cause is not None and cause.suspects:
        return name_accused(cause.suspects, certain=cause.certain)
    for cell in finding.cells:
        return name_cell(cell.label, cell.pointer)
    return Text(finding.rule, finding.rule)
