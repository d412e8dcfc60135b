"""Level and kind of an organ, as far as its name settles them."""

from __future__ import annotations

import re
from typing import NamedTuple

from zfxxgk.narrative.characters import simplify

_VERTICAL = re.compile(
    r"^(?:国家(?:税务总局|统计局|.+总局))?(.*?)"
    r"(?:税务局|海关(?:关区)?|调查总?队|监管局|(?:气象|海事|邮政管理|通信管理|烟草专卖)局)$"
)
_NATIONAL = re.compile(
    r"^(?:(?:中华人民共和国|国务院|中国).{2,10}(?:部|署|委员会)|海关总署"
    r"|国家(?!.*总局.)[一-鿿]{2,12}(?:总局|局|委员会|署))$"
)
_TOWNSHIP = re.compile(r"(?:镇|乡|苏木)(?:人民政府)?$")
_SUBDISTRICT = re.compile(r"街道(?:办事处|办)?$")
_PREFECTURE = re.compile(r"(?:地区|盟)行政公署$")
# A committee for matters, not for an area, is a department: 城市管理委员会.
_COMMITTEE = re.compile(
    r"(?<!监督)(?<!城市)(?<!市容)(?<!市政)(?<!执法)(?<!综合)(?<!卫生)(?:管理委员会|管委会)$"
)
_AREA = re.compile(
    r"(?:开发区|高新区|经开区|管理区|园区|示范区|试验区|实验区|度假区|保税区|合作区)$"
)
_OFFICE = re.compile(r"^(.*(?:省|自治区|市|县|区|旗|州|盟|地区))(?:人民)?政府办(?:公[厅室])?$")
_GOVERNMENT = re.compile(r"^(.*)人民政府$")
# 市 and 县 also begin or end words of offices: 城市管理局, 市场监督管理局, 县域经济办公室.
_PLACE = (
    r".*?(?:自治区|自治州|自治县|自治旗|地区|省|(?<!城)市(?!场监|场服|容|政管|政公)"
    r"|(?<=城)市(?!管理|综合|建设|更新|运行|公用)|县(?!域)|区(?!域)|旗|州|盟|兵团)"
)
_DEPARTMENT = re.compile(
    rf"^((?:{_PLACE})+)(?!.*(?:局.+局|分局)$).{{1,30}}(?:局|委员会|委|厅|办公室|办)$"
)
_POLICE_BRANCH = re.compile(r"公安局(.{2,20})分局$")

_NAMED_AFTER_PLACE = re.compile(r"(?:省|自治区|自治州|市|县|旗)$")
_IN_BRACKETS = re.compile(r"[（(][^（）()]*[）)]$")
_MUNICIPALITIES = frozenset({"北京市", "上海市", "天津市", "重庆市"})
# Areas that are called 区 but are no division, or not always one of the county level.
_NO_DISTRICT = re.compile(
    r"(?:新区|开发区|高新区|园区|管理区|试验区|实验区|示范区|保税区|风景区|名胜区|度假区|合作区"
    r"|产业区|工业区|功能区|地区|自治区|特区|经开区|新城区|示范园|综合区|先导区|先行区|起步区"
    r"|集聚区|聚集区|自贸区|贸易区|保护区)$"
)

_CERTAIN = (
    (_NATIONAL, "national", "department"),
    (_PREFECTURE, "city", "government"),
    (_TOWNSHIP, "township", "government"),
    (_SUBDISTRICT, "township", "dispatched"),
    (_COMMITTEE, None, "dispatched"),
    (_AREA, None, "dispatched"),
)
_BY_PLACE = (
    (_VERTICAL, "vertical"),
    (_OFFICE, "office"),
    (_GOVERNMENT, "government"),
    (_DEPARTMENT, "department"),
)


class Standing(NamedTuple):
    """Level and kind of an organ, None where its name does not settle them."""

    level: str | None
    kind: str | None


def infer_standing(name: str) -> Standing:
    """Returns level and kind as far as the name settles them."""
    name = _IN_BRACKETS.sub("", simplify(name))
    for pattern, level, kind in _CERTAIN:
        if pattern.search(name):
            return Standing(level, kind)
    if branch := _POLICE_BRANCH.search(name):
        return Standing(infer_level(branch[1]), "department")
    for pattern, kind in _BY_PLACE:
        if match := pattern.match(name):
            return Standing(infer_level(match[1]), kind)
    level = infer_level(name)
    named_after_place = _NAMED_AFTER_PLACE.search(name) or level == "county"
    return Standing(level, "government" if named_after_place else None)


def infer_level(place: str) -> str | None:
    """Returns the level of a division by its name; None for a bare 市, a new area and such."""
    if place.endswith(("省", "自治区", "兵团")) or place in _MUNICIPALITIES:
        return "province"
    if place.endswith(("自治州", "盟", "地区")):
        return "city"
    if place.endswith(("县", "旗")) or (place.endswith("区") and not _NO_DISTRICT.search(place)):
        return "county"
    # 某市某市 and 某州某市: a county-level city under a prefecture.
    if re.fullmatch(r".+(?:市|自治州|地区|盟).+市", place):
        return "county"
    return None
