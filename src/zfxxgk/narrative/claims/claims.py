"""Claims: the numbers that the narrative states on what the tables count.

A number is a claim only where the words right beside it say so; where they may mean something
else it is left out, for a claim that nobody made would accuse an office.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, cast

from zfxxgk.narrative.claims.asked import asked_by
from zfxxgk.narrative.claims.reader import stated
from zfxxgk.narrative.claims.state import AMOUNTS, Stated
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


_BODY = re.compile(
    r"(?<![我本全各])(局|委|委员会|办公室|办公厅|管委会|办事处|中心)(本级)?"
    r"(20\d\d年度?|本年度?|全年|年内|共计?|累计|新){0,3}(收|受理|办理|答复|办结)"
)
_NAME = 14
"""Characters in which the name of a body ends before what it did."""


def claims(report: Report) -> Claims:
    """Returns the claims of a report in canonical form, by kind, in the order of its texts."""
    found: dict[str, list[JsonObject]] = {
        kind: [] for kind in schemas.load("claims.json")["properties"]
    }
    of_area = (report.get("agency") or {}).get("kind") == "government"
    for section in TEXTS:
        text = str(get_value(report, split_pointer(section)) or "")
        for each in stated(text, report["year"]):
            found[each.kind].append(_claim(each, text, section, of_area))
    return cast("Claims", found)


def _claim(told: Stated, text: str, section: str, of_area: bool) -> JsonObject:
    partial = told.partial or (of_area and _is_of_a_body(told, text))
    words = " ".join(text[told.start : told.end].split())
    received = told.kind == "received"
    by = {"by": asked_by(words) if partial and received else None}
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


def _is_of_a_body(claim: Stated, text: str) -> bool:
    """县政府办公室收到申请9件, in the report of the county: others have received some too."""
    doing = _BODY.search(text, max(0, claim.start - _NAME), claim.end)
    return doing is not None and doing.end() > claim.start
