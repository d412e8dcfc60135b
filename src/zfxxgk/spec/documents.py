"""Short names for the types of the dictionaries that ``schema/`` describes, compiled from it.

They are for type checkers: imported under ``TYPE_CHECKING``, they cost nothing at run time.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Literal, TypeAlias, TypedDict

from zfxxgk_generated import document_types, models, result_types, rule_types

# ---------------------------------------------------------------------- any JSON

Json: TypeAlias = object
"""A value of JSON, of whose shape nothing is known."""
JsonObject: TypeAlias = dict[str, Json]
GivenObject: TypeAlias = Mapping[str, Json]
"""An object that a caller gives; its shape is checked at run time."""
GivenReport: TypeAlias = GivenObject | models.AnnualReport

# ---------------------------------------------------------------------- reports

Report = document_types.AnnualReport
Agency = document_types.Agency
Overview = document_types.Overview
Period = document_types.Period
ProcessingFee = document_types.ProcessingFee
Cell: TypeAlias = int | float | None
"""What a cell of a table holds; None where it is blank."""

# ---------------------------------------------------------------------- what is known of a report

InputDocument = document_types.Input
Claims = document_types.Claims
AnyClaim: TypeAlias = document_types.CountClaim | document_types.AmountClaim
Prose = document_types.Prose
Coverage = document_types.Coverage
Place = document_types.Place
Provenance = document_types.Provenance
CellRecord = document_types.CellRecord
LabelRecord = document_types.LabelRecord
GridRecord = document_types.GridRecord
TextMatch = document_types.TextMatch

# ---------------------------------------------------------------------- results

Severity: TypeAlias = Literal["error", "warning", "notice"]
Norm: TypeAlias = Literal["hard", "legal", "plausible"]
Reason: TypeAlias = Literal[
    "missing-input", "unread", "missing", "blank-total", "blank-components", "rule-error"
]
"""Why something was not checked."""
Mark: TypeAlias = Literal["A", "B", "C", "D"]
TextData = result_types.Text
BasisData = result_types.Basis
AcceptanceData = result_types.Acceptance
CauseData = result_types.Cause
CheckOutput = result_types.CheckOutput
FindingCellData = result_types.FindingCell
FindingData = result_types.Finding
ImpliedValue = result_types.ImpliedValue
NotCheckedData = result_types.NotChecked
Outcomes = result_types.Outcomes
ReadingUsedData = result_types.ReadingUsed
ReportResultData = result_types.ReportResult
Suspect = result_types.Suspect


class ResultData(TypedDict):
    """What an entry of ``schema/check_output.json`` says of the report, not of its file."""

    agency: str | None
    agency_basis: str | None
    year: int | None
    outcomes: Outcomes
    findings: list[FindingData]
    causes: list[CauseData]
    readings: list[ReadingUsedData]
    not_checked: list[NotCheckedData]


# ---------------------------------------------------------------------- rules

Case = rule_types.Case
Expectation = document_types.Expectation
Group = document_types.Group
RuleData: TypeAlias = rule_types.RuleData
Vector = document_types.Vector
