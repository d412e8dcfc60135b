# Compiled from schema/ by `python -m zfxxgk.codegen`; do not edit.

from __future__ import annotations

from typing import Literal, TypedDict


class Text(TypedDict):
    zh: str
    en: str


class Basis(TypedDict):
    document: str
    place: str
    mark: Literal['A', 'B', 'C', 'D']


class Place(TypedDict):
    page: int | None
    line: int | None
    table: int | None
    row: int | None
    column: int | None
    sheet: str | None
    bbox: list[float] | None


class FindingCell(TypedDict):
    pointer: str
    label: Text
    value: float | str | bool | None
    assumed_zero: bool


class Acceptance(TypedDict):
    by: Literal['baseline', 'waiver', 'answer']
    reason: str | None
    author: str | None
    expires: str | None


class ImpliedValue(TypedDict):
    pointer: str
    implied: float


Outcomes = TypedDict(
    'Outcomes',
    {
        'pass': int,
        'fail': int,
        'undetermined': int,
        'not_applicable': int,
        'error': int,
    },
)


class NotChecked(TypedDict):
    reason: Literal['missing-input', 'unread', 'missing', 'blank-total', 'blank-components', 'rule-error']
    detail: str
    rules: list[str]
    count: int
    message: Text


class ReadingUsed(TypedDict):
    rule: str
    binding: dict[str, str | int]
    reading: str
    cells: list[FindingCell]


class Suspect(TypedDict):
    pointer: str
    label: Text
    value: float | None
    implied: float | None
    certain: bool
    location: Place | None


class Cause(TypedDict):
    findings: list[str]
    suspects: list[Suspect]
    repairs: list[list[ImpliedValue]]
    complete: bool
    certain: bool
    message: Text
    location: Place | None


class Finding(TypedDict):
    rule: str
    binding: dict[str, str | int]
    outcome: Literal['fail']
    severity: Literal['error', 'warning', 'notice']
    norm: Literal['hard', 'legal', 'plausible']
    cells: list[FindingCell]
    left: float | None
    right: float | None
    difference: float | None
    message: Text
    basis: list[Basis]
    reading: str | None
    suspects: list[Suspect]
    location: Place | None
    fingerprint: str
    accepted: Acceptance | None


class ReportResult(TypedDict):
    path: str
    sha256: str | None
    office: str | None
    own: bool
    supposed: str | None
    agency: str | None
    agency_basis: str | None
    year: int | None
    outcomes: Outcomes
    findings: list[Finding]
    causes: list[Cause]
    readings: list[ReadingUsed]
    not_checked: list[NotChecked]
    error: Text | None
    notes: list[Text]
    superseded: bool


class CheckOutput(TypedDict):
    version: str
    reports: list[ReportResult]
    missing: list[str]
    remarks: list[Text]
