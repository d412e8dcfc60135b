"""A text states one total of a kind: what is less than the total is a part of it.

合计 or 其中 say so in words; where the prose leaves them out, the numbers themselves tell.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from zfxxgk.read.claim_state import Stated

_BESIDE = {"received": "carried_in"}
"""办理33件，其中上年结转3件、本年新收30件: both are totals, one with what was carried in."""


_SUM = set("共总合全")
_TIMELY, _LATE = re.compile("按时|按期|如期|限期"), re.compile("延期|延长|超期|逾期")


def settled(found: Sequence[Stated], text: str) -> list[Stated]:
    """*found*, the claims of *text* in its order, with those marked that are parts."""
    totals: dict[str, list[Stated]] = {}
    for each in found:
        if not each.partial:
            totals.setdefault(each.kind, []).append(each)
    parts: set[int] = set()
    most: dict[str, int | float] = {}
    for each in found:
        if each.partial:
            most[each.kind] = max(each.value, most.get(each.kind, 0))
    for kind, stated in totals.items():
        parts.update(id(each) for each in stated if each.value < most.get(kind, 0))
        if len({each.value for each in stated}) > 1:
            beside = {each.value for each in totals.get(_BESIDE.get(kind, ""), ())}
            parts.update(map(id, _parts(stated, beside, text)))
    parts.update(map(id, _timely(found, text)))
    return [replace(each, partial=True) if id(each) in parts else each for each in found]


def _parts(stated: list[Stated], beside: set[int | float], text: str) -> list[Stated]:
    """Those of *stated*, of one kind and with different values, that cannot be its total."""
    most = max(each.value for each in stated)
    stated = [each for each in stated if each.value == most or most - each.value not in beside]
    whole = next(each for each in stated if each.value == most)
    if whole is not stated[0] and _SUM.isdisjoint(text[max(0, whole.start - 3) : whole.end]):
        return stated
    return [each for each in stated if each.value < most]


def _timely(found: Sequence[Stated], text: str) -> list[Stated]:
    """What was concluded in time, where other requests were concluded late."""
    told = [each for each in found if each.kind == "concluded"]
    if not any(_LATE.search(text, each.start, each.end) for each in told):
        return []
    return [each for each in told if _TIMELY.search(text, each.start, each.end)]
