"""Claims: the numbers that the narrative states on what the tables count.

A number is a claim only where the words right beside it say so; where they may mean something
else it is left out, for a claim that nobody made would accuse an office.
"""

from __future__ import annotations

from functools import lru_cache
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

_SHORT = 500
"""Characters of a text that many reports share: there was no fee, there is nothing else to tell."""


def claims(report: Report) -> Claims:
    """Returns the claims of a report in canonical form, by kind, in the order of its texts."""
    found: dict[str, list[JsonObject]] = {
        kind: [] for kind in schemas.load("claims.json")["properties"]
    }
    agency = report.get("agency")
    for section in TEXTS:
        text = str(get_value(report, split_pointer(section)) or "")
        read = _remembered if len(text) <= _SHORT else _read
        for each in read(text, report["year"]):
            found[each.kind].append(_claim(each, text, section, agency))
    return cast("Claims", found)


def _read(text: str, year: int) -> tuple[Stated, ...]:
    return (*stated(text, year), *decisions(text, year))


_remembered = lru_cache(maxsize=512)(_read)


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
