"""Holds what was read against what was printed, cell by cell."""

from __future__ import annotations

from collections import Counter
from typing import Any

from invented.layout import Page
from zfxxgk.errors import InputError
from zfxxgk.read import read_bytes

RIGHT, REFUSED, FLAGGED, SILENT, INVENTED = "right", "refused", "flagged", "silent", "invented"
_FLAGS = frozenset({"unreadable", "doubtful", "row_absent", "invalid"})


def measure(page: Page, data: bytes) -> tuple[Counter[str], list[str]]:
    """Counts of cells by outcome, and a line for each that is not right.

    ``flagged`` is wrong but said to be uncertain; ``silent`` wrong and unsaid; ``invented`` a
    number where none is printed.
    """
    try:
        result = read_bytes(data, "report")
    except InputError as error:
        return Counter({REFUSED: len(page.truth)}), [error.text.zh]
    assert result.provenance is not None
    status = {cell["pointer"]: cell["status"] for cell in result.provenance["cells"]}
    found: Counter[str] = Counter()
    told = []
    for pointer, truth in page.truth.items():
        value = _value(result.report, pointer)
        outcome = _outcome(truth, value, status.get(pointer))
        found[outcome] += 1
        if outcome != RIGHT:
            told.append(f"{outcome} {pointer} printed {truth} read {value} {status.get(pointer)}")
    if result.report["year"] != page.year:
        found[SILENT] += 1
        told.append(f"year printed {page.year} read {result.report['year']}")
    return found, told


def _outcome(truth: float | None, value: Any, status: str | None) -> str:
    if truth == value and (truth is None or status == "number"):
        return RIGHT
    if value is None:
        return REFUSED if status is None or status in _FLAGS else SILENT
    if status in _FLAGS:
        return RIGHT if value == truth else FLAGGED
    return INVENTED if truth is None else SILENT


def _value(report: dict[str, Any], pointer: str) -> Any:
    node: Any = report
    for key in pointer.split("/")[1:]:
        node = node.get(key) if isinstance(node, dict) else None
    return node
