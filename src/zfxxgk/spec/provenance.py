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


def find_cells(provenance: Provenance | None, statuses: Set[str]) -> list[str]:
    """Pointers of the cells with one of *statuses*; none where nothing is known of the reading."""
    cells = provenance["cells"] if provenance else ()
    return [cell["pointer"] for cell in cells if cell["status"] in statuses]
