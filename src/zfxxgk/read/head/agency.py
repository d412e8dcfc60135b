"""Who made the report and for which year: from the title, inferred only where that is certain."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from typing import NamedTuple

from zfxxgk.spec.schemas import REPORT, load

FIRST_YEAR: int = load(REPORT)["properties"]["year"]["minimum"]
_YEAR = re.compile(r"(20\d\d|二[〇○零Oo0][一二三四五六七八九〇○零Oo0]{2})\s*(?:年度?)?")
_DIGITS = str.maketrans("〇○零Oo一二三四五六七八九", "00000123456789")
_TITLE = re.compile(
    r"(?:政府|政务)?信息公开(?:工作)?(?:情况)?(?:的)?(?:年度)?(?:工作)?(?:报告|年报)"
)
_TRIMMED = re.compile(
    r"[（(][）)]|^【[^】]*】|^(?:关于|中华人民共和国(?=.{8}))|(?:关于|的|年度|全年|本级)+$|[\s《》“”\"]+"
)
_ORGANS = (
    "人民政府|政府|办公[厅室]|局|委员会|委|厅|部门?|署|处|办事处|街道|镇|乡|苏木|市|县|区|旗|州|盟|省"
    "|院|会|中心|所|馆|站|队|总队|支队|大队|分局|海关|管委会|公司|大学|学院|学校|医院|办"
)
_NAME = re.compile(rf"[一-鿿（）()]{{2,40}}?(?:{_ORGANS})(?:[（(][一-鿿]+[）)])?$")

_VERTICAL = re.compile(
    r"^(?:国家(?:税务总局|统计局|.+总局))?(.*?)"
    r"(?:税务局|海关|调查总?队|监管局|(?:气象|海事|邮政管理|通信管理|烟草专卖)局)$"
)
_NATIONAL = re.compile(
    r"^(?:中华人民共和国.{2,10}(?:部|署|委员会)|国家(?!.*总局.)[一-鿿]{2,12}(?:总局|局|委员会|署))$"
)
_TOWNSHIP = re.compile(r"(?:镇|乡|苏木)(?:人民政府)?$")
_SUBDISTRICT = re.compile(r"街道(?:办事处|办)?$")
_COMMITTEE = re.compile(r"(?:管理委员会|管委会)$")
_OFFICE = re.compile(r"^(.*(?:省|自治区|市|县|区|旗|州|盟|地区))(?:人民)?政府办(?:公[厅室])?$")
_GOVERNMENT = re.compile(r"^(.*)人民政府$")
_PLACE = r".*?(?:自治区|自治州|自治县|自治旗|地区|省|市|县|区|旗|州|盟)"
_DEPARTMENT = re.compile(
    rf"^((?:{_PLACE})+)(?!.*(?:局.+局|分局)$).{{1,30}}(?:局|委员会|委|厅|办公室|办)$"
)

_NAMED_AFTER_PLACE = re.compile(r"(?:省|自治区|自治州|市|县|旗)$")
_IN_BRACKETS = re.compile(r"[（(][^（）()]*[）)]$")

_LONGEST_TITLE = 80
_MUNICIPALITIES = frozenset({"北京市", "上海市", "天津市", "重庆市"})
# Areas that are called 区 but are no division, or not always one of the county level.
_NO_DISTRICT = re.compile(
    r"(?:新区|开发区|高新区|园区|管理区|试验区|示范区|保税区|风景区|名胜区|度假区|合作区|产业区"
    r"|工业区|功能区|地区|自治区|特区|经开区|新城区|示范园|综合区|先导区|保护区)$"
)


_CERTAIN = (
    (_NATIONAL, "national", "department"),
    (_TOWNSHIP, "township", "government"),
    (_SUBDISTRICT, "township", "dispatched"),
    (_COMMITTEE, None, "dispatched"),
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


def find_year(text: str) -> int | None:
    """Returns the first year in *text*, in Arabic or Chinese numerals; none before 2008."""
    return next(_years(text), None)


def find_years(text: str) -> set[int]:
    """Returns every year from 2008 on that *text* names."""
    return set(_years(text))


def _years(text: str) -> Iterator[int]:
    for match in _YEAR.finditer(unicodedata.normalize("NFKC", text)):
        year = int(match[1].translate(_DIGITS))
        if year >= FIRST_YEAR:
            yield year


def is_title(text: str) -> bool:
    """True if *text* reads like the title of an annual report."""
    bare = _without_year(text)
    return len(bare) <= _LONGEST_TITLE and "。" not in bare and _TITLE.search(bare) is not None


def find_name(title: str) -> str | None:
    """Returns the name of the organ in a title, None when it names none."""
    bare = _without_year(title)
    match = _TITLE.search(bare)
    if match is None:
        return None
    before = bare[: match.start()]
    if before.endswith("人民"):
        before += "政府"
    name = _TRIMMED.sub("", _TRIMMED.sub("", before).strip("-—－·，,：:、"))
    return name if _NAME.fullmatch(name) else None


def _without_year(text: str) -> str:
    return _YEAR.sub("", "".join(text.split()))


def is_name(text: str) -> bool:
    """True if *text* alone is the name of an organ."""
    return _NAME.fullmatch("".join(text.split())) is not None and "报告" not in text


def infer_standing(name: str) -> Standing:
    """Returns level and kind as far as the name settles them."""
    name = _IN_BRACKETS.sub("", name)
    for pattern, level, kind in _CERTAIN:
        if pattern.search(name):
            return Standing(level, kind)
    for pattern, kind in _BY_PLACE:
        if match := pattern.match(name):
            return Standing(infer_level(match[1]), kind)
    level = infer_level(name)
    named_after_place = _NAMED_AFTER_PLACE.search(name) or level == "county"
    return Standing(level, "government" if named_after_place else None)


def infer_level(place: str) -> str | None:
    """Returns the level of a division by its name; None for a bare 市, a new area and such."""
    if place.endswith(("省", "自治区")) or place in _MUNICIPALITIES:
        return "province"
    if place.endswith(("自治州", "盟", "地区")):
        return "city"
    if place.endswith(("县", "旗")) or (place.endswith("区") and not _NO_DISTRICT.search(place)):
        return "county"
    # 某市某市 and 某州某市: a county-level city under a prefecture.
    if re.fullmatch(r".+(?:市|自治州|地区|盟).+市", place):
        return "county"
    return None
