"""Claims: the numbers that the narrative states on what the tables count.

A number is a claim only where the words right beside it say so; where they may mean something
else it is left out, for a claim that nobody made would accuse an office.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from zfxxgk.narrative.claims.asked import asked_by
from zfxxgk.narrative.claims.bodies import is_of_others
from zfxxgk.narrative.claims.decisions import decisions
from zfxxgk.narrative.claims.reader import stated
from zfxxgk.narrative.claims.state import AMOUNTS, Stated
from zfxxgk.spec import schemas
from zfxxgk.spec.places import get_value, split_pointer

if TYPE_CHECKING:
    from zfxxgk.spec.documents import Agency, Claims, JsonObject, Report

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
    agency = report.get("agency")
    for section in TEXTS:
        text = str(get_value(report, split_pointer(section)) or "")
        told = (*stated(text, report["year"]), *decisions(text, report["year"])) if text else ()
        for each in told:
            found[each.kind].append(_claim(each, text, section, agency))
    return cast("Claims", found)


def _claim(told: Stated, text: str, section: str, agency: Agency | None) -> JsonObject:
    partial = told.partial or is_of_others(told, text, agency)
    words = " ".join(text[told.start : told.end].split())
    received = told.kind == "received"
    by = {"by": asked_by(words) if partial and received else "unstated"}
    return {
        "value": told.value,
        "unit": told.unit,
        "partial": partial,
        **({} if told.kind in AMOUNTS else by),
        "text": words,
        "section": section,
        "start": told.start,
        "end": told.end,
    }
