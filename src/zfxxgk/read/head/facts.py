"""What the prose states plainly: dates, period, notices cited, scope, the fee, the download."""

from __future__ import annotations

import datetime
import re
import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from typing import TYPE_CHECKING, cast

from zfxxgk.narrative.characters import simplify
from zfxxgk.narrative.claims.reader import read_numbers, stated
from zfxxgk.read.head.names import is_name

if TYPE_CHECKING:
    from zfxxgk.spec.documents import Period, ProcessingFee

_DATE = r"(20\d\d)\s*[-/年.]\s*(\d{1,2})\s*[-/月.]\s*(\d{1,2})\s*日?"
_PUBLISHED = re.compile(rf"(?:发布|公布|公开|发文|上网)(?:日期|时间)[】\]]?\s*[:：]?\s*{_DATE}")
# Of anything else than the page, such as the newest notice or a law, the day is not that of the
# report: only a line that is made of such facts tells it.
_OF_THE_PAGE = re.compile(
    r"^[\s【\[]*(?:(?:发布|公布|公开|发文|成文|生成|上网)(?:日期|时间|机构|单位)|(?:信息)?来源|作者|浏览|点击"
    r"|阅读|字[号体]|索\s*引\s*号|文\s*号|主题|有效性|名\s*称|标\s*题|责任编辑)(?!.*迁移)"
)
_PLAIN = re.compile(rf"^\s*(?:日期|时间)\s*[:：]\s*{_DATE}")
_ANY_DATE = re.compile(_DATE)
_NUMERALS = "〇○零O0一二三四五六七八九"
_IN_WORDS = re.compile(
    rf"(二[{_NUMERALS}]{{3}})年((?:十[一二]?|[一二三四五六七八九]))月([一二三]?十?[一二三四五六七八九]?)日"
)
_SIGNED = re.compile(rf"(?:落款)?(\D*){_DATE}\s*")
_SIGNATURE_LINES = 12
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
    r"(?<!不)(?:仅|只)(?:限于?|含|包括|统计|涉及|为)[^，。；]{0,8}?(?:机关|(?<![省市县区旗州盟])(?<!政府)本级)"
    r"|不含(?:下属|所属)|[（(]局?机关(?:本级)?[）)]|(?<=[局委厅办会署])[（(]本级[）)]"
)
# 县本级, 市政府本级: the government and its departments; 局本级 is the bureau alone.
_OWN_LEVEL = re.compile(
    r"(?<!不)(?:仅|只)(?:限于?|含|包括|统计|涉及|为)[^，。；]{0,12}?(?:[省市县区旗州盟]|政府)本级"
    r"|不含(?:各?下级|各[县市区乡镇旗]|[县市区乡镇、]{2,})|(?<=[府省市县区旗州盟])[（(](?:[省市县区旗州盟]|政府)?本级[）)]"
)
_AREA = re.compile(
    r"(?:汇总|包括|涵盖)[^。]{0,20}(?:全[省市县区旗州盟]|各[乡镇街道区县市])[^。]{0,30}(?:数据|情况)"
)
_SYSTEM = re.compile(r"(?:全|本)系统(?:汇总|数据|情况)|汇总[^。]{0,12}系统")


def sentences(text: str | None) -> Iterator[str]:
    """The sentences of *text*; a line that ends without a stop goes on in the next."""
    joined = re.sub(r"(?<![。！？；：\n])\n", "", text or "")
    return (match[0].strip() for match in _SENTENCE.finditer(joined) if match[0].strip())


def published_on(
    printed: Iterable[str], stated: Iterable[str], signed: Sequence[str], year: int
) -> str | None:
    """The day of publication: from lines of the page, else from its head, else as signed.

    None if lines of the page differ. Who moves a site gives its pages the day of the move; so a
    day after the year in which the report is due is none, nor one of the head of the page that is
    after the last day on which any report is due. A report is never published before it is signed.
    """
    found = {day for text in printed for day, _ in find_published(text)}
    if found:
        return found.pop() if len(found) == 1 and max(found) <= f"{year + 1}-12-31" else None
    stated_days = {day for text in stated for day in list(_days(_ANY_DATE, text))[:1]}
    if len(stated_days) == 1 and max(stated_days) <= f"{year + 1}-03-31":
        return stated_days.pop()
    return _signed_on(signed, year)


