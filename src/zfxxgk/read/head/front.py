"""What stands before section one: title, name of the organ and preamble; and the year."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from pathlib import PurePath

from zfxxgk.read.formats.document import Document, Paragraph
from zfxxgk.read.head import mentions, names, titles, years
from zfxxgk.read.head.dating import Dated, date_by_text, is_month_line
from zfxxgk.read.head.mentions import Mention, Self
from zfxxgk.read.head.sections import Outline, is_section_title

_PAGE_FACTS = re.compile(
    r"^(?:【?(?:发布|公布|公开|发文|成文|生成|上网)(?:日期|时间|机构|单位)|来源|信息来源|作者|浏览|点击|阅读|字[号体]|"
    r"索\s*引\s*号|文\s*号|主题|分享|打印|当前位置|首页|您(?:现在)?的位置|目\s*录$|责任编辑|有效性|名\s*称[:：])"
)
_SOURCE = re.compile(
    r"(?:来源|信息来源|发布机构|发布单位|公开机构|发文机关)\s*[:：]\s*([^\s:：]{3,40})"
)
_NAMED_IN_PAGE_FACTS = re.compile(r"(?:名\s*称|标\s*题)\s*[:：]\s*(\S+)")
MOST_TITLE_LINES = 4
SHORTEST_OPENING = 15
MOST_LINES = 2_000
"""A title further down was made to keep us busy."""


@dataclass(frozen=True, slots=True)
class Front:
    """Title, name of the organ, and the paragraphs of the preamble.

    ``printed`` is the title in the text, on ``title_lines``; ``stated`` that which the format has
    for the document, outside its text; ``cover`` is all before section one but facts of the page.
    """

    printed: str | None
    title_lines: tuple[Paragraph, ...]
    stated: str | None
    agency: Mention | None
    opening: tuple[Paragraph, ...]
    cover: tuple[Paragraph, ...] = ()

    @property
    def title(self) -> str | None:
        return titles.cut_controls(self.printed) if self.printed else _cut_site(self.stated)

    @property
    def name(self) -> str | None:
        return self.agency.name if self.agency else None

    @property
    def preamble(self) -> str | None:
        return "\n".join(line.text for line in self.opening) or None


@dataclass(frozen=True, slots=True)
class _Title:
    """A title that may stand over several lines: the text, its lines from *first* to *end*."""

    text: str
    first: int
    end: int

    @property
    def fullness(self) -> int:
        """How much of a title it is: a name counts more than a year, and so does its place."""
        name = titles.find_name(self.text)
        named = 0 if name is None else 2 + 2 * names.names_division(name)
        return named + (years.find_year(self.text) is not None)


def read_front(document: Document, outline: Outline) -> Front:
    """Reads title, name and preamble."""
    before = [block for block in outline.before if isinstance(block, Paragraph)]
    own = Self(paragraph.text for paragraph in document.paragraphs())
    printed = _find_title(before, own)
    stated = document.title if titles.is_title(document.title or "") else None
    lines = tuple(before[printed.first : printed.end] if printed else ())
    opening = tuple(_preamble(before[printed.end :] if printed else before, printed is not None))
    agency = _find_agency(document, outline, printed, lines, own)
    cover = tuple(line for line in before if not _PAGE_FACTS.search(line.text))
    return Front(printed.text if printed else None, lines, stated, agency, opening, cover)


def date_report(front: Front, outline: Outline) -> Dated:
    """Returns the year of the report. Raises InputError where none is named, or several are."""
    if front.printed and (year := years.find_year(front.printed)):
        return Dated(year, "title", front.title_lines)
    if front.stated and (year := years.find_year(front.stated)):
        return Dated(year, "metadata")
    overview = outline.sections.get("overview")
    told = tuple(overview.paragraphs() if overview else ())
    return date_by_text(front.opening, told, front.cover, _last_section(outline))


def _cut_site(stated: str | None) -> str | None:
    """A title in the head of a page without the name of the site behind it."""
    return re.split(r"\s*[-_|—]\s*", stated)[0] if stated else None


def _find_title(before: Sequence[Paragraph], own: Self) -> _Title | None:
    """The title: of the lines that read like one, the fullest on the fewest; the last of equals."""
    return max(
        _titles(before, own),
        key=lambda title: (title.fullness, title.first - title.end, title.first),
        default=None,
    )


def _titles(before: Sequence[Paragraph], own: Self) -> Iterator[_Title]:
    for first in range(min(len(before), MOST_LINES)):
        lines: list[str] = []
        for end in range(first + 1, min(first + MOST_TITLE_LINES, len(before)) + 1):
            lines.append(before[end - 1].text)
            text = "".join(lines)
            if not _may_be_in_title(lines[-1]) or len(text) > titles.LONGEST_TITLE * 2:
                break
            if titles.is_title(text) and (end == first + 1 or _are_title(lines, own)):
                yield _Title(text, first, end)
        named = _NAMED_IN_PAGE_FACTS.search(before[first].text)
        if named and titles.is_title(named[1]):
            yield _Title(named[1], first, first + 1)


def _are_title(lines: Sequence[str], own: Self) -> bool:
    """True if *lines* go together; the first may be the name of the site, where the text says
    我局."""
    name = titles.find_name("".join(lines))
    together = all(titles.may_go_on("".join(lines[:n]), lines[n]) for n in range(1, len(lines)))
    return together and (name is None or own.fits(name))


def _may_be_in_title(line: str) -> bool:
    return (
        len(line) <= titles.LONGEST_TITLE * 2
        and not re.search(r"[。，,>＞；]", line)
        and not _PAGE_FACTS.search(line)
    )


def _find_agency(
    document: Document,
    outline: Outline,
    printed: _Title | None,
    lines: Sequence[Paragraph],
    own: Self,
) -> Mention | None:
    """The organ by the source that is trusted most, None where none names it."""
    name = titles.find_name(printed.text) if printed else None
    if name and names.names_division(name):
        return Mention(name, "title", lines[0])
    others = _mentioned(document, outline, own)
    if name is None:
        return next(others, None)
    # 财政局 alone is of some place: another line may say of which.
    fuller = (each for each in others if each.name != name and each.name.endswith(name))
    return next(fuller, Mention(name, "title", lines[0]))


def _mentioned(document: Document, outline: Outline, own: Self) -> Iterator[Mention]:
    """The organ as each source but the title names it, those trusted most first."""
    before = [block for block in outline.before if isinstance(block, Paragraph)]
    prose = [paragraph for paragraph in before if not _PAGE_FACTS.search(paragraph.text)]
    overview = outline.sections.get("overview")
    told = overview.paragraphs() if overview else []
    last = _last_section(outline)
    sources = [match[1] for text in _facts(outline) if (match := _SOURCE.search(text))]
    stated = titles.find_name(document.title or "")
    found = (
        mentions.find_in_preamble(prose, own),
        mentions.find_in_section_one(told, own),
        mentions.find_contact([*prose, *told, *last], own),
        mentions.find_signature(last, own),
        Mention(stated, "metadata") if stated and own.may_be(stated) else None,
        mentions.find_elsewhere([*document.authors, *sources], "metadata", own),
        mentions.find_elsewhere([_stem(document.name)], "file_name", own),
    )
    return filter(None, found)


def _facts(outline: Outline) -> Iterator[str]:
    """The lines before section one, and of tables each label with the cell beside it."""
    for block in outline.before:
        if isinstance(block, Paragraph):
            yield block.text
        else:
            yield from (
                f"{label.text}：{cell.text}" for row in block.rows for label, cell in pairwise(row)
            )


def _last_section(outline: Outline) -> list[Paragraph]:
    return [p for section in list(outline.sections.values())[-1:] for p in section.paragraphs()]


def _stem(path: str) -> str:
    """What the name of a file may have of a title, without its date and remarks."""
    stem = PurePath(path).stem
    named = titles.find_name(stem)
    bare = re.sub(r"^[\d\s_.、-]+(?:年度?)?", "", stem)
    return named or re.split(r"[\d_（(\s-]|政府信息|政务|信息公开|年报", bare)[0]


def _preamble(paragraphs: Sequence[Paragraph], after_title: bool) -> list[Paragraph]:
    """The prose before section one. Without a title above it, only whole sentences count."""
    return [
        paragraph
        for paragraph in paragraphs
        if not _PAGE_FACTS.search(paragraph.text)
        and not is_section_title(paragraph.text)
        and not is_month_line(paragraph.text)
        and (after_title or _is_sentence(paragraph.text))
    ]


def _is_sentence(text: str) -> bool:
    return "。" in text or (text.rstrip().endswith((":", "：")) and len(text) > SHORTEST_OPENING)
