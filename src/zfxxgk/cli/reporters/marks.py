"""Which cells of a report are marked for what, however its tables are shown."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from zfxxgk.engine.findings import Item, Result, group_findings
from zfxxgk.spec.provenance import DOUBTFUL
from zfxxgk.spec.severities import SEVERITIES

if TYPE_CHECKING:
    from zfxxgk.spec.documents import CellRecord

ABSENT, INVALID = "row_absent", "invalid"
MARKS = ("certain", "possible", "named", "sum", "doubtful", "absent")
"""Kinds of marks: suspects of a cause, cells that a finding names by itself, the others of a sum
that does not hold; what was not read. A cell has the first that fits."""
ACCUSING = frozenset({"certain", "possible", "named"})
"""Marks of the cells that may have to be changed."""


@dataclass(frozen=True, slots=True)
class Mark:
    """How a cell is marked, by which item, and the value that the sums imply."""

    kind: str
    number: int | None = None
    implied: float | None = None


def number_items(result: Result) -> list[tuple[int, Item]]:
    """The items with the numbers they have on the page: the gravest first."""
    found = sorted(group_findings(result), key=lambda item: SEVERITIES.index(item.severity))
    return list(enumerate(found, 1))


def mark_cells(
    result: Result, records: Mapping[str, CellRecord], severities: Collection[str] = SEVERITIES
) -> dict[str, Mark]:
    """The mark of each cell; doubt comes first, as a doubtful cell accuses nobody."""
    statuses = {pointer: record["status"] for pointer, record in records.items()}
    found = {
        pointer: Mark("absent" if status == ABSENT else "doubtful")
        for pointer, status in statuses.items()
        if status == ABSENT or status in DOUBTFUL
    }
    named: dict[str, Mark] = {}
    involved: dict[str, Mark] = {}
    for number, item in number_items(result):
        if item.severity not in severities:
            continue
        suspects = item.cause.suspects if item.cause else ()
        for suspect in suspects:
            kind = "certain" if suspect["certain"] else "possible"
            found.setdefault(suspect["pointer"], Mark(kind, number, suspect["implied"]))
        for cell in (cell for finding in item.findings for cell in finding.cells):
            if statuses.get(cell.pointer) == INVALID:
                found.setdefault(cell.pointer, Mark("certain", number))
            elif not suspects:
                named.setdefault(cell.pointer, Mark("named", number))
            elif cell.value != 0:
                involved.setdefault(cell.pointer, Mark("sum", number))
    return {**involved, **named, **found}
