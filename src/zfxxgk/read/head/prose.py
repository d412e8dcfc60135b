"""What the words of a report say beside numbers, for rules: measures, names, words left over.

A rule that accuses an office must rest on plain words; what may be meant otherwise is left out,
and of measures, whose absence is told, everything that may be one counts.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING, cast

from zfxxgk.narrative.characters import simplify
from zfxxgk.read.head import facts
from zfxxgk.read.head.makers import list_makers
from zfxxgk.read.head.names import flatten, is_name, names_division
from zfxxgk.spec.places import get_value, split_pointer

if TYPE_CHECKING:
    from zfxxgk.spec.documents import JsonObject, Prose, Report

PROBLEMS = "/problems_and_improvements/text"
TEXTS = ("/title", "/preamble", "/overview/text", PROBLEMS, "/other_matters/text")
_ENDS = (PROBLEMS, "/other_matters/text")
_SIGNATURE_LINES = 3
_SENTENCE = re.compile("[，。]")
"""What no name has, with a day behind it or without."""

# 有待加强, 亟待完善, 不够规范 tell what is lacking; only what is left of a sentence is a measure.
_LACKING = re.compile(
    r"(?:有待|仍需|还需|尚需|亟待|亟需|有所欠缺|待)(?:于)?(?:进一步|继续|持续|不断)?(?:的)?[一-鿿]{0,2}?"
    r"(?:加强|加大|提高|提升|完善|健全|规范|改进|改善|拓展|优化|增强|强化|深化|细化|丰富|推进|落实|加快)"
    r"|(?:不够|不太|不甚|尚不|还不|不尽)[一-鿿]{0,4}|(?:缺乏|缺少|欠缺|未能?|没有|尚未|不足)[一-鿿]{0,6}"
    r"|(?:培训|推进|落实|建设|公开|管理|更新|整改|改进)(?:工作)?(?:力度|程度|水平|质量|情况|不力|不到位|滞后|缓慢)"
)
_MEASURE = re.compile(
    r"改进|改善|整改|完善|健全|加强|加大|加快|提升|提高|优化|强化|深化|细化|丰富|拓展|拓宽|充实|增强|增加|推进|推动"
    r"|下一步|下步|今后|明年|来年|接下来|将|拟|计划|打算|力争|着力|继续|持续|进一步|不断|定期|及时|逐步|已|正在"
    r"|督促|落实|开展|组织|建立|制定|修订|培训|学习|规范|明确|配备|安排|指定|聘|改版|升级|补齐|补充|梳理|严格|认真|坚持"
    r"|创新|探索|通报|抽查|检查|评查|审核|联系|沟通|协调|措施|举措|对策"
)

# A clause without any of these tells of no problem, so it may tell what is done about one.
_PROBLEM = re.compile(
    r"[不未无缺欠少弱差慢难偏低窄]|没有|有待|仍需|还需|尚需|亟待|亟需|问题|短板|滞后|单一|参差|存在|主要|如下|以下"
)
_CLAUSE = re.compile(r"[^，,。；;：:！!？?\n]+")
_OF_A_YEAR = re.compile(r"20\d\d年")

_QUOTED = re.compile(r"《[^《》]*》|“[^“”]*”")
_BLANKED = r"(?:[XxＸｘ×╳]{2,12}|[○〇]{2,12}|_{2,12}|某某)"
_LEFT_OVER = re.compile(
    rf"(?=[XxＸｘ×╳○〇_某（(【\[])(?:{_BLANKED}\s*(?:省|市|县|区|旗|州|镇|乡|街道|[局委厅办]|部门|单位|人民政府|年|月|日|[件条人次元号项份]|万元|%)"
    r"|[（(【\[][^（()）】\]]{0,10}(?:此处|这里|请在?此?)\s*(?:填|输入|插入|补充|写明|说明)[^（()）】\]]{0,24}[）)】\]]"
    r"|[（(【\[]\s*待?(?:填写|补充|完善|核实)[^（()）】\]，,]{0,12}[）)】\]]"
    r"|[（(【\[]\s*(?:参考|填报)?(?:示例|样例|范例|模板|样本|样稿|范本|样式)\s*[）)】\]])"
)
_NUMERAL = re.compile(r"[一二三四五六七八九][○〇]{2,}")

_SIGN = re.compile(r"[XxＸｘ×╳○〇_某（(【\[《]")
"""What is left over, and the title of a notice, have one of these."""

_TRIAL_TITLE = re.compile(r"《(?:[^《》]{0,24})政府信息公开工作年度报告有关事项的通知》")
_BESIDE = 30

_GOVERNMENT = re.compile(r"(?:人民)?政府$")
_OFFICE_OF_GOVERNMENT = re.compile(
    r"(?:政府办(?:公[室厅])?|(?:党政|政务公开|信息公开)[一-鿿]{0,6}办(?:公室)?|党政(?:综合)?办(?:公室)?|政府)$"
)
_PLACE = re.compile(r"^(.{2,}?(?:省|自治区|自治州|地区|市|县|区|旗|州|盟|镇|乡|街道|苏木))")
SHORTEST_NAME = 3
"""Signs of a name without its place, and of a clause that says something."""


def read_prose(report: Report) -> Prose:
    """Returns what ``prose.json`` describes, each list in the order of the texts."""
    return cast(
        "Prose",
        {
            "measures": [_told(PROBLEMS, each) for each in _measures(_text(report, PROBLEMS))],
            "left_over": _everywhere(report, _left_over),
            "makers": _makers(report),
            "signatures": _signatures(report),
            "trial_titles": list(_trial_titles(report)),
        },
    )


def may_tell(title: str) -> bool:
    """True if something may be found in the title of a report, where it has no other words."""
    return _SIGN.search(title) is not None


def may_be_one(name: str, other: str) -> bool:
    """True if two names may be one office: short and full, with its place and without."""
    one, two = sorted((flatten(name), flatten(other)), key=len)
    rest = iter(two)
    return all(sign in rest for sign in one)


def _text(report: Report, pointer: str) -> str:
    return str(get_value(report, split_pointer(pointer)) or "")


def _told(section: str, text: str) -> JsonObject:
    return {"section": section, "text": text}


def _everywhere(report: Report, find: Callable[[str], Iterator[str]]) -> list[JsonObject]:
    return [_told(each, words) for each in TEXTS for words in find(_text(report, each))]


def _measures(text: str) -> Iterator[str]:
    return (each for each in facts.sentences(text) if any(map(_may_be_measure, _clauses(each))))


def _clauses(sentence: str) -> list[str]:
    return [match[0].strip() for match in _CLAUSE.finditer(simplify(sentence)) if match[0].strip()]


def _may_be_measure(clause: str) -> bool:
    if _MEASURE.search(_LACKING.sub("", clause)) or _OF_A_YEAR.search(clause):
        return True
    return len(clause) > SHORTEST_NAME and _PROBLEM.search(clause) is None


def _left_over(text: str) -> Iterator[str]:
    plain = _QUOTED.sub(lambda quoted: "，" * len(quoted[0]), _NUMERAL.sub("，", text))
    return (" ".join(match[0].split()) for match in _LEFT_OVER.finditer(plain))


# ---------------------------------------------------------------------- whose report it is


def _makers(report: Report) -> list[JsonObject]:
    """Offices that the preamble names as makers; all agree where it names the right one too."""
    own, text = report["agency"]["name"], flatten(report["preamble"] or "")
    if own is None:
        return []
    named = dict.fromkeys(name for name in list_makers(text) if _is_full(name))
    right = _short(own) in text or any(_reports_for(name, own) for name in named)
    return [_named("/preamble", name, right) for name in named]


def _signatures(report: Report) -> list[JsonObject]:
    own = report["agency"]["name"]
    if own is None:
        return []
    found = [
        (section, name)
        for section in _ENDS
        for line in _text(report, section).split("\n")[-_SIGNATURE_LINES:]
        if not _SENTENCE.search(line)
        if _is_full(name := facts.cut_day(line))
    ]
    # Joint offices sign together.
    right = any(_reports_for(name, own) for _, name in found)
    return [_named(section, name, right) for section, name in found]


def _named(section: str, name: str, agrees: bool) -> JsonObject:
    return {"section": section, "text": name, "agrees": agrees}


def _is_full(name: str) -> bool:
    """True for the name of an office with its place, which is no other thing by chance."""
    return is_name(name) and names_division(name) and "、" not in name


def _short(own: str) -> str:
    """The name without the places in front: 水利局 of 青禾县水利局."""
    short = flatten(own)
    while (place := _PLACE.match(short)) and len(short) - place.end() >= SHORTEST_NAME:
        short = short[place.end() :]
    return short


def _reports_for(name: str, own: str) -> bool:
    """True if *name* is the office itself, or the one that makes reports for all of its place."""
    if may_be_one(name, own):
        return True
    place, own_place = (_PLACE.match(flatten(each)) for each in (name, own))
    if place is None or own_place is None or place[1] != own_place[1]:
        return False
    by_government = _OFFICE_OF_GOVERNMENT.search(name) is not None
    return by_government or _GOVERNMENT.search(own) is not None


# ---------------------------------------------------------------------- notices


def _trial_titles(report: Report) -> Iterator[JsonObject]:
    for section in TEXTS:
        text = _text(report, section)
        for match in _TRIAL_TITLE.finditer(text):
            beside = re.split(r"[。；;《]", text[match.end() : match.end() + _BESIDE])[0]
            number = next(iter(facts.cites([beside])), None)
            yield {"section": section, "text": match[0], "number": number}
