"""Claims: the numbers that the narrative states on what the tables count.

A number is a claim only where the words right beside it say so; where they may mean something
else it is left out, for a claim that nobody made would accuse an office.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from zfxxgk.narrative.claims.reader import stated
from zfxxgk.spec import schemas
from zfxxgk.spec.places import get_value, split_pointer

if TYPE_CHECKING:
    from zfxxgk.spec.documents import Claims, JsonObject, Report

TEXTS = (
    "/preamble",
    "/overview/text",
    "/problems_and_improvements/text",
    "/other_matters/text",
)


def claims(report: Report) -> Claims:
    """Returns the claims of a report in canonical form, by kind, in the order of its texts."""
    found: dict[str, list[JsonObject]] = {
        kind: [] for kind in schemas.load("claims.json")["properties"]
    }
    for section in TEXTS:
        text = str(get_value(report, split_pointer(section)) or "")
        for each in stated(text, report["year"]):
            found[each.kind].append(
                {
                    "value": each.value,
                    "unit": each.unit,
                    "partial": each.partial,
                    "text": " ".join(text[each.start : each.end].split()),
                    "section": section,
                    "start": each.start,
                    "end": each.end,
                }
            )
    return cast("Claims", found)
