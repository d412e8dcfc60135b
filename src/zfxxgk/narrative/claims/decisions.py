"""Decisions of table 2 in the prose: 作出行政许可决定50件、行政处罚15件.

Most numbers beside these words are of something else: what was published or asked for, one kind,
one body. So only a clause that begins with the words, in a sentence that has spoken of nothing
else, is believed.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from zfxxgk.narrative.claims.numerals import number
from zfxxgk.narrative.claims.state import Stated

_KINDS = {"许可": "licensing", "处罚": "penalties", "强制": "compulsion"}
_LEAD = (
    r"(?:(?:20\d\d年度?|本年度?|全年|年内|今年(?:以来)?|我[局委厅办镇乡关院]|本机关|本单位"
    r"|共计?|总计|依法|已)[，,]?){0,6}"
)
_TOLD = re.compile(
    rf"(?:(?<=[，,。；;、\s）)])|^)并?(?P<lead>{_LEAD}(?:[作做]出|实施|下达)?了?)"
    r"(?P<name>行政(?:许可|处罚|强制)|(?<=[、，,])(?:许可|处罚|强制))(?:措施)?(?:处理)?(?:决定)?"
    r"(?:共计?|总计|为|数量?为?)?\s*(?P<value>\d{1,3}(?:[,，]\d{3})+|\d{1,9}|零)\s*"
    r"(?P<unit>[件宗起例])(?![次套]|[（(][^）)]*含)",
    re.MULTILINE,
)
_NONE = re.compile(
    r"(?:未|没有|无)(?:[作做]出|实施|办理|开展|发生|产生|下达)?过?"
    r"(?P<names>(?:行政(?:许可|处罚|强制)(?:措施)?(?:决定)?(?:[、和及或与]|以及)?){1,3})"
    r"(?:事项|行为)?(?=[，,。；;]|$)",
    re.MULTILINE,
)
_NAME = re.compile("许可|处罚|强制")
_ELSEWHERE = re.compile(
    r"公[开示布告]|发布|上网|录入|归集|推送|上传|报送|上报|抽查|评查|复议|诉讼|信息|其中|涉及|申请"
    r"|受理|去年|上年|历年|近[两三四五]年|以来|累计|季度|月|所[属辖]|下属|大队|支队|分局|中心|各|本级"
    r"|全[市县区省州旗系]|网上|窗口|简易|普通程序|比例|听证|撤销|不予"
)
"""What makes the number of a sentence one of something else."""
_YEAR = re.compile(r"20\d\d(?=年)")
_ENDS = "。！？\n"
_LONGEST = 300
"""Characters of a sentence that are looked at: text made to keep us busy has longer ones."""


def decisions(text: str, year: int) -> Iterator[Stated]:
    """Yields the decisions that *text*, prose of the report of *year*, states by their number."""
    if not any(kind in text for kind in _KINDS):
        return
    found = sorted([*_numbers(text), *_denied(text)], key=lambda told: told.end)
    values: dict[str, set[int | float]] = {}
    for each in found:
        values.setdefault(each.kind, set()).add(each.value)
    for each in found:
        if len(values[each.kind]) == 1 and not _is_elsewhere(text, each, year):
            yield each


def _numbers(text: str) -> Iterator[Stated]:
    last = -1
    for match in _TOLD.finditer(text):
        value = number(match["value"].replace("，", ","))
        short = not match["name"].startswith("行政")
        listed = last == match.start()
        if value is not None and (listed or not short):
            kind, start = _KINDS[match["name"][-2:]], match.start("lead")
            last = match.end() + 1
            yield Stated(kind, value, match["unit"], False, start, match.end())


def _denied(text: str) -> Iterator[Stated]:
    for match in _NONE.finditer(text):
        for name in _NAME.findall(match["names"]):
            yield Stated(_KINDS[name], 0, None, False, match.start(), match.end())


def _is_elsewhere(text: str, told: Stated, year: int) -> bool:
    """True if the sentence has spoken of another matter, or year, before the number *told*."""
    back = max(0, told.start - _LONGEST)
    begin = max(back, *(text.rfind(end, back, told.start) + 1 for end in _ENDS))
    years = set(_YEAR.findall(text, begin, told.end))
    return bool(_ELSEWHERE.search(text, begin, told.start)) or bool(years - {str(year)})
