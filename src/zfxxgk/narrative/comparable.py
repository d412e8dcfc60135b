"""The narrative made comparable: what every office writes left out, what differs by office alike.

Years, numbers and the names of the office itself become one sign each; punctuation, titles of
documents in 《》 and white space count for nothing. Sentences that quote an article, tell how the
report was made or repeat a slogan, and the labels of the form, interrupt what is compared.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from functools import cache, lru_cache
from typing import NamedTuple

from zfxxgk.spec import forms

NUMBER, NAME = "0", "@"
SHORTEST_LABEL = 6
"""Shorter labels, such as 行政许可, are words of any narrative."""

_DIGIT = "0-9０-９〇零一二三四五六七八九十百千万亿两"
_NUMBER = rf"[今本当去上]年度?|[{_DIGIT}][{_DIGIT},，.．%％]*(?:年度?)?"
_TITLE = r"《[^《》\n]{0,80}(?:《[^《》\n]*》[^《》\n]{0,40})*》"
_SELF = r"[我本全各](?:[省市州县区旗镇乡局委办厅所站处院]|街道|机关|单位|部门|系统|辖区)+"
_SENTENCE = re.compile(r"[^。；;！!？?\n]+")
_STOCK = re.compile(
    r"第[^，,]{1,8}条[^。]{0,12}(?:规定|要求|之规定)|(?:条例|法|办法|规定)》?第[^，,]{1,8}条"
    r"|本(?:年度)?报告|(?:编制|制作|公布|发布|形成)[^，,]{0,20}年度报告|年度报告[^，,]{0,12}(?:编制|组成|格式)"
    r"|统计期限|起止(?:时间|日期)|如[^，,]{0,12}(?:疑问|咨询|联系)|联系电话|邮政编码"
    r"|(?:无|没有|不存在|未有)[^，,]{0,4}(?:其他|其它)[^，,]{0,8}(?:报告|说明)"
    r"|信息处理费|信息公开处理费|收费标准"
    r"|新时代中国特色社会主义|党的[^，,]{1,8}大|[一二三四五六七八九]中全会"
    r"|公开为(?:常态|原则)|公正、公平、合法、便民|应公开尽?[^，,]{0,2}公开|应公开、?尽公开"
)


_IDEOGRAPHS = re.compile("[\u4e00-\u9fff]*")
_SIGNS = {"name": NAME, "number": NUMBER}
_NUMBERING = re.compile(r"^(?:[（(]?[一二三四五六七八九十\d]+[）)、.．]+)+")


class Segment(NamedTuple):
    """Text without interruption: one sign for each place, and the place in the original."""

    signs: str
    starts: tuple[int, ...]
    ends: tuple[int, ...]


def segments(text: str, agency: str) -> Iterator[Segment]:
    """Yields the parts of *text* that can be compared; *agency* is the office that wrote it."""
    special = _special(agency)
    signs: list[str] = []
    starts: list[int] = []
    ends: list[int] = []
    for sentence in _SENTENCE.finditer(text):
        if _STOCK.search(sentence[0]):
            yield from _between_labels(signs, starts, ends)
            signs, starts, ends = [], [], []
            continue
        for sign, start, end in _tokens(text, *sentence.span(), special):
            signs.append(sign)
            if len(sign) == end - start:
                starts += range(start, end)
                ends += range(start + 1, end + 1)
            else:
                starts += [start] * len(sign)
                ends += [end] * len(sign)
    yield from _between_labels(signs, starts, ends)


def _tokens(
    text: str, begin: int, end: int, special: re.Pattern[str]
) -> Iterator[tuple[str, int, int]]:
    """Signs with their places: plain words as they are, then what is special between them."""
    at = begin
    for found in special.finditer(text, begin, end):
        yield from _plain(text, at, found.start())
        if found.lastgroup is not None:
            yield _SIGNS[found.lastgroup], *found.span()
        at = found.end()
    yield from _plain(text, at, end)


def _plain(text: str, begin: int, end: int) -> Iterator[tuple[str, int, int]]:
    words = text[begin:end]
    if _IDEOGRAPHS.fullmatch(words):
        yield words, begin, end
        return
    for at, character in enumerate(words, begin):
        folded = unicodedata.normalize("NFKC", character).lower()
        yield "".join(c for c in folded if c.isalnum()), at, at + 1


def _between_labels(signs: list[str], starts: list[int], ends: list[int]) -> Iterator[Segment]:
    joined = "".join(signs)
    at = 0
    for label in (*_labels().finditer(joined), None):
        end = label.start() if label else len(joined)
        if end > at:
            yield Segment(joined[at:end], tuple(starts[at:end]), tuple(ends[at:end]))
        at = label.end() if label else end


@lru_cache(maxsize=16)
def _special(agency: str) -> re.Pattern[str]:
    """Pattern with groups ``name`` and ``number``; titles and punctuation match without a group."""
    names = "|".join((*map(re.escape, names_of(agency)), _SELF))
    return re.compile(rf"{_TITLE}|(?P<name>{names})|(?P<number>{_NUMBER})|[\W_]+")


def names_of(agency: str) -> list[str]:
    """Returns the name of an office, the same without its area, and the areas in it."""
    cuts = [m.end() for m in re.finditer("[省市州县区旗镇乡]|街道", agency)]
    parts = {agency[start:] for start in (0, *cuts)} | {agency[:end] for end in cuts}
    parts |= {agency[a:b] for a, b in zip((0, *cuts), cuts, strict=False)}
    return sorted((part for part in parts if len(part) > 1), key=len, reverse=True)


@cache
def _labels() -> re.Pattern[str]:
    """The labels of all tables, as their signs stand."""
    words = {
        _words(label)
        for table in forms.tables()
        for row in table.rows
        for label in (
            *(row.title, row.note, table.title, table.note, *row.aliases),
            *(group.title for group in row.groups),
            *(column.title for column in row.columns),
        )
    }
    known = sorted((w for w in words if len(w) >= SHORTEST_LABEL), key=len, reverse=True)
    return re.compile("|".join(map(re.escape, known)))


def _words(label: str) -> str:
    """The signs of a label without its number."""
    body = _NUMBERING.sub("", label)
    return "".join(sign for sign, _, _ in _tokens(body, 0, len(body), _special("")))


def covered(segment: Segment, begin: int, end: int) -> tuple[int, int]:
    """Returns the place in the original text of the signs from *begin* to *end*."""
    return segment.starts[begin], segment.ends[end - 1]
