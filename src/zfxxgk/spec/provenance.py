"""The record of a reading: the statuses of a cell, and what each group of them is for."""

from __future__ import annotations

from collections.abc import Set
from typing import TYPE_CHECKING, Literal, TypeAlias

if TYPE_CHECKING:
    from zfxxgk.spec.documents import Provenance

Status: TypeAlias = Literal[
    "number", "blank", "dash", "invalid", "unreadable", "doubtful", "row_absent"
]

DOUBTFUL: frozenset[Status] = frozenset({"unreadable", "doubtful"})
"""What is printed is not known for certain: a person must look at the document."""
UNVALUED: frozenset[Status] = DOUBTFUL | {"invalid"}
"""Something is printed, but the report has null there: shown alone, it would pass for a blank."""
UNREAD: frozenset[Status] = UNVALUED | {"row_absent"}
"""There is no value to judge by, so that no rule which reads the cell may fail."""

INFERRED: frozenset[str] = frozenset({"contact", "signature", "metadata", "file_name"})
"""Bases of the agency's name that do not say whose the report is: it was inferred from them."""


def get_agency_basis(provenance: Provenance | None) -> str | None:
    """Returns what the name of the agency was found in, None where nothing is known of it."""
    agency = provenance["agency"] if provenance else None
    return agency["basis"] if agency else None


def find_cells(provenance: Provenance | None, statuses: Set[str]) -> list[str]:
    """Pointers of the cells with one of *statuses*; none where nothing is known of the reading."""
    cells = provenance["cells"] if provenance else ()
    return [cell["pointer"] for cell in cells if cell["status"] in statuses]
