"""Whose number it is: that of the office, of a body below or beside it, or of all its area."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from zfxxgk.narrative.claims.levels import is_beside_others
from zfxxgk.narrative.claims.state import Stated

if TYPE_CHECKING:
    from zfxxgk.spec.documents import Agency

_DID = r"(?:20\d\d年度?|本年度?|全年|年内|共计?|累计|新){0,3}(?:收|受理|接到|办理|答复|办结)"
_DEPARTMENT = re.compile(
    r"(?<![我本全各])(?:局|委|委员会|办公室|办公厅|管委会|办事处|中心)(?:本级)?" + _DID
)
"""县政府办公室收到申请9件, in the report of the county: others have received some too."""
_BELOW = re.compile(
    r"(?:^|[，。；、\s\d])(?:其中)?([\u4e00-\u9fff]{0,12}?"
    r"(管理所|服务所|派出所|税务所|管理站|监测站|监督站|服务站|支队|大队|医院|学校|公司|镇|乡|街道))"
    + _DID
)
"""水库管理所收到申请6件, in the report of the water bureau."""
_ENDS_BELOW = re.compile("[所站队院校司镇乡道]")
"""What the names of those bodies end in: few numbers stand behind any of these."""
_OWN = r"我[局委厅办院关所站队镇乡街]|本[局委厅办院关]|本机关|本单位|[局委厅办院]本级|[局委厅]机关"
_OWN_PART = re.compile(rf"[，,；;（(]?(?:其中)?[，,：:]?(?:{_OWN})(?!各|所[属辖])")
_OF_OFFICE = re.compile(r"[，,；;（(]?(?:其中)?[，,：:]?[^，。；\d]{0,8}办公[室厅]")
_AREA = re.compile(r"全(?:系统|[省市县区州旗镇乡])|各级|所[属辖]")
_ALONE = ("office", "department")
"""Kinds of office whose tables have no numbers of other bodies."""
_WHEN = re.compile(r"^(?:年度?|今年(?:以来)?|本年度?|当年|全年|年内|目前|累计)+")
_PLACES = ("镇", "乡", "街道")
_NAME = 16
"""Characters in which the name of a body ends before what it did."""


def is_of_others(told: Stated, text: str, agency: Agency | None) -> bool:
    """True if the number *told* may not be that of *agency*, the office that reports."""
    kind = agency["kind"] if agency else None
    if kind == "government" and _is_done_by(_DEPARTMENT, told, text):
        return True
    if kind not in _ALONE and told.kind == "received" and is_beside_others(told, text):
        return True
    return _is_of_area(told, text, kind) or _is_of_body_below(told, text, agency)


def _is_done_by(bodies: re.Pattern[str], told: Stated, text: str) -> re.Match[str] | None:
    done = bodies.search(text, max(0, told.start - _NAME), told.end)
    return done if done and done.end() > told.start else None


def _is_of_area(told: Stated, text: str, kind: str | None) -> bool:
    """全系统收到1200件，其中局本级13件: the tables may tell of the one or of the other."""
    own = _OWN_PART.match(text, told.end) or (kind == "office" and _OF_OFFICE.match(text, told.end))
    return bool(own) and bool(_AREA.search(text, max(0, told.start - _NAME), told.end))


def _is_of_body_below(told: Stated, text: str, agency: Agency | None) -> bool:
    name = (agency and agency["name"]) or ""
    if not name or _ENDS_BELOW.search(text, max(0, told.start - _NAME), told.end) is None:
        return False
    done = _is_done_by(_BELOW, told, text)
    if done is None:
        return False
    body, ending = _WHEN.sub("", done[1]), done[2]
    # 县医院 may be short for the office; another town is another office.
    shown = body[-len(ending) - 2 :] if ending in _PLACES else ending
    return shown not in name and bool(body) and body[0] not in "我本全各"
