"""The years that words name: never that of a document number, a day, a plan or a span of years."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator

from zfxxgk.narrative.characters import simplify
from zfxxgk.read.head.year_words import (
    BESIDE,
    COLUMN,
    DAY,
    DAYS,
    FIRST_MONTHS,
    MONTH,
    NOTICES,
    OTHER_THINGS,
    SHORT_YEAR,
    YEAR,
)
from zfxxgk.spec.schemas import REPORT, load

FIRST_YEAR: int = load(REPORT)["properties"]["year"]["minimum"]

LONGEST_SIGNATURE = 80
_CENTURY = 2000
_DIGITS = str.maketrans("〇○零Oo一二三四五六七八九", "00000123456789")
_BESIDE = re.compile(BESIDE)
_REPORT_ON = r"(?:政府|政务)?信息公开(?:工作)?(?:情况)?(?:的)?(?:年度)?(?:工作)?(?:报告|年报|情况)"
_OF_ANOTHER = re.compile(
    rf"《(?![^《》]{{0,60}}信息公开(?:工作)?(?:情况)?(?:的)?年?度?(?:工作)?报[^《》]{{0,20}}》)[^《》]{{0,80}}》"
    rf"|{NOTICES}|{DAYS}|{YEAR}\s*年\s*{FIRST_MONTHS}\s*月|{OTHER_THINGS}"
    rf"|(?:自|对照|针对|总结|参照|沿用)\s*{YEAR}\s*年度?(?:(?!{YEAR})[^。;,\n]){{0,30}}?(?:报告|年报)"
    rf"|(?:与|同|比|较|上年|上一年度?|去年)\s*[(]?\s*{YEAR}\s*年度?"
    rf"|(?:部署|谋划|安排|迎接|展望|获评?|评为)\s*{YEAR}\s*年度?|[自从]\s*{YEAR}\s*年起"
    rf"|{YEAR}\s*年度?(?:结转|遗留|转入|未办结)"
    rf"|{YEAR}\s*年,?[^。;,\n]{{0,8}}?将(?:继续|进一步|重点|着力|持续|不断|努力|再)"
    rf"|{YEAR}\s*年度?(?:(?!{YEAR})[^。;,\n]){{1,24}}?以来"
    rf"|{YEAR}\s*年度?(?:(?!{YEAR})[^。;,\n]){{0,30}}?(?:报告|年报)中?(?:指出|反馈|存在|提出|已[于按如])"
)
_NAMED = re.compile(rf"({YEAR})\s*年")
# Without 年 only where nothing but a year can stand: 某某局2023政府信息公开工作报告, 年报（2023）.
_IN_TITLE = re.compile(
    rf"({YEAR})(?=\s*年)|(?<!\d)(20\d\d)(?=\s*(?:度|政府信息|政务|信息公开|[)\]】]))|^(20\d\d)(?!\d)|({SHORT_YEAR})"
)
_BEHIND_TITLE = re.compile(
    rf"[\s()\[\]【】_:·—–-]*({YEAR}|{SHORT_YEAR})\s*年?\s*度?[\s()\[\]【】]*(?:的?(?:通知|公告|公示|函))?"
)
_COLUMN = re.compile(COLUMN)
_OF_THE_REPORT = re.compile(rf"({YEAR})\s*年度?(?:(?!{YEAR})[^。;,]){{0,30}}?{_REPORT_ON}")
_OPENING = re.compile(
    rf"(?:^|[。;\n])\s*(?:[(][一二三四五六七八九十]+[)][^。]{{0,24}}[。\s])?\s*(?:截[至止])?({YEAR})\s*年"
)
_PERIOD = re.compile(
    rf"(统计|数据|期限|期间|区间|时段)?[^。;\d二]{{0,8}}({YEAR})\s*[-/.年]\s*({MONTH})"
    rf"(?:\s*[-/.月]\s*(?:{DAY}\s*日?)?)?\s*(?:起|开始)?[\s,;、]*(?:截?至|截?到|截止|[-—–~])+\s*[到至]?\s*"
    rf"(?:({YEAR})\s*[-/.年]\s*|当年|同年)?({MONTH})\s*[-/.月]"
)
_AT_ITS_END = re.compile(rf"截[至止到]\s*({YEAR})\s*年\s*(?:12\s*月\s*31\s*日|[年]?[底末])")
_JANUARY = frozenset({"1", "01", "一"})
_DECEMBER = frozenset({"12", "十二"})
_SIGNED = re.compile(
    rf"(?:落款|(?:编制|签发)(?:日期|时间)\s*:)?\s*[(]?\s*(\D*?)\s*({YEAR})\s*[-/.年]\s*({MONTH})\s*(?:[-/.月]?\s*(?:{DAY}\s*日?)?)\s*[)]?"
)
_COMPILED = re.compile(
    rf"({YEAR})\s*年\s*({MONTH})\s*月[^。;,]{{0,8}}?(?:编[制写成]|形成|撰写)|"
    rf"(?:编[制写成]|形成|撰写)[于在]\s*({YEAR})\s*年\s*({MONTH})\s*月"
)
_MONTHS = {numeral: number for number, numeral in enumerate("一二三四五六七八九十", 1)} | {"元": 1}


def find_year(title: str) -> int | None:
    """Returns the year in a title, in Arabic or Chinese numerals; none before 2008.

    Of several it is the one nearest to the words for the report.
    """
    text = _BESIDE.sub("", _simple(title))
    words = list(re.finditer(r"报告|年报|信息公开", text))
    if not words:
        return None
    end = words[-1].end()
    named = max(text.rfind("信息公开", 0, end), 0)
    for match in reversed(list(_IN_TITLE.finditer(text[:end]))):
        if not _COLUMN.search(text[match.end() : named]):
            return next(iter(_numbers(filter(None, match.groups()))), None)
    behind = _BEHIND_TITLE.fullmatch(text[end:])
    return next(iter(_numbers([behind[1]])), None) if behind else None


def find_years(text: str) -> set[int]:
    """Returns every year from 2008 on that *text* names as one, those of other things not."""
    return set(_named(_NAMED, _clean(text)))


def find_report_years(text: str) -> set[int]:
    """Returns the years of the annual reports on disclosure that *text*, prose, speaks of."""
    return set(_named(_OF_THE_REPORT, _clean(text)))


def find_opening_years(text: str) -> set[int]:
    """Returns the years with which sentences of *text* begin."""
    return set(_named(_OPENING, _clean(text)))


def find_period_year(text: str) -> int | None:
    """Returns the year of the first period of a report that *text* names, or of its last day."""
    folded = _simple(text)
    for told, first, month, last, last_month in _PERIOD.findall(folded):
        within = not last or _numbers([first]) == _numbers([last])
        if within and (told or month in _JANUARY or last_month in _DECEMBER):
            return next(iter(_numbers([first])), None)
    return next(iter(_named(_AT_ITS_END, folded)), None)


def find_signing(line: str) -> tuple[str, int, int] | None:
    """Returns name, year and month where *line* is nothing but a day or a month, named or not."""
    match = _SIGNED.fullmatch(_simple(line)) if len(line) <= LONGEST_SIGNATURE else None
    return (match[1], *_year_and_month(match[2], match[3])) if match else None


def find_compiling(text: str) -> Iterator[tuple[int, int]]:
    """Yields year and month in which *text* says that a report was compiled."""
    for match in _COMPILED.finditer(_simple(text)):
        yield _year_and_month(match[1] or match[3], match[2] or match[4])


def _year_and_month(year: str, month: str) -> tuple[int, int]:
    in_words = sum(_MONTHS.get(sign, 0) for sign in month)
    return int(year.translate(_DIGITS)), in_words or int(month)


def locate_year(year: int, text: str) -> tuple[int, int] | None:
    """Returns where *text* names *year*: as that of a report if it does so, else within a date."""
    folded = simplify("".join(map(_fold, text)))
    bare = _OF_ANOTHER.sub(lambda match: " " * len(match[0]), folded)
    for searched in (bare, folded):
        for match in re.finditer(rf"{YEAR}|{SHORT_YEAR}", searched):
            if _numbers([match[0]]) == [year]:
                return match.span()
    return None


def _fold(character: str) -> str:
    """The character that stands for *character*, so that places stay what they are."""
    folded = unicodedata.normalize("NFKC", character)
    return folded if len(folded) == 1 else character


def _simple(text: str) -> str:
    # Runs of blanks would be tried in every way.
    return simplify(re.sub(r"[^\S\n]+", " ", unicodedata.normalize("NFKC", text)))


def _clean(text: str) -> str:
    return _OF_ANOTHER.sub("", _simple(text))


def _named(pattern: re.Pattern[str], text: str) -> list[int]:
    return _numbers(match[1] for match in pattern.finditer(text))


def _numbers(printed: Iterable[str]) -> list[int]:
    numbers = (int(each.translate(_DIGITS)) for each in printed)
    years = (number + _CENTURY * (number < _CENTURY) for number in numbers)
    return [year for year in years if year >= FIRST_YEAR]
