"""Whom a text names as the maker of the report that it announces."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from zfxxgk.read.head.year_words import YEAR

_STRONG = (
    r"(?:人民政府|行政公署|分局|(?<!总)局|委员会|管委会|办公[厅室]|街道办事处|办事处|街道|(?<![城乡])镇|(?<!城)乡(?![镇村])|苏木"
    r"|海关(?:关区)?|厅|总署|开发区|高新区|经开区|管理区|中心|支队|总队|大队|调查队|兵团"
    r"|(?<=师)[一二三四五六七八九十百\d]{1,4}团)"
)
_PART = (
    r"(?:(?<=人民政府)[一-鿿]{0,8}?(?:街道办事处|街道|办公[厅室])|(?<=局)[一-鿿]{1,8}?(?:分局|[支大总]队)"
    r"|(?<=街道)办事处|(?<=区)(?:管理委员会|管委会)|(?<=[镇乡])人民政府|(?<=[镇乡])政府)?"
)
FULL = rf"[一-鿿]{{1,36}}?{_STRONG}{_PART}"
NO_PART_OF_A_NAME = re.compile(
    r"[，,。；;：:“”《》]|按照|根据|依据|依照|遵照|围绕|坚持|领导|要求|认真|严格|贯彻|落实|积极|通过|组织"
    r"|结合|关于|指导|我们|我[局市县区镇乡省委]|^[在对向与和及为从以经把将由]|公开|公布|发布|通知"
    r"|[县市区省党纪工]委(?!员会)|国务院|中共|全[县市区省]|各[县市区镇乡街部]"
    # A clause on how offices were merged, with two of them, or with a verb.
    r"|转来|委托|配合|协助|参与|并入|划[入转归]|合并|合署|撤销|更名|改[名为]|组建|挂牌|转隶|移交|承接|成立|整合|会同|联合|协同"
    r"|^原|(.[一-鿿]{1,5}[省市县区旗州盟]).+\1"
)
_CUT = re.compile(
    r".*(?:公布|发布|编制(?!委)|编写|编成|撰写|制作|形成|现将|特将|兹将|[，,。；;：:《》“”])"
)
_REPORT = re.compile(
    r"(?:政府|政务)?信息公开(?:工作)?(?:情况)?(?:的)?(?:年度)?(?:工作)?(?:报告|年报|情况)"
    r"(?!编制|格式|模板|的?通知|的?要求)"
)
_NAME_AND_YEAR = re.compile(
    rf"(?:{YEAR}年?度?)?(?:关于)?({FULL}|[一-鿿]{{1,12}}[省市县区旗州盟])的?(?:关于)?(?:{YEAR}年?度?)?的?"
)
_CALLED_SHORT = r"(?:[（(](?:以下)?(?:简称|称)[^（）()]{1,12}[）)])?"
_IN_PRACTICE = r"(?:结合[^。；;，,]{0,10}实际[，,]?)?"
# One name in one pattern: compiling it is dear.
_MAKER = re.compile(
    rf"(?:(本(?:年度)?报告[是系为]|^|[。；;])|[，,])({FULL}){_CALLED_SHORT}{_IN_PRACTICE}"
    r"(?(1)(?=依照|按照|根据|依据|遵照|现将|现公布|编制(?!委)|组织编制)|(?:组织)?编制(?:了|本|形成))"
)
_INNER_OFFICE_OF_BUREAU = re.compile(r"(?<=[局厅])(?:党政|综合)?办公室$")
_LONGEST = 80


def list_makers(text: str) -> Iterator[str]:
    """Yields whom *text*, without white space, names as the maker of the report it announces."""
    for finder in (find_makers, find_reported):
        yield from (name for name in finder(text) if not NO_PART_OF_A_NAME.search(name))


def find_makers(text: str) -> Iterator[str]:
    if "由" in text:
        yield from (_INNER_OFFICE_OF_BUREAU.sub("", match[1]) for match in _by().finditer(text))
    yield from (match[2] for match in _MAKER.finditer(text))


@cache
def _by() -> re.Pattern[str]:
    """Compiled when it is needed, which is not for every report."""
    return re.compile(
        rf"由({FULL})(?=按照|根据|依据|依照|遵照|编|负责|撰写|组织|牵头|汇总|会同|综合|认真|严格)"
        r"(?=[^。；;]{0,80}?(?:编[制写成]|撰写|汇总|形成))"
    )


def find_reported(text: str) -> Iterator[str]:
    """Names in front of words for the report: 现公布某某局2023年政府信息公开工作年度报告."""
    for match in _REPORT.finditer(text):
        named = _NAME_AND_YEAR.fullmatch(
            _CUT.sub("", text[max(0, match.start() - _LONGEST) : match.start()])
        )
        if named:
            yield named[1]
