"""Claims: the numbers that the narrative states on what the tables count.

A number is a claim only where the words right beside it say so; where they may mean something
else it is left out, for a claim that nobody made would accuse an office.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from zfxxgk.narrative.claims.reader import stated
from zfxxgk.spec import schemas

TEXTS = (
    "/preamble",
    "/overview/text",
    "/problems_and_improvements/text",
    "/other_matters/text",
)


def claims(report: Mapping[str, Any]) -> dict[str, list[dict[str, Any]]]:
    """Returns the claims of a report in canonical form, by kind, in the order of its texts."""
    found: dict[str, list[dict[str, Any]]] = {
        kind: [] for kind in schemas.load("claims.json")["properties"]
    }
    for section in TEXTS:
        text: Any = report
        for step in section.split("/")[1:]:
            text = None if text is None else text[step]
        for each in stated(text or "", report["year"]):
            found[each.kind].append(
                {
                    "value": each.value,
                    "unit": each.unit,
                    "partial": each.partial,
                    "text": " ".join((text or "")[each.start : each.end].split()),
                    "section": section,
                    "start": each.start,
                    "end": each.end,
                }
            )
    return found
