"""Numbers of other bodies beside those of the office, and what became of one body's requests."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from zfxxgk.narrative.claims.state import DETAILS, Stated

_BODIES = r"(?:部门|镇街|乡镇|街道|[镇乡局]|单位|园区|机构)"
_EACH = rf"(?:[各其]他?|其余|所[属辖]|下属)[^，。；,;\d]{{0,16}}{_BODIES}"
_RECEIVED = r"[共还又新也]{0,2}(?:收|受理|接到|办理)[^，。；,;\d]{0,16}"
_OF_OTHERS = re.compile(rf"(?<!其中)(?<!含){_EACH}(?P<apart>另外?)?{_RECEIVED}$")
_BESIDE = re.compile(rf"[，。；,;][^，。；,;\d]{{0,8}}{_EACH}另?外?{_RECEIVED}\d")
_OWN_PART = re.compile(r"本级|本部|机关|[我本][局委厅办院]|[局委厅办]公室|[局委厅办]收")
_CLAUSE = "，。；,;：:（(\n"
_ENDS = re.compile("[。！？\\n]")
_NEAR = 200
"""Characters between which two numbers may belong together."""


def without_others(found: Sequence[Stated], text: str) -> list[Stated]:
    """Returns *found* without what other bodies received beside the office: 各部门另收到96件."""
    kept: list[Stated] = []
    most: int | float = -1
    for each in found:
        if each.kind == "received" and _is_of_others(each, most, text):
            continue
        if each.kind == "received" and not each.partial:
            most = max(most, each.value)
        kept.append(each)
    return kept


def _is_of_others(told: Stated, most: int | float, text: str) -> bool:
    """True if *told* stands beside *most*, the largest number received before; -1 for none."""
    if most < 0 or (told.value <= most and "另" not in text):
        return False
    clause = text[_begin(told, text) : told.end].rstrip("件份宗起例条个次 ")
    match = _OF_OTHERS.search(clause.rstrip("0123456789,"))
    # 全县收到110件，各部门收到96件: the second are among the first.
    return match is not None and (bool(match["apart"]) or told.value > most)


def is_beside_others(told: Stated, text: str) -> bool:
    """True if right behind *told* stands what other bodies received."""
    return _BESIDE.match(text, told.end) is not None


def of_one_body(found: Sequence[Stated], text: str) -> Iterator[Stated]:
    """Yields what became of the requests of one body: 其中县政府本级收到23件，予以公开8件."""
    body: Stated | None = None
    behind = 0
    for each in found:
        if body and (each.start - body.end > _NEAR or _ENDS.search(text, body.end, each.start)):
            body = None
        if each.kind == "received":
            # 局机关12件、分局30件；予以公开9件: behind a list of all bodies is told of all.
            body = each if each.partial and _is_own(each, text, behind) else None
        elif body and each.value <= body.value and _became(each.kind):
            yield each
        elif not each.partial:
            body = None
        behind = each.end


def _is_own(told: Stated, text: str, behind: int) -> bool:
    back = max(behind, told.start - _NEAR)
    if _OWN_PART.search(text, back, told.end) is None:
        return False
    return _OWN_PART.search(text, max(back, _begin(told, text)), told.end) is not None


def _became(kind: str) -> bool:
    return kind in ("concluded", "carried_out", *DETAILS)


def _begin(told: Stated, text: str) -> int:
    back = max(0, told.start - _NEAR)
    return max(back, *(text.rfind(mark, back, told.start) + 1 for mark in _CLAUSE))
