"""Types of the dictionaries that ``schema/`` describes, compiled from it, under short names.

They are for type checkers: imported under ``TYPE_CHECKING``, they cost nothing at run time.
"""

from __future__ import annotations

from typing import TypeAlias

from zfxxgk_generated.document_types import (
    Agency,
    AmountClaim,
    CellRecord,
    Claims,
    CountClaim,
    Coverage,
    Disputes,
    Expectation,
    GridCell,
    GridRecord,
    Group,
    HeadingRecord,
    LabelRecord,
    Overview,
    Period,
    Place,
    ProactiveDisclosure2019,
    ProactiveDisclosure2021,
    ProcessingFee,
    Provenance,
    Requests2019,
    Requests2021,
    Source,
    TextMatch,
    Vector,
)
from zfxxgk_generated.document_types import AnnualReport as Report
from zfxxgk_generated.document_types import Input as InputDocument
from zfxxgk_generated.result_types import (
    Acceptance,
    Counts,
    ImpliedValue,
    Suspect,
)
from zfxxgk_generated.result_types import Basis as BasisData
from zfxxgk_generated.result_types import Cause as CauseData
from zfxxgk_generated.result_types import Finding as FindingData
from zfxxgk_generated.result_types import FindingCell as FindingCellData
from zfxxgk_generated.result_types import NotChecked as NotCheckedData
from zfxxgk_generated.result_types import ReadingUsed as ReadingUsedData
from zfxxgk_generated.result_types import ReportResult as ReportResultData
from zfxxgk_generated.result_types import Text as TextData
from zfxxgk_generated.rule_types import Case, RuleData

Json: TypeAlias = object
"""Any value of JSON, of whose shape nothing is known."""
JsonObject: TypeAlias = dict[str, Json]
Cell: TypeAlias = int | float | None
"""What a cell of a table holds; None where it is blank."""
Claim: TypeAlias = CountClaim | AmountClaim
ProactiveDisclosure: TypeAlias = ProactiveDisclosure2019 | ProactiveDisclosure2021
Requests: TypeAlias = Requests2019 | Requests2021
Table: TypeAlias = ProactiveDisclosure | Requests | Disputes

__all__ = [
    "Acceptance",
    "Agency",
    "AmountClaim",
    "BasisData",
    "Case",
    "CauseData",
    "Cell",
    "CellRecord",
    "Claim",
    "Claims",
    "CountClaim",
    "Counts",
    "Coverage",
    "Disputes",
    "Expectation",
    "FindingCellData",
    "FindingData",
    "GridCell",
    "GridRecord",
    "Group",
    "HeadingRecord",
    "ImpliedValue",
    "InputDocument",
    "Json",
    "JsonObject",
    "LabelRecord",
    "NotCheckedData",
    "Overview",
    "Period",
    "Place",
    "ProactiveDisclosure",
    "ProactiveDisclosure2019",
    "ProactiveDisclosure2021",
    "ProcessingFee",
    "Provenance",
    "ReadingUsedData",
    "Report",
    "ReportResultData",
    "Requests",
    "Requests2019",
    "Requests2021",
    "RuleData",
    "Source",
    "Suspect",
    "Table",
    "TextData",
    "TextMatch",
    "Vector",
]
