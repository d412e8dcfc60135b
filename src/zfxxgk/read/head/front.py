"""What stands before section one: title, name of the organ, year and preamble."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from zfxxgk.errors import InputError
from zfxxgk.read.formats.document import Document, Paragraph
from zfxxgk.read.head import agency, facts
from zfxxgk.read.head.sections import Outline, is_section_title
from zfxxgk.spec.labels import Text

_PAGE_FACTS = re.compile(
    r"^(?:【?(?:发布|公布|公开|发文|成文|生成|上网)(?:日期|时间|机构|单位)|来源|信息来源|作者|浏览|点击|阅读|字[号体]|"
    r"索\s*引\s*号|文\s*号|主题|分享|打印|当前位置|首页|您(?:现在)?的位置|目\s*录$|责任编辑|有效性|名\s*称[:：])"
)


@dataclass(frozen=True, slots=True)
class Front:
    """Title, name of the organ, year and preamble."""

    title: str | None
    name: str | None
    year: int
    preamble: str | None


def read_front(document: Document, outline: Outline) -> Front:
    """Reads title, name, year and preamble. Raises InputError where no year is named."""
    before = [block for block in outline.before if isinstance(block, Paragraph)]
    at = _title_index(before)
    title, above = (
        (before[at].text, before[at - 1].text if at else "") if at is not None else ("", "")
    )
    name = agency.find_name(title)
    if title and name is None and agency.is_name(above):
        name, title = "".join(above.split()), above + title
    stated = document.title or ""
    if not title and agency.is_title(stated):
        title = re.split(r"\s*[-_|—]\s*", stated)[0]
    if name is None:
        name = agency.find_name(title) or agency.find_name(stated)
    preamble = _preamble(before[at + 1 :] if at is not None else before, at is not None)
    overview = outline.sections.get("overview")
    opening = "".join(p.text for p in overview.paragraphs()[:3]) if overview else ""
    year = agency.find_year(title) or agency.find_year(stated) or _year_told(preamble, opening)
    if year is None:
        raise _no_year()
    return Front(title or None, name, year, preamble)


def _year_told(preamble: str | None, opening: str) -> int | None:
    """The year of the period, else the only year that the opening names."""
    first_day = facts.period((preamble, opening))["from"]
    if first_day is not None:
        return int(first_day[:4])
    years = agency.find_years(preamble or "") or agency.find_years(opening)
    return years.pop() if len(years) == 1 else None


def _title_index(before: Sequence[Paragraph]) -> int | None:
    """The title: of the lines that read like one, the fullest; the last of equals."""
    titles = [n for n, paragraph in enumerate(before) if agency.is_title(paragraph.text)]
    return max(titles, key=lambda n: (_fullness(before[n].text), n), default=None)


def _fullness(text: str) -> int:
    named = agency.find_name(text) is not None
    return 2 * named + (agency.find_year(text) is not None)


def _preamble(paragraphs: Sequence[Paragraph], after_title: bool) -> str | None:
    """The prose before section one. Without a title above it, only whole sentences count."""
    lines = [
        paragraph.text
        for paragraph in paragraphs
        if not _PAGE_FACTS.search(paragraph.text)
        and not is_section_title(paragraph.text)
        and not facts.is_date_line(paragraph.text)
        and (after_title or "。" in paragraph.text)
    ]
    return "\n".join(lines) or None


def _no_year() -> InputError:
    return InputError(
        Text(
            "标题和正文开头都没有写明报告年度。请在标题中写明，例如“某某局2024年政府信息公开工作年度报告”。",
            "Neither the title nor the opening names the report year. State it in the title.",
        )
    )