def find_published(text: str) -> Iterator[tuple[str, tuple[int, int]]]:
    """Yields each day of publication that a line of the page states, and where it does."""
    stated = _PUBLISHED.finditer(text) if _OF_THE_PAGE.match(text) else ()
    for match in (*stated, *_PLAIN.finditer(text)):
        if day := _iso(*match.groups()):
            yield day, (match.start(), match.start() + len(match[0].rstrip()))


def is_date_line(text: str) -> bool:
    """Whether *text* is a date and nothing else, as below a signature."""
    signed = _signed(text)
    return signed is not None and not signed[0]


def cut_day(text: str) -> str:
    """*text* without the day behind it: the name in a signature."""
    signed = _signed(text)
    return signed[0] if signed else text.strip()


def signed_day(text: str) -> str | None:
    """The day that *text* is, alone or behind the name of an office."""
    signed = _signed(text)
    return _iso(*signed[1:]) if signed and (not signed[0] or is_name(signed[0])) else None


def _signed(text: str) -> tuple[str, str, str, str] | None:
    """The name before a day, empty where there is none, with year, month and day."""
    match = _SIGNED.fullmatch(_in_digits(text))
    return (match[1].strip(), match[2], match[3], match[4]) if match else None


def _signed_on(lines: Sequence[str], year: int) -> str | None:
    """The last day that stands alone or behind a name, between two Decembers."""
    found = list(filter(None, map(signed_day, lines[-_SIGNATURE_LINES:])))
    last = found[-1] if found else None
    return last if last and f"{year}-12-01" <= last <= f"{year + 1}-12-31" else None


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
    """``organ``, ``own_level``, ``area`` or ``system`` where the report says so plainly."""
    told = "\n".join(text for text in texts if text)
    found = {"organ": _ORGAN, "own_level": _OWN_LEVEL, "area": _AREA, "system": _SYSTEM}
    named = [name for name, words in found.items() if words.search(told)]
    return named[0] if len(named) == 1 else None


def processing_fee(text: str | None, year: int, others: Iterable[str | None] = ()) -> ProcessingFee:
    """What section six states on the fee: the sentences, and the numbers, None if they differ.

    Where it is silent, the first of *others* that names the fee, or states a number of it or none.
    """
    told = _on_fee(text, year)
    if not told:
        for other in others:
            if spoken := _on_fee(other, year, named=True):
                text, told = other, spoken
                break
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


_FEE_NAMED = re.compile("(?:信息|公开)处理费")
_FEE = re.compile("(?:信息|公开)处理费|收费")


def _on_fee(text: str | None, year: int, named: bool = False) -> list[str]:
    """The sentences of *text* on the fee: by its name, or with a number or a denial of it."""
    words = _FEE_NAMED if named else _FEE
    amounts = {
        (text or "")[claim.start : claim.end]
        for claim in stated(text or "", year)
        if claim.kind.startswith("fee_")
    }
    return [
        each
        for each in sentences(text)
        if words.search(simplify(each)) or any(amount in each for amount in amounts)
    ]


def _days(pattern: re.Pattern[str], text: str) -> Iterator[str]:
    return filter(None, (_iso(*match.groups()) for match in pattern.finditer(text)))


def _in_digits(text: str) -> str:
    """*text* with a day in words, 二〇二五年一月二十日, in digits."""

    def digits(match: re.Match[str]) -> str:
        year = "".join(str(max(0, _NUMERALS.index(sign) - 4)) for sign in match[1])
        return f"{year}年{_count(match[2])}月{_count(match[3])}日"

    return _IN_WORDS.sub(digits, unicodedata.normalize("NFKC", text))


def _count(numeral: str) -> int:
    """Up to 99, as months and days are told: 二十, 十一, 三."""
    tens, ten, ones = numeral.rpartition("十")
    value = {sign: number for number, sign in enumerate(_NUMERALS[4:])}
    return (value[tens] if tens else 1) * 10 * bool(ten) + (value[ones] if ones else 0)


def _iso(year: str, month: str, day: str) -> str | None:
    try:
        return datetime.date(int(year), int(month), int(day)).isoformat()
    except ValueError:
        return None
