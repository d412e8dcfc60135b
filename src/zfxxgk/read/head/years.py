"""The year of a report: never that of a document number, a day or a span of years."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable

from zfxxgk.narrative.characters import simplify
from zfxxgk.spec.schemas import REPORT, load

FIRST_YEAR: int = load(REPORT)["properties"]["year"]["minimum"]

YEAR = r"(?:(?<!\d)20\d\d(?!\d)|二[〇○零Oo0][一二三四五六七八九〇○零Oo0]{2})"
_DIGITS = str.maketrans("〇○零Oo一二三四五六七八九", "00000123456789")
_NO_YEAR_OF_A_REPORT = re.compile(
    r"〔[^〔〕]{0,12}〕|[\[【(]\s*20\d\d\s*年?\s*[\]】)]\s*第?\s*\d+\s*号|20\d\d\s*年?\s*第\s*\d+\s*号"
    r"|20\d\d\s*[-/.年]\s*\d{1,2}\s*[-/.月]\s*\d{1,2}\s*日?"
    r"|20\d\d\s*年?度?\s*[-—–~至到]+\s*20\d\d\s*年?度?"
    r"|20\d\d\s*年\s*(?:修[订正]|版|格式|施行)"
)
_NAMED = re.compile(rf"({YEAR})\s*年")
# Without 年 only where nothing but a year can stand: 某某局2023政府信息公开工作报告, 年报（2023）.
_BARE = re.compile(r"(?<!\d)(20\d\d)\s*(?=度|政府信息|政务|信息公开|[)\]】]|$)|^(20\d\d)(?!\d)")
_REPORT = r"(?:政府|政务)?信息公开(?:工作)?(?:情况)?(?:的)?(?:年度)?(?:工作)?"
_OF_THE_REPORT = re.compile(rf"({YEAR})\s*年度?[^。;,]{{0,30}}{_REPORT}(?:报告|年报|情况)")
_OPENING = re.compile(
    rf"(?:^|[。;\n])\s*(?:[(][一二三四五六七八九十]+[)][^。]{{0,24}}[。\s])?\s*(?:截[至止])?({YEAR})\s*年"
)


def find_year(title: str) -> int | None:
    """Returns the year in a title, in Arabic or Chinese numerals; none before 2008."""
    text = _clean(title)
    bare = (match[1] or match[2] for match in _BARE.finditer(text))
    return next(iter([*_named(_NAMED, text), *_numbers(bare)]), None)


def find_years(text: str) -> set[int]:
    """Returns every year from 2008 on that *text* names as one."""
    return set(_named(_NAMED, _clean(text)))


def find_report_years(text: str) -> set[int]:
    """Returns the years of the annual reports on disclosure that *text*, prose, speaks of."""
    return set(_named(_OF_THE_REPORT, _clean(text)))


def find_opening_years(text: str) -> set[int]:
    """Returns the years with which sentences of *text* begin."""
    return set(_named(_OPENING, _clean(text)))


def locate_year(year: int, text: str) -> tuple[int, int] | None:
    """Returns where *text* names *year*: as that of a report if it does so, else within a date."""
    folded = simplify("".join(map(_fold, text)))
    bare = _NO_YEAR_OF_A_REPORT.sub(lambda match: " " * len(match[0]), folded)
    for searched in (bare, folded):
        for match in re.finditer(YEAR, searched):
            if _numbers([match[0]]) == [year]:
                return match.span()
    return None


def _fold(character: str) -> str:
    """The character that stands for *character*, so that places stay what they are."""
    folded = unicodedata.normalize("NFKC", character)
    return folded if len(folded) == 1 else character


def _clean(text: str) -> str:
    folded = simplify(unicodedata.normalize("NFKC", text))
    return _NO_YEAR_OF_A_REPORT.sub("", folded)


def _named(pattern: re.Pattern[str], text: str) -> list[int]:
    return _numbers(match[1] for match in pattern.finditer(text))


def _numbers(printed: Iterable[str]) -> list[int]:
    years = (int(each.translate(_DIGITS)) for each in printed)
    return [year for year in years if year >= FIRST_YEAR]
