"""A document becomes a report with its provenance."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from zfxxgk.errors import InputError
from zfxxgk.read import agency, facts
from zfxxgk.read.disclosure import read_disclosure
from zfxxgk.read.disputes import read_disputes
from zfxxgk.read.document import Block, Document, Grid, Paragraph
from zfxxgk.read.locate import locate, loosen
from zfxxgk.read.reading import Record, TableReading
from zfxxgk.read.requests import read_requests
from zfxxgk.read.sections import Outline, is_section_title, outline, overview_parts
from zfxxgk.spec.labels import Text

SPEC_VERSION = "1.0"
NEWEST_FORM_FROM = 2021
_LONGEST_LINE = 200

_FOOTER = re.compile(
    r"版权所有|ICP备|公网安备|主办单位|承办单位|网站标识码|网站地图|联系我们|相关链接|上一[篇条]|下一[篇条]"
    r"|分享到|扫一扫|【?打印(?:本页)?】?$|^关闭$|^附件\s*[:：]?$|责任编辑|浏览次数|^打印|^\[?返回"
)
_PAGE_FACTS = re.compile(
    r"^(?:【?(?:发布|公布|公开|发文|成文|生成|上网)(?:日期|时间|机构|单位)|来源|信息来源|作者|浏览|点击|阅读|字[号体]|"
    r"索\s*引\s*号|文\s*号|主题|分享|打印|当前位置|首页|您(?:现在)?的位置|目\s*录$|责任编辑|有效性|名\s*称[:：])"
)


@dataclass(frozen=True, slots=True)
class _Front:
    """Title, name of the organ, year and preamble."""

    title: str | None
    name: str | None
    year: int
    preamble: str | None


def assemble(document: Document, data: bytes) -> tuple[dict[str, Any], dict[str, Any]]:
    """The report and the provenance of *document*, which was read from *data*.

    Raises InputError when it holds no table of the report, two reports, or no year.
    """
    blocks = loosen(document.blocks)
    found = outline(blocks)
    grids = locate(blocks, found)
    front = _front(document, found)
    tables = _tables(grids, front.year)
    report = _report(document, data, front, found, tables)
    return report, _provenance(document, found, tables)


def _tables(grids: Mapping[str, Sequence[Grid]], year: int) -> dict[str, TableReading | None]:
    form = "2021" if year >= NEWEST_FORM_FROM else "2019"
    return {
        "proactive_disclosure": read_disclosure(grids["proactive_disclosure"], form),
        "requests": read_requests(grids["requests"], form),
        "disputes": read_disputes(grids["disputes"]),
    }


def _report(
    document: Document,
    data: bytes,
    front: _Front,
    found: Outline,
    tables: Mapping[str, TableReading | None],
) -> dict[str, Any]:
    texts = {key: _text(found, key, front.name) for key in _PROSE}
    opening = (front.preamble, texts["overview"])
    everything = (front.title, front.preamble, *texts.values())
    standing = agency.standing(front.name) if front.name else agency.Standing(None, None)
    published = facts.published_on(_page_lines(found.before), document.published)
    return {
        "spec_version": SPEC_VERSION,
        "title": front.title,
        "year": front.year,
        "period": facts.period(opening),
        "agency": {
            "name": front.name,
            "level": standing.level,
            "kind": standing.kind,
            "division_code": None,
            "uscc": None,
        },
        "scope": "organ"
        if standing.level == "township"
        else facts.scope((front.title, front.preamble)),
        "published_on": published,
        "revised_on": None,
        "retrieved_on": None,
        "replaces": None,
        "cites": facts.cites(everything),
        "source": {
            "url": None,
            "sha256": hashlib.sha256(data).hexdigest(),
            "media_type": document.media_type,
        },
        "preamble": front.preamble,
        "download": facts.download(everything),
        "overview": {"text": texts["overview"], **_parts(found)},
        **{key: table.as_value() if table else None for key, table in tables.items()},
        "problems_and_improvements": {"text": texts["problems_and_improvements"]},
        "other_matters": {
            "text": texts["other_matters"],
            "processing_fee": facts.processing_fee(texts["other_matters"]),
        },
        "extensions": {},
    }


_PROSE = ("overview", "problems_and_improvements", "other_matters")


def _text(found: Outline, key: str, name: str | None) -> str | None:
    """The prose of a section without the foot of the page and the signature."""
    section = found.sections.get(key)
    if section is None:
        return None
    lines: list[str] = []
    for paragraph in section.paragraphs():
        if key == "other_matters" and _FOOTER.search(paragraph.text):
            break
        lines.append(paragraph.text)
    while lines and (facts.is_date_line(lines[-1]) or "".join(lines[-1].split()) == name):
        lines.pop()
    return "\n".join(lines) or None


def _page_lines(blocks: Sequence[Block]) -> Iterator[str]:
    """Short lines, and rows of tables as lines: there pages print the day of publication."""
    for block in blocks:
        if isinstance(block, Paragraph):
            yield block.text[:_LONGEST_LINE]
        else:
            yield from (" ".join(cell.text for cell in row)[:_LONGEST_LINE] for row in block.rows)


def _parts(found: Outline) -> dict[str, str | None]:
    section = found.sections.get("overview")
    return overview_parts(section.paragraphs() if section else ())


def _front(document: Document, found: Outline) -> _Front:
    before = [block for block in found.before if isinstance(block, Paragraph)]
    at = _title_index(before)
    title, above = (
        (before[at].text, before[at - 1].text if at else "") if at is not None else ("", "")
    )
    name = agency.name_in_title(title)
    if title and name is None and agency.is_name(above):
        name, title = "".join(above.split()), above + title
    stated = document.title or ""
    if not title and agency.is_title(stated):
        title = re.split(r"\s*[-_|—]\s*", stated)[0]
    if name is None:
        name = agency.name_in_title(title) or agency.name_in_title(stated)
    preamble = _preamble(before[at + 1 :] if at is not None else before, at is not None)
    overview = found.sections.get("overview")
    opening = "".join(p.text for p in overview.paragraphs()[:3]) if overview else ""
    year = agency.year_of(title) or agency.year_of(stated) or _year_told(preamble, opening)
    if year is None:
        raise _no_year()
    return _Front(title or None, name, year, preamble)


def _year_told(preamble: str | None, opening: str) -> int | None:
    """The year of the period, else the only year that the opening names."""
    first_day = facts.period((preamble, opening))["from"]
    if first_day is not None:
        return int(first_day[:4])
    years = agency.years_of(preamble or "") or agency.years_of(opening)
    return years.pop() if len(years) == 1 else None


def _title_index(before: Sequence[Paragraph]) -> int | None:
    """The title: of the lines that read like one, the fullest; the last of equals."""
    titles = [n for n, paragraph in enumerate(before) if agency.is_title(paragraph.text)]
    return max(titles, key=lambda n: (_fullness(before[n].text), n), default=None)


def _fullness(text: str) -> int:
    named = agency.name_in_title(text) is not None
    return 2 * named + (agency.year_of(text) is not None)


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


def _provenance(
    document: Document, found: Outline, tables: Mapping[str, TableReading | None]
) -> dict[str, Any]:
    read = [table for table in tables.values() if table is not None]
    return {
        "document": document.name,
        "cells": [record for table in read for record in table.cells],
        "labels": [record for table in read for record in table.labels],
        "headings": [
            {
                "pointer": f"/{key}",
                "printed": section.heading.printed,
                "place": section.heading.paragraph.place.as_dict(),
            }
            for key, section in found.sections.items()
        ],
        "grids": [_grid(grid) for grid in document.grids()],
    }


def _grid(grid: Grid) -> Record:
    return {
        "place": grid.place.as_dict(),
        "cells": [
            {
                "row": cell.row,
                "column": cell.column,
                "row_span": cell.row_span,
                "column_span": cell.column_span,
                "text": cell.text,
            }
            for cell in grid.cells
        ],
    }
