"""Whose report it is where no title tells: in the preamble, section one, as contact, signature.

A name that the text contradicts is none: where it says 我局, 某某镇 is not whose report it is.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import pairwise
from typing import Literal, NamedTuple, TypeAlias

from zfxxgk.narrative.characters import simplify
from zfxxgk.read.formats.document import NOWHERE, Paragraph, Place
from zfxxgk.read.head import facts
from zfxxgk.read.head.makers import FULL, NO_PART_OF_A_NAME, find_makers, find_reported
from zfxxgk.read.head.names import flatten, is_name, names_division, restore
from zfxxgk.read.head.year_words import YEAR

Basis: TypeAlias = Literal[
    "title", "preamble", "section_one", "contact", "signature", "metadata", "file_name"
]


Finder: TypeAlias = Callable[[str], Iterator[str]]
"""Yields the names in a text without white space."""


class Mention(NamedTuple):
    """A name of the organ as printed, what it was found in, and the line; None for no line."""

    name: str
    basis: Basis
    line: Paragraph | None = None

    @property
    def place(self) -> Place:
        return self.line.place if self.line else NOWHERE


_PRACTICE = re.compile(rf"(?:结合|根据)({FULL}|[一-鿿]{{1,12}}[省市县区旗州盟])的?(?:工作)?实际")
_NO_SUBJECT = (
    r"(?!的|[、和及与《等]|领导|指导|关于|印发|下发|转发|部署|统一|要求|有关|相关|各|所属|系统"
    r"|办公|办事处|管理委|管委|[一-鿿]{1,8}(?:分局|街道办|[支大总]队)"
    r"|转来|委托|审计|检查|督查|通报|考核|约谈|抽查|巡察|牵头|更名|并入|划入|撤销|不再|合并|改为"
    # Who is named beside 我局 in one sentence is another, but for 以下简称我局.
    r"|[^。；;\n称]{0,200}?(?:(?<!现将)我[局委厅镇乡街办单]|[对由给向入]本[局单机]))"
)
_IN_THE_YEAR = rf"(?:{YEAR}年度?(?:以来|来|全年)?|今年以来|一年来|本年度|过去一年)[，,]?"
_UNDER_OTHERS = r"(?:(?:在|按照|根据|依据|围绕|紧扣|对照)[^。，,；;]{2,60}[，,]){0,3}"
_OF_THE_YEAR = re.compile(
    rf"(?:^|[。；;\n])(?:[(（][一二三四五六七八九十]+[)）][^。]{{0,24}}。)?{_IN_THE_YEAR}{_UNDER_OTHERS}"
    rf"({FULL}){_NO_SUBJECT}"
)
_OPENS = re.compile(rf"^({FULL}){_NO_SUBJECT}")
_CONTACT = re.compile(
    r"(?:与|联系|(?:(?:^|[，,。；;（(])|联系|咨询|编制|填报|公开|受理)(?:单位|部门|机构)[:：]|致电|向|咨询)"
    rf"[:：]?({FULL})"
    r"([一-鿿]{0,10}?(?:办公室|办|科|股|处|室|窗口))?(?=联系|咨询|反映|提出|地址|电话|[，,。（(；;：:]|$)"
)
_INNER_OFFICE = re.compile(r"(?<=局|厅|会|关|处|道|镇|乡|府)[一-鿿]{0,8}(?:办公室|办)$")
_ADDRESS = re.compile(r"地址[:：]([一-鿿]{2,30}?局)(?=办公|[，,。（(；;]|$)")
_UNCLEAR_CONTACT = re.compile(r"政府(?:办公[厅室]|办)?$|^[一-鿿]{0,4}办公室$")
# Asked for copies or by who complains, or made by others: those are not the maker's.
_OF_OTHERS = re.compile(
    r"下载|查阅|查询|纸质|索取|领取|存放|监督|投诉|举报|网站|平台|技术支持|维护|承办|主管|抄[送报]"
    r"|不服|复议|诉讼"
)
_QUESTIONS = re.compile(r"疑问|咨询|意见|建议|不明|问题")
_KEEPER = re.compile(
    r"(?:大?数据|政务(?:服务|公开)?|行政(?:服务|审批)|便民|服务|档案|信访|信息|网络?|融?媒体?|电子)[一-鿿]{0,6}(?:局|中心|办)$"
    r"|政府(?:办公[厅室]|办)$|[省市县区旗州盟]人民政府$"
)
"""Organs that keep the sites and archives of others."""
_SIGNED = re.compile(r"^(.{3,40}?)(20\d\d年\d{1,2}月\d{1,2}日)?$")
_SIGNATURE_LINES = 12
_OPENING_LINES = 3


_SELF = re.compile(
    r"我(分局|局|委|厅|镇|乡|街道|中心|支队|总队|海关|关|管委会|办)|(分局)(?=将|围绕|共|全年)"
)
_CALLED = {
    "局": r"局$",
    "分局": r"局$",
    "委": r"委员会$|委$",
    "厅": r"厅$",
    "镇": r"镇(?:人民政府|政府)?$",
    "乡": r"乡(?:人民政府|政府)?$",
    "街道": r"街道(?:办事处|办)?$",
    "中心": r"中心$",
    "支队": r"支队$",
    "总队": r"队$",
    "海关": r"海关(?:关区)?$",
    "关": r"海关(?:关区)?$",
    "管委会": r"委员会$|管委会$|区$",
    "办": r"办公[厅室]$|办$|办事处$",
}


class Self:
    """What the report calls the organ itself: 我局, 我镇."""

    def __init__(self, texts: Iterable[str]) -> None:
        called = {m[1] or m[2] for text in texts for m in _SELF.finditer(flatten(text))}
        self._ends = [re.compile(_CALLED[each]) for each in called]

    def may_be(self, name: str) -> bool:
        """True if nothing speaks against *name*."""
        if len(name) < 3 or not is_name(name) or NO_PART_OF_A_NAME.search(name):
            return False
        return self.fits(name)

    def fits(self, name: str) -> bool:
        """True if *name* is of the kind of organ that the text speaks of as itself."""
        return not self._ends or any(end.search(simplify(name)) for end in self._ends)


def find_in_preamble(paragraphs: Sequence[Paragraph], own: Self) -> Mention | None:
    """Returns whom the opening names as the maker of the report."""
    return _first(paragraphs, (find_makers, find_reported, _practices, _subjects), "preamble", own)


def find_in_section_one(paragraphs: Sequence[Paragraph], own: Self) -> Mention | None:
    """Returns whom section one speaks of as the one that acts in the year."""
    opening = paragraphs[:_OPENING_LINES]  # which may be the preamble
    return _first(opening, (find_makers, find_reported), "section_one", own) or _first(
        paragraphs, (_subjects, _openings), "section_one", own
    )


def find_contact(paragraphs: Sequence[Paragraph], own: Self) -> Mention | None:
    """Returns the organ that questions are to be asked of."""
    return _settle(_mentions(paragraphs, _contacts, "contact", own))


def find_signature(paragraphs: Sequence[Paragraph], own: Self) -> Mention | None:
    """Returns the organ that signs above the date at the end."""
    tail = paragraphs[-_SIGNATURE_LINES:]
    for line, below in pairwise([*tail, Paragraph("")]):
        match = _SIGNED.match(flatten(line.text))
        if (
            match
            and (match[2] or facts.is_date_line(below.text))
            and own.may_be(match[1])
            and names_division(match[1])
        ):
            return Mention(restore(match[1], line.text), "signature", line)
    return None


def find_elsewhere(texts: Iterable[str], basis: Basis, own: Self) -> Mention | None:
    """Returns the organ that one of *texts*, from outside the report, is the name of."""
    for text in texts:
        name = flatten(text)
        kept = basis == "metadata" and _KEEPER.search(name)
        if re.fullmatch(FULL, name) and names_division(name) and own.may_be(name) and not kept:
            return Mention(restore(name, text), basis)
    return None


def _first(
    paragraphs: Sequence[Paragraph], finders: Iterable[Finder], basis: Basis, own: Self
) -> Mention | None:
    found = (_settle(_mentions(paragraphs, finder, basis, own)) for finder in finders)
    return next(filter(None, found), None)


def _mentions(
    paragraphs: Iterable[Paragraph], finder: Finder, basis: Basis, own: Self
) -> list[Mention]:
    return [
        Mention(restore(name, paragraph.text), basis, paragraph)
        for paragraph in paragraphs
        for name in finder(flatten(paragraph.text))
        if own.may_be(name)
    ]


def _settle(mentions: Sequence[Mention]) -> Mention | None:
    """The fullest of the names, None if they are names of several organs."""
    if not mentions:
        return None
    fullest = max(mentions, key=lambda mention: len(mention.name))
    return fullest if all(fullest.name.endswith(each.name) for each in mentions) else None


def _practices(text: str) -> Iterator[str]:
    yield from (match[1] for match in _PRACTICE.finditer(text))


def _subjects(text: str) -> Iterator[str]:
    yield from (match[1] for match in _OF_THE_YEAR.finditer(text))


def _openings(text: str) -> Iterator[str]:
    if (match := _OPENS.match(text)) and names_division(match[1]):
        yield match[1]


def _contacts(text: str) -> Iterator[str]:
    for sentence in re.split(r"[。；;]", text):
        for match in _CONTACT.finditer(sentence):
            name = _INNER_OFFICE.sub("", match[1])
            unclear = _UNCLEAR_CONTACT.search(match[1]) or _KEEPER.search(name)
            if names_division(name) and not unclear and _is_for_questions(sentence, match.start(1)):
                yield name
        for match in _ADDRESS.finditer(sentence):
            if names_division(match[1]) and _is_for_questions(sentence, match.start(1)):
                yield match[1]


def _is_for_questions(sentence: str, at: int) -> bool:
    """True if whoever is named at *at* is asked about the report, not for copies or by who
    complains."""
    before = sentence[:at]
    return _OF_OTHERS.search(before) is None or _QUESTIONS.search(before) is not None
