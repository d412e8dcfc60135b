"""What the prose states plainly: dates, period, notices cited, scope, the fee, the download."""

from __future__ import annotations

import datetime
import re
import unicodedata
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, cast

from zfxxgk.narrative.characters import simplify
from zfxxgk.narrative.claims.reader import read_numbers

if TYPE_CHECKING:
    from zfxxgk.spec.documents import Period, ProcessingFee

_DATE = r"(20\d\d)\s*[-/年.]\s*(\d{1,2})\s*[-/月.]\s*(\d{1,2})\s*日?"
_PUBLISHED = re.compile(rf"(?:发布|公布|公开|发文|上网)(?:日期|时间)[】\]]?\s*[:：]?\s*{_DATE}")
_ANY_DATE = re.compile(_DATE)
_DAY = re.compile(rf"(?:落款)?\s*{_DATE}\s*")
_PERIOD = re.compile(
    r"(20\d\d)\s*年\s*(\d{1,2})\s*月\s*(\d{1,2})\s*日\s*(?:起|开始)?[\s,;、]*(?:截?至|截?到|截止|—|–|－|-|~)+(?:到|至)?\s*"
    r"(?:(20\d\d)\s*年|当年|同年)?\s*(\d{1,2})\s*月\s*(\d{1,2})\s*日"
)
_NOTICE = re.compile(
    r"([一-鿿]{2,16})\s*[〔\[［【(（]\s*((?:19|20)\d\d)\s*(?:年)?\s*[〕\]］】)）]\s*第?\s*(\d{1,4})\s*号"
)
_NO_PREFIX = re.compile(
    r".*(?:按照|根据|依据|依照|遵照|印发|通知|执行|要求|以及|和|及|与|的|等|由|了)"
)
_SENTENCE = re.compile(r"[^。！？；\n]+[。！？；]?")
_DOWNLOAD = re.compile(r"电子版|电子文本")
_AVAILABLE = re.compile(r"下载|查阅|查询|查看|获取|浏览")
_ORGAN = re.compile(
    r"(?<!不)(?:仅|只)(?:限于?|含|包括|统计|涉及|为)[^，。；]{0,8}?(?:机关|本级)|不含(?:下属|所属|各)"
    r"|[（(]局?机关(?:本级)?[）)]"
)
_AREA = re.compile(
    r"(?:汇总|包括|涵盖)[^。]{0,20}(?:全[省市县区旗州盟]|各[乡镇街道区县市])[^。]{0,30}(?:数据|情况)"
)
_SYSTEM = re.compile(r"(?:全|本)系统(?:汇总|数据|情况)|汇总[^。]{0,12}系统")


def sentences(text: str | None) -> Iterator[str]:
    """The sentences of *text*; a line that ends without a stop goes on in the next."""
    joined = re.sub(r"(?<![。！？；：\n])\n", "", text or "")
    return (match[0].strip() for match in _SENTENCE.finditer(joined) if match[0].strip())


def published_on(printed: Iterable[str], stated: Iterable[str]) -> str | None:
    """The day of publication: from lines of the page, else from its head; None if they differ."""
    found = {day for text in printed for day, _ in find_published(text)}
    if not found:
        dates = (_ANY_DATE.search(text) for text in stated)
        found = {day for match in dates if match and (day := _day(match))}
    return found.pop() if len(found) == 1 else None


def find_published(text: str) -> Iterator[tuple[str, tuple[int, int]]]:
    """Yields each day of publication that a line states, and where it does."""
    for match in _PUBLISHED.finditer(text):
        if day := _day(match):
            yield day, (match.start(), match.start() + len(match[0].rstrip()))


def is_date_line(text: str) -> bool:
    """Whether *text* is a date and nothing else, as below a signature."""
    return _DAY.fullmatch(unicodedata.normalize("NFKC", text)) is not None


def period(texts: Iterable[str | None]) -> Period:
    """First and last day of the first period named, as printed."""
    for text in texts:
        match = _PERIOD.search(simplify(unicodedata.normalize("NFKC", text or "")))
        if match is not None:
            year, month, day, to_year, to_month, to_day = match.groups()
            return {
                "from": _iso(year, month, day),
                "to": _iso(to_year or year, to_month, to_day),
            }
    return {"from": None, "to": None}


def cites(texts: Iterable[str | None]) -> list[str]:
    """Numbers of the notices cited, each once, in the order of the text."""
    found: dict[str, None] = {}
    for text in texts:
        for match in _NOTICE.finditer(text or ""):
            prefix = _NO_PREFIX.sub("", match[1])
            if len(prefix) >= 2:
                found[f"{prefix}〔{match[2]}〕{int(match[3])}号"] = None
    return list(found)


def download(texts: Iterable[str | None]) -> str | None:
    """The sentence that says where the electronic edition can be had."""
    for text in texts:
        for sentence in sentences(text):
            if _DOWNLOAD.search(sentence) and _AVAILABLE.search(sentence):
                return sentence
    return None


def scope(texts: Iterable[str | None]) -> str | None:
    """``organ``, ``area`` or ``system`` where the report says so in plain words."""
    told = "\n".join(text for text in texts if text)
    found = {"organ": _ORGAN, "area": _AREA, "system": _SYSTEM}
    named = [name for name, words in found.items() if words.search(told)]
    return named[0] if len(named) == 1 else None


def processing_fee(text: str | None, year: int) -> ProcessingFee:
    """What section six states on the fee: the sentences, and the numbers, None if they differ."""
    told = [s for s in sentences(text) if re.search("信息处理费|收费", simplify(s))]
    totals = [claim for claim in read_numbers(text or "", year) if not claim.partial]

    def only(kind: str) -> int | float | None:
        values = {claim.value for claim in totals if claim.kind == kind}
        value = values.pop() if len(values) == 1 else None
        return int(value) if value is not None and float(value).is_integer() else value

    return {
        "statement": "".join(told) or None,
        "notices": cast("int | None", only("fee_notices")),
        "charged": only("fee_charged"),
        "collected": only("fee_collected"),
    }


def _day(match: re.Match[str]) -> str | None:
    return _iso(*match.groups())


def _iso(year: str, month: str, day: str) -> str | None:
    try:
        return datetime.date(int(year), int(month), int(day)).isoformat()
    except ValueError:
        return None
